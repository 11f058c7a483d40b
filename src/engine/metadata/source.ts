import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { isPlace } from '../language/places';
import { msg, quote } from '../message';
import { isBarWord } from './bar-words';
import { byline, isCredible, NOISE, namesAlone, type Part } from './byline';
import type { Credits } from './credits';
import { datelineFound } from './dateline';
import { imprintIn } from './dates';
import { bylineFrom, headlineLine } from './headline';
import { isOfAnother, type Segment, segmentsIn } from './labels';
import { isParagraph, layoutOf } from './layout';
import { isBody, isDoubtfulSurname, isName } from './names';
import { mergeSame, valueInLine } from './text';
import { isOfTheTrade } from './trade';
import type { AbsentValue, MetadataValue } from './types';

export interface Sources {
	readonly sources: readonly MetadataValue[];
	/** Why there is none, where there is none. */
	readonly why?: AbsentValue['why'];
	/** Authors that only the byline under the headline names. */
	readonly authors: readonly MetadataValue[];
}

const DISCLAIMER = /本文|本站|侵权|联系|网络平台|搜集|收集于|转自各大|版权|如有|注明|涉及|删除|无法|作者所有|原作者|仅供|观点|内容由/;
const UNNAMED = /^(?:网络|互联网|网络综合|网络转载|网络整理|综合网络|网上|综合整理|整理|综合|来自网络|网友|转载)$/;
const NO_SOURCE =
	/^(?:用户上传|网友上传|用户投稿|网友投稿|网络投稿|会员上传|未知|不详|本站|本站原创|本网|原创|自编|佚名|匿名|无|admin|其他|其它|互联网整理|点击|作者|本网站|null)$/i;

