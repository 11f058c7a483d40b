import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: sites disclaim what they publish: `本文仅代表作者观点`, `投资有风险`, `平台仅提供信息存储服务`.
 * Evidence: it opens like one and its formulas make up a good part of it, outside the text.
 * Not flagged: the same words in the sentences of an article; terms and laws as the article's subject.
 */
export const disclaimer = lineRule({
	id: 'boilerplate/disclaimer',
	summary: msg('Site disclaimer'),
	says: (text) => msg('“{0}” is a disclaimer by the site. The fix removes it.', text),
});

export const translations: Translations = {
	'Site disclaimer': ['网站免责声明', '網站免責聲明'],
	'“{0}” is a disclaimer by the site. The fix removes it.': [
		'“{0}”是网站的免责声明。修复会将其删除。',
		'「{0}」是網站的免責聲明。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '他戒了酒，也不再抽烟，说山上的空气比什么都好，酒后上山最容易出事。' }),
		page({ below: '文章来源于他多年的采访，网络上也能找到一些照片，都是茶农们自己拍的。' }),
		page({ below: '村里规定，未满18岁的孩子不能进入炒茶的作坊，里面的锅太烫，前年烫伤过两个来帮忙的学生。' }),

		page({ below: '2、下载种植手册的茶农已经有三百人，站里的人说，手册年年都要改一回。' }),
		page({ below: '专家说，这份报告只代表他个人对今年行情的看法，茶农还要看天气，谁也说不准夏天会不会旱。' }),
	],
	found: [
		{ text: page({ below: '⟦本评论只代表网友个人观点，不代表山城茶业网立场。⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦免责声明：本文仅代表作者个人观点，与本网无关，仅供读者参考。⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦声明：本站对文中观点保持中立，不对内容的准确性提供任何明示或暗示的保证。⟧' }), cleaned: ARTICLE },
	],
});
