import { contentOf, isBlank } from '../../article/lines';
import type { Hit } from '../../finding';
import { type Message, msg } from '../../message';
import type { Rule } from '../../rule';
import { type Verdict, verdictOf } from '../../spam/verdict';
import type { RuleExamples, Translations } from '../examples';

/**
 * Process: a page is no article at all: a doorway (search phrases, or headlines and snippets of search results), nothing but advertisements of
 * gambling or pornography, text put together by a program, a server's "not found" given out as a page.
 * Flagged: the whole text, once, with the reasons: words of an error page and hardly anything else; lines that are spam by themselves in
 * seven tenths of the letters, and no running text besides; lines of one phrase without running text, several of them put as questions
 * to a search engine or cut off as it cuts them.
 * Not flagged: lists, timetables and catalogues (no questions, nothing cut off), articles with spam in them (the spam is).
 */
const WHAT: Record<Verdict, Message> = {
	'soft-404': msg('An error page: the text is what the server says when a page is missing. The fix empties the text.'),
	stitched: msg('A program put this page together from sentences of other texts. The fix empties the text.'),
	advertising: msg('The page is nothing but advertisements and search phrases. The fix empties the text.'),
	doorway: msg('A doorway page: lines around one search phrase, and no text. The fix empties the text.'),
};

export const documentVerdict: Rule = {
	id: 'spam/document-verdict',
	stage: 'removal',
	severity: 'error',
	summary: msg('Spam or error page as a whole'),
	*check(article): Iterable<Hit> {
		const judgement = verdictOf(article);
		if (!judgement) return;
		const lines = article.lines.filter((line) => !isBlank(line));
		const { verdict, reasons, confidence } = judgement;
		yield {
			start: contentOf(lines[0]!).start,
			end: contentOf(lines.at(-1)!).end,
			message: WHAT[verdict],
			confidence,
			details: reasons,
			fixes: [{ title: msg('Empty the text'), safety: 'review', edits: [{ start: 0, end: article.text.length, newText: '' }] }],
		};
	},
};

export const translations: Translations = {
	'An error page: the text is what the server says when a page is missing. The fix empties the text.': [
		'页面不存在：这段文字是服务器的提示。修复会清空文本。',
		'頁面不存在：這段文字是伺服器的提示。修復會清空文字。',
	],
	'A program put this page together from sentences of other texts. The fix empties the text.': [
		'这个页面是程序用别处的句子拼成的。修复会清空文本。',
		'這個頁面是程式用別處的句子拼成的。修復會清空文字。',
	],
	'The page is nothing but advertisements and search phrases. The fix empties the text.': [
		'整个页面都是广告和搜索词。修复会清空文本。',
		'整個頁面都是廣告和搜尋詞。修復會清空文字。',
	],
	'A doorway page: lines around one search phrase, and no text. The fix empties the text.': [
		'门页：所有行都围着一个搜索词，没有正文。修复会清空文本。',
		'門頁：所有行都圍著一個搜尋詞，沒有正文。修復會清空文字。',
	],
	'Spam or error page as a whole': ['整个页面是垃圾内容或错误页', '整個頁面是垃圾內容或錯誤頁'],
	'Empty the text': ['清空文本', '清空文字'],
	'“{0}” is what a server says when a page is missing': ['“{0}”是服务器对不存在的页面说的话', '「{0}」是伺服器對不存在的頁面說的話'],
	'{0} percent of the letters are in lines that advertise or fill space': [
		'{0}% 的文字在广告行或填充行里',
		'{0}% 的文字在廣告行或填充行裡',
	],
	'The same sentences recur in a different order, as on pages assembled by a program': [
		'同样的句子在不同的上下文里反复出现，是程序拼凑页面的做法',
		'同樣的句子在不同的上下文裡反覆出現，是程式拼湊頁面的做法',
	],
	'{0} of {1} lines say “{2}”, and no line is running text': [
		'{1} 行里有 {0} 行含“{2}”，没有一行是正文',
		'{1} 行裡有 {0} 行含「{2}」，沒有一行是正文',
	],
	'{0} lines are phrased like search queries or cut off like search results': [
		'{0} 行像向搜索引擎提的问题，或像搜索结果那样被截断',
		'{0} 行像向搜尋引擎提的問題，或像搜尋結果那樣被截斷',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		// A list of goods, a timetable and a page of questions have one word everywhere and are no doorway.
		'木工刨子清单\n长刨子一把\n短刨子一把\n槽刨子一把\n线刨子两把\n弯刨子一把\n修刨子的锉刀两把',
		'石桥线 首班 6:00\n山村站 6:10\n渡口站 6:25\n学校站 6:40\n集市站 6:55\n石桥站 7:10',
		'怎样修石桥？\n先把水拦住，再把桥墩上的青苔刮掉，看清裂缝在哪里，然后请石匠来。\n多少钱？\n看石头的远近，山里的石头便宜，外面运来的贵，还要加上人工和拖拉机的油钱。',
		'图书馆网站上的“页面不存在”是怎么回事？管理员说，搬家以后旧的地址都换了，读者要从首页重新进去，找不到的书可以打电话问，值班的人会把新地址念给他听，也可以到阅览室的电脑上查。',
	],
	found: [
		{ text: '⟦Sorry, the current column has no content⟧\n', cleaned: '' },
		{ text: '⟦对不起，您访问的页面不存在！\n返回首页⟧', cleaned: '' },
		{
			title: 'headlines and snippets around one search phrase',
			text: '⟦哪里可以学做豆腐\n学做豆腐培训班\n山城豆腐培训学校招生\n我想学做豆腐哪家好\n豆腐加盟店多少钱\n做豆腐的朋友越来越多，豆腐...\n豆腐机械厂家批发⟧\n',
			cleaned: '',
		},
		{
			title: 'nothing but names of gambling sites',
			text: '⟦澳门新葡京官网登录\n新葡京娱乐城app下载\n云博体育官网注册 皇冠体育平台登录 永利国际娱乐城网址\n金沙娱乐场网页版_太阳城娱乐城开户_银河娱乐下载⟧',
			cleaned: '',
		},
	],
});
