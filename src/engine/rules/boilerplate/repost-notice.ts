import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: sites say who may reprint and whom to tell of an infringement: `转载请注明出处`, `未经授权禁止转载`, `如有侵权请联系删除`.
 * Evidence: it opens like one and its formulas make up a good part of it, outside the text.
 * Not flagged: reports about copyright.
 */
export const repostNotice = lineRule({
	id: 'boilerplate/repost-notice',
	summary: msg('Reprint and source notice'),
	says: (text) => msg('“{0}” is a notice about reprinting, sources or infringement. The fix removes it.', text),
});

export const translations: Translations = {
	'Reprint and source notice': ['转载与来源声明', '轉載與來源聲明'],
	'“{0}” is a notice about reprinting, sources or infringement. The fix removes it.': [
		'“{0}”是关于转载、来源或侵权的声明。修复会将其删除。',
		'「{0}」是關於轉載、來源或侵權的聲明。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '这篇文章首发的那一年，茶园还没有水渠，山上也没有路。' }),
		page({ below: '村里的老人说，那首采茶歌是从邻县学来的，词改了几处，调子没有变，后来被收进了县里的歌集。' }),
	],
	found: [
		{ text: page({ below: '⟦茶乡晚报，未经授权不得转载⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦本網站之文字、圖片，非經授權，不得轉載、公開播送或公開傳輸及利用。⟧' }), cleaned: ARTICLE },
		{
			text: page({ below: '⟦【图文未经山城晚报许可，不得转载；转载请注明来源，否则追究责任。】⟧' }),
			cleaned: ARTICLE,
			title: 'in brackets',
		},
		{ text: page({ below: '⟦1.本站的原创文章，转载时请务必注明作者和来源，不尊重原创的行为我们将追究责任。⟧' }), cleaned: ARTICLE },

		{ text: page({ above: '⟦版权说明：本资料由会员上传，若内容存在侵权，请告知本站删除⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦本站的全部文字在知识共享 署名-相同方式共享 3.0协议之条款下提供⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦未经授权禁止转载、摘编、复制及建立镜像，违者将依法追究法律责任。⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦转载请注明来源“山城晚报”⟧' }), cleaned: ARTICLE },
	],
});
