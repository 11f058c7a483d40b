import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOfLines } from './line-rule';

/**
 * Process: a hacked page carries links to other sites of the trade: their anchor texts stand in rows between spaces, or one a line between
 * the paragraphs; link lists of content farms cut every text at one length.
 * Flagged: lines that search phrases of gambling or pornography cover; rows of at least 14 short texts most of which end at one length.
 * Not flagged: tag lists, tables, navigation (family boilerplate).
 */
export const linkFarm: Rule = {
	id: 'spam/link-farm',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Rows of link texts to other spam sites'),
	check: (article) => hitsOfLines(article, 'link-farm', msg('Remove the link texts')),
};
