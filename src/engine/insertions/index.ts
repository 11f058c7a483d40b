import type { Article } from '../article/article';
import { headlineOf } from '../page/headline';
import { type Candidate, candidatesOf } from './candidates';
import { cheapFeatures, costlyFeatures, FEATURES, type HeadlinePlace } from './features';
import { mayScore, scoreOf } from './net';
import { lineAt, type PageText, pageTextOf } from './page';

/** A phrase that was put into the page, with all its places. */
export interface Insertion {
	/** As it stands in the lines' `plain`, in lower case. */
	readonly phrase: string;
	/** Line and offsets into its `plain`, half open. */
	readonly places: readonly { readonly line: number; readonly start: number; readonly end: number }[];
	/** Log odds. */
	readonly score: number;
	readonly numbers: Float32Array;
}

export function headlinePlace(article: Article, page: PageText): HeadlinePlace {
	const line = headlineOf(article);
	const start = line === undefined ? -1 : page.starts[line.index]!;
	return { start, end: start + (line?.plain.length ?? 0) };
}

interface Scored {
	readonly candidate: Candidate;
	/** Log odds above what is demanded of a finding. */
	readonly score: number;
	readonly numbers: Float32Array;
}

/** A shorter page does not tell what belongs to it, in UTF-16 units. */
const LEAST_PAGE = 150;

/** Candidates above a score, the best first. */
export function scoredOf(article: Article, least: number): Scored[] {
	const page = pageTextOf(article);
	if (page.text.length < LEAST_PAGE) return [];
	const candidates = candidatesOf(page, headlineOf(article)?.index ?? -1);
	if (candidates.length === 0) return [];
	const headline = headlinePlace(article, page);
	const found: Scored[] = [];
	for (const candidate of candidates) {
		const numbers = new Float32Array(FEATURES.length);
		cheapFeatures(page, headline, candidate, numbers);
		if (!mayScore(numbers)) continue;
		costlyFeatures(page, candidate, numbers);
		const score = scoreOf(numbers);
		if (score >= least) found.push({ candidate, score, numbers });
	}
	return found.sort((a, b) => b.score - a.score || a.candidate.places[0]! - b.candidate.places[0]!);
}

/** What is enough for a phrase of a page that has a surer one. */
const PROVEN = -1;

function compute(article: Article): readonly Insertion[] {
	const scored = scoredOf(article, PROVEN);
	const taken: { start: number; end: number }[] = [];
	const found: Insertion[] = [];
	const { starts } = pageTextOf(article);
	for (const { candidate, score, numbers } of scored) {
		if (score < (found.length === 0 ? 0 : PROVEN)) break;
		const spans = candidate.places.map((start) => ({ start, end: start + candidate.text.length }));
		const free = spans.filter(({ start, end }) => taken.every((other) => other.end <= start || end <= other.start));
		if (free.length < spans.length) continue;
		taken.push(...free);
		const places = free.map(({ start, end }) => {
			const line = lineAt(starts, start);
			return { line, start: start - starts[line]!, end: end - starts[line]! };
		});
		found.push({ phrase: candidate.text, places, score, numbers });
	}
	return found;
}

/** The phrases that were put into a page, the surest first; their places do not overlap. */
export const insertionsOf = (article: Article): readonly Insertion[] => article.memo(compute);
