import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: a page carries its site's furniture around the article: menus, other articles' titles, counters, forms. Extraction leaves some of it.
 * Evidence: a model trained on the labelled lines of many sites, which weighs the words of a line, its form, its place and its neighbours.
 * Not flagged: lines that another rule knows by their form; lists, verse, dialogue and tables of an article.
 */
export const pageFurniture = lineRule({
	id: 'boilerplate/page-furniture',
	summary: msg('Line of a page around the article'),
	says: (text) => msg('“{0}” looks like part of the page around the article, not of its text. The fix removes it.', text),
});
