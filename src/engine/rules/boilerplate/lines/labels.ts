import type { Article } from '../../../article/article';
import { type Message, msg } from '../../../message';
import { type Block, blocksOf } from '../../../zones/blocks';
import { bodyOf, type Stretch } from '../../../zones/body';
import { type Features, featuresOf } from '../../../zones/features';
import { dated } from '../../../zones/headline';
import { sectionsOf } from '../../../zones/sections';
import type { Kind } from '../../../zones/vocabulary';
import { bitOf } from '../../../zones/words';
import { type Zone, zonesOf } from '../../../zones/zones';
import { keepOwn } from '../guards/keep';
import { proven } from '../guards/proof';
import { addFurniture, askModel } from './consent';
import { keepTogether } from './facts';
import { spread } from './neighbours';
import { remainsOf } from './remains';

/** Which rule a line of the frame belongs to, so that each line is reported once. */
export interface Label {
	/** Name of the rule, without the family. */
	readonly rule: string;
	readonly confidence: number;
	/** Beyond doubt: the fix may run unasked. */
	readonly safe: boolean;
	/** Only flagged: the place decides, and no text was found by which to tell the place. */
	readonly unfixed?: boolean;
	/** Only its place speaks for it, not its form or words. */
	readonly byPlace?: boolean;
	readonly reasons: readonly Message[];
}

/** Forms that are taken for what they are even between paragraphs. */
const ANYWHERE = new Set([
	'empty-image',
	'licence-number',
	'previous-next',
	'share-bar',
	'technical-support',
	'template-variable',
	'call-to-action',
	'follow-promotion',
]);
/** Forms whose lines hold nothing that is anybody's words: they go without asking when their form is certain and they stand outside the text. */
const SAFE = new Set([
	'breadcrumb',
	'copyright',
	'disclaimer',
	'empty-image',
	'follow-promotion',
	'licence-number',
	'pagination',
	'placeholder',
	'previous-next',
	'report-notice',
	'repost-notice',
	'share-bar',
	'tag-list',
	'technical-support',
	'view-counter',
]);
/** Below this a line outside the text is left alone. */
const ENOUGH = 0.5;
/** Of a line that is nothing but words of the frame, or has such a line beside it. */
const NEARLY = 0.4;
/** Between the buttons of comments running text is a comment. */
const AMONG_COMMENTS = 0.28;
/** From here on a line of nothing but frame words goes without asking. */
const BEYOND_DOUBT = 0.8;

/** Whole sentences of more Han characters than this are not what a list prints. */
const STORY = 60;
/** A paragraph of more Han characters than this, with a full stop, goes for its place only from `FIRM` on. */
const PARAGRAPH = 100;
const FIRM = 0.7;
/** A line of this many Han characters that stands alone between words of a menu may be the headline. */
const TITLE = 12;

/** The rule that a word of the frame speaks for. */
const RULE_OF: Readonly<Record<Kind, string>> = {
	'section-nav': 'section-nav',
	channel: 'section-nav',
	'login-form': 'login-form',
	'share-bar': 'share-bar',
	'comment-form': 'comment-form',
	'view-counter': 'view-counter',
	pagination: 'pagination',
	'follow-promotion': 'follow-promotion',
	'related-list': 'related-list',
	advertisement: 'call-to-action',
	player: 'placeholder',
};

