import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: the template prints the keywords or the cities a page is to be found under: `标签:`, `关键词:`, `热门城市:`.
 * Evidence: the label at the start of a line outside the text; a row of at least sixteen words between spaces, some of them three times.
 * Safe where the whole line is this closed form, at the head or foot of an article with nothing of it beyond (`guards/proof.ts`).
 * Not flagged: the keywords of a paper inside its text; 标签 and 关键词 in sentences.
 */
export const tagList = lineRule({
	id: 'boilerplate/tag-list',
	summary: msg('Keywords and tags'),
	says: (text) => msg('“{0}” lists keywords of the page. The fix removes it.', text),
});

export const translations: Translations = {
	'Keywords and tags': ['页面关键词', '頁面關鍵詞'],
	'“{0}” lists keywords of the page. The fix removes it.': [
		'“{0}”列出页面关键词。修复会将其删除。',
		'「{0}」列出頁面關鍵詞。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '菜谱分类的办法他想了很久，最后还是按节气排：春天采茶，秋天收豆。' }),
		page({ below: '县教育局 县农业局\n2021年4月3日' }),
		page({ below: '王小茶 李大山 赵青' }),
		// The keywords of a paper, below an abstract without its label.
		ARTICLE.replace(
			'\n收购站',
			'，每年谷雨前后是最忙的日子，山上山下都是采茶的人，一直要忙到立夏过后才能歇下来。\n关键词：茶园；水渠；合作社\n收购站',
		),
		// The keywords of a paper, below its abstract.
		page({ between: '摘要：本文记老茶园三年的收成和雨水，并比较两种采法。\n关键词：老茶园；雨水；采法\n0 引言' }),
		page({ below: '茶农在每个茶罐上都贴了标签，写着采摘的日子和山头的名字，客人一看就明白。' }),
	],
	found: [
		{ text: page({ above: '⟦熱門關鍵字：春茶 水渠⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦标签：茶叶 水渠 合作社⟧' }), cleaned: ARTICLE },
		{ text: page({ below: '⟦本文关键词：茶园,水渠,坡地⟧' }), cleaned: ARTICLE },
	],
});
