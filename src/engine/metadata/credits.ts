import type { Article } from '../article/article';
import { isBlank, type Line, spanIn } from '../article/lines';
import { type Message, msg } from '../message';
import { bylinesIn } from './bylines';
import { photographersIn } from './captions';
import { datelineFound } from './dateline';
import { headlineLine } from './headline';
import { isOfAnother, type Segment, segmentsIn } from './labels';
import { layoutOf } from './layout';
import { isName } from './names';
import { type Credit, type CreditField, OPENING_ROLE, peopleIn } from './people';
import { cleanedText, mergeSame, valueOfSpan } from './text';
import { isOfTheTrade } from './trade';
import type { How, MetadataValue } from './types';

export type Credits = Readonly<Record<CreditField, readonly MetadataValue[]>>;

interface Found {
	readonly line: Line;
	readonly credit: Credit;
	readonly how: How;
	readonly confidence: number;
	readonly isAccount?: boolean;
}

const FIELDS: ReadonlySet<string> = new Set(['author', 'contributor', 'photographer', 'editor']);

/** Brackets that may hold credits: (记者 …), 〔記者…／台北報導〕, 【文/…】. */
const BRACKET = /[([【〔<]([^()[\]【】〔〕<>]{2,70})(?:[)\]】〕>]|$)/g;

function compute(article: Article): Credits {
	const found = [
		...labelled(article),
		...bylines(article),
		...brackets(article),
		...behindDateline(article),
		...beforeSlash(article),
		...reportedLast(article),
		...captions(article),
		...byForm(article),
	];
	if (!found.some(({ credit }) => credit.field === 'author')) found.push(...signatures(article), ...posters(article));
	const credits: Record<CreditField, MetadataValue[]> = { author: [], contributor: [], photographer: [], editor: [] };
	found.sort((a, b) => a.line.index - b.line.index || a.credit.from - b.credit.from);
	for (const one of found) credits[one.credit.field].push(asValue(article, one));
	return {
		author: mergeSame(credits.author, sameName),
		contributor: mergeSame(credits.contributor, sameName),
		photographer: mergeSame(credits.photographer, sameName),
		editor: mergeSame(credits.editor, (value) => `${sameName(value)} ${value.role ?? ''}`),
	};
}

const sameName = (value: MetadataValue): string => value.value.replace(/\s/g, '');

function asValue(article: Article, { line, credit, how, confidence, isAccount }: Found): MetadataValue {
	const span = spanIn(line, credit.from, credit.to);
	const notes: Message[] = [];
	let sure = confidence;
	if (credit.form === 'handle' || credit.form === 'latin') {
		sure *= 0.85;
		notes.push(msg('a pen name or a login, not the form of a Chinese name'));
	}
	const role =
		credit.roleTo > credit.roleFrom
			? cleanedText(article, spanIn(line, credit.roleFrom, credit.roleTo)).replace(/[\s:：|｜丨︱/]+$/, '')
			: undefined;
	const value = valueOfSpan(article, span, how, round(sure), {
		...(role ? { role } : {}),
		...(isAccount ? { kind: 'account' } : {}),
		...(notes.length ? { notes } : {}),
	});
	return credit.form === 'name' && HAN.test(value.value) ? { ...value, value: value.value.replace(/\s/g, '') } : value;
}

/** A name whose characters may stand apart to fill a column. */
const HAN = /^[\u3400-\u9fff\s]+$/;

const round = (confidence: number): number => Math.round(confidence * 100) / 100;

/** Whether a line may carry the article's own credits. */
function carries(article: Article): (line: Line) => boolean {
	const { regions, first } = layoutOf(article);
	const headline = headlineLine(article);
	const from = headline >= 0 ? headline - 3 : first - 12;
	return (line) => regions[line.index] !== 'beyond' && line.index >= from;
}

/** Kana and Hangul: what no Chinese name has. */
const OTHER_WRITING = /[\u3041-\u30fa\uac00-\ud7a3]/;

