import type { Article } from '../../article/article';
import { isBlank, type Line } from '../../article/lines';
import { type Features, featuresOf } from '../../page/features';
import { PHONE } from '../../page/forms/fragments';
import { noticeOf } from '../../page/forms/notices';
import { pageOf } from '../../page/page';

/** What a site says in the article's own lines: a link, a signature, an invitation behind the last sentence of a paragraph. */
export interface Aside {
	readonly line: Line;
	/** From this character of `line.plain` to its end; 0: the whole line. */
	readonly from: number;
	/** Name of the rule that reports it, without the family. */
	readonly rule: string;
	readonly confidence: number;
}

interface Ending {
	readonly rule: string;
	readonly confidence: number;
	/** Against the last `TAIL` characters of a paragraph. */
	readonly pattern: RegExp;
}

const TAIL = 72;
const DESK = '(?:责任编辑|责编|本文编辑|值班编辑|实习编辑|新媒体编辑|网络编辑|执行编辑|编辑|编校|校对|审核|审读|编审|值班主任|编译|监制)';

/** Forms that end a paragraph and are none of its sentences, wherever the paragraph stands. */
const ENDINGS: readonly Ending[] = [
	{
		rule: 'section-nav',
		confidence: 0.95,
		pattern:
			/(?:返回[\u3400-\u9fffA-Za-z]{2,8}[,\s]\s*(?:点击)?查看更多|(?<=[。!?"”」)\]】\s])(?:点击)?查看更多(?:内容|精彩|新闻|资讯)?)[\s>》]*$/,
	},
	{
		rule: 'credits',
		confidence: 0.9,
		pattern: new RegExp(`\\s*[(\\[【]\\s*${DESK}\\s*[:/\\s][^()\\[\\]【】。!?]{2,40}[)\\]】]\\s*$`),
	},
	{
		rule: 'credits',
		confidence: 0.85,
		pattern: /(?<=[。!?"”」)\s])\s*(?:责任编辑|责编|本文编辑|值班编辑)\s*[:/]\s*[\u3400-\u9fff·]{2,4}(?:[\s、,][\u3400-\u9fff]{2,4}){0,3}$/,
	},
	{ rule: 'share-bar', confidence: 0.9, pattern: /(?<=[。!?"”」)\]】\s])分享[到至]\s*:[^。!?]{0,50}$/ },
];
/** One look that spares nearly all paragraphs the patterns. */
const CUE = /查看更多|编|校对|审[核读]|监制|值班|分享[到至]/;

const CALLS = new RegExp(`(?:热线|电话|手机|微信|QQ|咨询|来电|致电|客服)[^。!?]{0,12}${PHONE}`, 'i');
const SELLS = /订购|订货|加盟|销售热线|销售电话|欢迎|厂家|选购|招商|合作热线|咨询热线|客服热线|报价/;
/** What every such sentence says at least one of: a notice without them may be anybody's wish. */
const ADDRESSES =
	/小编|大家|您|本文|以上|更多|关注|公众号|微信|客户端|二维码|我们|来电|咨询|致电|转载|联系|侵权|参考|本[网站平公]|声明|点击|欢迎/;
/** Notices that end the text of an article in the same paragraph. */
const INLINE = new Set(['disclaimer', 'repost-notice', 'follow-promotion', 'self-promotion', 'call-to-action']);

/** The button in the line of its heading, as wikis print it; such a line is no longer than this. */
const EDIT = /\s*\[\s*(?:编辑(?:源代码|本段)?|edit(?: source)?)(?:\s*\|\s*[^\]]{1,8})?\s*\]$/i;
const HEADING = 40;

/** Where the button of a heading begins, in `plain`; undefined where there is none. */
function editFrom(plain: string): number | undefined {
	if (plain.length > HEADING || !plain.endsWith(']')) return undefined;
	const at = plain.search(EDIT);
	return at > 0 ? at : undefined;
}

/** Text that has to be left in front of an aside, in characters: less is no paragraph. */
const LEFT = 24;
/** Shorter sentences, in characters, are part of the next. */
const SENTENCE = 8;

/** What a sentence at the end of the article says for the site: the rule, or undefined. */
function asideSentence(sentence: string): { rule: string; confidence: number } | undefined {
	if (sentence.length < SENTENCE || sentence.length > 260 || /^[“"「『]/.test(sentence)) return undefined;
	if (CALLS.test(sentence) && SELLS.test(sentence)) return { rule: 'hotline', confidence: 0.75 };
	const notice = noticeOf(sentence);
	return notice?.sure && INLINE.has(notice.name) && ADDRESSES.test(sentence) ? { rule: notice.name, confidence: 0.7 } : undefined;
}

/** Offsets at which the sentences of a paragraph begin. */
function sentenceStarts(plain: string): number[] {
	const starts = [0];
	for (const stop of plain.matchAll(/[。!?]+[”"」』)]*/g)) {
		const next = stop.index + stop[0].length;
		if (next < plain.length) starts.push(next);
	}
	return starts;
}

/** The asides at the end of the last paragraph, and whether nothing of it is left. */
function lastSentences(line: Line, alone: boolean): Aside | undefined {
	const { plain } = line;
	let found: Aside | undefined;
	let end = plain.length;
	for (const start of sentenceStarts(plain).reverse()) {
		const said = asideSentence(plain.slice(start, end).trim());
		if (!said || (start > 0 ? start < LEFT : alone)) break;
		found = { line, from: start, ...said };
		end = start;
	}
	return found;
}

function compute(article: Article): readonly Aside[] {
	const features = featuresOf(article);
	const { body, hasText } = pageOf(article);
	if (!body || !hasText) return [];
	const found = new Map<number, Aside>();
	for (const line of article.lines) {
		if (!features[line.index]!.prose) {
			const from = editFrom(line.plain);
			if (from !== undefined) found.set(line.index, { line, from, rule: 'section-nav', confidence: 0.95 });
			continue;
		}
		const tail = line.plain.slice(-TAIL);
		if (!CUE.test(tail)) continue;
		const ending = ENDINGS.map(({ pattern, ...rest }) => ({ ...rest, at: tail.search(pattern) })).find(({ at }) => at >= 0);
		const from = ending ? line.plain.length - tail.length + ending.at : 0;
		if (ending && from >= LEFT) found.set(line.index, { line, from, rule: ending.rule, confidence: ending.confidence });
	}
	for (const aside of atTheEnd(article, features, body.first, body.last))
		if (!found.has(aside.line.index)) found.set(aside.line.index, aside);
	return [...found.values()].sort((a, b) => a.line.index - b.line.index);
}

/** From the last paragraph upwards, as far as whole paragraphs go. */
function* atTheEnd(article: Article, features: readonly Features[], first: number, last: number): Iterable<Aside> {
	let text = 0;
	for (let at = first; at <= last; at++) if (features[at]!.prose) text++;
	for (let at = last; at >= first; at--) {
		const line = article.lines[at]!;
		const { prose, mark } = features[at]!;
		if (isBlank(line) || mark?.sure) continue;
		if (!prose) return;
		text--;
		const aside = lastSentences(line, text === 0);
		if (aside) yield aside;
		if (!aside || aside.from > 0) return;
	}
}

/** The asides of an article, by line. */
export const asidesOf = (article: Article): readonly Aside[] => article.memo(compute);
