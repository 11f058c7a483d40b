import type { Article } from '../article/article';
import { isBlank, type Line, spanIn } from '../article/lines';
import { placeAt } from '../language/places';
import { type Message, msg } from '../message';
import { type FoundDate, isoOf } from './dates';
import { layoutOf } from './layout';
import { cleanedText, valueInLine } from './text';
import type { MetadataValue } from './types';
import { inferredYear } from './year';

/** A dateline as it was read; offsets into `line.plain`. */
export interface Dateline {
	readonly value: MetadataValue;
	readonly line: Line;
	/** The agency, where it names one. */
	readonly agency?: MetadataValue;
	readonly place?: MetadataValue;
	/** Month and day, where it has them. */
	readonly date?: FoundDate;
}

const OUTLET = '[\\u3400-\\u9fffA-Za-z][\\u3400-\\u9fffA-Za-z\\d·・-]{1,17}?';
/** 新华社北京11月17日电, 中新网河北新闻5月18日电, TNW中文站 10月14日报道, 本报北京3日讯 */
const WITH_DATE = new RegExp(
	`^(${OUTLET})\\s?((?:\\d{4}年)?(?:(\\d{1,2})月)?(\\d{1,2})日)\\s?(?:(?:上午|下午|晚间?|凌晨)\\s?)?(?:专?电(?![影话视力子商动网信池竞器缆站梯台])|讯(?![号飞问息]|[\\s(【〔\\[,:.—-]|$)|(?:讯|消息|报道|报导|综合消息|综合报道|快讯)(?=$|[\\s(【〔\\[,:.—-]|记者|题|综合|据))`,
);
/** 新浪科技讯, 本报讯, 证券时报e公司讯: without a date the name has to be one of a medium. */
const WITHOUT_DATE = new RegExp(
	`^(${OUTLET}(?:报|网|社|台|公司|客户端|科技|财经|新闻|体育|娱乐|军事|电视|之家|站|在线|频道|传媒)?)(?:讯|电)(?=$|[\\s(【〔\\[,:]|记者)`,
);
const MEDIUM =
	/(?:报|网|社|台|客户端|科技|财经|新闻|体育|娱乐|军事|之家|中文站|站|在线|频道|传媒|公司|本报|本刊|本网|本台|通讯|资讯|日报|晚报|快报|周刊)$/;
/** 〔記者巫其倫／台北報導〕, (中央社記者張三台北5日電) */
const BRACKETED =
	/^[([【〔]([\u3400-\u9fffA-Za-z]{0,10}?)(?:(?:特派|驻.{1,6})?(?:记者|编译|特派员)|(?=[\u3400-\u9fff、]{2,12}[/∕]))([\u3400-\u9fff、·\s]{2,16}?)\s?[/∕]?\s?(?:([\u3400-\u9fff]{2,8}?)\s?|(?=\d{1,2}日))((?:(\d{1,2})月)?(\d{1,2})日)?\s?(?:综合报道|综合报导|报道|报导|专电|电|综合外电报道|即时报道|特稿)[)\]】〕]/;
/** 【青石时报2021年10月11日讯】: the whole in heavy brackets. */
const FRAMED =
	/^【([\u3400-\u9fffA-Za-z]{2,10}?)(?:北京时间|当地时间)?\s?((?:(\d{4})年)?(\d{1,2})月(\d{1,2})日)\s?(?:综合)?(?:讯|电|报道|报导)】/;
const NOT_OUTLET = /时间$|^(?:据|记者从|昨|今|当地|近|截至|从|自|在|于|到|由|按照|根据|随着|凭|持|通)|的|了/;
/** Agencies after which the place follows without a mark. */
const AGENCY =
	/^(?:新华社|新华网|中新社|中新网|中国新闻网|人民网|央视网|央视新闻|中央社|法新社|路透社|美联社|共同社|韩联社|塔斯社|俄新社|埃菲社|安莎社|德新社|澎湃新闻|环球网|国际在线|中国网|光明网|央广网|中青网|中国日报网|财新网|财联社|界面新闻|[\u3400-\u9fff]{1,6}(?:日报|晚报|晨报|早报|时报|商报|青年报|通讯社|新闻网|新闻社|社|网|报|台|客户端))/;

/** How many lines with text above the body are tried. */
const ABOVE = 3;

/** Index of the line `count` lines with text above `index`. */
function before({ lines }: Article, index: number, count: number): number {
	let at = Math.max(0, index);
	for (let left = count; at > 0 && left > 0; ) if (!isBlank(lines[--at]!)) left--;
	return at;
}

/** How many lines from the body's first one a dateline may open. */
const REACH = 4;

function compute(article: Article): Dateline | undefined {
	const { first, regions } = layoutOf(article);
	let tried = 0;
	for (let index = before(article, first, ABOVE); index < article.lines.length && tried < REACH + 3; index++) {
		const line = article.lines[index]!;
		if (isBlank(line) || regions[index] === 'beyond') continue;
		tried++;
		const found = datelineOf(article, line);
		if (found) return found;
	}
	return undefined;
}

