import type { Article } from '../article/article';
import { isBlank } from '../article/lines';
import { isWord } from '../language/model';
import { headlineOf } from '../zones/headline';
import { KNOWN } from './known';
import { waysFrom } from './ways-in';

/**
 * Names of sites at the edges of a headline, in brackets or parted by a space or a mark (`X体育 … Y平台`, `【X国际】…`, `…-X棋牌-登录`). A site's
 * own title stands at the end, without ways in; the name of a foreign one stands in front, at both ends, or with its ways in, is no word,
 * and does not come again in the text.
 */
export interface TitleEdge {
	/** Offsets into `plain` of the headline, with the mark that parts the name from the rest. */
	readonly start: number;
	readonly end: number;
	readonly name: string;
}

const NAME = /^([\u3400-\u9fff]{2,4}|[A-Za-z]{2,4}\d{0,3})(?:体育|娱乐城|娱乐|国际|棋牌|彩票|电竞|真人|电子|平台|贵宾会)/;
const PART = /[\s|_\-—:]/;
const OPENING = '【[(「『‘“';
const CLOSING = '】])」』’”';
const LONGEST = 20;
const LEAST_REST = 8;

interface Part {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly bracketed: boolean;
}

function firstPart(plain: string): Part | undefined {
	const bracket = OPENING.indexOf(plain[0]!);
	if (bracket >= 0) {
		const close = plain.indexOf(CLOSING[bracket]!);
		return close > 0 && close <= LONGEST ? { start: 0, end: close + 1, text: plain.slice(1, close), bracketed: true } : undefined;
	}
	let end = 0;
	while (end < plain.length && end <= LONGEST && !PART.test(plain[end]!)) end++;
	return end <= LONGEST && end < plain.length ? { start: 0, end: end + 1, text: plain.slice(0, end), bracketed: false } : undefined;
}

/** The last part; parts behind it that are nothing but ways in belong to it. */
function lastPart(plain: string): Part | undefined {
	const bracket = CLOSING.indexOf(plain.at(-1)!);
	if (bracket >= 0) {
		const open = plain.lastIndexOf(OPENING[bracket]!);
		return open > 0 && plain.length - open <= LONGEST
			? { start: open, end: plain.length, text: plain.slice(open + 1, -1), bracketed: true }
			: undefined;
	}
	let start = plain.length;
	for (;;) {
		const end = start;
		while (start > 0 && plain.length - start <= LONGEST && !PART.test(plain[start - 1]!)) start--;
		if (start === 0 || plain.length - start > LONGEST) return undefined;
		const part = plain.slice(start, end);
		while (start > 0 && PART.test(plain[start - 1]!)) start--;
		if (waysFrom(part, 0).end < part.length || part === '') {
			const from = plain.slice(start).replace(/^[\s|_\-—:]+/, '');
			return { start, end: plain.length, text: from, bracketed: false };
		}
	}
}

/** 2 for a name with ways in, 1 for a name alone, 0 for anything else. */
function siteIn({ text }: Part, rest: string): 0 | 1 | 2 {
	const found = NAME.exec(text);
	if (!found || KNOWN.test(text)) return 0;
	const [name, stem] = [found[0], found[1]!];
	if (/^[\u3400-\u9fff]/.test(stem) ? isWord(stem) || isWord(stem.slice(-2)) || isWord(name) : stem.length > 4) return 0;
	if (rest.toLowerCase().includes(stem.toLowerCase())) return 0;
	const ways = text.slice(name.length).replace(/^[\s|_\-—:]+/, '');
	if (ways === '') return 1;
	let from = 0;
	for (const part of ways.split(/[\s|_\-—:]+/)) from += waysFrom(part, 0).end === part.length ? 0 : 1;
	return from === 0 ? 2 : 0;
}

function compute(article: Article): readonly TitleEdge[] {
	const headline = headlineOf(article);
	if (!headline || headline.plain.length > 90) return [];
	const { plain } = headline;
	const rest = (from: number, to: number) =>
		plain.slice(from, to) +
		article.lines.flatMap((line) => (isBlank(line) || line === headline || line.plain === plain ? [] : [line.plain])).join('\n');
	const first = firstPart(plain);
	const last = lastPart(plain);
	const front = first && plain.length - first.end >= LEAST_REST && NAME.test(first.text) ? siteIn(first, rest(first.end, plain.length)) : 0;
	const back = last && last.start >= LEAST_REST && NAME.test(last.text) ? siteIn(last, rest(0, last.start)) : 0;
	const found: TitleEdge[] = [];
	if (first && (front === 2 || (front === 1 && (back > 0 || first.bracketed || plain[first.end - 1] === '|'))))
		found.push({ start: first.start, end: first.end, name: first.text });
	if (last && (back === 2 || (back === 1 && front > 0))) found.push({ start: last.start, end: last.end, name: last.text });
	return found;
}

/** The names of foreign sites at the edges of the headline. */
export const titleEdges = (article: Article): readonly TitleEdge[] => article.memo(compute);
