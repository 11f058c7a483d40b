import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: sites say who may reprint and whom to tell of an infringement: `转载请注明出处`, `未经授权禁止转载`, `如有侵权请联系删除`.
 * Evidence: it opens like one and its formulas make up a good part of it, outside the text.
 * Not flagged: reports about copyright.
 */
export const repostNotice = lineRule({
	id: 'boilerplate/repost-notice',
	summary: msg('Notice about reprinting and sources'),
	says: (text) => msg('“{0}” is a notice about reprinting, sources or infringement. The fix removes it.', text),
});
