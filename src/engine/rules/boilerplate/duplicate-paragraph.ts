import type { Article } from '../../article/article';
import { contentOf, isBlank, type Line, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import { featuresOf } from '../../page/features';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';
import { duplicateLeads } from './duplicate-lead';

/** A paragraph that stands twice somewhere in the file is at least this long, in characters. */
const LONG = 60;
/** One that stands twice in a row may be shorter. */
const NEXT = 16;

/** An item of a numbered list: another list may well have an item of the same words. */
const ITEM = /^(?:第?[一二三四五六七八九十百零\d]{1,5}(?:[、.．)]|[条款项章节])|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳])/;

/** The next line in a direction that is not blank. */
function beside(lines: readonly Line[], index: number, step: 1 | -1): Line | undefined {
	let at = index + step;
	while (lines[at] && isBlank(lines[at]!)) at += step;
	return lines[at];
}

/** What stands around a copy as it stands around the first: where a text was printed twice its short lines go with the long ones. */
function* runAround(article: Article, copy: Line, of: Line): Iterable<{ line: Line; of: Line }> {
	for (const step of [-1, 1] as const) {
		let one = beside(article.lines, of.index, step);
		let other = beside(article.lines, copy.index, step);
		while (
			one &&
			other &&
			one.plain === other.plain &&
			one.index < other.index &&
			(step < 0 ? other.index > of.index : one.index < copy.index)
		) {
			yield { line: other, of: one };
			one = beside(article.lines, one.index, step);
			other = beside(article.lines, other.index, step);
		}
	}
}

function* longCopiesIn(article: Article): Iterable<{ line: Line; of: Line }> {
	const features = featuresOf(article);
	const first = new Map<string, Line>();
	const leads = duplicateLeads(article);
	let before: Line | undefined;
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		const { prose, han, length, stops } = features[line.index]!;
		const previous = before;
		before = line;
		if (length < NEXT || han < length / 2) continue;
		const key = line.plain;
		if (leads.has(line)) continue;
		if (previous && (prose || stops > 0) && previous.plain === key && !leads.has(previous)) yield { line, of: previous };
		else if (prose && length >= LONG) {
			const of = first.get(key);
			if (!of) first.set(key, line);
			else if (!ITEM.test(key)) yield { line, of };
		}
	}
}

function copiesIn(article: Article): { line: Line; of: Line }[] {
	const found = new Map<Line, { line: Line; of: Line }>();
	for (const copy of longCopiesIn(article)) {
		if (found.has(copy.line)) continue;
		found.set(copy.line, copy);
		if (copy.of.plain.length < LONG || copy.line.index - copy.of.index < 2) continue;
		for (const more of runAround(article, copy.line, copy.of)) if (!found.has(more.line) && !found.has(more.of)) found.set(more.line, more);
	}
	return [...found.values()].sort((one, other) => one.line.index - other.line.index);
}

/**
 * Process: templates and editors print a paragraph twice, a caption once for the picture and once for its text.
 * Evidence: the same characters in a row or, from sixty characters on, anywhere; with a long one go the lines
 * around it that repeat what stands around the first. The first copy stays.
 * Not flagged: what a duplicate lead was taken from; refrains and short lines; items of numbered lists, unless they stand next to each other; paragraphs that differ by a word.
 */
export const duplicateParagraph: Rule = {
	id: 'boilerplate/duplicate-paragraph',
	stage: 'removal',
	severity: 'information',
	summary: msg('Repeated paragraph'),
	*check(article): Iterable<Hit> {
		for (const { line, of } of copiesIn(article)) {
			const span = contentOf(line);
			yield {
				...span,
				message: msg(
					'“{0}” repeats line {1} exactly. The fix removes this copy; the first stays.',
					quote(article.text.slice(span.start, span.end)),
					of.index + 1,
				),
				confidence: 0.9,
				fixes: [
					{ title: msg('Remove the repeated paragraph'), safety: 'review', edits: [removeLines(article.lines, line.index, line.index)] },
				],
			};
		}
	},
};

export const translations: Translations = {
	'Repeated paragraph': ['段落重复出现', '段落重複出現'],
	'“{0}” repeats line {1} exactly. The fix removes this copy; the first stays.': [
		'“{0}”与第 {1} 行逐字相同。修复会删除此副本，第一份保留。',
		'「{0}」與第 {1} 行逐字相同。修復會刪除此副本，第一份保留。',
	],
	'Remove the repeated paragraph': ['删除重复的段落', '刪除重複的段落'],
};

export const examples = (): RuleExamples => ({
	kept: [
		// The first copy goes as a duplicate lead: with the second the paragraph would be lost.
		'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n',
		// Items of two lists in the same words.
		'第六条 摊位费照下列规定收取，由合作社的会计按月登记：\n一、竹器、木器和铁器的摊位，每月收取摊位费二十元，由合作社代收，收据一式两份，一份留存三年备查，一份交给摆摊的人自己保管。\n二、鲜叶和干茶的摊位，不收取摊位费。\n第九条 赶集日的摊位费照下列规定收取，由村委会登记：\n一、竹器、木器和铁器的摊位，每月收取摊位费二十元，由合作社代收，收据一式两份，一份留存三年备查，一份交给摆摊的人自己保管。\n二、外村来的摊位，收取两倍的摊位费。\n',

		'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n',
		'唱一声，采茶来\n采一把，笑一回\n唱一声，采茶来\n采一把，笑一回\n',
	],
	found: [
		{
			text: '老茶园添了三百亩新茶\n路修通以后，来山里的客人多了。\n村口的小店今年第一次卖光了竹篓。\n茶厂的机器在谷雨那天修好了。\n山上的竹林也分给了各家。\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n⟦收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。⟧\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n',
			cleaned:
				'老茶园添了三百亩新茶\n路修通以后，来山里的客人多了。\n村口的小店今年第一次卖光了竹篓。\n茶厂的机器在谷雨那天修好了。\n山上的竹林也分给了各家。\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n',
		},
		{
			title: 'a text printed twice: the short lines of the second copy go with the long ones',
			text: '县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n文：王小山\n⟦县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。⟧\n⟦收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。⟧\n⟦老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。⟧\n⟦文：王小山⟧\n',
			cleaned:
				'县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时，茶农不用再等收购的人。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n文：王小山\n',
		},
	],
});
