/**
 * What a curator decided about the metadata of an article: confirmed, edited, set or rejected a value. A decision is tied to the
 * characters it is about and to the value as it was found, not to offsets, so that it holds after repairs, edits and a better extraction.
 */
import type { Article } from '../article/article';
import type { Span } from '../finding';
import { msg } from '../message';
import { metadataOf } from '../metadata';
import { fieldOf } from '../metadata/fields';
import type { AbsentValue, FieldValue, How, Metadata, MetadataValue } from '../metadata/types';
import { type Anchor, anchorOf, findAnchor, foldText } from './anchor';

/**
 * confirmed: the value is right · edited: the value is right once it reads `to` · set: the curator's own value, `to`, from characters
 * of the text · rejected: not a value of this field · kept: nobody decided; the value was read before a repair removed what it was read from.
 */
export const VERDICTS = ['confirmed', 'edited', 'set', 'rejected', 'kept'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface MetadataDecision extends Anchor {
	readonly verdict: Verdict;
	/** The value as extraction gave it; for `set`, the value of the characters. */
	readonly value: string;
	/** What the curator made of it; `edited` and `set` only. */
	readonly to?: string;
	readonly role?: string;
	readonly kind?: string;
	/** How far the value was trusted when it was read, 0 to 1, and how it was found; `kept` only. */
	readonly confidence?: number;
	readonly how?: How;
}

/** By field. */
export type MetadataDecisions = Readonly<Record<string, readonly MetadataDecision[]>>;

export interface DecidedValue extends MetadataValue {
	/** What the curator said of it; undefined while nobody did. */
	readonly decision?: MetadataDecision;
	/** The text no longer has the characters that the decision was about. */
	readonly vanished?: boolean;
	/** Nothing in the text says it any more: it was read before a repair removed the line that did. `spans` is empty. */
	readonly kept?: boolean;
}

/** As `Metadata`, after the curator's decisions. */
export type DecidedMetadata = Readonly<Record<string, DecidedValue | AbsentValue | readonly DecidedValue[]>>;

/** A decision about a value as it was extracted. */
export const decisionOn = (article: Article, value: MetadataValue, verdict: Verdict, to?: string): MetadataDecision => ({
	verdict,
	value: value.value,
	...(to === undefined ? {} : { to }),
	...(value.role === undefined ? {} : { role: value.role }),
	...(value.kind === undefined ? {} : { kind: value.kind }),
	...anchorOf(article, value.spans[0] ?? { start: 0, end: 0 }),
});

/** A value of the curator's own, read from these characters. */
export function decisionFromSelection(article: Article, span: Span): MetadataDecision {
	const anchor = anchorOf(article, span);
	const value = anchor.surface.replace(/\s+/g, ' ').trim();
	return { verdict: 'set', value, to: value, ...anchor };
}

/** The decisions of one field with a further one. One value has one decision; a single field has one value that stands. */
export function withDecision(decisions: readonly MetadataDecision[], next: MetadataDecision, isList: boolean): MetadataDecision[] {
	const others = decisions.filter(
		(other) => !sameItem(other, next) && (isList || other.verdict === 'rejected' || next.verdict === 'rejected'),
	);
	return [...others, next];
}

/** The decisions of one field without this one. */
export const withoutDecision = (decisions: readonly MetadataDecision[], gone: MetadataDecision): MetadataDecision[] =>
	decisions.filter((other) => !(other.verdict === gone.verdict && sameItem(other, gone)));

/** Can the field have several values? Unknown ones can. */
export const isListField = (field: string): boolean => fieldOf.get(field)?.many ?? true;

/** What the article says of itself, as the curator decided. */
export const curatedMetadata = (article: Article, decisions: MetadataDecisions): DecidedMetadata =>
	applyDecisions(article, metadataOf(article), decisions, isListField);

/** What was extracted, as the curator decided. Fields that nobody decided on come back as they are. */
export function applyDecisions(
	article: Article,
	metadata: Metadata,
	decisions: MetadataDecisions,
	isList: (field: string) => boolean,
): DecidedMetadata {
	const decided: Record<string, DecidedValue | AbsentValue | readonly DecidedValue[]> = { ...metadata };
	for (const [field, about] of Object.entries(decisions)) {
		if (about.length === 0) continue;
		const entry = metadata[field];
		const extracted = candidatesOf(entry);
		const list = Array.isArray(entry) || isList(field);
		const values = decideField(article, extracted, about, list);
		decided[field] = values[0] === undefined ? absent(entry, about) : list ? values : values[0];
	}
	return decided;
}

/** The items of a list; of a single field, its value, if any. */
const candidatesOf = (entry: FieldValue | undefined): readonly MetadataValue[] =>
	!entry || 'why' in entry ? [] : isValues(entry) ? entry : [entry];

const isValues = (entry: MetadataValue | readonly MetadataValue[]): entry is readonly MetadataValue[] => Array.isArray(entry);

const absent = (entry: FieldValue | undefined, about: readonly MetadataDecision[]): AbsentValue =>
	entry && 'why' in entry ? entry : { value: null, why: msg('You rejected every candidate ({0})', about.length) };

function decideField(
	article: Article,
	extracted: readonly MetadataValue[],
	about: readonly MetadataDecision[],
	list: boolean,
): DecidedValue[] {
	const rejected = about.filter(({ verdict }) => verdict === 'rejected');
	const kept = about.filter(({ verdict }) => verdict === 'kept');
	const chosen = about.filter(({ verdict }) => verdict !== 'rejected' && verdict !== 'kept');
	const remaining = (value: MetadataValue): DecidedValue[] => {
		const [first, ...others] = [value, ...(value.others ?? [])].filter(
			(candidate) => !rejected.some((decision) => sameItem(decision, candidate)),
		);
		return first ? [{ ...first, others }] : [];
	};
	const values = extracted.flatMap(remaining);
	if (!list) {
		const decision = chosen.at(-1);
		if (decision) return [choose(article, decision, values[0])];
		return kept.length ? [surer(values[0], keptValue(kept.at(-1)!))] : values.slice(0, 1);
	}
	for (const decision of chosen) {
		const span = findAnchor(article, decision);
		const exact = values.findIndex((value) => sameItem(decision, value));
		const index = exact >= 0 ? exact : values.findIndex((value) => value.decision === undefined && overlaps(value, span));
		const standing = stand(article, decision, span, values[index]);
		if (index >= 0) values[index] = standing;
		else values.push(standing);
	}
	return [...values, ...kept.filter((decision) => !values.some(({ value }) => sameText(value, decision.value))).map(keptValue)];
}

/** What was read before a repair, as far as it was trusted then. */
const keptValue = ({ value, surface, role, kind, confidence, how }: MetadataDecision): DecidedValue => ({
	value,
	surface,
	spans: [],
	confidence: confidence ?? 0.5,
	how: how ?? 'inferred',
	notes: [msg('read before the repair')],
	kept: true,
	...(role === undefined ? {} : { role }),
	...(kind === undefined ? {} : { kind }),
});

/** Of what the text says now and what it said before the repair, the surer; the other stays beside it. */
function surer(now: DecidedValue | undefined, before: DecidedValue): DecidedValue {
	if (!now) return before;
	const [first, second] = sameText(now.value, before.value) || now.confidence >= before.confidence ? [now, undefined] : [before, now];
	return second ? { ...first, others: [{ ...second, others: [] }, ...(second.others ?? [])] } : first;
}

/** In a single field, the candidates that were not chosen stay beside the one that was. */
function choose(article: Article, decision: MetadataDecision, value: DecidedValue | undefined): DecidedValue {
	const span = findAnchor(article, decision);
	const candidates: readonly DecidedValue[] = value ? [{ ...value, others: [] }, ...(value.others ?? [])] : [];
	const about =
		candidates.find((candidate) => sameItem(decision, candidate)) ?? candidates.slice(0, 1).find((first) => overlaps(first, span));
	return { ...stand(article, decision, span, about), others: candidates.filter((candidate) => candidate !== about) };
}

/** A value that extraction reads differently by now stands on the same characters. */
const overlaps = (value: MetadataValue, span: Span | undefined): boolean =>
	span !== undefined && value.spans.some((other) => other.start < span.end && span.start < other.end);

/** The value that the decision makes stand; its confidence is the curator's. */
function stand(article: Article, decision: MetadataDecision, span: Span | undefined, extracted: MetadataValue | undefined): DecidedValue {
	const isOwn = decision.verdict === 'set';
	const found = span ? [span] : [];
	const spans = isOwn || !extracted || extracted.spans.length === 0 ? found : extracted.spans;
	const surface = isOwn || !extracted ? (span ? article.text.slice(span.start, span.end) : decision.surface) : extracted.surface;
	return {
		...(isOwn ? {} : extracted),
		...(decision.role === undefined ? {} : { role: decision.role }),
		...(decision.kind === undefined ? {} : { kind: decision.kind }),
		value: decision.to ?? decision.value,
		surface,
		spans,
		confidence: 1,
		how: decision.verdict === 'confirmed' && extracted ? extracted.how : 'user',
		decision,
		...(spans.length === 0 && decision.surface !== '' ? { vanished: true } : {}),
	};
}

type Item = Pick<MetadataValue, 'value' | 'role'>;

/** One name in two roles is two items. */
const sameItem = (a: Item, b: Item): boolean => sameText(a.value, b.value) && sameText(a.role ?? '', b.role ?? '');

const sameText = (a: string, b: string): boolean => a === b || foldText(a) === foldText(b);
