import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/share-bar', {
	valid: [
		page({ below: '列印店的老板把茶园的照片放大了挂在门口，来往的人都停下来看。' }),
		// One such word is a heading.
		ARTICLE.replace('\n收购站', '\n分享\n收购站'),
		page({ below: '分享工具的人越来越多，合作社干脆在茶园边上搭了一间棚子，锄头和背篓都放在里面，谁用谁登记。' }),
		page({ below: '他把采茶的照片分享到朋友圈，不到一个小时就有三十多人来问价钱，后来干脆开了一个网店。' }),
	],
	invalid: [
		{ text: page({ below: '⟦[ 打 印 ] [ 关 闭 ]⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦分享本文到：⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦【打印本页】 【关闭窗口】⟧' }), output: ARTICLE, title: 'buttons in brackets, alone' },
		{ text: page({ below: '⟦收藏⟧' }), output: ARTICLE, title: 'a button alone behind the text' },
		{ text: page({ between: '⟦友善列印⟧' }), output: ARTICLE },
		{ text: page({ between: '⟦转寄友人⟧' }), output: ARTICLE },
		{ text: ARTICLE.replace('\n收购站', '\n⟦文字大小\n分享\n复制链接⟧\n收购站'), output: ARTICLE, title: 'buttons within the text' },
		{ text: page({ between: '⟦分享\n收藏⟧' }), output: ARTICLE, title: 'two buttons below the headline' },
		{ text: page({ below: '⟦分享到：微信 新浪微博 QQ空间⟧' }), output: ARTICLE },
		{ text: page({ between: '⟦字号：大 中 小⟧' }), output: ARTICLE },
	],
});
