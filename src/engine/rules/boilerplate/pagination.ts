import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: long articles and lists are cut into pages with links: `首页 上一页 1 2 3 下一页 尾页`.
 * Evidence: those words and numbers make up the line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: numbers alone inside the text.
 */
export const pagination = lineRule({
	id: 'boilerplate/pagination',
	summary: msg('Links to other pages of the same list'),
	says: (text) => msg('“{0}” turns pages. The fix removes it.', text),
});
