import { strict as assert } from 'node:assert';
import { claimed, claimedByFamily, type Finding, msg } from '../../src/engine';

const finding = (rule: string, start: number, end: number, newText = '', more: Partial<Finding> = {}): Finding => ({
	rule,
	family: rule.slice(0, rule.indexOf('/')) as Finding['family'],
	severity: 'warning',
	confidence: 0.9,
	message: msg('Test'),
	fixes: [{ title: msg('Test'), safety: 'review', edits: [{ start, end, newText }] }],
	start,
	end,
	...more,
});

suite('claims', () => {
	test('what lies inside a removal goes with it', () => {
		const line = finding('boilerplate/line', 0, 20);
		const comma = finding('encoding/comma', 5, 6, '，');
		const behind = finding('encoding/comma', 25, 26, '，');
		assert.deepEqual(claimed([line, comma, behind]), [line, behind]);
		assert.deepEqual(claimed([comma, behind]), [comma, behind], 'once the line is dismissed, its comma counts again');
	});

	test('a replacement claims nothing', () => {
		const word = finding('encoding/word', 0, 10, '改');
		const comma = finding('encoding/comma', 5, 6, '，');
		assert.deepEqual(claimed([word, comma]), [word, comma]);
	});

	test('of two removals of one line the family that says more stays, then the surer one', () => {
		const advert = finding('spam/advert', 0, 10);
		const row = finding('boilerplate/row', 0, 10);
		const surer = finding('boilerplate/other', 0, 10, '', { confidence: 0.95 });
		assert.deepEqual(claimed([row, surer, advert]), [advert]);
		assert.deepEqual(claimed([row, surer]), [surer]);
	});

	test('a finding whose fix reaches other places claims its own only', () => {
		const edits = [
			{ start: 0, end: 2, newText: '' },
			{ start: 10, end: 12, newText: '' },
		];
		const fixes = [{ title: msg('Test'), safety: 'review' as const, edits }];
		const first = finding('spam/word', 0, 2, '', { fixes });
		const second = finding('spam/word', 10, 12, '', { fixes });
		assert.deepEqual(claimed([first, second]), [first, second]);
	});

	test('by family, nothing of another family gives way', () => {
		const advert = finding('spam/advert', 0, 10);
		const row = finding('boilerplate/row', 0, 10);
		const part = finding('boilerplate/part', 2, 5);
		assert.deepEqual(claimedByFamily([row, part, advert]), [row, advert]);
	});
});
