import type { Article } from '../article/article';
import type { Features } from './features';
import { featuresOf } from './features';

/** The stretch of lines that holds the article's text: indexes of its first and last line, inclusive. */
export interface Stretch {
	readonly first: number;
	readonly last: number;
	/** Its running text, in characters. */
	readonly mass: number;
}

/** Marks behind which a page has no more of its article. */
const CLOSING = new Set(['previous-next', 'licence-number', 'copyright', 'report-notice', 'related-list', 'tag-list']);
/** Marks that stand inside articles too, or right beside the body. */
const MILD = new Set(['credits', 'date-source', 'placeholder', 'empty-image', 'hotline', 'contact', 'end-mark', 'breadcrumb', 'teaser']);

/** How much a line speaks for being part of the article's text (positive) or of the frame (negative). */
export function contentValue({ length, han, letters, stops, commas, prose, cut, coverage, mark }: Features): number {
	if (length === 0) return 0;
	if (mark?.sure) return CLOSING.has(mark.name) ? -6 : MILD.has(mark.name) ? -1.5 : prose ? -2 : -3;
	if (prose) {
		const weight = Math.min(8, Math.max(1.5, (han + letters / 5) / 22));
		return (cut ? weight * 0.3 : weight) - (mark ? 1.5 : 0);
	}
	if (coverage >= 0.6) return -2.5;
	if (mark) return -1.2;
	if (stops > 0 && length >= 10) return cut ? 0.2 : 1;
	if (commas > 0 && length >= 16) return 0.5;
	return coverage >= 0.3 ? -0.9 : -0.5;
}

/** The share of weight that text keeps behind each closing mark that follows text. */
const FADE = 0.55;

/**
 * The stretch with the greatest sum of content values (the maximum-subarray problem, Kadane's pass), where text counts less the
 * more closing marks stand between it and the first text of the page: comments and teasers are running text too.
 */
function compute(article: Article): Stretch | undefined {
	const features = featuresOf(article);
	let best: Stretch | undefined;
	let bestSum = 0;
	let sum = 0;
	let first = 0;
	let mass = 0;
	let fade = 1;
	let text = 0;
	for (let at = 0; at < features.length; at++) {
		const line = features[at]!;
		const value = contentValue(line);
		if (value <= -2 && line.mark?.sure && CLOSING.has(line.mark.name) && text > 2) fade = Math.max(0.15, fade * FADE);
		const gain = value > 0 ? value * fade : value;
		if (sum <= 0) {
			sum = 0;
			first = at;
			mass = 0;
		}
		sum += gain;
		if (line.prose && value > 0) mass += line.length;
		if (value > 0) {
			text += value;
		}
		if (sum > bestSum && value > 0) {
			bestSum = sum;
			best = { first, last: at, mass };
		}
	}
	return best;
}

/** The article's text, if the file has any. */
export const bodyOf = (article: Article): Stretch | undefined => article.memo(compute);
