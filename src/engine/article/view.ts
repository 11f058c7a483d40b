import { toSimplified } from '../language/characters';
import { annotationAt } from '../language/pinyin';

/** Stands in a view for a character that detection must not see. Not a character of any text: U+0000 is itself masked. */
export const MASK = '\u0000';

const SPACE = 0x20;

/** Zero-width, bidirectional and other format controls, soft hyphen, C0 and C1 except tab and line breaks. */
const isInvisible = (code: number): boolean =>
	code < 0x20
		? code !== 0x09 && code !== 0x0a && code !== 0x0d
		: (code >= 0x7f && code <= 0x9f) ||
			code === 0xad ||
			(code >= 0x200b && code <= 0x200f) ||
			(code >= 0x202a && code <= 0x202e) ||
			(code >= 0x2060 && code <= 0x206f) ||
			code === 0xfeff;

const isSpace = (code: number): boolean => code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Code unit → code unit of the view; characters whose neighbours decide stand for themselves. Filled when first needed. */
let plainForm: Uint16Array | undefined;

function makePlainForm(): Uint16Array {
	const form = new Uint16Array(0x10000);
	for (let code = 0; code < 0x10000; code++) {
		form[code] = isHan(code)
			? toSimplified(code)
			: isInvisible(code)
				? 0
				: isSpace(code)
					? SPACE
					: code > 0xff00 && code < 0xff5f
						? code - 0xff00 + SPACE
						: code;
	}
	return form;
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Where views are put together, again and again: a new array for each text would cost as much as the pass over it. */
let scratch = new Uint16Array(1 << 13);

/**
 * The text as detection reads it, of the same length, so that every offset holds in both: traditional characters folded to
 * simplified one by one, full-width ASCII to ASCII, odd spaces to spaces; pinyin annotations and invisible characters
 * replaced by MASK. A lone surrogate reads as U+FFFD.
 */
export function makeView(text: string): string {
	plainForm ??= makePlainForm();
	const form = plainForm;
	if (scratch.length < text.length) scratch = new Uint16Array(2 * text.length);
	const view = scratch;
	let changed = false;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const plain = form[code]!;
		view[at] = plain;
		if (plain !== code) changed = true;
		if (plain !== 0x28 || at === 0 || !isHan(text.charCodeAt(at - 1))) continue;
		const length = annotationAt(text, at);
		if (length === 0) continue;
		changed = true;
		view.fill(0, at, at + length);
		at += length - 1;
	}
	return changed ? decoder.decode(view.subarray(0, text.length)) : text;
}
