import type { Article } from '../article/article';
import { lettersOf } from '../article/letters';
import type { Line } from '../article/lines';
import { plainText } from '../article/plain';
import { WEIGHT } from './lexicon';
import { linesHolding, type Token, tokensIn } from './tokens';

/**
 * A search phrase of the gambling trade in a line: words of the lexicon side by side, with digits, Latin letters and at most two other
 * characters between them. Offsets into the line's `plain`.
 */
export interface Phrase {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
	/** Sum of the weights of its different words. */
	readonly strength: number;
	/** Different words in it. */
	readonly words: number;
	/** It names a casino or a lottery that only illegal sites draw. */
	readonly named: boolean;
	/** Its first word that names a site; offsets into `plain`. */
	readonly brand: Token | undefined;
	/**
	 * Built as the trade builds its phrases, whatever the name in front: 2 for what a site calls itself and a way in (X体育+官网, X棋牌+下载),
	 * 1 for two ways in (X手机版登录) or one word before a colon (X网址:, X娱乐:), 0 for neither.
	 */
	readonly shape: 0 | 1 | 2;
	/** Where the name in front of a shaped phrase begins: at the mark, the space or the end of the line before it, at most six characters. */
	readonly outer: number;
	/** Share of its characters that words of the lexicon cover. */
	readonly coverage: number;
	/** What stands directly before and behind it: '' at the ends of the line. */
	readonly before: string;
	readonly after: string;
}

