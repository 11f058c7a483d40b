import { diffArrays } from 'diff';

/** Lines around a change that stay. */
const CONTEXT = 2;

const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);

/**
 * Both sides of a diff without most of what did not change: diff editors fold nothing by themselves. `note` says how many lines are left
 * out; it stands on both sides.
 */
export function foldUnchanged(before: string, after: string, note: (lines: number) => string): { before: string; after: string } {
	const [olds, news]: [string[], string[]] = [[], []];
	const parts = diffArrays(linesOf(before), linesOf(after));
	for (const [index, { value, added, removed }] of parts.entries()) {
		if (added) news.push(...value);
		else if (removed) olds.push(...value);
		else {
			const shown = foldRun(value, index > 0 ? CONTEXT : 0, index < parts.length - 1 ? CONTEXT : 0, note);
			olds.push(...shown);
			news.push(...shown);
		}
	}
	return { before: olds.join('\n'), after: news.join('\n') };
}

/** A single line is not worth a note. */
function foldRun(lines: readonly string[], head: number, tail: number, note: (lines: number) => string): readonly string[] {
	const hidden = lines.length - head - tail;
	return hidden < 2 ? lines : [...lines.slice(0, head), note(hidden), ...lines.slice(lines.length - tail)];
}
