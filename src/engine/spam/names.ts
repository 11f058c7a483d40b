import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { plainText } from '../article/plain';
import { type Message, msg, quote } from '../message';
import { headlineOf } from '../zones/headline';
import { isBoundary, type Phrase, phrasesOf, reportsOnGambling } from './phrases';
import { tokensIn } from './tokens';

/** A name that the page itself gives away as foreign. */
export interface ForeignName {
	/** As it stands in `plain`. */
	readonly name: string;
	/** What is wrong, the evidence, what the fix will do. */
	readonly message: Message;
	readonly confidence: number;
}

/** A name of fewer characters would be found inside words. */
const LEAST = 3;
const LONGEST = 16;

/**
 * Keyword lists that a spam system prints under an article (`本文关键词：`): the headline cut into words, and among them the phrase that is
 * to be found. That phrase stands nowhere in the article's own text, every other item stands in the headline.
 */
const KEYWORDS = /^(?:本文)?关键[词字]\s*:\s*/;

/** Lines at the top that may repeat the keywords of the page. */
const TITLES = 3;
/** A page has a list or two of its keywords; longer ones are something else. */
const MOST_LISTS = 3;
const MOST_ITEMS = 60;

function fromKeywordLists(article: Article): ForeignName[] {
	const found: ForeignName[] = [];
	if (!plainText(article).includes('关键')) return found;
	const top = article.lines.filter((line) => !isBlank(line)).slice(0, TITLES + 1);
	let lists = 0;
	for (const line of article.lines) {
		const label = KEYWORDS.exec(line.plain)?.[0];
		if (!label) continue;
		if (++lists > MOST_LISTS) break;
		const items = line.plain
			.slice(label.length)
			.split(/[,、\s]+/)
			.filter((item) => /[\u3400-\u9fffa-z]/i.test(item));
		if (items.length < 4 || items.length > MOST_ITEMS) continue;
		const titles = top.filter((other) => other !== line).slice(0, TITLES);
		const own = items.filter((item) => titles.some(({ plain }) => plain.includes(item)));
		if (own.length < items.length * 0.6) continue;
		for (const item of items) {
			if (item.length < LEAST || item.length > LONGEST || !isBrandLike(item)) continue;
			const inText = article.lines.some((other) => other !== line && other.plain.length > 90 && other.plain.includes(item));
			const atEdge = titles.some(({ plain }) => isAtEdge(plain, item));
			if (inText || (own.includes(item) && !atEdge)) continue;
			found.push({
				name: item,
				confidence: 0.85,
				message: atEdge
					? msg('“{0}” was put to the headline and into the keyword list and stands nowhere in the text. The fix removes it.', quote(item))
					: msg(
							'“{0}” was put into the keyword list: its other words are those of the headline, this one stands nowhere in the text. The fix removes it.',
							quote(item),
						),
			});
		}
	}
	return found;
}

const isBrandLike = (item: string) =>
	/[a-z]{2,}|\d|官网|官方|网|平台|体育|娱乐|国际|电竞|真人|登录|登入|下载|棋牌|彩|注册|入口|版|会$|城$|电子|游戏/i.test(item) ||
	tokensIn(item, 'gambling').some(({ kind }) => kind === 'brand');

