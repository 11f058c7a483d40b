import type { Article } from '../../article/article';
import { contentOf, isBlank, type Line, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { featuresOf } from '../../zones/features';

/** A paragraph that stands twice somewhere in the file is at least this long, in characters. */
const LONG = 60;
/** One that stands twice in a row may be shorter. */
const NEXT = 16;

/** An item of a numbered list: another list may well have an item of the same words. */
const ITEM = /^(?:第?[一二三四五六七八九十百零\d]{1,5}(?:[、.．)]|[条款项章节])|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳])/;

function* copiesIn(article: Article): Iterable<{ line: Line; of: Line }> {
	const features = featuresOf(article);
	const first = new Map<string, Line>();
	let before: Line | undefined;
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		const { prose, han, length, stops } = features[line.index]!;
		const previous = before;
		before = line;
		if (length < NEXT || han < length / 2) continue;
		const key = line.plain;
		if (previous && (prose || stops > 0) && previous.plain === key) yield { line, of: previous };
		else if (prose && length >= LONG && !ITEM.test(key)) {
			const of = first.get(key);
			if (of) yield { line, of };
			else first.set(key, line);
		}
	}
}

/**
 * Process: templates and editors print a paragraph twice, a caption once for the picture and once for its text.
 * Evidence: the same characters in a row or, from sixty characters on, anywhere. The first copy stays.
 * Not flagged: refrains and short lines; items of numbered lists, unless they stand next to each other; paragraphs that differ by a word.
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
