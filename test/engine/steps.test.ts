import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { check, checkInSteps, makeArticle, metadataOf, metadataSteps, warmUp } from '../../src/engine';
import { shiftSteps, shiftsIn } from '../../src/engine/encoding/shift';
import { loadWords } from '../../src/engine/language/model';
import { memoInSteps, stepwise } from '../../src/engine/steps';

const SAMPLES = readdirSync('test/samples')
	.filter((name) => name.endsWith('.txt') && !name.includes('gbk'))
	.map((name) => [name, readFileSync(`test/samples/${name}`, 'utf8')] as const);

/** Runs to the end; how many steps it took, and what came out. */
function finish<T>(work: Generator<void, T>): { readonly steps: number; readonly value: T } {
	for (let steps = 1; ; steps++) {
		const { done, value } = work.next();
		if (done) return { steps, value };
	}
}

/** Findings without the functions that compute more fixes. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

suite('steps', () => {
	test('work is done once, by steps or at once, from wherever it stands', () => {
		let done = 0;
		const work = stepwise(function* () {
			for (let step = 0; step < 5; step++) {
				done++;
				yield;
			}
			return 'result';
		});
		const steps = work.steps();
		steps.next();
		steps.next();
		assert.equal(done, 2);
		assert.equal(work.value(), 'result');
		assert.equal(finish(steps).steps, 1);
		assert.equal(finish(work.steps()).steps, 1);
		assert.equal(work.value(), 'result');
		assert.equal(done, 5);
	});

	test('a memo in steps belongs to its article', () => {
		const length = memoInSteps(function* (article) {
			yield;
			return article.text.length;
		});
		const [one, two] = [makeArticle('一'), makeArticle('一二')];
		length.steps(one).next();
		assert.deepEqual([length.of(two), length.of(one)], [2, 1]);
	});

	for (const [name, text] of SAMPLES)
		test(`${name}: the same findings and metadata as at once`, () => {
			const article = makeArticle(text);
			const { steps, value } = finish(checkInSteps(article));
			assert.ok(steps > 40);
			assert.deepEqual(plain(value), plain(check(makeArticle(text))));
			finish(metadataSteps(article));
			assert.deepEqual(metadataOf(article), metadataOf(makeArticle(text)));
		});

	test('a search that was begun in steps is finished at once where somebody cannot wait', () => {
		const text = SAMPLES.find(([name]) => name === 'reading-rooms.txt')![1];
		const article = makeArticle(`${text}\n`);
		shiftSteps(article).next();
		assert.deepEqual(shiftsIn(article), shiftsIn(makeArticle(`${text}\n`)));
		assert.ok(shiftsIn(article).length > 0);
	});

	test('once warm, there are no words to load any more', () => {
		finish(warmUp());
		assert.equal(finish(loadWords()).steps, 1);
	});
});
