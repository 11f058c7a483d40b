import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, type Configuration, check, clean, DEFAULT_CONFIGURATION, editsOf, makeArticle, RULES } from '../../src/engine';

/** What cleaning takes away, the check has to have shown: a line that only comes to light when others are gone surprises. */
const roots = ['test/samples', '../shared/corpus/seeds', '../shared/corpus/pages', '../shared/corpus/lines', '../shared/corpus/metadata'];

const isEncoding = (id: string) => id.startsWith('encoding/');
const encodingOnly: Configuration = {
	...DEFAULT_CONFIGURATION,
	rules: Object.fromEntries(RULES.filter(({ id }) => !isEncoding(id)).map(({ id }) => [id, { severity: 'off' as const }])),
};
const removal = RULES.filter(({ id }) => !isEncoding(id));

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');

/** Lines of a text that no finding touches. */
function notShown(text: string): string[] {
	const found = check(makeArticle(text), undefined, removal);
	const { lines } = makeArticle(text);
	return lines
		.filter(({ start, end, raw }) => raw.trim() !== '' && !found.some((one) => one.start < end && start < one.end))
		.map(({ raw }) => raw);
}

/** How many of some lines a text does not hold any more, each counted as often as it stands there. */
function missing(lines: readonly string[], text: string): number {
	const counts = new Map<string, number>();
	for (const line of linesOf(text)) counts.set(line.trim(), (counts.get(line.trim()) ?? 0) + 1);
	let gone = 0;
	for (const line of lines) {
		const left = counts.get(line.trim()) ?? 0;
		if (left === 0) gone++;
		else counts.set(line.trim(), left - 1);
	}
	return gone;
}

suite('rounds of cleaning', () => {
	test('no more than a few lines go that the first check did not show', () => {
		let first = 0;
		let later = 0;
		for (const root of roots.filter(existsSync)) {
			for (const name of readdirSync(root).filter((file) => file.endsWith('.txt') && !file.endsWith('.clean.txt'))) {
				const { text } = clean(readFileSync(join(root, name), 'utf8'), { fixes: 'review', configuration: encodingOnly });
				const once = applyEdits(text, editsOf(check(makeArticle(text), undefined, removal), 'review'));
				first += linesOf(text).length - linesOf(once).length;
				later += missing(notShown(text), clean(text, { fixes: 'review' }).text);
			}
		}
		assert.ok(first > 20, `${first} lines removed by the first round`);
		assert.ok(later <= first / 200, `${later} lines removed that were not shown, ${first} by the first round`);
	}).timeout(120000);
});
