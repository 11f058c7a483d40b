import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { isWord } from '../language/model';
import { headlineOf } from '../page/headline';
import { pairAt } from './clauses';

/** Programs fill the first paragraphs. */
const MOST_SLOTS = 56;
const LONGEST = 10;
/** A shorter line is no paragraph. */
const LEAST_LINE = 12;
/** Places of pieces: behind a mark, behind these two particles, at the start of a line. */
const BEHIND = ',，。;；:：!?、…“"的是';

export interface Slot {
	readonly line: Line;
	readonly at: number;
}

/** A string that begins at several places, before different text each time; `slots` ascending. */
export interface Candidate {
	readonly word: string;
	readonly slots: readonly number[];
	/** No word of the language, nor two. */
	readonly odd: boolean;
}

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

const marks = new Set([...BEHIND].map((mark) => mark.charCodeAt(0)));
/** Han characters, nearly all of a text, are told first. */
const isBehind = (code: number) => (isHan(code) ? code === 0x7684 || code === 0x662f : marks.has(code));

/** The places of an article's beginning where a program puts words: headlines that a program went through, and lines without a stop, too. */
export function slotsOf(article: Article): Slot[] {
	const slots: Slot[] = [];
	const headline = headlineOf(article);
	for (const line of article.lines) {
		const { plain } = line;
		if (plain.length < LEAST_LINE) continue;
		let begins = line !== headline;
		for (let at = 0; at + 1 < plain.length; at++) {
			const code = plain.charCodeAt(at);
			if (begins && isHan(code) && isHan(plain.charCodeAt(at + 1)) && slots.push({ line, at }) === MOST_SLOTS) return slots;
			begins = isBehind(code);
		}
	}
	return slots;
}

const pairIn = ({ line, at }: Slot) => pairAt(line.plain, at)!;

/** Below this share of places where a pair of characters stands again a text holds no rounds: most texts end here. */
const LEAST_AGAIN = 0.3;
/** Pairs of the places looked at, by a hash of few bits: twice the same is a pair again or, seldom, two that share a hash. */
const seen = new Uint8Array(1 << 12);

const hashOf = (pair: number) => Math.imul(pair, 0x9e3779b1) >>> 20;

function sayAgain(slots: readonly Slot[], until: number): boolean {
	seen.fill(0);
	let again = 0;
	for (let slot = 0; slot < until; slot++) {
		const hash = hashOf(pairIn(slots[slot]!));
		if (seen[hash] === 0) seen[hash] = 1;
		else {
			again += seen[hash]! > 1 ? 1 : 2;
			seen[hash] = 2;
		}
	}
	return again >= until * LEAST_AGAIN;
}

/** The places of each pair of characters that stands at two places or more. */
function groupsOf(slots: readonly Slot[], until: number): number[][] {
	if (!sayAgain(slots, until)) return [];
	const groups = new Map<number, number[]>();
	for (let slot = 0; slot < until; slot++) {
		const pair = pairIn(slots[slot]!);
		if (seen[hashOf(pair)] !== 2) continue;
		const group = groups.get(pair);
		if (group) group.push(slot);
		else groups.set(pair, [slot]);
	}
	return [...groups.values()].filter(({ length }) => length > 1);
}

/** Most places agree on the character `length` behind them: its code unit, and how many do. Few places, so all are compared with all. */
function nextAt(slots: readonly Slot[], places: readonly number[], length: number): { code: number; count: number } {
	const codes = places.map((slot) => slots[slot]!.line.plain.charCodeAt(slots[slot]!.at + length));
	let best = { code: Number.NaN, count: 0 };
	for (const code of codes) {
		if (code === best.code) continue;
		let count = 0;
		for (const other of codes) if (other === code) count++;
		if (count > best.count) best = { code, count };
	}
	return best;
}

/** The longest string that most of the places share. */
function candidateAt(slots: readonly Slot[], group: readonly number[]): Omit<Candidate, 'odd'> | undefined {
	let places = group;
	let length = 2;
	for (; length < LONGEST; length++) {
		const { code, count } = nextAt(slots, places, length);
		if (count < 2 || count < places.length * 0.6 || !isHan(code)) break;
		if (count < places.length) places = places.filter((slot) => slots[slot]!.line.plain.charCodeAt(slots[slot]!.at + length) === code);
	}
	const { line, at } = slots[places[0]!]!;
	const followers = new Set(places.map((slot) => slots[slot]!.line.plain.slice(slots[slot]!.at + length, slots[slot]!.at + length + 2)));
	if (followers.size < places.length * 0.7) return undefined;
	return { word: line.plain.slice(at, at + length), slots: places };
}

const isOdd = (word: string): boolean => {
	if (isWord(word)) return false;
	for (let cut = 2; cut + 2 <= word.length; cut++) if (isWord(word.slice(0, cut)) && isWord(word.slice(cut))) return false;
	return true;
};

/** The strings that begin at two or more of the first `until` places, those of most places first; none where they are too few for rounds. */
export function candidatesIn(slots: readonly Slot[], until: number): Candidate[] {
	const found = groupsOf(slots, until).flatMap((group) => candidateAt(slots, group) ?? []);
	if (found.reduce((sum, one) => sum + one.slots.length, 0) < until * LEAST_AGAIN) return [];
	return found
		.map((one) => ({ ...one, odd: isOdd(one.word) }))
		.sort((a, b) => b.slots.length - a.slots.length || Number(b.odd) - Number(a.odd));
}
