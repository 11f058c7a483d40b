import type { Article } from '../../../article/article';
import { keyOf } from '../../../article/letters';
import { msg } from '../../../message';
import { bodyOf, type Stretch } from '../../../zones/body';
import { bodyPairsOf } from '../../../zones/body-pairs';
import { type Features, featuresOf } from '../../../zones/features';
import { isHeading } from '../../../zones/headings';
import { headlineOf } from '../../../zones/headline';
import { sectionsOf } from '../../../zones/sections';
import { bitOf } from '../../../zones/words';
import { OPEN } from '../../../zones/zones';
import type { Label } from './labels';
import { headsNothing, isMenu, isSpaced, isTags, ruleOf } from './links';

/** The last part of the name of a column, with its English name perhaps: `县区新闻`, `集团新闻 Group News`. */
const COLUMN =
	/^[一-鿿]{1,8}(?:新闻|动态|资讯|要闻|快讯|公告|报道|报导|时评|观点|速递|港闻|专栏|频道|之窗|天地|园地|风采|快报|短讯|视点|纵横|随笔|副刊|投稿|头条|论坛|研究所|新闻网|晚报|日报|时报|在线|官网)(?:\s+[A-Za-z][A-Za-z &]{2,30})?$/;
const ENGLISH = /^[A-Za-z][A-Za-z &'-]{2,34}$/;
/** A line of the frame that only its neighbours give away is no longer than this, in characters. */
const SHORT = 30;
/** Lines above the headline that its template may print there. */
const ABOVE = 5;
/** From this confidence on a label speaks for the lines beside it. */
const CERTAIN = 0.8;
/** What a site calls itself. */
const SITE = /^(?=[^。,:]{0,14}[一-鿿])[^\s。,:!?]{1,12}(?:网|网站|门户|在线|新闻云|电视台|广播电台|客户端|app|首页)$/i;
/** Words of the frame that head the first part of a text too. */
const PREFACE = /简介|介绍|概[况述要]|目录|更新|[声说]明|公告|摘要|引言|前言|导[读言]|阅读|帮助|参考|[:*()]/;
/** Over the strip of titles that a portal prints on top of each page. */
const STRIP = /^(?:(?:最新|即时|突发|今日)?快讯|突发(?:新闻|消息))\s*:?$/;
/** A title of that strip is no longer than this, in characters, and it has no more of them. */
const TITLE = 60;
const TITLES = 8;
/** A heading of a book or a list may stand above the headline. */
const CHAPTER =
	/^[([【]?(?:第.{1,5}[章回卷集部篇节]|[一二三四五六七八九十]+[、.])|:$|^(?:译者|作者|导[语读言]|摘要|引言|前言|序言?|背景|概述)$/;
/** From this share of common character pairs on a line belongs to the article. */
const AKIN = 0.3;
/** And from this share on the headline does. */
const KIN_HEADLINE = 0.4;
const HEADLINE = 8;
/** A diary names the weather behind its date. */
const WEATHER = /[晴阴雨雪]|多云/;
/** Lines from a certain line of the frame on within which its neighbours behind the text are taken for frame too. */
const REACH = 3;
/** Labels of a bar that stands within the text, below a summary or a picture. */
const ORIGIN = /^[\s(【[]*(?:文章|信息|新闻|稿件)?(?:来源|稿源|出处|作者|责任编辑|责编|编辑|审核|供稿|发布(?:人|者|时间|日期))\s*[:|]/;

const REASON = [msg('between headline, text and lines that certainly belong to the frame')];
const label = (rule: string, confidence: number): Label => ({ rule, confidence, safe: false, byPlace: true, reasons: REASON });

/**
 * Carries the labels of certain lines on to the short lines beside them: what stands above the headline, between headline and text or
 * behind the text with nothing but frame around it. `labels`: by line index, changed in place.
 */
export function spread(article: Article, labels: (Label | undefined)[]): void {
	const body = bodyOf(article);
	if (!body || body.mass === 0) return;
	const features = featuresOf(article);
	const headline = headlineOf(article)?.index;
	const full = article.lines.map(({ index }) => index).filter((at) => features[at]!.length > 0);
	if (sectionsOf(article).headings.size === 0) {
		const until = headline !== undefined && headline < body.first ? headline : body.first;
		const top = full.filter((at) => at < until);
		const between = full.filter((at) => at > until && at < body.first);
		const framed = [...top, ...between].some((at) => labels[at] !== undefined && labels[at].confidence >= CERTAIN);
		aboveHeadline(article, features, labels, top.slice(-reachAbove(features, top)), headline, framed, top.length);
		if (headline !== undefined) stripAbove(article, features, labels, full, headline);
		belowHeadline(article, features, labels, between);
	}
	withinText(
		article,
		features,
		labels,
		full.filter((at) => at >= body.first && at <= body.last),
	);
	behindText(
		article,
		features,
		labels,
		full.filter((at) => at > body.last),
		body,
	);
}

const isShort = ({ length, stops, commas, prose, mark, cut }: Features): boolean =>
	length > 0 && length <= SHORT && stops === 0 && commas === 0 && !prose && !cut && !mark;

/** A word of a menu is no longer than this, in characters. */
const WORD = 8;
/** Lines of frame words that make one. */
const MENU = 2;

/** How many lines above the headline its template may have printed: a few of any kind, and as many words of a menu as stand above them. */
function reachAbove(features: readonly Features[], top: readonly number[]): number {
	let reach = ABOVE;
	if (top.filter((at) => features[at]!.coverage >= 0.6).length < MENU) return reach;
	while (reach < top.length) {
		const { length, stops, commas } = features[top[top.length - 1 - reach]!]!;
		if (length > WORD || stops > 0 || commas > 0) break;
		reach++;
	}
	return reach;
}

/** `framed`: certain lines of the frame stand around the headline; `count`: how many lines stand above it. */
function aboveHeadline(
	article: Article,
	features: readonly Features[],
	labels: (Label | undefined)[],
	top: readonly number[],
	headline: number | undefined,
	framed: boolean,
	count: number,
): void {
	const pairs = bodyPairsOf(article);
	const title = headline === undefined ? '' : article.lines[headline]!.plain;
	const key = keyOf(title);
	const clear = title.length >= HEADLINE && pairs.share(title) >= KIN_HEADLINE;
	const known = framed && clear;
	let column = false;
	for (const at of top) {
		const { plain } = article.lines[at]!;
		const line = features[at]!;
		if (key !== '' && keyOf(plain) === key) labels[at] = undefined;
		else if (labels[at]) column = false;
		else if (title !== '' && isCutTitle(plain, line, title)) labels[at] = label('breadcrumb', 0.85);
		else if (clear && line.mark?.name === 'date-source' && !line.mark.sure && line.length <= SHORT && !WEATHER.test(plain))
			labels[at] = label('date-source', 0.55);
		else if (isSpaced(line, plain)) labels[at] = label('section-nav', 0.85);
		else if (isMenu(line, plain)) labels[at] = label('section-nav', 0.6);
		else if (!isShort(line)) continue;
		else if (
			clear &&
			count < ABOVE &&
			((line.coverage >= 0.95 && headsNothing(line) && !PREFACE.test(plain)) || SITE.test(plain)) &&
			line.han >= 2 &&
			pairs.share(plain) < AKIN
		)
			labels[at] = label('section-nav', 0.55);
		else if (COLUMN.test(plain) || (column && ENGLISH.test(plain))) {
			if (pairs.share(plain) >= AKIN && key.includes(keyOf(plain))) continue;
			labels[at] = label('section-nav', 0.65);
			column = true;
		} else if (known && line.han >= 2 && pairs.share(plain) < AKIN / 2 && !CHAPTER.test(plain)) labels[at] = label('section-nav', 0.55);
	}
}

/** The latest titles that a portal prints under `快讯` above the headline of every page; the bar below the headline tells which line that is. */
function stripAbove(
	article: Article,
	features: readonly Features[],
	labels: (Label | undefined)[],
	full: readonly number[],
	headline: number,
): void {
	const heading = full.findIndex((at) => at < headline && features[at]!.length <= 8 && STRIP.test(article.lines[at]!.plain));
	if (heading < 0) return;
	const below = full.slice(heading + 1, heading + TITLES + 3);
	const bar = below.findIndex((at) => features[at]!.mark?.sure && /^(?:date-source|credits)$/.test(features[at]!.mark!.name));
	const end = bar > 0 ? bar - 1 : below.indexOf(headline);
	const titles = below.slice(0, Math.max(0, end));
	if (
		titles.length === 0 ||
		titles.includes(headline) ||
		(bar < 0 && bodyPairsOf(article).share(article.lines[headline]!.plain) < KIN_HEADLINE)
	)
		return;
	if (titles.some((at) => features[at]!.prose || features[at]!.length > TITLE || (!labels[at] && features[at]!.han < 4))) return;
	for (const at of [full[heading]!, ...titles]) labels[at] ??= label('related-list', 0.6);
	if (labels[below[end]!]?.byPlace) labels[below[end]!] = undefined;
}

/** The headline behind its channel, cut by the template: `县区 老茶园今年又添了三百...`. */
function isCutTitle(plain: string, { cut, prose }: Features, title: string): boolean {
	if (!cut || prose || plain.length > SHORT * 2) return false;
	const words = plain.replace(/[.…。\s]+$/, '').split(/[\s>|·-]+/);
	const last = words.at(-1) ?? '';
	return last.length >= 6 && title.startsWith(last);
}

function belowHeadline(article: Article, features: readonly Features[], labels: (Label | undefined)[], between: readonly number[]): void {
	let beside = true;
	for (const [order, at] of between.entries()) {
		const line = features[at]!;
		const { plain } = article.lines[at]!;
		if (labels[at]) {
			beside = true;
			continue;
		}
		const next = between[order + 1];
		const near = beside || (next !== undefined && labels[next] !== undefined);
		beside = false;
		if (line.prose || line.length > SHORT || line.stops > 0 || !near) continue;
		const channel = line.words.every(({ kinds }) => kinds === bitOf.channel);
		if (!line.mark && line.coverage >= 0.9 && !channel) labels[at] = label('share-bar', 0.6);
		else if (line.mark && !line.mark.sure && !WEATHER.test(plain) && (line.mark.name === 'date-source' || line.mark.name === 'credits'))
			labels[at] = label(line.mark.name, 0.6);
		else if (!line.mark && isRepeated(article, labels, keyOf(plain), between, at)) labels[at] = label('credits', 0.65);
		else continue;
		beside = true;
	}
}

/** Whether the same names stand in a bar of the frame too. */
function isRepeated(
	article: Article,
	labels: readonly (Label | undefined)[],
	key: string,
	between: readonly number[],
	at: number,
): boolean {
	// The number of a document stands in the table above it and in the document.
	if (key.length < 2 || key.length > 16 || key.endsWith('号')) return false;
	return between.some((other) => other !== at && labels[other] !== undefined && keyOf(article.lines[other]!.plain).includes(key));
}

const SHARE = bitOf['share-bar'];
/** A line of nothing but words of the bar to share; within the text only two in a row are taken for what they are. */
const isButton = ({ length, coverage, mark, words, prose }: Features): boolean =>
	!prose && !mark && length >= 2 && length <= 10 && coverage >= 0.95 && words.every(({ kinds }) => (kinds & SHARE) !== 0);

/** Buttons, and a bar with the source within the text: one alone, for a dialogue names its speakers again and again. */
function withinText(article: Article, features: readonly Features[], labels: (Label | undefined)[], text: readonly number[]): void {
	const buttons = text.map((at) => isButton(features[at]!));
	for (const [order, at] of text.entries())
		if (!labels[at] && buttons[order] && (buttons[order - 1] || buttons[order + 1]))
			labels[at] = { ...label('share-bar', 0.6), byPlace: undefined };
	const bars = text.filter((at) => {
		const { mark, prose, length } = features[at]!;
		return (
			!labels[at] &&
			!prose &&
			length <= SHORT * 2 &&
			mark?.sure &&
			(mark.name === 'credits' || mark.name === 'date-source') &&
			ORIGIN.test(article.lines[at]!.plain)
		);
	});
	const counts = new Map<string, number>();
	const nameOf = (at: number) => ORIGIN.exec(article.lines[at]!.plain)![0].trim();
	for (const at of bars) counts.set(nameOf(at), (counts.get(nameOf(at)) ?? 0) + 1);
	for (const at of bars) if (counts.get(nameOf(at)) === 1) labels[at] = { ...label(features[at]!.mark!.name, 0.7), byPlace: undefined };
}

function behindText(
	article: Article,
	features: readonly Features[],
	labels: (Label | undefined)[],
	tail: readonly number[],
	body: Stretch,
): void {
	const pairs = bodyPairsOf(article);
	const text = tail.findLastIndex((at) => !labels[at] && (features[at]!.prose || features[at]!.stops > 0));
	const certain = tail.map(
		(at, order) => order > text && labels[at] !== undefined && labels[at].confidence >= CERTAIN && !OPEN.has(labels[at].rule),
	);
	const last = tail.length - 1;
	let listed = false;
	for (const [order, at] of tail.entries()) {
		const { plain } = article.lines[at]!;
		const line = features[at]!;
		// Titles and their dates, as far as they go, under the heading of a list.
		if (order <= text || isHeading(line, plain)) listed = order > text && line.mark === undefined;
		else if (line.mark === undefined && line.han === 0) listed = false;
		else if (listed && !labels[at] && line.length <= TITLE && (line.mark === undefined || !line.mark.sure) && !plain.endsWith('。'))
			labels[at] = label('related-list', 0.55);
		if (labels[at]) continue;
		if (order === text + 1 && isTags(article, body, line, plain, tail[order + 1])) {
			labels[at] = { ...label('tag-list', 0.6), byPlace: undefined };
			continue;
		}
		// With no text below it a word of the frame is the heading of nothing.
		if (order > text && isShort(line) && line.coverage >= 0.95 && line.digits === 0 && !PREFACE.test(plain) && headsNothing(line)) {
			labels[at] = { ...label(ruleOf(line), 0.55), byPlace: undefined };
			continue;
		}
		if (
			isHeading(line, plain) &&
			tail.slice(order + 1).every((other) => labels[other] !== undefined || isHeading(features[other]!, article.lines[other]!.plain))
		) {
			labels[at] = label('related-list', 0.7);
			continue;
		}
		if (!isShort(line) || line.han < 2 || pairs.share(plain) >= AKIN) continue;
		let distance = 0;
		for (let reach = 1; reach <= REACH && distance === 0; reach++) if (certain[order - reach]) distance = reach;
		if (distance > 0 && (order === last || tail.slice(order + 1, order + 1 + REACH).some((other) => labels[other]) || distance === 1))
			labels[at] = label('related-list', 0.65 - distance * 0.05);
	}
}
