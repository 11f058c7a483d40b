import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { FIELDS, type LineRecords, recordsOf } from './model/records';

/** The lines of an article that are not blank, and the records that the model reads of them. */
export interface ArticleRecords {
	readonly full: readonly Line[];
	readonly records: LineRecords;
	/** By line index: its place among the full ones, -1 for a blank one. */
	readonly orders: Int32Array;
}

const placesOf = (article: Article, full: readonly Line[]): Int32Array => {
	const orders = new Int32Array(article.lines.length).fill(-1);
	for (const [order, { index }] of full.entries()) orders[index] = order;
	return orders;
};

function compute(article: Article): ArticleRecords {
	const full = article.lines.filter((line) => !isBlank(line));
	return { full, records: recordsOf(full.map(({ plain }) => plain)), orders: placesOf(article, full) };
}

/** One pass over the characters of the lines, for all that asks what is in a line. */
export const recordsIn = (article: Article): ArticleRecords => article.memo(compute);

/** The same without some of the lines. */
export function recordsWithout(article: Article, isOut: (line: number) => boolean): ArticleRecords {
	const { full, records } = recordsIn(article);
	const kept = full.filter(({ index }) => !isOut(index));
	const fields = new Int32Array(kept.length * FIELDS);
	let at = 0;
	for (const [order, { index }] of full.entries()) {
		if (isOut(index)) continue;
		fields.set(records.fields.subarray(order * FIELDS, (order + 1) * FIELDS), at);
		at += FIELDS;
	}
	return { full: kept, records: { count: kept.length, fields, lines: kept.map(({ plain }) => plain) }, orders: placesOf(article, kept) };
}
