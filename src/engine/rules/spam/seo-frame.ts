import { isBlank, type Line, removeLines, spanIn } from '../../article/lines';
import { deletion } from '../../edits';
import type { Edit, Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';

/**
 * Process: plugins that publish articles for search engines put a frame around a copied text: an opening that names the search phrases
 * (`本篇文章给大家谈谈X，以及Y对应的知识点，…收藏本站`), a list of them (`本文目录一览`), and a farewell (`关于X的介绍到此就结束了，…`).
 * Flagged: sentences that speak of the page, the reader and the search phrases in at least two of the frame's own turns; the table of
 * contents by its name, with its numbered items.
 * Not flagged: an author's own opening or farewell (`本文介绍…`, `希望对大家有帮助`), tables of contents with another name.
 */
const OWN: readonly RegExp[] = [
	/对应的知识点|的知识点[,。]|(?:相关|一些)的?知识[,。].{0,20}(?:希望|其中)/,
	/(?:收藏|关注)(?:关注|收藏|一下)?(?:本站|我们的?网站)/,
	/(?:介绍|内容|分享|知识|问题).{0,6}(?:到此|就|到这里).{0,4}(?:结束|到这里|介绍完|聊到这|讲到这|分享到这)/,
	/找到(?:了)?(?:你|您)(?:所?需要|想要)的信息|(?:更多|其他)(?:这方面|相关)的?(?:信息|内容|知识).{0,12}(?:收藏|关注|查找|搜索|本站)/,
	/碰巧解决(?:了)?(?:你|您)|解决(?:你|您)现在面临的问题/,
	/其中也会对.{1,40}进行解释/,
];
const TURNS: readonly RegExp[] = [
	/(?:本篇文章|这篇文章|本文|今天|小编|本站)[^。]{0,12}(?:给|跟|和|为|与)(?:大家|各位|您|你)[^。]{0,6}(?:谈谈|分享|介绍|讲讲|聊聊|说说|讲解|解答|带来|总结)/,
	/希望(?:能)?(?:对|给)(?:各位|大家|您|你)[^。]{0,8}(?:帮助|所助)/,
	/(?:不要|别|千万别)忘(?:了|记)/,
	/^关于.{2,60}的(?:介绍|内容|知识|问题|信息)/,
	/(?:现在|下面|接下来)(?:就)?(?:让我们|我们)?(?:一起)?(?:来)?开始吧/,
];
const CONTENTS = /^本文目录(?:一览|列表)?\s*:?$/;
const ITEM = /^\d{1,2}\s?[、.]\s?.{2,40}$/;
/** No frame is without one of these: a cheap first look. */
const CUE = /本站|知识|目录|信息|我们的?网站|面临的问题|进行解释/;

const isFrame = (sentence: string): boolean => {
	const own = OWN.filter((turn) => turn.test(sentence)).length;
	return own >= 2 || (own === 1 && TURNS.some((turn) => turn.test(sentence)));
};

interface Place {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
}

/** The sentences of a line that frame the article, those that adjoin together. */
function framesIn(line: Line): Place[] {
	const found: { line: Line; start: number; end: number }[] = [];
	for (const { index, 0: sentence } of line.plain.matchAll(/[^。!?]+[。!?]*/g)) {
		const last = found.at(-1);
		const continues = last?.end === index && OWN.some((turn) => turn.test(sentence));
		if (!continues && !isFrame(sentence)) continue;
		if (last?.end === index) last.end = index + sentence.length;
		else found.push({ line, start: index, end: index + sentence.length });
	}
	const [first] = found;
	// a line whose end is the frame's and whose beginning asks what the frame answers
	if (found.length === 1 && first!.end === line.plain.length && /^关于/.test(line.plain) && first!.start > 0)
		return [{ line, start: 0, end: first!.end }];
	return found;
}

const messageFor = (text: string) =>
	msg('“{0}” is stock text of an SEO article: it is about the page and its search phrases only. The fix removes it.', quote(text, 40));

export const seoFrame: Rule = {
	id: 'spam/seo-frame',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Stock opening, keyword list or farewell of an SEO article'),
	*check(article): Iterable<Hit> {
		const { lines } = article;
		for (let at = 0; at < lines.length; at++) {
			const line = lines[at]!;
			if (!CUE.test(line.plain)) continue;
			if (CONTENTS.test(line.plain)) {
				let last = at;
				for (let next = at + 1; next < lines.length && (isBlank(lines[next]!) || ITEM.test(lines[next]!.plain)); next++)
					if (!isBlank(lines[next]!)) last = next;
				if (last === at) continue;
				const { start } = spanIn(line, 0, line.plain.length);
				const { end } = spanIn(lines[last]!, 0, lines[last]!.plain.length);
				yield hitAt(start, end, line.plain, removeLines(lines, at, last));
				at = last;
				continue;
			}
			for (const { start, end } of framesIn(line)) {
				const span = spanIn(line, start, end);
				const whole = start === 0 && end === line.plain.length;
				yield hitAt(span.start, span.end, line.plain.slice(start, end), whole ? removeLines(lines, at, at) : deletion(span));
			}
		}
	},
};

const hitAt = (start: number, end: number, text: string, edit: Edit): Hit => ({
	start,
	end,
	message: messageFor(text),
	confidence: 0.85,
	fixes: [{ title: msg('Remove the frame'), safety: 'review', edits: [edit] }],
});

export const translations: Translations = {
	'“{0}” is stock text of an SEO article: it is about the page and its search phrases only. The fix removes it.': [
		'“{0}”是为搜索引擎给文章套的框架，只谈页面和搜索词。修复会删除。',
		'「{0}」是為搜尋引擎給文章套的框架，只談頁面和搜尋詞。修復會刪除。',
	],
	'Stock opening, keyword list or farewell of an SEO article': [
		'为搜索引擎给文章套的框架：开头、搜索词目录、结尾',
		'為搜尋引擎給文章套的框架：開頭、搜尋詞目錄、結尾',
	],
	'Remove the frame': ['删除框架', '刪除框架'],
};

const story = '先把坛子洗净晾干，再一层萝卜一层盐码进去，压上石头，盖好盖子。半个月以后开坛，酸味正好。';

export const examples = (): RuleExamples => ({
	kept: [
		`本文介绍怎样腌萝卜，希望对大家有帮助。\n${story}`,
		`目录\n1、选坛子\n2、码萝卜\n${story}`,
		`文章目录\n1、选坛子\n${story}`,
		`关于腌萝卜的知识，奶奶知道得最多。\n${story}\n别忘了留一碗汤。`,
		'讲座的介绍到此结束了，大家回到院子里喝茶。',
	],
	found: [
		{
			title: 'opening, contents and farewell',
			text: `⟦本篇文章给大家谈谈怎样腌萝卜，以及腌萝卜要多久对应的知识点，希望对各位有所帮助，不要忘了收藏本站喔。⟧\n⟦本文目录一览：\n1、怎样腌萝卜\n2、腌萝卜要多久⟧\n怎样腌萝卜\n${story}\n⟦关于怎样腌萝卜的介绍到此就结束了，不知道你从中找到你需要的信息了吗？如果你还想了解更多这方面的信息，记得收藏关注本站。⟧`,
			cleaned: `怎样腌萝卜\n${story}\n`,
		},
		{
			title: 'a farewell at the end of a paragraph',
			text: `${story}⟦好了，关于腌萝卜的问题就分享到这里，希望对您有所帮助，别忘了关注本站。⟧`,
			cleaned: story,
		},
	],
});