/** 作者:…, 责任编辑:…, 摄影/… */
function* labelled(article: Article): Generator<Found> {
	const isOwn = carries(article);
	const headline = headlineLine(article);
	for (const segment of segmentsIn(article)) {
		if (!FIELDS.has(segment.field) || !isOwn(segment.line) || (segment.line.index < headline && isOfAnother(segment))) continue;
		const inside = segment.region === 'body' && segment.line.plain.length > 60;
		const options = {
			field: segment.field as CreditField,
			roleFrom: segment.labelFrom,
			roleTo: segment.from,
			handles:
				segment.marked &&
				(segment.label.length > 1 || OTHER_WRITING.test(segment.line.plain.slice(segment.from, segment.to))) &&
				!/^(?:图片|设计|视频|视觉|出品|制作|整理|供稿|记者|通讯员|摄影)$/.test(segment.label),
		};
		let people = peopleIn(segment.line.plain, segment.from, segment.to, options);
		if (!people.length && segment.to === segment.from && segment.marked && segment.to === segment.line.plain.length) {
			yield* onNextLine(article, segment, options.field);
			continue;
		}
		if (!segment.marked) people = people.filter((one) => one.form === 'name');
		people = people.filter((one) => one.form === 'name' || !isOfTheTrade(segment.line, one.from, one.to));
		for (const credit of people)
			yield { line: segment.line, credit, how: 'label', confidence: inside ? 0.85 : segment.marked ? 0.97 : 0.88 };
	}
}

/** A label alone on its line, its names alone on the next. */
function* onNextLine(article: Article, segment: Segment, field: CreditField): Generator<Found> {
	const next = article.lines.slice(segment.line.index + 1, segment.line.index + 3).find((line) => !isBlank(line));
	if (!next || next.plain.length > 20) return;
	const people = peopleIn(next.plain, 0, next.plain.length, { field, roleFrom: 0, roleTo: 0, handles: false });
	if (!people.length || people.at(-1)!.to < next.plain.length || people.some((one) => one.form !== 'name')) return;
	for (const credit of people) yield { line: next, credit, how: 'label', confidence: 0.8 };
}

/** Marks that print sets before a reporter's name. */
const BULLET = /^[□■●◎○▲△★☆◆◇•·\s]*/;

/** A line of its own, or the opening of one, that names who reports: 半月谈记者 史卫燕; 記者王大明／台北報導. */
function* bylines(article: Article): Generator<Found> {
	const isOwn = carries(article);
	const { regions } = layoutOf(article);
	for (const line of article.lines) {
		if (line.plain.length < 4 || (!line.plain.includes('记者') && !/作者|评论员|通讯员|特派员|主笔|撰稿人|观察员|^编译/.test(line.plain)))
			continue;
		if (!isOwn(line)) continue;
		const short = line.plain.length <= 60;
		const stop = short ? line.plain.length : 60;
		const bullet = BULLET.exec(line.plain)![0].length;
		const opening = OPENING_ROLE.exec(line.plain.slice(bullet, stop));
		if (!opening) {
			if (short && regions[line.index] !== 'body' && !/[。摄]/.test(line.plain)) yield* behindRole(line);
			continue;
		}
		const people = peopleIn(line.plain, bullet + opening[1]!.length, stop, {
			field: 'author',
			roleFrom: 0,
			roleTo: 0,
			handles: false,
		}).filter((one) => one.named && (one.form === 'name' || one.form === 'dotted'));
		if (!people.length) continue;
		const rest = line.plain.slice(people.at(-1)!.to, stop);
		const closed = /^\s?(?:$|[/∕|｜丨]|摄|综合|整理|报道|文|[(【]|发自|\s)/.test(rest);
		const reported = /^\s?[/∕]?.{0,12}(?:报道|报导)/.test(rest);
		if (!(short ? closed : reported)) continue;
		for (const credit of people) yield { line, credit, how: 'position', confidence: regions[line.index] === 'body' ? 0.85 : 0.93 };
	}
}

/** A role further on in a byline: `2020-04-01 10:29 山報 記者張大明／台北報導`. */
const ROLE_INSIDE = /[\s|｜·](?=[^\s,。:|]{0,10}(?:记者|编译|特派员|通讯员)\s?[\u3400-\u9fff]{2})/;

function* behindRole(line: Line): Generator<Found> {
	const hit = ROLE_INSIDE.exec(line.plain);
	if (!hit) return;
	const from = hit.index + 1;
	const role = /记者|编译|特派员|通讯员/.exec(line.plain.slice(from))!;
	const people = peopleIn(line.plain, from + role.index, line.plain.length, { field: 'author', roleFrom: 0, roleTo: 0, handles: false });
	for (const credit of people) if (credit.named && credit.form === 'name') yield { line, credit, how: 'position', confidence: 0.88 };
}

/** 【張大明／台北報導】: the slash and the verb do what 記者 does elsewhere. */
function* beforeSlash(article: Article): Generator<Found> {
	const line = datelineFound(article)?.line;
	const hit = line && /^[([【〔]([\u3400-\u9fff、]{2,14})[/∕][^)\]】〕]{2,12}(?:报导|报道)[)\]】〕]/.exec(line.plain);
	if (!line || !hit || /记者|编译|特派/.test(hit[1]!)) return;
	const people = peopleIn(line.plain, 1, 1 + hit[1]!.length, { field: 'author', roleFrom: 0, roleTo: 0, handles: false });
	for (const credit of people) if (credit.form === 'name') yield { line, credit, how: 'dateline', confidence: 0.9 };
}

