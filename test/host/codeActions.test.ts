import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ANNOTATED, actionsAt, checked, closeAll, openArticle, ours, RESTORED, ruleOf } from './support';

suite('quick-fixes', () => {
	teardown(closeAll);

	const firstPinyin = (document: vscode.TextDocument) => {
		const found = ours(document.uri).find((one) => ruleOf(one) === 'encoding/pinyin-annotation');
		assert.ok(found);
		return found;
	};

	test('carry their edit and their diagnostic, the preferred one first', async () => {
		const { document } = await openArticle('fix.txt', ANNOTATED);
		const [first, ...others] = await actionsAt(document.uri, firstPinyin(document).range);
		assert.ok(first?.edit, `the fix can be previewed: ${[first, ...others].map((one) => one?.title).join(' | ')}`);
		assert.equal(first.isPreferred, true);
		assert.equal(first.command, undefined);
		assert.equal(others.filter(({ isPreferred }) => isPreferred).length, 0);
		assert.equal(await vscode.workspace.applyEdit(first.edit), true);
		assert.equal(document.lineAt(0).text, '河邊書屋');
	});

	test('that guess at lost bytes are offered, none of them preferred', async () => {
		const bytes = new TextEncoder().encode('渡口的老船工姓贺，撑了四十年的船，河水涨起来的时候谁也不怕。');
		const ruined = new TextDecoder('gbk').decode(bytes).replaceAll('\ufffd', '?');
		const { document } = await openArticle('guess.txt', `水车在村子西头，磨盘在东头。\n${ruined}\n`);
		const found = ours(document.uri).find((one) => ruleOf(one) === 'encoding/mojibake');
		assert.ok(found);
		const actions = await actionsAt(document.uri, found.range);
		assert.ok(actions.some(({ edit }) => edit?.get(document.uri).some(({ newText }) => newText.includes('撑了四十年的船'))));
		assert.deepEqual(
			actions.filter(({ isPreferred }) => isPreferred),
			[],
		);
	});

	test('repair all findings of the rule in the file', async () => {
		const { document } = await openArticle('rule.txt', ANNOTATED);
		const actions = await actionsAt(document.uri, firstPinyin(document).range);
		const all = actions.find(({ title }) => /^Repair all \d+ findings of encoding\/pinyin-annotation/.test(title));
		assert.ok(all?.edit);
		await vscode.workspace.applyEdit(all.edit);
		assert.equal(document.getText().includes('('), false);
		assert.match(document.getText(), /粤ICP备/);
	});

	test('repair everything safe in the file, with small edits', async () => {
		const { document } = await openArticle('safe.txt', ANNOTATED);
		const actions = await actionsAt(document.uri, firstPinyin(document).range);
		const all = actions.find(({ title }) => title === 'Repair everything safe in this file');
		assert.ok(all?.edit);
		const edits = all.edit.get(document.uri);
		assert.ok(edits.length > 5 && edits.every(({ range }) => range.end.line - range.start.line <= 2));
		await vscode.workspace.applyEdit(all.edit);
		assert.equal(document.getText().trimEnd(), RESTORED);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), ANNOTATED, 'one step back');
	});

	test('source.fixAll.corpusCurator runs on save', async () => {
		const { document } = await openArticle('onsave.txt', ANNOTATED);
		const settings = vscode.workspace.getConfiguration('editor', document);
		await settings.update('codeActionsOnSave', { 'source.fixAll.corpusCurator': 'explicit' }, vscode.ConfigurationTarget.Global);
		try {
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, new vscode.Position(2, 0), '。');
			await vscode.workspace.applyEdit(edit);
			await checked(document);
			await document.save();
			assert.equal(document.getText().trimEnd(), RESTORED.replace('\n書屋開張', '\n。書屋開張'));
			assert.equal(document.isDirty, false);
		} finally {
			await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	test('are not given to a stranger: fixAll of another extension', async () => {
		const { document } = await openArticle('stranger.txt', ANNOTATED);
		const kind = vscode.CodeActionKind.SourceFixAll.append('somethingElse');
		assert.deepEqual(await actionsAt(document.uri, new vscode.Range(0, 0, 0, 0), kind), []);
	});

	test('the command repairs the open file', async () => {
		const { document } = await openArticle('command.txt', ANNOTATED);
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.equal(document.getText().trimEnd(), RESTORED);
	});
});

suite('simplified original', () => {
	teardown(closeAll);

	test('is restored after the repairs, in one step', async () => {
		const { document } = await openArticle('simplify.txt', ANNOTATED);
		await vscode.commands.executeCommand('corpusCurator.restoreSimplified');
		assert.match(document.getText(), /^河边书屋\n\n书屋开张以后，孩子们都来。/);
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), ANNOTATED);
	});
});
