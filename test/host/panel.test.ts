import { strict as assert } from 'node:assert';
import { commands, env, extensions, languages, Selection, Uri, ViewColumn, window, workspace } from 'vscode';

/** Metadata by command, without the page: what the palette offers has to do all that the panel does. */
suite('article panel', () => {
	const folder = workspace.workspaceFolders![0]!.uri;
	const file = Uri.joinPath(folder, 'panel-host.txt');
	const sidecar = Uri.joinPath(folder, '.corpus-curator', 'metadata.jsonl');
	const text =
		'湖畔小学迎来新校舍\n时间：2024-06-12 09:41　来源：新河晚报\n\n新河晚报6月12日讯（记者 林小满）湖畔小学的新校舍今天落成。孩子们搬进了教室。\n责任编辑：周一鸣\n';
	const row = (field: string, value: string, index = 0) => ({ docUri: file.toString(), version: 1, field, index, value });
	const run = (id: string, ...args: unknown[]) => commands.executeCommand(`corpusCurator.${id}`, ...args);
	const decisions = async (): Promise<{ field: string; decisions: { verdict: string; value: string; to?: string }[] }[]> => {
		const bytes = await workspace.fs.readFile(sidecar);
		return new TextDecoder()
			.decode(bytes)
			.split('\n')
			.filter((line) => line.startsWith('{'))
			.map((line) => JSON.parse(line))
			.filter((line) => line.document === 'panel-host.txt');
	};
	const verdicts = async (field: string) =>
		(await decisions()).find((line) => line.field === field)?.decisions.map(({ verdict }) => verdict);
	const open = async () => window.showTextDocument(await workspace.openTextDocument(file));

	suiteSetup(async () => {
		await workspace.fs.writeFile(file, new TextEncoder().encode(text));
		await extensions.getExtension('corpus-curator.corpus-curator')!.activate();
		await languages.setTextDocumentLanguage((await open()).document, 'plaintext');
	});

	setup(async () => {
		await workspace.fs.delete(sidecar).then(undefined, () => {});
		await open();
	});

	suiteTeardown(async () => {
		await commands.executeCommand('workbench.action.closeAllEditors');
		await workspace.fs.delete(file);
		await workspace.fs.delete(sidecar).then(undefined, () => {});
	});

	test('all commands are there', async () => {
		const known = new Set(await commands.getCommands(true));
		const declared: { command: string }[] = extensions.getExtension('corpus-curator.corpus-curator')!.packageJSON.contributes.commands;
		const missing = declared
			.map(({ command }) => command)
			.filter((command) => /Value|Metadata|Candidate|Surface|Decision|setFromSelection/.test(command) && !known.has(command));
		assert.deepEqual(missing, []);
		assert.ok(known.has('corpusCurator.article.focus'), 'the view');
	});

	test('the whole metadata is copied as JSON and as YAML', async () => {
		await run('copyMetadataAsJson');
		const metadata = JSON.parse(await env.clipboard.readText());
		assert.equal(metadata.headline, '湖畔小学迎来新校舍');
		await run('copyMetadataAsYaml');
		assert.match(await env.clipboard.readText(), /^---\nheadline: 湖畔小学迎来新校舍\n/);
	});

	test('the article stays while something that is no text has the focus, and goes with its tab', async () => {
		const page = window.createWebviewPanel('panel-host', 'a page', ViewColumn.Active);
		try {
			for (let left = 50; left > 0 && window.activeTextEditor; left--) await new Promise((resolve) => setTimeout(resolve, 100));
			assert.equal(window.activeTextEditor, undefined);
			await env.clipboard.writeText('');
			await run('copyMetadataAsJson');
			assert.equal(JSON.parse(await env.clipboard.readText()).headline, '湖畔小学迎来新校舍');
			await run('goToValue', row('headline', '湖畔小学迎来新校舍'));
			const [editor] = window.visibleTextEditors.filter(({ document }) => document.uri.toString() === file.toString());
			assert.equal(editor?.document.getText(editor.selection), '湖畔小学迎来新校舍');
		} finally {
			page.dispose();
		}
		await commands.executeCommand('workbench.action.closeAllEditors');
		await env.clipboard.writeText('');
		await run('copyMetadataAsJson');
		assert.equal(await env.clipboard.readText(), '');
	});

	test('a value is copied, and its characters are selected', async () => {
		await run('copyValue', row('headline', '湖畔小学迎来新校舍'));
		assert.equal(await env.clipboard.readText(), '湖畔小学迎来新校舍');
		await run('goToValue', row('headline', '湖畔小学迎来新校舍'));
		const editor = window.activeTextEditor!;
		assert.equal(editor.document.getText(editor.selection), '湖畔小学迎来新校舍');
	});

	test('a row of an older version is found where it is now, a value that is gone changes nothing', async () => {
		const editor = window.activeTextEditor!;
		await editor.edit((edit) => edit.insert(editor.document.positionAt(0), '\n\n'));
		try {
			await run('goToValue', row('headline', '湖畔小学迎来新校舍'));
			assert.equal(editor.document.getText(editor.selection), '湖畔小学迎来新校舍');
			editor.selection = new Selection(0, 0, 0, 0);
			await run('goToValue', row('headline', '别的标题'));
			assert.ok(editor.selection.isEmpty);
			await run('rejectValue', row('headline', '别的标题'));
			await assert.rejects(() => decisions());
		} finally {
			await commands.executeCommand('workbench.action.files.revert');
		}
	});

	test('confirm, reject and take back: the sidecar has one line a field', async () => {
		await run('confirmValue', row('headline', '湖畔小学迎来新校舍'));
		await run('rejectValue', row('editor', '周一鸣'));
		assert.deepEqual(
			(await decisions()).map(({ field, decisions }) => [field, decisions.map(({ verdict, value }) => [verdict, value])]),
			[
				['editor', [['rejected', '周一鸣']]],
				['headline', [['confirmed', '湖畔小学迎来新校舍']]],
			],
		);
		await run('copyMetadataAsJson');
		assert.equal(JSON.parse(await env.clipboard.readText()).editor, undefined);
		await run('forgetDecision', row('headline', '湖畔小学迎来新校舍'));
		assert.equal(await verdicts('headline'), undefined);
		assert.deepEqual(await verdicts('editor'), ['rejected']);
	});

	test('a selection becomes the value of a field; the text stays as it was', async () => {
		const editor = window.activeTextEditor!;
		const start = text.indexOf('新校舍');
		editor.selection = new Selection(editor.document.positionAt(start), editor.document.positionAt(start + 3));
		await run('setFromSelection', 'section');
		await run('copyMetadataAsJson');
		assert.equal(JSON.parse(await env.clipboard.readText()).section, '新校舍');
		assert.deepEqual(await verdicts('section'), ['set']);
		assert.equal(editor.document.getText(), text);
		assert.equal(editor.document.isDirty, false);
	});

	test('all sure values are confirmed at once, without an end they would be the same again', async () => {
		await run('confirmSureValues');
		const first = await decisions();
		assert.ok(first.length > 0);
		assert.ok(first.every((line) => line.decisions.every(({ verdict }) => verdict === 'confirmed')));
		await run('confirmSureValues');
		assert.deepEqual(await decisions(), first);
	});

	test('lines that are no decisions survive what is written', async () => {
		const foreign = '<<<<<<< theirs';
		await workspace.fs.writeFile(
			sidecar,
			new TextEncoder().encode(`${foreign}\n{"document":"other.txt","content":"","field":"author","decisions":[]}\n`),
		);
		await run('confirmValue', row('headline', '湖畔小学迎来新校舍'));
		const written = new TextDecoder().decode(await workspace.fs.readFile(sidecar));
		assert.ok(written.startsWith(`${foreign}\n`));
		assert.deepEqual(await verdicts('headline'), ['confirmed']);
	});

	test('decisions of two articles do not disturb each other', async () => {
		await run('confirmValue', row('headline', '湖畔小学迎来新校舍'));
		const other = await workspace.openTextDocument({ language: 'plaintext', content: '另一篇文章\n\n正文在这里，写得不长。\n' });
		await window.showTextDocument(other);
		const start = other.getText().indexOf('正文');
		window.activeTextEditor!.selection = new Selection(other.positionAt(start), other.positionAt(start + 2));
		await run('setFromSelection', 'section');
		await run('copyMetadataAsJson');
		assert.equal(JSON.parse(await env.clipboard.readText()).section, '正文');
		assert.equal(await verdicts('section'), undefined, 'an unsaved document leaves no trace in the folder');
		await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		assert.deepEqual(await verdicts('headline'), ['confirmed']);
	});
});
