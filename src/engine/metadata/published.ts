import type { Article } from '../article/article';
import { isBlank, type Line, spanIn } from '../article/lines';
import type { Span } from '../finding';
import { type Message, msg } from '../message';
import { datelineDay, datelineFound } from './dateline';
import { type FoundDate, fullDatesIn, imprintIn, isoOf, monthDaysIn, republicDateIn, writesDayFirst } from './dates';
import { bylineFrom, headlinePlace } from './headline';
import { segmentsIn } from './labels';
import { isParagraph, layoutOf } from './layout';
import { isBody } from './names';
import { valueOfSpan } from './text';
import type { AbsentValue, How, MetadataValue } from './types';
import { inferredYear } from './year';

interface Candidate {
	readonly date: FoundDate;
	readonly span: Span;
	readonly line: Line;
	readonly how: How;
	readonly score: number;
	readonly modified: boolean;
	readonly notes: readonly Message[];
}

const PUBLISHED =
	/(?:发布|出版|发表|发稿|刊发|发文|上传|添加|录入|加入|创建|刊登|成文|提交|时间|日期|公开日?|掲载日?|配信日?|投稿日?|입력|등록일?|작성일?|게재일?|승인|발행일?|published|posted|written|\bdate)(?:\son)?[^\d\n]{0,10}$/i;
const MODIFIED =
	/(?:最新推荐文章于|更新日?|更改|修改|编辑于|最后编辑|修订|수정일?|업데이트|updated|modified|edited)(?:\son)?[^\d\n]{0,10}$/i;
/** Days of a paper's way to print: it was published on none of them. */
const ON_THE_WAY =
	/(?:(?:收稿|收到|修回|返修|退修|改回|修改稿|录用|接受|接收|定稿|送审|审稿|投稿)(?:日期|时间|日)?|受付|受理|접수|심사|게재확정|received|accepted|revised|submitted)[^\d\n]{0,10}$/i;
