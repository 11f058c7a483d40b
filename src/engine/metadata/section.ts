import type { Article } from '../article/article';
import { isBlank, type Line, spanIn } from '../article/lines';
import type { Span } from '../finding';
import { msg } from '../message';
import { headlineLine } from './headline';
import { segmentsIn } from './labels';
import { layoutOf } from './layout';
import { bare, valueInLine, valueOfSpan } from './text';
import type { MetadataValue } from './types';

/** One step of a breadcrumb; offset into `line.plain`. */
interface Step {
	readonly line: Line;
	readonly text: string;
	readonly from: number;
}

/** The way to the article as the page shows it: 首页 > 要闻 > 正文. */
export interface Breadcrumb {
	/** From the first step to the end of the last one. */
	readonly span: Span;
	readonly steps: readonly Step[];
}

const crumb = (steps: readonly Step[]): Breadcrumb => {
	const [first, last] = [steps[0]!, steps.at(-1)!];
	const { start } = spanIn(first.line, first.from, first.from + first.text.length);
	return { span: { start, end: spanIn(last.line, last.from, last.from + last.text.length).end }, steps };
};

const LABEL = /(?:您|你)?(?:的)?(?:当前|现在|目前)?(?:所在)?(?:的)?(?:位置|栏目)\s?(?:是|为|在)?\s?[::]?\s?(?=\S)/;
const PLACE_LABEL = /(?:当前|现在|目前|所在|您的|你的)[^:]{0,4}(?:位置|栏目)/;
const ARROW = '(?:[-=]?>{1,3}|[»›→⇒▸▶])';
const ARROWS = new RegExp(`\\s*${ARROW}\\s*`, 'g');
/** A step on a line of its own, with or without its arrows. */
const STACKED = new RegExp(`^(${ARROW})?\\s*([^<>»›→⇒▸▶,。:]{0,14}?)\\s*(${ARROW})?$`);
const SLASHES = /\s+[/|]\s+/g;
const DASHES = /\s+[-–—]+\s+/g;
/** First steps that say it is a breadcrumb, whatever parts it. */
const HOME = /^(?:[\u3400-\u9fffA-Za-z]{0,6}(?:首页|主页)|home|[\u3400-\u9fffA-Za-z]{1,8}网)$/i;
/** Last steps that name no section. */
const LEAF =
	/^(?:正文|内容|详情|文章正文|新闻正文|阅读|浏览|查看|资讯正文|正文内容|内容页|详细内容|新闻详情|文章详情|文章内容|信息内容|浏览文章|查看文章|本文)$/;

function breadcrumbOf(line: Line, headline: string): Breadcrumb | undefined {
	const { plain } = line;
	if (plain.length > 140) return undefined;
	let from = 0;
	const labelled = PLACE_LABEL.test(plain.slice(0, 30));
	if (labelled) {
		const label = LABEL.exec(plain);
		if (label) from = label.index + label[0].length;
	}
	const text = plain.slice(from);
	const parting = /[>»›→⇒▸▶]/.test(text)
		? ARROWS
		: HOME.test(text.split(/\s/)[0] ?? '') && /\s\/\s|\s\|\s/.test(text)
			? SLASHES
			: HOME.test(text.split(/\s/)[0] ?? '')
				? DASHES
				: undefined;
	if (!parting && !labelled) return undefined;
	const steps: Step[] = [];
	let start = 0;
	const push = (end: number) => {
		const raw = text.slice(start, end);
		const lead = raw.length - raw.trimStart().length;
		if (raw.trim()) steps.push({ line, text: raw.trim(), from: from + start + lead });
	};
	if (parting) {
		for (const hit of text.matchAll(parting)) {
			push(hit.index);
			start = hit.index + hit[0].length;
		}
	}
	push(text.replace(/\s+[-–—]+\s*$/, '').length);
	const tail = steps.at(-1);
	const leaf = tail && /^(?:正文|内容|详情)(?=\s)/.exec(tail.text);
	if (tail && leaf) steps[steps.length - 1] = { line, text: leaf[0], from: tail.from };
	if (!steps.length) return undefined;
	// what stands before the first step on the line is another thing: 订阅业界RSS CSDN首页
	const first = steps[0]!;
	const gap = Math.max(first.text.lastIndexOf(' '), first.text.lastIndexOf(':'));
	if (gap >= 0) steps[0] = { line, text: first.text.slice(gap + 1), from: first.from + gap + 1 };
	if (steps[0]!.text === '') steps.shift();
	const last = steps.at(-1);
	if (!last || steps.some((step) => step.text.length > 24 && step !== last)) return undefined;
	const titled = isHeadline(last.text, headline);
	const kept = titled ? steps.slice(0, -1) : steps;
	if (kept.length < (labelled || titled || /[>»›→]$/.test(plain) ? 1 : 2)) return undefined;
	if (!labelled && !HOME.test(kept[0]!.text) && kept.some((step) => step.text.length > 12 || /[,。!?:]/.test(step.text))) return undefined;
	return crumb(kept);
}

const isHeadline = (step: string, headline: string): boolean =>
	bare(step) === headline || (headline.length > 6 && bare(step).startsWith(headline.slice(0, 6))) || step.length > 24;

