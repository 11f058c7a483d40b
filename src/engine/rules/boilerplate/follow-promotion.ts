import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, ending, page } from './sample';

/**
 * Process: accounts and portals ask to be followed: `扫描二维码关注`, `下载客户端`, `长按识别`.
 * Evidence: the formula, or words of apps and codes covering the line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: reports about apps, codes and accounts.
 */
export const followPromotion = lineRule({
	id: 'boilerplate/follow-promotion',
	summary: msg('Follow, scan or install prompt'),
	says: (text) => msg('“{0}” asks the reader to follow an account, scan a code or install an app. The fix removes it.', text),
});

export const translations: Translations = {
	'Follow, scan or install prompt': ['引导关注、扫码或下载', '引導關注、掃碼或下載'],
	'“{0}” asks the reader to follow an account, scan a code or install an app. The fix removes it.': [
		'“{0}”引导读者关注账号、扫码或安装应用。修复会将其删除。',
		'「{0}」引導讀者關注帳號、掃碼或安裝應用程式。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		ARTICLE.replace(/^.*/, '第十二章 过河（第二更，求月票！）'),
		page({ below: '他扫一扫在手机上看见的价钱，比茶庄墙上的还要低两元，就打电话去问。' }),
		page({ below: '合作社去年开了一个公众号，每天发一张茶园的照片，半年里有了两万多个读者，茶也卖得快了。' }),
	],
	found: [
		{ text: ending('⟦更多茶园消息，请关注山城晚报微信公众号。⟧'), cleaned: ARTICLE },
		{ text: page({ below: '⟦扫描二维码关注山城晚报公众号⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦关注我们的微信公众号，获取更多资讯⟧' }), cleaned: ARTICLE },
	],
});
