import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { headlineOf } from '../page/headline';
import { type ClauseStart, clauseStartsOf, type PairPlaces, pairAt, titlePairsOf } from './clauses';

/**
 * Title words dropped into the text. The program cuts the headline into a few pieces and puts them, one after the other and round again, to
 * starts of clauses in the first paragraphs (`，最新…，东城打造…，每年…`). It never counts: the order of the pieces is a strict cycle, which
 * no writer keeps. A piece need not stand in the headline in one run (东城+打造). Improves on algorithms.md, section 5, by the cycle.
 */
export interface Piece {
	readonly line: Line;
	/** Offsets into `line.plain`. */
	readonly start: number;
	readonly end: number;
	/** The cycle wants it here, though no clause begins here. */
	readonly inner: boolean;
}

export interface Shuffle {
	readonly pieces: readonly Piece[];
	readonly words: readonly string[];
	/** Share of the steps from piece to piece that keep the cycle, 0 to 1. */
	readonly regularity: number;
	/** Pieces that stand alone at the end of a sentence or line. */
	readonly dangling: number;
}

const SHORTEST = 2;
const LONGEST = 8;
const LEAST_HITS = 6;
const MOST_WORDS = 14;

/**
 * Starts of clauses with a pair of characters that the headline has too, and that begins a clause at least twice: a word that is told by its
 * repetition begins with such a pair.
 */
function repeatedStarts(article: Article, pairs: PairPlaces): ClauseStart[] {
	const counts = new Map<number, number>();
	const starts = clauseStartsOf(article).filter(({ pair }) => {
		if (!pairs.has(pair)) return false;
		counts.set(pair, (counts.get(pair) ?? 0) + 1);
		return true;
	});
	return starts.filter(({ pair }) => counts.get(pair)! > 1);
}

const isHan = (text: string, at: number) => text.charCodeAt(at) >= 0x3400 && text.charCodeAt(at) <= 0x9fff;

const NOWHERE: readonly number[] = [];

const pairsAt = (pairs: PairPlaces, text: string, at: number): readonly number[] => pairs.get(pairAt(text, at) ?? -1) ?? NOWHERE;

/** How far from `at` the text can be put together from at most two runs of the headline, in order, each of two characters or more. */
function reachIn(title: string, pairs: PairPlaces, plain: string, at: number): Set<number> {
	const runAt = (from: number, start: number) => {
		let run = 0;
		while (run < LONGEST && from + run < title.length && title[from + run] === plain[start + run] && isHan(plain, start + run)) run++;
		return run;
	};
	const lengths = new Set<number>();
	for (const from of pairsAt(pairs, plain, at)) {
		const run = runAt(from, at);
		for (let first = SHORTEST; first <= run; first++) {
			lengths.add(first);
			for (const next of pairsAt(pairs, plain, at + first)) {
				if (next < from + first) continue;
				const more = runAt(next, at + first);
				for (let second = SHORTEST; second <= more; second++) lengths.add(first + second);
			}
		}
	}
	return lengths;
}

/** Words made from the headline at starts of clauses: at least twice, before different text each time. */
function candidates(title: string, pairs: PairPlaces, starts: readonly ClauseStart[]): string[] {
	const found = new Map<string, { count: number; next: Set<string> }>();
	for (const { line, at } of starts) {
		for (const length of reachIn(title, pairs, line.plain, at)) {
			const word = line.plain.slice(at, at + length);
			const entry = found.get(word) ?? { count: 0, next: new Set() };
			entry.count++;
			entry.next.add(line.plain.slice(at + length, at + length + 2));
			found.set(word, entry);
		}
	}
	const often = [...found].filter(([, { count, next }]) => count >= 2 && next.size >= count * 0.75);
	// of a word and a longer one that begins with it, the longer stays where it is (almost) as frequent
	return often
		.filter(([word, { count }]) => !often.some(([other, entry]) => other !== word && other.startsWith(word) && entry.count >= count * 0.6))
		.map(([word]) => word)
		.filter(
			(word, _, words) =>
				!words.some((other) => other !== word && word.startsWith(other) && found.get(other)!.count > found.get(word)!.count * 1.6),
		);
}

interface Hit extends Pick<ClauseStart, 'line' | 'at'> {
	/** Index of the word. */
	readonly word: number;
}

/** A start of a clause and the words that stand there, the longest first. */
interface Place extends Pick<ClauseStart, 'line' | 'at'> {
	readonly here: readonly number[];
}

function placesOf(words: readonly string[], starts: readonly ClauseStart[]): Place[] {
	const byLength = words.map((_, index) => index).sort((a, b) => words[b]!.length - words[a]!.length);
	return starts.flatMap(({ line, at }) => {
		const here = byLength.filter((index) => line.plain.startsWith(words[index]!, at));
		return here.length === 0 ? [] : [{ line, at, here }];
	});
}

/** The most frequent follower of each word in use, where that makes one cycle through all of them. */
function cycleOf(hits: readonly Hit[], used: readonly number[]): Map<number, number> | undefined {
	const counts = new Map<string, number>();
	for (let at = 1; at < hits.length; at++) {
		const step = `${hits[at - 1]!.word} ${hits[at]!.word}`;
		counts.set(step, (counts.get(step) ?? 0) + 1);
	}
	const follower = new Map<number, number>();
	for (const word of used) {
		let best = used.find((other) => other !== word)!;
		for (const other of used) {
			if (other !== word && (counts.get(`${word} ${other}`) ?? 0) > (counts.get(`${word} ${best}`) ?? 0)) best = other;
		}
		follower.set(word, best);
	}
	let at = used[0]!;
	const seen = new Set<number>();
	for (; !seen.has(at); at = follower.get(at)!) seen.add(at);
	return seen.size === used.length && at === used[0] ? follower : undefined;
}

