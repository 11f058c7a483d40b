import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: below the text stand a form for comments and the comments with their buttons: 回复, 举报, 赞.
 * Evidence: words of the form on the line or shortly before and behind it, outside the text.
 * Not flagged: quotations of readers inside the article.
 */
export const commentForm = lineRule({
	id: 'boilerplate/comment-form',
	summary: msg('Comments and their form'),
	says: (text) => msg("“{0}” belongs to the readers' comments or their form. The fix removes it.", text),
});
