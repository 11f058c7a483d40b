import { diffArrays } from 'diff';
import type { Safety } from '../../engine';
import { foldText } from '../../engine/decisions/anchor';

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

/** Two lines are one when repairs alone part them; blank lines hold nothing together. */
interface Entry {
	readonly line: string;
	readonly key: string;
}
const isSame = (a: Entry, b: Entry) => a.key === b.key && a.key !== '';
const entriesOf = (text: string): Entry[] => linesOf(text).map((line) => ({ line, key: foldText(line) }));

function rawHunks(before: string, after: string): RawHunk[] {
	const hunks: RawHunk[] = [];
	const [olds, news] = [entriesOf(before), entriesOf(after)];
	let left = 0;
	let right = 0;
	let offset = 0;
	let removed: string[] = [];
	let added: string[] = [];
	const advance = (leftLines: readonly string[], rightLines: readonly string[]) => {
		const length = leftLines.reduce((sum, line) => sum + line.length, 0);
		const isChange = leftLines.length !== 1 || rightLines.length !== 1 || leftLines[0] !== rightLines[0];
		if (isChange) hunks.push({ left, leftLines, right, rightLines, start: offset, end: offset + length });
		left += leftLines.length;
		right += rightLines.length;
		offset += length;
	};
	const flush = () => {
		for (const [gone, come] of alignLines(removed, added)) advance(gone, come);
		removed = [];
		added = [];
	};
	let [from, to] = [0, 0];
	for (const { count, removed: isRemoved, added: isAdded } of diffArrays(olds, news, { comparator: isSame })) {
		if (isRemoved) for (let n = 0; n < count; n++) removed.push(olds[from++]!.line);
		else if (isAdded) for (let n = 0; n < count; n++) added.push(news[to++]!.line);
		else {
			flush();
			for (let n = 0; n < count; n++) advance([olds[from++]!.line], [news[to++]!.line]);
		}
	}
	flush();
	return hunks;
}

/** Lines of one changed run that are compared with each other; a larger run stays one change. */
const MOST_COMPARED = 400;

/** From this likeness on (0 to 1) a line is the repaired form of another. */
const ALIKE = 0.5;

/**
 * Splits a changed run where a line stands against its repaired form: the pairs of most likeness, in order (Needleman and Wunsch 1970
 * without a gap penalty); what stands between two pairs makes a change of its own.
 */
export function alignLines(removed: readonly string[], added: readonly string[]): [string[], string[]][] {
	if (removed.length === 0 && added.length === 0) return [];
	if (removed.length === 0 || added.length === 0 || removed.length * added.length > MOST_COMPARED * MOST_COMPARED)
		return [[[...removed], [...added]]];
	const width = added.length + 1;
	const best = new Float64Array((removed.length + 1) * width);
	const alike = removed.map((line) => added.map((other) => likeness(line, other)));
	for (let i = removed.length - 1; i >= 0; i--) {
		for (let j = added.length - 1; j >= 0; j--) {
			const like = alike[i]![j]!;
			const pair = like >= ALIKE ? like + best[(i + 1) * width + j + 1]! : 0;
			best[i * width + j] = Math.max(pair, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
		}
	}
	const runs: [string[], string[]][] = [];
	let gone: string[] = [];
	let come: string[] = [];
	const flush = () => {
		if (gone.length > 0 && gone.length === come.length) for (const [index, line] of gone.entries()) runs.push([[line], [come[index]!]]);
		else if (gone.length > 0 || come.length > 0) runs.push([gone, come]);
		gone = [];
		come = [];
	};
	let i = 0;
	let j = 0;
	while (i < removed.length && j < added.length) {
		const here = best[i * width + j]!;
		const like = alike[i]![j]!;
		if (like >= ALIKE && here === like + best[(i + 1) * width + j + 1]!) {
			flush();
			runs.push([[removed[i++]!], [added[j++]!]]);
		} else if (here === best[(i + 1) * width + j]) gone.push(removed[i++]!);
		else come.push(added[j++]!);
	}
	gone.push(...removed.slice(i));
	come.push(...added.slice(j));
	flush();
	return runs;
}

/** Share of the shorter line's pairs of neighbouring characters that the longer one has, 0 to 1. */
function likeness(a: string, b: string): number {
	const [short, long] = a.trim().length <= b.trim().length ? [a.trim(), b.trim()] : [b.trim(), a.trim()];
	if (short === '') return long === '' ? ALIKE : 0;
	if (short === long) return 1;
	if (short.length < 2) return 0;
	const pairs = new Set<string>();
	for (let at = 0; at + 1 < long.length; at++) pairs.add(long.slice(at, at + 2));
	let shared = 0;
	for (let at = 0; at + 1 < short.length; at++) if (pairs.has(short.slice(at, at + 2))) shared++;
	return shared / (short.length - 1);
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
