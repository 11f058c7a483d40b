import type { Article } from '../article/article';
import { type Message, msg } from '../message';
import { blocksOf } from './blocks';
import { bodyOf, type Stretch } from './body';
import { bodyPairsOf } from './body-pairs';
import { type Features, featuresOf } from './features';
import { isHeading } from './headings';
import { dated, headlineOf } from './headline';
import type { Mark } from './marks';
import { strangersBehind } from './strangers';
import { bitOf } from './words';

/**
 * head: site name, navigation, breadcrumb, bars above the article · headline · lead: description or summary · body ·
 * credits: source, author, editor lines · legal: copyright, licence, disclaimer · related: other stories, teasers, tags, comments ·
 * tail: anything else behind the article · blank.
 */
export type ZoneKind = 'head' | 'headline' | 'lead' | 'body' | 'credits' | 'legal' | 'related' | 'tail' | 'blank';

export interface Zone {
	readonly kind: ZoneKind;
	/** 0 to 1. */
	readonly confidence: number;
	/** What decided, for people. */
	readonly reasons: readonly Message[];
}

const LEGAL = new Set(['licence-number', 'copyright', 'disclaimer', 'repost-notice', 'report-notice', 'technical-support']);
const CREDITS = new Set(['credits', 'date-source', 'view-counter']);
/** Forms behind which no more of the article comes. */
const CLOSING = new Set([...LEGAL, 'previous-next', 'related-list', 'tag-list', 'share-bar', 'pagination']);
/** Forms that stand inside articles too, so that what follows them may be article. */
export const OPEN = new Set([
	'placeholder',
	'empty-image',
	'credits',
	'date-source',
	'hotline',
	'contact',
	'end-mark',
	'teaser',
	'self-promotion',
	'call-to-action',
]);

/** How much a line by itself looks like a piece of the frame, 0 to 1. */
export function frameValue({ length, han, letters, stops, prose, coverage, mark }: Features): number {
	if (length === 0) return 0;
	if (mark?.sure) return OPEN.has(mark.name) || mark.anywhere ? 0.7 : 1;
	if (prose) return mark ? 0.4 : 0;
	if (coverage >= 0.6) return 1;
	if (mark) return 0.6;
	if (han + letters === 0) return 0.5;
	if (coverage >= 0.3) return 0.45;
	return stops === 0 && length <= 8 ? 0.3 : 0.05;
}

/** From this frame value on a line counts as evidence for what stands around it. */
const STRONG = 0.6;
/** So many make a whole page around a short article: then more running text stands in the frame than in the body. */
const WHOLE = 12;
/** Fewer different words and forms than this do not make a frame: a heading may be one such word by chance. */
const FEWEST = 3;
/** The most that a line gets on its neighbours' word alone where there is no frame. */
const DOUBTFUL = 0.45;

interface Region {
	readonly from: number;
	readonly to: number;
	/** Different words and certain forms among its strong lines. */
	readonly evidence: number;
	/** Opened by a form or heading that closes the article. */
	readonly closed: boolean;
	/** That form is a certain one, not a heading. */
	readonly marked: boolean;
	/** Running text in it, in characters. */
	readonly mass: number;
}

/** Links of a bar on one line: so many are none of the article's words, even alone. */
const LINKS = 3;
const FRAME_ALONE = 0.55;
/** Nothing but names of links that are no channels, at least two of them. */
const isLinks = ({ words, coverage, mark, prose }: Features): boolean =>
	!prose &&
	!mark &&
	coverage >= 0.95 &&
	words.length >= 2 &&
	words.every(({ start, end, kinds }) => end - start >= 2 && kinds !== bitOf.channel);

const BLANK: Zone = { kind: 'blank', confidence: 1, reasons: [] };
const PROSE: Zone = { kind: 'body', confidence: 0.95, reasons: [msg('in the stretch of running text')] };
const WITHIN: Zone = { ...PROSE, confidence: 0.8 };
/** Lines on each side that a line is judged with. */
const REACH = 6;
/** Share of common character pairs from which on a line outside the stretch is taken for the article's own. */
const KIN = 0.75;
const KIN_TITLE = 0.5;
const KIN_PROSE = 0.4;

