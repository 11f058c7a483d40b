/** What the panel shows of an article, as plain data. Knows no editor: tests make a panel of any text. */
import { type Article, type Finding, type Message, msg, ruleById, type Span } from '../../engine';
import { scriptOf, scriptOfText } from '../../engine/article/script';
import type { ArticleDecision } from '../../engine/decisions/articles';
import type { DecidedMetadata, DecidedValue, MetadataDecisions } from '../../engine/decisions/metadata';
import { quote } from '../../engine/message';
import { FIELDS, type Field, type FieldGroup, fieldOf } from '../../engine/metadata/fields';
import type { AbsentValue, MetadataValue } from '../../engine/metadata/types';
import type { Loss, Quality } from '../../engine/quality';
import { HOW, KINDS, PARTS, PRECISION } from './labels';
import type { Bar, Group, Mark, PanelModel, Row } from './messages';
import { offersOf, verdictOf } from './verdict';

/** One version of one article, with everything that was found in it. */
export interface Look {
	readonly docUri: string;
	readonly version: number;
	readonly name: string;
	readonly article: Article;
	readonly findings: readonly Finding[];
	readonly metadata: DecidedMetadata;
	readonly decisions: MetadataDecisions;
	readonly quality: Quality;
	/** What was decided on the whole article. */
	readonly decided: ArticleDecision | undefined;
	/** The other members of the record of a shard that the article is the text of. */
	readonly record?: Readonly<Record<string, unknown>> | undefined;
}

/** The reader's language. */
export interface Words {
	readonly text: (message: Message) => string;
	readonly number: (value: number, digits?: number) => string;
	/** Of a share from 0 to 1. */
	readonly percent: (share: number) => string;
}

/** From here on a value counts as sure. */
export const SURE = 0.9;
const LIKELY = 0.6;

/** Characters of a surface that a row shows. */
const SURFACE_LIMIT = 160;

const GROUPS: readonly (readonly [FieldGroup, Message])[] = [
	['article', msg('Article')],
	['site', msg('Site and licences')],
	['people', msg('People and places')],
	['quality', msg('Quality')],
];

/** The field of a row that stands for the findings of a rule. */
const RULE_PREFIX = 'rule:';

/** The field of a row that stands for a member of the shard's record. */
const RECORD_PREFIX = 'record:';

const isValueList = (entry: DecidedMetadata[string]): entry is readonly DecidedValue[] => Array.isArray(entry);
const isAbsent = (entry: DecidedMetadata[string]): entry is AbsentValue => 'why' in entry;

/** The values of a field that stand, in order. */
export function valuesOf(metadata: DecidedMetadata, field: string): readonly DecidedValue[] {
	const entry = metadata[field];
	if (!entry || isAbsent(entry)) return [];
	return isValueList(entry) ? entry : [entry];
}

/** The places that a row leads to, in order. */
export function placesOf(look: Look, field: string, index: number): readonly Span[] {
	if (field.startsWith(RULE_PREFIX)) return look.findings.filter(({ rule }) => rule === field.slice(RULE_PREFIX.length));
	return valuesOf(look.metadata, field)[index]?.spans ?? [];
}

export const rowId = (field: string, index: number): string => `${field}#${index}`;

/** The rows whose characters hold this offset. */
export const rowsAt = (look: Look, offset: number): string[] =>
	Object.keys(look.metadata).flatMap((field) =>
		valuesOf(look.metadata, field).flatMap((value, index) =>
			!isOfWholeText(field) && value.spans.some(({ start, end }) => start <= offset && offset <= end) ? [rowId(field, index)] : [],
		),
	);

/** The values that are sure and wait for a word of the curator. */
export const unconfirmedIn = (metadata: DecidedMetadata): { field: string; value: DecidedValue }[] =>
	Object.keys(metadata).flatMap((field) =>
		valuesOf(metadata, field).flatMap((value) =>
			isDecidable(field) && value.confidence >= SURE && !isDecided(value) ? [{ field, value }] : [],
		),
	);

/** What a repair kept is nobody's word. */
const isDecided = ({ decision }: DecidedValue) => decision !== undefined && decision.verdict !== 'kept';

export const markOf = (value: DecidedValue): Mark => {
	if (value.decision?.verdict === 'edited' || value.decision?.verdict === 'set' || value.how === 'user') return 'user';
	return value.confidence >= SURE ? 'sure' : value.confidence >= LIKELY ? 'likely' : 'unsure';
};