/** Characters that part clauses, titles and list items. */
export const BOUNDARY = /[\s,。;:!?、，；：！？.…|_—~<>《》「」『』【】[\](){}“”‘’"'·\-/\\]/;

const GAP_HAN = 2;
const GAP_LATIN = 8;

/** Characters of an unknown name before a phrase that still belong to it: 王者+威尼斯人, 美狮+贵宾会. */
const MOST_PREFIX = 4;

const isLatin = (character: string) => /[a-z0-9]/i.test(character);

/** By code unit: 1 no boundary, 2 a boundary, 0 not asked yet. */
const known = new Uint8Array(0x10000);

function isMark(code: number): boolean {
	if (known[code] === 0) known[code] = BOUNDARY.test(String.fromCharCode(code)) ? 2 : 1;
	return known[code] === 2;
}

function bridges(gap: string): boolean {
	if (gap === '') return true;
	let han = 0;
	for (const character of gap) {
		if (isMark(character.charCodeAt(0))) return false;
		if (!isLatin(character)) han++;
	}
	return han <= GAP_HAN;
}

function groupsOf(tokens: readonly Token[], plain: string): Token[][] {
	const groups: Token[][] = [];
	for (const token of tokens) {
		const group = groups.at(-1);
		const end = group?.at(-1)?.end ?? 0;
		if (group && token.start - end <= GAP_LATIN && bridges(plain.slice(end, token.start))) group.push(token);
		else groups.push([token]);
	}
	return groups;
}

const isEdge = (character: string) => character === '' || isMark(character.charCodeAt(0));

const LONGEST_NAME = 6;

/** What only sites of the trade and their like call themselves; 国际 and 电子 end names of honest companies. */
const CALLS = /^(?:体育|娱乐|电竞|棋牌|彩票|真人|娱乐城)$/;

function shapeOf(group: readonly Token[], plain: string): Phrase['shape'] {
	const doors = new Set(group.filter(({ kind }) => kind === 'door').map(({ start, end }) => plain.slice(start, end)));
	const calls = group.some(({ kind }) => kind === 'category' || kind === 'game' || kind === 'brand' || kind === 'lottery');
	if (calls && doors.size > 0) return 2;
	const last = group.at(-1)!;
	const led = plain[last.end] === ':' && (doors.size === 1 || CALLS.test(plain.slice(last.start, last.end)));
	return doors.size > 1 || led ? 1 : 0;
}

/** A casino, an illegal lottery, or an ambiguous name beside something that is played. */
const isNamed = (group: readonly Token[]): boolean => {
	const has = (wanted: Token['kind']) => group.some(({ kind }) => kind === wanted);
	return has('brand') || has('lottery') || (has('common') && has('game'));
};

/** Kinds of which one word says nothing, unless a colon is behind it. */
const ALONE: ReadonlySet<Token['kind']> = new Set(['entry', 'door', 'category']);

function phraseOf(group: readonly Token[], line: Line): Phrase | undefined {
	const { plain } = line;
	if (group.length === 1 && ALONE.has(group[0]!.kind) && plain[group[0]!.end] !== ':') return undefined;
	const shape = shapeOf(group, line.plain);
	if (shape === 0 && group.every(({ kind }) => kind === 'entry' || kind === 'door' || kind === 'category')) return undefined;
	const words = new Map<string, number>();
	for (const token of group) words.set(plain.slice(token.start, token.end), WEIGHT[token.kind]);
	const strength = [...words.values()].reduce((sum, weight) => sum + weight, 0);
	if (strength < 2 && shape === 0) return undefined;
	let start = group[0]!.start;
	let end = group.at(-1)!.end;
	while (end < plain.length && isLatin(plain[end]!)) end++;
	if (group.length > 1 && /[网址城厅版]/.test(plain[end] ?? '')) end++;
	let from = start;
	while (from > 0 && start - from <= MOST_PREFIX && !isEdge(plain[from - 1]!)) from--;
	if (start - from <= MOST_PREFIX && isEdge(plain[from - 1] ?? '') && isEdge(plain[end] ?? '')) start = from;
	else while (start > 0 && isLatin(plain[start - 1]!)) start--;
	let outer = group[0]!.start;
	while (outer > 0 && group[0]!.start - outer < LONGEST_NAME && !isEdge(plain[outer - 1]!)) outer--;
	if (!isEdge(plain[outer - 1] ?? '') || outer > start) outer = start;
	const covered = group.reduce((sum, token) => sum + token.end - token.start, 0);
	return {
		line,
		start,
		end,
		strength,
		words: words.size,
		shape: outer < group[0]!.start || group[0]!.kind === 'brand' ? shape : 0,
		outer,
		named: isNamed(group),
		brand: group.find(({ kind }) => kind === 'brand'),
		coverage: covered / (end - start),
		before: plain[start - 1] ?? '',
		after: plain[end] ?? '',
	};
}

/** All phrases of a line that say more than one entry word. */
export const phrasesIn = (line: Line): Phrase[] =>
	groupsOf(tokensIn(line.plain, 'gambling'), line.plain).flatMap((group) => phraseOf(group, line) ?? []);

function compute(article: Article): ReadonlyMap<Line, readonly Phrase[]> {
	const byLine = new Map<Line, readonly Phrase[]>();
	for (const line of linesHolding(article, 'gambling')) {
		const phrases = phrasesIn(line);
		if (phrases.length > 0) byLine.set(line, phrases);
	}
	return byLine;
}

/** The phrases of an article by line; lines without any are left out. */
export const phrasesOf = (article: Article): ReadonlyMap<Line, readonly Phrase[]> => article.memo(compute);

const HONEST =
	/赌博|犯罪|警方|公安|嫌疑人|涉案|抓获|涉赌|赌资|判决|法院|侦查|查处|民警|博彩业|博彩股|博彩企业|博企|博监|赌牌|澳门特别行政区|澳门特区/g;

const isHonest = (article: Article): boolean => {
	let hits = 0;
	for (const _ of plainText(article).matchAll(HONEST)) if (++hits >= 3) return true;
	return false;
};

/** The article reports on gambling: its words are then its subject. */
export const reportsOnGambling = (article: Article): boolean => article.memo(isHonest);

export const isBoundary = isEdge;

/** Share of a line's letters and digits that gambling phrases cover. */
export function phraseCoverage(line: Line, phrases: readonly Phrase[]): number {
	const letters = lettersOf(line.plain);
	return letters === 0
		? 0
		: phrases.reduce((sum, { start, end, coverage }) => sum + lettersOf(line.plain, start, end) * coverage, 0) / letters;
}

/** A short text that ends like a site or a way into it. */
const WAY_IN =
	/^[\u3400-\u9fffA-Za-z0-9]{2,9}(?:官网|网址|登录|登陆|下载|app|注册|入口|平台|手机版|官方网站|体育|娱乐|国际|电竞|彩票|棋牌|电子|游戏|真人|娱乐城|[\u3400-\u9fff]{2}版)$/i;

export const isWayIn = (text: string): boolean => WAY_IN.test(text);
