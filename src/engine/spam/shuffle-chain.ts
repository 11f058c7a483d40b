import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { headlineOf } from '../zones/headline';
import { type ClauseStart, jointsOf, NOT_HAN, type PairPlaces, titlePairsOf } from './clauses';
import type { Piece } from './shuffle';

/**
 * Pieces of the headline that follow one another through the starts of clauses and the places behind 的 and 是, each beginning in the headline where the one before it ended.
 * Behind a piece the text goes its own way, where a name that is said again would go on as in the headline. That needs no repetition: on a
 * short page the program comes round once. A lead that says the headline again has two or three such steps.
 */
const LONGEST = 8;
/** Clauses in between that begin with a word of the text. */
const MOST_SKIPPED = 5;
/** Pieces in a row; fewer do where the row comes round to the beginning of the headline. */
const LEAST = 7;
const LEAST_ROUND = 5;

interface Link {
	readonly place: ClauseStart;
	readonly from: number;
	/** How far text and headline agree from there. */
	readonly run: number;
	readonly count: number;
	readonly rounds: number;
	readonly before: Link | undefined;
	/** Length of the piece before this one. */
	readonly length: number;
}

function runAt(title: string, from: number, { plain }: Line, at: number): number {
	let run = 0;
	while (run < LONGEST && from + run < title.length && title[from + run] === plain[at + run]) run++;
	return run;
}

/** The best link that ends where this one begins. */
function before(
	links: readonly (readonly Link[] | undefined)[],
	order: number,
	from: number,
	title: string,
): { link: Link; length: number } | undefined {
	let best: { link: Link; length: number } | undefined;
	for (let other = order - 1; other >= 0 && other >= order - 1 - MOST_SKIPPED; other--) {
		for (const link of links[other] ?? []) {
			// the rest of the headline, one character at most, is no piece
			const lengths = from === 0 ? [title.length - link.from, title.length - 1 - link.from] : [from - link.from];
			const length = lengths.find((one) => one >= 2 && one === link.run);
			if (length !== undefined && link.count > (best?.link.count ?? 0)) best = { link, length };
		}
	}
	return best;
}

function longestChain(title: string, pairs: PairPlaces, starts: readonly ClauseStart[]): Link | undefined {
	const links: (Link[] | undefined)[] = [];
	let best: Link | undefined;
	for (const place of starts) {
		const { line, at, pair, order } = place;
		const places = pairs.get(pair);
		if (!places) continue;
		const here: Link[] = [];
		for (const from of places) {
			const last = before(links, order, from, title);
			const link: Link = {
				place,
				from,
				run: runAt(title, from, line, at),
				count: (last?.link.count ?? 0) + 1,
				rounds: (last?.link.rounds ?? 0) + (last && from === 0 ? 1 : 0),
				before: last?.link,
				length: last?.length ?? 0,
			};
			here.push(link);
			if (link.count > (best?.count ?? 0)) best = link;
		}
		links[order] = here;
	}
	return best;
}

function compute(article: Article): readonly Piece[] {
	const headline = headlineOf(article);
	const title = headline?.plain.replace(NOT_HAN, '') ?? '';
	if (!headline || title.length < 8 || title.length > 60) return [];
	const starts = jointsOf(article);
	const pairs = titlePairsOf(article).joined;
	if (starts.filter(({ pair }) => pairs.has(pair)).length < LEAST_ROUND) return [];
	const last = longestChain(title, pairs, starts);
	if (!last || last.count < (last.rounds > 0 ? LEAST_ROUND : LEAST)) return [];
	const lengths = new Map<number, number>();
	const pieces: Piece[] = [];
	let length: number | undefined;
	for (let link: Link | undefined = last; link; link = link.before) {
		if (length !== undefined) lengths.set(link.from, length);
		const { line, at } = link.place;
		pieces.push({ line, start: at, end: at + (length ?? 0), inner: false });
		length = link.length;
	}
	// where the last one ends the round before it tells
	const end = lengths.get(last.from) ?? last.run;
	pieces[0] = { ...pieces[0]!, end: pieces[0]!.start + Math.min(end, last.run) };
	return pieces.reverse();
}

export const chainOf = (article: Article): readonly Piece[] => article.memo(compute);
