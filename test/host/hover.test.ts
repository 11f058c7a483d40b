import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ANNOTATED, closeAll, openArticle, until } from './support';

suite('hover', () => {
	teardown(closeAll);

	test('shows before and after and leads to the page of the rule', async () => {
		const { document } = await openArticle('hover.txt', ANNOTATED);
		const at = document.positionAt(ANNOTATED.indexOf('(shū)') + 2);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
		const text = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value))).join('\n');
		assert.match(text, /- 河邊書\(shū\)屋/);
		assert.match(text, /\+ 河邊書屋/);
		assert.match(text, /command:corpusCurator\.openRule/);
	});

	test('says nothing about sound text', async () => {
		const { document } = await openArticle('sound.txt', ANNOTATED);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			document.positionAt(ANNOTATED.indexOf('孩子')),
		);
		assert.deepEqual(hovers, []);
	});

	test('the page of a rule opens from the extension itself', async () => {
		await vscode.commands.executeCommand('corpusCurator.openRule', 'encoding/pinyin-annotation');
		const tab = await until('the page', () => vscode.window.tabGroups.activeTabGroup.activeTab);
		assert.match(tab.label, /pinyin-annotation/);
		const page = vscode.Uri.parse('corpus-curator-rule:/encoding/pinyin-annotation.md');
		const document = await vscode.workspace.openTextDocument(page);
		assert.match(document.getText(), /^# .*encoding\/pinyin-annotation/);
	});
});
