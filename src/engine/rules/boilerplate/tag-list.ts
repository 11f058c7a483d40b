import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: the template prints the keywords or the cities a page is to be found under: `标签:`, `关键词:`, `热门城市:`.
 * Evidence: the label at the start of a line outside the text; a row of at least sixteen words between spaces, some of them three times.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: the keywords of a paper inside its text; 标签 and 关键词 in sentences.
 */
export const tagList = lineRule({
	id: 'boilerplate/tag-list',
	summary: msg('Keywords of the page'),
	says: (text) => msg('“{0}” lists keywords of the page. The fix removes it.', text),
});
