import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ANNOTATED, actionsAt, checked, closeAll, curator, ours, RESTORED, ruleOf, until } from './support';

suite('notebooks', () => {
	suiteSetup(curator);
	teardown(closeAll);

	test('cells of text have findings and fixes, cells of code have none', async () => {
		const settings = vscode.workspace.getConfiguration('corpusCurator');
		await settings.update('languages', ['plaintext', 'article', 'markdown'], vscode.ConfigurationTarget.Global);
		try {
			const cells = [
				new vscode.NotebookCellData(vscode.NotebookCellKind.Code, ANNOTATED, 'plaintext'),
				new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, ANNOTATED, 'markdown'),
				new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `# ${ANNOTATED}`, 'python'),
			];
			const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
			await vscode.window.showNotebookDocument(notebook);
			const [plain, markup, python] = notebook.getCells().map(({ document }) => document);
			assert.ok(plain && markup && python);
			for (const document of [plain, markup]) {
				assert.equal(document.uri.scheme, 'vscode-notebook-cell');
				await checked(document);
				const rules = new Set(ours(document.uri).map(ruleOf));
				assert.ok(rules.has('encoding/pinyin-annotation') && rules.has('boilerplate/licence-number'), document.languageId);
			}
			assert.deepEqual(ours(python.uri), []);

			const [finding] = ours(plain.uri);
			// VS Code gives the menu of a cell from the moment on in which it is painted.
			const actions = await until('the quick-fixes of the cell', async () => {
				try {
					return await actionsAt(plain.uri, finding!.range);
				} catch {
					return undefined;
				}
			});
			const all = actions.find(({ title }) => title === 'Repair everything safe in this file');
			assert.ok(all?.edit && (await vscode.workspace.applyEdit(all.edit)));
			assert.equal(plain.getText().trimEnd(), RESTORED);
			await until('no findings any more', () => ours(plain.uri).length === 0);
			assert.equal(markup.getText(), ANNOTATED, 'the other cells are left alone');
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		} finally {
			await settings.update('languages', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
