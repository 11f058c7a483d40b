import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { applyEdits, check, editsOf, makeArticle, ruleById } from '../../src/engine';
import { splice } from './generate';
import { randomFrom } from './names';

const folder = 'test/samples/clean';
const texts = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n'));
const rules = ['spam/keyword-injection', 'spam/title-spam'].map((id) => ruleById.get(id)!);
const findingsIn = (text: string) => check(makeArticle(text), undefined, rules);

/** Splices of each text. */
const ROUNDS = 12;

suite('insertions', () => {
	test('the same seed makes the same splices', () => {
		const made = () => splice(texts[0]!, 'measuring', randomFrom(5));
		assert.deepEqual(made(), made());
	});

	test('the parts of training and measuring share no word', () => {
		const phrases = (part: 'training' | 'measuring') => {
			const random = randomFrom(9);
			return Array.from({ length: 60 }, () => splice(texts[0]!, part, random, 'repeated')?.phrase);
		};
		const known = new Set(phrases('training'));
		assert.deepEqual(
			phrases('measuring').filter((phrase) => phrase !== undefined && known.has(phrase)),
			[],
		);
	});

	test('nothing is found in the clean samples', () => {
		for (const text of texts) assert.deepEqual(findingsIn(text), []);
	});

	test('phrases that the weights were not trained on are found where they repeat, and the text is healed', () => {
		const random = randomFrom(4242);
		let all = 0;
		let found = 0;
		let healed = 0;
		for (const text of texts) {
			for (let round = 0; round < ROUNDS; round++) {
				const spliced = splice(text, 'measuring', random, 'repeated');
				if (!spliced) continue;
				const findings = findingsIn(spliced.text);
				all++;
				if (spliced.spans.every(({ start, end }) => findings.some((one) => one.start < end && start < one.end))) found++;
				if (applyEdits(spliced.text, editsOf(findings, 'review')) === spliced.healed) healed++;
			}
		}
		assert.ok(all > 50, `${all} splices`);
		assert.ok(found >= all * 0.7, `${found} of ${all} found`);
		assert.ok(healed >= all * 0.6, `${healed} of ${all} healed`);
	});
});
