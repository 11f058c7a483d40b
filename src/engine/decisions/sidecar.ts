/**
 * The curator's metadata decisions as they lie in `.corpus-curator/metadata.jsonl`: one line a document and field, sorted, so that two
 * curators' changes merge in git wherever they decided on different fields.
 */
import { type MetadataDecision, type MetadataDecisions, VERDICTS, withDecision } from './metadata';

/** Below the folder that the decisions hold for. */
export const METADATA_FILE = '.corpus-curator/metadata.jsonl';

export interface DecisionLine {
	/** The article's path, relative to the folder that holds `.corpus-curator`, with `/`. */
	readonly document: string;
	/** `contentKey` of the article when the decision was made: finds it again after it was moved or renamed. */
	readonly content: string;
	readonly field: string;
	readonly decisions: readonly MetadataDecision[];
}

export interface DecisionFile {
	readonly lines: readonly DecisionLine[];
	/** Lines that are no decisions (a merge conflict, a typing mistake): kept as they are. `number` counts from 1. */
	readonly malformed: readonly { readonly number: number; readonly text: string }[];
}

/** Reads the file. Nothing is thrown and nothing lost: what cannot be understood comes back as malformed. */
export function parseDecisionFile(text: string): DecisionFile {
	const lines: DecisionLine[] = [];
	const malformed: { number: number; text: string }[] = [];
	text
		.replace(/^\ufeff/, '')
		.split(/\r\n|\n|\r/)
		.forEach((raw, index) => {
			if (raw.trim() === '') return;
			const line = parseLine(raw);
			if (line) lines.push(line);
			else malformed.push({ number: index + 1, text: raw });
		});
	return { lines, malformed };
}

/** The file's text: malformed lines first, where they are seen, then the decisions by document and field. */
export function formatDecisionFile({ lines, malformed }: DecisionFile): string {
	const sorted = lines
		.filter(({ decisions }) => decisions.length > 0)
		.sort((a, b) => compare(a.document, b.document) || compare(a.field, b.field));
	return [...malformed.map(({ text }) => `${text}\n`), ...sorted.map(writeDecisionLine)].join('');
}

export const writeDecisionLine = (line: DecisionLine): string => `${JSON.stringify(line)}\n`;

/** The decisions on one article: those under its path, else those made on the same content under another path. */
export function decisionsFor(file: DecisionFile, document: string, content: string): MetadataDecisions {
	const byPath = file.lines.filter((line) => line.document === document);
	const lines = byPath.length > 0 ? byPath : file.lines.filter((line) => line.content === content);
	const decisions: Record<string, MetadataDecision[]> = {};
	// Two lines of one field come from a merge that kept both: the later one decides where they differ.
	for (const line of lines)
		for (const decision of line.decisions) decisions[line.field] = withDecision(decisions[line.field] ?? [], decision, true);
	return decisions;
}

/** The file with all decisions on one article replaced. */
export function withDecisionsFor(file: DecisionFile, document: string, content: string, decisions: MetadataDecisions): DecisionFile {
	const kept = file.lines.filter((line) => line.document !== document);
	const lines = Object.entries(decisions).map(([field, about]) => ({ document, content, field, decisions: about }));
	return { lines: [...kept, ...lines], malformed: file.malformed };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function parseLine(raw: string): DecisionLine | undefined {
	let line: unknown;
	try {
		line = JSON.parse(raw);
	} catch {
		return undefined;
	}
	if (!isRecord(line) || !isText(line.document) || !isText(line.content) || !isText(line.field)) return undefined;
	if (line.field in Object.prototype) return undefined; // `constructor`: no field of metadata, but every object has one
	const decisions = line.decisions;
	if (!Array.isArray(decisions) || !decisions.every(isDecision)) return undefined;
	return { document: line.document, content: line.content, field: line.field, decisions };
}

function isDecision(value: unknown): value is MetadataDecision {
	if (!isRecord(value) || !VERDICTS.some((verdict) => verdict === value.verdict)) return false;
	const needsTo = value.verdict === 'edited' || value.verdict === 'set';
	return (
		['value', 'surface', 'before', 'after'].every((key) => isText(value[key])) &&
		Number.isInteger(value.at) &&
		['to', 'role', 'kind', 'how'].every((key) => value[key] === undefined || isText(value[key])) &&
		(value.confidence === undefined || typeof value.confidence === 'number') &&
		(!needsTo || isText(value.to))
	);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
