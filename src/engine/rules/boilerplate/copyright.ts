import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: footers claim the copyright of the site: `Copyright © 2009-2019 …`, `版权所有`; a broken © reads `?`.
 * Evidence: the sign or the word with a year or an owner, on a line that is no sentence.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: copyright as a subject of the text, licences quoted in it.
 */
export const copyright = lineRule({
	id: 'boilerplate/copyright',
	summary: msg('Copyright line'),
	says: (text) => msg('“{0}” is the copyright line of the site. The fix removes it.', text),
});
