import { strict as assert } from 'node:assert';
import { foldUnchanged } from '../../src/editor/review/folded';

const note = (lines: number) => `… ${lines}`;
const lines = (...parts: (string | number)[]) => parts.join('\n');

suite('one diff over a folder', () => {
	test('keeps two lines around each change, on both sides alike', () => {
		const { before, after } = foldUnchanged(
			lines(1, 2, 3, 4, 5, '坏', 6, 7, 8, 9, 10, 11, '去', 12),
			lines(1, 2, 3, 4, 5, '好', 6, 7, 8, 9, 10, 11, 12),
			note,
		);
		assert.equal(before, lines('… 3', 4, 5, '坏', 6, 7, '… 2', 10, 11, '去', 12));
		assert.equal(after, lines('… 3', 4, 5, '好', 6, 7, '… 2', 10, 11, 12));
	});

	test('folds no single line', () => {
		const { before } = foldUnchanged(lines(0, 1, 2, '坏', 3, 4, 5), lines(0, 1, 2, '好', 3, 4, 5), note);
		assert.equal(before, lines(0, 1, 2, '坏', 3, 4, 5));
	});

	test('a text that changes everywhere stays whole', () => {
		assert.deepEqual(foldUnchanged(lines('坏', '去'), '好', note), { before: lines('坏', '去'), after: '好' });
	});
});
