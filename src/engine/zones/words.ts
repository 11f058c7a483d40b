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

interface Entry {
	readonly word: string;
	readonly kinds: number;
}

interface Entries {
	/** Words that begin with the same code unit, the longest first. */
	readonly lists: readonly (readonly Entry[])[];
	/** Code unit → index of its list; 0 is empty. */
	readonly of: Uint16Array;
}

/** Built at first use, not at start. */
let entries: Entries | undefined;

function makeEntries(): Entries {
	const kindsOf = new Map<string, number>();
	for (const kind of KINDS) {
		for (const word of VOCABULARY[kind].split(/\s+/)) {
			if (word) kindsOf.set(word.replaceAll('_', ' '), (kindsOf.get(word.replaceAll('_', ' ')) ?? 0) | bitOf[kind]);
		}
	}
	const byFirst = new Map<number, Entry[]>();
	for (const [word, kinds] of kindsOf) {
		const first = word.charCodeAt(0);
		const list = byFirst.get(first);
		if (list) list.push({ word, kinds });
		else byFirst.set(first, [{ word, kinds }]);
	}
	const of = new Uint16Array(0x10000);
	const lists: Entry[][] = [[]];
	for (const [first, list] of byFirst) {
		of[first] = lists.push(list.sort((a, b) => b.word.length - a.word.length)) - 1;
	}
	return { lists, of };
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
	const { lists, of } = entries;
	for (let at = 0; at < text.length; at++) {
		const list = of[text.charCodeAt(at)]!;
		if (list === 0) continue;
		for (const { word, kinds } of lists[list]!) {
			if (!text.startsWith(word, at) || !stands(text, at, at + word.length)) continue;
			found.push({ start: at, end: at + word.length, kinds });
			at += word.length - 1;
			break;
		}
	}
	return found;
}
