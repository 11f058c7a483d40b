import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { featuresOf } from '../page/features';
import type { Furniture } from '../page/model/kinds';
import { type Guess, pageOf } from '../page/page';
import { declaredIn } from './declared';
import type { Evidence, EvidenceName } from './headline-evidence';
import { SHORTEST, trimmed } from './headline-forms';
import { isBreadcrumb, isDatedRow, isLatin, isMeta, shapeOf, yes } from './headline-shape';
import { opensWithLabel } from './labels';
import { isParagraph, isVolume, layoutOf } from './layout';
import { openingOf } from './opening';
import { originalHeadline } from './original-headline';
import { bare, type Pieces, piecesOf, sharedPieces } from './text';

/** A line that may be the headline, with the part of `line.plain` that is. */
export interface Candidate {
	readonly line: Line;
	readonly from: number;
	readonly to: number;
	readonly evidence: Evidence;
}

/** Letters from which sharing its words with the text tells something of a line: every name of the story stands in it. */
const OWN_WORDS = 5;
/** How many lines with text above the body a headline is looked for, and how many into it. */
const REACH = 40;
const INTO = 4;
/** Most lines that are looked at where line model and running text begin the body at different places. */
const MOST = 120;
export const LONGEST = 80;

const NOT_HEADLINE =
	/^(?:——|--|[(【[〔]?(?:记者|通讯员|作者|编辑|责任编辑|责编|来源|地点\s?:|拍摄者|文\/|图\/|图:|图为|图片|供图|资料图|摘要|导读|导语|核心提示|关键[词字]|标签|原标题|本文|分享|发布|时间|日期|阅读|浏览|点击|字号|评论|声明|免责|版权|热线|电话|更新|最后更新|相关|上一篇|下一篇|当前位置|您的位置|您当前|您所在|文号|发文字号|索引号|发布机构|发布单位|主题分类|公开类别|有效期|信息来源))|^!?\[\]|^!?\[[^\]]*\]\([^)]*\)$|copyright|©|ICP|公网安备|https?:|www\.|【(?:编辑|责任编辑)/i;
/** A number alone: what follows is a heading inside the text. */
const NUMBERED = /^(?:0?\d{1,2}|[一二三四五六七八九十]{1,3}|part\s?\d+)[.、]?$/i;
/** The bar under a headline. */
const BAR = /^[【[]?(?:字体|字号|字体大小|字号大小|分享到|来源|作者|发布时间|发布日期|时间|大字?|打印|听新闻|收藏)(?:[\s:【\]]|$)/;

/** A year alone on a line, month and day on the next. */
const isSplitDate = (filled: readonly Line[], at: number): boolean =>
	/^(?:19|20)\d\d年?$/.test(filled[at]!.plain) && /^\d{1,2}[/.月-]\d{1,2}日?$/.test(filled[at + 1]?.plain ?? '');

/** Where no running text is found, as in verse and recipes: the pieces that more than one line has. */
function recurringPieces({ lines }: Article): Pieces {
	const known = new Set<number>();
	const again = new Set<number>();
	for (const line of lines.slice(0, 200))
		for (const piece of piecesOf(bare(line.plain.slice(0, 200)))) (known.has(piece) ? again : known).add(piece);
	return again;
}

/** Whether a short line without the end of a sentence has the blank line below it that a title has, in a text that is parted by such lines. */
const standsApart = (lines: readonly Line[], { index, plain }: Line): boolean =>
	plain.length <= 40 &&
	!/[,。!?;:、]$/.test(plain) &&
	index + 3 < lines.length &&
	isBlank(lines[index + 1]!) &&
	lines.slice(index + 3, index + 40).some(isBlank);

/** Lines with text until the next one with a date, 0 where none comes within 6 and before the text. */
function nextDate(filled: readonly Line[], dates: readonly boolean[], at: number, textAt: number): number {
	for (let step = 1; step <= 6 && at + step < filled.length && at + step <= textAt; step++) {
		if (dates[at + step]) return step;
		if (filled[at + step]!.plain.length > 60) return 0;
	}
	return 0;
}

/** The evidence that stands for a kind of furniture. */
const OF_KIND: Readonly<Record<Furniture, EvidenceName>> = {
	navigation: 'asNavigation',
	related: 'asList',
	tags: 'asTags',
	'previous-next': 'asList',
	comments: 'asFoot',
	share: 'asBar',
	footer: 'asFoot',
	dateline: 'asBar',
	promotion: 'asFoot',
};

const kindEvidence = (guess: Guess | undefined, furniture: number): Evidence =>
	guess ? { [OF_KIND[guess.kind]]: guess.probability * furniture } : {};

const upTo = (most: number, count: number): number => Math.max(0, Math.min(most, count)) / most;