function datelineOf(article: Article, line: Line): Dateline | undefined {
	const head = line.plain.slice(0, 64);
	const skipped = /^(?:【[^】]{1,10}】|\([^)]{1,12}\)|\[[^\]]{1,10}\])\s?/.exec(head)?.[0].length ?? 0;
	const text = BRACKETED.test(head) ? head : head.slice(skipped);
	const at = head.length - text.length;
	const bracketed = BRACKETED.exec(text);
	if (bracketed) return fromBracket(article, line, at, bracketed);
	const framed = FRAMED.exec(head);
	if (framed) return fromFrame(article, line, framed);
	const dated = WITH_DATE.exec(text);
	const plain = dated ?? WITHOUT_DATE.exec(text);
	if (!plain || NOT_OUTLET.test(plain[1]!)) return undefined;
	const name = plain[1]!.trimEnd();
	const agencyLength = agencyIn(name);
	const placeText = name.slice(agencyLength).trim();
	const known = MEDIUM.test(name.slice(0, agencyLength)) || placeAt(placeText, 0) > 0 || (dated && namedOutside(article, name));
	if (!known) return undefined;
	const date = dated?.[3] ? dayOf(at, /(\d{4})年/.exec(dated[2]!)?.[1], dated[3], dated[4]!) : undefined;
	const value = valueInLine(article, line, at, at + plain[0].length, 'dateline', dated ? 0.97 : 0.85);
	const agency = valueInLine(article, line, at, at + agencyLength, 'dateline', 0.9);
	const place = placeLengthOf(placeText);
	const placeFrom = at + name.indexOf(placeText, agencyLength);
	return assemble(
		article,
		line,
		value,
		agency,
		place ? valueInLine(article, line, placeFrom, placeFrom + place, 'dateline', 0.9) : undefined,
		date,
	);
}

/** Whether the page around the text names it too, as its source. */
function namedOutside(article: Article, name: string): boolean {
	const { first, last } = layoutOf(article);
	return article.lines.some((line) => (line.index < first || line.index > last) && line.plain.length < 80 && line.plain.includes(name));
}

/** 河北新闻 → 河北; a place that the list does not have counts whole, if short. */
function placeLengthOf(text: string): number {
	const known = placeAt(text, 0);
	return known || (/^[\u3400-\u9fff]{2,8}$/.test(text) ? text.length : 0);
}

/** Length of the agency at the start of what stands before the date. */
function agencyIn(name: string): number {
	for (let at = 2; at < name.length; at++) {
		if (placeAt(name, at) === name.length - at && MEDIUM.test(name.slice(0, at))) return at;
	}
	const known = AGENCY.exec(name)?.[0].length;
	return known &&
		known < name.length &&
		/^[\u3400-\u9fff]{2,8}$/.test(name.slice(known)) &&
		!/^[-·]/.test(name.slice(known)) &&
		!MEDIUM.test(name)
		? known
		: known && placeAt(name, known) > 0
			? known
			: name.length;
}

function fromBracket(article: Article, line: Line, at: number, hit: RegExpExecArray): Dateline {
	const value = valueInLine(article, line, at, at + hit[0].length, 'dateline', 0.95);
	const agencyFrom = at + 1;
	const agency = hit[1] ? valueInLine(article, line, agencyFrom, agencyFrom + hit[1].length, 'dateline', 0.85) : undefined;
	// the names and the place may touch: the place is what the list knows at the end
	const before = `${hit[2]!}${hit[3] ?? ''}`;
	let place: MetadataValue | undefined;
	for (let start = Math.max(0, before.length - 8); start < before.length - 1; start++) {
		if (placeAt(before, start) !== before.length - start) continue;
		const from = line.plain.indexOf(before.slice(start), at);
		if (from >= 0) place = valueInLine(article, line, from, from + before.length - start, 'dateline', 0.9);
		break;
	}
	const date = hit[5] ? dayOf(at, undefined, hit[5], hit[6]!) : undefined;
	return assemble(article, line, value, agency, place, date);
}

function fromFrame(article: Article, line: Line, hit: RegExpExecArray): Dateline {
	const agency = valueInLine(article, line, 1, 1 + hit[1]!.length, 'dateline', 0.9);
	const value = valueInLine(article, line, 0, hit[0].length, 'dateline', 0.95);
	return assemble(article, line, value, agency, undefined, dayOf(0, hit[3], hit[4]!, hit[5]!));
}

const dayOf = (at: number, year: string | undefined, month: string, day: string): FoundDate => ({
	from: at,
	to: at,
	...(year ? { year: Number(year) } : {}),
	month: Number(month),
	day: Number(day),
	time: '',
	precision: year ? 'day' : 'monthDay',
});

function assemble(
	article: Article,
	line: Line,
	value: MetadataValue,
	agency?: MetadataValue,
	place?: MetadataValue,
	date?: FoundDate,
): Dateline {
	const parts: Record<string, string> = {};
	const notes: Message[] = [];
	if (agency) parts.agency = agency.value;
	if (place) parts.place = place.value;
	if (date) {
		const year = date.year === undefined ? inferredYear(article) : undefined;
		parts.date = isoOf(date, date.year ?? year?.year);
		if (year) notes.push(year.note);
	}
	return {
		value: { ...value, parts, ...(notes.length ? { notes } : {}) },
		line,
		...(agency ? { agency } : {}),
		...(place ? { place } : {}),
		...(date ? { date } : {}),
	};
}

/** The dateline that opens the body, if it has one. */
export const datelineFound = (article: Article): Dateline | undefined => article.memo(compute);

/** The characters of the month and the day in the dateline. */
export function datelineDay(article: Article, dateline: Dateline): MetadataValue | undefined {
	if (!dateline.date) return undefined;
	const hit = /(?:\d{4}年)?\d{1,2}月\d{1,2}日/.exec(dateline.line.plain);
	if (!hit) return undefined;
	const span = spanIn(dateline.line, hit.index, hit.index + hit[0].length);
	return {
		value: cleanedText(article, span),
		surface: article.text.slice(span.start, span.end),
		spans: [span],
		confidence: 0.8,
		how: 'dateline',
	};
}

export const noDateline = (): Message => msg('The text does not open with a dateline');
