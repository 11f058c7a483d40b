import type { Article } from '../article/article';
import type { Span } from '../finding';
import { unitCosts } from '../language/model';
import { RARE } from './decode';
import { suspectsIn } from './suspects';

/** UTF-16 units around a suspect stretch that the search may take in. */
const MARGIN = 6;
/** Windows are cut here: a line of megabytes must not be held in one search. */
const LONGEST_WINDOW = 1 << 14;
/** UTF-16 units of a line on either side of a suspect stretch that say whether the line as a whole is damaged. */
const LOOK = 1024;

const isBreak = (code: number) => code === 0x0a || code === 0x0d;

/** A character of UTF-8 read as Windows-1252: a letter that is a lead byte, and as many signs as it wants. One alone reads no worse than foreign words. */
const TAIL =
	'[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014\\u2018-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]';
const SEQUENCES = new RegExp(`(?:[\\u00c2-\\u00df]${TAIL}|[\\u00e0-\\u00ef]${TAIL}{2}|[\\u00f0-\\u00f4]${TAIL}{3})+`, 'g');

/** Such characters outside `windows`, added to them. */
function withSequences(text: string, windows: readonly Span[]): readonly Span[] {
	const alone: Span[] = [];
	let next = 0;
	for (const { index: start, 0: run } of text.matchAll(SEQUENCES)) {
		const end = start + run.length;
		while (next < windows.length && windows[next]!.end <= start) next++;
		if (next >= windows.length || windows[next]!.start >= end) alone.push({ start, end });
	}
	return alone.length === 0 ? windows : [...windows, ...alone].sort((a, b) => a.start - b.start);
}

/** Stretches of an article that read badly, with what stands around them: whole lines where most of a line does. Sorted, not overlapping. */
export const windowsOf = (article: Article): readonly Span[] => withSequences(article.text, suspectWindows(article));

function suspectWindows(article: Article): Span[] {
	const { text } = article;
	const windows: { start: number; end: number }[] = [];
	for (const { start, end } of suspectsIn(article)) {
		const last = windows.at(-1);
		if (last && end <= last.end) continue;
		const around = aroundOf(text, start, end);
		const from = Math.max(around.start, last?.end ?? 0);
		if (last && from === last.end && around.start < last.end && around.end - last.start < LONGEST_WINDOW) last.end = around.end;
		else
			for (let at = from; at < around.end; at += LONGEST_WINDOW)
				windows.push({ start: at, end: Math.min(around.end, at + LONGEST_WINDOW) });
	}
	return windows;
}

/** The whole line where rare characters are many in it, else the stretch with a margin. */
function aroundOf(text: string, start: number, end: number): Span {
	let from = start;
	while (from > 0 && start - from < LOOK && !isBreak(text.charCodeAt(from - 1))) from--;
	let to = end;
	while (to < text.length && to - end < LOOK && !isBreak(text.charCodeAt(to))) to++;
	const costs = unitCosts();
	let rare = 0;
	let common = 0;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x80) continue;
		if (costs[code]! >= RARE) rare++;
		else common++;
	}
	if (rare > common) return { start: from, end: to };
	// A margin does not end within a row of letters and signs: they may be the bytes of one character.
	const isByte = (at: number) => text.charCodeAt(at) >= 0x80 && text.charCodeAt(at) < 0x2e80;
	let first = Math.max(from, start - MARGIN);
	while (first > from && isByte(first) && isByte(first - 1)) first--;
	let last = Math.min(to, end + MARGIN);
	while (last < to && isByte(last) && isByte(last - 1)) last++;
	return { start: first, end: last };
}

/** Lines with characters above ASCII that lie outside all of `spans`. */
export function otherLines(article: Article, spans: readonly Span[]): Span[] {
	const lines: Span[] = [];
	let next = 0;
	for (const { start, raw } of article.lines) {
		const end = start + raw.length;
		while (next < spans.length && spans[next]!.end <= start) next++;
		if (next < spans.length && spans[next]!.start < end) continue;
		if (/[^\u0000-\u007f]/.test(raw)) lines.push({ start, end });
	}
	return lines;
}
