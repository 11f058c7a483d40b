import type { Span } from '../finding';

/** Whether one of the spans, which are sorted and do not overlap, holds the offset. */
export function isInside(spans: readonly Span[], at: number): boolean {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (spans[middle]!.end <= at) low = middle + 1;
		else high = middle;
	}
	return low < spans.length && spans[low]!.start <= at;
}

const isBreak = (code: number) => code === 0x0a || code === 0x0d;

/** Where the line of an offset begins, no further than `reach` UTF-16 units before it. */
export function lineStart(text: string, from: number, reach: number): number {
	let at = from;
	while (at > 0 && from - at < reach && !isBreak(text.charCodeAt(at - 1))) at--;
	return at;
}

/** Where the line of an offset ends, no further than `reach` UTF-16 units behind it. */
export function endOfLine(text: string, from: number, reach: number): number {
	let at = from;
	while (at < text.length && at - from < reach && !isBreak(text.charCodeAt(at))) at++;
	return at;
}
