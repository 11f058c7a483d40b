import type { Edit, Span } from '../finding';
import { MASK } from './view';

/** One line of an article. `start` to `end` is its content without the line break, `next` the offset after the break. */
export interface Line extends Span {
	readonly index: number;
	readonly next: number;
	/** The line as it stands, without its break. */
	readonly raw: string;
	/** The line for detection: annotations and invisibles left out, traditional folded to simplified, full-width ASCII to ASCII, trimmed. */
	readonly plain: string;
	/** Offset in the article's text of each character of `plain`; undefined where `plain` starts at `plainStart` without a gap. */
	readonly offsets: Int32Array | undefined;
	readonly plainStart: number;
}

const MASK_CODE = MASK.charCodeAt(0);

const BREAK = /\r\n|\n|\r/g;

/** Splits at CRLF, LF and CR. There is always at least one line. */
export function splitLines(text: string, view: string): Line[] {
	const lines: Line[] = [];
	const masked = view.includes(MASK);
	let start = 0;
	const push = (end: number, next: number) => {
		lines.push(makeLine(text, view, masked, lines.length, start, end, next));
		start = next;
	};
	if (text.includes('\r')) for (const found of text.matchAll(BREAK)) push(found.index, found.index + found[0].length);
	else for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) push(end, end + 1);
	push(text.length, text.length);
	return lines;
}

const isSpace = (view: string, at: number): boolean => {
	const code = view.charCodeAt(at);
	return code <= 0x20 && code !== MASK_CODE;
};

function makeLine(text: string, view: string, masked: boolean, index: number, start: number, end: number, next: number): Line {
	let from = start;
	let to = end;
	while (from < to && isSpace(view, from)) from++;
	while (to > from && isSpace(view, to - 1)) to--;
	const slice = view.slice(from, to);
	const raw = text.slice(start, end);
	if (!masked || !slice.includes(MASK)) return { index, start, end, next, raw, plain: slice, offsets: undefined, plainStart: from };
	const offsets = new Int32Array(slice.length);
	let kept = 0;
	for (let at = 0; at < slice.length; at++) if (slice[at] !== MASK) offsets[kept++] = from + at;
	const compact = slice.replaceAll(MASK, '');
	const plain = compact.trimStart();
	const first = compact.length - plain.length;
	return { index, start, end, next, raw, plain: plain.trimEnd(), offsets: offsets.subarray(first, kept), plainStart: from };
}

/** Offset in the article of character `at` of `line.plain`. */
export const offsetIn = (line: Line, at: number): number => (line.offsets ? (line.offsets[at] ?? line.end) : line.plainStart + at);

/** The characters of the article behind `line.plain.slice(from, to)`, with the masked ones inside and right behind it. */
export function spanIn(line: Line, from: number, to: number): Span {
	const start = offsetIn(line, from);
	if (to <= from) return { start, end: start };
	const after = to < line.plain.length ? offsetIn(line, to) : undefined;
	if (after !== undefined) return { start, end: after };
	let end = offsetIn(line, to - 1) + 1;
	if (line.offsets) end = line.end - trailingSpace(line.raw);
	return { start, end: Math.max(end, start) };
}

const trailingSpace = (raw: string) => raw.length - raw.trimEnd().length;

/** The line's content without the white space around it. */
export const contentOf = (line: Line): Span => spanIn(line, 0, line.plain.length);

/** White space and masked characters only. */
export const isBlank = (line: Line): boolean => line.plain.length === 0;

/**
 * Deletes whole lines, `first` to `last` inclusive, with their breaks; where that would leave a run of blank lines,
 * those behind the gap go too, so that one stays.
 */
export function removeLines(lines: readonly Line[], first: number, last: number): Edit {
	const start = lines[first]!.start;
	let end = lines[last]!.next;
	const before = lines[first - 1];
	if (!before || isBlank(before)) {
		for (let at = last + 1; at < lines.length - 1 && isBlank(lines[at]!); at++) end = lines[at]!.next;
	}
	return { start, end, newText: '' };
}

/** Index of the line that holds the offset, its break included, by bisection. */
export function lineIndexAt(lines: readonly Pick<Line, 'start'>[], offset: number): number {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (lines[middle]!.start <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