function compute(article: Article): readonly Zone[] {
	const features = featuresOf(article);
	const body = bodyOf(article);
	const headline = headlineOf(article)?.index;
	const frame = features.map(frameValue);
	const around = smooth(frame, features);
	const head = regionOf(article, frame, 0, (body?.first ?? features.length) - 1, false);
	const end = body ? closingOf(article, frame, body) : undefined;
	const tail = end && regionOf(article, frame, end.at, features.length - 1, end.closed);
	const strangers = body && strangersBehind(article, body);
	const kin = (at: number) => akin(article, features[at]!, at);

	const before = (line: Features, at: number): Zone => {
		const own = frame[at]!;
		const channels = line.length >= 4 && line.words.every(({ kinds }) => kinds === bitOf.channel);
		if (headline !== undefined && at > headline && !line.mark && (channels || (own < 0.5 && (line.prose || line.coverage < STRONG)))) {
			return { kind: 'lead', confidence: 0.6, reasons: [msg('between headline and text')] };
		}
		if (isLinks(line) && (headline === undefined || at < headline || line.words.length >= LINKS))
			return { kind: 'head', confidence: FRAME_ALONE, reasons: reasonsOf(line, around[at]!, head) };
		let weight = 0.1 + own * 0.35 + around[at]! * 0.3 + certainty(head.evidence);
		if (line.prose) weight -= features[at - 1]?.mark && features[at + 1]?.mark && head.evidence >= WHOLE ? 0.05 : 0.35;
		else if (line.stops > 0 && line.length >= 12 && line.coverage < 0.3 && !line.mark) weight -= 0.15;
		if (at > head.to) weight -= 0.35;
		if (own < STRONG && (kin(at) || (line.length >= 4 && !line.mark && dated(features, at)))) weight -= 0.5;
		return { kind: 'head', confidence: bounded(weight, head.evidence >= FEWEST), reasons: reasonsOf(line, around[at]!, head) };
	};
	const behind = (line: Features, at: number): Zone => {
		const own = frame[at]!;
		if (strangers && at >= strangers.from && at <= strangers.to && (!tail || (own < STRONG && strangers.listed))) {
			const confidence = 0.55 + Math.min(0.25, (strangers.to - strangers.from) * 0.02);
			return {
				kind: 'related',
				confidence,
				reasons: [msg('a row of {0} titles behind the text that share no words with it', strangers.count)],
			};
		}
		if (!tail || at < tail.from) {
			return { kind: 'tail', confidence: bounded(own * 0.5 + around[at]! * 0.2, false), reasons: reasonsOf(line, around[at]!, undefined) };
		}
		let weight = 0.12 + own * 0.3 + around[at]! * 0.25 + certainty(tail.evidence) + (tail.marked ? 0.4 : tail.closed ? 0.15 : 0);
		if (line.prose) weight -= (line.cut ? 0.05 : 0.12) + (tail.mass > body!.mass && tail.evidence < WHOLE ? 0.25 : 0) + (kin(at) ? 0.4 : 0);
		const kind = own >= STRONG ? 'tail' : 'related';
		const proven = tail.evidence >= FEWEST || (tail.closed && (tail.marked || tail.evidence >= 2));
		return { kind, confidence: bounded(weight, proven), reasons: reasonsOf(line, around[at]!, tail) };
	};

	return features.map((line, at): Zone => {
		if (line.length === 0) return BLANK;
		if (at === headline) return { kind: 'headline', confidence: 0.8, reasons: [msg('akin to the text that follows')] };
		const own = line.mark && (LEGAL.has(line.mark.name) || CREDITS.has(line.mark.name)) ? line.mark : undefined;
		if (body && at >= body.first && at <= body.last) {
			if (own?.sure) return ofForm(own);
			return line.prose ? PROSE : WITHIN;
		}
		const zone = !body ? loose(line, frame[at]!, around[at]!, head) : at < body.first ? before(line, at) : behind(line, at);
		return own ? ofForm(own, zone) : zone;
	});
}

/** A file without running text is frame where it says so itself, many times over. */
function loose(line: Features, own: number, around: number, region: Region): Zone {
	const weight = own * 0.45 + around * 0.4 + Math.min(0.3, (region.evidence - 3) * 0.04);
	return {
		kind: own >= STRONG ? 'tail' : 'related',
		confidence: bounded(weight, region.evidence >= FEWEST * 2),
		reasons: reasonsOf(line, around, region),
	};
}

/** A credit or legal line: certain by its form, or as certain as its place. */
const ofForm = ({ name, sure }: Mark, place?: Zone): Zone => ({
	kind: LEGAL.has(name) ? 'legal' : 'credits',
	confidence: sure ? 0.95 : (place?.confidence ?? DOUBTFUL),
	reasons: [msg('form of “{0}”', name), ...(place?.reasons ?? [])],
});

