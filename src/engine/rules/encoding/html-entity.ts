import { CUE } from '../../article/cues';
import { CUT_REFERENCE, decodeReferences, isCutName, REFERENCES } from '../../encoding/references';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { isMarkdown, isSurelyDebris } from '../../scan/mentions';

/**
 * Process: text was taken out of a page without decoding its character references, or was encoded twice, or lost the `&` or the `;` of one on
 * the way (`#xff1a;`, `&nbsp`).
 * Flagged: numeric references, broken ones too where they stand for Chinese; named references (src/engine/encoding/references.ts); neighbours are one
 * hit; the first letters of a reference where an excerpt was cut (`&mid...`).
 * Safe: decoded as browsers do (128 to 159 as Windows-1252), where the text does not speak of it: a reference has one meaning. Review: `&lt;` and
 * `&gt;`, which would make a tag of what may be meant as text, and what the text may speak of.
 * Not flagged: a lone `&`, parameters of an address (`a=1&copy=2`), names that are not on the list; a reference that is quoted, named or explained
 * (`&nbsp;是空格`); files of Markdown, of which references are a part.
 */

/** Parameters of an address look like references without their semicolon. */
const isParameter = (text: string, start: number, run: string): boolean =>
	!run.endsWith(';') && (/[=\w]$/.test(text.slice(Math.max(0, start - 1), start)) || text.charAt(start + run.length) === '=');

export const htmlEntity: Rule = {
	id: 'encoding/html-entity',
	stage: 'escape',
	severity: 'warning',
	summary: msg('HTML character references'),
	needs: CUE.reference,
	*check(article): Iterable<Hit> {
		const { text } = article;
		if (isMarkdown(article.origin)) return;
		for (const { index: start, 0: run, 1: name } of text.matchAll(CUT_REFERENCE)) {
			if (!isCutName(name!)) continue;
			const end = start + run.length;
			yield {
				start,
				end,
				message: msg('A truncated HTML character reference: {0}. The fix removes what is left of it.', quote(run)),
				confidence: 0.85,
				fixes: [{ title: msg('Remove {0}', quote(run)), safety: 'review', edits: [{ start, end, newText: '' }] }],
			};
		}
		for (const { index: start, 0: run } of text.matchAll(REFERENCES)) {
			if (isParameter(text, start, run)) continue;
			const newText = decodeReferences(run);
			if (newText === run) continue;
			const end = start + run.length;
			const review = /[<>]/.test(newText) || !isSurelyDebris(article, start);
			yield {
				start,
				end,
				message: /^\s*$/.test(newText)
					? msg('An HTML character reference: {0}. The fix writes a space.', quote(run, 24))
					: msg('An HTML character reference: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
				confidence: review ? 0.8 : 0.98,
				fixes: [
					{
						title: /^\s*$/.test(newText) ? msg('Replace by a space') : msg('Replace by {0}', quote(newText)),
						safety: review ? 'review' : 'safe',
						edits: [{ start, end, newText }],
					},
				],
			};
		}
	},
};
