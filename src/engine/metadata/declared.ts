import type { Article } from '../article/article';
import { isBlank, type Line, lineIndexAt } from '../article/lines';
import type { Span } from '../finding';
import { fullDatesIn, isoOf } from './dates';
import { valueInLine, valueOfSpan } from './text';
import type { MetadataValue } from './types';

/** What a text declares in a form made for machines: front matter (YAML, TOML) or JSON-LD (schema.org). */
export interface Declared {
	/** By the keys of FIELDS; single fields have one value. */
	readonly values: ReadonlyMap<string, readonly MetadataValue[]>;
	/** Lines that are the declaration and nothing of the page. */
	readonly isLine: (index: number) => boolean;
}

/** Keys of front matter as the generators of sites name them (Jekyll, Hugo, Hexo, Pelican, VuePress), by field. */
const KEYS: Readonly<Record<string, string>> = {
	headline: 'title headline 标题',
	alternativeHeadline: 'subtitle 副标题',
	description: 'description summary excerpt abstract 摘要',
	datePublished: 'date published publishdate pubdate date_published publish_date created created_at createtime 日期 发布时间',
	dateModified: 'updated lastmod modified last_modified last_modified_at updated_at updatetime 更新时间',
	author: 'author authors writer byline 作者',
	editor: 'editor editors 编辑',
	source: 'source 来源',
	section: 'category categories section column 分类 栏目',
	keywords: 'tags tag keywords 标签 关键词',
};
const FIELD_OF_KEY = new Map(Object.entries(KEYS).flatMap(([field, keys]) => keys.split(' ').map((key) => [key, field] as const)));
const MANY = new Set(['author', 'editor', 'source', 'keywords']);

/** Longest front matter, in lines. */
const LONGEST = 80;
const SURE = 0.97;

type Found = Map<string, MetadataValue[]>;

function put(found: Found, field: string, value: MetadataValue): void {
	const known = found.get(field);
	if (!known) found.set(field, [value]);
	else if (MANY.has(field)) known.push(value);
}

