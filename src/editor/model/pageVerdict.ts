import { type Article, applyEdits, editsOf, type Finding, type Message, msg } from '../../engine';
import { isEmptied } from '../../engine/emptied';
import { documentVerdict } from '../../engine/rules/spam/document-verdict';
import { type Verdict, verdictOf } from '../../engine/spam/verdict';

/** What speaks against a page's being an article. `empty`: the repair would leave next to nothing of it. */
export type PageVerdict = Verdict | 'empty';

export const VERDICTS: Readonly<Record<PageVerdict, Message>> = {
	doorway: msg('Doorway page'),
	advertising: msg('Nothing but advertisements'),
	stitched: msg('Put together by a program'),
	'soft-404': msg('Error page'),
	empty: msg('Next to nothing would be left'),
};

/** `findings`: those that nobody dismissed. */
export function pageVerdictOf(article: Article, findings: readonly Finding[]): PageVerdict | undefined {
	if (findings.some(({ rule }) => rule === documentVerdict.id)) return verdictOf(article)?.verdict;
	return isEmptied(article.text, applyEdits(article.text, editsOf(findings, 'review'))) ? 'empty' : undefined;
}
