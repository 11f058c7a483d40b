import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOfLines } from './line-rule';

/**
 * Process: pages stitched by a program carry headlines of foreign news between their paragraphs, to look fresh.
 * Flagged: the short lines of a page that is stitched (see spam/gibberish).
 * Not flagged: lists of other stories of the same site (boilerplate/teaser, boilerplate/related-list).
 */
export const unrelatedTeaser: Rule = {
	id: 'spam/unrelated-teaser',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Headline of a foreign story between the paragraphs of a page made by a program'),
	check: (article) => hitsOfLines(article, 'unrelated-teaser', msg('Remove the foreign headline')),
};
