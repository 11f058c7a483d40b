import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type LogEntry, readLog, replay as replayEntries } from '../engine/curation-log';
import type { Arguments } from './arguments';
import { fail } from './failures';
import { readSource, reasonOf, Unreadable } from './reading';
import { nameIn } from './settings';
import { placeIn, replaceFile, writeFileIn } from './writing';

/** `replay`: what the curation log says, done again on the raw files. A file that the log does not name is copied as it is. */
export async function replay(args: Arguments): Promise<void> {
	const byFile = new Map<string, LogEntry[]>();
	try {
		const { entries, wrong } = readLog(await readFile(args.log!, 'utf8'));
		for (const line of wrong) fail(`${args.log}:${line}`, 'not an entry of a curation log; the line is passed over');
		for (const entry of entries) byFile.set(entry.file, [...(byFile.get(entry.file) ?? []), entry]);
	} catch (error) {
		fail(args.log, reasonOf(error));
		return;
	}
	for (const file of args.files) {
		try {
			const source = await readSource(file);
			const result = replayEntries(source.text, byFile.get(nameIn(args.root ?? '.', file)) ?? []);
			if (result.text === undefined)
				throw new Unreadable(`not written: it is not the file that was curated (${result.stoppedAt.action}, ${result.stoppedAt.when})`);
			if (args.out === undefined) await replaceFile(file, result.text, source.mode);
			else {
				const target = placeIn(args.out, file);
				if (resolve(target) === resolve(file)) throw new Unreadable('not written: --out would write over the file itself; use --write');
				await writeFileIn(target, result.text, source.mode);
			}
		} catch (error) {
			fail(file, reasonOf(error));
		}
	}
}
