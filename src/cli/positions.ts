import { type Line, lineIndexAt } from '../engine/article/lines';

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** The position of a UTF-16 offset. A byte order mark takes no column. */
export function positionAt(lines: readonly Line[], offset: number): Position {
	const index = lineIndexAt(lines, offset);
	const line = lines[index]!;
	const mark = index === 0 && line.raw.startsWith('\ufeff') ? 1 : 0;
	return { line: index + 1, column: Math.max(offset - line.start - mark, 0) + 1 };
}
