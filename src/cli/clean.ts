import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { clean as cleanText } from '../engine';
import type { LineCounts } from '../engine/corpus';
import { logEntry, writeLogEntry } from '../engine/curation-log';
import { minimalEdits } from '../engine/minimal-edits';
import type { Arguments } from './arguments';
import { corpusOf } from './check';
import { fail } from './failures';
import { write } from './output';
import { readSource, reasonOf, type Source, Unreadable } from './reading';
import { cleanRecords } from './records';
import { nameIn, type Settings, settingsOf } from './settings';
import { whoIs } from './who';
import { placeIn, replaceFile, writeFileIn } from './writing';

/** `clean`: to standard output, in place, into a folder, or record by record. */
export async function clean(args: Arguments): Promise<void> {
	const settings = settingsOf(args);
	const corpus = await corpusOf(args);
	if (args.jsonl) {
		const placeOf = (record: string) => (args.stdinName === undefined ? 'standard input' : join(args.stdinName, record));
		await cleanRecords((text, record) => cleaned(text, placeOf(record), args, settings, corpus).text);
		return;
	}
	for (const file of args.files) {
		try {
			const source = await readSource(file, args.encoding);
			const result = cleaned(source.text, file, args, settings, corpus);
			await deliver(source, result.text, args);
			if (args.log && result.text !== source.text) await record(args.log, source, result, args);
		} catch (error) {
			fail(file, reasonOf(error));
		}
	}
}

type Cleaned = ReturnType<typeof cleanText>;

function cleaned(text: string, file: string, args: Arguments, settings: Settings, corpus: LineCounts | undefined): Cleaned {
	return cleanText(text, {
		fixes: args.fixes,
		configuration: settings.configurationFor(file),
		surroundings: { corpus },
		accepts: (finding, article) => !settings.dismissalsFor(file, article)(finding),
	});
}

async function deliver(source: Source, text: string, args: Arguments): Promise<void> {
	if (args.out !== undefined) {
		const target = placeIn(args.out, source.file);
		if (resolve(target) === resolve(source.file)) throw new Unreadable('not written: --out would write over the file itself; use --write');
		await writeFileIn(target, text, source.mode);
	} else if (!args.write) await write(text);
	else if (text !== source.text || source.encoding !== 'utf-8') await replaceFile(source.file, text, source.mode);
}

async function record(log: string, source: Source, { text, repaired }: Cleaned, args: Arguments): Promise<void> {
	const entry = logEntry(source.text, minimalEdits(source.text, text), {
		when: new Date().toISOString(),
		who: whoIs(args),
		file: nameIn(args.root ?? '.', source.file),
		action: `clean ${args.fixes === 'safe' ? 'safe' : 'all'}`,
		rules: repaired,
	});
	await mkdir(dirname(log), { recursive: true });
	await appendFile(log, writeLogEntry(entry));
}
