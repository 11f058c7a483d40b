import type { Article } from '../../article/article';
import { spanIn } from '../../article/lines';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { type Rounds, roundsOf } from '../../spam/rounds';
import { type Piece, shuffleOf } from '../../spam/shuffle';
import { hitsOfSplices, type Splice } from '../../spam/splice';
import type { RuleExamples, Translations } from '../examples';

/**
 * Process: a content farm cuts the headline into a few words and drops them, one after the other and round again, into the starts of clauses,
 * so that the page repeats what is searched for.
 * Flagged: two or more words made from the headline that stand at starts of clauses, twice or more each, in a strict cycle (six hits or
 * more), the ones inside clauses where the cycle wants them; words that dangle before a stop are further evidence.
 * Also words that are not of the headline (it may be lost): three or more in a strict cycle, eight hits or more, at places that have nothing in
 * common (behind marks, 的, 是), in a third of such places or more, the less likely by chance the fewer.
 * Not flagged: fields of a template and lists of names, which stand at the same place of each line or between the same marks.
 * Not flagged: a title word that the text uses often, at starts of clauses too: it keeps no order.
 */
function splicesOf(article: Article): Splice[] {
	const { pieces, words, regularity, dangling } = shuffleOf(article);
	const rounds = roundsOf(article);
	if (rounds.pieces.length > pieces.length) return rounds.pieces.map((piece) => goneRound(piece, rounds));
	const confidence = Math.min(0.97, 0.6 + 0.25 * regularity + 0.03 * pieces.length);
	return pieces.map(({ line, start, end, inner }) => ({
		...spanIn(line, start, end),
		line,
		confidence: inner ? confidence - 0.25 : confidence,
		message: msg(
			'“{0}”, a piece of the headline, was spliced into the text; {1} pieces take turns, {2} times. The fix removes them all.',
			line.plain.slice(start, end),
			words.join(' → '),
			pieces.length,
		),
		details: [
			msg(
				'{0} percent of the pieces follow in the same order; {1} pieces dangle before a full stop',
				Math.round(regularity * 100),
				dangling,
			),
		],
	}));
}

const goneRound = ({ line, start, end }: Piece, { words, pieces }: Rounds): Splice => ({
	...spanIn(line, start, end),
	line,
	confidence: Math.min(0.95, 0.7 + 0.015 * pieces.length),
	message: msg(
		'“{0}” was spliced into the text: {1} pieces take turns, {2} times, in unrelated places. The fix removes them all.',
		line.plain.slice(start, end),
		words.join(' → '),
		pieces.length,
	),
});

export const titleShuffle: Rule = {
	id: 'spam/title-shuffle',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Pieces of the headline spliced into clauses in turn'),
	check: (article) => hitsOfSplices(article, splicesOf(article)),
};

export const translations: Translations = {
	'“{0}”, a piece of the headline, was spliced into the text; {1} pieces take turns, {2} times. The fix removes them all.': [
		'标题片段“{0}”被插入正文；{1} 依次循环，共 {2} 处。修复会全部删除。',
		'標題片段「{0}」被插入正文；{1} 依次循環，共 {2} 處。修復會全部刪除。',
	],
	'{0} percent of the pieces follow in the same order; {1} pieces dangle before a full stop': [
		'{0}% 的相邻片段保持同一顺序；{1} 个片段悬在句末',
		'{0}% 的相鄰片段保持同一順序；{1} 個片段懸在句末',
	],
	'“{0}” was spliced into the text: {1} pieces take turns, {2} times, in unrelated places. The fix removes them all.': [
		'“{0}”是塞进正文的：{1} 依次循环，共 {2} 处，出现的位置毫不相干。修复会全部删除。',
		'「{0}」是塞進正文的：{1} 依次循環，共 {2} 處，出現的位置毫不相干。修復會全部刪除。',
	],
	'Pieces of the headline spliced into clauses in turn': ['标题用词循环插入分句开头', '標題用詞循環插入分句開頭'],
};

const title = '石桥通车方便了山村赶集';

export const examples = (): RuleExamples => ({
	kept: [
		// A long name said again and again, and a lead that says the headline.
		'平江石桥修复委员会主任\n平江石桥修复委员会主任，由委员会推选。石桥修复委员会主任，任期两年。平江石桥修复委员会，有七个人。主任，可以连任。平江石桥，是祖父那辈修的。修复，花了半个月。委员会主任，姓周。',
		`${title}\n石桥昨天，通车了，方便了村里人，山村的老人，赶集不用绕路。`,
		`${title}\n石桥在村口，石桥是祖父那辈修的。后来，石桥塌了一半。山村的人出门要绕路，山村的孩子上学也要绕路。赶集那天，大家商量着重修，通车那天，锣鼓响了一上午。`,
		`${title}\n通车了，山村热闹起来。`,
		// Fields that every line of a template has, in the same order; a list of places said again.
		'茶馆名录\n老茶馆，地址在东街，掌柜的是姓周的老人，茶钱两元一壶。\n新茶馆，地址在西街，掌柜的是姓吴的青年，茶钱三元一壶。\n大茶馆，地址在南街，掌柜的是姓郑的妇人，茶钱四元一壶。\n小茶馆，地址在北街，掌柜的是姓王的叔叔，茶钱五元一壶。',
		'雨量\n昨天下雨的有东湖三毫米、西山五毫米、南坡两毫米、北岭六毫米。今天下雨的有东湖一毫米、西山四毫米、南坡九毫米、北岭七毫米。明天下雨的有东湖八毫米、西山两毫米、南坡五毫米、北岭三毫米。',
	],
	found: [
		{
			title: 'pieces of a search phrase that is not in the text',
			text: '上个月，⟦学陶⟧我在河边的⟦艺多⟧旧仓库里遇见一位做碗的⟦长时⟧老人。他说，⟦间陶⟧泥要放过一个冬天才听话。⟦学陶⟧窗台上晾着十几只没有上釉的⟦艺多⟧杯子，⟦长时⟧阳光照进来，影子落在地上。\n我坐下来，⟦间陶⟧试着转动那只沉重的⟦学陶⟧木轮。⟦艺多⟧泥在手里歪歪扭扭地长高，⟦长时⟧又软软地塌下去。老人笑着递来一块湿布，⟦间陶⟧让我从头再来。\n后来每个周末我都去，学会了揉泥，也学会了等待。',
			cleaned:
				'上个月，我在河边的旧仓库里遇见一位做碗的老人。他说，泥要放过一个冬天才听话。窗台上晾着十几只没有上釉的杯子，阳光照进来，影子落在地上。\n我坐下来，试着转动那只沉重的木轮。泥在手里歪歪扭扭地长高，又软软地塌下去。老人笑着递来一块湿布，让我从头再来。\n后来每个周末我都去，学会了揉泥，也学会了等待。',
		},
		{
			text: `${title}\n早上七点，⟦石桥⟧第一辆拖拉机开了过来。⟦山村⟧老人们站在路边看，⟦赶集⟧有人数着车轮。车上装着白菜，⟦石桥⟧也装着几筐鸡蛋。⟦山村⟧司机按了两声喇叭，⟦赶集⟧孩子们跟着跑。到了下午，⟦石桥⟧镇上的人也来了。⟦山村⟧`,
			cleaned: `${title}\n早上七点，第一辆拖拉机开了过来。老人们站在路边看，有人数着车轮。车上装着白菜，也装着几筐鸡蛋。司机按了两声喇叭，孩子们跟着跑。到了下午，镇上的人也来了。`,
		},
	],
});
