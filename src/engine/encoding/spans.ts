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
