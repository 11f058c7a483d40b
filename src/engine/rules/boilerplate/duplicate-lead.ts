import type { Article } from '../../article/article';
import { contentOf, isBlank, type Line, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import { featuresOf } from '../../page/features';
import { headlineOf } from '../../page/headline';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';
import { labelsOf } from './labels';

/** A lead stands among the first lines that are neither blank nor frame. */
const AMONG_FIRST = 6;
/** The text it was taken from begins within so many lines below it. */
const WITHIN = 12;
/** Shorter lines, in characters, are headings, not leads. */
const SHORTEST = 16;
/** From this share of its sentences on that stand below, a line is nothing but their copy. */
const COPIED = 0.85;
/** A lead that calls itself one (`摘要:`) needs no more than this. */
const COPIED_LABELLED = 0.6;

const LABEL = /^[\s【[(]*(?:本文|文章|内容|新闻)?(?:摘要|导读|提要|核心提示|内容提要|导语|简介|描述|概要)\s*[\]】)]?\s*:?\s*/;
const CUT = /(?:\.{2,}|…+)\s*(?:[[(【]?(?:详细|全文|更多)[\])】]?)?\s*$/;

/** Over the points of a summary: what the text says again below is the author's own choice. */
const SUMMARY =
	/^[\s【[(■●◆▌|]*(?:划重点|划?重点|核心提示|核心要点|核心观点|本文(?:要点|看点|摘要)|内容提要|文章摘要|要点(?:速览|提示)?|看点|亮点|摘要|提要|导读|导语|速览|省流|关键信息|主要内容|事件概要)\s*[\]】)]?\s*:?$/;
const BULLET = /^(?:[-–—·•*■●◆▪○▶►]|[一二三四五六七八九十\d]{1,2}[、.)])/;
/** The headline in full, or what it was before: `本文原标题：《…》`. */
const TITLE = /(?:原标题|原题|原文标题|标题)\s*[:为]/;

const squeeze = (text: string) => (/\s/.test(text) ? text.replace(/\s+/g, '') : text);

