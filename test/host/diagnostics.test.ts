import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ANNOTATED, checked, closeAll, curator, file, openArticle, ours, ruleOf, until } from './support';

suite('diagnostics', () => {
	teardown(closeAll);

	test('come on opening, at the damaged characters, with the rule and its page', async () => {
		const { document } = await openArticle('diagnostics.txt', ANNOTATED);
		const pinyin = ours(document.uri).filter((one) => ruleOf(one) === 'encoding/pinyin-annotation');
		assert.equal(document.getText(pinyin[0]?.range), '(shū)');
		const code = pinyin[0]?.code;
		assert.ok(typeof code === 'object');
		assert.equal(code.target.toString(), 'corpus-curator-rule:/encoding/pinyin-annotation.md');
		assert.match((await vscode.workspace.openTextDocument(code.target)).getText(), /^# /);
	});

	test('fade boilerplate', async () => {
		const { document } = await openArticle('faded.txt', ANNOTATED);
		const [licence] = ours(document.uri).filter((one) => ruleOf(one) === 'boilerplate/licence-number');
		assert.ok(licence);
		assert.deepEqual(licence.tags, [vscode.DiagnosticTag.Unnecessary]);
		assert.match(document.getText(licence.range), /^粤ICP备/);
	});

	test('follow the typing and drop what is late', async () => {
		const editor = await openArticle('typing.txt', ANNOTATED);
		const before = ours(editor.document.uri).length;
		for (let round = 0; round < 3; round++) {
			await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '新'));
		}
		const report = await checked(editor.document);
		assert.equal(report.version, editor.document.version);
		assert.equal(ours(editor.document.uri).length, before);
		const [first] = ours(editor.document.uri);
		assert.equal(editor.document.getText(first?.range), '(shū)');
		await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, editor.document.lineCount, 0)));
		await checked(editor.document);
		assert.deepEqual(ours(editor.document.uri), []);
	});

	test('come in an unsaved document, whatever its name', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: ANNOTATED });
		await vscode.window.showTextDocument(document);
		await checked(document);
		assert.ok(ours(document.uri).length > 3);
	});

	test('leave other languages alone', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'json', content: JSON.stringify(ANNOTATED) });
		await vscode.window.showTextDocument(document);
		const { store } = await curator();
		await new Promise((resolve) => setTimeout(resolve, 500));
		assert.equal(store.get(document.uri), undefined);
		assert.deepEqual(ours(document.uri), []);
	});

	test('of an article with more than 50 are one note; where Problems are wanted all the same, they stay below what VS Code keeps', async () => {
		const lines = Array.from({ length: 1500 }, (_, index) => `第${index}行的書(shū)和門(mén)在這裏。`);
		const { document } = await openArticle('many.txt', lines.join('\n'));
		const report = await checked(document);
		assert.ok(report.kind === 'checked');
		assert.equal(report.findings.filter(({ rule }) => rule === 'encoding/pinyin-annotation').length, 3000);
		const notes = ours(document.uri).map(({ message }) => message);
		assert.deepEqual(notes, [`${report.findings.length} findings. The findings tree of Corpus Curator lists them; the text is marked.`]);
		const settings = vscode.workspace.getConfiguration('corpusCurator');
		await settings.update('display', 'both', vscode.ConfigurationTarget.Global);
		try {
			const shown = await until('many', () => (ours(document.uri).length > 50 ? ours(document.uri) : undefined));
			assert.ok(shown.length <= 950, `${shown.length} diagnostics`);
			assert.ok(shown.some(({ message }) => /^\d+ more findings/.test(message)));
		} finally {
			await settings.update('display', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	test('wait for a document to be shown: other extensions open many that nobody looks at', async () => {
		const uri = await file('hidden.txt', ANNOTATED);
		const document = await vscode.workspace.openTextDocument(uri);
		const { store } = await curator();
		const beside = await openArticle('beside.txt', ANNOTATED); // opened later, checked, and the hidden one is not
		assert.ok(ours(beside.document.uri).length > 0);
		assert.equal(store.get(uri), undefined);
		await vscode.window.showTextDocument(document, { preview: false });
		await checked(document);
		assert.ok(ours(uri).length > 0);
		await vscode.window.showTextDocument(beside.document);
		assert.ok(store.get(uri), 'behind another tab it stays checked');
		await closeAll();
		assert.deepEqual(ours(uri), []);
	});

	test('come on both sides of a diff', async () => {
		const [before, after] = [await file('before.txt', ANNOTATED), await file('after.txt', ANNOTATED)];
		await vscode.commands.executeCommand('vscode.diff', before, after);
		for (const uri of [before, after]) await checked(await vscode.workspace.openTextDocument(uri));
	});

	test('go when the document closes', async () => {
		const { document } = await openArticle('closing.txt', ANNOTATED);
		assert.ok(ours(document.uri).length > 0);
		await closeAll();
		await until('no diagnostics', () => ours(document.uri).length === 0);
		const { store } = await curator();
		assert.equal(store.get(document.uri), undefined);
	});
});
