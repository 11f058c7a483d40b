import type { Article } from '../../article/article';
import { contentOf, isBlank, type Line, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { bodyOf } from '../../zones/body';
import { featuresOf } from '../../zones/features';

/** Lines below a headline in which its second copy stands. */
const NEAR = 8;
/** What a template adds to the second copy, before or behind, in characters. */
const ADDED = 8;
/** A copy is at least this long, in characters without signs: shorter lines repeat by chance. */
const SHORTEST = 4;

/** No headline is longer, in UTF-16 units. */
const LONGEST = 90;

const keyOf = (plain: string) => plain.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

const LABEL = /^(?:产品名称|产品|名称|标题|题目|文章标题|新闻标题|商品名称|所属分类|分类|栏目|型号|课程名称|项目名称)$/;
const SUFFIX = /^(?:的?详细(?:资料|说明|介绍|信息|参数)|产品(?:介绍|详情|说明|特点)|详情|介绍|正文|视频|图片|全文)$/;

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

function* copiesIn(article: Article): Iterable<{ line: Line; of: Line }> {
	const { lines } = article;
	const features = featuresOf(article);
	const body = bodyOf(article);
	const start = lines.findIndex((line) => !isBlank(line));
	if (start < 0) return;
	// A headline and its copy stand on top; where a frame stands above them, right above the text.
	const tops = new Set([start]);
	if (body && body.first > start) for (let at = Math.max(start, body.first - NEAR); at < body.first; at++) tops.add(at);
	const done = new Set<number>();
	for (const top of [...tops].sort((a, b) => a - b)) {
		const headline = lines[top]!;
		const { prose, coverage, mark } = features[top]!;
		if (done.has(top) || prose || mark?.sure || coverage >= 0.6 || headline.plain.length > LONGEST) continue;
		const key = keyOf(headline.plain);
		if (key.length < SHORTEST) continue;
		for (let at = top + 1, seen = 0; at < lines.length && seen < NEAR; at++) {
			if (isBlank(lines[at]!)) continue;
			seen++;
			if (done.has(at) || features[at]!.prose || !repeats(key, lines[at]!.plain)) continue;
			done.add(at);
			yield { line: lines[at]!, of: headline };
		}
	}
}

/**
 * Process: a page carries its headline several times (title of the window, heading, name of the product); extraction keeps each.
 * Evidence: the same characters, signs aside, shortly below the first copy, perhaps in a label of the template (`产品名称: …`, `…的详细资料`).
 * The first copy stays.
 * Not flagged: a headline that differs by a word; section headings; repetition further down.
 */
export const duplicateHeadline: Rule = {
	id: 'boilerplate/duplicate-headline',
	stage: 'removal',
	severity: 'information',
	summary: msg('Headline printed a second time'),
	*check(article): Iterable<Hit> {
		for (const { line, of } of copiesIn(article)) {
			const span = contentOf(line);
			const exact = line.plain === of.plain;
			yield {
				...span,
				message: msg(
					'“{0}” repeats the headline of line {1}. The fix removes this copy; the first stays.',
					quote(article.text.slice(span.start, span.end)),
					of.index + 1,
				),
				confidence: exact ? 0.95 : 0.85,
				fixes: [
					{
						title: msg('Remove the repeated headline'),
						safety: exact ? 'safe' : 'review',
						edits: [removeLines(article.lines, line.index, line.index)],
					},
				],
			};
		}
	},
};
