import { msg } from '../../message';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';
import { hitsOfLines } from './line-rule';

/**
 * Process: a hacked page carries links to other sites of the trade: their anchor texts stand in rows between spaces, or one a line between
 * the paragraphs; link lists of content farms cut every text at one length.
 * Flagged: lines that search phrases of gambling or pornography cover; rows of at least 14 short texts most of which end at one length.
 * Not flagged: tag lists, tables, navigation (family boilerplate).
 */
export const linkFarm: Rule = {
	id: 'spam/link-farm',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Link farm'),
	check: (article) => hitsOfLines(article, 'link-farm', msg('Remove the link texts')),
};

export const translations: Translations = {
	'Link farm': ['成排的垃圾站链接文字', '成排的垃圾站連結文字'],
	'Remove the link texts': ['删除链接文字', '刪除連結文字'],
	'Nothing but search phrases of gambling sites: {0}. The fix removes them.': [
		'整行都是赌博网站的搜索词：{0}。修复会删除。',
		'整行都是賭博網站的搜尋詞：{0}。修復會刪除。',
	],
	'Words of pornographic search titles cover most of the line. The fix removes it.': [
		'色情搜索标题的用词占了这一行的大部分。修复会删除这一行。',
		'色情搜尋標題的用詞佔了這一行的大部分。修復會刪除這一行。',
	],
	'A row of link texts, many of them cut at the same length. The fix removes it.': [
		'一排链接文字，多数截断在同一长度。修复会删除这一行。',
		'一排連結文字，多數截斷在同一長度。修復會刪除這一行。',
	],
	'Words of an advertisement cover most of the line. The fix removes it.': [
		'广告用词占了这一行的大部分。修复会删除这一行。',
		'廣告用詞佔了這一行的大部分。修復會刪除這一行。',
	],
	'{0} lines in a row are search phrases of gambling sites. The fix removes them.': [
		'连续 {0} 行都是赌博网站的搜索词。修复会删除这些行。',
		'連續 {0} 行都是賭博網站的搜尋詞。修復會刪除這些行。',
	],
};

const story = '石桥通车\n村口的石桥修了半个月，昨天通车了。\n老人们端着茶在桥头坐了一下午。\n看拖拉机一辆辆开过去。\n';

export const examples = (): RuleExamples => ({
	kept: [
		`${story}首页 新闻 体育 娱乐 财经 下载`,
		`${story}石桥 水渠 茶山 集市 小学 图书室`,
		`${story}环球国际\n体育\n娱乐\n中国体育\n石桥12`,
		`${story}12 35 47 58 66 71 80 92 14 25 36 47 58 69 70`,
	],
	found: [
		{ text: `${story}⟦云博体育app 金鹿棋牌官网 飞马娱乐平台 大河彩票登录 威尼斯人网址⟧\n`, cleaned: story },
		{ text: `${story}⟦极速赛车开奖结果\n幸运飞艇计划软件\n云博棋牌下载⟧\n`, cleaned: story, title: 'one link a line' },
		{
			text: `${story}⟦鸿麓国际\n澳门沐麓\n沐麓66\n鸿沐娱乐\n麓沐棋牌⟧\n`,
			cleaned: story,
			title: 'bare names, one a line',
		},
		{
			text: `${story}⟦写石桥的作 赶集的日记 二年级优秀 老茶馆的故 难忘的一天 我的好朋友 小学生写景 春天的山村 初中满分作 桥头的老人 一次难忘的 水渠边的夏 读后感三百 我的小木匠 老师的生日⟧\n`,
			cleaned: story,
			title: 'link texts cut at one length',
		},
	],
});
