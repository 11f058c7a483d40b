import { licencesIn } from '../../licences';
import { msg, quote } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: Chinese sites must print their registration in the footer: ICP filing or licence, public-security filing, news, audio-visual,
 * publishing and telecom permits. Extraction keeps the footer.
 * Evidence: the numbers, by their fixed forms (`engine/licences.ts` parses and decodes them), make up a good part of the line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: prose that mentions such a number or the filing as a subject (a sentence with its own punctuation around it).
 */
export const licenceNumber = lineRule({
	id: 'boilerplate/licence-number',
	summary: msg('Licence or filing number of the site'),
	says: (text, plain) => {
		const first = licencesIn(plain)[0];
		return msg(
			'“{0}” is a licence or filing number of the site, not part of the article. The fix removes it.',
			quote(first?.surface ?? text),
		);
	},
});

export const translations: Translations = {
	'Licence or filing number of the site': ['页脚的网站许可或备案号', '頁尾的網站許可或備案號'],
	'“{0}” is a licence or filing number of the site, not part of the article. The fix removes it.': [
		'网站许可证号“{0}”不属于正文。修复会将其删除。',
		'網站許可證號「{0}」不屬於正文。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: ['记者查询发现，该网站的京ICP备12345678号已经被注销，原来的公司也不再运营。'],
	found: [
		{ text: page({ below: '⟦浙ICP备20123456号-2⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦浙公网安备33010602000001号⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦[网上传播视听節目許可證(0100000)] [京ICP證000000號]⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦增值电信业务经营许可证：浙B2-20120000 信息网络传播视听节目许可证：1100000⟧' }), cleaned: ARTICLE },
	],
});
