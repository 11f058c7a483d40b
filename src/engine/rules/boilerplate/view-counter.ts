import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: templates print how often a page was read: `阅读 1024`, `浏览次数:36次`, `12跟贴`.
 * Evidence: a number and the word for it make up the line, outside the text; a number alone between headline and text.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: numbers of readers in sentences.
 */
export const viewCounter = lineRule({
	id: 'boilerplate/view-counter',
	summary: msg('Counter of views or comments'),
	says: (text) => msg('“{0}” is a counter of views, comments or votes. The fix removes it.', text),
});