/** At the end of the text: (張大明／台北報導), 张大明/李小山(综合报道). */
const REPORTED_LAST =
	/(?:\(([\u3400-\u9fff、]{2,14})[/∕][^)]{2,12}(?:报导|报道)\)|^([\u3400-\u9fff、/·\s]{2,24}?)\s?\((?:综合|编译|整理)?(?:报导|报道)\))$/;

function* reportedLast(article: Article): Generator<Found> {
	const { regions, last } = layoutOf(article);
	if (last < 0) return;
	for (const line of article.lines.slice(last, last + 4)) {
		if (regions[line.index] === 'beyond' || !/报[导道]\)$/.test(line.plain)) continue;
		const hit = REPORTED_LAST.exec(line.plain);
		const names = hit?.[1] ?? hit?.[2];
		if (!hit || !names || /记者|编译|特派/.test(names)) continue;
		const from = hit.index + hit[0].indexOf(names);
		const people = peopleIn(line.plain, from, from + names.length, { field: 'author', roleFrom: 0, roleTo: 0, handles: false });
		for (const credit of people) if (credit.form === 'name') yield { line, credit, how: 'pattern', confidence: 0.88 };
	}
}

/** Credits in brackets at the opening or the end of a paragraph. */
function* brackets(article: Article): Generator<Found> {
	const isOwn = carries(article);
	for (const line of article.lines) {
		if (
			line.plain.length < 6 ||
			!/[([【〔<]/.test(line.plain) ||
			!/记者|评论员|通讯员|特派|实习生|主笔|撰稿人|观察员/.test(line.plain) ||
			!isOwn(line)
		)
			continue;
		const length = line.plain.length;
		for (const hit of line.plain.matchAll(BRACKET)) {
			const end = hit.index + hit[0].length;
			if (hit.index > 60 && end < length - 14) continue;
			const inner = hit[1]!;
			const opening = OPENING_ROLE.exec(inner.slice(0, 36));
			if (!opening) continue;
			const from = hit.index + 1 + opening[1]!.length;
			const people = peopleIn(line.plain, from, hit.index + 1 + inner.length, {
				field: 'author',
				roleFrom: 0,
				roleTo: 0,
				handles: false,
			}).filter((one) => one.named);
			for (const credit of people)
				yield { line, credit, how: hit.index <= 60 && end < length - 14 ? 'dateline' : 'pattern', confidence: 0.96 };
		}
	}
}

/** Names alone in the bracket right behind the dateline: …4月1日电(沈大成). */
function* behindDateline(article: Article): Generator<Found> {
	const dateline = datelineFound(article);
	if (!dateline) return;
	const { line } = dateline;
	const hit = /[电讯](?:\s?题)?\s?\(([\u3400-\u9fff、\s·]{2,30})\)/.exec(line.plain.slice(0, 90));
	if (!hit || /记者|通讯员/.test(hit[1]!)) return;
	const from = hit.index + hit[0].length - 1 - hit[1]!.length;
	const people = peopleIn(line.plain, from, from + hit[1]!.length, { field: 'author', roleFrom: from, roleTo: from + 1, handles: false });
	if (people.at(-1)?.to !== from + hit[1]!.length) return;
	for (const credit of people) yield { line, credit: { ...credit, roleFrom: 0, roleTo: 0 }, how: 'dateline', confidence: 0.9 };
}

/** Photographers that captions name. */
function* captions(article: Article): Generator<Found> {
	const isOwn = carries(article);
	for (const line of article.lines) {
		if (!isOwn(line)) continue;
		for (const { start, end, mark, confidence } of photographersIn(line.plain)) {
			const credit: Credit = { from: start, to: end, field: 'photographer', roleFrom: mark, roleTo: mark + 1, form: 'name', named: true };
			yield { line, credit, how: 'pattern', confidence };
		}
	}
}

/** Authors whom the form of the line tells: By …, … 기자, the names of a paper, an account. */
function* byForm(article: Article): Generator<Found> {
	for (const { line, from, to, field, roleFrom, roleTo, confidence, isAccount } of bylinesIn(article)) {
		const credit: Credit = { from, to, field, roleFrom, roleTo, form: 'name', named: true };
		yield { line, credit, how: 'pattern', confidence, ...(isAccount ? { isAccount } : {}) };
	}
}

/** A bracketed name that closes the article: （王小明）. */
function* signatures(article: Article): Generator<Found> {
	const { regions, last } = layoutOf(article);
	if (last < 0) return;
	for (const line of article.lines) {
		if (line.index < last || regions[line.index] === 'beyond') continue;
		if (line.index > last + 3) break;
		const hit = /(?:^|[。!?”…\s])\s?\(([\u3400-\u9fff、\s]{2,16})\)$/.exec(line.plain);
		if (!hit) continue;
		const from = line.plain.length - 1 - hit[1]!.length;
		const people = peopleIn(line.plain, from, line.plain.length - 1, { field: 'author', roleFrom: 0, roleTo: 0, handles: false });
		if (!people.length || people.some((one) => one.form !== 'name') || people.at(-1)!.to < line.plain.length - 1) continue;
		for (const credit of people) yield { line, credit, how: 'position', confidence: 0.62 };
	}
}

/** Forums and blogs say who posted: `老茶虫 发表于 2019-9-7`, `某某 發表在 …部落格`. */
const POSTED = /^([^\s,。:|]{2,20})\s(?:于\s?)?发表[于在]\s?(?=\S)/;

const SIGNED_WITHIN = 30;

function* posters(article: Article): Generator<Found> {
	const { last } = layoutOf(article);
	const isOwn = carries(article);
	for (const line of article.lines) {
		if (line.plain.length > 90 || !line.plain.includes('发表')) continue;
		// comments are posted too, but 于 a time; 在 a place stands below the article
		if (!isOwn(line) && !(line.plain.includes('发表在') && line.index > last && line.index < last + SIGNED_WITHIN)) continue;
		const hit = POSTED.exec(line.plain);
		if (!hit || /^(?:楼主|作者|本帖|最后|最新|文章)/.test(hit[1]!)) continue;
		const form = isName(hit[1]!) ? 'name' : 'handle';
		yield {
			line,
			credit: { from: 0, to: hit[1]!.length, field: 'author', roleFrom: 0, roleTo: 0, form, named: true },
			how: 'pattern',
			confidence: 0.85,
		};
		return;
	}
}

export const creditsOf = (article: Article): Credits => article.memo(compute);
