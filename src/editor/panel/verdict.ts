/** What the panel says of an article as a whole, and offers to do with it. */
import { blockFixes, msg } from '../../engine';
import { pageVerdictOf, VERDICTS } from '../model/pageVerdict';
import type { PanelModel } from './messages';
import type { Look, Words } from './model';

export function verdictOf({ article, findings, decided }: Look, words: Words): { verdict?: string } {
	if (decided?.state === 'discarded')
		return { verdict: words.text(decided.reason ? msg('Discarded: {0}', decided.reason) : msg('Discarded by {0}', decided.who)) };
	if (decided) return { verdict: words.text(msg('Reviewed by {0}', decided.who)) };
	const verdict = pageVerdictOf(article, findings);
	return verdict ? { verdict: words.text(msg('{0}: no article?', words.text(VERDICTS[verdict]))) } : {};
}

export function offersOf({ article, decided }: Look, words: Words): PanelModel['offers'] {
	const { head, foot } = blockFixes(article);
	return [
		...(head ? [{ id: 'removeBefore' as const, label: words.text(head.fix.title) }] : []),
		...(foot ? [{ id: 'removeAfter' as const, label: words.text(foot.fix.title) }] : []),
		...(decided
			? [{ id: 'reopenArticle' as const, label: words.text(msg('Take Back')) }]
			: [
					{ id: 'markReviewed' as const, label: words.text(msg('Reviewed')) },
					{ id: 'discardArticle' as const, label: words.text(msg('Discard…')) },
				]),
	];
}
