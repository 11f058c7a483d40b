import { KINDS_OF, type Kind, type Trade, wordsOf } from './lexicon';

/** A word of the lexicon in a line; offsets into the line's `plain`. */
export interface Token {
	readonly start: number;
	readonly end: number;
	readonly kind: Kind;
}

interface Entry {
	readonly word: string;
	readonly kind: Kind;
}

interface Dictionary {
	/** Words of one slot, the longest first. */
	readonly lists: readonly (readonly Entry[])[];
	/** Slot of the two code units that a word begins with → index of its list; 0 is empty. No word is shorter. */
	readonly of: Uint16Array;
}

const slotOf = (first: number, second: number) => (first * 211 + second) & 0xffff;

const made = new Map<Trade, Dictionary>();

function dictionaryOf(trade: Trade): Dictionary {
	const known = made.get(trade);
	if (known) return known;
	const of = new Uint16Array(0x10000);
	const lists: Entry[][] = [[]];
	const words = new Set<string>();
	for (const kind of KINDS_OF[trade]) {
		for (const word of wordsOf(kind)) {
			if (word.length < 2 || words.has(word)) continue;
			words.add(word);
			const slot = slotOf(word.charCodeAt(0), word.charCodeAt(1));
			if (of[slot] === 0) of[slot] = lists.push([]) - 1;
			lists[of[slot]!]!.push({ word, kind });
		}
	}
	for (const list of lists) list.sort((a, b) => b.word.length - a.word.length);
	const dictionary = { lists, of };
	made.set(trade, dictionary);
	return dictionary;
}

const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;
const isWordCharacter = (code: number) => (code >= 0x30 && code <= 0x39) || isSmall(code);

/** ASCII letters in lower case, nothing else changed: of the same length. */
export const lowered = (plain: string): string => (/[A-Z]/.test(plain) ? plain.replace(/[A-Z]+/g, (run) => run.toLowerCase()) : plain);

/** The lexicon's words in a text, leftmost longest, not overlapping; words of Latin letters only where no further letter adjoins. */
export function tokensIn(text: string, trade: Trade): Token[] {
	const { lists, of } = dictionaryOf(trade);
	const lower = lowered(text);
	const tokens: Token[] = [];
	for (let at = 0, next = lower.charCodeAt(0); at + 1 < lower.length; at++) {
		const code = next;
		next = lower.charCodeAt(at + 1);
		const list = of[slotOf(code, next)]!;
		if (list === 0) continue;
		if (isWordCharacter(code) && at > 0 && isWordCharacter(lower.charCodeAt(at - 1)) && code >= 0x61) continue;
		for (const { word, kind } of lists[list]!) {
			if (!lower.startsWith(word, at)) continue;
			const end = at + word.length;
			if (isSmall(lower.charCodeAt(end - 1)) && isSmall(lower.charCodeAt(end))) continue;
			tokens.push({ start: at, end, kind });
			at = end - 1;
			next = lower.charCodeAt(end);
			break;
		}
	}
	return tokens;
}