/** How many lines a stacked breadcrumb reaches up from its last arrow. */
const TALLEST = 14;

/** A breadcrumb one step a line, the arrows on lines of their own or beside the steps, as inline boxes leave it. `bottom` has the last arrow. */
function stackedOf(article: Article, bottom: number, headline: string): Breadcrumb | undefined {
	const { lines } = article;
	const steps: Step[] = [];
	let joined = true; // whether an arrow stands between the step below and the line in hand
	const take = (line: Line, text: string) => {
		if (text) steps.unshift({ line, text, from: line.plain.indexOf(text) });
	};
	const below = lines.slice(bottom + 1, bottom + 3).find((line) => !isBlank(line));
	const last = STACKED.exec(lines[bottom]!.plain);
	if (!last || !(last[1] || last[3])) return undefined;
	const ends = last[2] === '' || last[3] !== undefined;
	if (ends && below && below.plain.length <= 14 && !isHeadline(below.plain, headline) && STACKED.test(below.plain))
		take(below, below.plain);
	for (let index = bottom; index >= Math.max(0, bottom - TALLEST); index--) {
		const line = lines[index]!;
		if (isBlank(line)) continue;
		const [, before, text = '', behind] = STACKED.exec(line.plain) ?? [];
		if (line.plain.length > 16 || (!text && !before && !behind)) break;
		if (text && !behind && !joined && index !== bottom) break;
		take(line, text);
		joined = text ? before !== undefined : true;
	}
	return steps.length >= 2 && steps.some(({ text }) => HOME.test(text) || LEAF.test(text)) ? crumb(steps) : undefined;
}

function compute(article: Article): Breadcrumb | undefined {
	const headline = headlineLine(article);
	const { first } = layoutOf(article);
	const limit = headline >= 0 ? headline : first;
	if (limit < 0) return undefined;
	const title = headline >= 0 ? bare(article.lines[headline]!.plain) : '';
	const near: Breadcrumb[] = [];
	for (let index = limit + 3; index >= Math.max(0, limit - 12); index--) {
		const line = article.lines[index];
		if (!line || isBlank(line) || index === headline || (first >= 0 && index >= first)) continue;
		if (!/[>»›→⇒▸▶/|-]|位置|栏目/.test(line.plain)) continue;
		const found = stackedOf(article, index, title) ?? breadcrumbOf(line, title);
		if (found) near.push(found);
	}
	return near[0];
}

export const breadcrumbIn = (article: Article): Breadcrumb | undefined => article.memo(compute);

/** The breadcrumb, and the section it leads to; its surface is the whole way. */
export function sectionOf(article: Article): { section?: MetadataValue; breadcrumb?: MetadataValue } {
	const found = breadcrumbIn(article);
	if (found) {
		const whole = valueOfSpan(article, found.span, 'position', 0.92);
		const texts = found.steps.map(
			(step) => valueInLine(article, step.line, step.from, step.from + step.text.length, 'position', 0.9).value,
		);
		const named = found.steps
			.map((step, at) => ({ plain: step.text, text: texts[at]! }))
			.filter(({ plain }) => !LEAF.test(plain) && !/^(?:首页|主页|网站首页|返回首页|home)$/i.test(plain));
		const breadcrumb = { ...whole, value: texts.join(' > ') };
		const section = named.at(-1);
		if (!section) return { breadcrumb };
		return { breadcrumb, section: { ...whole, value: section.text, notes: [msg('the last step of the breadcrumb that names a section')] } };
	}
	const headline = headlineLine(article);
	for (const segment of segmentsIn(article)) {
		if (segment.field !== 'section' || segment.region === 'beyond' || segment.region === 'body' || segment.line.index < headline - 6)
			continue;
		const text = segment.line.plain.slice(segment.from, segment.to);
		const name = /^[^\s,。|:]{2,12}/.exec(text)?.[0];
		if (name && !/无|未分类/.test(name))
			return { section: valueInLine(article, segment.line, segment.from, segment.from + name.length, 'label', 0.85) };
	}
	return {};
}

const KEYWORDS = /^(?:[>#\s]*)(标签|关键[词字]|相关标签|文章标签|热词|tags?|关键字)\s?(?::|>>|\s)\s?(?=\S)/i;

/** The article's keywords as the page lists them. */
export function keywordsOf(article: Article): MetadataValue[] {
	const { regions } = layoutOf(article);
	const headline = headlineLine(article);
	const found: MetadataValue[] = [];
	for (const line of article.lines) {
		const region = regions[line.index];
		if (line.plain.length > 120 || region === 'beyond' || (region === 'before' && line.index < headline)) continue;
		const hit = KEYWORDS.exec(line.plain);
		if (!hit) continue;
		for (const word of line.plain
			.slice(hit[0].length)
			.replaceAll('&nbsp;', '      ')
			.matchAll(/[^\s、,;|/#]+/g)) {
			if (/:$/.test(word[0])) break;
			if (word[0].length < 2 || word[0].length > 20 || /^(?:分享|收藏|责任编辑|责编)/.test(word[0])) continue;
			const from = hit[0].length + word.index;
			found.push(valueInLine(article, line, from, from + word[0].length, 'label', 0.9));
		}
		if (found.length) break;
	}
	return found.slice(0, 20);
}
