import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: Chinese sites have to name a place for reports: `违法和不良信息举报电话: …`, links to 12377.
 * Evidence: the fixed wording on a short line.
 * Not flagged: news about reporting and its hotlines, inside the text.
 */
export const reportNotice = lineRule({
	id: 'boilerplate/report-notice',
	summary: msg('Notice on reporting illegal content'),
	says: (text) => msg('“{0}” says where to report illegal content. The fix removes it.', text),
});

export const translations: Translations = {
	'Notice on reporting illegal content': ['违法信息举报方式', '違法資訊舉報方式'],
	'“{0}” says where to report illegal content. The fix removes it.': [
		'“{0}”说明违法信息的举报方式。修复会将其删除。',
		'「{0}」說明違法資訊的舉報方式。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [page({ below: '镇里设了一个信箱，谁发现有人偷采茶青，都可以写信举报，去年收到十七封，查实了五起。' })],
	found: [{ text: page({ below: '⟦违法和不良信息举报电话：0571-85550001⟧' }), cleaned: ARTICLE }],
});
