import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/repost-notice', {
	valid: [
		page({ below: '这篇文章首发的那一年，茶园还没有水渠，山上也没有路。' }),
		page({ below: '村里的老人说，那首采茶歌是从邻县学来的，词改了几处，调子没有变，后来被收进了县里的歌集。' }),
	],
	invalid: [
		{ text: page({ below: '⟦本文獲授權轉載，原文刊於《茶鄉雜誌》⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦茶乡晚报，未经授权不得转载⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦本網站之文字、圖片，非經授權，不得轉載、公開播送或公開傳輸及利用。⟧' }), output: ARTICLE },
		{
			text: page({ below: '⟦【图文未经山城晚报许可，不得转载；转载请注明来源，否则追究责任。】⟧' }),
			output: ARTICLE,
			title: 'in brackets',
		},
		{ text: page({ below: '⟦本文为茶农原创，转载保留链接！网址：http://www.example.cn/cha/12.html⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦1.本站的原创文章，转载时请务必注明作者和来源，不尊重原创的行为我们将追究责任。⟧' }), output: ARTICLE },

		{ text: page({ above: '⟦版权说明：本资料由会员上传，若内容存在侵权，请告知本站删除⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦本站的全部文字在知识共享 署名-相同方式共享 3.0协议之条款下提供⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦未经授权禁止转载、摘编、复制及建立镜像，违者将依法追究法律责任。⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦转载请注明来源“山城晚报”⟧' }), output: ARTICLE },
	],
});
