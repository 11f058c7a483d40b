import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: buttons for sharing, printing and changing the size of the type leave their words: `分享到: 微信 新浪微博`, `【大 中 小】`.
 * Evidence: names of share targets and reading tools cover the line, outside the text.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: 分享 and names of networks in sentences.
 */
export const shareBar = lineRule({
	id: 'boilerplate/share-bar',
	summary: msg('Share and reading buttons'),
	says: (text) => msg('“{0}” is a row of share or reading buttons. The fix removes it.', text),
});

export const translations: Translations = {
	'Share and reading buttons': ['分享与阅读按钮', '分享與閱讀按鈕'],
	'“{0}” is a row of share or reading buttons. The fix removes it.': [
		'“{0}”是一排分享或阅读按钮。修复会将其删除。',
		'「{0}」是一排分享或閱讀按鈕。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '列印店的老板把茶园的照片放大了挂在门口，来往的人都停下来看。' }),
		// One such word is a heading.
		ARTICLE.replace('\n收购站', '\n分享\n收购站'),
		page({ below: '分享工具的人越来越多，合作社干脆在茶园边上搭了一间棚子，锄头和背篓都放在里面，谁用谁登记。' }),
		page({ below: '他把采茶的照片分享到朋友圈，不到一个小时就有三十多人来问价钱，后来干脆开了一个网店。' }),
	],
	found: [
		{ text: page({ below: '⟦[ 打 印 ] [ 关 闭 ]⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦分享本文到：⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦【打印本页】 【关闭窗口】⟧' }), cleaned: ARTICLE, title: 'buttons in brackets, alone' },
		{ text: page({ between: '⟦友善列印⟧' }), cleaned: ARTICLE },
		{ text: page({ between: '⟦转寄友人⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦分享到：微信 新浪微博 QQ空间⟧' }), cleaned: ARTICLE },
		{ text: page({ between: '⟦字号：大 中 小⟧' }), cleaned: ARTICLE },
	],
});
