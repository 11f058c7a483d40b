import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: a page prints where it stands in the site: `当前位置: 首页 > 新闻 > 正文`, or the category it is filed under.
 * Evidence: the label, or names of sections chained by `>` `»` `→` from the home page on.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: `>` in commands, comparisons and quotations; a category named in a sentence.
 */
export const breadcrumb = lineRule({
	id: 'boilerplate/breadcrumb',
	summary: msg('Path of the page within the site'),
	says: (text) => msg('“{0}” is the path of the page within the site (home > section > page). The fix removes it.', text),
});
