import { diffArrays, diffChars } from 'diff';
import type { Edit } from './finding';

/** Most character edits of one changed run of lines; beyond that the run is replaced whole. */
const MOST_EDITS = 2_000;

/**
 * The smallest edits that turn `before` into `after`, so that cursor, folding and undo stay natural: lines are compared first,
 * then the characters of the lines that differ. Sorted, not overlapping, UTF-16 offsets into `before`.
 */
export function minimalEdits(before: string, after: string): Edit[] {
	if (before === after) return [];
	const edits: Edit[] = [];
	let at = 0;
	let removed = '';
	let added = '';
	const flush = () => {
		edits.push(...characterEdits(removed, added, at));
		at += removed.length;
		removed = '';
		added = '';
	};
	for (const part of diffArrays(linesOf(before), linesOf(after))) {
		const text = part.value.join('');
		if (part.removed) removed += text;
		else if (part.added) added += text;
		else {
			flush();
			at += text.length;
		}
	}
	flush();
	return edits;
}

const linesOf = (text: string): string[] => text.split(/(?<=\n|\r(?!\n))/);

function characterEdits(before: string, after: string, offset: number): Edit[] {
	if (before === after) return [];
	if (before === '' || after === '') return [{ start: offset, end: offset + before.length, newText: after }];
	const parts = diffChars(before, after, { maxEditLength: MOST_EDITS });
	if (!parts) return [{ start: offset, end: offset + before.length, newText: after }];
	const edits: Edit[] = [];
	let at = offset;
	for (const part of parts) {
		const length = part.added ? 0 : part.value.length;
		const last = edits.at(-1);
		if (part.added || part.removed) {
			if (last && last.end === at)
				edits[edits.length - 1] = { ...last, end: at + length, newText: last.newText + (part.added ? part.value : '') };
			else edits.push({ start: at, end: at + length, newText: part.added ? part.value : '' });
		}
		at += length;
	}
	return edits;
}
