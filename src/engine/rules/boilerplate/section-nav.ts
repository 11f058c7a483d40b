import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, ending, page } from './sample';

/**
 * Process: the menus, channel bars, footers and sidebars of a page are links; extraction to text leaves their words, one or many a line.
 * Evidence: the line model takes the line and its neighbours for furniture, and most of them read like navigation;
 * `查看更多` behind the last sentence of a paragraph; the button `[编辑]` in the line of its heading.
 * Not flagged: the same words inside the text or standing alone in a file without a frame; headings between paragraphs.
 */
export const sectionNav = lineRule({
	id: 'boilerplate/section-nav',
	summary: msg('Site navigation'),
	says: (text) => msg('“{0}” is site navigation: menu words and links, among others like it. The fix removes it.', text),
});

export const translations: Translations = {
	'Site navigation': ['网站导航', '網站導覽'],
	'“{0}” is site navigation: menu words and links, among others like it. The fix removes it.': [
		'“{0}”是网站导航：由菜单和链接用词组成，且与同类行相邻。修复会将其删除。',
		'「{0}」是網站導覽：由選單和連結用詞組成，且與同類行相鄰。修復會將其刪除。',
	],
};

const SECTIONS = [
	['位置', '老茶园，在县里水库下面的南坡上，今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。'],
	['历史', '老茶园是四十年前开出来的，第一年只种了十亩，后来年年添，添到今天，采茶的人换了三代，茶树还是原来的茶树。'],
	['水渠', '老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断，明年还要再开出五十亩坡地。'],
];

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '收藏' }),
		page({ below: '她说，加入购物车的茶叶要趁早下单，晚了就没有了。' }),
		ARTICLE.replace('老茶园的后面', '他喜欢的书有三类 :: 茶书、农书、县志。\n老茶园的后面'),
		page({ above: '导语' }),
		page({ below: '目录\n简介' }),
		page({ below: '他说，返回顶部的路比下山的路难走，茶篓又重，走到一半就要歇一口气。' }),
		page({ above: '山 水 茶 人' }),
		// Without a certain line of the frame beside it a strange line above the headline may be its kicker.
		page({ above: '记住乡愁' }),
		page({ above: '第三章' }),

		// The line above a headline that belongs to it, below what a site for sharing documents prints.
		page({ above: '春天的老茶园新茶：' }),
		// A word of a menu that is a heading within the text, and the title right above its paragraph.
		ARTICLE.replace(/\n收购站/, '\n返回\n收购站'),
		page({ above: '采茶的人' }),
		// The lines of an encyclopedia's list of works are its text, and so is a chapter's title between the words of a menu.
		`老茶园画家\n老茶园画家，山城的一位画家，画了四十年的茶园，留下近百幅画，其中有几幅挂在县里的图书馆。\n${['春茶', '水库的早晨', '采茶的人', '收购站', '新水渠', '坡地', '竹篓', '清明'].map((work, at) => `《${work}》，一九${60 + at}年\n`).join('')}画家去世之后，家人把剩下的画捐给了村里的小学，孩子们每年春天都要去看一回。\n`,
		`书架\n排行榜\n第十二章 渡口\n${SECTIONS.map(([, text]) => text).join('\n')}\n`,
		// A table of contents that the author wrote, and the facts of an encyclopedia between its first paragraph and the sections.
		`老茶园记\n${SECTIONS[1]![1]}\n目录\n第一章 老茶园的位置\n第二章 水库\n第三章 采茶的人\n${SECTIONS[0]![1]}\n${SECTIONS[2]![1]}\n`,
		`老茶园\n${SECTIONS[1]![1]}\n所在地\n水库下面的南坡\n面积\n三百亩\n${SECTIONS[0]![1]}\n${SECTIONS[2]![1]}\n`,
		// A headline between the words of a menu.
		'今年春天老茶园的水渠通水了\n搜索\n石桥村的老茶园今年添了三百亩新茶\n关注\n',
		ARTICLE,
		page({ below: '目录' }),
		page({ above: '新闻' }),
	],
	found: [
		{ text: page({ above: '⟦首页 | 茶讯 | 茶人 | 图片⟧' }), cleaned: ARTICLE, title: 'a menu on one line' },
		{
			text: page({ above: '⟦首页\n新闻\n财经\n体育\n关于我们\n网站地图⟧', below: '上一篇：邻县的桃花节开幕了' }),
			cleaned: page({ below: '上一篇：邻县的桃花节开幕了' }),
			title: 'the menu of a page',
		},
		{
			text: `老茶园\n老茶园，在县里水库下面的南坡上，今年又添了三百亩新茶。\n历史⟦[编辑]⟧\n${SECTIONS[1]![1]}\n`,
			cleaned: `老茶园\n老茶园，在县里水库下面的南坡上，今年又添了三百亩新茶。\n历史\n${SECTIONS[1]![1]}\n`,
			title: 'the button in the line of its heading',
		},
		{ text: ending('⟦返回山城，查看更多⟧'), cleaned: ARTICLE },
	],
});
