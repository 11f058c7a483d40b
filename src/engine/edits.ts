import type { Edit, Span } from './finding';

export const deletion = (span: Span): Edit => ({ start: span.start, end: span.end, newText: '' });

export const byPosition = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;

/** Applies edits that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
	let result = '';
	let done = 0;
	for (const edit of edits) {
		result += text.slice(done, edit.start) + edit.newText;
		done = edit.end;
	}
	return result + text.slice(done);
}

const isDeletion = (edit: Edit) => edit.newText === '';

/**
 * One list of edits out of many fixes, sorted and not overlapping. Deletions that overlap become one deletion. A fix of which any
 * other edit overlaps with one already taken is left out whole: earlier groups win, the caller comes again for the rest.
 */
export function combineFixes(fixes: readonly (readonly Edit[])[]): Edit[] {
	const taken: Edit[] = [];
	const entries = fixes
		.flatMap((edits, owner) => edits.map((edit) => ({ edit, owner })))
		.sort((a, b) => byPosition(a.edit, b.edit) || a.owner - b.owner);
	const dropped = new Set<number>();
	let last: { edit: Edit; owner: number } | undefined;
	for (const entry of entries) {
		if (last && !dropped.has(last.owner) && overlap(last.edit, entry.edit)) {
			if (!isDeletion(entry.edit) || !isDeletion(last.edit)) {
				const loser = isDeletion(last.edit)
					? entry.owner
					: isDeletion(entry.edit) && entry.edit.end >= last.edit.end
						? last.owner
						: Math.max(last.owner, entry.owner);
				dropped.add(loser);
				if (loser === entry.owner) continue;
			} else if (entry.edit.end <= last.edit.end) continue;
		}
		last = entry;
	}
	for (const { edit, owner } of entries) {
		if (dropped.has(owner)) continue;
		const before = taken.at(-1);
		if (before && overlap(before, edit)) {
			if (isDeletion(before) && isDeletion(edit))
				taken[taken.length - 1] = { start: before.start, end: Math.max(before.end, edit.end), newText: '' };
			continue;
		}
		taken.push(edit);
	}
	return taken;
}

const overlap = (a: Span, b: Span) => b.start < a.end || (a.start === b.start && a.end === b.end);
