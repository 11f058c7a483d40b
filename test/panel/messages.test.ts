import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readFromPanel, readReference, readToPanel } from '../../src/editor/panel/messages';

const row = { docUri: 'file:///a.txt', version: 3, field: 'author', index: 0, value: '林小满' };

suite('messages of the panel', () => {
	test('what the page says is taken as it is', () => {
		for (const message of [
			{ type: 'ready' },
			{ type: 'leave' },
			{ type: 'reveal', ...row },
			{ type: 'edit', ...row, to: '' },
			{ type: 'choose', ...row, other: '周一鸣' },
			{ type: 'restore', ...row, rejected: '周一鸣' },
			{ type: 'copyAll', docUri: row.docUri, version: 3, format: 'yaml' },
			{ type: 'export' },
			{ type: 'notice', action: 'checkNow' },
		])
			assert.deepEqual(readFromPanel(message), message);
	});

	test('anything else is refused', () => {
		for (const message of [
			undefined,
			null,
			'ready',
			['ready'],
			{},
			{ type: 'toString' },
			{ type: '__proto__' },
			{ type: 'reveal' },
			{ type: 'reveal', ...row, version: -1 },
			{ type: 'reveal', ...row, index: 0.5 },
			{ type: 'reveal', ...row, value: null },
			{ type: 'edit', ...row },
			{ type: 'copyAll', docUri: row.docUri, version: 3, format: 'html' },
			{ type: 'notice', action: 'workbench.action.terminal.new' },
		])
			assert.equal(readFromPanel(message), undefined, JSON.stringify(message));
	});

	test('no value whatever makes the readers throw', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				readFromPanel(value);
				readToPanel(value);
				readReference(value);
			}),
		);
	});

	test('a command of the context menu gets a row or nothing', () => {
		assert.deepEqual(readReference({ ...row, webviewSection: 'value' })?.field, 'author');
		assert.equal(readReference(undefined), undefined);
		assert.equal(readReference({ fsPath: '/a.txt' }), undefined);
	});
});
