import type { Article } from '../article/article';
import { isBlank } from '../article/lines';
import { type Message, msg } from '../message';
import { datelineFound } from './dateline';
import { type FoundDate, fullDatesIn, isoOf, monthDaysIn } from './dates';
import { layoutOf } from './layout';
import { datesOfArticle } from './published';
import { valueInLine } from './text';
import type { MetadataValue } from './types';
import { inferredYear } from './year';

/** A day without its month, right where the text opens: `…11月25日电 25日,…` */
const BARE_DAY = /(?<![\d月至到-])(\d{1,2})日(?=[,、,上中下晚凌在起,]|$)/;
/** In how many lines from the start of the body the day of the event is looked for. */
const REACH = 3;

/** The day on which it happened: the first one that the text itself names. */
export function eventDate(article: Article): MetadataValue | undefined {
	const { first } = layoutOf(article);
	if (first < 0) return undefined;
	const dateline = datelineFound(article);
	const { published } = datesOfArticle(article);
	let tried = 0;
	for (const line of article.lines.slice(first)) {
		if (isBlank(line)) continue;
		if (++tried > REACH) return undefined;
		const from = dateline?.line === line ? dateline.value.surface.length : 0;
		const plain = line.plain.slice(0, 400);
		const skip = from > 0 ? plain.search(/(?:电|讯|报道|报导|消息)/) + 1 : 0;
		const text = ' '.repeat(skip) + plain.slice(skip);
		const full = fullDatesIn(text)[0];
		const partial = monthDaysIn(text)[0];
		const day = full && (!partial || full.from <= partial.from) ? full : partial;
		if (day) return dated(article, day, line.index, published);
		const bareDay = dateline?.date ? BARE_DAY.exec(text) : null;
		if (bareDay && dateline?.date) {
			const month = dateline.date.month;
			const date: FoundDate = {
				from: bareDay.index,
				to: bareDay.index + bareDay[0].length,
				month,
				day: Number(bareDay[1]),
				time: '',
				precision: 'monthDay',
			};
			return dated(article, date, line.index, published);
		}
	}
	return undefined;
}

function dated(article: Article, day: FoundDate, index: number, published: ReturnType<typeof datesOfArticle>['published']): MetadataValue {
	const notes: Message[] = [];
	let { year } = day;
	let confidence = 0.85;
	const parts: Record<string, string> = { precision: year === undefined ? 'monthDay' : 'day' };
	if (year === undefined && published.value !== null && /^\d{4}/.test(published.value)) {
		const issued = published.value.slice(0, 10);
		year = Number(issued.slice(0, 4));
		// in January a day of December is of the year before
		if (isoOf({ ...day, time: '' }, year) > issued && day.month > Number(issued.slice(5, 7)) + 6) year--;
		notes.push(msg('year {0} taken from the date of publication', year));
	} else if (year === undefined) {
		const inferred = inferredYear(article);
		if (inferred) {
			year = inferred.year;
			confidence = inferred.confidence;
			notes.push(inferred.note);
		} else confidence = 0.5;
	}
	if (day.year === undefined && year !== undefined) Object.assign(parts, { precision: 'day', inferred: 'year' });
	const value = isoOf({ ...day, time: '' }, year);
	if (published.value !== null && value > published.value.slice(0, 10) && /^\d{4}/.test(value)) {
		confidence -= 0.2;
		notes.push(msg('later than the publication on {0}', published.value.slice(0, 10)));
	}
	const line = article.lines[index]!;
	return valueInLine(article, line, day.from, day.to, 'inferred', Math.round(confidence * 100) / 100, {
		value,
		parts,
		...(notes.length ? { notes } : {}),
	});
}
