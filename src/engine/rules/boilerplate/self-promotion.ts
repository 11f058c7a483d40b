import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: content pages of companies open and close with a formula about themselves: `本文由…整理`, `希望可以帮助大家`, `更多…请访问`.
 * Evidence: two such formulas, or one that makes up most of a line at the edge of the text or the last sentences of it; below the
 * text a paragraph of three formulas with which companies describe themselves to customers.
 * Not flagged: a closing sentence of the article itself; the company that the whole text is about.
 */
export const selfPromotion = lineRule({
	id: 'boilerplate/self-promotion',
	summary: msg('The site praising itself'),
	says: (text) => msg('“{0}” speaks for the site or the company that published the page. The fix removes it.', text),
});
