import type { Article } from '../../article/article';
import { isBlank } from '../../article/lines';
import type { Message } from '../../message';
import { type Features, featuresOf } from '../../page/features';
import { type List, listsOf } from '../../page/lists';
import type { Furniture } from '../../page/model/kinds';
import { type Page, pageOf, readPage } from '../../page/page';
import { SURE, SURE_WITHIN } from '../../page/thresholds';
import { FIRM, isSentence, keepOwn } from './guards/keep';
import { CLOSED, proven } from './guards/proof';
import { straysOf } from './strays';

/** Which rule a line of the page around the article belongs to, so that each line is reported once. */
export interface Label {
	/** Name of the rule, without the family. */
	readonly rule: string;
	readonly confidence: number;
	/** Beyond doubt: the fix may run unasked. */
	readonly safe: boolean;
	/** Only flagged. */
	readonly unfixed?: boolean | undefined;
	/** The model alone speaks for it, not its form. */
	readonly byPlace?: boolean | undefined;
	readonly reasons: readonly Message[];
}

export type Labels = (Label | undefined)[];

/** The rule that speaks of a kind of furniture. */
const RULE_OF: Readonly<Record<Furniture, string>> = {
	navigation: 'section-nav',
	related: 'related-list',
	tags: 'tag-list',
	'previous-next': 'previous-next',
	comments: 'comment-form',
	share: 'share-bar',
	footer: 'page-furniture',
	dateline: 'date-source',
	promotion: 'self-promotion',
};
/** Closed forms that a template prints between paragraphs too. */
const ANYWHERE = new Set([
	'licence-number',
	'previous-next',
	'share-bar',
	'technical-support',
	'template-variable',
	'call-to-action',
	'follow-promotion',
]);

/** What stands between headline and text, in forms that its place confirms. */
const BARS = new Set(['credits', 'date-source']);

/** The same of a text without running text. */
const CERTAIN = 0.9;
/** From which on it is believed of a line with a form that articles have too. */
const LIKELY = 0.5;
/** From which on it does not contradict a closed form between sentences, the words of a menu, lines that are furniture on both sides. */
const POSSIBLE = 0.2;
/** Of a printed list as a whole. */
const LISTED = 0.3;
/** What a form, a list, the words of a menu or the neighbours are worth where the model says less. */
const BY_FORM = 0.8;
const BY_OTHERS = 0.6;
/** A value is no longer than this, in UTF-16 units. */
const VALUE = 24;
/** What is left is read so many times more. */
const READINGS = 4;
/** Rounds in which gaps are filled. */
const ROUNDS = 3;

/**
 * Labels lines in three steps: what the model is sure of and what a list template printed; the closed forms, wherever no sentence of the
 * article stands on both sides; the gaps that furniture leaves on both sides of a line. Then the article's own is kept.
 */
function compute(article: Article): readonly (Label | undefined)[] {
	const page = pageOf(article);
	const features = featuresOf(article);
	const labels: Labels = article.lines.map(() => undefined);
	const full = article.lines.filter((line) => !isBlank(line)).map(({ index }) => index);
	const label = (at: number, rule: string, least: number, byPlace?: boolean) => {
		const confidence = Math.max(least, page.furniture[at]!);
		labels[at] = { rule, confidence, safe: false, byPlace, reasons: page.reasonsOf(at) };
	};
	const printed = new Map<number, List>();
	for (const list of listsOf(article)) {
		const within = full.filter((at) => list.first <= at && at <= list.last);
		const mean = within.reduce((sum, at) => sum + page.furniture[at]!, 0) / within.length;
		for (const at of within) if (mean >= LISTED || page.furniture[at]! >= LIKELY) printed.set(at, list);
	}
	for (const at of full) {
		const list = printed.get(at);
		if (list) label(at, list.kind === 'teasers' ? 'teaser' : 'related-list', BY_OTHERS);
		else if (page.furniture[at]! >= leastOf(page, at)) label(at, 'page-furniture', 0, true);
	}
	const isOwn = (at: number) => !labels[at] && !features[at]!.mark && isSentence(features[at]!, article.lines[at]!.plain);
	const first = full.findIndex(isOwn);
	const last = full.findLastIndex(isOwn);
	for (const [order, at] of full.entries()) {
		const { mark } = features[at]!;
		if (!mark || (labels[at] && !labels[at]!.byPlace)) continue;
		const inside = first < order && order < last;
		if (CLOSED.has(mark.name) && isSentence(features[at]!, article.lines[at]!.plain)) continue;
		if (mark.sure && (!inside || mark.anywhere || ANYWHERE.has(mark.name) || page.furniture[at]! >= POSSIBLE))
			label(at, mark.name, BY_FORM);
		else if (
			!mark.sure &&
			(page.furniture[at]! >= LIKELY || (order > 0 && order < first && page.furniture[at]! >= POSSIBLE / 2 && BARS.has(mark.name)))
		)
			label(at, mark.name, BY_OTHERS);
	}
	withValues(article, full.slice(0, Math.max(0, first)), features, labels);
	if (first >= 0) fillGaps([...full.slice(0, first), ...full.slice(last + 1)], full, page, features, labels, label);
	readAgain(article, full, labels);
	name(full, page, labels);
	keepOwn(article, labels);
	// What a stray line is by its whole form says more than a model that is not sure.
	for (const { line } of straysOf(article)) if (labels[line.index]?.unfixed) labels[line.index] = undefined;
	const safe = proven(article, labels);
	return labels.map((one, at) => one && { ...one, safe: safe.has(at) });
}

