import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: below an article the template prints links to its neighbours: `上一篇:…`, `下一篇:没有了`.
 * Evidence: the label at the start of the line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: 上一篇 or 下一章 within a sentence.
 */
export const previousNext = lineRule({
	id: 'boilerplate/previous-next',
	summary: msg('Links to the previous and the next page'),
	says: (text) => msg('“{0}” links to another page of the site (previous or next article). The fix removes it.', text),
});