/** `转载请注明来源“…”`, `(综合整理自A、B等)`, `本文转载自…` */
const CITED =
	/(?:转载请注明(?:来源|出处|来自)?|综合整理自|整理自|编译自|综合自|本文(?:来源于|转载自|转自|来自|首发于|摘自|原载于?)|文章(?:来源于|转载自|转自|来自)|内容(?:来源于|转载自|转自)|原文(?:刊于|载于|刊载于)|刊于|原载)\s?[:“"《「]?\s?(?:微信公众号|公众号|微信公号)?\s?[:“"《「]{0,2}([^,。:;”"》」()]{2,30})/;

function compute(article: Article, credits: Credits): Sources {
	const { labelled, people, why, empty } = behindLabels(article);
	const named = labelled.some((value) => value.kind !== 'unnamed');
	const beside = named || empty ? { sources: [], authors: namesAlone(article, credits) } : byline(article, credits);
	const authors = beside.authors.length ? beside.authors : people;
	const found = [...(labelled.length ? [] : issues(article)), ...beside.sources, ...labelled];
	const sure = found.some((value) => value.confidence >= 0.7);
	if (!sure) {
		const cited = citations(article);
		if (cited.length) return { sources: mergeSame([...cited, ...labelled]), authors };
	}
	if (!found.length) {
		const dateline = datelineFound(article);
		if (dateline?.agency && !/^本/.test(dateline.agency.value)) {
			found.push({ ...dateline.agency, how: 'dateline', confidence: 0.8, notes: [msg('taken from the dateline')] });
		} else found.push(...bracketed(article));
	}
	return { sources: mergeSame(found), authors, ...(why && !found.length ? { why } : {}) };
}

/** The issue of the journal, on a line of its own above the text: 青石学刊 2024年第2期. */
const ISSUE = /^《?([\u3400-\u9fff·]{2,20}?)》?[\s,]{0,2}(?:19|20)\d\d\s?年\s?第?\s?\d{1,2}\s?期$/;

function issues(article: Article): MetadataValue[] {
	const headline = bylineFrom(article);
	const { first, regions } = layoutOf(article);
	return article.lines.slice(headline + 1).flatMap((line) => {
		if (regions[line.index] === 'beyond' || isBlank(line)) return [];
		const imprint = imprintIn(line.plain);
		if (imprint) return [valueInLine(article, line, imprint.from, imprint.to, 'pattern', 0.92)];
		const hit = line.plain.length < 40 && headline >= 0 && line.index < first ? ISSUE.exec(line.plain) : null;
		return hit ? [valueInLine(article, line, hit[0].indexOf(hit[1]!), hit[0].indexOf(hit[1]!) + hit[1]!.length, 'pattern', 0.85)] : [];
	});
}

/** The medium in a bracket before the first words of the text: 【青石晚报专讯】, [青石新闻网]. */
const BRACKETED = /^[([【〔]([\u3400-\u9fffA-Za-z]{2,16}?)((?:专|快|特)?讯|综合报[道导]|报[道导])?[)\]】〕]/;

function bracketed(article: Article): MetadataValue[] {
	const { first } = layoutOf(article);
	const line = article.lines[Math.max(0, first)];
	const hit = line && first >= 0 ? BRACKETED.exec(line.plain) : null;
	if (!line || !hit) return [];
	const [, name, verb] = hit;
	if (isBarWord(name!) || /^(?:本|即时|综合)/.test(name!) || !(isBody(name!) || (verb && name!.length < 9)) || (!verb && name!.length < 5))
		return [];
	return [valueInLine(article, line, 1, 1 + name!.length, 'pattern', 0.8)];
}

/** From which line on the article's own credits can stand. */
function firstCredits(article: Article): number {
	const headline = headlineLine(article);
	return headline >= 0 ? headline - 3 : layoutOf(article).first - 12;
}

function behindLabels(article: Article): { labelled: MetadataValue[]; people: MetadataValue[]; why?: AbsentValue['why']; empty: boolean } {
	const { first, last } = layoutOf(article);
	const from = firstCredits(article);
	const headline = headlineLine(article);
	let why: AbsentValue['why'] | undefined;
	let empty = false;
	const labelled: MetadataValue[] = [];
	const people: MetadataValue[] = [];
	for (const segment of segmentsIn(article)) {
		if (segment.field !== 'source' || segment.region === 'beyond' || segment.line.index < from) continue;
		if (segment.line.index < headline && isOfAnother(segment)) continue;
		if (segment.region === 'body' && segment.line.index > first + 1 && segment.line.index < last) continue;
		if (segment.region === 'before' && segment.to === segment.from && segment.marked) empty = true;
		if (segment.region === 'behind' && isParagraph(segment.line.plain)) {
			why ??= msg('the label is followed by a disclaimer: “{0}”', quote(segment.line.plain.slice(segment.labelFrom), 24));
			continue;
		}
		const values = segment.to === segment.from && alone(segment) ? nameBelow(article, segment) : namesIn(article, segment, people);
		if (typeof values === 'string') why ??= msg('the label is followed by a disclaimer: “{0}”', quote(values, 24));
		else labelled.push(...values);
	}
	return { labelled, people, empty: empty && !labelled.length, ...(why ? { why } : {}) };
}

function citations(article: Article): MetadataValue[] {
	const { regions } = layoutOf(article);
	const from = firstCredits(article);
	const found: MetadataValue[] = [];
	for (const line of article.lines) {
		if (isBlank(line) || regions[line.index] === 'beyond' || line.index < from || line.plain.length > 120) continue;
		if (!/注明|整理自|编译自|综合自|本文|文章|内容|原文|刊于|原载/.test(line.plain)) continue;
		const hit = CITED.exec(line.plain);
		if (hit) found.push(...cited(article, line, hit));
	}
	return found;
}

const DATED = /(?<=[\u3400-\u9fffA-Za-z])\s?[([]?(?:19|20)\d\d\s?[-/.年]\s?\d/;

/** The day of the paper before its name: 来源:9月30日《青石日报》. */
const DAY_BEFORE = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日\s?(?=[《“"\u3400-\u9fff])/;

/** The names behind a label; the text itself where it is a disclaimer. */
function namesIn(article: Article, segment: Segment, people: MetadataValue[]): MetadataValue[] | string {
	const { line, to } = segment;
	const from = segment.from + (DAY_BEFORE.exec(line.plain.slice(segment.from, to))?.[0].length ?? 0);
	const whole = line.plain.slice(from, to);
	// 来源:青石日报2020-03-05: the date may touch the name
	const text = whole.slice(0, DATED.exec(whole)?.index);
	if (DISCLAIMER.test(text) || text.length > 60 || /[。!?]/.test(text)) return text;
	const values: MetadataValue[] = [];
	let ended = false;
	const parts = splitNames(text);
	if (parts[0]) parts[0] = withoutVerb(parts[0], parts.length > 1);
	for (const part of parts) {
		const name = part.text;
		if (ended || NOISE.test(name) || name.includes(':') || /\d{4}[-/.年]/.test(name)) {
			ended = true;
			continue;
		}
		if (values.length && part.behindSpace && isName(name) && !isBody(name)) {
			// 来源:纪律检查室 张大明: who of them wrote it
			if (!isDoubtfulSurname(name[0]!))
				people.push(valueInLine(article, line, from + part.from, from + part.from + name.length, 'position', 0.65));
			ended = true;
			continue;
		}
		if (values.length && isPlace(name)) continue;
		if (name.length < 2 || NO_SOURCE.test(name) || name.length > 30 || isBarWord(name)) continue;
		if (isOfTheTrade(line, from + part.from, from + part.from + name.length)) continue;
		const unnamed = UNNAMED.test(name);
		values.push(
			valueInLine(article, line, from + part.from, from + part.from + name.length, 'label', unnamed ? 0.5 : segment.marked ? 0.97 : 0.85, {
				...(unnamed ? { kind: 'unnamed', notes: [msg('names no publisher')] } : {}),
			}),
		);
	}
	return values;
}

/** 来源:综合A、B: the verb is no part of the first name; before one name alone only where the rest is a medium by itself. */
function withoutVerb(part: Part, more: boolean): Part {
	const verb = /^(?:综合整理自|综合自|整理自|编译自|转载自|转自|摘自|综合|据)(?=.{3})/.exec(part.text)?.[0].length ?? 0;
	const rest = part.text.slice(verb);
	return verb && (more || /自$/.test(part.text.slice(0, verb)) || (rest.length > 3 && isBody(rest)))
		? { text: rest, from: part.from + verb, behindSpace: part.behindSpace }
		: part;
}

const alone = ({ labelFrom, from, line, marked }: Segment): boolean => marked && labelFrom === 0 && from >= line.plain.length;

/** The name on the line below a label that stands alone on its own. */
function nameBelow(article: Article, segment: Segment): MetadataValue[] {
	const { lines } = article;
	const next = lines.slice(segment.line.index + 1, segment.line.index + 3).find((line) => !isBlank(line));
	if (!next || next.plain.length > 20 || /[\d:,。!?]/.test(next.plain)) return [];
	return splitNames(next.plain)
		.filter(({ text }) => isCredible(text) && !isName(text) && !NO_SOURCE.test(text) && !UNNAMED.test(text))
		.slice(0, 2)
		.map((part) => valueInLine(article, next, part.from, part.from + part.text.length, 'label', isBody(part.text) ? 0.85 : 0.7));
}

/** Buttons that stand glued to the last name. */
const GLUED_NOISE =
	/(?<=.{2})(?:举报|分享|收藏|打印|字号.*|字体.*|参与互动.*|我要评论|(?<=[网报社台])评论|跟帖|纠错|关注|订阅|阅读.*|浏览.*|点击.*)$/;

const PART = /[^\s、,;|｜]+(?:\s(?=[A-Za-z])(?<=[A-Za-z]\s)[A-Za-z][^\s、,;|｜]*)*/g;
/** With the slash between two names, which is part of an address and of 文/图. */
const SLASHED_PART = /[^\s、,;|｜/∕]+/g;
const SLASHED = /^[^/∕]*[\u3400-\u9fff]{2}\s?[/∕]\s?[\u3400-\u9fff]{2}/;

/** The parts of `A、B C（微信号）等`: commas, spaces and slashes part, words of Latin letters stay together, a bracket ends. */
function splitNames(text: string): Part[] {
	const parts: Part[] = [];
	for (const hit of text.matchAll(SLASHED.test(text) ? SLASHED_PART : PART)) {
		let name = hit[0];
		const bracket = /[([【](?:id|微信|公众|记者|作者|责|http|\d|本|编|查看|原|综合|整理)?/i.exec(name);
		if (bracket && bracket.index > 0) name = name.slice(0, bracket.index);
		name = name
			.replace(GLUED_NOISE, '')
			.replace(/(?<=.{2})等$/, '')
			.replace(/[)\]】>]+$/, '');
		const lead = /^(?:微信)?(?:公众号)?[“"《「(【[]*/.exec(name)![0].length;
		const quoted = lead > 0 ? name.slice(lead).search(/[”"》」]/) : -1;
		if (quoted > 1) name = name.slice(0, lead + quoted);
		const trail = /[”"》」]*$/.exec(name)![0].length;
		const core = name.slice(lead, Math.max(lead, name.length - trail));
		if (core) parts.push({ text: core, from: hit.index + lead, behindSpace: hit.index > 0 && /\s/.test(text[hit.index - 1]!) });
		if (bracket) break;
	}
	return parts;
}

function cited(article: Article, line: Line, hit: RegExpExecArray): MetadataValue[] {
	const text = hit[1]!;
	const from = hit.index + hit[0].length - text.length;
	if (DISCLAIMER.test(text) || /(?:出处|来源|链接|作者|网络|转载)/.test(text)) return [];
	return splitNames(text)
		.filter((part) => part.text.length >= 2 && part.text.length <= 16 && !NOISE.test(part.text) && !NO_SOURCE.test(part.text))
		.filter((part) => !part.behindSpace)
		.map((part) => valueInLine(article, line, from + part.from, from + part.from + part.text.length, 'label', 0.85));
}

/** Whom the article was taken from, and the authors that only its byline names. */
export const sourcesOf = (article: Article, credits: Credits): Sources => compute(article, credits);

const REPORT =
	/据(?!了解|悉|介绍|统计|说|报道|称|此|不完全|最新|现场|当地|相关|有关|知情)[《“]?([^,。:;《》“”()\s]{2,14}?)[》”]?(?:网站|官网|微信公众号|客户端)?\s?(?:\d{1,2}月\d{1,2}日|\d{1,2}日|(?:昨|今)[日天])?\s?(?:的)?(?:报道|报导|消息|援引)/g;
const VAGUE =
	/^(?:外媒|媒体|多家媒体|台媒|港媒|美媒|英媒|日媒|韩媒|俄媒|当地媒体|境外媒体|国外媒体|海外媒体|最新|可靠|权威|多方|内部|知情|有关|公开|其他|该|这|本报|记者).*|.*(?:记者|人士|了解)$/;

/** Whom the text itself names as having reported: 据财联社9月26日消息. */
export function attributions(article: Article): MetadataValue[] {
	const { regions } = layoutOf(article);
	const found: MetadataValue[] = [];
	for (const line of article.lines) {
		if (regions[line.index] !== 'body' || !line.plain.includes('据')) continue;
		for (const hit of line.plain.matchAll(REPORT)) {
			const name = hit[1]!;
			if (VAGUE.test(name)) continue;
			const from = hit.index + hit[0].indexOf(name);
			found.push(valueInLine(article, line, from, from + name.length, 'pattern', 0.8));
		}
	}
	return mergeSame(found).slice(0, 12);
}
