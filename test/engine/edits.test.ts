import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applyEdits, combineFixes } from '../../src/engine/edits';
import type { Edit } from '../../src/engine/finding';

const text = '零一二三四五六七八九'.repeat(4);

const edit = fc
	.record({
		start: fc.integer({ min: 0, max: text.length }),
		length: fc.integer({ min: 0, max: 8 }),
		newText: fc.constantFrom('', '', 'x', 'yy'),
	})
	.map(({ start, length, newText }): Edit => ({ start, end: Math.min(text.length, start + length), newText }))
	.filter(({ start, end, newText }) => end > start || newText !== '');

suite('edits', () => {
	test('applies sorted edits', () => {
		assert.equal(
			applyEdits('abcdef', [
				{ start: 0, end: 1, newText: '' },
				{ start: 3, end: 3, newText: '-' },
				{ start: 4, end: 6, newText: 'X' },
			]),
			'bc-dX',
		);
	});

	test('deletions that overlap become one', () => {
		assert.deepEqual(
			combineFixes([[{ start: 0, end: 4, newText: '' }], [{ start: 2, end: 6, newText: '' }], [{ start: 6, end: 7, newText: 'x' }]]),
			[
				{ start: 0, end: 6, newText: '' },
				{ start: 6, end: 7, newText: 'x' },
			],
		);
	});

	test('a repair inside a deletion gives way to it', () => {
		assert.deepEqual(combineFixes([[{ start: 2, end: 3, newText: 'x' }], [{ start: 0, end: 6, newText: '' }]]), [
			{ start: 0, end: 6, newText: '' },
		]);
	});

	test('whatever the fixes are, the result is sorted, does not overlap, and holds whole fixes or deletions', () => {
		fc.assert(
			fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 1 }), { maxLength: 12 }), (fixes) => {
				const combined = combineFixes(fixes);
				combined.forEach((one, at) => {
					const next = combined[at + 1];
					assert.ok(one.start <= one.end);
					if (next) assert.ok(one.end <= next.start && !(one.start === next.start && one.end === next.end), JSON.stringify(combined));
					if (one.newText !== '')
						assert.ok(
							fixes.some((fix) => fix.some((own) => own.start === one.start && own.end === one.end && own.newText === one.newText)),
						);
				});
				if (fixes.length > 0) assert.ok(combined.length > 0, 'something can always be applied');
			}),
			{ numRuns: 2000 },
		);
	});
});
