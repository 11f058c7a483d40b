import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: below an article the template prints links to its neighbours: `上一篇:…`, `下一篇:没有了`.
 * Evidence: the label at the start of the line.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: 上一篇 or 下一章 within a sentence.
 */
export const previousNext = lineRule({
	id: 'boilerplate/previous-next',
	summary: msg('Previous and next links'),
	says: (text) => msg('“{0}” links to another page of the site (previous or next article). The fix removes it.', text),
});

export const translations: Translations = {
	'Previous and next links': ['上一篇与下一篇链接', '上一篇與下一篇連結'],
	'“{0}” links to another page of the site (previous or next article). The fix removes it.': [
		'“{0}”链接到网站的其他页面（上一篇或下一篇）。修复会将其删除。',
		'「{0}」連結到網站的其他頁面（上一篇或下一篇）。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '他在目录里找到了那一章，又把书签夹了回去，说明天接着读给茶农们听。' }),
		page({ below: '他把上一篇稿子重新读了一遍，觉得结尾写得太急，又改了两处，才交给编辑部的同事。' }),
	],
	found: [
		{
			text: page({ below: '⟦【上一篇】 水渠通水！坡地又添五十亩，收购站今年早开门 【下一篇】 山里的人都在等雨！清明之前要把茶采完⟧' }),
			cleaned: ARTICLE,
			title: 'both neighbours on one long line',
		},
		{ text: page({ below: '⟦上一篇：邻县的桃花节开幕了\n下一篇：没有了⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦上一篇 下一篇⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦前一篇：山里的邮路\n后一篇：渡口⟧' }), cleaned: ARTICLE },
	],
});