/** The line that claims the rights is dated by its years. */
const RIGHTS = /(?:©|\(c\)|copyright|版权所有|著作权)[^\n]{0,24}$/i;
/** Said behind the date: 2020-03-05 08:15 发布. */
const PUBLISHED_BEHIND = /^\s?[)\]]?\s?(?:发布|发表|发稿|刊登|出版|上传)(?![\u3400-\u9fff])/;
const MODIFIED_BEHIND = /^\s?[)\]]?\s?(?:最后)?(?:更新|修改|修订)(?![\u3400-\u9fff])/;
/** An update that leaves the year to the date before it: 2020/3/5 20:15(3/6 09:10 更新). */
const UPDATED_SHORT = /[(\s](\d{1,2})[/.月-](\d{1,2})日?\s(\d{1,2}:[0-5]\d)\s?(?:最后)?更新/;
/** Days that are not the article's: of an issue, an event, a deadline, a birth. */
const OTHER_DAY =
	/(?:今天是|今日是|归档|截止|截至|开始|结束|有效|活动|举办|会议|报名|出生|逝世|生于|注册|成立|开幕|考试|施行|生效|第|至|到|~)[^\d\n]{0,8}$/;

/** Words that make a day part of a sentence. */
const IN_SENTENCE = /[从自于在截及是]\s?$/;
const GOES_ON = /^\s?(?:起|至|到|以来|以后|之后|之前|前|后|的|开始|晚|当天|当日)/;

/** The name of another day on the line before, as boxes of facts have it: 批准时间, 出生日期. */
const INFOBOX = /^(?!.*(?:发布|发表|发稿|更新))[\u3400-\u9fff]{2,6}(?:时间|日期|年月)$/;

/** The day that a copying machine puts before the first words: date 2020-03-05 …; so much of the line is read. */
const OPENS = /^date:?\s\d{4}-/i;
const HEAD = 24;

/** A stamp by its form, to the minute, in a line that is no sentence: 青石网 于 2020-07-13 9:54. */
const isStamp = ({ plain }: Line, { from, time }: FoundDate): boolean =>
	time.includes(':') && /^\d{4}[-/.]/.test(plain.slice(from, from + 5)) && !/[。!?;]/.test(plain);

function previousText(lines: readonly Line[], line: Line): string {
	for (let at = line.index - 1; at >= 0 && at >= line.index - 3; at--) if (!isBlank(lines[at]!)) return lines[at]!.plain;
	return '';
}

function candidates(article: Article): Candidate[] {
	const { lines } = article;
	const { regions, first, last } = layoutOf(article);
	const headline = bylineFrom(article);
	const title = headlinePlace(article);
	const labels = new Map<number, { from: number; modified: boolean }[]>();
	for (const segment of segmentsIn(article)) {
		if (segment.field !== 'published' && segment.field !== 'modified') continue;
		const known = labels.get(segment.line.index) ?? [];
		known.push({ from: segment.from, modified: segment.field === 'modified' });
		labels.set(segment.line.index, known);
	}
	const found: Candidate[] = [];
	const lists = datesByRegion(article);
	const dayFirst = writesDayFirst(article.view);
	for (const line of lines) {
		const region = regions[line.index]!;
		if (isBlank(line) || region === 'beyond' || !/\d|年.{1,3}月/.test(line.plain)) continue;
		if (headline >= 0 && line.index < headline - 6) continue;
		const isHeaded = OPENS.test(line.plain);
		if (!isHeaded && (line.plain.length > 140 || (region === 'body' && line.plain.length > 60))) continue;
		if (INFOBOX.test(previousText(lines, line))) continue;
		const imprint = imprintIn(line.plain) !== undefined;
		const split = splitDate(lines, line);
		const labelled = labels.get(line.index);
		const dates = split
			? [split.date]
			: datesOf(isHeaded ? line.plain.slice(0, HEAD) : line.plain, labelled !== undefined, region === 'before', dayFirst);
		const signed = !split && signsOff(article, line, last);
		for (const date of dates) {
			if (date.year !== undefined && date.year < OLDEST) continue;
			const before = line.plain.slice(0, date.from);
			const notes: Message[] = [];
			const label = labelled?.find((one) => one.from <= date.from && date.from - one.from < 4);
			const behind = line.plain.slice(date.to);
			const said = label === undefined && !PUBLISHED.test(before) && PUBLISHED_BEHIND.test(behind);
			const modified = MODIFIED.test(before) || (label?.modified ?? (!said && MODIFIED_BEHIND.test(behind)));
			const isLabelled = label !== undefined || said || PUBLISHED.test(before) || modified || imprint;
			if (ON_THE_WAY.test(before) || RIGHTS.test(before)) continue;
			if (OTHER_DAY.test(before) && !/发布|发表|发稿|刊发/.test(before)) continue;
			if (!isLabelled && ((IN_SENTENCE.test(before) && !isStamp(line, date)) || GOES_ON.test(behind))) continue;
			if ((line.index === title.line || line.index === headline) && date.from < title.to && title.from < date.to) continue;
			let score = isLabelled ? 3 : 0;
			if (isLabelled) notes.push(msg('after a label'));
			if (date.time) score += 1.5;
			if (date.year === undefined) score -= 1.5;
			const rest = line.plain.length - (date.to - date.from);
			if (date.from === 0 || rest < 40) score += 0.6;
			if (headline >= 0) {
				const distance = line.index - headline;
				if (distance > 0 && (first < 0 || line.index < first)) {
					score += 2.5 - Math.min(1.5, distance * 0.12);
					notes.push(msg('between the headline and the text'));
				} else if (distance === 0) score += 1.2;
				else if (distance < 0) score += distance >= -2 || (rest < 12 && line.index < 3) ? 0.8 : 0.2;
			} else if (line.index < first) score += 1;
			if (region === 'body') score -= isLabelled ? 0.5 : 2.5;
			if (region === 'behind') {
				if (signed) {
					score += 0.8;
					notes.push(msg('signed and dated at the end of the text'));
				} else if (!isLabelled) score -= lists > 1 || line.index > last + 3 ? 4 : date.time ? 0.5 : 2.2;
				else score -= 0.5;
			}
			if (isParagraph(line.plain) && !isHeaded) score -= 3;
			const span = split?.span ?? spanIn(line, date.from, date.to);
			found.push({ date, span, line, how: isLabelled ? 'label' : 'position', score, modified, notes });
		}
	}
	return found.sort((a, b) => b.score - a.score || a.span.start - b.span.start);
}

/** Dates of a line; those without a year, or of the Republic, only where the line can carry the article's date. */
function datesOf(plain: string, labelled: boolean, above: boolean, dayFirst: boolean): FoundDate[] {
	const full = fullDatesIn(plain, dayFirst);
	const short = full.length === 1 ? UPDATED_SHORT.exec(plain) : null;
	if (short && full[0]!.year !== undefined) full.push(updated(full[0]!, short));
	if (full.length || !(labelled || above)) return full;
	const republic = labelled ? republicDateIn(plain) : undefined;
	if (republic) return [republic];
	return monthDaysIn(plain, true).filter((date) => date.time !== '' || plain.length < 24);
}

/** The update behind a date, in the year of that date, or in the next one where its month comes before. */
function updated(date: FoundDate, hit: RegExpExecArray): FoundDate {
	const [whole, monthText, day, clock] = hit;
	const month = Number(monthText);
	const to = hit.index + whole.replace(/\s?(?:最后)?更新$/, '').length;
	const year = date.year! + (month < date.month ? 1 : 0);
	return { from: hit.index + 1, to, year, month, day: Number(day), time: `T${clock!.padStart(5, '0')}`, precision: 'minute' };
}

/** A day in words at the end of the text, as letters and notices are dated: alone or behind who signs, right below the text. */
const SIGNED =
	/^([^\d,。:;!?]{0,24}?)\s?(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇零○一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/;

function signsOff(article: Article, line: Line, last: number): boolean {
	const signer = line.index > last && last >= 0 ? SIGNED.exec(line.plain)?.[1]?.trim() : undefined;
	if (signer === undefined) return false;
	const above = article.lines.slice(last + 1, line.index).filter((other) => !isBlank(other));
	const signers = [...above.map(({ plain }) => plain), ...(signer ? [signer] : [])];
	return signers.length === 0 || (signers.length <= 4 && signers.every((one) => /^[^\d,。:;!?]{2,24}$/.test(one)) && signers.some(isBody));
}

/** Lines that are a date and nothing else, behind the body: two of them are a list of other stories. */
function datesByRegion(article: Article): number {
	const { regions } = layoutOf(article);
	let alone = 0;
	for (const line of article.lines) {
		if (regions[line.index] !== 'behind' && regions[line.index] !== 'beyond') continue;
		if (line.plain.length > 24 || !/\d{4}/.test(line.plain)) continue;
		const [date] = fullDatesIn(line.plain);
		if (date && line.plain.length - (date.to - date.from) < 4) alone++;
	}
	return alone;
}

/** A date on three lines: `2019`, `09/07`, `19:02`. */
function splitDate(lines: readonly Line[], line: Line): { date: FoundDate; span: Span } | undefined {
	if (!/^(?:19|20)\d\d年?$/.test(line.plain)) return undefined;
	const next = lines
		.slice(line.index + 1)
		.filter((other) => !isBlank(other))
		.slice(0, 2);
	const day = /^(\d{1,2})[/.月-](\d{1,2})日?$/.exec(next[0]?.plain ?? '');
	if (!day) return undefined;
	const clock = /^([01]?\d|2[0-3]):([0-5]\d)(:[0-5]\d)?$/.exec(next[1]?.plain ?? '');
	const end = clock ? next[1]! : next[0]!;
	const date: FoundDate = {
		from: 0,
		to: line.plain.length,
		year: Number(line.plain.slice(0, 4)),
		month: Number(day[1]),
		day: Number(day[2]),
		time: clock ? `T${clock[1]!.padStart(2, '0')}:${clock[2]}${clock[3] ?? ''}` : '',
		precision: clock?.[3] ? 'second' : clock ? 'minute' : 'day',
	};
	return { date, span: { start: spanIn(line, 0, line.plain.length).start, end: spanIn(end, 0, end.plain.length).end } };
}

/** No page on the web is older; such a day is of a life or of history. */
const OLDEST = 1994;

const ENOUGH = 1.2;

export interface Dates {
	readonly published: MetadataValue | AbsentValue;
	readonly modified?: MetadataValue;
}

function compute(article: Article): Dates {
	const found = candidates(article);
	const publishing = found.filter((one) => !one.modified);
	const modifying = found.filter((one) => one.modified);
	const best = publishing[0];
	const values = publishing.slice(0, 4).map((one) => asValue(article, one));
	const modified = modifying[0] && modifying[0].score > ENOUGH ? asValue(article, modifying[0]) : undefined;
	if (best && best.score >= ENOUGH) {
		const others = values.slice(1).filter((value) => value.value !== values[0]!.value);
		const same = values.slice(1).filter((value) => value.value.slice(0, 10) === values[0]!.value.slice(0, 10));
		const spans = [...values[0]!.spans, ...same.flatMap((value) => value.spans)];
		const published = crossChecked(article, { ...values[0]!, spans, ...(others.length ? { others } : {}) }, modified);
		return { published, ...(modified ? { modified } : {}) };
	}
	// some sites date the last change only
	if (modified && modifying[0]!.score >= ENOUGH + 1) {
		const confidence = Math.round(modified.confidence * 70) / 100;
		return { published: { ...modified, confidence, notes: [msg('the page dates its last update only')] }, modified };
	}
	const fromDateline = datelineDate(article);
	if (fromDateline) return { published: fromDateline, ...(modified ? { modified } : {}) };
	const others = found.slice(0, 3).map((one) => asValue(article, one));
	const why = others.length
		? msg('No date stands where an article has one; those found belong to other things')
		: msg('The text has no date of publication');
	return { published: { value: null, why, ...(others.length ? { others } : {}) }, ...(modified ? { modified } : {}) };
}

function asValue(article: Article, { date, span, how, score, notes }: Candidate): MetadataValue {
	const inferred = date.year === undefined ? inferredYear(article) : undefined;
	const confidence = Math.max(0.3, Math.min(0.99, 0.62 + score * 0.06)) * (date.year !== undefined ? 1 : (inferred?.confidence ?? 0.5));
	return valueOfSpan(article, span, how, Math.round(confidence * 100) / 100, {
		value: isoOf(date, date.year ?? inferred?.year),
		parts: { precision: date.precision, ...(inferred ? { inferred: 'year' } : {}) },
		notes: inferred ? [...notes, inferred.note] : notes,
	});
}

/** The day of the dateline stands in where the page gives no date. */
function datelineDate(article: Article): MetadataValue | undefined {
	const dateline = datelineFound(article);
	if (!dateline?.date) return undefined;
	const day = datelineDay(article, dateline);
	if (!day) return undefined;
	const { date } = dateline;
	const year = date.year === undefined ? inferredYear(article) : undefined;
	return {
		...day,
		value: isoOf(date, date.year ?? year?.year),
		confidence: date.year === undefined ? (year?.confidence ?? 0.5) : 0.85,
		parts: { precision: (date.year ?? year) ? 'day' : 'monthDay', ...(year ? { inferred: 'year' } : {}) },
		notes: [msg('taken from the dateline'), ...(year ? [year.note] : [])],
	};
}

const DAY = 86_400_000;

/** The dateline lies at most a week before publication; an update does not come before it. */
function crossChecked(article: Article, value: MetadataValue, modified: MetadataValue | undefined): MetadataValue {
	const notes = [...(value.notes ?? [])];
	let { confidence } = value;
	const dateline = datelineFound(article);
	const published = Date.parse(`${value.value.slice(0, 10)}T00:00:00Z`);
	if (dateline?.date && !Number.isNaN(published)) {
		const year = Number(value.value.slice(0, 4));
		const days = Math.min(
			...[year, year - 1].map((one) => {
				const gap = (published - Date.parse(`${isoOf({ ...dateline.date!, time: '' }, one)}T00:00:00Z`)) / DAY;
				return gap < -1 ? Number.POSITIVE_INFINITY : gap;
			}),
		);
		if (days <= 7) {
			confidence = Math.min(0.99, confidence + 0.03);
			notes.push(msg('agrees with the dateline'));
		} else {
			confidence -= 0.2;
			notes.push(msg('disagrees with the dateline: {0}', dateline.value.value));
		}
	}
	if (modified && modified.value.slice(0, 10) < value.value.slice(0, 10)) {
		confidence -= 0.1;
		notes.push(msg('later than the update of {0}', modified.value));
	}
	return { ...value, confidence: Math.round(confidence * 100) / 100, notes };
}

/** When the article was published, and updated. */
export const datesOfArticle = (article: Article): Dates => article.memo(compute);
