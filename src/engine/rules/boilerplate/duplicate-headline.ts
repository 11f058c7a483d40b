import type { Article } from '../../article/article';
import { keyOf } from '../../article/letters';
import { contentOf, isBlank, type Line, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import { featuresOf } from '../../page/features';
import { headlineOf } from '../../page/headline';
import { pageOf } from '../../page/page';
import { SURE_WITHIN } from '../../page/thresholds';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';
import { structureOf } from './guards/structure';
import { labelsOf } from './labels';

/** Lines around a headline, blank ones and those of the frame not counted, among which its second copy stands. */
const NEAR = 8;
/** What a template adds to the second copy, before or behind, in characters. */
const ADDED = 8;
/** A copy is at least this long, in characters without signs: shorter lines repeat by chance. */
const SHORTEST = 4;
/** Below the text one has to be longer: a short name stands there in its own right. */
const SHORTEST_BELOW = 6;

/** A copy goes without asking when no more than so many lines that are not frame stand between it and the first. */
const BETWEEN = 1;
/** From this probability on a line is furniture of the page. */
const FRAME = 0.5;

/** No headline is longer, in UTF-16 units. */
const LONGEST = 90;

const LABEL = /^(?:产品名称|产品|名称|标题|题目|文章标题|新闻标题|商品名称|所属分类|分类|栏目|型号|课程名称|项目名称)$/;
const SUFFIX = /^(?:的?详细(?:资料|说明|介绍|信息|参数)|产品(?:介绍|详情|说明|特点)|详情|介绍|正文|视频|图片|全文)$/;

/** From this length on, in UTF-16 units, a line without a stop may be one that was broken by its width. */
const BROKEN = 20;

/** Whether a line is the rest of the one above it: that one is long, has the marks of a sentence or list item in it and no end. */
function goesOn(lines: readonly Line[], at: number): boolean {
	const before = lines[at - 1]?.plain ?? '';
	if (before.length < BROKEN || /[。!?;:…"”』」）)\]】]$/.test(before) || before.includes(lines[at]!.plain)) return false;
	return /[,、。;]|^(?:[一二三四五六七八九十\d]+[.、]|\([一二三四五六七八九十\d]+\)|第.{1,4}[条章节])/.test(before);
}

/** Whether a line is the headline again, bare or within a label of the template. */
function repeats(headline: string, plain: string): boolean {
	if (plain.length < headline.length) return false;
	const key = keyOf(plain);
	if (key === headline) return true;
	const at = key.length <= headline.length + ADDED ? key.indexOf(headline) : -1;
	if (at < 0) return false;
	const before = key.slice(0, at);
	const behind = key.slice(at + headline.length);
	return (!before || LABEL.test(before)) && (!behind || SUFFIX.test(behind));
}

function* copiesIn(article: Article): Iterable<{ line: Line; of: Line; near: boolean }> {
	const { lines } = article;
	const features = featuresOf(article);
	const { furniture } = pageOf(article);
	const { items, turns } = structureOf(article);
	const start = lines.findIndex((line) => !isBlank(line));
	// Without running text it is a line of verse or of a dialogue that comes again.
	if (start < 0 || !features.some(({ prose }) => prose)) return;
	const done = new Set<number>();
	// A headline stands on top, or, where furniture stands above it, where the page found it.
	for (const headline of new Set([lines[start]!, headlineOf(article) ?? lines[start]!])) {
		const { prose, mark, han } = features[headline.index]!;
		if (
			done.has(headline.index) ||
			prose ||
			mark ||
			furniture[headline.index]! >= SURE_WITHIN ||
			han < 3 ||
			headline.plain.length > LONGEST ||
			goesOn(lines, headline.index) ||
			items.has(headline.index) ||
			turns.has(headline.index) ||
			headline.plain.endsWith('?')
		)
			continue;
		const key = keyOf(headline.plain);
		if (key.length < SHORTEST) continue;
		const around = linesAround(article, headline.index, NEAR);
		// Behind the first paragraph it is a section heading, or the end of the page.
		const text = around.findIndex(({ index }) => index > headline.index && features[index]!.prose);
		const near = (text < 0 ? around : around.slice(0, text)).filter(({ index }) => !features[index]!.prose);
		const first = near.find(({ plain }) => plain.length <= headline.plain.length + ADDED && keyOf(plain) === key)!;
		for (const line of near) {
			if (line.index <= first.index || done.has(line.index) || !repeats(key, line.plain) || goesOn(lines, line.index)) continue;
			done.add(line.index);
			const between = near.filter(({ index }) => index > first.index && index < line.index);
			yield { line, of: first, near: between.filter(({ index }) => furniture[index]! < FRAME && !features[index]!.mark).length <= BETWEEN };
		}
		for (const line of belowText(article, headline)) {
			if (done.has(line.index) || !repeats(key, line.plain)) continue;
			done.add(line.index);
			yield { line, of: first, near: false };
		}
	}
}

/** The lines behind the last paragraph: a copy of the headline there is the title of the picture or of the product that the template names again. */
function belowText(article: Article, headline: Line): readonly Line[] {
	const { body, hasText } = pageOf(article);
	if (!body || !hasText || keyOf(headline.plain).length < SHORTEST_BELOW) return [];
	const features = featuresOf(article);
	const last = features.findLastIndex(({ prose }, at) => prose && at <= body.last);
	if (last <= headline.index) return [];
	return article.lines.slice(last + 1).filter(({ index, plain }) => plain.length <= LONGEST && !features[index]!.prose);
}

/** Whether the step above a line leads to it: it is the last of a breadcrumb that was printed over several lines. */
function endsCrumbs({ lines }: Article, { index }: Line): boolean {
	const above = lines.slice(Math.max(0, index - 2), index).findLast((line) => !isBlank(line));
	return above !== undefined && /[>›»]$/.test(above.plain);
}

/** The lines that are neither blank nor frame, at most `reach` of them on each side of one, and that one. */
function linesAround(article: Article, index: number, reach: number): Line[] {
	const { lines } = article;
	const labels = labelsOf(article);
	const counts = (at: number) => !isBlank(lines[at]!) && !labels[at];
	const around = [lines[index]!];
	for (let at = index - 1, seen = 0; at >= 0 && seen < reach; at--) if (counts(at) && ++seen) around.unshift(lines[at]!);
	for (let at = index + 1, seen = 0; at < lines.length && seen < reach; at++) if (counts(at) && ++seen) around.push(lines[at]!);
	return around;
}

/**
 * Process: a page carries its headline several times (title of the window, heading, name of the product); extraction keeps each.
 * Evidence: the same characters, signs aside, shortly below the first copy, perhaps in a label of the template (`产品名称: …`, `…的详细资料`).
 * or behind the last paragraph. The first copy stays, but where it ends a breadcrumb.
 * Safe where the same characters stand right above, in full, and stay.
 * Not flagged: a headline that differs by a word; the rest of a sentence broken by its width, though it stands twice; section headings; repetition inside the text.
 */
export const duplicateHeadline: Rule = {
	id: 'boilerplate/duplicate-headline',
	stage: 'removal',
	severity: 'information',
	summary: msg('Repeated headline'),
	*check(article): Iterable<Hit> {
		let crumb: Line | undefined;
		for (const { line: copy, of, near } of copiesIn(article)) {
			const exact = copy.plain === of.plain;
			const isCrumb = exact && near && !crumb && endsCrumbs(article, of);
			if (isCrumb) crumb = of;
			const [line, other] = isCrumb ? [of, copy] : [copy, of];
			const span = contentOf(line);
			const text = quote(article.text.slice(span.start, span.end));
			yield {
				...span,
				message: isCrumb
					? msg(
							'“{0}” ends a breadcrumb and stands again as the headline in line {1}. The fix removes this copy; the headline stays.',
							text,
							other.index + 1,
						)
					: msg('“{0}” repeats the headline of line {1}. The fix removes this copy; the first stays.', text, other.index + 1),
				confidence: exact ? 0.95 : 0.85,
				fixes: [
					{
						title: msg('Remove the repeated headline'),
						safety: exact && near ? 'safe' : 'review',
						edits: [removeLines(article.lines, line.index, line.index)],
					},
				],
			};
		}
	},
};

export const translations: Translations = {
	'Repeated headline': ['标题重复出现', '標題重複出現'],
	'“{0}” repeats the headline of line {1}. The fix removes this copy; the first stays.': [
		'“{0}”重复第 {1} 行的标题。修复会删除此副本，第一份保留。',
		'「{0}」重複第 {1} 行的標題。修復會刪除此副本，第一份保留。',
	],
	'“{0}” ends a breadcrumb and stands again as the headline in line {1}. The fix removes this copy; the headline stays.': [
		'“{0}”是面包屑导航的末项，又作为标题出现在第 {1} 行。修复会删除此副本，标题保留。',
		'「{0}」是麵包屑導覽的末項，又作為標題出現在第 {1} 行。修復會刪除此副本，標題保留。',
	],
	'Remove the repeated headline': ['删除重复的标题', '刪除重複的標題'],
};

export const examples = (): RuleExamples => ({
	kept: [
		// The rest of a sentence that was broken by its width, twice in a list of amendments.
		'1.村委会于去年四月一日以第九四零零八二二六一号令修正发\n布第三条条文之附表\n2.村委会于去年十一月二十三日以第九八零八一零八五二号令修正发布全文十四条\n3.村委会于今年四月十五日以第一零零二四六六号令修正发\n布第三条条文之附表\n第一条\n本办法依村规民约第八条第二款订定之。桥头摆摊的人应于每月初一向村委会登记，登记费由合作社代收，收据留存三年。\n',

		'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n',
		'老茶园添了三百亩新茶\n老茶园又添了新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n',
	],
	found: [
		{
			text: '首页 >\n茶事 >\n⟦老茶园添了三百亩新茶⟧\n老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
			cleaned:
				'首页 >\n茶事 >\n老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
			title: 'the end of a breadcrumb over several lines',
		},
		{
			text: '手摇炒茶机三型\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。\n⟦手摇炒茶机三型⟧\n',
			cleaned:
				'手摇炒茶机三型\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。\n',
			title: 'again behind the last paragraph',
		},
		{
			text: '老茶园添了三百亩新茶\n⟦老茶园添了三百亩新茶⟧\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
			cleaned:
				'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
		},
		{
			text: '手摇炒茶机\n⟦产品名称：手摇炒茶机⟧\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n',
			cleaned:
				'手摇炒茶机\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n',
		},
	],
});
