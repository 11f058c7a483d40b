import { type Article, clean as cleanText, type Finding } from '../engine';
import type { LineCounts } from '../engine/corpus';
import { logEntry, writeLogEntry } from '../engine/curation-log';
import { isEmptied } from '../engine/emptied';
import { minimalEdits } from '../engine/minimal-edits';
import type { Arguments } from './arguments';
import { discardedFiles } from './discarded';
import { note } from './failures';
import { keeping } from './keeping';
import { readArticle, reasonOf, type Source, Unreadable } from './reading';
import { nameIn, type Settings, settingsOf } from './settings';
import { type AppendedFile, openForAppending } from './side-files';
import { whoIs } from './who';
import type { FileWork } from './work/tasks';
import { placesIn, replaceSource, writeBelow } from './writing';

/** `clean`: one file, to standard output, in place or into a folder. */
export function cleanWork(args: Arguments, corpus: LineCounts | undefined): FileWork {
	const settings = settingsOf(args);
	const deliver = delivery(args);
	const isDiscarded = discardedFiles();
	let log: Promise<AppendedFile> | undefined;
	return async (file) => {
		log ??= args.log === undefined ? undefined : openForAppending(args.log); // what cannot be logged is not done
		const opened = await log?.catch((error: unknown) => {
			throw new Unreadable(`not written: the log ${args.log}: ${reasonOf(error)}`);
		});
		const source = await readArticle(file, args.encoding);
		if ((args.out !== undefined || args.write) && isDiscarded(file, source.text)) return '';
		const result = cleaned(source.text, file, args, { settings, corpus });
		return deliver(source, result, opened && (() => opened.append(entryOf(source, result, args))));
	};
}

type Cleaned = ReturnType<typeof cleanText>;

/** The text as the settings that hold for this file have it cleaned. `seen` is told of each repair before it is done. */
export function cleaned(
	text: string,
	file: string,
	args: Arguments,
	{ settings, corpus, seen }: { settings: Settings; corpus: LineCounts | undefined; seen?: (finding: Finding, article: Article) => void },
): Cleaned {
	return cleanText(text, {
		fixes: args.fixes,
		configuration: settings.configurationFor(file),
		surroundings: { corpus },
		accepts: (finding, article) => {
			if (settings.dismissalsFor(file, article)(finding)) return false;
			seen?.(finding, article);
			return true;
		},
	});
}

type Deliver = (source: Source, result: Cleaned, record: (() => Promise<void>) | undefined) => Promise<string>;

/** Where the cleaned texts go; gives back what goes to standard output. A text of which nothing is left was no article, and somebody has to say so: in place it stays as it is. */
function delivery(args: Arguments): Deliver {
	const places = args.out === undefined ? undefined : placesIn(args.out, args.files);
	const keep = args.write ? keeping() : undefined;
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
		} else if (!args.write) return result;
		else if (source.isDamaged) throw new Unreadable('not written: bytes that are not text would be lost; --out writes beside');
		else if (source.found && !isKept && (result !== source.text || source.encoding !== 'utf-8'))
			await replaceSource(source.file, source.found, result, async () => {
				await keep?.(source.file, source.text, result);
				await before?.();
			});
		return '';
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
