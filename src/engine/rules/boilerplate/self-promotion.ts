import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: content pages of companies open and close with a formula about themselves: `本文由…整理`, `希望可以帮助大家`, `更多…请访问`.
 * Evidence: two such formulas, or one that makes up most of a line at the edge of the text.
 * Not flagged: a closing sentence of the article itself.
 */
export const selfPromotion = lineRule({
	id: 'boilerplate/self-promotion',
	summary: msg('The site praising itself'),
	says: (text) => msg('“{0}” speaks for the site or the company that published the page. The fix removes it.', text),
});
