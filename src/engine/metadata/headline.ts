import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { type Message, msg, quote } from '../message';
import { advertisementIn } from '../spam/advertising';
import { phrasesIn } from '../spam/phrases';
import { type Features, featuresOf } from '../zones/features';
import { zonesOf } from '../zones/zones';
import { fullDatesIn, monthDaysIn } from './dates';
import { declaredIn } from './declared';
import { completed } from './headline-completion';
import { SHORTEST, trimmed } from './headline-forms';
import { isParagraph, isVolume, layoutOf } from './layout';
import { isName } from './names';
import { openingOf, truncatedLead } from './opening';
import { bare, type Pieces, piecesOf, sharedPieces, valueInLine } from './text';
import type { AbsentValue, MetadataValue } from './types';

/** A line that may be the headline, with the part of `line.plain` that is, and what spoke for it. */
interface Candidate {
	readonly line: Line;
	readonly from: number;
	readonly to: number;
	readonly score: number;
	readonly notes: readonly Message[];
}

/** Letters from which sharing its words with the text tells something of a line: every name of the story stands in it. */
const OWN_WORDS = 5;

/** How many lines with text before the body a headline is looked for. */
const REACH = 40;
const LONGEST = 80;

/** 原标题, 原题 with their brackets; the value stands in group 2. */
const ORIGINAL = /^[\s(【[]*(本文原标题|原标题|原题目?)\s?(?:为)?\s?[:《]\s?《?(.+)$/;
const OTHER_CREDIT = /[\s(【[]+(?:来源|稿源|作者|责任编辑|责编|编辑|记者|时间|发布时间|\d{4}[-年])(?=[\s:|]|\d)/;
const BREADCRUMB = /(?:^|[^-=<])[>»›→](?!\d)|首页\s?[-/|]|(?:当前|所在)(?:的)?(?:位置|栏目)/;
const NOT_HEADLINE =
	/^(?:[(【[〔]?(?:记者|通讯员|作者|编辑|责任编辑|责编|来源|地点\s?:|拍摄者|文\/|图\/|图:|图为|图片|供图|资料图|摘要|导读|导语|核心提示|关键[词字]|标签|原标题|本文|分享|发布|时间|日期|阅读|浏览|点击|字号|评论|声明|免责|版权|热线|电话|更新|最后更新|相关|上一篇|下一篇|当前位置|您的位置|您当前|您所在|文号|发文字号|索引号|发布机构|发布单位|主题分类|公开类别|有效期|信息来源))|^!?\[\]|copyright|©|ICP|公网安备|https?:|www\.|【(?:编辑|责任编辑)/i;

/** A number alone: what follows is a heading inside the text. */
const NUMBERED = /^(?:0?\d{1,2}|[一二三四五六七八九十]{1,3}|part\s?\d+)[.、]?$/i;

/** The bar under a headline. */
const BAR = /^[【[]?(?:字体|字号|字体大小|字号大小|分享到|来源|作者|发布时间|发布日期|时间|大字?|打印|听新闻|收藏)(?:[\s:【\]]|$)/;

/** The headline that the article had where it was taken from: `(原标题:…)`. */
export function originalHeadline(article: Article): MetadataValue | undefined {
	const { regions } = layoutOf(article);
	let found: MetadataValue | undefined;
	for (const line of article.lines) {
		if (line.plain.length > 160 || !line.plain.includes('原') || regions[line.index] === 'beyond') continue;
		const hit = ORIGINAL.exec(line.plain);
		if (!hit) continue;
		const label = hit[0].length - hit[2]!.length;
		// the line may go on with other credits
		let to = line.plain.length - hit[2]!.length + (OTHER_CREDIT.exec(hit[2]!)?.index ?? hit[2]!.length);
		while (to > label && /[\s)\]】》]/.test(line.plain[to - 1]!)) to--;
		// a bracket that the headline itself opened stays
		if (line.plain[to] === '》' && line.plain.slice(label, to).includes('《')) to++;
		else if (line.plain[to] === ')' && line.plain.slice(label, to).includes('(')) to++;
		if (to - label >= 3) found ??= valueInLine(article, line, label, to, 'label', 0.98);
	}
	return found;
}

const isMeta = (plain: string): boolean =>
	plain.length < 120 &&
	/\d/.test(plain) &&
	!isParagraph(plain) &&
	(fullDatesIn(plain).length > 0 || monthDaysIn(plain, true).some((date) => date.time !== ''));

function ranked(article: Article): readonly Candidate[] {
	const { lines } = article;
	const { first } = layoutOf(article);
	const bodyText = openingOf(article);
	const bodyPieces = first < 0 ? recurringPieces(article) : piecesOf(bodyText);
	const zones = zonesOf(article);
	const features = featuresOf(article);
	const original = originalHeadline(article);
	const originalPieces = original ? piecesOf(bare(article.view.slice(original.spans[0]!.start, original.spans[0]!.end))) : undefined;
	const { isLine } = declaredIn(article);
	const filled = lines.filter((line) => !isBlank(line) && !isLine(line.index));
	const order = new Map(filled.map((line, at) => [line.index, at]));
	const bodyAt = first < 0 ? Math.min(filled.length, 60) : order.get(first)!;
	const known = new Map<string, number>();
	for (const line of filled) {
		if (line.plain.length > LONGEST + 60 || line.plain.length < SHORTEST) continue;
		known.set(line.plain, (known.get(line.plain) ?? 0) + 1);
	}
	const repeats = (text: string) => (known.get(text) ?? 0) > 1;
	const dates = filled.slice(0, bodyAt + 8).map((line, at) => at > bodyAt - REACH - 6 && (isMeta(line.plain) || isSplitDate(filled, at)));
	const found: Candidate[] = [];
	for (let at = Math.max(0, bodyAt - REACH); at <= Math.min(bodyAt, filled.length - 1); at++) {
		const line = filled[at]!;
		if (at === bodyAt && first >= 0 && isParagraph(line.plain) && /[。;]$|[\u3400-\u9fff]\.$/.test(line.plain)) continue;
		if (NOT_HEADLINE.test(line.plain)) continue;
		const { from, to } = trimmed(line.plain);
		const text = line.plain.slice(from, to);
		const letters = bare(text);
		if (letters.length < SHORTEST - 2 || text.length > LONGEST) continue;
		const notes: Message[] = [];
		let score = 0;
		const overlap = sharedPieces(letters, bodyPieces);
		score += overlap * 3 * Math.min(1, letters.length / OWN_WORDS);
		if (overlap > 0.5) notes.push(msg('{0} % of it stands in the opening of the text', Math.round(overlap * 100)));
		if (originalPieces && letters.length > 4) {
			const share = sharedPieces(letters, originalPieces);
			score += share * 4;
			if (share > 0.5) notes.push(msg('agrees with the original headline'));
		}
		const dated = nextMeta(filled, dates, at, bodyAt);
		if (dated > 0) {
			score += 3.2 - dated * 0.35;
			notes.push(msg('the line with the date follows'));
		} else if (dates[at - 1] && filled[at - 1]!.plain.length < 80) score += 1.2;
		else if ([2, 3, 4, 5].some((back) => dates[at - back] && filled[at - back]!.plain.length < 60)) score += 0.5;
		if (zones[line.index]!.kind === 'headline') score += 1.2;
		if (BAR.test(filled[at + 1]?.plain ?? '')) score += 0.9;
		if (at === bodyAt && first >= 0) score -= 0.8;
		if (NUMBERED.test(filled[at - 1]?.plain ?? '')) score -= 1.2;
		if (
			at > 0 &&
			[1, 2, 3].some((back) => at >= back && BREADCRUMB.test(filled[at - back]!.plain) && filled[at - back]!.plain.length < 80)
		) {
			score += 1.4;
			notes.push(msg('the breadcrumb stands before it'));
		}
		if (repeats(line.plain) || (text !== line.plain && (known.get(text) ?? 0) > 0)) {
			if (letters.length >= 8) {
				score += 1.2;
				notes.push(msg('the page says it more than once'));
			} else score += dated === 1 && letters.length >= SHORTEST + 1 ? 1 : -0.5;
		}
		if (at === 0) score += text.length >= 8 ? 2 : 1.2;
		if (at === 0 && standsApart(lines, line)) score += 1.6;
		if (/^#\s/.test(line.plain)) score += 2;
		if (bodyText.startsWith(letters) && letters.length < 12) score += 2.5;
		score += lengthScore(text);
		score -= shapePenalty(line.plain, text);
		score -= Math.min(2.5, (bodyAt - at) * 0.12);
		if (dates[at] && !(to < line.plain.length && isMeta(line.plain.slice(to)))) score -= 3;
		score -= framePenalty(features[line.index]!);
		if (areNames(text)) score -= 2.5;
		found.push({ line, from, to, score, notes });
	}
	found.sort((a, b) => b.score - a.score || a.line.index - b.line.index);
	// titles of gambling and pornography are made to look like headlines; only the few that would win are asked
	while (found[0] && isAdvertisement(article, found[0].line)) found.shift();
	return found;
}

/** Where no running text is found, as in verse and recipes: the pieces that more than one line has. */
function recurringPieces({ lines }: Article): Pieces {
	const known = new Set<number>();
	const again = new Set<number>();
	for (const line of lines.slice(0, 200)) {
		const pieces = piecesOf(bare(line.plain.slice(0, 200)));
		for (const piece of pieces) (known.has(piece) ? again : known).add(piece);
	}
	return again;
}

/** Whether a short line without the end of a sentence has the blank line below it that a title has, in a text that is parted by such lines. */
const standsApart = (lines: readonly Line[], { index, plain }: Line): boolean =>
	plain.length <= 40 &&
	!/[,。!?;:、]$/.test(plain) &&
	index + 3 < lines.length &&
	isBlank(lines[index + 1]!) &&
	lines.slice(index + 3).some(isBlank);

/** A year alone on a line, month and day on the next. */
const isSplitDate = (filled: readonly Line[], at: number): boolean =>
	/^(?:19|20)\d\d年?$/.test(filled[at]!.plain) && /^\d{1,2}[/.月-]\d{1,2}日?$/.test(filled[at + 1]?.plain ?? '');

const SURELY_SPAM = 0.85;

const isAdvertisement = (article: Article, line: Line): boolean =>
	(advertisementIn(article, line, phrasesIn(line), true)?.confidence ?? 0) >= SURELY_SPAM;

/** Lines with text until the next one with a date, 0 where none comes before the body or within 6. */
function nextMeta(filled: readonly Line[], dates: readonly boolean[], at: number, bodyAt: number): number {
	for (let step = 1; step <= 6 && at + step < filled.length && at + step <= bodyAt; step++) {
		const { plain } = filled[at + step]!;
		if (dates[at + step]) return step;
		if (plain.length > 60) return 0;
	}
	return 0;
}

/** A line of personal names and nothing else, as bylines are. */
const areNames = (text: string): boolean => {
	const names = text.split(/[\s、/,;]+/);
	return names.length > 1 && names.every(isName);
};

/** A line that is a bar, a counter or a button by its form, or made of the words of buttons. */
const framePenalty = ({ mark, coverage, length }: Features): number =>
	(mark?.sure && mark.name !== 'credits') || (coverage >= 0.8 && length <= 24) ? 4 : 0;

const lengthScore = (text: string): number =>
	text.length < 5 ? -1.6 : text.length < 8 ? -0.8 : text.length <= 45 ? 0.8 : text.length <= 60 ? 0 : -1;

/** The number of a heading inside the text: (一), 第二节. */
const SECTION = /^\(?[一二三四五六七八九十]{1,3}[)、]|^第[一二三四五六七八九十\d]{1,3}[章节条](?:\s|$)/;

/** What a server says in the place of a page. */
const NO_PAGE =
	/^(?:sorry\b|oops\b|抱歉[,!]|对不起[,!]|(?:error\s)?(?:403|404|50[0-4])\b|页面不存在|您访问的页面|访问出错|请稍候|loading\b|access denied|just a moment)/i;

/** A day and next to nothing else. */
const isDateAlone = (text: string): boolean =>
	text.length < 40 && fullDatesIn(text).some(({ from, to }) => bare(text.slice(0, from) + text.slice(to)).length < 4);

function shapePenalty(plain: string, text: string): number {
	let penalty = 0;
	if (/(?:[。;]|[\u3400-\u9fff]\.)\d{0,4}$/.test(text)) penalty += 1.5;
	if (/\d{1,2}\s?(?:秒|分钟|小时|天|日)前/.test(text)) penalty += 3;
	if (/[:,、]$/.test(text)) penalty += 2;
	if (SECTION.test(text)) penalty += 2.5;
	if (isDateAlone(text)) penalty += 4;
	if (isVolume(text)) penalty += 4;
	if (NO_PAGE.test(text)) penalty += 4;
	if (/(?:\.\.\.|…)$/.test(text) && text.length > 40) penalty += 1.5;
	if (BREADCRUMB.test(plain)) penalty += 3;
	if ((text.match(/[|｜·/]/g)?.length ?? 0) >= 2) penalty += 2.5;
	if ((text.match(/_/g)?.length ?? 0) >= 2) penalty += 3;
	if ((text.match(/\s/g)?.length ?? 0) >= 4 && !/[a-z]{3,}/i.test(text)) penalty += 2;
	if ((text.match(/[,。]/g)?.length ?? 0) >= 3) penalty += 1.5;
	if (/^[\d\s./-]+/.test(text) && /^[\d\s./-]+[人条次评论阅读浏览]*$/.test(text)) penalty += 4;
	if (/电话|传真|邮箱|@|\d{7,}/.test(text)) penalty += 3;
	if (/\((?:摄影|图片?|资料图|供图)[^()]{0,12}\)$|[^拍]摄\)?$/.test(plain)) penalty += 3;
	return penalty;
}

const SURE = 3.2;
const ENOUGH = 1.4;

/** The index of the headline's line, -1 where the text has none. */
export function headlineLine(article: Article): number {
	const best = article.memo(ranked)[0];
	return best && best.score >= ENOUGH ? best.line.index : -1;
}

/** How far above its line the headline may stand once more, with the byline between the two. */
const TWICE_WITHIN = 24;

/** The index of the line from which on the article's byline may stand: the headline's, or the same words above it; -1 where it has none. */
export function bylineFrom(article: Article): number {
	const at = headlineLine(article);
	if (at < 0) return at;
	const above = article.lines.slice(Math.max(0, at - TWICE_WITHIN), at).find(({ plain }) => plain === article.lines[at]!.plain);
	return above?.index ?? at;
}

/** The headline of the article: the line that its place, the text and the lines around it agree on. */
export function headline(article: Article): MetadataValue | AbsentValue {
	const candidates = article.memo(ranked);
	const values = candidates
		.slice(0, 4)
		.map(({ line, from, to, score, notes }) =>
			valueInLine(article, line, from, to, 'position', confidenceOf(score), { notes: cutNote(line, from, to, notes) }),
		);
	const best = candidates[0];
	if (!best || best.score < ENOUGH) {
		const lead = truncatedLead(article);
		const why = lead
			? msg('No headline: the text opens with its cut summary “{0}”', quote(article.text.slice(lead.start, lead.end), 24))
			: msg('No line stands where a headline would');
		return { value: null, why, ...(values.length ? { others: values } : {}) };
	}
	return {
		...completed(article, best.line, best.to, values[0]!),
		others: values.slice(1).filter((_, at) => candidates[at + 1]!.score > ENOUGH / 2),
	};
}

/** A second headline under the first: ——…… */
export function alternativeHeadline(article: Article): MetadataValue | undefined {
	const at = headlineLine(article);
	const next = at < 0 ? undefined : article.lines.slice(at + 1, at + 4).find((line) => !isBlank(line));
	const dash = next && next.plain.length <= LONGEST ? /^(?:——|—|--|\u2015\u2015)\s?(?=[^\s\u2014-])/.exec(next.plain) : null;
	return next && dash ? valueInLine(article, next, dash[0].length, next.plain.length, 'position', 0.85) : undefined;
}

const confidenceOf = (score: number): number =>
	score >= SURE ? Math.min(0.98, 0.85 + (score - SURE) * 0.03) : score >= ENOUGH ? 0.55 + (score - ENOUGH) * 0.15 : 0.3;

function cutNote(line: Line, from: number, to: number, notes: readonly Message[]): readonly Message[] {
	if (from === 0 && to === line.plain.length) return notes;
	const rest = `${line.plain.slice(0, from)}${line.plain.slice(to)}`.trim();
	return rest ? [...notes, msg('left out: “{0}”', quote(rest))] : notes;
}
