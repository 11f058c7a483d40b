import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { pageOf } from '../page/page';
import { type Features, featuresOf } from '../zones/features';
import { fullDatesIn, monthDaysIn } from './dates';
import { declaredIn } from './declared';
import { LABEL, SHORTEST, trimmed } from './headline-forms';
import { opensWithLabel } from './labels';
import { isParagraph, isVolume, layoutOf } from './layout';
import { isDoubtfulSurname, isName } from './names';
import { openingOf } from './opening';
import { originalHeadline } from './original-headline';
import { OPENING_ROLE } from './people';
import { bare, type Pieces, piecesOf, sharedPieces } from './text';

/** What is known of a candidate, by name; 0 where a name is missing. The weights of headline-weights.ts say what it counts. */
export type Evidence = Partial<Record<EvidenceName, number>>;

/** Everything that is asked of a line that may be the headline; in the order of the weights. */
export const EVIDENCE = [
	'overlap', // share of its character pairs that the opening of the text has
	'kindred', // more than half of them
	'original', // share that the original headline has
	'dateNear', // a line with a date follows, the nearer the more
	'dateNext',
	'dateBefore',
	'dateRightBefore',
	'barNext', // a bar of font sizes, shares, sources follows
	'breadcrumbBefore',
	'numberBefore',
	'volumeBefore', // the line of a journal
	'labelBefore', // a line of labels, as notices have them
	'twice', // the page says it more than once
	'twiceShort',
	'echoed', // a longer line begins with it, as a window title does
	'first', // the first line of the text
	'firstShort',
	'apart', // the first line, a blank line below
	'hash', // Markdown's mark of a title
	'labelled', // 标题:, Title:
	'opensText', // the text begins with the same words
	'tiny',
	'short',
	'long',
	'veryLong',
	'sentence', // ends as a sentence
	'ago',
	'open', // ends with a colon or a comma
	'section', // numbered as a heading inside the text
	'cut',
	'volume',
	'noPage',
	'dateAlone',
	'path',
	'strokes',
	'underscores',
	'gaps',
	'commas',
	'figures',
	'contact',
	'caption',
	'dated', // holds a date itself
	'frame', // a bar, a counter, a button by its form or its words
	'names',
	'brand', // the name of a medium and no more
	'label', // opens with a label: 撰文:, 地址:
	'byline', // a reporter's line, a name alone
	'atText', // the first line of the running text
	'aboveText', // how far above it
	'inBody', // in the stretch that the line model takes for the article
	'deepInBody',
	'aboveBody', // how far above that
	'furniture', // the line model's probability
	'furnitureBefore',
	'furnitureNext',
	'step', // furniture before, none here
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];

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

const BREADCRUMB = /(?:^|[^-=<])[>»›→](?!\d)|首页\s?[-/|]|(?:当前|所在)(?:的)?(?:位置|栏目)/;
const NOT_HEADLINE =
	/^(?:[(【[〔]?(?:记者|通讯员|作者|编辑|责任编辑|责编|来源|地点\s?:|拍摄者|文\/|图\/|图:|图为|图片|供图|资料图|摘要|导读|导语|核心提示|关键[词字]|标签|原标题|本文|分享|发布|时间|日期|阅读|浏览|点击|字号|评论|声明|免责|版权|热线|电话|更新|最后更新|相关|上一篇|下一篇|当前位置|您的位置|您当前|您所在|文号|发文字号|索引号|发布机构|发布单位|主题分类|公开类别|有效期|信息来源))|^!?\[\]|^!?\[[^\]]*\]\([^)]*\)$|copyright|©|ICP|公网安备|https?:|www\.|【(?:编辑|责任编辑)/i;
/** A number alone: what follows is a heading inside the text. */
const NUMBERED = /^(?:0?\d{1,2}|[一二三四五六七八九十]{1,3}|part\s?\d+)[.、]?$/i;
/** The bar under a headline. */
const BAR = /^[【[]?(?:字体|字号|字体大小|字号大小|分享到|来源|作者|发布时间|发布日期|时间|大字?|打印|听新闻|收藏)(?:[\s:【\]]|$)/;
/** The number of a heading inside the text: (一), 第二节. */
const SECTION = /^\(?[一二三四五六七八九十]{1,3}[)、]|^第[一二三四五六七八九十\d]{1,3}[章节条](?:\s|$)/;
/** The last characters of the names of media and sites. */
const MEDIUM = /(?:网|报|新闻|周刊|杂志|论坛|在线|频道|博客|电视台|客户端|blog)$/i;
/** What a server says in the place of a page. */
const NO_PAGE =
	/^(?:sorry\b|oops\b|抱歉[,!]|对不起[,!]|(?:error\s)?(?:403|404|50[0-4])\b|页面不存在|您访问的页面|访问出错|请稍候|loading\b|access denied|just a moment)/i;

const isMeta = (plain: string): boolean =>
	plain.length < 120 &&
	/\d/.test(plain) &&
	!isParagraph(plain) &&
	(fullDatesIn(plain).length > 0 || monthDaysIn(plain, true).some((date) => date.time !== ''));

