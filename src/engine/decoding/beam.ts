import { newReader, type Reading, START } from '../language/model';

/** What a search has written so far: a list from the last code unit back to the first, shared between the hypotheses. */
export interface Written {
	readonly before: Written | undefined;
	readonly unit: number;
	readonly guess: boolean;
}

/** One hypothesis: the text written so far, what it costs, and where its decoder stands. */
export interface Hypothesis {
	/** Bits: the reading and what the damage cost. */
	readonly cost: number;
	readonly reading: Reading;
	readonly written: Written | undefined;
	/** What the decoder holds of an unfinished character. */
	readonly pending: number;
	/** The pending character holds a guessed byte. */
	readonly guess: boolean;
	/** Inside a damaged stretch. */
	readonly damaged: boolean;
	/** The stretches, innermost first: where each begins, and ends once it has. */
	readonly stretches: Stretch | undefined;
}

export interface Stretch {
	readonly before: Stretch | undefined;
	readonly from: number;
	/** Exclusive; -1 while the stretch is open. */
	readonly to: number;
	/** What had been written when it began, when it ended. */
	readonly opened: Written | undefined;
	readonly closed: Written | undefined;
}

export const FIRST: Hypothesis = {
	cost: 0,
	reading: START,
	written: undefined,
	pending: 0,
	guess: false,
	damaged: false,
	stretches: undefined,
};

const read = newReaderOnce();

function newReaderOnce(): ReturnType<typeof newReader> {
	let reader: ReturnType<typeof newReader> | undefined;
	return (reading, code) => {
		reader ??= newReader();
		return reader(reading, code);
	};
}

/** Writes a code point. `extra` bits for what had to be assumed; `pending` is what the decoder holds afterwards. */
export function write(hypothesis: Hypothesis, codePoint: number, guess: boolean, extra = 0, pending = 0): Hypothesis {
	const { damaged, stretches } = hypothesis;
	let { reading, written } = hypothesis;
	if (codePoint > 0xffff) {
		const high = 0xd800 + ((codePoint - 0x10000) >> 10);
		reading = read(reading, high);
		written = { before: written, unit: high, guess };
	}
	const unit = codePoint > 0xffff ? 0xdc00 + ((codePoint - 0x10000) & 0x3ff) : codePoint;
	reading = read(reading, unit);
	written = { before: written, unit, guess };
	const cost = hypothesis.cost + extra + reading.cost - hypothesis.reading.cost;
	return { cost, reading, written, pending, guess: false, damaged, stretches };
}

/**
 * The best hypotheses: at most `width` of each kind (finished or pending, damaged or not), none that costs `slack` bits more than the best of
 * all, and of those that can only go on alike the cheaper one. Guessed bytes that only begin a character cost the same until it is whole, so
 * each of them is a kind of its own.
 */
export function prune(hypotheses: Hypothesis[], width: number, slack = 24): Hypothesis[] {
	if (hypotheses.length < 2) return hypotheses;
	let limit = Number.POSITIVE_INFINITY;
	for (const one of hypotheses) if (one.cost + slack < limit) limit = one.cost + slack;
	const likely = hypotheses.filter((one) => one.cost <= limit).sort((a, b) => a.cost - b.cost);
	const kinds = new Map<number, Hypothesis[]>();
	const kept: Hypothesis[] = [];
	for (const one of likely) {
		const each = one.pending !== 0 && one.guess;
		const kind = each ? -one.pending : (one.damaged ? 1 : 0) + (one.pending === 0 ? 0 : 2 + 2 * (one.pending >> 24));
		const others = kinds.get(kind);
		if (!others) kinds.set(kind, [one]);
		else {
			if (others.length >= (each ? 2 : width)) continue;
			if (others.some((other) => other.pending === one.pending && goesOnAlike(other.reading, one.reading))) continue;
			others.push(one);
		}
		kept.push(one);
	}
	return kept;
}

const goesOnAlike = (a: Reading, b: Reading): boolean => a.node1 === b.node1 && a.node2 === b.node2 && a.node3 === b.node3;

/** The text from after `from` to `to`, with the number of guessed code units in it. */
export function textBetween(to: Written | undefined, from: Written | undefined): { text: string; guesses: number } {
	const units: number[] = [];
	let guesses = 0;
	for (let at = to; at && at !== from; at = at.before) {
		units.push(at.unit);
		if (at.guess) guesses++;
	}
	let text = '';
	for (let at = units.length - 1; at >= 0; at--) text += String.fromCharCode(units[at]!);
	return { text, guesses };
}
