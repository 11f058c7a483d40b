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

/** Stretches of an article that read badly, with what stands around them: whole lines where most of a line does. Sorted, not overlapping. */
export function windowsOf(article: Article): Span[] {
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
	return { start: Math.max(from, start - MARGIN), end: Math.min(to, end + MARGIN) };
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
