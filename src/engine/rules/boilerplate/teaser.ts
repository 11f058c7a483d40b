import { msg } from '../../message';
import type { RuleExamples, Translations } from '../examples';
import { lineRule } from './line-rule';
import { ARTICLE, page } from './sample';

/**
 * Process: list pages and the foot of a page print each story as title, date and the first words, cut with `...` and a link `[详细]`.
 * Evidence: at least three such stories in a row with the same parts, or a link of that kind on a line of its own.
 * Not flagged: a paragraph of the article that trails off with an ellipsis.
 */
export const teaser = lineRule({
	id: 'boilerplate/teaser',
	summary: msg('Teaser of another story'),
	says: (text) => msg('“{0}” is the opening of another story, cut off by a list template. The fix removes it.', text),
});

export const translations: Translations = {
	'Teaser of another story': ['被截断的其他文章摘要', '被截斷的其他文章摘要'],
	'“{0}” is the opening of another story, cut off by a list template. The fix removes it.': [
		'“{0}”是另一篇文章的开头，被列表模板截断。修复会将其删除。',
		'「{0}」是另一篇文章的開頭，被列表範本截斷。修復會將其刪除。',
	],
};

export const examples = (): RuleExamples => ({
	kept: [
		page({ below: '他把那本书借回家，一直舍不得还，说还要继续阅读下去，读到最后一页为止。' }),
		// A short report above a long feed: the page is no list.
		`石桥村的水渠通水了\n2023-07-03 10:20 来源：山乡报\n昨天上午，记者在石桥村看到，水从新修的水渠里流进了老茶园，渠边站满了看水的人。\n${Array.from({ length: 30 }, (_, at) => `后山第${at}家豆腐坊开张了\n${at + 3}评论`).join('\n')}\n`,
		// A paragraph to its full stop in front of cut openings.
		`${ARTICLE}修水渠的人从春天干到秋天，石头是从后山一块一块背下来的，每一块都有人的名字。冬天的时候水渠通了水，全村的人都站在渠边看，老人说这辈子第一次看见水往自家的田里走。孩子们沿着水渠跑，一直跑到水库边上，回来的时候鞋都湿了。\n`,

		page({ below: '他想了很久，终于没有说出口……' }),
		page({ below: '天黑下来了……\n有人在山下喊他的名字，一声接着一声，他没有答应，只是把竹篓往上提了提，接着往山上走。' }),
	],
	found: [
		{
			text: page({
				below:
					'⟦-\n2021-05-31\n邻县的桃花节开幕了\n近日，邻县的桃花节在河边的公园里开幕，来看花的人从早上就排起了队，停车场不到九点就满了...\n-\n2021-05-12\n两条公交线路改道\n因为修桥，城东的两条公交线路从下周一起改道，沿途的七个站点有五个不变，另外两个移到...\n-\n2021-05-02\n图书馆延长开放时间\n县图书馆从本月起每天延长开放两个小时，周末不休息，读者可以在自助机上借书还书，押金...⟧',
			}),
			cleaned: ARTICLE,
		},
	],
});
