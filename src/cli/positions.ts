import type { Line } from '../engine/article/lines';

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** The position of a UTF-16 offset. A byte order mark takes no column. */
export function positionAt(lines: readonly Line[], offset: number): Position {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (lines[middle]!.start <= offset) low = middle;
		else high = middle - 1;
	}
	const line = lines[low]!;
	const mark = low === 0 && line.raw.startsWith('\ufeff') ? 1 : 0;
	return { line: low + 1, column: Math.max(offset - line.start - mark, 0) + 1 };
}
