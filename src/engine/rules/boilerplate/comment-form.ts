import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: below the text stand a form for comments and the comments with their buttons: 回复, 举报, 赞.
 * Evidence: words of the form on the line or shortly before and behind it, outside the text.
 * Not flagged: quotations of readers inside the article.
 */
export const commentForm = lineRule({
	id: 'boilerplate/comment-form',
	summary: msg('Reader comments and comment form'),
	says: (text) => msg('“{0}” belongs to the reader comments or the comment form. The fix removes it.', text),
});

export const translations: Translations = {
	'Reader comments and comment form': ['评论与评论表单', '評論與評論表單'],
	'“{0}” belongs to the reader comments or the comment form. The fix removes it.': [
		'“{0}”属于读者评论或评论表单。修复会将其删除。',
		'「{0}」屬於讀者評論或評論表單。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '村里的告示写着：请勿在水渠里洗茶篓。大家看了都笑，说水渠是全村的水渠，谁也舍不得弄脏。' }),
		page({ below: '他在会上发表了自己的看法，认为水渠应该再往东修一里，大家都表示同意，镇长当场就答应了。' }),
	],
	found: [
		{ text: page({ below: '⟦评论(0)⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦3 則留言⟧' }), cleaned: ARTICLE },
		{
			text: page({ below: '⟦請勿重複張貼相同的文章或廣告。\n對於謾罵他人的留言，本站有權刪除文章並停權。⟧' }),
			cleaned: ARTICLE,
			title: 'the rules of a board, one sentence a line',
		},
	],
});
