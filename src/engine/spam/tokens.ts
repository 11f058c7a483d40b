import { KINDS_OF, type Kind, type Trade, wordsOf } from './lexicon';

/** A word of the lexicon in a line; offsets into the line's `plain`. */
export interface Token {
	readonly start: number;
	readonly end: number;
	readonly kind: Kind;
}

interface Dictionary {
	/** 1 where some word begins with two code units of this `pairSlot`; no word is shorter. */
	readonly pairs: Uint8Array;
	readonly words: ReadonlyMap<string, Kind>;
	/** By first code unit: the lengths to try, longest first. */
	readonly lengths: ReadonlyMap<number, readonly number[]>;
}

const pairSlot = (first: number, second: number) => (first * 211 + second) & 0xffff;

const made = new Map<Trade, Dictionary>();

function dictionaryOf(trade: Trade): Dictionary {
	const known = made.get(trade);
	if (known) return known;
	const pairs = new Uint8Array(0x10000);
	const words = new Map<string, Kind>();
	const lengths = new Map<number, number[]>();
	for (const kind of KINDS_OF[trade]) {
		for (const word of wordsOf(kind)) {
			if (word.length < 2 || words.has(word)) continue;
			const code = word.charCodeAt(0);
			pairs[pairSlot(code, word.charCodeAt(1))] = 1;
			words.set(word, kind);
			const known = lengths.get(code) ?? [];
			if (!known.includes(word.length))
				lengths.set(
					code,
					[...known, word.length].sort((a, b) => b - a),
				);
		}
	}
	const dictionary = { pairs, words, lengths };
	made.set(trade, dictionary);
	return dictionary;
}

const isWordCharacter = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);

/** ASCII letters in lower case, nothing else changed: of the same length. */
export const lowered = (plain: string): string => (/[A-Z]/.test(plain) ? plain.replace(/[A-Z]+/g, (run) => run.toLowerCase()) : plain);

/** The lexicon's words in a text, leftmost longest, not overlapping; words of Latin letters only where no further letter adjoins. */
export function tokensIn(text: string, trade: Trade): Token[] {
	const { pairs, words, lengths } = dictionaryOf(trade);
	const lower = lowered(text);
	const tokens: Token[] = [];
	for (let at = 0; at + 1 < lower.length; at++) {
		const code = lower.charCodeAt(at);
		if (!pairs[pairSlot(code, lower.charCodeAt(at + 1))]) continue;
		if (isWordCharacter(code) && at > 0 && isWordCharacter(lower.charCodeAt(at - 1)) && code >= 0x61) continue;
		for (const length of lengths.get(code) ?? []) {
			const word = lower.slice(at, at + length);
			const kind = words.get(word);
			if (!kind || word.length < length) continue;
			const end = at + length;
			const last = lower.charCodeAt(end - 1);
			if (last >= 0x61 && last <= 0x7a && end < lower.length && lower.charCodeAt(end) >= 0x61 && lower.charCodeAt(end) <= 0x7a) continue;
			tokens.push({ start: at, end, kind });
			at = end - 1;
			break;
		}
	}
	return tokens;
}
