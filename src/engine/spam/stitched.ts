import type { Article } from '../article/article';

/**
 * A page stitched from sentences of unrelated texts, as "spider pool" programs make them: the program draws sentences at random and draws
 * some of them again, so that the same sentences stand in several paragraphs, each time between other neighbours. Honest repetition (a
 * summary that opens the body again, a refrain, a template) repeats neighbours too.
 */
export interface Stitching {
	/**
	 * Mean share of a paragraph's pairs of characters that some other paragraph has too, sentences that were drawn again left out; 1 where
	 * there are too few paragraphs to tell. Of 136 news articles none is below 0.12, pages of paragraphs drawn at random are at 0.06.
	 */
	readonly cohesion: () => number;
	/** Different sentences that stand in several lines between different neighbours. */
	readonly sentences: number;
	/** Share of the sentences' characters that are such repetitions, 0 to 1. */
	readonly share: number;
}

/** Shorter sentences repeat by chance; in UTF-16 units. */
const LEAST = 14;

const isStop = (code: number) => code === 0x3002 || code === 0x21 || code === 0x3f;
const isOpening = (code: number) => code === 0x201d || code === 0x201c || code === 0x20 || code === 0x22;

interface Seen extends Sentence {
	readonly before: number;
	shuffled: boolean;
}

/** Characters of grammar and dates: their pairs stand in every text. */
const COMMON = new Set(
	[...'的了是在和有不这一为以个到说们地就会也对着之而与及其于中上下年月日'].map((character) => character.charCodeAt(0)),
);
const isContent = (code: number) => code >= 0x3400 && code <= 0x9fff && !COMMON.has(code);

/** Fewer paragraphs of running text say nothing; more are no page of such a program (and would cost time). */
const LEAST_PARAGRAPHS = 5;
const MOST_PARAGRAPHS = 60;
const LONGEST_PAGE = 60_000;
/** Fewer pairs are no running text. */
const LEAST_PAIRS = 20;

function cohesionOf(paragraphs: ReadonlyMap<number, ReadonlySet<number>>): number {
	const long = [...paragraphs.values()].filter(({ size }) => size >= LEAST_PAIRS);
	if (long.length < LEAST_PARAGRAPHS || long.length > MOST_PARAGRAPHS) return 1;
	const inParagraphs = new Map<number, number>();
	for (const pairs of long) for (const pair of pairs) inParagraphs.set(pair, (inParagraphs.get(pair) ?? 0) + 1);
	const shares = long.map((pairs) => [...pairs].filter((pair) => inParagraphs.get(pair)! > 1).length / pairs.size);
	return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

interface Sentence {
	readonly line: number;
	readonly from: number;
	readonly to: number;
}

function pairsOf(article: Article, sentences: Iterable<Sentence>): ReadonlyMap<number, ReadonlySet<number>> {
	const paragraphs = new Map<number, Set<number>>();
	for (const { line, from, to } of sentences) {
		const { plain } = article.lines[line]!;
		const pairs = paragraphs.get(line) ?? new Set<number>();
		for (let at = from + 1; at < to; at++) {
			const code = plain.charCodeAt(at);
			const before = plain.charCodeAt(at - 1);
			if (isContent(code) && isContent(before)) pairs.add(before * 0x10000 + code);
		}
		paragraphs.set(line, pairs);
	}
	return paragraphs;
}

function compute(article: Article): Stitching {
	const seen = new Map<number, Seen>();
	let characters = 0;
	let repeated = 0;
	let shuffled = 0;
	const take = (hash: number, before: number, length: number, line: number, from: number, to: number) => {
		characters += length;
		const known = seen.get(hash);
		if (!known) {
			seen.set(hash, { line, from, to, before, shuffled: false });
			return;
		}
		repeated += length;
		if (!known.shuffled && known.line !== line && known.before !== before) {
			known.shuffled = true;
			shuffled++;
		}
	};
	for (const { plain, index } of article.lines) {
		if (plain.length < LEAST) continue;
		let hash = 0x811c9dc5;
		let length = 0;
		let before = 0;
		let from = 0;
		for (let at = 0; at <= plain.length; at++) {
			const code = at < plain.length ? plain.charCodeAt(at) : 0x3002;
			if (code >= 0x3400) {
				hash = Math.imul(hash ^ code, 0x01000193);
				length++;
			} else if (isStop(code)) {
				if (length >= LEAST) take(hash, before, length, index, from, at);
				before = length > 0 ? hash : before;
				hash = 0x811c9dc5;
				length = 0;
				from = at + 1;
			} else if (!isOpening(code)) {
				hash = Math.imul(hash ^ code, 0x01000193);
				length++;
			}
		}
	}
	const isPage = article.lines.length <= 4 * MOST_PARAGRAPHS && article.text.length < LONGEST_PAGE;
	return {
		sentences: shuffled,
		share: characters === 0 ? 0 : repeated / characters,
		cohesion: () => (isPage ? cohesionOf(pairsOf(article, seen.values())) : 1),
	};
}

export const stitchingOf = (article: Article): Stitching => article.memo(compute);

/** Three sentences drawn again that make up a quarter of the text, or fewer in a text that does not hold together. */
export const isStitched = (article: Article): boolean => {
	const { sentences, share, cohesion } = stitchingOf(article);
	if (sentences === 0 || share < 0.1) return false;
	return (sentences >= 3 && share >= 0.25) || (sentences >= 2 && cohesion() < 0.12) || (share >= 0.2 && cohesion() < 0.08);
};
