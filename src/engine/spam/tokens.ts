import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { type Dictionary, makeDictionary, nextPlace, wordsAt } from '../dictionary';
import { KINDS_OF, type Kind, type Trade, wordsOf } from './lexicon';

/** A word of the lexicon in a line; offsets into the line's `plain`. */
export interface Token {
	readonly start: number;
	readonly end: number;
	readonly kind: Kind;
}

const made = new Map<Trade, Dictionary<Kind>>();

function dictionaryOf(trade: Trade): Dictionary<Kind> {
	const known = made.get(trade);
	if (known) return known;
	// Of a word of two kinds the first stays.
	const words = KINDS_OF[trade].flatMap((kind) => wordsOf(kind).map((word) => [word, kind] as const)).reverse();
	const dictionary = makeDictionary(words);
	made.set(trade, dictionary);
	return dictionary;
}

const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;
const isWordCharacter = (code: number) => (code >= 0x30 && code <= 0x39) || isSmall(code);

/** ASCII letters in lower case, nothing else changed: of the same length. */
export const lowered = (plain: string): string => (/[A-Z]/.test(plain) ? plain.replace(/[A-Z]+/g, (run) => run.toLowerCase()) : plain);

/** The lines that may hold a word of the lexicon: one pass over the text tells nearly all lines of an article from them. */
export function linesHolding(article: Article, trade: Trade): Line[] {
	const dictionary = dictionaryOf(trade);
	const view = lowered(article.view);
	const isWord = (at: number) =>
		wordsAt(dictionary, view.charCodeAt(at), view.charCodeAt(at + 1)).some(({ word }) => view.startsWith(word, at));
	let at = nextPlace(dictionary, view, 0);
	return article.lines.filter(({ start, end, offsets }) => {
		// What is masked in the view may part a word.
		if (offsets) return true;
		if (at >= 0 && at < start) at = nextPlace(dictionary, view, start);
		while (at >= 0 && at < end && !isWord(at)) at = nextPlace(dictionary, view, at + 1);
		return at >= 0 && at < end;
	});
}

/** The lexicon's words in a text, leftmost longest, not overlapping; words of Latin letters only where no further letter adjoins. */
export function tokensIn(text: string, trade: Trade): Token[] {
	const dictionary = dictionaryOf(trade);
	const lower = lowered(text);
	const tokens: Token[] = [];
	for (let at = nextPlace(dictionary, lower, 0); at >= 0; at = nextPlace(dictionary, lower, at + 1)) {
		const code = lower.charCodeAt(at);
		const words = wordsAt(dictionary, code, lower.charCodeAt(at + 1));
		if (isWordCharacter(code) && at > 0 && isWordCharacter(lower.charCodeAt(at - 1)) && code >= 0x61) continue;
		for (const { word, value: kind } of words) {
			if (!lower.startsWith(word, at)) continue;
			const end = at + word.length;
			if (isSmall(lower.charCodeAt(end - 1)) && end < lower.length && isSmall(lower.charCodeAt(end))) continue;
			tokens.push({ start: at, end, kind });
			at = end - 1;
			break;
		}
	}
	return tokens;
}
