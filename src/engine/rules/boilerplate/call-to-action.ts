import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: templates and advertisers put invitations between and behind paragraphs: `点击进入专题`, `欢迎来电咨询`, an advertisement and its buttons.
 * Evidence: the formula makes up a good part of a short line.
 * Not flagged: instructions of the article (`点击“确定”按钮`) inside its sentences.
 */
export const callToAction = lineRule({
	id: 'boilerplate/call-to-action',
	summary: msg('Call to action'),
	says: (text) => msg('“{0}” asks the reader to click, call or buy; it is not part of the article. The fix removes it.', text),
});

export const translations: Translations = {
	'Call to action': ['引导点击、致电或购买', '引導點擊、致電或購買'],
	'“{0}” asks the reader to click, call or buy; it is not part of the article. The fix removes it.': [
		'“{0}”引导读者点击、致电或购买，不属于正文。修复会将其删除。',
		'「{0}」引導讀者點擊、致電或購買，不屬於正文。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '登录后他发现，茶庄的订单比去年多了一倍，连忙打电话告诉合作社。' }),
		page({ below: '打开网页以后，先点击右上角的按钮，再在弹出的窗口里填写茶园的面积，就可以申请补贴了。' }),
	],
	found: [
		{ text: page({ below: '⟦如果您有新闻线索，欢迎拨打山城晚报热线0571-85550000爆料。⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦点击图片查看新茶的详细价格⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦欢迎新老客户来电咨询⟧' }), cleaned: ARTICLE },
	],
});
