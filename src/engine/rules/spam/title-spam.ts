import { msg } from '../../message';
import type { Rule } from '../../rule';
import { injectionsOf } from '../../spam/injections';
import { hitsOfSplices } from '../../spam/splice';
import type { RuleExamples, Translations } from '../examples';
import { hitsOfLines } from './line-rule';

/**
 * Process: a hacked page gets a title that searchers of gambling, pornography or forged papers look for, in front of the article or stuck to
 * its headline (`【…app】`, `‘…’`).
 * Flagged: lines in front of the article that words of such a trade cover, several different ones of them and without a sentence; casino
 * names at the edge of the headline, in brackets or before a dash; a line that is the name of such a site and ways into it or figures (`澳门X4858网址`).
 * Not flagged: headlines of news about gambling, crime or medicine: there the words stand in sentences and cover little.
 */
export const titleSpam: Rule = {
	id: 'spam/title-spam',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Gambling, porn or forgery title in or around the headline'),
	*check(article) {
		yield* hitsOfLines(article, 'title-spam', msg('Remove the spam title'));
		yield* hitsOfSplices(
			article,
			injectionsOf(article).filter(({ rule }) => rule === 'title-spam'),
		);
	},
};

export const translations: Translations = {
	'Gambling, porn or forgery title in or around the headline': [
		'顶替标题或附在标题上的赌博、色情、假证搜索词',
		'頂替標題或附在標題上的賭博、色情、假證搜尋詞',
	],
	'Remove the spam title': ['删除垃圾标题', '刪除垃圾標題'],
};

const story = '村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午，看拖拉机一辆辆开过去。';

export const examples = (): RuleExamples => ({
	kept: [
		`看病哪家医院好？村里人都去镇上的卫生院\n${story}`,
		`警方破获网络赌博案\n${story}`,
		`澳门威尼斯人酒店招聘厨师\n${story}`,
		// Hotels of Macau under their own names: what follows is the house.
		`澳博祝贺葡京酒店开了新茶楼\n${story}`,
		`石桥通车【图】\n${story}`,
		// A name alone is no title of a site, and a headline goes on.
		`青峰体育\n${story}`,
		`青峰体育官网介绍石桥怎样修\n${story}`,
		`澳门大学2023年招生\n${story}`,
		`体育彩票点搬到了桥头\n${story}`,
		`办理毕业证书要带身份证\n${story}`,
		// A site's own title at the end, a column in brackets, a name that the text is about.
		`石桥杯比赛昨天结束，山村队得了冠军 鸿麓体育\n${story}`,
		`【文化娱乐】石桥昨天通车，老人们唱了一出戏\n${story}`,
		`【青麓国际】石桥昨天通车，山村赶集方便了\n青麓公司修好了村口的石桥。${story}`,
	],
	found: [
		{ text: `⟦治疗鼻炎哪家医院好_山城治鼻炎费用_鼻炎专科医院排名⟧\n石桥通车\n${story}`, cleaned: `石桥通车\n${story}` },
		{
			text: `石桥昨天通车了⟦【云博体育app】⟧\n${story}\n本文关键词：云博体育app,石桥,昨天,通车`,
			cleaned: `石桥昨天通车了\n${story}\n本文关键词：云博体育app,石桥,昨天,通车`,
		},
		{
			text: `⟦欧美高清视频_国产精品免费在线观看_久久久久一区二区三区_亚洲无码在线播放⟧\n石桥通车\n${story}`,
			cleaned: `石桥通车\n${story}`,
		},
		{ text: `⟦澳洲幸运10开奖走势图 极速赛车计划软件⟧\n石桥通车\n${story}`, cleaned: `石桥通车\n${story}` },
		{ text: `⟦2025年新澳门一肖一码免费资料大全⟧\n石桥通车\n${story}`, cleaned: `石桥通车\n${story}` },
		{
			text: `⟦‘华体会’⟧石桥昨天通车了\n${story}`,
			cleaned: `石桥昨天通车了\n${story}`,
			title: 'a casino alone in quotes before the headline',
		},
	],
});
