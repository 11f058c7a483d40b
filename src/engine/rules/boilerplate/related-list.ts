import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, HEADLINE, page, TEXT } from './sample';

/**
 * Process: sidebars and the foot of a page list other stories: under a heading (`相关阅读`, `热门文章`), with dates or counters, or as bare titles.
 * Evidence: the heading; the same parts repeating line by line; a row of titles behind the end of the text that share no words with it.
 * Not flagged: lists of the article itself, its headings, its sources.
 */
export const relatedList = lineRule({
	id: 'boilerplate/related-list',
	summary: msg('Related links'),
	says: (text) =>
		msg(
			'“{0}” belongs to a list of related links. Evidence: its heading, its template or its place after the text. The fix removes it.',
			text,
		),
});

export const translations: Translations = {
	'Related links': ['其他文章列表', '其他文章列表'],
	'“{0}” belongs to a list of related links. Evidence: its heading, its template or its place after the text. The fix removes it.': [
		'“{0}”属于其他文章的列表。依据：列表标题、模板形式或位于正文之后。修复会将其删除。',
		'「{0}」屬於其他文章的列表。依據：列表標題、範本形式或位於正文之後。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '他推荐阅读的书有三本：茶经、县志、一本讲水渠的旧书，都在祠堂里。' }),
		`新闻\n${HEADLINE}\n${TEXT}\n`,
		`快讯\n${HEADLINE}\n茶乡日报/ 茶山30日电\n茶农在山上采茶。图/李山\n${TEXT}\n`,
		page({ below: '他说：更多的人回来了，茶园才有明年。' }),
		// Behind the place of a picture the text goes on.
		page({ below: '资料图\n此外\n新茶园也开了！' }),
		// Who signs a notice, and when.
		page({ below: '老茶园合作社\n村民委员会\n2021年4月8日' }),
		// Two short lines are no list.
		page({ below: '邻镇石桥通车 老人坐了一下午\n省城公交又开六条线' }),

		// A table, and a heading with a byline over text that stays.
		page({ between: 'Shan | 95.6 | 93.8 | 92.1 | 93.2 | 88.0 | 96.4 |\n---|---|---|---|---|---|---|' }),
		page({ below: '延伸阅读\n========' }),
		ARTICLE,
	],
	found: [
		{
			text: page({ below: '⟦山下的油坊又开了门\n茶乡日报 1天前\n水库今年第一次放水\n茶乡日报 2天前\n老街的石板重新铺过\n茶乡日报 3天前⟧' }),
			cleaned: ARTICLE,
			title: 'cards: title, paper, how long ago',
		},
		{
			text: page({ below: '责任编辑：王小山\n\n⟦相关文章⟧' }),
			cleaned: page({ below: '责任编辑：王小山\n' }),
			title: 'a heading with nothing below',
		},
		{ text: page({ below: '⟦相关阅读：邻县的桃花节开幕了⟧' }), cleaned: ARTICLE },
		{
			text: page({
				below:
					'⟦邻县举办桃花节开幕式 2021-05-31\n城东公交线路改道公告 2021-05-12\n图书馆延长开放时间了 2021-05-02\n老剧院重新开门迎客啦 2021-04-30⟧',
			}),
			cleaned: ARTICLE,
		},
	],
});
