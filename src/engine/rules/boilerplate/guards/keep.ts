import type { Article } from '../../../article/article';
import { isBlank, type Line } from '../../../article/lines';
import { headlineLine } from '../../../metadata/headline';
import { type Features, featuresOf } from '../../../page/features';
import { pageOf } from '../../../page/page';
import type { Labels } from '../labels';
import { type Structure, structureOf } from './structure';

/** What stands at the ends of a page: between sentences that stay it is what they speak of. */
const AT_THE_ENDS = new Set(['copyright', 'disclaimer', 'repost-notice', 'report-notice', 'breadcrumb', 'hotline', 'contact']);
/** Rules whose lines a list of labels has in its own right. */
const LABELLED = new Set(['credits', 'date-source', 'hotline', 'contact', 'view-counter']);
/** Labels in a row that make a list. */
const LIST = 3;
/** A date below whoever signs. */
const SIGNED = /^(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日$/;
const SIGNATURE = 24;
/** Furniture comes in numbers: of fewer lines, without a certain form among them, the model alone is not believed. */
const FEWEST = 3;
/** Outside the text the model is believed of one line, too, that is as long and as likely: a word alone shows nothing. */
const ROW = 24;
const ALONE = 0.85;
/** So many lines of which the model is sure show a page. */
const MANY = 6;
/** Below this probability the model alone flags a line and proposes no fix. */
export const FIRM = 0.9;
/** Above the text a line as long as this may be the headline; Han characters, three letters for one. */
const TITLE = 8;
/** Different rules of certain forms that show a page around a text that was written in Markdown. */
const PAGE = 4;

/** The end of a sentence, perhaps within quotation marks or brackets; titles end with ! and ? too, so these need a sentence before them. */
const ENDS = /(?:[。…]|。.*[!?:])[”"』」’)\]】]*$/;
/** Characters from the end of a line that show how it ends. */
const REACH = 80;
/** A sentence has at least so many Han characters. */
const SENTENCE = 8;
/** What introduces the lines below it; a shorter line is a label. */
const INTRODUCES = /(?:[,。;].*|.{5}|[写说道问答喊念印称是如下]):$/;
/** So many lines at most stand below what introduces them, and below a clause that does. */
const INTRODUCED = 4;
const INTRODUCED_BY_CLAUSE = 12;
/** What stands between headline and text; of a text without running text the first lines. */
const HEAD = 4;
const AUTHOR = /^(?:作者|撰文|文|by)\s?:/i;
const BARS = new Set(['credits', 'date-source']);
/** A quotation that a sentence speaks about. */
const QUOTED = /[“"「『‘`][^“”"「」『』’`]{1,60}[”"」』’`]/g;
/** Share of a line in quotation marks from which on it speaks about them. */
const SPEAKS = 0.3;

/** A contact in the words of an article; what a company or paper prints names itself, sells or calls. */
const OWN_CONTACT = /^(?:联系|咨询|报名|办公|监督|投诉|值班)?(?:人|电话|手机|方式|邮箱|地址|传真|热线)|^电子(?:邮箱|邮件)|^e-?mail|^tel/i;
const SELLS = /订购|订货|加盟|销售|欢迎|厂家|选购|招商|合作|客服|报价|新闻|报料|爆料|广告/;

export const isSentence = ({ han, stops, cut }: Features, plain: string): boolean =>
	stops > 0 && han >= SENTENCE && !cut && ENDS.test(plain.slice(-REACH));

/**
 * What no fix ever takes: takes the labels back of lines that the text itself accounts for. What is left of the labels is noise by more than
 * its place. `labels`: by line index, changed in place.
 *
 * - the headline that metadata reads, unless the same words stand a second time and stay;
 * - a whole sentence that only its place speaks against: the last paragraph behind a promotion, the end of an article;
 * - code, tables, front matter; the items of a list of which others stay; turns of a dialogue; word lists;
 * - what a line introduces (`… 这样写：`) or puts in quotation marks: the text speaks about it;
 * - a notice, a contact, a breadcrumb with sentences of the text on both sides;
 * - labels of a list of which others stay; a contact right behind the text it belongs to; the line above the first sentence; a signature with its date;
 * - date and author between headline and text where nothing else shows a page.
 */
export function keepOwn(article: Article, labels: Labels): void {
	if (!labels.some((label) => label !== undefined)) return;
	const structure = structureOf(article);
	const features = featuresOf(article);
	const certain = new Set(labels.map((label, at) => (label && !label.byPlace && features[at]!.mark?.sure ? label.rule : undefined)));
	certain.delete(undefined);
	if (structure.isGlossary) {
		labels.fill(undefined);
		return;
	}
	const page = pageOf(article);
	const isAlone = certain.size === 0 && (!page.hasText || labels.filter((label) => label !== undefined).length < FEWEST);
	// Without a certain form among them, a page is shown by the number of the lines that the model is sure of.
	const isShown = certain.size > 0 || labels.filter((label) => label?.byPlace && label.confidence >= FIRM).length >= MANY;
	const isPage = !structure.isMarkdown || certain.size >= PAGE;
	const full = article.lines.filter((line) => !isBlank(line));
	const text = page.body?.first ?? 0;
	const { items } = structure;
	const isOutside = (at: number) => page.hasText && page.sectionOf(at) !== 'body';
	for (const { index, plain } of full) {
		const label = labels[index];
		if (!label) continue;
		const line = features[index]!;
		if (
			structure.code.has(index) ||
			structure.turns.has(index) ||
			(!isPage && (label.byPlace || AT_THE_ENDS.has(label.rule) || LABELLED.has(label.rule))) ||
			(label.byPlace && (structure.turns.size > 0 || structure.isSubtitles)) ||
			(label.byPlace && (isSentence(line, plain) || isNumbered(items.get(index)))) ||
			(line.stops + line.commas > 0 && speaksAbout(plain))
		)
			labels[index] = undefined;
		else if (label.byPlace && isAlone && !(isOutside(index) && line.length >= ROW && label.confidence >= ALONE)) labels[index] = undefined;
		else if (label.byPlace && (!isShown || label.confidence < FIRM || (index < text && isTitle(line))))
			labels[index] = { ...label, unfixed: true };
	}
	settleBetween(full, features, page.body?.last ?? Number.POSITIVE_INFINITY, labels);
	keepLists(full, features, structure, labels);
	keepIntroduced(article, structure, features, labels);
	keepWithin(full, features, labels);
	keepContacts(full, structure, labels);
	keepBeside(full, features, labels);
	keepHeadline(article, labels);
	const top = full.find(({ index }) => features[index]!.prose) ?? full[HEAD];
	keepHead(article, top?.index ?? Number.POSITIVE_INFINITY, labels);
}

/** Below the text, a short line between two of certain forms is furniture as they are. */
function settleBetween(full: readonly Line[], features: readonly Features[], last: number, labels: Labels): void {
	const isCertain = (line: Line | undefined) => {
		const label = line && labels[line.index];
		return label !== undefined && !label.byPlace && !label.unfixed;
	};
	for (const [order, { index }] of full.entries())
		if (index > last && labels[index]?.unfixed && features[index]!.stops === 0 && isCertain(full[order - 1]) && isCertain(full[order + 1]))
			labels[index] = { ...labels[index], unfixed: undefined };
}

const isTitle = ({ han, letters }: Features): boolean => han + letters / 3 >= TITLE;

/** A heading of a section; figures and bullets stand before links, too. */
const isNumbered = (kind: string | undefined): boolean => kind !== undefined && /[(一第]/.test(kind);

function speaksAbout(plain: string): boolean {
	let quoted = 0;
	for (const [text] of plain.matchAll(QUOTED)) quoted += text.length;
	return quoted > 0 && quoted >= plain.length * SPEAKS;
}

/** Items beside an item of the same kind that is a sentence and stays, and the labels of a list of which one stays. */
function keepLists(full: readonly Line[], features: readonly Features[], { items, facts }: Structure, labels: Labels): void {
	const listed = new Set<number>();
	for (let order = 0, from = 0; order <= full.length; order++) {
		const line = full[order];
		if (line && facts.has(line.index) && (order === from || full[order - 1]!.index === line.index - 1)) continue;
		if (order - from >= LIST) for (const { index } of full.slice(from, order)) listed.add(index);
		from = line && facts.has(line.index) ? order : order + 1;
	}
	const spread = (line: Line, other: Line | undefined) => {
		const label = other && labels[other.index];
		if (!label || labels[line.index]) return;
		const kind = items.get(line.index);
		const isItem = kind !== undefined && kind === items.get(other.index) && (!label.byPlace || features[line.index]!.stops > 0);
		const isLabel = listed.has(line.index) && listed.has(other.index) && (LABELLED.has(label.rule) || label.byPlace);
		if (isItem || isLabel) labels[other.index] = undefined;
	};
	for (let order = 0; order < full.length; order++) spread(full[order]!, full[order + 1]);
	for (let order = full.length - 1; order > 0; order--) spread(full[order]!, full[order - 1]);
	// The credits of a work that the text is: its first list has kept some.
	if (![...listed].some((at) => !labels[at] && features[at]!.mark?.name === 'credits')) return;
	for (const { index } of full) if (labels[index]?.rule === 'credits') labels[index] = undefined;
}

/** No label but the author's, no bullet of a template. */
const isPlainHead = (plain: string): boolean =>
	!/^[•·■●◆]/.test(plain) &&
	!plain
		.replace(/\d\s?:\s?\d/g, '')
		.replace(AUTHOR, '')
		.includes(':');

/** The article's own head: date and author as its writer put them, with nothing of a page around. */
function keepHead({ lines }: Article, text: number, labels: Labels): void {
	const first = lines.findIndex((line) => !isBlank(line));
	const isOwn = (at: number) => at > first && at < text && BARS.has(labels[at]!.rule) && isPlainHead(lines[at]!.plain);
	if (labels.some((label, at) => label && !label.unfixed && !isOwn(at))) return;
	for (const [at, label] of labels.entries()) if (label && isOwn(at)) labels[at] = undefined;
}

function keepIntroduced({ lines }: Article, { turns }: Structure, features: readonly Features[], labels: Labels): void {
	for (const { index, plain } of lines) {
		if (!plain.endsWith(':')) continue;
		const { han, commas, stops } = features[index]!;
		const isClause = han >= SENTENCE && commas + stops > 0;
		if (labels[index]?.unfixed && isClause) labels[index] = undefined;
		if (labels[index]) continue;
		let at = index + 1;
		while (lines[at] && isBlank(lines[at]!)) at++;
		if (!(INTRODUCES.test(plain.slice(-REACH)) || turns.has(index))) {
			// A label that stays keeps its value.
			if (labels[at] && LABELLED.has(labels[at]!.rule)) labels[at] = undefined;
			continue;
		}
		const most = isClause ? INTRODUCED_BY_CLAUSE : INTRODUCED;
		for (let count = 0; count < most && lines[at] && !isBlank(lines[at]!); count++, at++) labels[at] = undefined;
	}
}

/** Certain forms with sentences that stay on both sides. */
function keepWithin(full: readonly Line[], features: readonly Features[], labels: Labels): void {
	const isOwn = ({ index, plain }: Line) => !labels[index] && !features[index]!.mark && isSentence(features[index]!, plain);
	const first = full.findIndex(isOwn);
	const last = full.findLastIndex(isOwn);
	for (let order = first + 1; first >= 0 && order < last; order++) {
		const { index, plain } = full[order]!;
		const label = labels[index];
		const { mark } = features[index]!;
		if (label && !label.byPlace && !mark?.anywhere && (AT_THE_ENDS.has(label.rule) || (!mark?.sure && isSentence(features[index]!, plain))))
			labels[index] = undefined;
	}
}

/** A contact right below the text, or below one that stays, in neutral words. */
function keepContacts(full: readonly Line[], { facts }: Structure, labels: Labels): void {
	for (const [order, { index, plain }] of full.entries()) {
		const label = labels[index];
		const before = full[order - 1];
		if (!label || (label.rule !== 'hotline' && label.rule !== 'contact') || !before) continue;
		if (labels[before.index] && !labels[before.index]!.unfixed) continue;
		if (facts.has(index) && OWN_CONTACT.test(plain) && !SELLS.test(plain)) labels[index] = undefined;
	}
}

/** Whoever signs above a date: a name that stays, or against which only its place speaks. */
const maySign = ({ plain }: Line, { mark }: Features, label: Labels[number]): boolean =>
	plain.length <= SIGNATURE && (!label || label.unfixed === true || (label.byPlace === true && !mark && /^\p{Script=Han}+$/u.test(plain)));

/** The line above the first sentence that stays, and a signature with its date. */
function keepBeside(full: readonly Line[], features: readonly Features[], labels: Labels): void {
	const first = full.findIndex(({ index, plain }) => !labels[index] && isSentence(features[index]!, plain));
	for (const [order, { index, plain }] of full.entries()) {
		const label = labels[index];
		if (!label) continue;
		const before = full[order - 1];
		const { mark } = features[index]!;
		if (order === first - 1 && label.byPlace && !mark) labels[index] = undefined;
		else if (
			label.rule === 'date-source' &&
			SIGNED.test(plain) &&
			before?.index === index - 1 &&
			maySign(before, features[before.index]!, labels[before.index]) &&
			full.slice(0, order).some(({ index: above }) => !labels[above] && features[above]!.stops > 0)
		) {
			labels[index] = undefined;
			labels[before.index] = undefined;
		}
	}
}

function keepHeadline(article: Article, labels: Labels): void {
	for (const page of new Set([article, article.origin])) {
		const at = headlineLine(page);
		const title = page.lines[at]?.plain;
		if (!title) continue;
		const copies = article.lines.filter(({ plain }) => plain === title);
		if (copies.length > 0 && copies.every(({ index }) => labels[index])) labels[page === article ? at : copies[0]!.index] = undefined;
	}
}