/** The lines that may be the headline, in the order of the text, with what speaks for and against each. */
export function candidatesIn(article: Article): Candidate[] {
	const { lines } = article;
	const { isLine } = declaredIn(article);
	const filled = lines.filter((line) => !isBlank(line) && !isLine(line.index));
	if (filled.length === 0) return [];
	const { first } = layoutOf(article);
	const { body, furniture, kindOf } = pageOf(article);
	const orderOf = (index: number) => filled.findIndex((line) => line.index >= index);
	const textAt = first < 0 ? Math.min(filled.length, 60) : orderOf(first);
	const bodyAt = body ? orderOf(body.first) : textAt;
	const within = first < 0 ? bodyAt : Math.max(textAt, bodyAt);
	const start = Math.max(0, Math.min(textAt, bodyAt) - REACH);
	const end = Math.min(filled.length - 1, Math.max(textAt, bodyAt + INTO), start + MOST);
	const opening = openingOf(article);
	const pieces = first < 0 ? recurringPieces(article) : piecesOf(opening);
	const openingWords = wordsOf(
		first < 0
			? ''
			: lines
					.slice(first, first + 12)
					.map(({ plain }) => plain)
					.join(' '),
	);
	const original = originalHeadline(article);
	const originalPieces = original && piecesOf(bare(article.view.slice(original.spans[0]!.start, original.spans[0]!.end)));
	const features = featuresOf(article);
	const counts = new Map<string, number>();
	for (const { plain } of filled) if (plain.length <= LONGEST + 60) counts.set(plain, (counts.get(plain) ?? 0) + 1);
	const dates = filled.slice(0, end + 8).map((line, at) => at >= start - 6 && (isMeta(line.plain) || isSplitDate(filled, at)));
	const least = Math.min(1, ...filled.slice(start, Math.max(start, Math.min(textAt, bodyAt))).map(({ index }) => furniture[index]!)) + 0.02;
	const found: Candidate[] = [];
	for (let at = start; at <= end; at++) {
		const line = filled[at]!;
		const { plain } = line;
		if (plain.length > LONGEST + 60 || NOT_HEADLINE.test(plain)) continue;
		if (at === textAt && first >= 0 && isParagraph(plain) && /[。;]$|[\u3400-\u9fff]\.$/.test(plain)) continue;
		const { from, to } = trimmed(plain);
		const text = plain.slice(from, to);
		const letters = bare(text);
		if (letters.length < SHORTEST - 2 || text.length > LONGEST) continue;
		const overlap = isLatin(text) ? sharedWords(text, openingWords) : sharedPieces(letters, pieces);
		const date = nextDate(filled, dates, at, Math.max(textAt, bodyAt));
		const own = furniture[line.index]!;
		const before = at > 0 ? furniture[filled[at - 1]!.index]! : 1;
		const next = at + 1 < filled.length ? furniture[filled[at + 1]!.index]! : 0;
		const isTwice = (counts.get(plain) ?? 0) > 1 || (text !== plain && (counts.get(text) ?? 0) > 0);
		const evidence: Evidence = {
			...shapeOf(plain, text, features[line.index]!),
			overlap: overlap * Math.min(1, letters.length / OWN_WORDS),
			kindred: yes(overlap > 0.5),
			original: originalPieces && letters.length > 4 ? sharedPieces(letters, originalPieces) : 0,
			dateNear: date ? 1 - (date - 1) * 0.12 : 0,
			dateNext: yes(date === 1),
			dateBefore: yes([1, 2, 3, 4].some((back) => dates[at - back] && filled[at - back]!.plain.length < 80)),
			dateRightBefore: yes(dates[at - 1] === true && filled[at - 1]!.plain.length < 80),
			barNext: yes(BAR.test(filled[at + 1]?.plain ?? '')),
			breadcrumbBefore: yes([1, 2, 3].some((back) => at >= back && isBreadcrumb(filled[at - back]!.plain))),
			numberBefore: yes(NUMBERED.test(filled[at - 1]?.plain ?? '')),
			volumeBefore: yes(isVolume(filled[at - 1]?.plain ?? '')),
			labelBefore: yes(opensWithLabel(filled[at - 1]?.plain ?? '')),
			twice: yes(isTwice && letters.length >= 8),
			again: yes(letters.length > 3 && [filled[at - 1], filled[at + 1]].some((near) => near?.plain === plain)),
			twiceShort: yes(isTwice && letters.length < 8),
			echoed: yes(
				letters.length > 3 && filled.slice(0, MOST).some((other) => other.plain.length > text.length + 2 && other.plain.startsWith(text)),
			),
			first: yes(at === 0 && text.length >= 8),
			firstShort: yes(at === 0 && text.length < 8),
			apart: yes(at === 0 && standsApart(lines, line)),
			opensText: yes(opening.startsWith(letters) && letters.length < 12),
			dated: yes(dates[at]! && (isMeta(text) || isDatedRow(filled[at - 1]) || isDatedRow(filled[at + 1]))),
			atText: yes(at === textAt && first >= 0),
			aboveText: upTo(20, textAt - at),
			inBody: yes(body !== undefined && at >= within),
			deepInBody: upTo(INTO, at - within),
			aboveBody: upTo(20, bodyAt - at),
			furniture: own,
			furnitureBefore: before,
			furnitureNext: next,
			step: Math.max(0, before - own),
			rightAbove: yes(at + 1 === Math.max(textAt, bodyAt)),
			leastFurniture: yes(own <= least),
			...kindEvidence(kindOf(line.index), own),
		};
		found.push({ line, from, to, evidence });
	}
	return found;
}

/** Words of four letters and more: shorter ones stand everywhere, and so do pairs of letters. */
const wordsOf = (text: string): ReadonlySet<string> =>
	new Set(
		text
			.slice(0, 3000)
			.toLowerCase()
			.match(/[a-z\u00c0-\u024f]{4,}/g),
	);

/** Share of the words of a line that the opening of the text has, 0 to 1. */
function sharedWords(text: string, opening: ReadonlySet<string>): number {
	const words = wordsOf(text);
	let shared = 0;
	for (const word of words) if (opening.has(word)) shared++;
	return shared / Math.max(2, words.size);
}
