import type { Article } from '../article/article';
import type { Span } from '../finding';
import { type Block, blocksIn, inlineCodeIn } from './blocks';
import { MENTIONED, placesIn } from './mentions';

/** What a text shows as it is, and no rule may change: whole lines, or pieces of them. UTF-16 offsets, half open. */
export interface Region extends Span {
	readonly kind: Block['kind'] | 'inline-code' | 'mention' | 'address';
}

/** Addresses and paths: an escape in them belongs there. */
const ADDRESS = new RegExp(
	[
		"(?:(?:https?|ftp|file)://|www\\.)(?:[!-%'-;=?-\\[\\]-~]|&(?!#)){2,400}",
		'(?<![\\w\\\\.+-])[\\w.+-]{1,40}@[\\w-]{1,60}(?:\\.[\\w-]{1,60}){1,6}',
		'(?:\\b[A-Za-z]:\\\\(?!u[0-9a-fA-F]{4})|(?<![\\w/.<])/(?:usr|etc|var|home|opt|tmp|bin)/)[!-;=?-~]{1,200}',
	].join('|'),
	'g',
);

/** Whole lines, and pieces of lines; each list in order, without overlaps. */
interface Regions {
	readonly blocks: readonly Region[];
	readonly pieces: readonly Region[];
}

function compute(article: Article): Regions {
	const { text } = article;
	const pieces: Region[] = [
		...article.memo(inlineCodeIn).map((span) => ({ ...span, kind: 'inline-code' as const })),
		...placesIn(article).flatMap(({ start, end, mention }) => (mention > MENTIONED ? [{ start, end, kind: 'mention' as const }] : [])),
	];
	for (const { index: start, 0: run } of text.matchAll(ADDRESS)) pieces.push({ start, end: start + run.length, kind: 'address' });
	const apart: Region[] = [];
	for (const piece of pieces.sort((a, b) => a.start - b.start)) if (piece.start >= (apart.at(-1)?.end ?? 0)) apart.push(piece);
	return { blocks: article.memo(blocksIn), pieces: apart };
}

/** The verbatim regions of a text. */
export const verbatimOf = (article: Article): Regions => article.memo(compute);

/** The first region that ends behind an offset; they are in order and do not overlap. */
function firstBehind(regions: readonly Region[], at: number): number {
	let low = 0;
	let high = regions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (regions[middle]!.end <= at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Begins or ends inside one of the regions, or is one. */
function cuts(regions: readonly Region[], { start, end }: Span): boolean {
	for (let at = firstBehind(regions, start); at < regions.length && regions[at]!.start < end; at++) {
		const region = regions[at]!;
		if (start > region.start || end < region.end || (start === region.start && end === region.end)) return true;
	}
	return false;
}

/**
 * Whether a hit touches what is verbatim: begins or ends in a block, or, of the encoding family, in a piece of a line. A hit that holds a region
 * and more (a paragraph that stands twice) does not.
 */
export function touchesVerbatim(article: Article, hit: Span, family: string): boolean {
	const { blocks, pieces } = verbatimOf(article);
	return cuts(blocks, hit) || (family === 'encoding' && cuts(pieces, hit));
}
