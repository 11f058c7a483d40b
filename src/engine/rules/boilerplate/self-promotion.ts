import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, ending, page } from './sample';

/**
 * Process: content pages of companies open and close with a formula about themselves: `本文由…整理`, `希望可以帮助大家`, `更多…请访问`.
 * Evidence: two such formulas, or one that makes up most of a line at the edge of the text or the last sentences of it; below the
 * text a paragraph of three formulas with which companies describe themselves to customers.
 * Not flagged: a closing sentence of the article itself; the company that the whole text is about.
 */
export const selfPromotion = lineRule({
	id: 'boilerplate/self-promotion',
	summary: msg('Self-promotion of the site'),
	says: (text) => msg('“{0}” speaks for the site or the company that published the page. The fix removes it.', text),
});

export const translations: Translations = {
	'Self-promotion of the site': ['网站自我宣传', '網站自我宣傳'],
	'“{0}” speaks for the site or the company that published the page. The fix removes it.': [
		'“{0}”在为发布页面的网站或公司宣传。修复会将其删除。',
		'「{0}」在為發布頁面的網站或公司宣傳。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		ARTICLE.replace('老茶园的后面', '请记住，采茶要在太阳出来以前。\n老茶园的后面'),
		page({ below: '老师为孩子们介绍了采茶的知识，孩子们听得很认真。' }),
		// A company that the whole text is about.
		'山城茶业有限公司\n山城茶业有限公司是一家集种植、加工、销售为一体的企业，专业生产各类绿茶，深受客户好评。\n公司秉承质量第一的宗旨，为客户提供优质的产品和完善的售后服务，竭诚欢迎新老客户来电洽谈。\n公司坚持诚信经营的理念，我们始终以客户需求为中心，产品远销各地。\n',
		ending('山城茶业是一家老厂，今年也来收购。'),
		page({ below: '王小山说，希望这条水渠能帮助更多的人家，让山上的坡地都变成茶园。' }),
	],
	found: [{ text: ending('⟦以上就是小编为大家整理的茶园近况，希望对大家有所帮助！⟧'), cleaned: ARTICLE }],
});
