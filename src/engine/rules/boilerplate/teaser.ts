import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: list pages and the foot of a page print each story as title, date and the first words, cut with `...` and a link `[详细]`.
 * Evidence: at least three such stories in a row with the same parts, or a link of that kind on a line of its own.
 * Not flagged: a paragraph of the article that trails off with an ellipsis.
 */
export const teaser = lineRule({
	id: 'boilerplate/teaser',
	summary: msg('Opening of another story, cut off'),
	says: (text) => msg('“{0}” is the opening of another story, cut off by a list template. The fix removes it.', text),
});
