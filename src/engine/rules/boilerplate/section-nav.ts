import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: the menus, channel bars, footers and sidebars of a page are links; extraction to text leaves their words, one or many a line.
 * Evidence: the share of the line that words of menus cover (`zones/vocabulary.ts`), the same of its neighbours, its place outside the text;
 * `查看更多` behind the last sentence of a paragraph; the buttons and the table of contents that an encyclopedia prints around its sections.
 * Not flagged: the same words inside the text or standing alone in a file without a frame; headings between paragraphs.
 */
export const sectionNav = lineRule({
	id: 'boilerplate/section-nav',
	summary: msg('Navigation of the site'),
	says: (text) => msg('“{0}” is navigation of the site: words of menus and links, among others like it. The fix removes it.', text),
});
