import { join } from 'node:path';
import { clean as cleanText } from '../engine';
import type { LineCounts } from '../engine/corpus';
import { logEntry, writeLogEntry } from '../engine/curation-log';
import { isEmptied } from '../engine/emptied';
import { minimalEdits } from '../engine/minimal-edits';
import type { Arguments } from './arguments';
import { corpusOf } from './check';
import { discardedFiles } from './discarded';
import { fail, note } from './failures';
import { write } from './output';
import { readArticle, reasonOf, type Source, Unreadable } from './reading';
import { cleanRecords } from './records';
import { nameIn, type Settings, settingsOf } from './settings';
import { type AppendedFile, openForAppending } from './side-files';
import { whoIs } from './who';
import { placesIn, replaceSource, writeBelow } from './writing';

/** `clean`: to standard output, in place, into a folder, or record by record. */
export async function clean(args: Arguments): Promise<void> {
	const settings = settingsOf(args);
	const corpus = await corpusOf(args);
	if (args.jsonl) {
		const placeOf = (record: string) => (args.stdinName === undefined ? 'standard input' : join(args.stdinName, record));
		try {
			settings.configurationFor(placeOf(''));
			const isDiscarded = args.stdinName === undefined ? () => false : discardedFiles();
			await cleanRecords((text, record) =>
				isDiscarded(placeOf(record), text) ? undefined : cleaned(text, placeOf(record), args, settings, corpus).text,
			);
		} catch (error) {
			fail(args.stdinName ?? 'standard input', reasonOf(error));
		}
		return;
	}
	let log: AppendedFile | undefined;
	try {
		log = args.log === undefined ? undefined : await openForAppending(args.log); // what cannot be logged is not done
	} catch (error) {
		return fail(args.log, reasonOf(error));
	}
	const deliver = delivery(args);
	const isDiscarded = discardedFiles();
	for (const file of args.files) {
		try {
			const source = await readArticle(file, args.encoding);
			if ((args.out !== undefined || args.write) && isDiscarded(file, source.text)) continue;
			const result = cleaned(source.text, file, args, settings, corpus);
			await deliver(source, result, log && ((): Promise<void> => log.append(entryOf(source, result, args))));
		} catch (error) {
			fail(file, reasonOf(error));
		}
	}
	await log?.close();
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

type Deliver = (source: Source, result: Cleaned, record: (() => Promise<void>) | undefined) => Promise<void>;

/** Where the cleaned texts go. A text of which nothing is left was no article, and somebody has to say so: in place it stays as it is. */
function delivery(args: Arguments): Deliver {
	const places = args.out === undefined ? undefined : placesIn(args.out, args.files);
	const keepsEmptied = (args.empty ?? (args.write ? 'keep' : 'write')) === 'keep';
	return async (source, { text }, record) => {
		const isKept = keepsEmptied && isEmptied(source.text, text);
		if (isEmptied(source.text, text))
			note(
				source.file,
				`all but nothing would be left: no article?${isKept ? ' Left as it is (--empty write cleans it all the same)' : ''}`,
			);
		const result = isKept ? source.text : text;
		const before = record && result !== source.text ? record : undefined;
		if (places) {
			const place = places.of(source.file);
			await writeBelow(args.out!, place, result, { found: source.found, before });
		} else if (!args.write) await write(result);
		else if (source.isDamaged) throw new Unreadable('not written: bytes that are not text would be lost; --out writes beside');
		else if (source.found && !isKept && (result !== source.text || source.encoding !== 'utf-8'))
			await replaceSource(source.file, source.found, result, before);
	};
}

function entryOf(source: Source, { text, repaired }: Cleaned, args: Arguments): string {
	const entry = logEntry(source.text, minimalEdits(source.text, text), {
		when: new Date().toISOString(),
		who: whoIs(args),
		file: nameIn(args.root ?? '.', source.file),
		action: `clean ${args.fixes === 'safe' ? 'safe' : 'all'}`,
		rules: repaired,
	});
	return writeLogEntry(entry);
}
