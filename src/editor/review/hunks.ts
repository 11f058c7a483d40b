import { diffArrays } from 'diff';
import type { Safety } from '../../engine';

/** One change between the lines of a text and those of its cleaned form. */
export interface Hunk {
	/** Index of the first line concerned and how many, in the text and in the cleaned text. */
	readonly left: number;
	readonly leftLines: readonly string[];
	readonly right: number;
	readonly rightLines: readonly string[];
	/** Offsets (UTF-16, half open) of the lines concerned in the text. */
	readonly start: number;
	readonly end: number;
	/** safe: safe fixes alone make the very same change. */
	readonly safety: Safety;
	/** Names the change by what it does, so that a rejected one stays rejected while other lines change. */
	readonly key: string;
}

/** Lines with their breaks; a text that ends in a break has no further, empty line. */
export const linesOf = (text: string): string[] => text.split(/(?<=\n|\r(?!\n))/);

/** The changes from `text` to `cleaned`; `safe` is the text after safe fixes alone. Lines that changed one to one are hunks of their own. */
export function hunksBetween(text: string, cleaned: string, safe: string): Hunk[] {
	const safeChanges = new Set(rawHunks(text, safe).map(placeOf));
	const seen = new Map<string, number>();
	return rawHunks(text, cleaned).map((raw) => {
		const words = `${raw.leftLines.join('')}\u0000${raw.rightLines.join('')}`;
		const count = seen.get(words) ?? 0;
		seen.set(words, count + 1);
		return { ...raw, safety: safeChanges.has(placeOf(raw)) ? 'safe' : 'review', key: `${count}\u0000${words}` };
	});
}

type RawHunk = Omit<Hunk, 'safety' | 'key'>;

const placeOf = ({ left, leftLines, rightLines }: RawHunk) => `${left}\u0000${leftLines.join('')}\u0000${rightLines.join('')}`;

function rawHunks(before: string, after: string): RawHunk[] {
	const hunks: RawHunk[] = [];
	let left = 0;
	let right = 0;
	let offset = 0;
	let removed: string[] = [];
	let added: string[] = [];
	const push = (leftLines: readonly string[], rightLines: readonly string[]) => {
		const length = leftLines.reduce((sum, line) => sum + line.length, 0);
		hunks.push({ left, leftLines, right, rightLines, start: offset, end: offset + length });
		left += leftLines.length;
		right += rightLines.length;
		offset += length;
	};
	const flush = () => {
		if (removed.length > 0 && removed.length === added.length) {
			for (const [index, line] of removed.entries()) push([line], [added[index]!]);
		} else if (removed.length > 0 || added.length > 0) push(removed, added);
		removed = [];
		added = [];
	};
	for (const part of diffArrays(linesOf(before), linesOf(after))) {
		if (part.removed) removed.push(...part.value);
		else if (part.added) added.push(...part.value);
		else {
			flush();
			left += part.value.length;
			right += part.value.length;
			offset += part.value.reduce((sum, line) => sum + line.length, 0);
		}
	}
	flush();
	return hunks;
}

/** The text after these changes only. `hunks` are sorted. */
export function applyHunks(text: string, hunks: readonly Hunk[]): string {
	let result = '';
	let done = 0;
	for (const { start, end, rightLines } of hunks) {
		result += text.slice(done, start) + rightLines.join('');
		done = end;
	}
	return result + text.slice(done);
}

/** The same hunks with their lines in the cleaned text counted for the case that only these are applied. */
export function withRightLines(hunks: readonly Hunk[]): Hunk[] {
	let shift = 0;
	return hunks.map((hunk) => {
		const placed = { ...hunk, right: hunk.left + shift };
		shift += hunk.rightLines.length - hunk.leftLines.length;
		return placed;
	});
}

/** The hunk that holds this line, in the article or (`isRight`) in its cleaned form; one that only deletes also takes the line behind it. */
export function hunkAt(hunks: readonly Hunk[], line: number, isRight: boolean): Hunk | undefined {
	return hunks.find((hunk) => {
		const first = isRight ? hunk.right : hunk.left;
		const count = Math.max(1, (isRight ? hunk.rightLines : hunk.leftLines).length);
		return line >= first && line < first + count;
	});
}
