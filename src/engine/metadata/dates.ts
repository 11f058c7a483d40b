/**
 * Date-times as Chinese pages write them. Input is `line.plain` (simplified, ASCII digits and punctuation); offsets are into it.
 */
export type Precision = 'second' | 'minute' | 'hour' | 'day' | 'monthDay';

export interface FoundDate {
	readonly from: number;
	readonly to: number;
	/** Undefined where the text leaves the year out. */
	readonly year?: number;
	readonly month: number;
	readonly day: number;
	/** `THH:MM(:SS)(±HH:MM)` or empty. */
	readonly time: string;
	readonly precision: Precision;
}

const NUMERIC =
	/(?:(?<![\d.])|(?<=\d:[0-5]\d))((?:19|20)\d\d)\s?(?:([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?:(?![\d])|(?=\d\d:\d\d))|[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号일]?)/g;
/** 03/05/2020, 05.03.2020: the year last. */
const YEAR_LAST = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d|[-/.]\d)/g;
/** 2月 25 2015: as themes print it that translate the month alone. */
const MONTH_FIRST = /(?<!\d)(\d{1,2})月\s?(\d{1,2})日?\s?[,\s]\s?((?:19|20)\d\d)(?!\d|年)/g;
const REPUBLIC = /民国\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
/** 令和元年5月1日: the years of an emperor. */
const ERA = /(平成|令和)\s?(元|\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
const BEFORE_ERA: Readonly<Record<string, number>> = { 平成: 1988, 令和: 2018 };
const CHINESE_NUMERALS = /([一二][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const ENGLISH = new RegExp(
	`\\b${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?,?(?:\\s[a-z]{3})?,?\\s((?:19|20)\\d\\d)\\b|\\b(\\d{1,2})(?:st|nd|rd|th)?\\s${MONTH},?\\s((?:19|20)\\d\\d)\\b`,
	'gi',
);
/** Sun Nov 10 21:14:03 2019, as Unix prints it: the year behind the time. */
const UNIX =
	/\b(?:mon|tue|wed|thu|fri|sat|sun)\s(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s{1,2}(\d{1,2})\s(\d\d:\d\d(?::\d\d)?)\s((?:19|20)\d\d)\b/i;
const MONTH_DAY = /(?<![\d年/.-])(\d{1,2})月(\d{1,2})[日号]/g;
const SHORT_YEAR = /(?<![\d./-])([0-2]\d)([-/.])(\d\d)\2(\d\d)\s?(?=\d\d:\d\d)/g;
/** 109-03-05, 109年3月5日: the year of the Republic in figures alone; only a label makes it a date. */
const REPUBLIC_SHORT = /(?<![\d./-])(9\d|1[0-3]\d)(?:([-/.])(\d{1,2})\2(\d{1,2})(?![\d./-])|年(\d{1,2})月(\d{1,2})日)/;
const SHORT_DAY = /(?<![\d.-])(\d\d)-(\d\d)\s?(?=\d\d:\d\d)/g;

const TIME =
	/[\sT,|/.-]{0,4}(?:\(?(?:(?:星期|周|礼拜)[一二三四五六日天]|[月火水木金土日월화수목금토일](?:曜日|요일)?(?=\)))\)?[\sT,]{0,3})?(?:北京时间|格林尼治标准时间|当地时间|台北时间|gmt|utc|at)?\s?(上午|中午|下午|傍晚|晚上|晚间|凌晨|清晨|早上|午前|午后|오전|오후|am|pm)?\s?(\d{1,2})\s?([:时点시])\s?(?:([0-5]\d|\d(?=\s?[分분]))(?!\d)\s?[分분]?(?:\s?[:]?\s?([0-5]\d)(?!\d)秒?)?|([0-5]\d):([0-5]\d))?\s?(am|pm)?(z|[+-][01]\d:?[0-5]\d)?/iy;

/** The time before the date: 20:15 2020/03/05. */
const EARLIER = /(?<!\d)([01]?\d|2[0-3]):([0-5]\d)(:[0-5]\d)?[\s,|]{0,3}$/;

const two = (number: number | string): string => String(number).padStart(2, '0');

const DIGITS = '〇一二三四五六七八九';
function chineseNumber(text: string): number {
	if (!text.includes('十')) return DIGITS.indexOf(text);
	const [tens, ones] = text.split('十') as [string, string];
	return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

function timeAt(plain: string, at: number): { time: string; to: number; precision: Precision } | undefined {
	TIME.lastIndex = at;
	const found = TIME.exec(plain);
	if (!found) return undefined;
	const [whole, half, hourText, mark, minute, second, , , late, zone] = found;
	let hour = Number(hourText);
	if (mark === ':' && minute === undefined) return undefined;
	if (/下午|傍晚|晚|午后|오후|p\.?m/i.test(`${half ?? ''}${late ?? ''}`) && hour < 12) hour += 12;
	if (hour > 24) return undefined;
	const offset = zone === undefined ? '' : /^z$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
	const time = minute === undefined ? `T${two(hour)}` : `T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${second}`}${offset}`;
	return { time, to: at + whole.trimEnd().length, precision: minute === undefined ? 'hour' : second === undefined ? 'minute' : 'second' };
}

function make(plain: string, from: number, to: number, year: number | undefined, month: number, day: number): FoundDate | undefined {
	if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	const clock = timeAt(plain, to);
	const base = { from, year, month, day };
	if (clock) return { ...base, ...clock };
	const earlier = year === undefined ? null : EARLIER.exec(plain.slice(Math.max(0, from - 10), from));
	if (earlier) {
		const time = `T${two(earlier[1]!)}:${earlier[2]}${earlier[3] ?? ''}`;
		return { ...base, from: from - earlier[0].length, to, time, precision: earlier[3] ? 'second' : 'minute' };
	}
	return { ...base, to, time: '', precision: year === undefined ? 'monthDay' : 'day' };
}

const HAS_DATE = /\d\s?[-/.年月년월]|年.{0,3}月|\d{4}/;

/**
 * Whether a text that writes the year last puts the day before the month: a number over 12 says so, at last a day of the text written in
 * words (3月5日) that agrees with that order alone. Otherwise the month comes first, but behind full stops.
 */
export function writesDayFirst(text: string): boolean {
	for (const [, one, , other] of text.matchAll(YEAR_LAST)) {
		if (Number(one) > 12 || Number(other) > 12) return Number(one) > 12;
		const inWords = (month: string, day: string) => text.includes(`${Number(month)}月${Number(day)}日`);
		if (inWords(one!, other!) !== inWords(other!, one!)) return inWords(other!, one!);
	}
	return false;
}

/** Dates with a year, in the order of the text. `dayFirst` as `writesDayFirst` tells of the whole text. */
export function fullDatesIn(plain: string, dayFirst = false): FoundDate[] {
	if (!HAS_DATE.test(plain)) return [];
	const found: (FoundDate | undefined)[] = [];
	for (const hit of plain.matchAll(NUMERIC)) {
		const [whole, year, , month, day, chineseMonth, chineseDay] = hit;
		found.push(make(plain, hit.index, hit.index + whole.length, Number(year), Number(month ?? chineseMonth), Number(day ?? chineseDay)));
	}
	if (plain.includes('民国')) {
		for (const hit of plain.matchAll(REPUBLIC))
			found.push(make(plain, hit.index, hit.index + hit[0].length, Number(hit[1]) + 1911, Number(hit[2]), Number(hit[3])));
	}
	if (/平成|令和/.test(plain)) {
		for (const [whole, era, year, month, day] of plain.matchAll(ERA)) {
			const at = plain.indexOf(whole);
			found.push(make(plain, at, at + whole.length, BEFORE_ERA[era!]! + (year === '元' ? 1 : Number(year)), Number(month), Number(day)));
		}
	}
	if (plain.includes('年')) {
		for (const hit of plain.matchAll(CHINESE_NUMERALS)) {
			const year = Number([...hit[1]!].map((digit) => Math.max(0, DIGITS.indexOf(digit))).join(''));
			found.push(make(plain, hit.index, hit.index + hit[0].length, year, chineseNumber(hit[2]!), chineseNumber(hit[3]!)));
		}
	}
	if (/[a-z]{3}/i.test(plain)) {
		for (const hit of plain.matchAll(ENGLISH)) {
			const month = MONTHS.indexOf((hit[1] ?? hit[5])!.toLowerCase()) + 1;
			found.push(make(plain, hit.index, hit.index + hit[0].length, Number(hit[3] ?? hit[6]), month, Number(hit[2] ?? hit[4])));
		}
	}
	const unix = plain.includes(':') ? UNIX.exec(plain) : null;
	if (unix) {
		const [whole, month, day, time, year] = unix;
		const date = { year: Number(year), month: MONTHS.indexOf(month!.toLowerCase()) + 1, day: Number(day), time: `T${time}` } as const;
		found.push({ from: unix.index, to: unix.index + whole.length, ...date, precision: time!.length > 5 ? 'second' : 'minute' });
	}
	if (!found.length && plain.includes('月')) {
		for (const hit of plain.matchAll(MONTH_FIRST))
			found.push(make(plain, hit.index, hit.index + hit[0].length, Number(hit[3]), Number(hit[1]), Number(hit[2])));
	}
	if (!found.length) {
		for (const hit of plain.matchAll(YEAR_LAST)) {
			const [one, other] = [Number(hit[1]), Number(hit[3])];
			const swapped = one > 12 || ((dayFirst || hit[2] === '.') && other <= 12);
			const [month, day] = swapped ? [other, one] : [one, other];
			found.push(make(plain, hit.index, hit.index + hit[0].length, Number(hit[4]), month, day));
		}
	}
	if (!found.length && plain.includes(':')) {
		for (const hit of plain.matchAll(SHORT_YEAR))
			found.push(make(plain, hit.index, hit.index + hit[0].trimEnd().length, 2000 + Number(hit[1]), Number(hit[3]), Number(hit[4])));
	}
	return found.filter((date) => date !== undefined).sort((a, b) => a.from - b.from);
}

/** A date in the years of the Republic without 民国 before it; undefined where there is none. */
export function republicDateIn(plain: string): FoundDate | undefined {
	const hit = REPUBLIC_SHORT.exec(plain);
	if (!hit) return undefined;
	return make(plain, hit.index, hit.index + hit[0].length, Number(hit[1]) + 1911, Number(hit[3] ?? hit[5]), Number(hit[4] ?? hit[6]));
}

/** Dates without a year: `5月18日`, and `10-08 12:00` where `numeric`. */
export function monthDaysIn(plain: string, numeric = false): FoundDate[] {
	const found: (FoundDate | undefined)[] = [];
	if (plain.includes('月')) {
		for (const hit of plain.matchAll(MONTH_DAY))
			found.push(make(plain, hit.index, hit.index + hit[0].length, undefined, Number(hit[1]), Number(hit[2])));
	}
	if (numeric && !found.length) {
		for (const hit of plain.matchAll(SHORT_DAY))
			found.push(make(plain, hit.index, hit.index + hit[0].trimEnd().length, undefined, Number(hit[1]), Number(hit[2])));
	}
	return found.filter((date) => date !== undefined);
}

/** The imprint of a printed paper, on a line of its own: 《青石日报》(2018年12月29日 01版). */
const IMPRINT = /^[([]?(?:来源\s?:\s?|原载\s?:?\s?)?《\s?([^《》]{2,16}?)\s?》\s?[([]?\s?(?:19|20)\d\d\s?[年/.-][^《》。]{3,30}$/;

/** Where the imprint has the name of the paper; offsets into `plain`. */
export function imprintIn(plain: string): { from: number; to: number } | undefined {
	const hit = plain.length < 70 ? IMPRINT.exec(plain) : null;
	const from = hit ? plain.indexOf(hit[1]!) : 0;
	return hit ? { from, to: from + hit[1]!.length } : undefined;
}

/** ISO 8601: `2021-05-18T09:30`, without a year `--05-18`. The local time of the page; no zone is added that it does not state. */
export const isoOf = (date: FoundDate, year = date.year): string =>
	`${year === undefined ? '-' : year}-${two(date.month)}-${two(date.day)}${date.time}`;
