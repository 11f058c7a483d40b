import type { LineCounts } from '../engine/corpus';
import type { Arguments } from './arguments';
import type { Formatter, MakeFormatter } from './formats/formatter';
import { github } from './formats/github';
import { ndjson } from './formats/ndjson';
import { sarif } from './formats/sarif';
import { text } from './formats/text';
import { speaker } from './language';
import { readArticle } from './reading';
import { reportOf } from './report';
import { settingsOf } from './settings';
import type { FileWork } from './work/tasks';

const FORMATS: Readonly<Record<string, MakeFormatter>> = { text, ndjson, sarif, github };

export const formatterOf = (args: Arguments, hasColour: boolean): Formatter =>
	FORMATS[args.format]!(speaker(args.locale), { hasColour, showsAll: args.verbose });

/** `check`: the report of one file. */
export function checkWork(args: Arguments, hasColour: boolean, corpus: LineCounts | undefined): FileWork {
	const formatter = formatterOf(args, hasColour);
	const settings = settingsOf(args);
	return async (file, sums) => {
		const source = await readArticle(file, args.encoding);
		const report = reportOf(file, source.text, { settings, corpus, showDismissed: args.showDismissed });
		sums.files++;
		if (report.shown.length === 0) sums.clean++;
		sums.findings += report.shown.length;
		return formatter.each(report);
	};
}
