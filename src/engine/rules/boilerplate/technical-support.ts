import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: footers name the builder and the counter of the site: `技术支持: …`, `百度统计`, `Powered by …`.
 * Evidence: the label on a short line outside the text.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: technical support as a subject.
 */
export const technicalSupport = lineRule({
	id: 'boilerplate/technical-support',
	summary: msg('Who built or counts the site'),
	says: (text) => msg('“{0}” names who built the site or counts its visitors. The fix removes it.', text),
});
