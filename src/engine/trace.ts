import { type CleanOptions, clean } from './clean';
import type { Edit, Finding } from './finding';

/** One change that cleaning made of a text, in its own offsets, with the rules that made it. */
export interface Change extends Edit {
	/** Not empty. */
	readonly rules: readonly string[];
}

/** A part of the text, first to last: what it was (a span of the first text, or nothing where it came later) and who changed it. */
interface Piece {
	/** Half open; equal for what was written in. */
	readonly start: number;
	readonly end: number;
	/** What stands there now; '' when it is gone. */
	readonly text: string;
	/** Who wrote it. */
	readonly by?: string;
	/** Who took it away. */
	readonly goneBy?: string;
}

/**
 * Cleans a text, and tells which rule made which change. Later rounds repair what earlier ones left: their edits are followed back to the
 * text as it was. The changes are sorted, do not overlap, and applied together give the cleaned text.
 */
export function cleanTraced(text: string, options: CleanOptions): { readonly text: string; readonly changes: readonly Change[] } {
	let pieces: Piece[] = [{ start: 0, end: text.length, text }];
	const onStep = (edits: readonly Edit[], findings: readonly Finding[]) => {
		pieces = afterStep(pieces, ownedEdits(edits, findings));
	};
	const cleaned = clean(text, { ...options, onStep });
	return { text: cleaned.text, changes: changesIn(pieces) };
}

type OwnedEdit = Edit & { readonly rule: string };

/** Whose edits these are: deletions that were joined are told apart again. */
function ownedEdits(edits: readonly Edit[], findings: readonly Finding[]): OwnedEdit[] {
	const parts = findings.flatMap(({ rule, fixes }) => (fixes[0]?.edits ?? []).map((edit) => ({ ...edit, rule })));
	const keyOf = ({ start, end, newText }: Edit) => `${start} ${end} ${newText}`;
	const byKey = new Map(parts.map((part) => [keyOf(part), part]));
	const deletions = parts.filter(({ newText }) => newText === '').sort((a, b) => a.start - b.start || b.end - a.end);
	let first = 0;
	return edits.flatMap((edit) => {
		const same = byKey.get(keyOf(edit));
		if (same) return [same];
		while (first < deletions.length && deletions[first]!.end <= edit.start) first++;
		const stretches: OwnedEdit[] = [];
		let done = edit.start;
		for (let at = first; at < deletions.length && done < edit.end; at++) {
			const { end, rule } = deletions[at]!;
			if (end <= done) continue;
			stretches.push({ start: done, end, newText: '', rule });
			done = end;
		}
		return stretches;
	});
}

/** The pieces after these edits of what stands there now. */
function afterStep(pieces: readonly Piece[], edits: readonly OwnedEdit[]): Piece[] {
	const after: Piece[] = [];
	let at = 0; // in the text as it stands
	let next = 0;
	for (const piece of pieces) {
		let left: Piece | undefined = piece;
		while (left && left.text !== '') {
			const edit = edits[next];
			const end: number = at + left.text.length;
			if (!edit || edit.start >= end) break;
			if (edit.start > at) {
				const [before, rest]: readonly [Piece, Piece | undefined] = split(left, edit.start - at);
				after.push(before);
				at = edit.start;
				left = rest;
				continue;
			}
			if (edit.newText !== '' && at === edit.start) after.push(written(left, edit));
			if (edit.end > at) {
				const [gone, rest]: readonly [Piece, Piece | undefined] = split(left, Math.min(edit.end, end) - at);
				after.push({ ...gone, text: '', goneBy: edit.rule });
				at += gone.text.length;
				left = rest;
			}
			if (at >= edit.end) next++;
		}
		if (!left) continue;
		after.push(left);
		at += left.text.length;
	}
	const last = pieces.at(-1);
	for (; last && next < edits.length; next++) {
		const edit = edits[next]!; // behind the last character
		if (edit.newText !== '') after.push({ start: last.end, end: last.end, text: edit.newText, by: edit.rule });
	}
	return after;
}

const written = ({ start }: Piece, { newText, rule }: OwnedEdit): Piece => ({ start, end: start, text: newText, by: rule });

function split(piece: Piece, length: number): readonly [Piece, Piece | undefined] {
	if (length >= piece.text.length) return [piece, undefined];
	const isWritten = piece.by !== undefined;
	const middle = isWritten ? piece.start : piece.start + length;
	return [
		{ ...piece, end: isWritten ? piece.end : middle, text: piece.text.slice(0, length) },
		{ ...piece, start: middle, text: piece.text.slice(length) },
	];
}

/** What stands between two characters that stayed is one change for each of the rules that it is of. */
function changesIn(pieces: readonly Piece[]): Change[] {
	const changes: Change[] = [];
	let run: Piece[] = [];
	let owner: string | undefined;
	/** Whose an earlier repair becomes when somebody else took away what it had written. It stands before what it replaced. */
	let heir: readonly [earlier: string, later: string] | undefined;
	const close = () => {
		if (owner !== undefined) changes.push(changeOf(run, owner));
		run = [];
		owner = undefined;
	};
	for (const piece of pieces) {
		const { by, goneBy } = piece;
		const last = goneBy ?? by;
		if (last === undefined) {
			if (piece.text !== '') close();
			heir = undefined;
			continue;
		}
		const own = heir && goneBy === heir[0] ? heir[1] : last;
		if (by !== undefined && goneBy !== undefined) heir = [by, own];
		else if (own === last) heir = undefined;
		if (own !== owner) close();
		owner = own;
		run.push(piece);
	}
	close();
	return changes.filter(({ start, end, newText }) => start < end || newText !== '');
}

/** Where text was written, everybody who had a hand in it is named. */
function changeOf(run: readonly Piece[], owner: string): Change {
	const newText = run.map(({ text }) => text).join('');
	const hands = run.flatMap(({ by, goneBy }) => [by, goneBy].filter((rule) => rule !== undefined));
	return { start: run[0]!.start, end: run.at(-1)!.end, newText, rules: newText === '' ? [owner] : [...new Set(hands)] };
}
