import { type Article, makeArticle } from '../article/article';
import { cuesOf } from '../article/census';
import { mojibakeSteps } from '../decoding/mojibake';
import { applyEdits, combineFixes } from '../edits';
import { shiftSteps } from '../encoding/shift';
import type { Edit, Hit, Span } from '../finding';
import { msg } from '../message';
import type { Rule } from '../rule';
import { ENCODING_RULES } from '../rules/encoding';
import { memoInSteps } from '../steps';
import type { FieldValue, Metadata, MetadataValue } from './types';

/** The article as it reads once its bytes are decoded and escapes and invisible characters are gone, and where its characters stand in the file. */
export interface Repaired {
	readonly article: Article;
	/** Where these characters of the repaired text stand in the text as it is. Never empty where `span` is not. */
	readonly original: (span: Span) => Span;
	/** Whether a repair wrote any of these characters or took some from among them, and whether it had to choose them by sense; offsets into the repaired text. */
	readonly repairIn: (span: Span) => 'none' | 'exact' | 'guess';
}

/** What stands between the bytes of a file and its words, in the order of repair. Invisible characters and odd spaces the view leaves out anyway. */
const DECODING: readonly (readonly Rule[])[] = [
	ENCODING_RULES.filter(({ stage }) => stage === 'bytes'),
	ENCODING_RULES.filter(({ id, stage }) => stage === 'escape' || id === 'encoding/compat-character'),
];

/** Once more where a repair lays bare the next: `&amp;nbsp;`, text decoded twice. */
const MOST_ROUNDS = 3;

/** Fixes that metadata reads by: the safe ones, and whatever decodes bytes. */
const isRead = (rule: Rule, { fixes: [fix] }: Hit): boolean => fix !== undefined && (fix.safety === 'safe' || rule.stage === 'bytes');

function editsOf(article: Article, rules: readonly Rule[], guessed: Set<Edit>): Edit[] {
	const cues = cuesOf(article);
	const fixes: (readonly Edit[])[] = [];
	for (const rule of rules) {
		if (rule.needs !== undefined && (rule.needs & cues) === 0) continue;
		for (const hit of rule.check(article, rule.options ?? {}, { configuration: { rules: {} } })) {
			if (!isRead(rule, hit)) continue;
			const [fix] = hit.fixes;
			fixes.push(fix!.edits);
			if (fix!.isGuess || hit.confidence < 0.9) for (const edit of fix!.edits) guessed.add(edit);
		}
	}
	return combineFixes(fixes);
}

function* compute(article: Article): Generator<void, Repaired> {
	const rounds: Round[] = [];
	const guessed = new Set<Edit>();
	let current = article;
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const before = current;
		for (const rules of DECODING) {
			yield* mojibakeSteps(current);
			yield* shiftSteps(current);
			const edits = editsOf(current, rules, guessed);
			yield;
			const text = applyEdits(current.text, edits);
			if (text === current.text) continue;
			rounds.push(roundOf(edits));
			current = makeArticle(text, current.origin);
		}
		if (current === before) break;
	}
	return {
		article: current,
		original: (span) => within(article.text.length, rounds.reduceRight(asBefore, span)),
		repairIn: (span) => repairIn(rounds, guessed, span),
	};
}

/** The edits of one stage, and where what they wrote stands behind them. */
interface Round {
	readonly edits: readonly Edit[];
	readonly starts: Int32Array;
}

function roundOf(edits: readonly Edit[]): Round {
	const starts = new Int32Array(edits.length);
	let shift = 0;
	edits.forEach(({ start, end, newText }, at) => {
		starts[at] = start + shift;
		shift += newText.length - (end - start);
	});
	return { edits, starts };
}

/** Index of the last edit whose writing stands at `offset` or before it, -1 where none does. */
function editAt({ starts }: Round, offset: number): number {
	let low = -1;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (starts[middle]! <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** An offset as it was before the edits; inside what one of them wrote, that edit's start or end. */
function offsetBefore(round: Round, offset: number, side: 'start' | 'end'): number {
	// the end of a span belongs to the character before it
	const at = editAt(round, side === 'end' ? offset - 1 : offset);
	if (at < 0) return offset;
	const { start, end, newText } = round.edits[at]!;
	const into = offset - round.starts[at]!;
	if (into >= newText.length) return end + into - newText.length;
	return side === 'start' ? start : end;
}

const asBefore = (span: Span, round: Round): Span => ({
	start: offsetBefore(round, span.start, 'start'),
	end: offsetBefore(round, span.end, 'end'),
});

function repairIn(rounds: readonly Round[], guessed: ReadonlySet<Edit>, span: Span): 'none' | 'exact' | 'guess' {
	let current = span;
	let repair: 'none' | 'exact' = 'none';
	for (const round of [...rounds].reverse()) {
		for (let at = editAt(round, current.end - 1); at >= 0; at--) {
			const edit = round.edits[at]!;
			if (round.starts[at]! + Math.max(1, edit.newText.length) <= current.start) break;
			if (guessed.has(edit)) return 'guess';
			repair = 'exact';
		}
		current = asBefore(current, round);
	}
	return repair;
}

/** What was written between two characters stands, in the text as it is, on the one behind. */
function within(length: number, { start, end }: Span): Span {
	const from = Math.max(0, Math.min(start, length - 1));
	return { start: from, end: Math.min(length, Math.max(end, from + 1)) };
}

const repaired = memoInSteps(compute);

export const repairedOf = repaired.of;
export const repairedSteps = repaired.steps;

/** Confidence, at most, in characters that a repair chose by sense. */
const CHOSEN_BY_SENSE = 0.5;

/** A field that was read from the repaired text, tied to the characters of the text as it is. */
export function inOriginal(article: Article, field: FieldValue): FieldValue {
	const { article: read, original, repairIn } = repairedOf(article);
	if (read === article) return field;
	const map = (value: MetadataValue): MetadataValue => {
		const spans = value.spans.map(original);
		const first = spans[0]!;
		const repair = repairIn(value.spans[0]!);
		const notes = repair === 'none' ? value.notes : [...(value.notes ?? []), msg('repaired from damaged characters')];
		const others = value.others?.map(map);
		return {
			...value,
			surface: article.text.slice(first.start, first.end),
			spans,
			...(repair === 'guess' ? { confidence: Math.min(value.confidence, CHOSEN_BY_SENSE) } : {}),
			...(notes ? { notes } : {}),
			...(others ? { others } : {}),
		};
	};
	if (isList(field)) return field.map(map);
	if (field.value !== null) return map(field);
	return field.others ? { ...field, others: field.others.map(map) } : field;
}

export const isList = (field: FieldValue): field is readonly MetadataValue[] => Array.isArray(field);

export const allInOriginal = (article: Article, metadata: Metadata): Record<string, FieldValue> =>
	Object.fromEntries(Object.entries(metadata).map(([key, field]) => [key, inOriginal(article, field)]));
