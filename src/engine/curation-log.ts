import { applyEdits } from './edits';
import type { Edit } from './finding';
import { hashOf } from './hash';

/**
 * The curation log says who changed what, when: one JSON object a line, in the order in which it happened. Each entry names the text it
 * starts from and the text it ends with by their hashes and carries the edits between, so that the log, replayed on the raw files,
 * gives the same cleaned files, or says where a file is not the one that was curated.
 */
export interface LogEntry {
	/** ISO 8601. */
	readonly when: string;
	readonly who: string;
	/** Path from the root of the corpus, with slashes. */
	readonly file: string;
	/** What was done, for people: `clean safe`, `fix`, `edit` … */
	readonly action: string;
	/** Repaired findings by rule, where they are known. */
	readonly rules?: Readonly<Record<string, number>>;
	readonly reason?: string;
	/** Hash of the text before and after, see `hashOf`. */
	readonly from: string;
	readonly to: string;
	/** Start, end (UTF-16 offsets into the text before, half open) and what stands there now; sorted, not overlapping. */
	readonly edits: readonly (readonly [start: number, end: number, newText: string])[];
}

export const LOG_FILE = '.corpus-curator/log.jsonl';

/** An entry for a change that these edits (sorted, not overlapping) make to the text. */
export function logEntry(text: string, edits: readonly Edit[], about: Omit<LogEntry, 'from' | 'to' | 'edits'>): LogEntry {
	return {
		...about,
		from: hashOf(text),
		to: hashOf(applyEdits(text, edits)),
		edits: edits.map(({ start, end, newText }) => [start, end, newText]),
	};
}

/** One line, with its line break, to be appended to the log. */
export const writeLogEntry = (entry: LogEntry): string => `${JSON.stringify(entry)}\n`;

/** Reads a log; `wrong` holds the numbers (from 1) of lines that are no entry. */
export function readLog(text: string): { entries: readonly LogEntry[]; wrong: readonly number[] } {
	const entries: LogEntry[] = [];
	const wrong: number[] = [];
	text.split(/\r\n|\n|\r/).forEach((line, index) => {
		if (line.trim() === '') return;
		const entry = entryIn(line);
		if (entry) entries.push(entry);
		else wrong.push(index + 1);
	});
	return { entries, wrong };
}

function entryIn(line: string): LogEntry | undefined {
	try {
		const entry = JSON.parse(line) as LogEntry;
		const strings = [entry.when, entry.who, entry.file, entry.action, entry.from, entry.to];
		return strings.every((value) => typeof value === 'string') && Array.isArray(entry.edits) && areEdits(entry.edits) ? entry : undefined;
	} catch {
		return undefined;
	}
}

function areEdits(edits: LogEntry['edits']): boolean {
	let done = 0;
	return edits.every((edit) => {
		if (!Array.isArray(edit)) return false;
		const [start, end, newText] = edit;
		const fits = Number.isInteger(start) && Number.isInteger(end) && start >= done && end >= start && typeof newText === 'string';
		done = end;
		return fits;
	});
}

export type Replayed = { readonly text: string; readonly applied: number } | { readonly text: undefined; readonly stoppedAt: LogEntry };

/** Repeats the entries of one file on its raw text; stops at the first that was made on another text than the one that stands there. */
export function replay(text: string, entries: readonly LogEntry[]): Replayed {
	let current = text;
	let hash = hashOf(text);
	let applied = 0;
	for (const entry of entries) {
		if (entry.from !== hash) return { text: undefined, stoppedAt: entry };
		current = applyEdits(
			current,
			entry.edits.map(([start, end, newText]) => ({ start, end, newText })),
		);
		hash = hashOf(current);
		if (hash !== entry.to) return { text: undefined, stoppedAt: entry };
		applied++;
	}
	return { text: current, applied };
}
