import { type Line, spanIn } from '../../article/lines';
import { deletion } from '../../edits';
import type { Hit } from '../../finding';
import { msg } from '../../message';
import { headlineOf } from '../../page/headline';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';

/**
 * Process: repost farms stick a channel tag to the headlines they copy, made from two word lists (当前+头条, 每日+热闻, 环球+快讯 …), to make
 * old news look new to search engines; behind the headline or in front of it with a colon or bar.
 * Flagged: such a tag at either end of the headline, parted from it by a space, bar, underscore or colon.
 * Not flagged: the same words as part of a headline (今日头条宣布…), names of sites (boilerplate/site-title).
 */
const WHEN =
	'当前|今日|每日|天天|环球|全球|世界|焦点|热点|即时|实时|最新|滚动|精选|独家|速看|快看|今头|前沿|当下|每日一|天下|新要|动态|全球今|环球今|全球观|世界今|当前热|全球快|每日快|今日热|环球热|世界热|新消|热门|聚焦|时讯|观天下|要闻';
const WHAT =
	'头条|热闻|快讯|速讯|热讯|资讯|播报|快播|看点|热点|短讯|简讯|消息|要闻|焦点|速递|报道|关注|观察|新动态|热消息|微速讯|百事通|聚焦|精选|热推荐|快报|微动态|快资讯|热议|滚动|讯息|动态|亮点|热搜|通讯|时讯|视讯|速看料|新资讯|速看|日讯|今日讯|微头条|新视野|快看点|热文|热资讯|推荐|信息|简报|最资讯|热门|天天快报|头条焦点|独家';
const TAG = `(?:(?:${WHEN})(?:${WHAT})|(?:${WHEN})(?:${WHEN})(?:${WHAT})|报资讯|热推荐|快消息|速看料|百事通)`;
const BEHIND = new RegExp(`[\\s_|丨\\-—]+(${TAG})$`);
const BEFORE = new RegExp(`^(${TAG})\\s*[:|丨!]\\s*(?=.{6})`);

function tagIn(line: Line): { from: number; to: number; tag: string } | undefined {
	const { plain } = line;
	const tail = plain.slice(-14);
	const behind = BEHIND.exec(tail);
	if (behind && plain.length - behind[0].length >= 6) return { from: plain.length - behind[0].length, to: plain.length, tag: behind[1]! };
	const before = BEFORE.exec(plain);
	return before ? { from: 0, to: before[0].length, tag: before[1]! } : undefined;
}

export const titleSuffix: Rule = {
	id: 'spam/title-suffix',
	stage: 'removal',
	severity: 'information',
	summary: msg('Channel tag of a repost farm after the headline'),
	*check(article): Iterable<Hit> {
		const line = headlineOf(article);
		const found = line && tagIn(line);
		if (!found) return;
		const span = spanIn(line, found.from, found.to);
		yield {
			...span,
			message: msg('“{0}” is a channel tag of a repost farm, not part of the headline. The fix removes it.', found.tag),
			confidence: 0.85,
			fixes: [{ title: msg('Remove the tag {0}', found.tag), safety: 'review', edits: [deletion(span)] }],
		};
	},
};

export const translations: Translations = {
	'Channel tag of a repost farm after the headline': ['转载站附在标题上的栏目标签', '轉載站附在標題上的欄目標籤'],
	'“{0}” is a channel tag of a repost farm, not part of the headline. The fix removes it.': [
		'“{0}”是转载站的栏目标签，不属于标题。修复会删除它。',
		'「{0}」是轉載站的欄目標籤，不屬於標題。修復會刪除它。',
	],
	'Remove the tag {0}': ['删除标签“{0}”', '刪除標籤「{0}」'],
};

const story = '村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午，看石桥上拖拉机一辆辆开过去。';

export const examples = (): RuleExamples => ({
	kept: [`今日头条宣布石桥通车\n${story}`, `石桥通车成为全球焦点\n${story}`, `石桥昨天通车了\n每日快讯\n${story}`],
	found: [
		{ text: `半个月修好的石桥昨天通车⟦ 每日热闻⟧\n${story}`, cleaned: `半个月修好的石桥昨天通车\n${story}` },
		{ text: `⟦环球快讯:⟧半个月修好的石桥昨天通车\n${story}`, cleaned: `半个月修好的石桥昨天通车\n${story}` },
		{
			text: `半個月修好的石橋昨天通車⟦_當前資訊⟧\n${story}`,
			cleaned: `半個月修好的石橋昨天通車\n${story}`,
			title: 'in traditional characters too',
		},
	],
});
