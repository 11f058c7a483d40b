import { strict as assert } from 'node:assert';
import { ExtensionKind, extensions } from 'vscode';

suite('extension', () => {
	const extension = extensions.getExtension('corpus-curator.corpus-curator');

	test('is there and can be activated', async () => {
		assert.ok(extension, 'VS Code knows the extension');
		await extension.activate();
		assert.equal(extension.isActive, true);
	});

	test('runs in the host that this bundle is made for', () => {
		assert.equal(typeof (globalThis as { importScripts?: unknown }).importScripts === 'function', madeForWorker);
		assert.equal(extension?.extensionKind, madeForWorker ? ExtensionKind.UI : ExtensionKind.Workspace);
	});
});