/** From which probability on a line is furniture on the model's word alone. */
const leastOf = (page: Page, at: number): number => (!page.hasText ? CERTAIN : page.sectionOf(at) === 'body' ? SURE_WITHIN : SURE);

/** The value below a label that stands alone above the text goes with it. */
function withValues({ lines }: Article, above: readonly number[], features: readonly Features[], labels: Labels): void {
	for (const [order, at] of above.entries()) {
		const value = above[order + 1];
		if (!labels[at] || !BARS.has(labels[at].rule) || !lines[at]!.plain.endsWith(':') || value === undefined || labels[value]) continue;
		if (!features[value]!.prose && features[value]!.stops === 0 && features[value]!.length <= VALUE) labels[value] = labels[at];
	}
}

/** Outside the article: what stands between two lines of furniture or between one and the end of the file. */
function fillGaps(
	outside: readonly number[],
	full: readonly number[],
	page: Page,
	features: readonly Features[],
	labels: Labels,
	label: (at: number, rule: string, least: number, byPlace: boolean) => void,
): void {
	const order = new Map(full.map((at, order) => [at, order]));
	const possible = outside.filter((at) => page.furniture[at]! >= POSSIBLE && !features[at]!.prose);
	const isNoise = (at: number | undefined) => at === undefined || labels[at] !== undefined;
	for (let round = 0; round < ROUNDS; round++)
		for (const at of possible)
			if (!labels[at] && isNoise(full[order.get(at)! - 1]) && isNoise(full[order.get(at)! + 1]))
				label(at, 'page-furniture', BY_OTHERS, true);
}

/** Reads what is left without the lines that are found: with fewer of them around, more may stand out, and a second cleaning would take it. */
function readAgain(article: Article, full: readonly number[], labels: Labels): void {
	const isOut = (at: number) => labels[at] !== undefined && (!labels[at].byPlace || labels[at].confidence >= FIRM);
	for (let reading = 0; reading < READINGS && full.some(isOut); reading++) {
		const page = readPage(article, isOut);
		const more = full.filter((at) => !isOut(at) && page.furniture[at]! >= Math.max(leastOf(page, at), labels[at]?.confidence ?? 0));
		if (more.length === 0) return;
		for (const at of more)
			labels[at] = {
				rule: 'page-furniture',
				safe: false,
				byPlace: true,
				reasons: page.reasonsOf(at),
				...labels[at],
				confidence: page.furniture[at]!,
			};
	}
}

/** Names the lines that the model alone found, each row of them by the kind that most of it is. */
function name(full: readonly number[], page: Page, labels: Labels): void {
	const isUnnamed = (at: number | undefined) => at !== undefined && labels[at]?.rule === 'page-furniture';
	for (let from = 0; from < full.length; from++) {
		let to = from;
		while (isUnnamed(full[to])) to++;
		const weights = new Map<string, number>();
		for (const at of full.slice(from, to)) {
			const guess = page.kindOf(at);
			if (guess) weights.set(RULE_OF[guess.kind], (weights.get(RULE_OF[guess.kind]) ?? 0) + guess.probability);
		}
		const [rule, weight] = [...weights].sort(([, one], [, other]) => other - one)[0] ?? ['', 0];
		if (weight * 2 > to - from) for (const at of full.slice(from, to)) labels[at] = { ...labels[at]!, rule };
		from = Math.max(from, to);
	}
}

/** The label of each line that belongs to the page around the article, by line index. */
export const labelsOf = (article: Article): readonly (Label | undefined)[] => article.memo(compute);
