import { type Article, makeArticle } from '../engine';
import { contentKey } from '../engine/decisions/anchor';
import { curatedMetadata, type DecidedMetadata, type DecidedValue, type MetadataDecisions } from '../engine/decisions/metadata';
import { type DecisionFile, decisionsFor, METADATA_FILE, parseDecisionFile } from '../engine/decisions/sidecar';
import { csvHeader, csvRow, toDolmaAttributes, toJsonLd, toJsonLine, toYamlRecord } from '../engine/export';
import type { AbsentValue } from '../engine/metadata/types';
import type { Arguments } from './arguments';
import { discardedFiles } from './discarded';
import { failOnce } from './failures';
import { type Say, speaker } from './language';
import { readArticle, readSideFile, reasonOf, Unreadable } from './reading';
import { nameIn, nearest, rootOf } from './settings';

interface Format {
	readonly begin?: () => string;
	readonly each: (file: string, text: string, metadata: DecidedMetadata, say: Say) => string;
}

/** One record a file; `yaml` is a stream of documents, each of which names its file. */
const FORMATS: Readonly<Record<string, Format>> = {
	jsonl: { each: (file, _, metadata, say) => `${JSON.stringify({ file, fields: fieldsOf(metadata, say) })}\n` },
	csv: { begin: csvHeader, each: (file, _, metadata) => csvRow(file, metadata) },
	yaml: { each: (id, _, metadata) => toYamlRecord({ id, metadata }) },
	'json-ld': { each: (file, _, metadata) => `${JSON.stringify({ ...toJsonLd(metadata), '@id': encodeURI(file) })}\n` },
	dolma: { each: (file, text, metadata) => `${toJsonLine({ id: file, text, metadata })}\n` },
	'dolma-attributes': { each: (file, text, metadata) => `${toDolmaAttributes({ id: file, text, metadata })}\n` },
};

/** What stands before the records. */
export const metadataHead = (args: Arguments): string => FORMATS[args.format]!.begin?.() ?? '';

/** `metadata`: the record of one file. */
export function metadataWork(args: Arguments): (file: string) => Promise<string> {
	const format = FORMATS[args.format]!;
	const say = speaker(args.locale);
	const decisions = curatorsDecisions();
	const isDiscarded = discardedFiles();
	return async (file) => {
		const { text } = await readArticle(file, args.encoding);
		if (isDiscarded(file, text)) return '';
		const article = makeArticle(text);
		return format.each(file, text, curatedMetadata(article, decisions(file, article)), say);
	};
}

/** What a curator decided in the editor, from the sidecar nearest above each file. What cannot be read is named once. */
export function curatorsDecisions(): (file: string, article: Article) => MetadataDecisions {
	const known = new Map<string, DecisionFile>();
	const load = (path: string): DecisionFile => {
		let read: DecisionFile;
		try {
			read = parseDecisionFile(readSideFile(path).text);
		} catch (error) {
			throw new Unreadable(`not read: its decisions ${path}: ${reasonOf(error)}`);
		}
		for (const { number } of read.malformed) failOnce(`${path}:${number}`, 'no metadata decision');
		return read;
	};
	return (file, article) => {
		const path = nearest(file, METADATA_FILE);
		if (path === undefined) return {};
		const read = known.get(path) ?? load(path);
		known.set(path, read);
		return decisionsFor(read, nameIn(rootOf(path), file), contentKey(article));
	};
}

/** Fields of which a text mostly gives one value: an object then, a list, the surest first, only where the text gives several. */
const MOSTLY_ONE: ReadonlySet<string> = new Set(['siteName']);

function fieldsOf(metadata: DecidedMetadata, say: Say) {
	const plain = (entry: DecidedValue | AbsentValue, key: string) => {
		if (entry.value === null) return { value: null, why: say(entry.why) };
		const { value, surface, spans, confidence, how, role, kind, parts, kept } = entry;
		// the parts of a dateline are themselves values of the record: agency, place, date
		return { value, surface, spans, confidence, how, role, kind, ...(key === 'dateline' ? parts : { parts }), readBeforeRepair: kept };
	};
	const shaped = (key: string, entry: DecidedMetadata[string]) => {
		if (!Array.isArray(entry)) return plain(entry as DecidedValue | AbsentValue, key);
		if (entry.length === 0) return undefined;
		if (!MOSTLY_ONE.has(key)) return entry.map((value) => plain(value, key));
		const surest = [...entry].sort((a, b) => b.confidence - a.confidence).map((value) => plain(value, key));
		return surest.length === 1 ? surest[0] : surest;
	};
	return Object.fromEntries(Object.entries(metadata).map(([key, entry]) => [key, shaped(key, entry)]));
}
