import { type NoRecord, readRecord, withText } from '../engine/jsonl/record';
import { readParagraphs } from './mnbvc';

/** One line of a shard, whatever form its article has. */
export interface OpenRecord {
	readonly text: string;
	readonly id: string | undefined;
	/** The line with another text; every byte that does not say what the text says stays. */
	readonly withText: (text: string) => string;
}

/** Reads a line. Without a field it is `text`, or the paragraphs of MNBVC. */
export function openRecord(line: string, field: string | undefined): OpenRecord | NoRecord {
	const record = readRecord(line, field);
	if (typeof record !== 'string') return { text: record.text, id: record.id, withText: (text) => withText(line, record, text) };
	return (field === undefined && record === 'no "text"' && readParagraphs(line)) || record;
}