/** A piece of `line.plain` as the value of a field, if it can be one. */
function putPiece(article: Article, found: Found, field: string, line: Line, from: number, to: number): void {
	while (from < to && /[\s"'[]/.test(line.plain[from]!)) from++;
	while (to > from && /[\s"',\]]/.test(line.plain[to - 1]!)) to--;
	if (to <= from) return;
	const [date] = field.startsWith('date') ? fullDatesIn(line.plain.slice(from, to)) : [];
	if (!field.startsWith('date')) put(found, field, valueInLine(article, line, from, to, 'label', SURE));
	else if (date)
		put(
			found,
			field,
			valueInLine(article, line, from + date.from, from + date.to, 'label', SURE, {
				value: isoOf(date),
				parts: { precision: date.precision },
			}),
		);
}

/** `key: value`, `key = "value"`; group 1 is the key. */
const PAIR = /^"?([\w\u3400-\u9fff-]{2,24})"?\s?[:=]\s?/;

function frontMatter(article: Article, found: Found): Span | undefined {
	const { lines } = article;
	const first = lines.find((line) => !isBlank(line));
	const fence = first && /^(?:---|\+\+\+)$/.exec(first.plain)?.[0];
	if (!first || !fence) return undefined;
	const last = lines
		.slice(first.index + 1, first.index + LONGEST)
		.find(({ plain }) => plain === fence || (fence === '---' && plain === '...'));
	const inside = last && lines.slice(first.index + 1, last.index);
	if (!inside?.some(({ plain }) => PAIR.test(plain))) return undefined;
	let field: string | undefined;
	for (const line of inside) {
		const item = /^-\s+/.exec(line.plain);
		const pair = item ? null : PAIR.exec(line.plain);
		if (pair) field = FIELD_OF_KEY.get(pair[1]!.toLowerCase());
		if (!field || (!item && !pair)) continue;
		const from = (item ?? pair)![0].length;
		if (!MANY.has(field) && field !== 'section') putPiece(article, found, field, line, from, line.plain.length);
		else
			for (const part of line.plain.slice(from).matchAll(/[^,、]+/g))
				putPiece(article, found, field, line, from + part.index, from + part.index + part[0].length);
	}
	return { start: first.index, end: last!.index };
}

/** Longest JSON-LD that is read, in UTF-16 units, and how many of them. */
const LONGEST_JSON = 20_000;
const MOST = 8;

/** The object that begins at `start`, by its brackets; undefined where it does not end in time. */
function objectAt(text: string, start: number): string | undefined {
	let depth = 0;
	let quoted = false;
	const end = Math.min(text.length, start + LONGEST_JSON);
	for (let at = start; at < end; at++) {
		const character = text[at];
		if (quoted) {
			if (character === '\\') at++;
			else if (character === '"') quoted = false;
		} else if (character === '"') quoted = true;
		else if (character === '{') depth++;
		else if (character === '}' && --depth === 0) return text.slice(start, at + 1);
	}
	return undefined;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const nameOf = (value: unknown): unknown => (isObject(value) ? value.name : value);
const ARTICLE = /Article|Posting|Report/;

function articleIn(json: unknown): Json | undefined {
	if (!isObject(json)) return undefined;
	if (listOf(json['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type))) return json;
	return [...listOf(json['@graph']), json.mainEntity].map(articleIn).find((part) => part !== undefined);
}

/** Properties of schema.org, by field. */
const PROPERTIES: readonly (readonly [field: string, property: string])[] = [
	['headline', 'headline'],
	['alternativeHeadline', 'alternativeHeadline'],
	['description', 'description'],
	['datePublished', 'datePublished'],
	['dateModified', 'dateModified'],
	['author', 'author'],
	['editor', 'editor'],
	['section', 'articleSection'],
	['keywords', 'keywords'],
	['siteName', 'publisher'],
];

function linkedData(article: Article, found: Found): Span[] {
	const { text, lines } = article;
	const spans: Span[] = [];
	if (!text.includes('"@type"')) return spans;
	let from = 0;
	for (let tries = 0; tries < MOST; tries++) {
		const start = text.slice(from).search(/\{\s{0,40}"@(?:context|type|graph)"/) + from;
		if (start < from) break;
		const source = objectAt(text, start);
		if (!source) break;
		from = start + source.length;
		spans.push({ start: lineIndexAt(lines, start), end: lineIndexAt(lines, from - 1) });
		const json = articleIn(parsed(source));
		if (!json) continue;
		for (const [field, property] of PROPERTIES) {
			for (const one of listOf(json[property]).map(nameOf)) {
				if (typeof one !== 'string' || one.trim() === '') continue;
				for (const name of field === 'keywords' ? one.split(/\s*[,，、]\s*/) : [one])
					putString(article, found, field, name, { start, end: from });
			}
		}
	}
	return spans;
}

function parsed(source: string): unknown {
	try {
		return JSON.parse(source);
	} catch {
		return undefined;
	}
}

function putString(article: Article, found: Found, field: string, text: string, within: Span): void {
	const at = article.text.indexOf(text, within.start);
	const span = at >= 0 && at < within.end ? { start: at, end: at + text.length } : within;
	const [date] = field.startsWith('date') ? fullDatesIn(text) : [];
	if (!field.startsWith('date')) put(found, field, valueOfSpan(article, span, 'label', SURE, { value: text.trim() }));
	else if (date) put(found, field, valueOfSpan(article, span, 'label', SURE, { value: isoOf(date), parts: { precision: date.precision } }));
}

function compute(article: Article): Declared {
	const values: Found = new Map();
	const matter = frontMatter(article, values);
	const blocks = [...(matter ? [matter] : []), ...linkedData(article, values)];
	return { values, isLine: (index) => blocks.some(({ start, end }) => start <= index && index <= end) };
}

/** What the text declares of itself in front matter or JSON-LD, which nobody need guess. */
export const declaredIn = (article: Article): Declared => article.memo(compute);
