import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import type { Line } from '../../article/lines';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOfSplices, type Splice } from '../../spam/splice';

/**
 * Process: programs that mirror the pages of schools and offices under the name of a betting site put an emoji in front of commas and full
 * stops, drawn at random from the whole list, so that the copy is no duplicate to a search engine.
 * Flagged: all emoji between a word and a mark, where five or more are (nearly) all that the page has, (nearly) each of another kind, in the
 * middle of sentences too, and people of some skin colour among them, as a draw from the list brings and writers seldom choose.
 * Not flagged: emoji as people set them: at ends of sentences and lines, in front of items, the same few again and again.
 */
const ONE =
	'(?:[\\u{1F1E6}-\\u{1FAFF}\\u2600-\\u27BF\\u2B00-\\u2BFF](?:[\\u{1F3FB}-\\u{1F3FF}\\uFE0F]|\\u200D[\\u{1F300}-\\u{1FAFF}\\u2600-\\u27BF])*)';
const RUN = new RegExp(`${ONE}+`, 'gu');
const TONE = /[\u{1F3FB}-\u{1F3FF}]/u;
const WORD = /[\p{L}\p{N}\])）”’》」』]/u;
const MARK = /[,，。、；;：:!！?？”’）)\]】》」』]/;
const INNER = /[,，、；;：:]/;

const LEAST = 5;
/** So many kinds are a draw from the whole list, however often one comes again. */
const ENOUGH_KINDS = 12;
/** With this many no skin colour is wanted, and with two of them there is no doubt. */
const MANY = 12;

interface Emoji {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly inside: boolean;
}

function emojiIn(line: Line): Emoji[] {
	return [...line.raw.matchAll(RUN)].map(({ index, 0: text }) => {
		const end = index + text.length;
		const after = line.raw[end] ?? '';
		return { line, start: index, end, text, inside: WORD.test(line.raw[index - 1] ?? ' ') && MARK.test(after) };
	});
}

function* splicesOf(article: Article): Generator<Splice> {
	const all = article.lines.flatMap((line) => emojiIn(line));
	const put = all.filter(({ inside }) => inside);
	const kinds = new Set(put.map(({ text }) => text)).size;
	if (put.length < LEAST || put.length < all.length * 0.85 || kinds < Math.min(ENOUGH_KINDS, put.length * 0.7)) return;
	if (put.filter(({ line, end }) => INNER.test(line.raw[end]!)).length < put.length * 0.4) return;
	const toned = put.filter(({ text }) => TONE.test(text)).length;
	if (toned === 0 && (put.length < MANY || kinds < ENOUGH_KINDS)) return;
	const sure = put.length >= MANY && kinds >= ENOUGH_KINDS && toned > 1;
	for (const { line, start, end } of put) {
		yield {
			start: line.start + start,
			end: line.start + end,
			line,
			confidence: sure ? 0.95 : 0.8,
			safety: sure ? 'safe' : 'review',
			message: msg('Emoji put in front of punctuation by a program: {0} of them, {1} kinds. The fix removes them all.', put.length, kinds),
		};
	}
}

export const emojiNoise: Rule = {
	id: 'spam/emoji-noise',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Emoji scattered in front of punctuation'),
	needs: CUE.surrogate,
	check: (article) => hitsOfSplices(article, [...splicesOf(article)]),
};
