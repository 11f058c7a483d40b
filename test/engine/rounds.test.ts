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

suite('rounds of cleaning', () => {
	test('a second round removes next to nothing', () => {
		let first = 0;
		let later = 0;
		for (const root of roots.filter(existsSync)) {
			for (const name of readdirSync(root).filter((file) => file.endsWith('.txt') && !file.endsWith('.clean.txt'))) {
				const { text } = clean(readFileSync(join(root, name), 'utf8'), { fixes: 'review', configuration: encodingOnly });
				const once = applyEdits(text, editsOf(check(makeArticle(text), undefined, removal), 'review'));
				const all = clean(text, { fixes: 'review' }).text;
				first += linesOf(text).length - linesOf(once).length;
				later += linesOf(once).length - linesOf(all).length;
			}
		}
		assert.ok(first > 20, `${first} lines removed by the first round`);
		assert.ok(later <= first / 200, `${later} lines removed later, ${first} by the first round`);
	}).timeout(120000);
});
