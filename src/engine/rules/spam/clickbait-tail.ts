import { contentOf, isBlank, type Line, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import { placesOf } from '../../page/places';
import type { Rule } from '../../rule';
import { makePairs } from '../../spam/kinship';
import type { RuleExamples, Translations } from '../examples';

/**
 * Process: content farms end a page with headlines of foreign stories that are written to be clicked.
 * Flagged: short lines behind the article's last paragraph with the marks of such a headline (exclamation, question, 竟, 震惊, 曝光 …) and no
 * kinship with the article; lines beside one that are no kin either.
 * Not flagged: the article's own last line, credits, legal lines, lists that are told as boilerplate/related-list.
 */
const BAIT =
	/[!?！？]$|震惊|竟然?|惊人|曝光|逆袭|逆风|速看|必看|必读|不敢相信|真相|原来|太[可惊美好难].{0,6}了|居然|万万没想到|背后|揭秘|吓|疯|绝了|崩溃|傻眼|大跌眼镜|战胜|火了|炸裂|爆|内幕/;
const LEAST = 6;
const LONGEST = 40;
const KIN = 0.2;

export const clickbaitTail: Rule = {
	id: 'spam/clickbait-tail',
	stage: 'removal',
	severity: 'information',
	summary: msg('Clickbait headlines after the article'),
	*check(article): Iterable<Hit> {
		const { lines } = article;
		const places = placesOf(article);
		const last = lines.findLastIndex((line) => places[line.index]!.kind === 'body' && line.plain.length >= 60);
		if (last < 0) return;
		const tail = lines.slice(last + 1).filter((line) => !isBlank(line));
		const ends: Line[] = [];
		for (const line of tail.reverse()) {
			const { length } = line.plain;
			if (length < LEAST || length > LONGEST || /[。:：|>©]|\d{4,}/.test(line.plain)) break;
			ends.unshift(line);
		}
		if (ends.length === 0 || ends.length > 12 || !ends.some((line) => BAIT.test(line.plain))) return;
		const pairs = makePairs();
		for (const line of lines.slice(0, last + 1)) pairs.add(line.plain);
		if (ends.some((line) => pairs.share(line.plain) > KIN)) return;
		const { start } = contentOf(ends[0]!);
		const { end } = contentOf(ends.at(-1)!);
		yield {
			start,
			end,
			message: msg('Headlines of unrelated stories after the article: “{0}”. The fix removes them.', quote(ends[0]!.plain, 24)),
			confidence: 0.7,
			fixes: [
				{ title: msg('Remove the foreign headlines'), safety: 'review', edits: [removeLines(lines, ends[0]!.index, ends.at(-1)!.index)] },
			],
		};
	},
};

export const translations: Translations = {
	'Clickbait headlines after the article': ['文末诱人点击的无关标题', '文末誘人點選的無關標題'],
	'Headlines of unrelated stories after the article: “{0}”. The fix removes them.': [
		'文章后面的无关标题“{0}”：与文章内容毫无关系。修复会删除。',
		'文章後面的無關標題「{0}」：與文章內容毫無關係。修復會刪除。',
	],
	'Remove the foreign headlines': ['删除无关标题', '刪除無關標題'],
};

const story = [
	'村口的石桥修了半个月，昨天上午通车了。老人们端着茶在桥头坐了一下午，看拖拉机一辆辆开过去，孩子们跟在车后面跑，谁也不肯回家吃饭。',
	'石桥是祖父那辈人修的，前年发大水塌了一半，村里人凑钱请来邻县的石匠重修，石料都是从北坡一块一块背下来的，光桥墩就用了三百块。',
	'通车那天放了鞭炮，石匠的师傅也来了，他围着桥走了三圈，说这座桥再用一百年也没有问题，大家听了都很高兴，请他坐上席喝酒。',
].join('\n');

export const examples = (): RuleExamples => ({
	kept: [`石桥通车\n${story}`, `石桥通车\n${story}\n这座石桥，真好！`],
	found: [{ text: `石桥通车\n${story}\n⟦震惊！明星深夜现身酒楼\n他竟然瞒了妻子十年⟧`, cleaned: `石桥通车\n${story}\n` }],
});
