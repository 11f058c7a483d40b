import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: templates print how often a page was read: `阅读 1024`, `浏览次数:36次`, `12跟贴`.
 * Evidence: a number and the word for it make up the line, outside the text; a number alone between headline and text.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: numbers of readers in sentences.
 */
export const viewCounter = lineRule({
	id: 'boilerplate/view-counter',
	summary: msg('View or comment counter'),
	says: (text) => msg('“{0}” counts views, comments or votes. The fix removes it.', text),
});

export const translations: Translations = {
	'View or comment counter': ['浏览或评论计数', '瀏覽或評論計數'],
	'“{0}” counts views, comments or votes. The fix removes it.': [
		'“{0}”是浏览、评论或投票计数。修复会将其删除。',
		'「{0}」是瀏覽、評論或投票計數。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		ARTICLE.replace('老茶园的后面', '他在书里引用（3）条旧县志，都讲这条水渠。\n老茶园的后面'),
		page({ below: '今年的收藏 30 件，其中茶壶 12 把，都放在祠堂里，谁来都可以看。' }),
		page({ below: '参加采茶的人数：上午三十人，下午二十人，傍晚又来了十二个学生。' }),
		page({ between: '王小山 第3村 12评论员' }),
		// A number alone inside the text.
		ARTICLE.replace('老茶园的后面', '1024\n老茶园的后面'),
		page({ below: '展览开了三天，参观的人数超过两千，留言簿写满了两本，馆长说明年还要再办一次。' }),
	],
	found: [
		{ text: page({ below: '⟦阅读次数：【128】⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦浏览次数：1024次⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦阅读 539⟧' }), cleaned: ARTICLE },
	],
});
