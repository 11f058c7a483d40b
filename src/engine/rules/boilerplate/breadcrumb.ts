import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: a page prints where it stands in the site: `当前位置: 首页 > 新闻 > 正文`, or the category it is filed under.
 * Evidence: the label, or names of sections chained by `>` `»` `→` from the home page on.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: `>` in commands, comparisons and quotations; a category named in a sentence.
 */
export const breadcrumb = lineRule({
	id: 'boilerplate/breadcrumb',
	summary: msg('Breadcrumb trail'),
	says: (text) => msg('“{0}” is a breadcrumb trail (home > section > page). The fix removes it.', text),
});

export const translations: Translations = {
	'Breadcrumb trail': ['页面路径（面包屑）', '頁面路徑（麵包屑）'],
	'“{0}” is a breadcrumb trail (home > section > page). The fix removes it.': [
		'“{0}”是页面在网站中的路径（首页 > 栏目 > 页面）。修复会将其删除。',
		'「{0}」是頁面在網站中的路徑（首頁 > 欄目 > 頁面）。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [page({ below: '他在地图上找到了当前的位置，又往前走了三里路，才看见山脚下的村子和那条水渠。' })],
	found: [
		{ text: page({ above: '⟦首页 > 县区新闻 > 老茶园添了三百亩新茶！采茶的人一早就上了山⟧' }), cleaned: ARTICLE },
		{ text: page({ above: '⟦您当前的位置：首页 > 县区新闻 > 正文⟧' }), cleaned: ARTICLE },
		{ text: page({ above: '⟦首页 » 农业 » 茶叶⟧' }), cleaned: ARTICLE },
	],
});
