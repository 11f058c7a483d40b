import { type Hypothesis, prune, write } from './beam';
import { type EncodingName, REFUSED, type Step, wanted } from './encodings';
import { type Alternative, type Page, REPLACEMENT } from './pages';

/** Bits for leaving a damaged stretch, and for dropping an unfinished character there. */
const LEAVE = 3;
const UNFINISHED = 16;
/** Bits for a byte, or a pair of bytes, that vanished without a trace. */
const VANISHED = 9;

/** What a search needs at each step. */
export interface Search {
	readonly page: Page;
	readonly encoding: EncodingName;
	readonly step: Step;
	readonly adjustment: Int8Array;
	readonly costs: Uint8Array;
	/** Half bits below which a character needs no second thought: in UTF-8 the bytes prove it, in pairs of bytes its frequency does. */
	readonly plain: number;
	guesses: number;
	/** Bytes of the code unit that follows; empty where they are not known. */
	ahead: readonly number[];
}

/** Writes a character, at what it costs in the language. */
export function put({ adjustment }: Search, one: Hypothesis, code: number, guess: boolean, bits: number): Hypothesis {
	return write(one, code, guess, bits + (code <= 0xffff ? adjustment[code]! / 2 : 0));
}

/** Bytes that a strip of white space takes from the end of a text. */
const STRIPPED = [0xa0, 0x85];

/** Leaves the stretch; the last byte of an unfinished character is filled in by sense, two missing ones are given up. */
export function close(search: Search, one: Hypothesis, at: number): Hypothesis[] {
	const { encoding, page, step } = search;
	const end = (last: Hypothesis): Hypothesis => ({
		...last,
		cost: last.cost + LEAVE,
		damaged: false,
		stretches: { ...last.stretches!, to: at, closed: last.written },
	});
	if (one.pending === 0) return [end(one)];
	if (wanted(encoding, one.pending) > 1) return [end(write(one, REPLACEMENT, true, UNFINISHED))];
	const finished: Hypothesis[] = [];
	const first = encoding === 'utf-8' ? 0x80 : 0x40;
	const last = encoding === 'utf-8' ? 0xbf : 0xfe;
	for (let byte = first; byte <= last; byte++) {
		if (page.isSingleByte && !page.vanishing.includes(byte) && !STRIPPED.includes(byte)) continue;
		const after = step(one.pending, byte);
		if (after < 0) finished.push(put(search, one, ~after, true, VANISHED));
	}
	// A lead byte that begins no character at all (Big5 has such) is given up too.
	if (finished.length === 0) return [end(write(one, REPLACEMENT, true, UNFINISHED))];
	return prune(finished, 2).map(end);
}

/** A way on that has been followed through the decoder, not yet written; half bits. */
interface Way {
	readonly alternative: Alternative;
	readonly cost: number;
}

/** Half bits of a way on into bytes that the encoding refuses: something is lost there too. */
const DEAD_END = 40;

/** The likeliest of many ways on, by the bare frequency of the characters that they complete with the bytes that follow. */
function likeliest(search: Search, one: Hypothesis, alternatives: readonly Alternative[]): readonly Alternative[] {
	if (alternatives.length <= search.guesses) return alternatives;
	const { step, costs, adjustment, ahead } = search;
	const certain: Alternative[] = [];
	const complete: Way[] = [];
	const begun: Way[] = [];
	const costOf = (code: number) => (code > 0xffff ? 50 : costs[code]! + adjustment[code]!);
	for (const alternative of alternatives) {
		if (!alternative.guess) {
			certain.push(alternative);
			continue;
		}
		let { pending } = one;
		let cost = alternative.bits * 2;
		let isComplete = false;
		for (const byte of alternative.bytes) {
			const after = step(pending, byte);
			if (after === REFUSED) {
				cost = -1;
				break;
			}
			pending = Math.max(after, 0);
			if (after >= 0) continue;
			isComplete = true;
			cost += costOf(~after);
		}
		if (cost < 0) continue;
		for (let next = 0; pending !== 0 && next < ahead.length; next++) {
			const after = step(pending, ahead[next]!);
			cost += after === REFUSED ? DEAD_END : after < 0 ? costOf(~after) : 0;
			pending = after < 0 || after === REFUSED ? 0 : after;
		}
		(isComplete ? complete : begun).push({ alternative, cost });
	}
	cheapestOf(complete, search.guesses * 6, certain);
	cheapestOf(begun, search.guesses * 8, certain);
	return certain;
}

/** Adds the `count` cheapest of many ways, the cheapest first: most of them are turned away by one look at the dearest of those kept. */
function cheapestOf(ways: readonly Way[], count: number, into: Alternative[]): void {
	const kept: Way[] = [];
	for (const way of ways) {
		if (kept.length === count && way.cost >= kept[count - 1]!.cost) continue;
		let at = Math.min(kept.length, count - 1);
		for (; at > 0 && kept[at - 1]!.cost > way.cost; at--) kept[at] = kept[at - 1]!;
		kept[at] = way;
	}
	for (const { alternative } of kept) into.push(alternative);
}

/** The ways on from a hypothesis by what a code unit may stand for, and by what may have vanished before it. */
export function feed(search: Search, one: Hypothesis, alternatives: readonly Alternative[], into: Hypothesis[]): void {
	const { encoding, page } = search;
	const fed: Hypothesis[] = [];
	for (const alternative of likeliest(search, one, alternatives)) {
		// Of a pair that lost both its bytes nothing is known: it stays what it is.
		if (one.guess && alternative.guess && encoding !== 'utf-8') continue;
		const next = feedBytes(search, one, alternative);
		if (next) fed.push(next);
	}
	into.push(...prune(fed, 6));
	// A byte that does not go on with the character begun: something vanished in between.
	if (fed.length > 0 || encoding !== 'utf-8' || one.pending === 0 || one.guess) return;
	const vanished: readonly Alternative[] = page.isSingleByte
		? wanted(encoding, one.pending) === 1 || alternatives.length > 0
			? page.vanishing.map((byte) => ({ bytes: [byte], bits: VANISHED, guess: true }))
			: []
		: page.lostPairs;
	const filled: Hypothesis[] = [];
	const here = alternatives[0];
	const within = here && !here.guess ? { ...search, ahead: here.bytes } : search;
	for (const lost of likeliest(within, one, vanished)) {
		const next = feedBytes(search, one, lost);
		if (next) filled.push(next);
	}
	for (const next of prune(filled, 4))
		for (const alternative of likeliest(search, next, alternatives)) {
			const twice = feedBytes(search, next, alternative);
			if (twice) into.push(twice);
		}
}

function feedBytes(search: Search, one: Hypothesis, { bytes, bits, guess }: Alternative): Hypothesis | undefined {
	let current = bits === 0 ? one : { ...one, cost: one.cost + bits };
	for (const byte of bytes) {
		const after = search.step(current.pending, byte);
		if (after === REFUSED) return undefined;
		current =
			after < 0
				? put(search, current, ~after, current.guess || (guess && byte >= 0x80), 0)
				: { ...current, pending: after, guess: current.guess || guess };
	}
	return current;
}
