import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { featuresOf } from './features';
import { listsOf } from './lists';
import { pageOf } from './page';

/** Nothing longer is a headline, in UTF-16 units. */
const LONGEST = 90;
/** Lines of the body among which it stands where the body begins with it. */
const INTO = 6;
/** Lines below among which a bar with the date stands. */
const DATED = 3;
/** What a line has to be worth to be one. */
const LEAST = 0.75;
/** A heading inside the text by its number. */
const NUMBERED = /^(?:[(（]?[一二三四五六七八九十\d]+[、.)）．]|第.{1,3}[节条]|【.{1,12}】$)/;
const CHAPTER = /^第[一二三四五六七八九十百千零两\d]{1,6}[章回节卷集话](?:\s|$)/;
/** What the story was called elsewhere, a label that waits for its value. */
const FORMER = /^[\s([【*]*(?:本文|文章|新闻)?原(?:标题|题|文标题)(?:为|是)?\s*:|^.{1,10}:$/;

/**
 * The line that is most likely the headline: a short line without a full stop above the text or at its start, akin to it by character pairs;
 * near the text, above a date, repeated or first is better; furniture is none.
 */
function compute(article: Article): Line | undefined {
	const { lines } = article;
	const page = pageOf(article);
	const features = featuresOf(article);
	const printed = new Set(listsOf(article).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));
	const isShort = (at: number) => features[at]!.length > 0 && features[at]!.length <= LONGEST && !printed.has(at);
	const { body } = page;
	if (!body || !page.hasText) {
		const first = lines.find(({ index }) => isShort(index));
		return first && features[first.index]!.stops === 0 ? first : undefined;
	}
	const text = lines.findIndex(({ index }) => index >= body.first && features[index]!.prose);
	const from = text < 0 ? body.first : text;
	const top = features.findIndex(({ length }) => length > 0);
	let best: Line | undefined;
	let most = LEAST;
	for (let at = 0; at <= Math.min(body.last, from + INTO); at++) {
		const { plain } = lines[at]!;
		const { length, han, letters, prose, mark, cut, stops } = features[at]!;
		if (at > from && prose) break;
		if (!isShort(at) || prose || mark?.sure || length < 4 || han + letters / 3 < 3 || FORMER.test(plain)) continue;
		let score = page.akinOf(at) * 2.5 - (at === top ? 0 : page.furniture[at]! * 0.8) + (length >= 8 ? 0.5 : length < 6 ? -0.6 : 0);
		if (mark) score -= 1;
		if (cut) score -= 0.8;
		if (/[。;；]$/.test(plain)) score -= 1;
		else if (stops === 0) score += 0.1;
		if (isDated(at)) score += 1.2;
		if (at === top) score += 0.6;
		if (page.timesOf(at) > 1) score += 0.7;
		if (CHAPTER.test(plain)) score += 0.9;
		else if (NUMBERED.test(plain)) score -= 0.6;
		score -= Math.max(0, Math.min(1.2, (from - at) * 0.06));
		if (score <= most) continue;
		best = lines[at]!;
		most = score;
	}
	return best;

	function isDated(at: number): boolean {
		const next = features.slice(at + 1, at + 1 + DATED).find(({ length }) => length > 0);
		return next?.mark?.name === 'date-source' && next.mark.sure;
	}
}

/** The headline as the page shows it, before anything is known of what the article says of itself (`metadata/headline`). */
export const headlineOf = (article: Article): Line | undefined => article.memo(compute);
