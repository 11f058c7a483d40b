import type { Article } from '../article/article';
import { contentOf, type Line, removeLines } from '../article/lines';
import { deletion } from '../edits';
import type { Edit, Fix, Hit, Safety, Span } from '../finding';
import { type Message, msg, quote } from '../message';

/** Text that was put into a line of the article. UTF-16 offsets into the article's text. */
export interface Splice extends Span {
	readonly line: Line;
	readonly confidence: number;
	/** What is wrong and the evidence; ends without a full stop. */
	readonly message: Message;
	readonly details?: readonly Message[];
	readonly safety?: Safety;
	/** What the fix removes where that is more than the span: brackets and marks that came along. */
	readonly removed?: Span;
	/** What the fix leaves in its place: the full stop that it replaced. */
	readonly left?: string;
}

/** With more splices than this in a file each fix removes its own only: the list of edits would grow with their square. */
const MOST_TOGETHER = 120;
/** How much of the sentence is shown on either side, in UTF-16 units. */
const AROUND = 18;

export function removalOf(article: Article, { line, start, end, removed = { start, end }, left = '' }: Splice): Edit {
	const content = contentOf(line);
	if (removed.start <= content.start && removed.end >= content.end) return removeLines(article.lines, line.index, line.index);
	return { ...deletion(removed), newText: left };
}

/** The place before and behind the repair of the splice at `index` and of those near by, for the hover. `splices` sorted, not overlapping. */
export function healing(article: Article, splices: readonly Splice[], index: number): Message[] {
	const { text } = article;
	const one = splices[index]!;
	const from = Math.max(one.line.start, one.start - AROUND);
	const to = Math.min(one.line.end, one.end + AROUND);
	let after = '';
	let at = from;
	let near = index;
	while (near > 0 && splices[near - 1]!.end > from) near--;
	for (; near < splices.length && splices[near]!.start < to; near++) {
		const { start, end, removed = { start, end }, left = '' } = splices[near]!;
		after += text.slice(at, Math.max(at, removed.start)) + left;
		at = Math.max(at, removed.end);
	}
	after += text.slice(at, Math.max(at, to));
	return after.trim() === '' ? [] : [msg('Before: {0}', quote(text.slice(from, to), 90)), msg('After: {0}', quote(after, 90))];
}

/** One hit a splice; the preferred fix removes all of them at once, the second one this alone. `splices` sorted, not overlapping. */
export function hitsOfSplices(article: Article, splices: readonly Splice[]): Hit[] {
	const together = splices.length > 1 && splices.length <= MOST_TOGETHER;
	const all: Fix = {
		title: msg('Remove all {0} insertions', splices.length),
		safety: splices.every(({ safety }) => safety === 'safe') ? 'safe' : 'review',
		edits: together ? splices.map((splice) => removalOf(article, splice)) : [],
	};
	return splices.map((splice, index) => {
		const own: Fix = {
			title: msg('Remove “{0}”', quote(article.text.slice(splice.start, splice.end), 24)),
			safety: splice.safety ?? 'review',
			edits: [removalOf(article, splice)],
		};
		return {
			start: splice.start,
			end: splice.end,
			message: splice.message,
			confidence: splice.confidence,
			details: [...(splice.details ?? []), ...healing(article, splices, index)],
			fixes: together ? [all, own] : [own],
		};
	});
}

/** Sorted; of splices that overlap the first and longest stays. */
export function untangle(splices: readonly Splice[]): Splice[] {
	const sorted = [...splices].sort((a, b) => a.start - b.start || b.end - a.end);
	const kept: Splice[] = [];
	for (const splice of sorted) if (!kept.length || splice.start >= kept.at(-1)!.end) kept.push(splice);
	return kept;
}