/** In brackets or behind a dash, bar or colon at either end of a title. */
function isAtEdge(title: string, item: string): boolean {
	const at = title.indexOf(item);
	if (at < 0 || item.length === title.length) return false;
	const before = title[at - 1] ?? '';
	const after = title[at + item.length] ?? '';
	const first = at <= 1 && /[】\]」』’”):_|\-—·]/.test(after);
	const last = at + item.length >= title.length - 1 && /[【[「『‘“(_|\-—·:]/.test(before);
	return first || last;
}

/**
 * A casino's name alone: at the edge of the headline between brackets or in front of a dash, or again and again in a text that has no
 * other word of gambling, where it took the place of the name that stood there.
 */
function fromBrands(article: Article): ForeignName[] {
	const names = new Map<string, { count: number; edge: boolean; strong: boolean; others: number }>();
	const headline = headlineOf(article);
	let games = 0;
	for (const [line, phrases] of phrasesOf(article)) {
		for (const phrase of phrases) {
			if (!phrase.named) games++;
			const shapedEdge = phrase.shape === 2 && isTitleEdge(line, { start: phrase.outer, end: phrase.end }, headline);
			if (!phrase.brand && !shapedEdge) continue;
			const name = phrase.brand ? line.plain.slice(phrase.brand.start, phrase.brand.end) : line.plain.slice(phrase.outer, phrase.end);
			const entry = names.get(name) ?? { count: 0, edge: false, strong: false, others: 0 };
			entry.count++;
			if (phrase.words > 1) entry.others++;
			if (isTitleEdge(line, phrase, headline)) entry.edge = true;
			names.set(name, entry);
		}
	}
	if (names.size === 0) return [];
	const honest = reportsOnGambling(article);
	return [...names].flatMap(([name, { count, edge, others }]): ForeignName[] => {
		if (honest || (!edge && (count < 3 || games > count / 3))) return [];
		const whole = count >= 2 ? extended(article, name) : name;
		if (whole.length < LEAST) return [];
		return [
			{
				name: whole,
				confidence: edge || others > 0 ? 0.9 : 0.8,
				message: edge
					? msg('“{0}” is the name of a gambling site, put to the headline. The fix removes it.', quote(whole))
					: msg(
							'“{0}”, the name of a gambling site, stands {1} times in a text that is not about gambling. The fix removes it.',
							quote(whole),
							count,
						),
			},
		];
	});
}

function isTitleEdge(line: Line, { start, end }: Pick<Phrase, 'start' | 'end'>, headline: Line | undefined): boolean {
	const { plain } = line;
	if (plain.length > 90 || end - start === plain.length) return false;
	const before = plain[start - 1] ?? '';
	const after = plain[end] ?? '';
	const bracketed = /[【[「『‘“(]/.test(before) && /[】\]」』’”)]/.test(after);
	if (bracketed && (start === 1 || end === plain.length - 1)) return true;
	if (line !== headline) return false;
	return (start === 0 && /[:_|\-—·]/.test(after)) || (end === plain.length && /[:_|\-—·]/.test(before));
}

/** The name with the characters in front of it that (almost) every occurrence shares: 贵宾会 → 美狮贵宾会. At most three. */
function extended(article: Article, name: string): string {
	let whole = name;
	for (let step = 0; step < 3; step++) {
		const before = new Map<string, number>();
		let all = 0;
		for (const { plain } of article.lines) {
			for (let at = plain.indexOf(whole); at >= 0; at = plain.indexOf(whole, at + whole.length)) {
				const character = plain[at - 1] ?? '';
				before.set(character, (before.get(character) ?? 0) + 1);
				all++;
			}
		}
		const [character, count] = [...before].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
		if (isBoundary(character) || count < 3 || count < all * 0.9) break;
		whole = character + whole;
	}
	return whole;
}

/** `…集团（简称“X”）` where X shares no character with the name in front of it and ends like a gambling site: X took the place of the true short name. */
const SHORT = /([\u3400-\u9fff]{4,30})\s?\((?:以下|下文)?(?:简称|简写为)\s?:?[“"'‘「]?([\u3400-\u9fffa-z0-9]{3,10})[”"'’」]?\)/gi;
const SITE_TAIL = /(?:会|娱乐|国际|体育|官网|app|平台|棋牌|彩票|城|在线|网|登录|版)$/i;

function fromShortNames(article: Article): ForeignName[] {
	if (!plainText(article).includes('简称')) return [];
	return article.lines.flatMap((line) =>
		!line.plain.includes('简称')
			? []
			: [...line.plain.matchAll(SHORT)].flatMap(([, full, short]): ForeignName[] => {
					if (!SITE_TAIL.test(short!) || [...short!].some((character) => full!.includes(character))) return [];
					return [
						{
							name: short!,
							confidence: 0.85,
							message: msg(
								'“{0}” is given as the short name of “{1}” and shares no character with it: it took the place of another name. The fix removes it.',
								quote(short!),
								quote(full!, 24),
							),
						},
					];
				}),
	);
}

function compute(article: Article): readonly ForeignName[] {
	const byName = new Map<string, ForeignName>();
	for (const one of [...fromBrands(article), ...fromKeywordLists(article), ...fromShortNames(article)]) {
		if (!byName.has(one.name)) byName.set(one.name, one);
	}
	return [...byName.values()].slice(0, 12);
}

export const foreignNames = (article: Article): readonly ForeignName[] => article.memo(compute);
