import { msg } from '../../message';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';
import { hitsOfLines } from './line-rule';

/**
 * Process: pages stitched by a program carry headlines of foreign news between their paragraphs, to look fresh.
 * Flagged: the short lines of a page that is stitched (see spam/gibberish).
 * Not flagged: lists of other stories of the same site (boilerplate/teaser, boilerplate/related-list).
 */
export const unrelatedTeaser: Rule = {
	id: 'spam/unrelated-teaser',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Unrelated headline between paragraphs'),
	check: (article) => hitsOfLines(article, 'unrelated-teaser', msg('Remove the foreign headline')),
};

export const translations: Translations = {
	'Unrelated headline between paragraphs': ['程序生成的页面里夹在段落之间的无关标题', '程式生成的頁面裡夾在段落之間的無關標題'],
	'Remove the foreign headline': ['删除无关标题', '刪除無關標題'],
};

const a = '老木匠每周三晚上来教刨花和榫卯，十几个年轻人报了名。';
const b = '清明前后雨水少，茶农趁着晴天上山采茶，一天两斤嫩芽。';
const c = '镇上小学把旧仓库改成图书室，孩子们搬来了四百本书。';

export const examples = (): RuleExamples => ({
	kept: [`春天的山村\n${a}\n邻县的集市改到了周六\n${b}\n${c}`],
	found: [
		{
			text: `${b}${a}${c}\n⟦邻县的集市改到了周六早上⟧\n${a}${c}${b}\n⟦河道清淤从下月开始⟧\n${c}${b}${a}`,
			cleaned: `${b}${a}${c}\n${a}${c}${b}\n${c}${b}${a}`,
		},
	],
});
