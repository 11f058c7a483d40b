import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, ending, page } from './sample';

/**
 * Process: footers and company pages print address, telephone, mail and hours.
 * Evidence: the label (地址, 电话, 邮箱, Tel) at the start of a line outside the text; the rest of a number that stands alone.
 * Not flagged: addresses and numbers that the article itself gives.
 */
export const contact = lineRule({
	id: 'boilerplate/contact',
	summary: msg('Contact details of the site'),
	says: (text) => msg('“{0}” gives contact details of the site. The fix removes it; the values stay in the metadata.', text),
});

export const translations: Translations = {
	'Contact details of the site': ['网站联系方式', '網站聯絡方式'],
	'“{0}” gives contact details of the site. The fix removes it; the values stay in the metadata.': [
		'“{0}”是网站的联系方式。修复会将其删除，内容保留在元数据中。',
		'「{0}」是網站的聯絡方式。修復會將其刪除，內容保留在中繼資料中。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '卫生院的接诊时间从早上八点改到七点，采茶的人看完病还能赶上山。' }),
		page({ below: '茶庄的地址：省城东街十二号，电话里说好了每天早上八点开门收茶。' }),
		ending('收购站的电话是82345678。'),
		page({ below: '收购站的地址就在村口的老槐树下，谁家的茶青下山都要从那里过，站长记着每一户的斤两。' }),
	],
	found: [
		{
			text: ARTICLE.replace('收购站的秤', '⟦82345678。⟧\n收购站的秤'),
			cleaned: ARTICLE,
			title: 'the rest of a number between paragraphs',
		},
		{ text: page({ below: '⟦82345678、82345679⟧' }), cleaned: ARTICLE },
	],
});
