import { msg } from '../../message';
import type { Rule } from '../../rule';
import { injectionsOf } from '../../spam/injections';
import { hitsOfSplices } from '../../spam/splice';
import { hitsOfLines } from './line-rule';

/**
 * Process: a hacked page gets a title that searchers of gambling, pornography or forged papers look for, in front of the article or stuck to
 * its headline (`【…app】`, `‘…’`).
 * Flagged: lines in front of the article that words of such a trade cover, several different ones of them and without a sentence; casino
 * names at the edge of the headline, in brackets or before a dash; a line that is the name of such a site and ways into it or figures (`澳门X4858网址`).
 * Not flagged: headlines of news about gambling, crime or medicine: there the words stand in sentences and cover little.
 */
export const titleSpam: Rule = {
	id: 'spam/title-spam',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Search title of a gambling, porn or forgery site in place of a headline or stuck to it'),
	*check(article) {
		yield* hitsOfLines(article, 'title-spam', msg('Remove the spam title'));
		yield* hitsOfSplices(
			article,
			injectionsOf(article).filter(({ rule }) => rule === 'title-spam'),
		);
	},
};