function compute(article: Article): readonly (Label | undefined)[] {
	const features = featuresOf(article);
	const zones = zonesOf(article);
	const body = bodyOf(article);
	const blocks = blocksOf(article);
	const region = regions(features);
	const { headings, buttons, contents } = sectionsOf(article);
	const rest = remainsOf(article);
	const listPage = isListPage(features, blocks, body);
	const found = body !== undefined && body.mass > 0;
	let block = 0;
	// Without running text the place says nothing: such lines are flagged, not removed.
	const lastText = features.findLastIndex(({ length }) => length > 0);
	const byPlace = (line: Features, at: number, zone: Zone): Label | undefined => {
		const label = ofZone(line, zone, region[at], inRow(features, at), isLoose(features, at, lastText));
		const paragraph = line.prose && line.han > PARAGRAPH && line.stops > 0 && !region[at];
		return label && (!found || (paragraph && label.confidence < FIRM)) ? { ...label, safe: false, unfixed: true } : label;
	};
	const labels = features.map((line, at): Label | undefined => {
		while (block < blocks.length && blocks[block]!.last < at) block++;
		const zone = zones[at]!;
		if (line.length === 0 || (zone.kind === 'headline' && !listPage)) return undefined;
		const inside = blocks[block] && blocks[block]!.first <= at ? blocks[block] : undefined;
		const inBody = body !== undefined && at >= body.first && at <= body.last;
		if (buttons.has(at) || contents.has(at)) return SECTION;
		if (headings.has(at)) return undefined;
		// The title of a posting stands right above its bar.
		if (zone.kind === 'head' && !line.mark && line.coverage < 0.3 && line.han >= 4 && dated(features, at)) return undefined;
		const remains = rest.get(at);
		if (remains && !line.mark?.sure) return { rule: remains, confidence: 0.75, safe: false, reasons: REST };
		return (
			ofBlock(line, inside, inBody) ??
			ofForm(line, zone, inBody, line.mark !== undefined && besideSure(features, at)) ??
			(listPage
				? inside || !line.prose || line.cut
					? LISTED
					: undefined
				: inBody || (zone.kind === 'head' && isLoneTitle(features, at))
					? undefined
					: byPlace(line, at, zone))
		);
	});
	spread(article, labels);
	keepTogether(article, labels);
	askModel(article, labels);
	keepOwn(article, labels);
	const safe = proven(article, labels);
	for (const [at, label] of labels.entries()) if (label) labels[at] = { ...label, safe: safe.has(at) };
	addFurniture(article, labels);
	return labels;
}

const SECTION: Label = {
	rule: 'section-nav',
	confidence: 0.9,
	safe: false,
	reasons: [msg('buttons and table of contents that a template prints around every section')],
};
const REST = [msg('its form and its place beside headline or text')];
const LISTED: Label = {
	rule: 'teaser',
	confidence: 0.75,
	safe: false,
	reasons: [msg('the page holds nothing but openings of other stories')],
};
/** Stories that make a page a list of nothing else. */
const MANY = 8;

/** A page that is a list of other stories throughout: printed lists make up half of its lines and nearly all of its running text. */
function isListPage(features: readonly Features[], blocks: readonly Block[], body: Stretch | undefined): boolean {
	if (blocks.reduce((sum, { stories }) => sum + stories, 0) < MANY) return false;
	if (body && body.mass > 0 && !blocks.some(({ first, last }) => first <= body.last && last >= body.first)) return false;
	const full = features.filter(({ length }) => length > 0).length;
	let lines = 0;
	let mass = 0;
	for (const { first, last } of blocks) {
		for (const { length } of features.slice(first, last + 1)) {
			if (length > 0) lines++;
			mass += length;
		}
	}
	return lines >= full / 2 && (body === undefined || body.mass < mass / 8);
}

function ofBlock(line: Features, block: Block | undefined, inBody: boolean): Label | undefined {
	if (!block) return undefined;
	if (inBody && line.prose && !line.cut && (block.kind !== 'teasers' || (line.han > STORY && line.stops > 0))) return undefined;
	const rule = block.kind === 'teasers' ? 'teaser' : 'related-list';
	return {
		rule,
		confidence: Math.min(0.95, 0.7 + block.stories * 0.03),
		safe: false,
		reasons: [msg('{0} stories printed by one template', block.stories)],
	};
}

/** `beside`: the line next to it is certainly of the frame. */
function ofForm({ mark, prose, length }: Features, zone: Zone, inBody: boolean, beside: boolean): Label | undefined {
	if (!mark) return undefined;
	if (mark.sure) {
		if (inBody && ((!mark.anywhere && !ANYWHERE.has(mark.name)) || (prose && length > 80 && mark.name !== 'previous-next')))
			return undefined;
		return { rule: mark.name, confidence: inBody ? 0.85 : 0.95, safe: SAFE.has(mark.name) && (!inBody || !prose), reasons: zone.reasons };
	}
	if (inBody || zone.confidence < (beside ? NEARLY : ENOUGH)) return undefined;
	return { rule: mark.name, confidence: Math.max(zone.confidence, ENOUGH), safe: false, reasons: zone.reasons };
}

