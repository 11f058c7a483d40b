import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { clean } from '../../src/engine';
import { minimalEdits } from '../../src/engine/minimal-edits';
import accepted from './safe-changes.json';
import { cleanTexts, withGenres } from './texts';

/**
 * What safe fixes change in clean texts: `safe-changes.json` lists each change that was looked at and accepted, by set and kind of change,
 * with its reason and how many characters it may cost. Nothing else may change.
 */
interface Accepted {
	readonly set: string;
	/** Start of the file's path below its set; empty for all of it. */
	readonly file: string;
	/** What is replaced; `ANOTHER COPY` stands for whole lines that stand once more in the cleaned text. */
	readonly from: string;
	readonly to: string;
	/** At most so many places. */
	readonly places: number;
	readonly reason: string;
}

const changesOf = (text: string) => {
	const after = clean(text, { fixes: 'safe' }).text;
	const left = new Set(after.split('\n'));
	return minimalEdits(text, after).map(({ start, end, newText }) => {
		const from = text.slice(start, end);
		const isCopy = newText === '' && /^[^\n]+\n$/.test(from) && left.has(from.slice(0, -1));
		return { start, from: isCopy ? 'ANOTHER COPY' : from, to: newText };
	});
};

function compare(set: string, files: readonly string[], folder: string) {
	const rows = (accepted as Accepted[]).filter((row) => row.set === set);
	const left = new Map(rows.map((row) => [row, row.places]));
	const unexplained: string[] = [];
	for (const path of files) {
		const file = relative(folder, path);
		for (const { start, from, to } of changesOf(readFileSync(path, 'utf8'))) {
			const row = rows.find((one) => file.startsWith(one.file) && one.from === from && one.to === to && left.get(one)! > 0);
			if (row) left.set(row, left.get(row)! - 1);
			else unexplained.push(`${file}:${start} ${JSON.stringify(from)} → ${JSON.stringify(to)}`);
		}
	}
	assert.deepEqual(unexplained, [], `${set}: safe fixes change clean text`);
	const stale = rows.filter((row) => left.get(row) === row.places).map(({ file, from }) => `${file} ${JSON.stringify(from)}`);
	assert.deepEqual(stale, [], `${set}: accepted, but no longer changed: take the rows out`);
}

suite('safe fixes leave clean text alone', () => {
	const folders = new Map([
		['samples', 'test/samples/clean'],
		['clean', '../shared/corpus/clean'],
		['cases', '../shared/cases'],
	]);
	for (const [set, files] of cleanTexts()) {
		test(set, () => {
			assert.ok(files.length > 0);
			compare(set, files, folders.get(set)!);
		}).timeout(300_000);
	}

	test('genres', function () {
		if (!withGenres((files, folder) => compare('genres', files, folder))) this.skip();
	}).timeout(300_000);

	test('every accepted change has a reason', () => {
		for (const { reason, places } of accepted as Accepted[]) assert.ok(reason.length > 10 && places > 0);
	});
});
