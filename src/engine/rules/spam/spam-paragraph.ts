import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOfLines } from './line-rule';

/**
 * Process: doorway pages are filled from a data base: one sentence template for every place and trade. Where the program printed a list as
 * it holds it, quotes and brackets stand in the sentence (`包括但不限于[‘…’, ‘…’, []]`). Content farms put a paragraph of a firm that
 * builds sites, clears drains or rents cranes between the paragraphs of copied articles.
 * Flagged: lines with at least three quoted Chinese items of such a list, and the cut ends of it behind them; a paragraph
 * with three themes of self-praise (what the firm does, for how long, what it promises, whom it serves, how to reach it) that shares next
 * to no character pairs with the rest of the page.
 * A short paragraph that says one phrase four times over a quarter of it, with what is asked about it (哪家好, 价格, 电话).
 * Not flagged: code and configuration (items that are not Chinese), quotations, the pages of a firm itself, news about one.
 */
export const spamParagraph: Rule = {
	id: 'spam/spam-paragraph',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Paragraph of a doorway page, filled from a data base'),
	check: (article) => hitsOfLines(article, 'spam-paragraph', msg('Remove the doorway paragraph')),
};
