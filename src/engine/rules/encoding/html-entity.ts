import { CUE } from '../../article/cues';
import { fingerprintOf } from '../../article/fingerprint';
import { explainsMarkup, isAboutMarkup } from '../../encoding/markup-talk';
import { CUT_REFERENCE, decodeReferences, isCutName, REFERENCES } from '../../encoding/references';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: text was taken out of a page without decoding its character references, or was encoded twice, or lost the `&` or the `;` of one on
 * the way (`#xff1a;`, `&nbsp`).
 * Flagged: numeric references, broken ones too where they stand for Chinese; named references (src/engine/encoding/references.ts); neighbours are one
 * hit; the first letters of a reference where an excerpt was cut (`&mid...`).
 * Safe: decoded. Review: `&lt;` and `&gt;`, which would make a tag of what may be meant as text, and everything in texts and lines about programming.
 * Not flagged: a lone `&`, parameters of an address (`a=1&copy=2`), names that are not on the list; a reference that the
 * sentence is about (`&nbsp;是空格`).
 */

/** Parameters of an address look like references without their semicolon. */
const isParameter = (text: string, start: number, run: string): boolean =>
	!run.endsWith(';') && (/[=\w]$/.test(text.slice(Math.max(0, start - 1), start)) || text.charAt(start + run.length) === '=');

/** The sentence begins with the reference, or names it, and says what it is. */
const isSubject = (text: string, start: number, end: number): boolean =>
	/(?:^|[\s，。、；：（(“"'「用写寫把将將])$/.test(text.slice(Math.max(0, start - 1), start)) &&
	/^[”"'」]?(?:就?是|表示|叫|即|代表|实体|實體|转义|轉義|字符|符号|符號|写成|寫成)/.test(text.slice(end, end + 5));

export const htmlEntity: Rule = {
	id: 'encoding/html-entity',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Character references of HTML'),
	needs: CUE.reference,
	*check(article): Iterable<Hit> {
		const { text } = article;
		for (const { index: start, 0: run, 1: name } of text.matchAll(CUT_REFERENCE)) {
			if (!isCutName(name!)) continue;
			const end = start + run.length;
			yield {
				start,
				end,
				message: msg('A character reference of HTML that was cut off: {0}. The fix removes what is left of it.', quote(run)),
				confidence: 0.85,
				fixes: [{ title: msg('Remove {0}', quote(run)), safety: 'review', edits: [{ start, end, newText: '' }] }],
			};
		}
		for (const { index: start, 0: run } of text.matchAll(REFERENCES)) {
			if (isParameter(text, start, run)) continue;
			const newText = decodeReferences(run);
			if (newText === run) continue;
			const technical = fingerprintOf(article).technical || isAboutMarkup(article);
			// In texts about programming a single reference is an example, a chain of numeric ones is damage.
			if (technical && !/^(?:&(?:amp;)*#\w+;){3,}$/.test(run) && !/^&(?:amp;)*nbsp;?$/.test(run)) continue;
			if (technical && text.charAt(start - 1) === '`') continue;
			const end = start + run.length;
			if (isSubject(text, start, end)) continue;
			const review = technical || /[<>]/.test(newText) || explainsMarkup(text, start, end);
			yield {
				start,
				end,
				message: /^\s*$/.test(newText)
					? msg('A character reference of HTML: {0}. The fix writes a space.', quote(run, 24))
					: msg('A character reference of HTML: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
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
