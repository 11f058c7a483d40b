import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: sidebars and the foot of a page list other stories: under a heading (`相关阅读`, `热门文章`), with dates or counters, or as bare titles.
 * Evidence: the heading; the same parts repeating line by line; a row of titles behind the end of the text that share no words with it.
 * Not flagged: lists of the article itself, its headings, its sources.
 */
export const relatedList = lineRule({
	id: 'boilerplate/related-list',
	summary: msg('List of other stories'),
	says: (text) =>
		msg(
			'“{0}” belongs to a list of other stories. Evidence: its heading, its template or its place behind the text. The fix removes it.',
			text,
		),
});
