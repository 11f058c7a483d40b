import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { RULES } from '../../src/engine';
import { ANNOTATED, checked, closeAll, curator, file, folder, openArticle, ours, ruleOf, until } from './support';

suite('settings', () => {
	teardown(closeAll);
	const settings = () => vscode.workspace.getConfiguration('corpusCurator');
	const set = (name: string, value: unknown) => settings().update(name, value, vscode.ConfigurationTarget.Global);

	test('the manifest offers every rule, and no other (node scripts/build-manifest.mjs writes them)', () => {
		const { contributes } = vscode.extensions.getExtension('corpus-curator.corpus-curator')?.packageJSON ?? {};
		const properties = Object.assign({}, ...contributes.configuration.map((group: { properties: object }) => group.properties));
		const offered = Object.keys(properties['corpusCurator.rules.severity'].properties).sort();
		assert.deepEqual(offered, RULES.map(({ id }) => id).sort());
	});

	test('severity of a rule, and off', async () => {
		await set('rules.severity', { 'encoding/pinyin-annotation': 'error', 'boilerplate/licence-number': 'off' });
		try {
			const { document } = await openArticle('severity.txt', ANNOTATED);
			assert.ok(ours(document.uri).length > 0);
			assert.ok(ours(document.uri).every((one) => ruleOf(one) !== 'boilerplate/licence-number'));
			assert.equal(ours(document.uri)[0]?.severity, vscode.DiagnosticSeverity.Error);
		} finally {
			await set('rules.severity', undefined);
		}
	});

	test('a file over the limit is not checked until asked', async () => {
		await set('maxFileSize', 0.00001);
		try {
			const { document } = await openArticle('large.txt', ANNOTATED);
			const { store } = await curator();
			const report = store.get(document.uri);
			assert.ok(report?.kind === 'skipped' && report.reason === 'size');
			assert.deepEqual(ours(document.uri), []);
			await vscode.commands.executeCommand('corpusCurator.checkNow');
			await until('the check', () => ours(document.uri).length > 0);
		} finally {
			await set('maxFileSize', undefined);
		}
	});

	test('files can be left out', async () => {
		await set('files.exclude', ['**/left-out/**']);
		try {
			const { document } = await openArticle('left-out/a.txt', ANNOTATED);
			const { store } = await curator();
			const report = store.get(document.uri);
			assert.ok(report?.kind === 'skipped' && report.reason === 'excluded');
		} finally {
			await set('files.exclude', undefined);
		}
	});

	test('further languages can be checked', async () => {
		await set('languages', ['plaintext', 'article', 'markdown']);
		try {
			const { document } = await openArticle('language.md', ANNOTATED);
			assert.equal(document.languageId, 'markdown');
			assert.ok(ours(document.uri).length > 0);
		} finally {
			await set('languages', undefined);
		}
	});

	test('repair on save', async () => {
		await set('repair.onSave', true);
		try {
			const { document } = await openArticle('repair-on-save.txt', ANNOTATED);
			const edit = new vscode.WorkspaceEdit();
			edit.insert(document.uri, new vscode.Position(0, 0), '　');
			await vscode.workspace.applyEdit(edit);
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand('workbench.action.files.save');
			assert.doesNotMatch(document.getText(), /\(/);
		} finally {
			await set('repair.onSave', undefined);
		}
	});

	suite('.corpus-curator.json', () => {
		const configuration = () => vscode.Uri.joinPath(folder(), 'configured', '.corpus-curator.json');
		suiteTeardown(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'configured'), { recursive: true }));

		test('holds for its folder, and is read again when it changes', async () => {
			await file('configured/.corpus-curator.json', '{"rules": {"encoding/pinyin-annotation": "off"}}');
			const { document } = await openArticle('configured/a.txt', ANNOTATED);
			const outside = await openArticle('not-configured.txt', ANNOTATED);
			const has = (uri: vscode.Uri) => ours(uri).some((one) => ruleOf(one) === 'encoding/pinyin-annotation');
			await until('the configuration', () => !has(document.uri));
			assert.ok(has(outside.document.uri));
			await file('configured/.corpus-curator.json', '{}');
			await until('the change', () => has(document.uri));
		});

		test('shows its errors where they stand', async () => {
			await file('configured/.corpus-curator.json', '{\n  "rules": {\n    "encoding/pinyin": "loud"\n  }\n}');
			const [error] = await until('the error', () => {
				const found = vscode.languages.getDiagnostics(configuration()).filter(({ source }) => source === 'Corpus Curator');
				return found.length > 0 ? found : undefined;
			});
			assert.equal(error?.range.start.line, 2);
			assert.match(error?.message ?? '', /pinyin-annotation/);
		});

		test('learns a pattern from a selection, as wide as the other articles show', async () => {
			for (const [name, site] of [
				['c', '竹溪書會'],
				['d', '柳灣'],
			])
				await file(`configured/${name}.txt`, `河邊的燈\n\n天黑以後燈就亮了。\n\n欲知更多請關注${site}每日推送\n`);
			await vscode.workspace.fs.delete(configuration());
			await until('the errors gone', () => vscode.languages.getDiagnostics(configuration()).length === 0);
			const text = '小鎮的早晨\n\n霧散了以後，市集就開了。\n\n欲知更多請關注微言小站每日推送\n';
			const editor = await openArticle('configured/b.txt', text);
			assert.deepEqual(
				ours(editor.document.uri).filter((one) => ruleOf(one).endsWith('/taught')),
				[],
			);
			const line = editor.document.lineAt(4).range;
			await vscode.window.showTextDocument(editor.document, { selection: line });
			await vscode.commands.executeCommand('corpusCurator.markBoilerplate', {});
			const taught = await until('the taught finding', () => ours(editor.document.uri).find((one) => ruleOf(one).endsWith('/taught')));
			assert.equal(taught.range.start.line, 4);
			await checked(editor.document);
			const top = vscode.Uri.joinPath(folder(), '.corpus-curator.json'); // none stands nearer
			const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(top));
			assert.match(written, /"pattern": "欲知更多请关注\{name\}每日推送"/);
		});
	});
});
