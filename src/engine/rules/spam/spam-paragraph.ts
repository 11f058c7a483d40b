import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOfLines } from './line-rule';

/**
 * Process: doorway pages are filled from a data base: one sentence template for every place and trade. Where the program printed a list as
 * it holds it, quotes and brackets stand in the sentence (`包括但不限于[‘…’, ‘…’, []]`).
 * Flagged: lines with at least three quoted Chinese items of such a list, and the cut ends of it behind them.
 * Not flagged: code and configuration (items that are not Chinese), quotations.
 */
export const spamParagraph: Rule = {
	id: 'spam/spam-paragraph',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Paragraph of a doorway page, filled from a data base'),
	check: (article) => hitsOfLines(article, 'spam-paragraph', msg('Remove the doorway paragraph')),
};
