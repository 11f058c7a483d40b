import type { Article } from '../article/article';
import type { Span } from '../finding';
import { unitCosts } from '../language/model';

/**
 * Stretches of a line that read badly, character by character: maximal runs in which rare characters outweigh common ones (Kadane's
 * algorithm on the excess over what a clean character costs). One table lookup a character; ASCII neither counts much for nor against.
 */
const CLEAN_HALF_BITS = 25;
const ASCII_EXCESS = -3;
/** Half bits of excess at which a stretch is worth a second look, and by which a run may fall below its best before it ends. */
const ENOUGH = 12;
const PATIENCE = 30;

/** Code unit → excess. Filled when first needed. */
let excesses: Int16Array | undefined;

const isBreak = (code: number) => code === 0x0a || code === 0x0d;

/** Greek and Cyrillic, as which whole pages are read. */
const EASTERN_EXCESS = 5;
const isEastern = (code: number) => code >= 0x370 && code <= 0x52f;

/** No run goes over a line break. */
const makeExcesses = (): Int16Array =>
	Int16Array.from(unitCosts(), (cost, code) =>
		isBreak(code) ? -0x7fff : code < 0x80 ? ASCII_EXCESS : isEastern(code) ? EASTERN_EXCESS : cost - CLEAN_HALF_BITS,
	);

/**
 * Where the next run that is worth a second look begins, from `from` on; -1 behind the last. Nearly all text is passed over here, so there is
 * no branch that cannot be foreseen.
 */
function nextRun(text: string, excessOf: Int16Array, from: number): number {
	let sum = 0;
	for (let at = from; at < text.length; at++) {
		sum += excessOf[text.charCodeAt(at)]!;
		sum &= ~(sum >> 31); // 0 where it is negative
		if (sum < ENOUGH) continue;
		let start = at;
		for (let rest = sum - excessOf[text.charCodeAt(at)]!; rest > 0; ) rest -= excessOf[text.charCodeAt(--start)]!;
		return start;
	}
	return -1;
}

/** Where the run that begins at `start` is at its best: the end of the stretch. */
function endOfRun(text: string, excessOf: Int16Array, start: number): number {
	let sum = 0;
	let best = 0;
	let end = start;
	for (let at = start; at < text.length; at++) {
		sum += excessOf[text.charCodeAt(at)]!;
		if (sum > best) {
			best = sum;
			end = at + 1;
		} else if (sum <= 0 || sum < best - PATIENCE) break;
	}
	return end;
}

function compute(article: Article): readonly Span[] {
	const { text } = article;
	excesses ??= makeExcesses();
	const spans: Span[] = [];
	for (let start = nextRun(text, excesses, 0); start >= 0; ) {
		const end = endOfRun(text, excesses, start);
		spans.push({ start, end });
		start = nextRun(text, excesses, end);
	}
	return spans;
}

export const suspectsIn = (article: Article): readonly Span[] => article.memo(compute);