interface Round {
	readonly hits: readonly Hit[];
	readonly follower: ReadonlyMap<number, number>;
	readonly regularity: number;
}

/** The words that go round best: while leaving a word out (one that the text itself uses) makes the order stricter, it is left out. */
function bestRound(words: readonly string[], places: readonly Place[]): Round | undefined {
	let used = words.map((_, index) => index);
	let best = roundOf(words, used, places);
	while (used.length > 2) {
		const fewer = used
			.map((left) => used.filter((word) => word !== left))
			.map((some) => ({ some, round: roundOf(words, some, places) }))
			.sort((a, b) => (b.round?.regularity ?? 0) - (a.round?.regularity ?? 0))[0]!;
		if ((fewer.round?.regularity ?? 0) <= (best?.regularity ?? 0) + 0.02) break;
		used = fewer.some;
		best = fewer.round;
	}
	return best;
}

function roundOf(words: readonly string[], used: readonly number[], places: readonly Place[]): Round | undefined {
	const all: Hit[] = places.flatMap(({ line, at, here }) => {
		const word = here.find((index) => used.includes(index));
		return word === undefined ? [] : [{ line, at, word }];
	});
	const follower = cycleOf(all, used);
	if (!follower) return undefined;
	const hits = inCycle(all, follower);
	// a step that skips a piece keeps the order where that piece stands in between, inside a clause
	const keeps = (before: Hit, after: Hit) => {
		const next = follower.get(before.word)!;
		return next === after.word || (follower.get(next) === after.word && missing(before, after, words[next]!) !== undefined);
	};
	// behind the first paragraphs the program stops: what follows there is the text's own
	while (hits.length > 1 && !keeps(hits.at(-2)!, hits.at(-1)!)) hits.pop();
	while (hits.length > 1 && !keeps(hits[0]!, hits[1]!)) hits.shift();
	const regular = hits.slice(1).filter((hit, index) => keeps(hits[index]!, hit)).length;
	return { hits, follower, regularity: hits.length < 2 ? 0 : regular / (hits.length - 1) };
}

const DANGLES = /[。,;]/;

/** Leaves out hits that only disturb the cycle: genuine uses of a title word. */
function inCycle(hits: readonly Hit[], follower: ReadonlyMap<number, number>): Hit[] {
	const kept: Hit[] = [];
	for (let at = 0; at < hits.length; at++) {
		const hit = hits[at]!;
		const before = kept.at(-1);
		const next = hits[at + 1];
		if (before && follower.get(before.word) !== hit.word) {
			const wanted = follower.get(before.word)!;
			if (next?.word === wanted || (next && next.word === follower.get(wanted))) continue;
		}
		kept.push(hit);
	}
	return kept;
}

/** A piece that the cycle misses between two others: the place behind 的 or 、 first, else the last one between them. */
function missing(before: Hit, after: Hit, word: string): Piece | undefined {
	if (before.line !== after.line) return undefined;
	const { plain } = before.line;
	const places: number[] = [];
	for (let at = plain.indexOf(word, before.at + 2); at >= 0 && at + word.length <= after.at; at = plain.indexOf(word, at + 1))
		places.push(at);
	const start = places.find((at) => /[的、]/.test(plain[at - 1]!)) ?? places.at(-1);
	return start === undefined ? undefined : { line: before.line, start, end: start + word.length, inner: true };
}

const NONE: Shuffle = { pieces: [], words: [], regularity: 0, dangling: 0 };

function compute(article: Article): Shuffle {
	const headline = headlineOf(article);
	if (!headline || headline.plain.length > 80) return NONE;
	const title = headline.plain;
	const pairs = titlePairsOf(article).whole;
	const starts = repeatedStarts(article, pairs);
	if (starts.length < LEAST_HITS) return NONE;
	const words = candidates(title, pairs, starts);
	if (words.length < 2 || words.length > MOST_WORDS) return NONE;
	const places = placesOf(words, starts);
	const round = places.length < LEAST_HITS ? undefined : bestRound(words, places);
	if (!round) return NONE;
	const { hits, follower, regularity } = round;
	const isDangling = ({ line, at, word }: Hit) => DANGLES.test(line.plain[at + words[word]!.length] ?? '。');
	const dangling = hits.filter(isDangling).length;
	const used = new Set(hits.map(({ word }) => word));
	if (!isShuffle(hits.length, used.size, regularity, dangling)) return NONE;
	const pieces: Piece[] = hits.map(({ line, at, word }) => ({ line, start: at, end: at + words[word]!.length, inner: false }));
	if (used.size > 2) {
		for (const [index, hit] of hits.slice(1).entries()) {
			const before = hits[index]!;
			const wanted = follower.get(before.word)!;
			if (wanted === hit.word || follower.get(wanted) !== hit.word) continue;
			const piece = missing(before, hit, words[wanted]!);
			if (piece) pieces.push(piece);
		}
	}
	pieces.sort((a, b) => a.line.index - b.line.index || a.start - b.start);
	return { pieces, words: [...used].map((word) => words[word]!), regularity, dangling };
}

function isShuffle(hits: number, words: number, regularity: number, dangling: number): boolean {
	if (hits < LEAST_HITS) return false;
	// every step keeps the order of three words or more: seven hits do so by chance once in some hundred texts that have so many at all
	if (words >= 3 && regularity === 1 && hits > words * 2) return true;
	if (words >= 3)
		return regularity >= 0.85 ? hits >= words * 2 + (dangling > 0 ? 0 : 2) : regularity >= 0.7 && dangling >= 1 && hits >= words * 3;
	return regularity >= 0.9 && hits >= 8 && dangling >= 1;
}

export const shuffleOf = (article: Article): Shuffle => article.memo(compute);
