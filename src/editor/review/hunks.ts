import { applyEdits, type Safety } from '../../engine';
import { lineIndexAt } from '../../engine/article/lines';
import { byPosition } from '../../engine/edits';
import { minimalEdits } from '../../engine/minimal-edits';
import type { Change } from '../../engine/trace';

/**
 * What a curator decides on in one go: the changes of one rule, safe or to be reviewed, in one line, or the lines that it takes away. Changes
 * of two rules in one line are two hunks.
 */
export interface Hunk {
	/** Sorted, not overlapping; offsets into the text. */
	readonly changes: readonly Change[];
	readonly rules: readonly string[];
	/** safe: safe fixes alone make the very same changes. */
	readonly safety: Safety;
	/** Index of the first line concerned and how many, in the text and in the cleaned text. */
	readonly left: number;
	readonly leftCount: number;
	readonly right: number;
	readonly rightCount: number;
	/** Names the changes by what they do and where, so that rejected ones stay rejected while other lines change, whichever rule has them. */
	readonly key: string;
}

/** Characters before a change that its name holds. */
const CONTEXT = 12;

/** The hunks of a cleaning, by their first line; `safe` are the changes of a cleaning by safe fixes alone. */
export function hunksOf(text: string, changes: readonly Change[], safe: readonly Change[]): Hunk[] {
	const lines = lineStartsOf(text);
	const isSafe = safeTest(text, safe);
	const groups = new Map<string, { first: number; last: number; safety: Safety; changes: Change[] }>();
	let open: { key: string; last: number } | undefined;
	for (const change of byLine(text, lines, changes)) {
		const first = lineIndexAt(lines, change.start);
		const last = lineIndexAt(lines, Math.max(change.start, change.end - 1));
		const safety = isSafe(change) ? 'safe' : 'review';
		const owner = `${change.rules.join(' ')} ${safety}`;
		const isOfOpen = open && groups.get(open.key)?.changes.at(-1)?.end === change.start && open.key.endsWith(` ${owner}`);
		const key: string = open && isOfOpen ? open.key : `${first} ${owner}`;
		const group = groups.get(key) ?? { first, last, safety, changes: [] };
		group.last = Math.max(group.last, last);
		group.changes.push(change);
		groups.set(key, group);
		open = { key, last };
	}
	const seen = new Map<string, number>();
	const hunks = [...groups.values()].map(({ first, last, safety, changes: own }): Hunk => {
		const { start } = own[0]!;
		const words = own.map((change) => `${text.slice(change.start, change.end)}\u0000${change.newText}`).join('\u0001');
		const name = `${text.slice(Math.max(0, start - CONTEXT), start)}\u0001${words}`;
		const count = seen.get(name) ?? 0;
		seen.set(name, count + 1);
		const place = { left: first, leftCount: last - first + 1, right: first, rightCount: 1 };
		return { changes: own, rules: own[0]!.rules, safety, ...place, key: `${count}\u0001${name}` };
	});
	return hunks.sort((a, b) => a.left - b.left || byPosition(a.changes[0]!, b.changes[0]!));
}

/**
 * The changes cut so that each lies in one line or takes whole lines away. Of a line that goes altogether, what was repaired in it before
 * belongs to the rule that takes it away.
 */
function byLine(text: string, lines: readonly LineStart[], changes: readonly Change[]): Change[] {
	const cut = changes.flatMap((change) => {
		const old = text.slice(change.start, change.end);
		if (change.newText === '' || !/[\r\n]/.test(old.slice(0, -1))) return [change];
		return minimalEdits(old, change.newText).map(({ start, end, newText }) => ({
			...{ start: change.start + start, end: change.start + end, newText },
			rules: change.rules,
		}));
	});
	const result: Change[] = [];
	for (let at = 0; at < cut.length; ) {
		let to = at + 1;
		while (cut[to]?.newText === '' && cut[to - 1]!.newText === '' && cut[to]!.start === cut[to - 1]!.end) to++;
		const run = cut.slice(at, to);
		result.push(...(run.length > 1 ? ownedByLine(text, lines, run) : run));
		at = to;
	}
	return result;
}

