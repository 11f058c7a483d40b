import { join } from 'node:path';
import type { Article, Finding } from '../engine';
import type { LineCounts } from '../engine/corpus';
import { isEmptied } from '../engine/emptied';
import { nameOfRecord } from '../engine/jsonl/names';
import { decode } from '../engine/jsonl/shard';
import type { Arguments } from './arguments';
import { attributesWork } from './attributes';
import { noCard, noteRecord, noteRepair } from './card/gather';
import { cleaned } from './clean';
import { discardedFiles } from './discarded';
import { fail } from './failures';
import { linesIn } from './lines';
import { openRecord } from './record';
import { settingsOf } from './settings';
import type { Sums } from './work/sums';
import type { Task } from './work/tasks';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

type Lines = Extract<Task, { kind: 'lines' }>;
type Texts = Extract<Task, { kind: 'texts' }>;

export interface RecordsWork {
	readonly lines: (task: Lines, sums: Sums) => Uint8Array;
	readonly texts: (task: Texts, sums: Sums) => (string | null)[];
}

/** The name under which messages and dismissals know a stream of records. */
export const nameOfShard = (shard: string | undefined): string => shard ?? 'standard input';

/** As what file a record finds its settings and dismissals. */
const placeOf = (shard: string | undefined, record: string): string => (shard === undefined ? nameOfShard(shard) : join(shard, record));

/**
 * `clean --jsonl`: cleans records; what is no record, and every other byte, passes through as it is. `check --jsonl`: says what was found in
 * each, and passes over what is none.
 */
export function recordsWork(args: Arguments, corpus: LineCounts | undefined): RecordsWork {
	const isChecking = args.command === 'check';
	const attributes = attributesWork(args, corpus);
	const settings = settingsOf(args);
	const isDiscarded = discardedFiles();

	/** The cleaned text of a record; undefined where the record is dropped. */
	const clean = (text: string, shard: string | undefined, record: string, sums: Sums): string | undefined => {
		if (shard !== undefined && isDiscarded(join(shard, record), text)) {
			sums.records++;
			sums.dropped++;
			return undefined;
		}
		const place = placeOf(shard, record);
		const repairs: [Finding, Article][] = [];
		const seen = args.card === undefined ? undefined : (...repair: [Finding, Article]) => void repairs.push(repair);
		const result = cleaned(text, place, args, { settings, corpus, seen });
		sums.records++;
		if (result.text !== text && isEmptied(text, result.text)) {
			sums.emptied++;
			if (args.empty === 'keep') return text;
			if (args.empty === 'drop') {
				sums.dropped++;
				return undefined;
			}
		}
		if (args.card !== undefined) {
			sums.card ??= noCard();
			for (const [finding, article] of repairs) noteRepair(sums.card, join(nameOfShard(shard), record), finding, article);
			noteRecord(sums.card, text, result.text, result.repaired);
		}
		if (result.text !== text) sums.changed++;
		for (const [rule, count] of Object.entries(result.repaired)) sums.rules[rule] = (sums.rules[rule] ?? 0) + count;
		return result.text;
	};

	const cleanLine = (bytes: Buffer, number: number, shard: string | undefined, sums: Sums): Uint8Array | undefined => {
		const from = number === 1 && bytes.subarray(0, 3).equals(MARK) ? 3 : 0;
		const passed = (why: string): Uint8Array | undefined => {
			sums.unread++;
			fail(`${nameOfShard(shard)}, line ${number}`, `${why}; passed ${isChecking ? 'over' : 'through unchanged'}`);
			return isChecking ? undefined : bytes;
		};
		const line = decode(bytes.subarray(from));
		if (line === undefined) return passed('not UTF-8');
		if (line.trim() === '') return isChecking ? undefined : bytes;
		const record = openRecord(line, args.textField);
		if (typeof record === 'string') return passed(record);
		const name = nameOfRecord(number, record.id);
		if (isChecking) return Buffer.from(attributes(record.id ?? name, record.text, placeOf(shard, name), sums));
		const text = clean(record.text, shard, name, sums);
		if (text === undefined) return undefined;
		return text === record.text ? bytes : Buffer.from((from ? '\ufeff' : '') + record.withText(text));
	};

	return {
		lines: ({ bytes, first, shard }, sums) => {
			const done: Uint8Array[] = [];
			for (const { line, number } of linesIn(bytes, first)) {
				const cleanedLine = cleanLine(line, number, shard, sums);
				if (cleanedLine) done.push(cleanedLine);
			}
			return new Uint8Array(Buffer.concat(done)); // a buffer of its own, which can be handed over
		},
		texts: ({ texts, first, shard }, sums) =>
			texts.map((text, row) => {
				if (text !== null) return clean(text, shard, nameOfRecord(first + row + 1, undefined), sums) ?? text; // a row of a table stays
				sums.unread++;
				return null;
			}),
	};
}