/** How much of a lead stands in the text below it, sentence by sentence, 0 to 1. */
function shareBelow(lead: string, below: string): number {
	let found = 0;
	let all = 0;
	for (const sentence of lead.match(/[^。!?;]+[。!?;]*/g) ?? []) {
		all += sentence.length;
		const core = sentence.replace(/[。!?;"”’』」]+$/, '');
		if (core.length >= 6 && below.includes(core)) found += sentence.length;
	}
	return all ? found / all : 0;
}

const holdsTitle = ({ plain }: Line) => plain.includes('题') && TITLE.test(plain);

/** A bullet that has its like beside it. */
const isListed = (above: Line | undefined, { plain }: Line, next: Line | undefined): boolean =>
	BULLET.test(plain) && (BULLET.test(above?.plain ?? '') || BULLET.test(next?.plain ?? ''));

/** Whether a line and its neighbour stand side by side once more: the whole text was printed twice, and the second copy goes. */
function isPrintedTwice(near: readonly Line[], order: number): boolean {
	const written = near.filter((line) => !isBlank(line));
	const at = written.indexOf(near[order]!);
	const same = (one: Line | undefined, other: Line | undefined) => one !== undefined && one.plain === other?.plain;
	return written.some(
		(line, copy) =>
			copy > at + 1 &&
			line.plain === written[at]!.plain &&
			(same(written[at + 1], written[copy + 1]) || (at > 0 && same(written[at - 1], written[copy - 1]))),
	);
}

interface Lead {
	readonly line: Line;
	readonly cut: boolean;
	/** Share of its characters that stand below it, 0 to 1. */
	readonly share: number;
	/** The next line that is not blank begins with it. */
	readonly next: boolean;
}

function* leadsIn(article: Article): Iterable<Lead> {
	const { lines } = article;
	const features = featuresOf(article);
	const labels = labelsOf(article);
	const near: Line[] = [];
	for (const line of lines) {
		if (near.length >= AMONG_FIRST + WITHIN) break;
		if (!isBlank(line) && !labels[line.index]) near.push(line);
	}
	const top = near.map((line) => (holdsTitle(line) ? '' : squeeze(line.plain)));
	const all = top.join('\n');
	const headline = headlineOf(article);
	for (let order = 0, from = 0; order < AMONG_FIRST && order < top.length - 1; order++) {
		const line = near[order]!;
		from += top[order]!.length + 1;
		// below its heading all lines are the points of a summary
		if (order > 0 && SUMMARY.test(near[order - 1]!.plain)) return;
		if (line === headline || holdsTitle(line) || isListed(near[order - 1], line, near[order + 1])) continue;
		const { prose, cut: trails } = features[line.index]!;
		if (line.plain.length < SHORTEST || (!prose && !trails && !LABEL.test(line.plain))) continue;
		const bare = line.plain.replace(LABEL, '');
		const cut = trails && CUT.test(bare);
		const lead = squeeze(cut ? bare.replace(CUT, '') : bare);
		if (lead.length < SHORTEST) continue;
		const opening = lead.slice(0, 6);
		const middle = lead.slice(lead.length >> 1, (lead.length >> 1) + 6);
		if (all.indexOf(opening, from) < 0 && all.indexOf(middle, from) < 0) continue;
		const next = top.slice(order + 1, order + 1 + WITHIN);
		if (!next.some((other) => other.includes(opening) || other.includes(middle))) continue;
		if (isPrintedTwice(near, order)) continue;
		const below = next.join('\n');
		const share = cut && (below.includes(lead) || next.join('').includes(lead)) ? 1 : shareBelow(lead, below);
		// A lead that is longer than what stands below it is the text, and the other the copy.
		if (share >= (LABEL.test(line.plain) ? COPIED_LABELLED : COPIED) && below.length > lead.length) {
			const next = top.slice(order + 1).find((text) => text !== '');
			yield { line, cut, share, next: next?.startsWith(lead) === true };
		}
	}
}

const leads = (article: Article): readonly Lead[] => [...leadsIn(article)];

/** The lines that are copies of what stands below them; whoever removes that as well loses it. */
export const duplicateLeads = (article: Article): ReadonlySet<Line> => new Set(article.memo(leads).map(({ line }) => line));

/**
 * Process: a page carries a description beside its text, made from the first sentences, whole or cut with `...`, often behind `摘要:`;
 * extraction keeps both.
 * Evidence: nearly all sentences of an early line stand again right below it. The full copy stays, the cut one goes.
 * Beyond doubt only where the very next line begins with it: a lead that the text takes up further down may be the author's.
 * Safe where the very next line begins with it, and stays.
 * Not flagged: a lead in words of its own; the headline, though `原标题` below has it in full; the points of a summary; a text printed twice
 * from its first line on, whose second copy goes (duplicate-paragraph).
 */
export const duplicateLead: Rule = {
	id: 'boilerplate/duplicate-lead',
	stage: 'removal',
	severity: 'information',
	summary: msg('Repeated opening'),
	*check(article): Iterable<Hit> {
		for (const { line, cut, share, next } of article.memo(leads)) {
			const span = contentOf(line);
			const whole = share === 1;
			yield {
				...span,
				message: cut
					? msg(
							'“{0}” is a cut copy of the text below it. The fix removes this copy; the full one stays.',
							quote(article.text.slice(span.start, span.end)),
						)
					: msg(
							'“{0}” is repeated in the text below, sentence by sentence. The fix removes this copy; the one below stays.',
							quote(article.text.slice(span.start, span.end)),
						),
				confidence: whole ? 0.97 : 0.85,
				fixes: [
					{
						title: msg('Remove the repeated beginning'),
						safety: whole && next ? 'safe' : 'review',
						edits: [removeLines(article.lines, line.index, line.index)],
					},
				],
				details: [msg('{0} % of its characters stand in the lines below', Math.round(share * 100))],
			};
		}
	},
};

export const translations: Translations = {
	'Repeated opening': ['正文开头重复出现', '正文開頭重複出現'],
	'“{0}” is a cut copy of the text below it. The fix removes this copy; the full one stays.': [
		'“{0}”是下方正文被截断的副本。修复会删除此副本，完整的一份保留。',
		'「{0}」是下方正文被截斷的副本。修復會刪除此副本，完整的一份保留。',
	],
	'“{0}” is repeated in the text below, sentence by sentence. The fix removes this copy; the one below stays.': [
		'“{0}”逐句在下方正文中再次出现。修复会删除此副本，下方的一份保留。',
		'「{0}」逐句在下方正文中再次出現。修復會刪除此副本，下方的一份保留。',
	],
	'Remove the repeated beginning': ['删除重复的开头', '刪除重複的開頭'],
	'{0} % of its characters stand in the lines below': ['其中 {0}% 的字符在下文中再次出现', '其中 {0}% 的字元在下文中再次出現'],
};

export const examples = (): RuleExamples => ({
	kept: [
		// A text printed twice: the second copy goes, as duplicate paragraphs.
		'县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n文：王小山\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n文：王小山\n',
		// The points of a summary: one of them stands in the text, the others do not.
		'划重点：\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。\n合作社的账本今年第一次由村里的年轻人来记，每一斤鲜叶都写明了地块和采茶的人。\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
		// The cut headline, which a line below has in full.
		'开园了！县里的老茶园又添了三百亩新茶！水渠通水加上早春的...\n本文原标题：《开园了！县里的老茶园又添了三百亩新茶！水渠通水加上早春的雨》\n今年的茶采得早，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',

		'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n',
		'老人在茶园里种了四十年茶，今年第一次见到这样的好天气。\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
	],
	found: [
		{
			text: '老茶园添了三百亩新茶\n⟦县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶...⟧\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
			cleaned:
				'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
		},
		{
			text: '老茶园添了三百亩新茶\n⟦本文摘要：县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。⟧\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
			cleaned:
				'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
		},
		{
			title: 'a summary above the signature is for a person to look at',
			text: '老茶园添了三百亩新茶\n⟦合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。⟧\n文：王小山\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。\n',
			cleaned:
				'老茶园添了三百亩新茶\n文：王小山\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。\n',
			safe: '老茶园添了三百亩新茶\n合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n文：王小山\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。\n',
		},
	],
});