/** What a region's evidence gives each of its lines: nothing below three pieces, the most from eight on. */
const certainty = (evidence: number) => Math.max(0, Math.min(0.45, 0.25 + (evidence - FEWEST) * 0.04)) * (evidence >= 2 ? 1 : 0);

const bounded = (weight: number, proven: boolean) => Math.max(0.02, Math.min(proven ? 0.99 : DOUBTFUL, weight));

/** Mean of the values around each line, the near ones weighing more (a triangular window over the lines that are not blank). */
function smooth(values: readonly number[], features: readonly Features[]): number[] {
	const full: number[] = [];
	for (const [at, { length }] of features.entries()) if (length > 0) full.push(at);
	const result = values.map(() => 0);
	full.forEach((at, order) => {
		let sum = 0;
		let weights = 0;
		for (let near = Math.max(0, order - REACH); near <= order + REACH && near < full.length; near++) {
			if (near === order) continue;
			const weight = REACH + 1 - Math.abs(near - order);
			sum += values[full[near]!]! * weight;
			weights += weight;
		}
		result[at] = weights ? sum / weights : 0;
	});
	return result;
}

/** Stories of one printed list count as evidence up to this number. */
const MOST_STORIES = 4;

/** Counts the evidence between two lines, and where the last of it stands. */
function regionOf(article: Article, frame: readonly number[], from: number, to: number, closed: boolean): Region {
	const features = featuresOf(article);
	const different = new Set<string>();
	let channels = 0;
	let last = from - 1;
	let mass = 0;
	let printed = 0;
	for (const block of blocksOf(article)) {
		if (block.first < from || block.last > to) continue;
		printed += Math.min(MOST_STORIES, block.stories);
		last = Math.max(last, block.last);
	}
	for (let at = from; at <= to; at++) {
		if (features[at]!.prose && !features[at]!.cut) mass += features[at]!.length;
		if (frame[at]! < STRONG) continue;
		const { mark, words } = features[at]!;
		if (mark?.sure && !OPEN.has(mark.name)) different.add(mark.name);
		for (const { start, end, kinds } of words) {
			if (end - start < 2) continue;
			const word = article.lines[at]!.plain.slice(start, end);
			if (different.has(word)) continue;
			different.add(word);
			if (kinds === bitOf.channel) channels++;
		}
		if (words.length > 0 || mark?.sure) last = Math.max(last, at);
	}
	return {
		from,
		to: last,
		evidence: different.size - channels / 2 + printed,
		closed,
		marked: closed && features[from]?.mark?.sure === true,
		mass,
	};
}

/** The first line behind the body from which on there is no more article, and whether it says so itself. */
function closingOf(article: Article, frame: readonly number[], body: Stretch): { at: number; closed: boolean } | undefined {
	const features = featuresOf(article);
	const block = blocksOf(article).find(({ first }) => first > body.last);
	for (let at = body.last + 1; at < features.length; at++) {
		const line = features[at]!;
		if (at === block?.first) return { at, closed: true };
		if ((line.mark?.sure && CLOSING.has(line.mark.name)) || isHeading(line, article.lines[at]!.plain)) return { at, closed: true };
		if (frame[at]! >= 1 || (line.mark?.sure && line.mark.name === 'credits')) return { at, closed: false };
	}
	return undefined;
}

/** Whether a line outside the stretch speaks of the same as the article. */
function akin(article: Article, { prose, han, length }: Features, at: number): boolean {
	if (length < 5 || han < 4) return false;
	return bodyPairsOf(article).share(article.lines[at]!.plain) >= (prose ? KIN_PROSE : length >= 12 ? KIN_TITLE : KIN);
}

function reasonsOf(line: Features, around: number, region: Region | undefined): Message[] {
	const reasons: Message[] = [];
	if (line.mark) reasons.push(msg('form of “{0}”', line.mark.name));
	else if (line.coverage >= 0.3) reasons.push(msg('{0} % words of navigation and forms', Math.round(line.coverage * 100)));
	if (around >= 0.4) reasons.push(msg('its neighbours belong to the frame of the page'));
	if (region && region.evidence >= 1)
		reasons.push(msg('{0} different words and forms of a frame outside the text', Math.round(region.evidence)));
	return reasons;
}

/** The zone of each line, by line index. */
export const zonesOf = (article: Article): readonly Zone[] => article.memo(compute);