/** A run of deletions without a gap, the lines that go altogether each given to one rule. */
function ownedByLine(text: string, lines: readonly LineStart[], run: readonly Change[]): Change[] {
	const [start, end] = [run[0]!.start, run.at(-1)!.end];
	const pieces: Change[] = [];
	for (let line = lineIndexAt(lines, start); line < lines.length && lines[line]!.start < end; line++) {
		const from = lines[line]!.start;
		const to = lines[line + 1]?.start ?? text.length;
		const isWhole = text.slice(from, start).trim() === '' && text.slice(end, Math.max(end, to)).trim() === '';
		const own = run
			.map((change) => ({ ...change, start: Math.max(change.start, from), end: Math.min(change.end, to) }))
			.filter((change) => change.start < change.end);
		if (!isWhole) pieces.push(...own);
		else {
			const last = own.at(-1)!;
			const rules = /[\r\n]/.test(text[last.end - 1]!) ? last.rules : mostOf(own); // whoever takes the break takes the line
			pieces.push({ start: own[0]!.start, end: last.end, newText: '', rules });
		}
	}
	return pieces;
}

/** The rules of most of these characters. */
function mostOf(changes: readonly Change[]): readonly string[] {
	const sums = new Map<string, number>();
	for (const { rules, start, end } of changes) sums.set(rules.join(' '), (sums.get(rules.join(' ')) ?? 0) + end - start);
	const sumOf = ({ rules }: Change) => sums.get(rules.join(' '))!;
	return changes.reduce((most, one) => (sumOf(one) > sumOf(most) ? one : most)).rules;
}

/** Do safe fixes alone make this change, or one that holds it? */
function safeTest(text: string, safe: readonly Change[]): (change: Change) => boolean {
	const gone = new Uint8Array(text.length);
	const written = new Set<string>();
	for (const { start, end, newText } of safe) {
		gone.fill(1, start, end);
		if (newText !== '') for (const edit of minimalEdits(text.slice(start, end), newText)) written.add(keyOf(edit, start));
		if (newText !== '') written.add(keyOf({ start, end, newText }, 0));
	}
	return (change) =>
		change.newText === ''
			? !gone.subarray(change.start, change.end).includes(0) && change.end > change.start
			: written.has(keyOf(change, 0));
}

const keyOf = ({ start, end, newText }: { start: number; end: number; newText: string }, shift: number): string =>
	`${start + shift} ${end + shift} ${newText}`;

interface LineStart {
	readonly start: number;
}

/** A text that ends in a break has no further, empty line. */
function lineStartsOf(text: string): LineStart[] {
	const lines = [{ start: 0 }];
	for (const { index, 0: found } of text.matchAll(/\r\n?|\n/g)) lines.push({ start: index + found.length });
	if (lines.length > 1 && lines.at(-1)!.start === text.length) lines.pop();
	return lines;
}

/** The edits of these hunks, in the order of the text. */
export const editsOfHunks = (hunks: readonly Hunk[]): Change[] => hunks.flatMap(({ changes }) => changes).sort(byPosition);

/** The text after these hunks only. */
export const applyHunks = (text: string, hunks: readonly Hunk[]): string => applyEdits(text, editsOfHunks(hunks));

/** The same hunks with their lines in the cleaned text counted for the case that only these are applied. */
export function withRightLines(text: string, hunks: readonly Hunk[]): Hunk[] {
	const lines = lineStartsOf(text);
	const breaksIn = (part: string) => part.match(/\r\n?|\n/g)?.length ?? 0;
	const shifts = new Map<Change, number>();
	let shift = 0;
	for (const change of editsOfHunks(hunks)) {
		shifts.set(change, shift);
		shift += breaksIn(change.newText) - breaksIn(text.slice(change.start, change.end));
	}
	return hunks.map((hunk) => {
		const right = lineIndexAt(lines, hunk.changes[0]!.start) + shifts.get(hunk.changes[0]!)!;
		const come = hunk.changes.reduce((sum, { newText }) => sum + breaksIn(newText), 0);
		const gone = hunk.changes.reduce((sum, { start, end }) => sum + breaksIn(text.slice(start, end)), 0);
		return { ...hunk, right, rightCount: Math.max(1, hunk.leftCount + come - gone) };
	});
}

/** The hunk at this line of the article or (`isRight`) of its cleaned form; of several the one that changes what is nearest to `offset`. */
export function hunkAt(hunks: readonly Hunk[], line: number, isRight: boolean, offset = 0): Hunk | undefined {
	const here = hunks.filter(({ left, leftCount, right, rightCount }) => {
		const first = isRight ? right : left;
		return line >= first && line < first + (isRight ? rightCount : leftCount);
	});
	const distance = ({ changes }: Hunk) => Math.min(...changes.map(({ start, end }) => Math.max(start - offset, offset - end, 0)));
	return isRight
		? here[0]
		: here.reduce<Hunk | undefined>((best, one) => (best && distance(best) <= distance(one) ? best : one), undefined);
}
