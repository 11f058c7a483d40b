import type { Article } from '../article/article';
import { blocksOf } from './blocks';
import { type Features, featuresOf } from './features';
import { grow } from './grow';
import { isHeading } from './headings';
import { sectionsOf } from './sections';

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
const MILD = new Set(['credits', 'date-source', 'placeholder', 'empty-image', 'hotline', 'contact', 'breadcrumb', 'teaser']);

/** How much a line speaks for being part of the article's text (positive) or of the frame (negative). */
export function contentValue({ length, han, letters, stops, commas, prose, cut, coverage, mark }: Features): number {
	if (length === 0) return 0;
	if (mark?.sure) return CLOSING.has(mark.name) ? -6 : MILD.has(mark.name) ? -1.5 : prose ? -2 : -3;
	if (prose) {
		const weight = Math.min(8, Math.max(1.5, (han + letters / 5) / 22));
		return (cut ? weight * 0.3 : weight) - (mark ? 1.5 : 0);
	}
	if (coverage >= 0.6) return length <= 4 ? -1.2 : -2.5;
	if (mark) return -1.2;
	if (stops > 0 && length >= 10) return cut ? -0.3 : 1;
	if (commas > 0 && length >= 20) return -0.1;
	return coverage >= 0.3 ? -0.9 : -0.5;
}

const YEAR = /(?:19|20)\d{2}[-./年]/;
/** What the first paragraph below the date of the page has over the opening of another story. */
const FRESH = 3;

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
	let dated = 0;
	const blocks = blocksOf(article);
	const { buttons, contents } = sectionsOf(article);
	const contentAt = (at: number) => (buttons.has(at) || contents.has(at) ? 0 : contentValue(features[at]!));
	let block = 0;
	for (let at = 0; at < features.length; at++) {
		const line = features[at]!;
		while (block < blocks.length && blocks[block]!.last < at) block++;
		const printed = block < blocks.length && blocks[block]!.first <= at;
		let value = printed && line.length > 0 ? Math.min(-1, contentValue(line) * 0.2 - 1.5) : contentAt(at);
		if (text > 2 && (isHeading(line, article.lines[at]!.plain) || (line.mark?.sure && CLOSING.has(line.mark.name))))
			fade = Math.max(0.15, fade * FADE);
		if (line.length > 0) dated = line.mark?.name === 'date-source' && YEAR.test(article.lines[at]!.plain) ? 4 : dated - 1;
		if (value > 0 && dated > 0) {
			if (line.prose) value += FRESH;
			dated = 0;
		}
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
	return best && { ...grow(article, features, blocks, best, contentAt), mass: best.mass };
}

/** The article's text, if the file has any. */
export const bodyOf = (article: Article): Stretch | undefined => article.memo(compute);
