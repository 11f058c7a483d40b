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

const makeExcesses = (): Int16Array => Int16Array.from(unitCosts(), (cost, code) => (code < 0x80 ? ASCII_EXCESS : cost - CLEAN_HALF_BITS));

function compute(article: Article): readonly Span[] {
	const { text } = article;
	excesses ??= makeExcesses();
	const excessOf = excesses;
	const spans: Span[] = [];
	let sum = 0;
	let best = 0;
	let start = 0;
	let end = 0;
	const settle = () => {
		if (best >= ENOUGH) spans.push({ start, end });
		sum = 0;
		best = 0;
	};
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		const excess = excessOf[code]!;
		if (sum === 0) {
			if (excess <= 0) continue;
			start = at;
		}
		if (code === 0x0a || code === 0x0d) {
			settle();
			continue;
		}
		sum += excess;
		if (sum > best) {
			best = sum;
			end = at + 1;
		} else if (sum <= 0 || sum < best - PATIENCE) {
			at = Math.max(at, end);
			settle();
		}
	}
	if (sum > 0) settle();
	return spans;
}

export const suspectsIn = (article: Article): readonly Span[] => article.memo(compute);
