import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, ending, page } from './sample';

/**
 * Process: papers and companies print a telephone number for tips, orders and questions above, below and at the end of articles.
 * Evidence: a word for the line and a number in the form of a Chinese telephone number, on a short line outside the text,
 * or in a last sentence that sells.
 * Not flagged: numbers that the article gives its readers (an authority's, an emergency line) inside its sentences.
 */
export const hotline = lineRule({
	id: 'boilerplate/hotline',
	summary: msg('Site or company telephone number'),
	says: (text) => msg('“{0}” gives a telephone number of the site or company. The fix removes it; the number stays in the metadata.', text),
});

export const translations: Translations = {
	'Site or company telephone number': ['网站或公司电话', '網站或公司電話'],
	'“{0}” gives a telephone number of the site or company. The fix removes it; the number stays in the metadata.': [
		'“{0}”是网站或公司的电话。修复会将其删除，号码保留在元数据中。',
		'「{0}」是網站或公司的電話。修復會將其刪除，號碼保留在中繼資料中。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '他记住了那个号码，合作社的热线每天要响一百多次，接线的是村里两个回乡的学生。' }),
		// A number that the text itself tells.
		ending('想上山采茶的人可以打收购站的电话0571-85550000报名。'),
		page({ below: '村里人遇到急事，都拨打镇上派出所的电话，接电话的老民警在那里已经二十年，认得每一条山路。' }),
	],
	found: [
		{ text: page({ above: '⟦新闻热线：96012⟧' }), cleaned: ARTICLE },
		{ text: ending('⟦欢迎新老客户来电订购，咨询热线：13800000000⟧'), cleaned: ARTICLE },
		{ text: page({ above: '⟦新闻热线：0571-85550000⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦销售部联系电话：13800000000 欢迎咨询⟧' }), cleaned: ARTICLE },
	],
});
