import { msg } from '../../message';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';
import { hitsOfLines } from './line-rule';

/**
 * Process: doorway pages are filled from a data base: one sentence template for every place and trade. Where the program printed a list as
 * it holds it, quotes and brackets stand in the sentence (`包括但不限于[‘…’, ‘…’, []]`). Content farms put a paragraph of a firm that
 * builds sites, clears drains or rents cranes between the paragraphs of copied articles.
 * Flagged: lines with at least three quoted Chinese items of such a list, and the cut ends of it behind them; a paragraph
 * with three themes of self-praise (what the firm does, for how long, what it promises, whom it serves, how to reach it) that shares next
 * to no character pairs with the rest of the page.
 * A short paragraph that says one phrase four times over a quarter of it, with what is asked about it (哪家好, 价格, 电话).
 * Not flagged: code and configuration (items that are not Chinese), quotations, the pages of a firm itself, news about one.
 */
export const spamParagraph: Rule = {
	id: 'spam/spam-paragraph',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Paragraph of a doorway page, filled from a database'),
	check: (article) => hitsOfLines(article, 'spam-paragraph', msg('Remove the doorway paragraph')),
};

export const translations: Translations = {
	'Paragraph of a doorway page, filled from a database': ['由数据库填充的门页段落', '由資料庫填充的門頁段落'],
	'Remove the doorway paragraph': ['删除门页段落', '刪除門頁段落'],
};

const STORY =
	'村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午，看拖拉机一辆辆开过去。\n桥是祖父那辈人修的，前年塌了一半，村里人凑钱请来石匠，把桥墩重新砌了一遍，又在两头种了柳树，立了一块新的木牌。';

export const examples = (): RuleExamples => ({
	kept: [
		"数组写成 ['a', 'b', 'c', 'd'] 的样子，用逗号分开。",
		'他说了四个词：“石桥”、“水渠”、“茶山”、“集市”，大家都记下了。',
		'开发票要带身份证，电话13900000000，窗口在二楼。',
		// A firm's own page, and news about a firm.
		'青石茶业简介\n青石茶业专注于高山绿茶，是一家集种植、加工、销售于一体的茶厂，十余年行业经验，价格优惠，欢迎来电咨询。\n青石茶业的茶厂在北坡，高山绿茶的种植有两百亩，加工间在打谷场旁边，销售到镇上和县里。\n茶厂去年收了三千斤绿茶，加工的师傅都是村里人。',
		// A list of firms: they are its own matter.
		`山城工具厂家\n北坡刨子厂专注于刨子和凿子，十余年行业经验，价格优惠，服务专业。\n石桥锯条厂生产各种锯条，质量可靠，欢迎来电咨询，电话写在桥头的木牌上。\n${STORY}`,
		`${STORY}\n修桥队的公司在镇上，电话写在桥头的木牌上，有事可以去问。`,
	],
	found: [
		{
			title: 'a list dumped into a sentence',
			text: '青石茶馆\n⟦青石茶馆的邮政编码: 400000,主要服务范围包括但不限于[‘河边路口’, ‘石桥东头’, [], ‘打谷场对面’, ‘小学旁边’]⟧\n村口的石桥修了半个月，昨天通车了。',
			cleaned: '青石茶馆\n村口的石桥修了半个月，昨天通车了。',
		},
		{
			title: 'one search phrase over and over',
			text: `石桥通车\n${STORY}\n⟦平江叉车租赁哪家好？平江叉车租赁公司为您介绍平江叉车租赁的价格。平江叉车租赁电话，平江叉车租赁多少钱。⟧\n`,
			cleaned: `石桥通车\n${STORY}\n`,
		},
	],
});
