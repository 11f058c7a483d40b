import type { Article } from '../article/article';
import { type Message, msg } from '../message';
import { fullDatesIn } from './dates';
import { layoutOf } from './layout';

/** The year of a date that the text gives without one, and what speaks for it. */
export interface InferredYear {
	readonly year: number;
	readonly confidence: number;
	readonly note: Message;
}

const YEAR = /(?<!\d)((?:19|20)\d\d)\s?年(?:度|初|底|末|春|夏|秋|冬|上半|下半)?/g;
const COPYRIGHT = /(?:copyright|©|\(c\)|版权所有|copyright\?)[^\d]{0,24}((?:19|20)\d\d)(?:\s?[-–—~至]\s?((?:19|20)\d\d))?(?!\s?[-–—~至])/i;
/** The day a picture was taken, which may be of any year: (2020年3月23日摄). */
const TAKEN = /^\s?\d{1,2}月(?:\d{1,2}日)?[^,。;)]{0,6}摄/;
/** A year ahead of the article: plans, forecasts. */
const AHEAD = /[到至前]$/;

function compute(article: Article): InferredYear | undefined {
	const { regions } = layoutOf(article);
	const votes = new Map<number, number>();
	let copyright: number | undefined;
	for (const line of article.lines) {
		const { plain } = line;
		if (!/\d{4}/.test(plain)) continue;
		const found = COPYRIGHT.exec(plain);
		if (found) copyright = Number(found[2] ?? found[1]);
		if (regions[line.index] === 'beyond') continue;
		for (const hit of plain.matchAll(YEAR)) {
			if (AHEAD.test(plain.slice(Math.max(0, hit.index - 1), hit.index))) continue;
			const year = Number(hit[1]);
			const behind = plain.slice(hit.index + hit[0].length, hit.index + hit[0].length + 16);
			if (TAKEN.test(behind)) continue;
			const next = behind[0] ?? '';
			// 2024年11月6日, 2024年度 speak louder than a year in passing
			votes.set(year, (votes.get(year) ?? 0) + (/\d/.test(next) || /[度底初末]$/.test(hit[0]) ? 2 : 1));
		}
		for (const date of fullDatesIn(plain))
			if (date.year !== undefined && !/^[^,。;)]{0,6}摄/.test(plain.slice(date.to, date.to + 8)))
				votes.set(date.year, (votes.get(date.year) ?? 0) + 1);
	}
	const years = [...votes.keys()].filter((year) => copyright === undefined || year <= copyright).sort((a, b) => b - a);
	const latest = years[0];
	if (latest !== undefined && latest === copyright)
		return { year: latest, confidence: 0.8, note: msg('year {0} inferred: named in the text and in the copyright line', latest) };
	if (latest !== undefined && votes.get(latest)! >= 2)
		return { year: latest, confidence: 0.45, note: msg('year {0} inferred: the latest one that the text names', latest) };
	return undefined;
}

/** The year that the text as a whole points to; undefined where its witnesses are too weak. */
export const inferredYear = (article: Article): InferredYear | undefined => article.memo(compute);
