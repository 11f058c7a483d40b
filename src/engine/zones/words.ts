import { type Dictionary, makeDictionary, wordsAt } from '../dictionary';
import { type Kind, VOCABULARY } from './vocabulary';

/** A word of the frame in a line. Offsets into `line.plain`, half open. */
export interface Word {
	readonly start: number;
	readonly end: number;
	/** Bit set of the kinds it can belong to, see `bitOf`. */
	readonly kinds: number;
}

const KINDS = Object.keys(VOCABULARY) as Kind[];
export const bitOf = Object.fromEntries(KINDS.map((kind, at) => [kind, 1 << at])) as Readonly<Record<Kind, number>>;

interface Entries {
	/** Words of two characters and more. */
	readonly long: Dictionary<number>;
	/** Code unit → the kinds of the word that is that one character; 0 where there is none. */
	readonly single: Uint32Array;
}

/** Built at first use, not at start. */
let entries: Entries | undefined;

function makeEntries(): Entries {
	const kindsOf = new Map<string, number>();
	for (const kind of KINDS) {
		for (const spaced of VOCABULARY[kind].split(/\s+/)) {
			const word = spaced.replaceAll('_', ' ');
			if (word) kindsOf.set(word, (kindsOf.get(word) ?? 0) | bitOf[kind]);
		}
	}
	const single = new Uint32Array(0x10000);
	for (const [word, kinds] of kindsOf) if (word.length === 1) single[word.charCodeAt(0)] = kinds;
	return { long: makeDictionary(kindsOf), single };
}

/** Where there may be a capital of any alphabet; most lines have none, and folding one that has none costs as much as all the rest. */
const CASED = /[A-Z\u00c0-\u1fff\u2100-\u2dff\ua640-\uabff\uff21-\uff3a\ud800-\udfff]/;

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;
const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/**
 * A Latin word has to stand alone, a single character too (`大`, `次`, `人` are buttons and counters only between
 * other signs); longer Chinese words may touch: menus are printed without gaps.
 */
function stands(text: string, start: number, end: number): boolean {
	if (isLetter(text.charCodeAt(start)) && start > 0 && isLetter(text.charCodeAt(start - 1))) return false;
	if (isLetter(text.charCodeAt(end - 1)) && isLetter(text.charCodeAt(end))) return false;
	if (end - start > 1) return true;
	return !isHan(text.charCodeAt(start - 1)) && !isHan(text.charCodeAt(end));
}

/** The words of the frame in a plain line: the longest at each place, from left to right. */
export function wordsIn(plain: string): Word[] {
	const lower = CASED.test(plain) ? plain.toLowerCase() : plain;
	const text = lower.length === plain.length ? lower : plain;
	const found: Word[] = [];
	entries ??= makeEntries();
	const { long, single } = entries;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		let end = at;
		for (const { word, value: kinds } of wordsAt(long, code, at + 1 < text.length ? text.charCodeAt(at + 1) : 0)) {
			if (!text.startsWith(word, at) || !stands(text, at, at + word.length)) continue;
			end = at + word.length;
			found.push({ start: at, end, kinds });
			break;
		}
		if (end > at) at = end - 1;
		else if (single[code] !== 0 && stands(text, at, at + 1)) found.push({ start: at, end: at + 1, kinds: single[code]! });
	}
	return found;
}
