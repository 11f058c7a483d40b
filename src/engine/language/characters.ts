import { SIMPLIFIED_ONLY, TRADITIONAL_TO_SIMPLIFIED } from './generated/characters';

/** Code unit → code unit of its simplified form; 0 where it has none other than itself. BMP only. Empty until first use. */
let simplifiedForm = new Uint16Array(0);

/** 1 for a code unit that only simplified text uses. Empty until first use. */
let simplifiedOnly = new Uint8Array(0);

/** Builds the two tables once, when the first character is asked for: a program that checks nothing does not wait for them. */
function build(): void {
	if (simplifiedForm.length > 0) return;
	simplifiedForm = new Uint16Array(0x10000);
	for (let at = 0; at < TRADITIONAL_TO_SIMPLIFIED.length; at += 2) {
		simplifiedForm[TRADITIONAL_TO_SIMPLIFIED.charCodeAt(at)] = TRADITIONAL_TO_SIMPLIFIED.charCodeAt(at + 1);
	}
	simplifiedOnly = new Uint8Array(0x10000);
	for (let at = 0; at < SIMPLIFIED_ONLY.length; at++) simplifiedOnly[SIMPLIFIED_ONLY.charCodeAt(at)] = 1;
}

function formOf(code: number): number {
	const form = simplifiedForm[code];
	if (form !== undefined) return form;
	build();
	return simplifiedForm[code] ?? 0;
}

/** Simplified form of a code unit, itself where there is none. Source: the dictionaries of opencc-js, character by character. */
export const toSimplified = (code: number): number => formOf(code) || code;

let traditionalForms: Map<string, string[]> | undefined;

/** The traditional characters whose simplified form a character is. */
export function traditionalFormsOf(character: string): readonly string[] {
	if (!traditionalForms) {
		traditionalForms = new Map();
		for (let at = 0; at < TRADITIONAL_TO_SIMPLIFIED.length; at += 2) {
			const form = TRADITIONAL_TO_SIMPLIFIED.charAt(at + 1);
			traditionalForms.set(form, [...(traditionalForms.get(form) ?? []), TRADITIONAL_TO_SIMPLIFIED.charAt(at)]);
		}
	}
	return traditionalForms.get(character) ?? [];
}

/** A character that simplified text does not use. */
export const isTraditionalOnly = (code: number): boolean => formOf(code) !== 0;

/** A simplified form that traditional text does not use: one that Big5 lacks (後/后 and 里/裡 are told apart that way). */
export function isSimplifiedOnly(code: number): boolean {
	if (simplifiedOnly.length === 0) build();
	return simplifiedOnly[code] === 1;
}

let classes: Uint8Array | undefined;

/** Code unit → what script it tells of: 0 no Han character, 1 Han of either, 2 simplified only, 3 traditional only. For loops over long texts. */
export function scriptClasses(): Uint8Array {
	if (classes) return classes;
	build();
	classes = new Uint8Array(0x10000);
	for (let code = 0x3400; code <= 0x9fff; code++) classes[code] = simplifiedForm[code] ? 3 : simplifiedOnly[code] ? 2 : 1;
	return classes;
}

/** Simplified form of a text, character by character, of the same length: for comparing, not for showing. */
export function foldToSimplified(text: string): string {
	let folded = '';
	let done = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const form = formOf(code);
		if (!form) continue;
		folded += text.slice(done, at) + String.fromCharCode(form);
		done = at + 1;
	}
	return done === 0 ? text : folded + text.slice(done);
}
