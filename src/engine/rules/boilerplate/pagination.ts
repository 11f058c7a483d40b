import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: long articles and lists are cut into pages with links: `首页 上一页 1 2 3 下一页 尾页`.
 * Evidence: those words and numbers make up the line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: numbers alone inside the text.
 */
export const pagination = lineRule({
	id: 'boilerplate/pagination',
	summary: msg('Pagination'),
	says: (text) => msg('“{0}” links to other pages of the same text or list. The fix removes it.', text),
});

export const translations: Translations = {
	Pagination: ['翻页链接', '翻頁連結'],
	'“{0}” links to other pages of the same text or list. The fix removes it.': [
		'“{0}”是翻页链接。修复会将其删除。',
		'「{0}」是翻頁連結。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '他已阅读完五页说明，还剩下十三页没有看，打算晚上再读。' }),
		page({ below: '他翻到下一页，看见父亲用铅笔写的一行小字，日子正是三十年前的今天，那年茶园刚刚开出来。' }),
	],
	found: [
		{ text: page({ above: '⟦第1页 / 共12页⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦首页 上一页 5 6 7 8 9 下一页 尾页⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦共 12 页⟧' }), cleaned: ARTICLE },
	],
});
