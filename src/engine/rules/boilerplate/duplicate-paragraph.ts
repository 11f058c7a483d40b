import type { Article } from '../../article/article';
import { contentOf, isBlank, type Line, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { featuresOf } from '../../zones/features';
import { duplicateLeads } from './duplicate-lead';

/** A paragraph that stands twice somewhere in the file is at least this long, in characters. */
const LONG = 60;
/** One that stands twice in a row may be shorter. */
const NEXT = 16;

/** An item of a numbered list: another list may well have an item of the same words. */
const ITEM = /^(?:第?[一二三四五六七八九十百零\d]{1,5}(?:[、.．)]|[条款项章节])|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳])/;

/** The next line in a direction that is not blank. */
function beside(lines: readonly Line[], index: number, step: 1 | -1): Line | undefined {
	let at = index + step;
	while (lines[at] && isBlank(lines[at]!)) at += step;
	return lines[at];
}

/** What stands around a copy as it stands around the first: where a text was printed twice its short lines go with the long ones. */
function* runAround(article: Article, copy: Line, of: Line): Iterable<{ line: Line; of: Line }> {
	for (const step of [-1, 1] as const) {
		let one = beside(article.lines, of.index, step);
		let other = beside(article.lines, copy.index, step);
		while (
			one &&
			other &&
			one.plain === other.plain &&
			one.index < other.index &&
			(step < 0 ? other.index > of.index : one.index < copy.index)
		) {
			yield { line: other, of: one };
			one = beside(article.lines, one.index, step);
			other = beside(article.lines, other.index, step);
		}
	}
}

function* longCopiesIn(article: Article): Iterable<{ line: Line; of: Line }> {
	const features = featuresOf(article);
	const first = new Map<string, Line>();
	const leads = duplicateLeads(article);
	let before: Line | undefined;
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		const { prose, han, length, stops } = features[line.index]!;
		const previous = before;
		before = line;
		if (length < NEXT || han < length / 2) continue;
		const key = line.plain;
		if (leads.has(line)) continue;
		if (previous && (prose || stops > 0) && previous.plain === key && !leads.has(previous)) yield { line, of: previous };
		else if (prose && length >= LONG) {
			const of = first.get(key);
			if (!of) first.set(key, line);
			else if (!ITEM.test(key)) yield { line, of };
		}
	}
}

function copiesIn(article: Article): { line: Line; of: Line }[] {
	const found = new Map<Line, { line: Line; of: Line }>();
	for (const copy of longCopiesIn(article)) {
		if (found.has(copy.line)) continue;
		found.set(copy.line, copy);
		if (copy.of.plain.length < LONG || copy.line.index - copy.of.index < 2) continue;
		for (const more of runAround(article, copy.line, copy.of)) if (!found.has(more.line) && !found.has(more.of)) found.set(more.line, more);
	}
	return [...found.values()].sort((one, other) => one.line.index - other.line.index);
}

/**
 * Process: templates and editors print a paragraph twice, a caption once for the picture and once for its text.
 * Evidence: the same characters in a row or, from sixty characters on, anywhere; with a long one go the lines
 * around it that repeat what stands around the first. The first copy stays.
 * Not flagged: what a duplicate lead was taken from; refrains and short lines; items of numbered lists, unless they stand next to each other; paragraphs that differ by a word.
 */
export const duplicateParagraph: Rule = {
	id: 'boilerplate/duplicate-paragraph',
	stage: 'removal',
	severity: 'information',
	summary: msg('Paragraph printed a second time'),
	*check(article): Iterable<Hit> {
		for (const { line, of } of copiesIn(article)) {
			const span = contentOf(line);
			yield {
				...span,
				message: msg(
					'“{0}” repeats line {1} character by character. The fix removes this copy; the first stays.',
					quote(article.text.slice(span.start, span.end)),
					of.index + 1,
				),
				confidence: 0.9,
				fixes: [
					{ title: msg('Remove the repeated paragraph'), safety: 'review', edits: [removeLines(article.lines, line.index, line.index)] },
				],
			};
		}
	},
};