export function panelModel(look: Look, words: Words): PanelModel {
	const { raw, clean } = look.quality.size;
	return {
		docUri: look.docUri,
		version: look.version,
		name: look.name,
		size: words.text(
			raw === clean ? msg('{0} characters', words.number(raw)) : msg('{0} → {1} characters', words.number(raw), words.number(clean)),
		),
		score: look.quality.score,
		scoreLabel: words.text(msg('Quality {0} of 100', look.quality.score)),
		losses: look.quality.losses.map((loss) => lossText(loss, words)),
		bars: [compositionBar(look.quality, words), scriptBar(look.quality, words)],
		groups: [...recordGroup(look, words), ...GROUPS.map(([id, label]) => groupOf(look, id, words.text(label), words))],
		unconfirmed: unconfirmedIn(look.metadata).length,
		...verdictOf(look, words),
		offers: offersOf(look, words),
	};
}

const lossText = (loss: Loss, words: Words): PanelModel['losses'][number] => ({
	family: loss.family,
	points: loss.points < 0.05 ? '0' : `−${words.number(loss.points, 1)}`,
	text: `${ruleName(loss.rule, words)} × ${words.number(loss.places)}`,
});

const ruleName = (id: string, words: Words): string => {
	const rule = ruleById.get(id);
	return rule ? words.text(rule.summary).replace(/[.。]$/, '') : id;
};

function compositionBar({ composition, characters }: Quality, words: Words): Bar {
	const parts = [
		['article', composition.article, msg('Article {0}', '')],
		['boilerplate', composition.boilerplate, msg('Boilerplate {0}', '')],
		['spam', composition.spam, msg('Spam {0}', '')],
		['corrupted', composition.corrupted, msg('Corrupted {0}', '')],
	] as const;
	return { id: 'composition', label: words.text(msg('Composition')), shares: sharesOf(parts, characters, words) };
}

function scriptBar({ script, characters }: Quality, words: Words): Bar {
	const parts = [
		['simplified', script.simplified, msg('Simplified {0}', '')],
		['traditional', script.traditional, msg('Traditional {0}', '')],
		['shared', script.shared, msg('Shared {0}', '')],
		['other', script.other, msg('Other {0}', '')],
	] as const;
	return { id: 'script', label: words.text(msg('Script')), shares: sharesOf(parts, characters, words) };
}

const sharesOf = (parts: readonly (readonly [string, number, Message])[], whole: number, words: Words): Bar['shares'] =>
	parts.flatMap(([key, count, { template }]) => {
		if (count === 0) return [];
		const share = Math.min(1, count / whole);
		return [{ key, share, text: words.text({ template, args: [words.percent(share)] }) }];
	});

function groupOf(look: Look, id: FieldGroup, label: string, words: Words): Group {
	const known = FIELDS.filter(({ group }) => group === id);
	const rows = known.flatMap((field) => fieldRows(look, field, words));
	const isIdle = (row: Row) => row.value === null && row.others.length === 0 && row.rejected.length === 0;
	return {
		id,
		label,
		rows: [...rows.filter((row) => !isIdle(row)), ...(id === 'quality' ? qualityRows(look, words) : [])],
		rest: rows.filter(isIdle),
	};
}

/** What the shard says beside the text; shown first, as it was given and not read. */
function recordGroup({ record }: Look, words: Words): Group[] {
	const members = Object.entries(record ?? {});
	if (members.length === 0) return [];
	const rows = members.map(([name, value]): Row => {
		const text = typeof value === 'string' ? value : JSON.stringify(value);
		return { ...emptyRow(RECORD_PREFIX + name, name), value: quote(text, SURFACE_LIMIT) || '–' };
	});
	return [{ id: 'record', label: words.text(msg('Record')), rows, rest: [] }];
}

function fieldRows(look: Look, field: Field, words: Words): Row[] {
	const values = valuesOf(look.metadata, field.key);
	if (values.length > 0) return values.map((value, index) => valueRow(look, field, value, index, words));
	const entry = look.metadata[field.key];
	const absent = entry && isAbsent(entry) ? entry : undefined;
	return [
		{
			...emptyRow(field.key, words.text(field.label)),
			notes: absent ? [words.text(absent.why)] : [],
			others: candidates(absent?.others, words),
			rejected: rejectedIn(look, field.key),
			isDecidable: isDecidable(field.key),
		},
	];
}

