import type { Article } from '../article/article';
import type { Block } from './blocks';
import type { Features } from './features';
import { isHeading } from './headings';
import { borrowPairs, type Pairs } from './kinship';

/** How far, in lines, text of the same matter is looked for on each side. */
const REACH = 80;
/** Text that shares so many of its character pairs with the stretch speaks of the same. */
const KIN_TEXT = 0.4;
/** Short lines need more: a heading of the stretch, an entry of its table of contents, a fact that the text says again. */
const KIN_LINE = 0.6;
/** What a kin short line gives, and what any other short line costs: less in front of the text, where a box of facts may stand. */
const GIVES = 0.2;
const COSTS = 0.25;
const COSTS_BEFORE = 0.1;
/** Lines above a paragraph among which the word that it defines stands alone. */
const LEMMA = 10;
/** A walk that has lost so much ends. */
const LOST = 5;

interface Bounds {
	readonly first: number;
	readonly last: number;
}

/**
 * Takes text of the same matter into the stretch that stands beyond a gap of short lines: a table of contents, a box of facts or the buttons
 * of a section part the opening paragraph or the last section from the rest. Forms that close an article end the walk, printed lists too.
 * `contentAt`: the content value of a line, see body.ts.
 */
export function grow(
	article: Article,
	features: readonly Features[],
	blocks: readonly Block[],
	{ first, last }: Bounds,
	contentAt: (at: number) => number,
): Bounds {
	const isText = (at: number) => features[at]?.prose === true && !features[at].cut;
	const near = (from: number, to: number) => {
		for (let at = Math.max(0, from); at <= Math.min(features.length - 1, to); at++) if (isText(at)) return true;
		return false;
	};
	const before = near(first - REACH, first - 1);
	const behind = near(last + 1, last + REACH);
	if (!before && !behind) return { first, last };
	const pairs = borrowPairs();
	for (let at = first; at <= last; at++) pairs.add(article.lines[at]!.plain);
	const walk = (from: number, step: 1 | -1) => walked(article, features, blocks, pairs, contentAt, from, step);
	return { first: before ? walk(first, -1) : first, last: behind ? walk(last, 1) : last };
}

function walked(
	article: Article,
	features: readonly Features[],
	blocks: readonly Block[],
	pairs: Pairs,
	contentAt: (at: number) => number,
	from: number,
	step: 1 | -1,
): number {
	let reached = from;
	const costs = step < 0 ? COSTS_BEFORE : COSTS;
	let sum = 0;
	let best = 0;
	for (let at = from + step; Math.abs(at - from) <= REACH && features[at]; at += step) {
		const line = features[at]!;
		if (line.length === 0) continue;
		const { plain } = article.lines[at]!;
		if (line.mark?.sure || isHeading(line, plain) || blocks.some(({ first, last }) => first <= at && at <= last)) break;
		const share = pairs.share(plain);
		if (line.prose) {
			if (line.cut || line.mark || (share < KIN_TEXT && !(step < 0 && defines(article, at)))) break;
			sum += contentAt(at);
		} else if (line.coverage >= 0.6) sum += contentAt(at);
		else if (share >= KIN_LINE) sum += line.stops > 0 && line.length >= 10 ? 1 : GIVES;
		else if (line.stops > 0 && line.length >= 10) sum -= costs;
		else sum += line.mark ? contentAt(at) : -costs;
		if (sum > best && line.prose) {
			best = sum;
			reached = at;
		}
		if (sum < best - LOST) break;
	}
	return reached;
}

/** Whether a paragraph opens with a word that stands alone shortly above it: the definition with which an encyclopedia begins. */
function defines({ lines }: Article, index: number): boolean {
	const { plain } = lines[index]!;
	for (let at = index - 1, seen = 0; at >= 0 && seen < LEMMA; at--) {
		const word = lines[at]!.plain;
		if (word.length === 0) continue;
		seen++;
		if (word.length >= 2 && word.length <= 24 && plain.startsWith(word) && /[,(是为]/.test(plain[word.length] ?? '')) return true;
	}
	return false;
}
