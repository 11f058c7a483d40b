import type { Article } from '../article/article';
import { type Features, featuresOf } from './features';

/**
 * Stretches of lines that a list template printed: one story after another, each with the same parts in the same order.
 * The parts give it away, not the words: a bullet, a date, a cut opening, `...[详细]`, a counter, once per story.
 */
export type ListKind = 'teasers' | 'dated-titles' | 'counted-titles';

export interface List {
	readonly kind: ListKind;
	/** Index of the first and last line, inclusive. */
	readonly first: number;
	readonly last: number;
	/** How many stories it holds. */
	readonly stories: number;
}

/** The most lines that one story of a list takes: bullet, date, title, opening, counter. */
const PERIOD = 5;
/** A list has at least this many stories. */
const FEWEST = 3;

const BULLET = /^[-–—·•*◆■▪●○>»]$/;
const DATE =
	/^[[(]?(?:(?:19|20)\d{2}[-./年])?\d{1,2}[-./月]\d{1,2}日?[\])]?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$|^\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$|^(?:\d{1,3}\s?(?:分钟|小时|天)前|刚刚)$/;
const DATE_AT_END =
	/(?:(?:19|20)\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?|[\s[(](?:0?[1-9]|1[0-2])[-/](?:[0-2]?\d|3[01]))(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[\])]?$/;
/** With the year in full and signs between: a chronology in an article writes 年 and 月. */
const DATE_AT_START = /^[[(·•]?\s*(?:19|20)\d{2}[-./]\d{1,2}[-./]\d{1,2}[\])]?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*[^\d\s:,。来作编]/;
const MORE = /^[.…\s]*[[(【<]?(?:详细|详情|全文|查看详情|阅读全文|查看全文|更多|点击查看|read more|继续阅读)[\])】>»]*$/i;
const COUNTER =
	/^(?:.{0,16}\s)?(?:[\d,.]+万?\s*(?:次|人)?(?:阅读|浏览|评论|跟贴|跟帖|播放|点赞|赞|回复|看过|参与|图|views?|comments?)(?:\s*[\d,.]+)?)(?:\s*[·⋅]?\s*(?:刚刚|相关|\d+\s*(?:分钟|小时|天)前)){0,2}$/i;

/** Medium and how long ago: the byline of a card on a portal, alone or glued to the end of its teaser. */
const AGO = /[^\s·•・]\s?[·•・]\s?(?:\d{1,3}\s?(?:分钟|小时|天|周|个?月|年)前|[昨前今][日天]|刚刚)$/;

/** The same without a sign between them, on a line of its own. */
const MEDIUM_AGO = /^[^\s。,!?:]{2,12}\s\d{1,3}\s?(?:分钟|小时|天)前$/;

type Sign = 'bullet' | 'date' | 'cut' | 'more' | 'dated' | 'counter' | 'ago';

function signOf(plain: string, { length, han, cut, prose, stops }: Features): Sign | undefined {
	if (length === 0) return undefined;
	if (length <= 4 && BULLET.test(plain)) return 'bullet';
	if (length <= 24 && MORE.test(plain)) return 'more';
	if (length <= 28 && DATE.test(plain)) return 'date';
	if ('前日天刚'.includes(plain.at(-1)!) && AGO.test(plain.slice(-20))) return 'ago';
	if (length <= 24 && plain.endsWith('前') && MEDIUM_AGO.test(plain)) return 'ago';
	if (cut) return han >= 4 && !/^[-*+│|]\s/.test(plain) ? 'cut' : undefined;
	if (length <= 40 && COUNTER.test(plain)) return 'counter';
	if (length <= 80 && length >= 10 && han >= 4 && !prose && stops <= 1 && (DATE_AT_END.test(plain) || DATE_AT_START.test(plain)))
		return 'dated';
	return undefined;
}

const KIND: Readonly<Record<Sign, ListKind>> = {
	bullet: 'teasers',
	more: 'teasers',
	cut: 'teasers',
	date: 'dated-titles',
	dated: 'dated-titles',
	counter: 'counted-titles',
	ago: 'counted-titles',
};

interface Run {
	sign: Sign;
	at: number[];
}

function compute(article: Article): readonly List[] {
	const features = featuresOf(article);
	const open = new Map<Sign, Run>();
	const lists: List[] = [];
	const close = (run: Run) => {
		const list = listOf(run, features, signs);
		if (list) lists.push(list);
	};
	let order = 0;
	const orders: number[] = [];
	const signs: (Sign | undefined)[] = [];
	for (const [at, line] of features.entries()) {
		const sign = signOf(article.lines[at]!.plain, line);
		orders.push(order);
		signs.push(sign);
		if (line.length === 0) continue;
		order++;
		if (!sign) continue;
		const run = open.get(sign);
		if (run && orders[at]! - orders[run.at.at(-1)!]! <= PERIOD) run.at.push(at);
		else {
			if (run) close(run);
			open.set(sign, { sign, at: [at] });
		}
	}
	for (const run of open.values()) close(run);
	return merge(lists);
}

/** Running text to its full stop: no template's title or opening. */
const isParagraph = ({ prose, cut, han, stops }: Features): boolean => prose && !cut && han >= 36 && stops > 0;

/** The list that a run of one sign makes, with the story's lines before its first or behind its last sign. */
function listOf({ sign, at }: Run, features: readonly Features[], signs: readonly (Sign | undefined)[]): List | undefined {
	if (at.length < FEWEST) return undefined;
	if (sign === 'cut' && !alternates(at, features)) return undefined;
	if (sign === 'bullet' && !hasParts(at, signs)) return undefined;
	const period = Math.round((at.at(-1)! - at[0]!) / (at.length - 1));
	if (sign === 'dated' && period > 2) return undefined;
	let first = at[0]!;
	let last = at.at(-1)!;
	const leads = sign === 'bullet' || sign === 'date';
	if (leads) {
		if (sign === 'date' && period > 1) return dateList(at, features);
		for (let step = 1; step < period && last + 1 < features.length && features[last + 1]!.length > 0; step++) last++;
	} else if (sign !== 'dated') {
		for (let step = 1; step < period && first > 0 && features[first - 1]!.length > 0 && !isParagraph(features[first - 1]!); step++) first--;
	}
	return { kind: KIND[sign], first, last, stories: at.length };
}

/** Dates on lines of their own: one behind each title, or one before it; the side is told by what stands at the run's ends. */
function dateList(at: readonly number[], features: readonly Features[]): List {
	const first = at[0]!;
	const before = first > 0 ? features[first - 1]! : undefined;
	const behind = features[at.at(-1)! + 1];
	const leading = !before || before.length === 0 || before.prose || (behind !== undefined && behind.length > 0 && !before.length);
	const last = at.at(-1)!;
	return leading
		? { kind: 'dated-titles', first, last: Math.min(features.length - 1, last + (behind?.length ? 1 : 0)), stories: at.length }
		: { kind: 'dated-titles', first: first - 1, last, stories: at.length };
}

/** A bullet on a line of its own opens a story when a date, a cut opening or a link to more follows it before the next one. */
function hasParts(at: readonly number[], signs: readonly (Sign | undefined)[]): boolean {
	let stories = 0;
	at.forEach((bullet, order) => {
		const next = at[order + 1] ?? bullet + PERIOD + 1;
		if (signs.slice(bullet + 1, next).some((sign) => sign && sign !== 'bullet')) stories++;
	});
	return stories >= at.length / 2;
}

/**
 * Cut openings make a list of teasers when titles stand between them or when they follow one another; in an article
 * a paragraph that trails off stands between whole ones.
 */
function alternates(at: readonly number[], features: readonly Features[]): boolean {
	let whole = 0;
	for (let line = at[0]!; line <= at.at(-1)!; line++) {
		const { prose, cut } = features[line]!;
		if (prose && !cut) whole++;
	}
	return whole <= at.length * 0.34;
}

/** Lists that overlap or touch become one; the kind of the one with more stories stays. */
function merge(lists: List[]): List[] {
	const merged: List[] = [];
	for (const list of lists.sort((a, b) => a.first - b.first)) {
		const before = merged.at(-1);
		if (!before || list.first > before.last + 2) merged.push(list);
		else {
			const kind =
				before.kind === 'teasers' || list.kind === 'teasers' ? 'teasers' : before.stories >= list.stories ? before.kind : list.kind;
			merged[merged.length - 1] = {
				kind,
				first: before.first,
				last: Math.max(before.last, list.last),
				stories: Math.max(before.stories, list.stories),
			};
		}
	}
	return merged;
}

/** The printed lists of a file, in order. */
export const listsOf = (article: Article): readonly List[] => article.memo(compute);
