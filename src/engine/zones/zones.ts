import type { Article } from '../article/article';
import { type Message, msg } from '../message';
import { bodyOf, type Stretch } from './body';
import { type Features, featuresOf } from './features';
import { headlineOf } from './headline';

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
const CLOSING = new Set([...LEGAL, 'previous-next', 'related-list', 'tag-list', 'share-bar', 'pagination']);
/** Marks that stand inside articles too, so that what follows them may be article. */
const OPEN = new Set([
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
	if (mark?.sure) return OPEN.has(mark.name) ? 0.7 : 1;
	if (prose) return mark ? 0.4 : 0;
	if (coverage >= 0.6) return 1;
	if (mark) return 0.6;
	if (han + letters === 0) return 0.5;
	if (coverage >= 0.3) return 0.45;
	return stops === 0 && length <= 8 ? 0.3 : 0.05;
}

const BLANK: Zone = { kind: 'blank', confidence: 1, reasons: [] };
/** Lines on each side that a line is judged with. */
const REACH = 6;

/** Mean of the values around each line, the near ones weighing more (a triangular window over the lines that are not blank). */
function smooth(values: readonly number[], blank: (at: number) => boolean): number[] {
	const full = values.map((_, at) => at).filter((at) => !blank(at));
	const result = values.map(() => 0);
	full.forEach((at, order) => {
		let sum = 0;
		let weights = 0;
		for (let step = -REACH; step <= REACH; step++) {
			const other = full[order + step];
			if (other === undefined || step === 0) continue;
			const weight = REACH + 1 - Math.abs(step);
			sum += values[other]! * weight;
			weights += weight;
		}
		result[at] = weights ? sum / weights : 0;
	});
	return result;
}

const clamp = (value: number) => Math.max(0.02, Math.min(0.99, value));

function compute(article: Article): readonly Zone[] {
	const features = featuresOf(article);
	const body = bodyOf(article);
	const headline = headlineOf(article)?.index;
	const frame = features.map(frameValue);
	const around = smooth(frame, (at) => features[at]!.length === 0);
	const before = evidence(frame, 0, (body?.first ?? features.length) - 1);
	const closing = firstClosing(features, frame, body);
	const after = closing === undefined ? 0 : evidence(frame, closing, features.length - 1);
	return features.map((line, at): Zone => {
		if (line.length === 0) return BLANK;
		if (at === headline) return { kind: 'headline', confidence: 0.8, reasons: [msg('akin to the text that follows')] };
		const own = line.mark?.name;
		if (body && at >= body.first && at <= body.last) {
			if (line.mark?.sure && own && (LEGAL.has(own) || CREDITS.has(own))) return ownZone(line);
			return { kind: 'body', confidence: line.prose ? 0.95 : 0.8, reasons: [msg('in the stretch of running text')] };
		}
		if (!body || at < body.first) {
			if (own && (LEGAL.has(own) || CREDITS.has(own))) return ownZone(line);
			if (!body) return loose(line, frame[at]!, around[at]!);
			if (headline !== undefined && at > headline && (line.prose || frame[at]! < 0.4)) {
				return { kind: 'lead', confidence: 0.6, reasons: [msg('between headline and text')] };
			}
			const weight = frame[at]! * 0.5 + around[at]! * 0.5 + Math.min(0.35, before * 0.06) - (line.prose ? 0.5 : 0);
			return { kind: 'head', confidence: clamp(weight), reasons: reasonsOf(line, around[at]!, before) };
		}
		if (own && (LEGAL.has(own) || CREDITS.has(own))) return ownZone(line);
		if (closing === undefined || at < closing) {
			return { kind: 'tail', confidence: clamp(frame[at]! * 0.6 + around[at]! * 0.2), reasons: reasonsOf(line, around[at]!, 0) };
		}
		const weight = frame[at]! * 0.4 + around[at]! * 0.4 + Math.min(0.5, after * 0.1) + 0.1 - (line.prose && !line.cut ? 0.3 : 0);
		return { kind: frame[at]! >= 0.6 ? 'tail' : 'related', confidence: clamp(weight), reasons: reasonsOf(line, around[at]!, after) };
	});
}

/** A file without running text: what a line says of itself and its neighbours of it. */
function loose(line: Features, own: number, around: number): Zone {
	return { kind: own >= 0.6 ? 'tail' : 'body', confidence: clamp(own * 0.5 + around * 0.4), reasons: reasonsOf(line, around, 0) };
}

function ownZone({ mark }: Features): Zone {
	return {
		kind: LEGAL.has(mark!.name) ? 'legal' : 'credits',
		confidence: mark!.sure ? 0.95 : 0.6,
		reasons: [msg('form of “{0}”', mark!.name)],
	};
}

/** Sum of the strong frame values in a range of lines. */
function evidence(frame: readonly number[], from: number, to: number): number {
	let sum = 0;
	for (let at = from; at <= to; at++) if (frame[at]! >= 0.6) sum += frame[at]!;
	return sum;
}

/** The first line behind the body from which on there is no more article. */
function firstClosing(features: readonly Features[], frame: readonly number[], body: Stretch | undefined): number | undefined {
	if (!body) return undefined;
	for (let at = body.last + 1; at < features.length; at++) {
		const { mark } = features[at]!;
		if (mark?.sure && (CLOSING.has(mark.name) || mark.name === 'credits')) return at;
		if (frame[at]! >= 1) return at;
	}
	return undefined;
}

function reasonsOf(line: Features, around: number, evidence: number): Message[] {
	const reasons: Message[] = [];
	if (line.mark) reasons.push(msg('form of “{0}”', line.mark.name));
	else if (line.coverage >= 0.3) reasons.push(msg('{0} % words of navigation and forms', Math.round(line.coverage * 100)));
	if (around >= 0.4) reasons.push(msg('its neighbours belong to the frame of the page'));
	if (evidence >= 1) reasons.push(msg('{0} other lines outside the text are frame for certain', Math.round(evidence)));
	return reasons;
}

/** The zone of each line, by line index. */
export const zonesOf = (article: Article): readonly Zone[] => article.memo(compute);