/** Whether the line above or below, blank ones not counted, is of the frame beyond doubt. */
function besideSure(features: readonly Features[], at: number): boolean {
	for (const step of [-1, 1]) {
		let other = at + step;
		while (features[other]?.length === 0) other += step;
		if (features[other]?.mark?.sure) return true;
	}
	return false;
}

/** Channels of a menu follow one another; so many lines of them in a row, or words on one line, are no heading of the article. */
const ROW = 3;
const isChannels = ({ words }: Features): boolean => words.length > 0 && words.every(({ kinds }) => kinds === bitOf.channel);

/** Whether a line that names channels only has enough of them beside it. */
function inRow(features: readonly Features[], at: number): boolean {
	if (!isChannels(features[at]!)) return true;
	let count = features[at]!.words.length;
	for (const step of [-1, 1])
		for (let other = at + step; count < ROW && features[other] && isChannels(features[other]!); other += step)
			count += features[other]!.words.length;
	return count >= ROW;
}

const isTitle = ({ han, coverage, mark }: Features): boolean => han >= TITLE && coverage < 0.3 && !mark;

/** A title between words of the frame, with no other title beside it. */
function isLoneTitle(features: readonly Features[], at: number): boolean {
	if (!isTitle(features[at]!)) return false;
	for (const step of [-1, 1]) {
		let other = at + step;
		while (features[other]?.length === 0) other += step;
		if (features[other] && isTitle(features[other]!)) return false;
	}
	return true;
}

/** Whether a line of frame words can be no heading of the article: it closes the page behind the frame, or is a way to pass the text on. */
function isLoose(features: readonly Features[], at: number, lastText: number): boolean {
	const { words } = features[at]!;
	if (words.length > 0 && words.every(({ kinds }) => (kinds & (bitOf['share-bar'] | bitOf['login-form'])) !== 0)) return true;
	return at === lastText && besideSure(features, at);
}

/** `loose`: it can be no heading of the article. */
function ofZone(line: Features, zone: Zone, region: string | undefined, certain: boolean, loose: boolean): Label | undefined {
	const whole = loose && line.coverage >= 0.95 && line.length >= 4;
	const enough = region ? AMONG_COMMENTS : whole ? NEARLY : ENOUGH;
	if ((zone.kind !== 'head' && zone.kind !== 'tail' && zone.kind !== 'related') || zone.confidence < enough) return undefined;
	const own = line.coverage >= 0.5 ? ruleByWords(line) : undefined;
	const rule = own ?? (zone.kind === 'head' ? 'section-nav' : line.prose || line.cut ? 'teaser' : 'related-list');
	const named = region && (rule === 'related-list' || rule === 'teaser' || rule === 'section-nav') && !own ? region : rule;
	return {
		rule: named,
		byPlace: !own,
		confidence: Math.max(zone.confidence, ENOUGH),
		safe: certain && line.coverage >= 0.9 && zone.confidence >= BEYOND_DOUBT,
		reasons: zone.reasons,
	};
}

/** The rule whose words cover most of the line. */
function ruleByWords({ words }: Features): string {
	const weights = new Map<string, number>();
	for (const { kinds, start, end } of words) {
		for (const [kind, bit] of Object.entries(bitOf)) {
			if (!(kinds & bit)) continue;
			const rule = RULE_OF[kind as Kind];
			weights.set(rule, (weights.get(rule) ?? 0) + (end - start));
		}
	}
	let best = 'section-nav';
	for (const [rule, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = rule;
	return best;
}

/** Lines that have words of the comment form around them are comments, whatever they say: `comment-form` per line, else undefined. */
function regions(features: readonly Features[]): (string | undefined)[] {
	const result: (string | undefined)[] = features.map(() => undefined);
	const reach = 8;
	let last = -1;
	for (const [at, { words, prose }] of features.entries()) {
		if (prose || !words.some(({ kinds, start, end }) => kinds === bitOf['comment-form'] && end - start >= 2)) continue;
		if (last >= 0 && at - last <= reach) result.fill('comment-form', last, at + 1);
		last = at;
	}
	return result;
}

/** The label of each line that belongs to the frame, by line index. */
export const labelsOf = (article: Article): readonly (Label | undefined)[] => article.memo(compute);
