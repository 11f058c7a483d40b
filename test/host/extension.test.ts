import { strict as assert } from 'node:assert';
import { ExtensionKind, extensions } from 'vscode';

suite('extension', () => {
	const extension = extensions.getExtension('corpus-curator.corpus-curator');

	test('is there and can be activated', async () => {
		assert.ok(extension, 'VS Code knows the extension');
		await extension.activate();
		assert.equal(extension.isActive, true);
	});

	test('runs in the host that this suite is meant for', () => {
		const inWorker = typeof (globalThis as { importScripts?: unknown }).importScripts === 'function';
		assert.equal(extension?.extensionKind === ExtensionKind.UI && inWorker, inWorker);
	});
});
