import type { Article } from '../../../article/article';
import { bodyOf, type Stretch } from '../../../zones/body';
import { type Features, featuresOf } from '../../../zones/features';
import { headlineOf } from '../../../zones/headline';

/** Lines that only their place beside headline or text gives away: parts of a bar that was broken into lines, the former headline. The rule, by line index. */
export type Remains = ReadonlyMap<number, string>;

/** A label of a bar that has its value on the next line. */
const LABEL =
	/^[\s•·*■-]*(?:(?:文章)?(?:来源|出处|稿源)|作者|编辑|责任编辑|责编|记者|(?:发布|发表|更新|创建|发文|成文|生成)?(?:时间|日期)|发布于|更新于|索\s?引\s?号|(?:主题|体裁|公文|信息|组配)分类|发[文布]机[关构]|发文字号|有效性|时效性|公开方式)\s*:$/;
/** Labels of a bar; those of an authority's table may stand without their value, above a heading of the text. */
const BAR = /^(?:(?:文章)?(?:来源|出处|稿源)|作者|编辑|责任编辑|责编|记者|(?:发布|发表|更新|创建)?(?:时间|日期)|发布于|更新于)\s*:$/;
/** A number, a date, an office. */
const FACT = /^\d[\d\s./年月日:-]{3,}|号$|(?:政府|办公室|局|厅|委员会|网站?|部|院)$/;
/** From so many such labels above the text on, one without a value is the table's too. */
const TABLE = 3;
/** A value is no longer than this, in characters. */
const VALUE = 24;
const CLOCK = /\d:\d{2}|[-./年月]\d|\d日/;
/** A name and a day: the account and when it wrote. */
const DAY_LAST = /^[^\d。,!?:]{2,14}\s\d{1,2}月\d{1,2}日$/;
/** Lines between headline and text among which a bar stands, a player and its buttons perhaps beside it. */
const BETWEEN = 40;

/** What the story was called where it came from. */
const ORIGINAL = /^[\s([【*]*(?:本文|文章|新闻)?原(?:标题|题|文标题|文题目)(?:[为是]\s*:?|\s*:)\s*[^。]{2,100}$/;
/** Lines around the ends of the text within which it stands. */
const BESIDE = 4;

/** Numbers and times alone between headline and text; the value below a label that stands alone. */
function compute(article: Article): Remains {
	const features = featuresOf(article);
	const body = bodyOf(article);
	const headline = headlineOf(article);
	const found = new Map<number, string>();
	if (!body || body.mass === 0) return found;
	if (headline && headline.index < body.first && body.first - headline.index <= BETWEEN) {
		for (let at = headline.index + 1; at < body.first; at++) {
			const line = features[at]!;
			if (line.length <= VALUE && DAY_LAST.test(article.lines[at]!.plain)) found.set(at, 'date-source');
			else if (isBare(line)) found.set(at, CLOCK.test(article.lines[at]!.plain) ? 'date-source' : 'view-counter');
		}
	}
	for (const index of captions(article, features, body, headline?.plain)) found.set(index, 'empty-image');
	let labels = 0;
	for (const { index, plain } of article.lines) {
		if ((index <= body.first || index >= body.last) && isCloud(plain)) found.set(index, 'tag-list');
		if (plain.length <= 120 && plain.includes('原') && isBeside(index, body) && ORIGINAL.test(plain)) found.set(index, 'credits');
		if (plain.length > 12 || !plain.endsWith(':') || (index >= body.first && index <= body.last) || !LABEL.test(plain)) continue;
		let next = index + 1;
		while (features[next]?.length === 0) next++;
		const value = article.lines[next]?.plain ?? '';
		if (index > body.last && (value === '' || features[next]!.mark)) found.set(index, 'credits');
		const isTable = index < body.first && ++labels >= TABLE;
		if (isTable && (LABEL.test(value) || next >= body.first || next === headline?.index)) found.set(index, 'credits');
		if (value === '' || value.length > VALUE || /[。;!?:]$|[。;!?]|^[-*•]/.test(value) || next === headline?.index) continue;
		if (next >= body.first && next <= body.last) continue;
		if (!BAR.test(plain) && !FACT.test(value)) continue;
		found.set(index, 'credits').set(next, 'credits');
	}
	return found;
}

/** What a template puts behind the headline to name the pictures of a page. */
const NUMBERED = /^[\s,_(-]*(?:第\s?\d{1,3}\s?[张页]|图\s?\d{1,3}|\d{1,3})\)?$/;
const DOMAIN =
	/^(?:[a-z0-9-]{3,24}\.(?:com|cn|net|org|cc)[\s,|-]+[\u3400-\u9fff]{2,8}|[\u3400-\u9fff]{2,8}[\s,|-]+(?:www\.)?[a-z0-9-]{3,24}\.(?:com|cn|net|org|cc))$/i;

/** Texts that stand for pictures within the text: the headline with a number, the name of the site again and again. */
function* captions(article: Article, features: readonly Features[], body: Stretch, headline: string | undefined): Iterable<number> {
	const marks = new Map<string, number[]>();
	for (const { index, plain } of article.lines) {
		if (features[index]!.prose || plain.length > 100) continue;
		if (headline && headline.length >= 6 && plain.length > headline.length && plain.startsWith(headline)) {
			if (NUMBERED.test(plain.slice(headline.length))) yield index;
		} else if (plain.length <= 30 && plain.includes('.') && index >= body.first && index <= body.last && DOMAIN.test(plain))
			marks.set(plain, [...(marks.get(plain) ?? []), index]);
	}
	for (const at of marks.values()) if (at.length >= 2) yield* at;
}

/** A cloud of tags on one line: so many words between spaces, no sentence among them, some of them again and again. */
const TAGS = 16;
const AGAIN = 3;

function isCloud(plain: string): boolean {
	if (plain.length < 80 || plain.length > 4000 || !plain.includes(' ') || /[。!?;:|]/.test(plain)) return false;
	const tags = plain.split(' ').filter((tag) => tag !== '');
	if (tags.length < TAGS || tags.some((tag) => tag.length > 24)) return false;
	const counts = new Map<string, number>();
	for (const tag of tags) if (/[\u3400-\u9fff]{2}/.test(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	return [...counts.values()].some((count) => count >= AGAIN);
}

const isBeside = (index: number, { first, last }: Stretch): boolean =>
	Math.abs(index - first) <= BESIDE || Math.abs(index - last) <= BESIDE;

/** Digits and signs, digits among them. */
const isBare = ({ length, han, letters, digits }: Features): boolean =>
	length > 0 && digits > 0 && han === 0 && letters === 0 && length <= 20;

/** The broken bars of an article. */
export const remainsOf = (article: Article): Remains => article.memo(compute);
