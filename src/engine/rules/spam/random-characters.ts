import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import type { Line } from '../../article/lines';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOfSplices, type Splice } from '../../spam/splice';
import type { RuleExamples, Translations } from '../examples';

/**
 * Process: forum programs print invisible stretches of random characters at the ends of lines and between them, so that a copy is spoilt
 * (`0 |7 A9 r4 x1 n) {`); a crawler that reads no style sheets takes them for text.
 * Flagged: stretches of five or more tokens of at most three ASCII characters at a start or an end of a line, most of them a mark or a
 * letter with a figure or mark, where four or more such stretches draw on the whole keyboard: both cases, figures, many marks, none
 * much more often than the others.
 * Not flagged: code, formulas and tables, which use few letters and the same few marks.
 */
const TOKEN = /[!-~]+/g;
const LONGEST_TOKEN = 3;
const LEAST_TOKENS = 5;
/** Share of the tokens of a stretch that are a mark, or a letter with a figure or mark. */
const LEAST_ODD = 0.2;
const LEAST_STRETCHES = 4;
/** Different letters and figures, and different marks, that all stretches together draw. */
const LEAST_LETTERS = 24;
const LEAST_MARKS = 8;

interface Stretch {
	readonly line: Line;
	/** Offsets into `line.raw`. */
	readonly start: number;
	readonly end: number;
	/** Half of its tokens or more are odd: it shows the process; the others go with it. */
	readonly sure: boolean;
}

const isOdd = (token: string) => /[^A-Za-z0-9]/.test(token) || (/\d/.test(token) && /[A-Za-z]/.test(token));

function stretchOf(line: Line, tokens: readonly { index: number; text: string }[]): Stretch | undefined {
	if (tokens.length < LEAST_TOKENS) return undefined;
	const odd = tokens.filter(({ text }) => isOdd(text)).length / tokens.length;
	if (odd < LEAST_ODD) return undefined;
	const last = tokens.at(-1)!;
	return { line, start: tokens[0]!.index, end: last.index + last.text.length, sure: odd >= 0.5 };
}

/** The stretch with which a line begins and the one with which it ends. */
function stretchesIn(line: Line): Stretch[] {
	const { raw } = line;
	const tokens = [...raw.matchAll(TOKEN)].map(({ index, 0: text }) => ({ index, text }));
	const joined = (from: number, to: number) => raw.slice(from, to).trim() === '';
	const isShort = ({ text }: { text: string }) => text.length <= LONGEST_TOKEN;
	let head = 0;
	let at = 0;
	while (head < tokens.length && isShort(tokens[head]!) && joined(at, tokens[head]!.index)) {
		at = tokens[head]!.index + tokens[head]!.text.length;
		head++;
	}
	let tail = tokens.length;
	at = raw.length;
	while (tail > head && isShort(tokens[tail - 1]!) && joined(tokens[tail - 1]!.index + tokens[tail - 1]!.text.length, at)) {
		tail--;
		at = tokens[tail]!.index;
	}
	return [stretchOf(line, tokens.slice(0, head)), stretchOf(line, tokens.slice(tail))].filter((stretch) => stretch !== undefined);
}

/** All stretches together look like draws from the whole keyboard. */
function isRandom(stretches: readonly Stretch[]): boolean {
	const counts = new Map<string, number>();
	for (const { line, start, end } of stretches)
		for (const character of line.raw.slice(start, end)) if (character > ' ') counts.set(character, (counts.get(character) ?? 0) + 1);
	const drawn = (kind: RegExp) => [...counts].filter(([character]) => kind.test(character));
	const marks = drawn(/[^A-Za-z0-9]/);
	const all = marks.reduce((sum, [, count]) => sum + count, 0);
	return (
		drawn(/[A-Za-z0-9]/).length >= LEAST_LETTERS &&
		drawn(/[A-Z]/).length >= 5 &&
		drawn(/[a-z]/).length >= 5 &&
		drawn(/\d/).length >= 5 &&
		marks.length >= LEAST_MARKS &&
		marks.every(([, count]) => count <= all * 0.3)
	);
}

function splicesOf(article: Article): Splice[] {
	const stretches = article.lines.flatMap((line) => (line.raw.length < 2 * LEAST_TOKENS - 1 ? [] : stretchesIn(line)));
	const sure = stretches.filter((stretch) => stretch.sure);
	if (sure.length < LEAST_STRETCHES || !isRandom(sure)) return [];
	return stretches.map(({ line, start, end }) => ({
		start: line.start + start,
		end: line.start + end,
		line,
		confidence: Math.min(0.95, 0.75 + 0.02 * stretches.length),
		message: msg('Random characters that a forum adds against copying: {0} runs on this page. The fix removes them all.', stretches.length),
	}));
}

export const randomCharacters: Rule = {
	id: 'spam/random-characters',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Random characters added against copying'),
	needs: CUE.latin,
	check: (article) => hitsOfSplices(article, splicesOf(article)),
};

export const translations: Translations = {
	'Random characters that a forum adds against copying: {0} runs on this page. The fix removes them all.': [
		'论坛为防复制印上的乱码字符：本页共 {0} 段。修复会全部删除。',
		'論壇為防複製印上的亂碼字元：本頁共 {0} 段。修復會全部刪除。',
	],
	'Random characters added against copying': ['防复制的乱码字符', '防複製的亂碼字元'],
};

export const examples = (): RuleExamples => ({
	kept: [
		// Code and formulas.
		'循环这样写：\nfor ( i = 0 ; i < n ; i ++ ) {\na [ i ] = b [ i ] ;\n}\nif ( x1 == y2 ) {\nx3 = y4 ;\n}',
		'设有方程\nx1 + x2 = 5 ;\nx2 - x3 = 7 ;\nx3 + x4 = 9 ;\nx4 - x5 = 2 ;',
		// One stretch alone may be anything.
		'石桥通车了\n4 q! x7 M) {2 T; ~k 9w\n老人们坐在桥头。',
	],
	found: [
		{
			text: '石桥昨天通车了⟦4 q! x7 M) {2 T; ~k 9w⟧\n⟦K& 3p :d R8 \' z0 ^J 6? v⟧\n⟦[ B5 c_ 1H @n "g 7Y |f⟧老人们坐在桥头⟦< W2 e% 0m +L 8a ,S #o⟧\n看拖拉机一辆辆开过去。',
			cleaned: '石桥昨天通车了\n老人们坐在桥头\n看拖拉机一辆辆开过去。',
		},
	],
});
