import type { BigIntStats } from 'node:fs';
import { type LogEntry, readLog, replay as replayEntries } from '../engine/curation-log';
import { isShardPath, nameOfRecord } from '../engine/jsonl/names';
import { isRecord, linesOfShard, replaceText } from '../engine/jsonl/shard';
import type { Arguments } from './arguments';
import { fail } from './failures';
import { readBytes, readSideFile, readSource, reasonOf, Unreadable } from './reading';
import { nameIn } from './settings';
import { placesIn, replaceSource, writeBelow } from './writing';

type EntriesOf = (name: string) => readonly LogEntry[];

interface Result {
	readonly content: string | Uint8Array;
	readonly found: BigIntStats;
}

/** `replay`: what the curation log says, done again on the raw files. A file that the log does not name is copied as it is. */
export async function replay(args: Arguments): Promise<void> {
	const byFile = new Map<string, LogEntry[]>();
	try {
		const { entries, wrong } = readLog(readSideFile(args.log!).text);
		for (const line of wrong) fail(`${args.log}:${line}`, 'not an entry of a curation log; the line is passed over');
		for (const entry of entries) byFile.set(entry.file, [...(byFile.get(entry.file) ?? []), entry]);
	} catch (error) {
		fail(args.log, reasonOf(error));
		return;
	}
	const places = args.out === undefined ? undefined : placesIn(args.out, args.files);
	const entriesOf: EntriesOf = (name) => byFile.get(name) ?? [];
	for (const file of args.files) {
		try {
			const { content, found } = await (isShardPath(file) ? replayShard : replayFile)(file, nameIn(args.root ?? '.', file), entriesOf);
			if (places) await writeBelow(args.out!, places.of(file), content, { found });
			else await replaceSource(file, found, content);
		} catch (error) {
			fail(file, reasonOf(error));
		}
	}
}

function replayed(text: string, entries: readonly LogEntry[], what: string): string {
	const result = replayEntries(text, entries);
	if (result.text !== undefined) return result.text;
	throw new Unreadable(`not written: it is not the ${what} that was curated (${result.stoppedAt.action}, ${result.stoppedAt.when})`);
}

async function replayFile(file: string, name: string, entriesOf: EntriesOf): Promise<Result> {
	const source = await readSource(file);
	if (!source.found) throw new Unreadable('not written: standard input is no file');
	return { content: replayed(source.text, entriesOf(name), 'file'), found: source.found };
}

/** Record by record; every byte of the others, and of lines that are no records, stays. */
async function replayShard(file: string, name: string, entriesOf: EntriesOf): Promise<Result> {
	const { bytes, found } = readBytes(file);
	const pieces: Uint8Array[] = [];
	let done = 0;
	for (const line of linesOfShard(bytes)) {
		if (!isRecord(line.record)) continue;
		const record = nameOfRecord(line.number, line.record.id);
		const entries = entriesOf(`${name}/${record}`);
		if (entries.length === 0) continue;
		const text = replayed(line.record.text, entries, `record ${record}`);
		const own = bytes.subarray(line.start, line.end);
		pieces.push(bytes.subarray(done, line.start), replaceText(own, { ...line, start: 0, end: own.length }, line.record, text));
		done = line.end;
	}
	return { content: Buffer.concat([...pieces, bytes.subarray(done)]), found };
}