/** A title with its day, as lists have them: beside such a line the day says nothing of a headline. */
const isDatedRow = (line: Line | undefined): boolean => {
	if (!line || line.plain.length > 120 || !isMeta(line.plain)) return false;
	const { from, to } = trimmed(line.plain);
	return to - from >= 8 && !isMeta(line.plain.slice(from, to));
};

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

/** A line of personal names and nothing else, as bylines are. */
const areNames = (text: string): boolean => {
	const names = text.split(/[\s、/,;]+/);
	return names.length > 1 && names.every(isName);
};

/** Who wrote it, or a name that may be theirs. */
const isByline = (plain: string): boolean =>
	plain.length <= 40 && (/^by\s/i.test(plain) || OPENING_ROLE.test(plain) || (isName(plain) && !isDoubtfulSurname(plain[0]!)));

/** A day and next to nothing else. */
const isDateAlone = (text: string): boolean =>
	text.length < 40 && fullDatesIn(text).some(({ from, to }) => bare(text.slice(0, from) + text.slice(to)).length < 4);

/** Lines with text until the next one with a date, 0 where none comes within 6 and before the text. */
function nextDate(filled: readonly Line[], dates: readonly boolean[], at: number, textAt: number): number {
	for (let step = 1; step <= 6 && at + step < filled.length && at + step <= textAt; step++) {
		if (dates[at + step]) return step;
		if (filled[at + step]!.plain.length > 60) return 0;
	}
	return 0;
}

const yes = (is: boolean): number => (is ? 1 : 0);
const upTo = (most: number, count: number): number => Math.max(0, Math.min(most, count)) / most;

/** The lines that may be the headline, in the order of the text, with what speaks for and against each. */
export function candidatesIn(article: Article): Candidate[] {
	const { lines } = article;
	const { isLine } = declaredIn(article);
	const filled = lines.filter((line) => !isBlank(line) && !isLine(line.index));
	if (filled.length === 0) return [];
	const { first } = layoutOf(article);
	const { body, furniture } = pageOf(article);
	const orderOf = (index: number) => filled.findIndex((line) => line.index >= index);
	const textAt = first < 0 ? Math.min(filled.length, 60) : orderOf(first);
	const bodyAt = body ? orderOf(body.first) : textAt;
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
			inBody: yes(body !== undefined && at >= bodyAt),
			deepInBody: upTo(INTO, at - bodyAt),
			aboveBody: upTo(20, bodyAt - at),
			furniture: own,
			furnitureBefore: before,
			furnitureNext: next,
			step: Math.max(0, before - own),
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

const isLatin = (text: string): boolean => !/[\u3041-\u30fa\u3400-\u9fff\uac00-\ud7a3]/.test(text);

/** Share of the words of a line that the opening of the text has, 0 to 1. */
function sharedWords(text: string, opening: ReadonlySet<string>): number {
	const words = wordsOf(text);
	let shared = 0;
	for (const word of words) if (opening.has(word)) shared++;
	return shared / Math.max(2, words.size);
}

const isBreadcrumb = (plain: string): boolean => plain.length < 80 && BREADCRUMB.test(plain);

/** What the form of a line alone says. */
function shapeOf(plain: string, text: string, { mark, coverage, length }: Features): Evidence {
	const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
	return {
		hash: yes(/^#\s/.test(plain)),
		labelled: yes(!plain.startsWith('#') && LABEL.test(plain)),
		tiny: yes(text.length < 5),
		short: yes(text.length >= 5 && text.length < 8),
		long: yes(text.length > 45),
		veryLong: yes(text.length > 60),
		sentence: yes(/(?:[。;]|[\u3400-\u9fff]\.)\d{0,4}$/.test(text)),
		ago: yes(/\d{1,2}\s?(?:秒|分钟|小时|天|日)前/.test(text)),
		open: yes(/[:,、]$/.test(text)),
		section: yes(SECTION.test(text)),
		cut: yes(/(?:\.\.\.|…)$/.test(text) && text.length > 40),
		volume: yes(isVolume(text)),
		noPage: yes(NO_PAGE.test(text)),
		dateAlone: yes(isDateAlone(text)),
		path: yes(BREADCRUMB.test(plain)),
		strokes: yes(count(/[|｜·/]/g) >= 2),
		underscores: yes(count(/_/g) >= 2),
		gaps: yes(count(/\s/g) >= 4 && !/[a-z]{3,}/i.test(text)),
		commas: yes(count(/[,。]/g) >= 3),
		figures: yes(/^\d[\d\s./-]*[人条次评论阅读浏览]*$/.test(text)),
		contact: yes(/电话|传真|邮箱|@|\d{7,}/.test(text)),
		caption: yes(/\((?:摄影|图片?|资料图|供图)[^()]{0,12}\)$|[^拍]摄\)?$/.test(plain)),
		frame: yes((mark?.sure === true && mark.name !== 'credits') || (coverage >= 0.8 && length <= 24)),
		names: yes(areNames(text)),
		brand: yes(text.length <= 8 && MEDIUM.test(text)),
		label: yes(opensWithLabel(plain) && !LABEL.test(plain)),
		byline: yes(isByline(plain)),
	};
}