/** Of all the characters: no line of them is what the value was read from. */
const isOfWholeText = (field: string) => fieldOf.get(field)?.group === 'quality';

/** A length is counted, not found. */
const isDecidable = (field: string) => field !== 'length';

const emptyRow = (field: string, label: string): Row => ({
	id: rowId(field, 0),
	field,
	index: 0,
	label,
	isFurther: false,
	value: null,
	vanished: false,
	notes: [],
	others: [],
	rejected: [],
	places: 0,
	isDecidable: false,
});

function valueRow(look: Look, field: Field, value: DecidedValue, index: number, words: Words): Row {
	const kind = value.kind && KINDS[value.kind];
	const unit = field.key === 'length' ? words.text(msg('Han characters')) : undefined;
	const qualifier = [unit, value.role, kind ? words.text(kind) : value.kind]
		.filter((part) => part !== undefined && part !== '' && part !== value.value)
		.join(' · ');
	const surface = isOfWholeText(field.key) ? '' : value.surface.trim();
	const lang = langOf(value.value, look.article);
	return {
		...emptyRow(field.key, words.text(field.label)),
		id: rowId(field.key, index),
		index,
		isFurther: index > 0,
		value: value.value,
		...(qualifier === '' ? {} : { qualifier }),
		...(surface === '' || surface === value.value ? {} : { surface: quote(surface, SURFACE_LIMIT) }),
		...(lang ? { lang } : {}),
		mark: markOf(value),
		confidence: words.percent(value.confidence),
		...(value.decision ? { verdict: value.decision.verdict } : {}),
		vanished: value.vanished === true,
		notes: notesOf(value, words),
		others: candidates(value.others, words),
		rejected: index === 0 ? rejectedIn(look, field.key) : [],
		places: value.spans.length,
		isDecidable: isDecidable(field.key),
	};
}

const READ_BEFORE = msg('Read before the repair, which removed it.');

function notesOf(value: DecidedValue, words: Words): string[] {
	return [
		...(value.vanished ? [words.text(value.decision?.verdict === 'kept' ? READ_BEFORE : msg('No longer in the text.'))] : []),
		...(value.decision?.verdict === 'edited' ? [words.text(msg('Edited; found was {0}', value.decision.value))] : []),
		words.text(HOW[value.how]),
		...(value.notes ?? []).map((note) => words.text(note)),
		...partsOf(value.parts ?? {}, words),
	];
}

/** What the parts tell a person; those that only programs need are left out. */
const partsOf = (parts: Readonly<Record<string, string>>, words: Words): string[] =>
	Object.entries(parts).flatMap(([name, part]) => {
		const message = name === 'precision' ? PRECISION[part] : PARTS[name] && { ...PARTS[name], args: [part] };
		return message ? [words.text(message)] : [];
	});

const rejectedIn = (look: Look, field: string): string[] =>
	(look.decisions[field] ?? []).filter(({ verdict }) => verdict === 'rejected').map(({ value }) => value);

const candidates = (others: readonly MetadataValue[] | undefined, words: Words): Row['others'] =>
	(others ?? []).map(({ value, confidence }) => ({ value, confidence: words.percent(confidence) }));

/** The script of a value tells which font shows it; where its characters are of both scripts, the article's does. */
function langOf(value: string, article: Article): string | undefined {
	const own = scriptOfText(value);
	if (own.han === 0) return undefined;
	const script = own.simplified === own.traditional ? scriptOf(article).script : own.script;
	return script === 'Hant' ? 'zh-Hant' : 'zh-Hans';
}

function qualityRows(look: Look, words: Words): Row[] {
	const { repetition, losses } = look.quality;
	const repeated: Row = {
		...emptyRow('repetition', words.text(msg('Repeated lines'))),
		value: words.text(
			msg('{0} of the lines, {1} of the characters', words.percent(repetition.lines), words.percent(repetition.characters)),
		),
	};
	const rules = losses.map(({ rule, places }): Row => {
		const name = ruleName(rule, words);
		return { ...emptyRow(RULE_PREFIX + rule, name), value: words.number(places), places };
	});
	return [...(repetition.lines > 0 ? [repeated] : []), ...rules];
}

export const labelOf = (field: string, words: Words): string => {
	const known = fieldOf.get(field);
	return known ? words.text(known.label) : field;
};
