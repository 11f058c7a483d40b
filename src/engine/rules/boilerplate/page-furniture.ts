import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE } from './sample';

/**
 * Process: a page carries its site's furniture around the article: menus, other articles' titles, counters, forms. Extraction leaves some of it.
 * Evidence: a model trained on the labelled lines of many sites, which weighs the words of a line, its form, its place and its neighbours.
 * The kind of furniture, where most lines of a row are of one, gives the finding to the rule of that kind; a fix is proposed from a probability
 * of 0.9 on, and only where a certain form shows that there is a page. The model never makes a fix safe.
 * Not flagged: lines that another rule knows by their form; lists, verse, dialogue and tables of an article.
 */
export const pageFurniture = lineRule({
	id: 'boilerplate/page-furniture',
	summary: msg('Page furniture'),
	says: (text) => msg('“{0}” looks like part of the page around the article, not of its text. The fix removes it.', text),
});

export const translations: Translations = {
	'Page furniture': ['正文之外的网页内容', '正文之外的網頁內容'],
	'“{0}” looks like part of the page around the article, not of its text. The fix removes it.': [
		'“{0}”看来属于正文周围的网页，不是正文。修复会删除。',
		'「{0}」看來屬於正文周圍的網頁，不是正文。修復會刪除。',
	],
};

const LINES = '茶友圈\n茶价走势\n开园日历';
const FOOT = '版权所有 © 2020 茶乡网';

export const examples = (): RuleExamples => ({
	kept: [
		ARTICLE,
		'渡口\n春天的水\n从桥下走过\n没有回头\n我在岸上\n数着船\n',
		`${ARTICLE}班车时刻\n07:30 石桥村\n08:10 水库\n09:05 县城\n10:20 石桥村\n`,
		`${ARTICLE}面积：三百亩\n海拔：四百米\n品种：白茶\n电话：见门口的牌子\n`,
		'“你来了。”\n“来了。”\n“茶呢？”\n“在篓里。”\n',
		'语文 88\n阅读 45\n作文 31\n',
	],
	found: [
		{ text: `${ARTICLE}⟦${LINES}⟧\n${FOOT}\n`, cleaned: `${ARTICLE}${FOOT}\n` },
		{
			text: `${ARTICLE}⟦${LINES}\n手机版\n电脑版⟧\n`,
			cleaned: `${ARTICLE}${LINES}\n手机版\n电脑版\n`,
			title: 'only flagged, where nothing else shows a page',
		},
	],
});
