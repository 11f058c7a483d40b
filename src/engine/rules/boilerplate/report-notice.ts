import { msg } from '../../message';
import { lineRule } from './lines/rule';

/**
 * Process: Chinese sites have to name a place for reports: `违法和不良信息举报电话: …`, links to 12377.
 * Evidence: the fixed wording on a short line.
 * Not flagged: news about reporting and its hotlines, inside the text.
 */
export const reportNotice = lineRule({
	id: 'boilerplate/report-notice',
	summary: msg('Where to report illegal content'),
	says: (text) => msg('“{0}” says where to report illegal content. The fix removes it.', text),
});
