// Comes first: nothing has asked for the engine yet.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Activated } from '../../src/editor/extension';
import { closeAll, file, until } from './support';

suite('activation', () => {
	teardown(closeAll);

	test('costs nothing before an article is seen; one in a tab brings the engine', async () => {
		const extension = vscode.extensions.getExtension<Activated>('corpus-curator.corpus-curator');
		assert.ok(extension);
		const activated = await extension.activate();
		const source = await vscode.workspace.openTextDocument(await file('activation.ts', 'export {};\n'));
		await vscode.window.showTextDocument(source);
		await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'no tab shows it' });
		assert.equal(activated.isLoading(), false);
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(await file('activation.txt', '一篇文章\n')));
		await until('the engine', () => activated.isLoading());
		await activated.ready;
	});
});
