import { makeArticle } from '../engine';
import { fingerprintOf, type LineCounts, makeMemory } from '../engine/corpus';
import type { Arguments } from './arguments';
import { fail, found } from './failures';
import { filesBelow } from './folders';
import type { MakeFormatter, Screen } from './formats/formatter';
import { github } from './formats/github';
import { ndjson } from './formats/ndjson';
import { sarif } from './formats/sarif';
import { text } from './formats/text';
import { speaker } from './language';
import { write } from './output';
import { readArticle, reasonOf } from './reading';
import { reportOf } from './report';
import { settingsOf } from './settings';

const FORMATS: Readonly<Record<string, MakeFormatter>> = { text, ndjson, sarif, github };

/** `check`: one report a file, in order. */
export async function check(args: Arguments): Promise<void> {
	const formatter = FORMATS[args.format]!(speaker(args.locale), screenFor(args));
	const settings = settingsOf(args);
	const corpus = await corpusOf(args);
	await write(formatter.begin?.() ?? '');
	for (const file of args.files) {
		try {
			const source = await readArticle(file, args.encoding);
			const report = reportOf(file, source.text, { settings, corpus, showDismissed: args.showDismissed });
			if (report.findings.length) found();
			await write(formatter.each(report));
		} catch (error) {
			fail(file, reasonOf(error));
		}
	}
	await write(formatter.end?.() ?? '');
}

/** In how many files of `--corpus` each line stands. */
export async function corpusOf(args: Pick<Arguments, 'corpus' | 'encoding'>): Promise<LineCounts | undefined> {
	if (args.corpus === undefined) return undefined;
	const memory = makeMemory();
	try {
		for await (const file of filesBelow(args.corpus)) {
			const source = await readArticle(file, args.encoding).catch(() => undefined); // what is no text has no lines to count
			if (source) memory.remember(file, fingerprintOf(makeArticle(source.text)));
		}
	} catch (error) {
		fail(args.corpus, reasonOf(error));
	}
	return memory;
}

const screenFor = (args: Arguments): Screen => ({
	hasColour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
	showsAll: args.verbose,
});
