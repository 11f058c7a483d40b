import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: footers name the builder and the counter of the site: `技术支持: …`, `百度统计`, `Powered by …`.
 * Evidence: the label on a short line outside the text.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: technical support as a subject.
 */
export const technicalSupport = lineRule({
	id: 'boilerplate/technical-support',
	summary: msg('Site builder or visitor statistics'),
	says: (text) => msg('“{0}” names the company that built the site or counts its visitors. The fix removes it.', text),
});

export const translations: Translations = {
	'Site builder or visitor statistics': ['建站或统计方信息', '建站或統計方資訊'],
	'“{0}” names the company that built the site or counts its visitors. The fix removes it.': [
		'“{0}”注明建站方或访问统计方。修复会将其删除。',
		'「{0}」註明建站方或訪問統計方。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '他建议大家使用竹篓，不要用塑料袋，叶子闷久了就发黄，卖不出好价钱。' }),
		page({ below: '县农技站为茶园提供技术支持，每个月派两个人上山，教大家怎样修剪，怎样认出最早的虫子。' }),
	],
	found: [
		{ text: page({ below: '⟦技术支持：山城网络科技有限公司⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦百度统计⟧' }), cleaned: ARTICLE },
	],
});
