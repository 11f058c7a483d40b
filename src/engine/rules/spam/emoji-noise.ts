import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import type { Line } from '../../article/lines';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOfSplices, type Splice } from '../../spam/splice';
import type { RuleExamples, Translations } from '../examples';

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
			message: msg('Emoji that a program put before punctuation: {0} in all, {1} different. The fix removes them all.', put.length, kinds),
		};
	}
}

export const emojiNoise: Rule = {
	id: 'spam/emoji-noise',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Emoji scattered before punctuation'),
	needs: CUE.surrogate,
	check: (article) => hitsOfSplices(article, [...splicesOf(article)]),
};

export const translations: Translations = {
	'Emoji that a program put before punctuation: {0} in all, {1} different. The fix removes them all.': [
		'程序在标点前面塞进了表情符号：共 {0} 处、{1} 种。修复会全部删除。',
		'程式在標點前面塞進了表情符號：共 {0} 處、{1} 種。修復會全部刪除。',
	],
	'Emoji scattered before punctuation': ['散落在标点前的表情符号', '散落在標點前的表情符號'],
};

export const examples = (): RuleExamples => ({
	kept: [
		'桥修好了😀！大家都来看🎉\n🍵 桥头喝茶\n🚜 拖拉机也来了😀',
		// The same one again and again, and too few.
		'桥修好了😀，大家都来看😀，老人们喝茶😀，孩子们跑😀，拖拉机也来了😀，天黑了😀。',
		'桥修好了😀，大家都来看🎉，老人们喝茶🍵。',
		// Different ones, chosen by a writer.
		'桥修好了😀，大家都来看🎉，老人们喝茶🍵，孩子们跑🏃，拖拉机也来了🚜，天黑了🌙。',
	],
	found: [
		{
			text: '石桥修了半个月⟦📗⟧，昨天通车了⟦🤵⟧。老人们端着茶⟦🏃🏻‍♂️⟧，在桥头坐了一下午⟦🪿⟧，看拖拉机⟦🛳🤹🏿‍♀️⟧、牛车一辆辆开过去⟦🥐⟧。',
			cleaned: '石桥修了半个月，昨天通车了。老人们端着茶，在桥头坐了一下午，看拖拉机、牛车一辆辆开过去。',
			safe: '石桥修了半个月📗，昨天通车了🤵。老人们端着茶🏃🏻‍♂️，在桥头坐了一下午🪿，看拖拉机🛳🤹🏿‍♀️、牛车一辆辆开过去🥐。',
		},
		{
			title: 'many, and people of some colour among them: without asking',
			text: '石桥⟦💩⟧：修了半个月⟦📗⟧，昨天通车了⟦🤵🏾⟧。老人们端着茶⟦🏃🏻‍♂️⟧，在桥头坐了一下午⟦🪿⟧，看拖拉机⟦🛳🤹🏿‍♀️⟧、牛车一辆辆开过去⟦🥐⟧。第二天⟦👋⟧，孩子们⟦🧊⟧、木匠⟦🪚⟧、船家⟦⛵⟧，也来了⟦🎺⟧。',
			cleaned:
				'石桥：修了半个月，昨天通车了。老人们端着茶，在桥头坐了一下午，看拖拉机、牛车一辆辆开过去。第二天，孩子们、木匠、船家，也来了。',
			safe: '石桥：修了半个月，昨天通车了。老人们端着茶，在桥头坐了一下午，看拖拉机、牛车一辆辆开过去。第二天，孩子们、木匠、船家，也来了。',
		},
	],
});
