import { FIRST, type Hypothesis, prune, type Stretch, textBetween, write } from './beam';
import { type Alternative, alternativesAt, lostPairs, type SourceName, VANISHING } from './sources';
import { REFUSED, stepOf, type TargetName, wanted } from './targets';

/** A stretch of damaged text and what it was. Offsets are UTF-16, half open, into the text given. */
export interface Repaired {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** How many code units of `text` are chosen by sense, their bytes being lost. */
	readonly guesses: number;
}

export interface Inverse {
	readonly source: SourceName;
	readonly target: TargetName;
	/** Bits of the whole text, read the cheapest way. */
	readonly cost: number;
	readonly repairs: readonly Repaired[];
}

const QUESTION = 0x3f;
const LINE_FEED = 0x0a;

/** Bits for entering a damaged stretch, for leaving one, and for dropping an unfinished character there. */
const ENTER = 10;
const LEAVE = 3;
const UNFINISHED = 16;
/** Bits for a byte, or a pair of bytes, that vanished without a trace. */
const VANISHED = 9;

/**
 * Reads `text` as a mixture of sound stretches and stretches of `target` bytes that were read as `source`, the cheapest way: a beam search
 * over where the stretches begin and end and over the bytes that were lost.
 */
export function invert(text: string, source: SourceName, target: TargetName, width = 8): Inverse {
	const step = stepOf(target);
	let hypotheses: Hypothesis[] = [FIRST];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const alternatives = alternativesAt(source, text, at, target);
		const next: Hypothesis[] = [];
		for (const one of hypotheses) {
			if (!one.damaged) {
				next.push(write(one, unit, false));
				if ((unit >= 0x80 || unit === QUESTION) && alternatives.length > 0) feed(open(one, at), alternatives, step, source, target, next);
				continue;
			}
			const before = next.length;
			feed(one, alternatives, step, source, target, next);
			if (one.pending !== 0 && (one.guess || next.length > before)) continue;
			for (const closed of close(one, at, source, target)) next.push(write(closed, unit, false));
		}
		// A guess led every way on into a character that cannot go on: the stretches end here.
		if (next.length === 0)
			for (const one of hypotheses) for (const closed of close(one, at, source, target)) next.push(write(closed, unit, false));
		hypotheses = prune(next, width);
	}
	const ended = hypotheses.flatMap((one) => (one.damaged ? close(one, text.length, source, target) : [one]));
	const best = ended.map((one) => write(one, LINE_FEED, false)).reduce((a, b) => (b.cost < a.cost ? b : a));
	return { source, target, cost: best.cost, repairs: repairsOf(text, best.stretches) };
}

function open(one: Hypothesis, at: number): Hypothesis {
	const stretches: Stretch = { before: one.stretches, from: at, to: -1, opened: one.written, closed: undefined };
	return { ...one, cost: one.cost + ENTER, damaged: true, stretches };
}

/** Leaves the stretch; the last byte of an unfinished character is filled in by sense, two missing ones are given up. */
function close(one: Hypothesis, at: number, source: SourceName, target: TargetName): Hypothesis[] {
	const end = (last: Hypothesis): Hypothesis => ({
		...last,
		cost: last.cost + LEAVE,
		damaged: false,
		stretches: { ...last.stretches!, to: at, closed: last.written },
	});
	if (one.pending === 0) return [end(one)];
	if (source === 'latin' || wanted(target, one.pending) > 1) return [end(write(one, 0xfffd, true, UNFINISHED))];
	const step = stepOf(target);
	const finished: Hypothesis[] = [];
	for (let byte = 0x80; byte < (target === 'utf-8' ? 0xc0 : 0xff); byte++) {
		const after = step(one.pending, byte);
		if (after < 0) finished.push(write(one, ~after, true, VANISHED));
	}
	// A lead byte that begins no character at all (Big5 has such) is given up too.
	if (finished.length === 0) return [end(write(one, 0xfffd, true, UNFINISHED))];
	return prune(finished, 2).map(end);
}

function feed(
	one: Hypothesis,
	alternatives: readonly Alternative[],
	step: ReturnType<typeof stepOf>,
	source: SourceName,
	target: TargetName,
	into: Hypothesis[],
): void {
	const fed: Hypothesis[] = [];
	for (const alternative of alternatives) {
		// Of a pair that lost both its bytes nothing is known: it stays what it is.
		if (one.guess && alternative.guess && target !== 'utf-8') continue;
		const next = feedBytes(one, alternative, step);
		if (next) fed.push(next);
	}
	into.push(...prune(fed, 6));
	// A byte that does not go on with the character begun: something vanished in between.
	if (fed.length > 0 || target !== 'utf-8' || one.pending === 0 || one.guess) return;
	const vanished: readonly Alternative[] =
		source === 'latin'
			? wanted(target, one.pending) === 1 || alternatives.length > 0
				? VANISHING.map((byte) => ({ bytes: [byte], bits: VANISHED, guess: true }))
				: []
			: lostPairs(source);
	const filled: Hypothesis[] = [];
	for (const lost of vanished) {
		const next = feedBytes(one, lost, step);
		if (next) filled.push(next);
	}
	for (const next of prune(filled, 4))
		for (const alternative of alternatives) {
			const twice = feedBytes(next, alternative, step);
			if (twice) into.push(twice);
		}
}

function feedBytes(one: Hypothesis, { bytes, bits, guess }: Alternative, step: ReturnType<typeof stepOf>): Hypothesis | undefined {
	let current = bits === 0 ? one : { ...one, cost: one.cost + bits };
	for (const byte of bytes) {
		const after = step(current.pending, byte);
		if (after === REFUSED) return undefined;
		current =
			after < 0
				? write(current, ~after, current.guess || (guess && byte >= 0x80))
				: { ...current, pending: after, guess: current.guess || guess };
	}
	return current;
}

function repairsOf(text: string, stretches: Stretch | undefined): Repaired[] {
	const repairs: Repaired[] = [];
	for (let at = stretches; at; at = at.before) {
		const { text: after, guesses } = textBetween(at.closed, at.opened);
		// ASCII that reads the same in both is no damage.
		let start = at.from;
		let end = at.to;
		let from = 0;
		let to = after.length;
		while (end > start && to > from && text.charCodeAt(end - 1) < 0x80 && text.charCodeAt(end - 1) === after.charCodeAt(to - 1)) {
			end--;
			to--;
		}
		while (start < end && from < to && text.charCodeAt(start) < 0x80 && text.charCodeAt(start) === after.charCodeAt(from)) {
			start++;
			from++;
		}
		if (start < end) repairs.push({ start, end, text: after.slice(from, to), guesses });
	}
	return repairs.reverse();
}
