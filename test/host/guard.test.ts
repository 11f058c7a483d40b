// What a command does with each kind of document: an article it may change, nothing else without being told to check it.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { CLEAN_SCHEME } from '../../src/editor/model/documents';
import { ANNOTATED, checked, closeAll, curator, file, folder, until } from './support';

/** Commands that work on the article in front, with what makes them ask nothing. */
const ON_ARTICLES: Readonly<Record<string, readonly unknown[]>> = {
	fixAll: [],
	fixRule: ['boilerplate/copyright'],
	preview: [],
	previewSafe: [],
	acceptChange: [],
	rejectChange: [],
	acceptSafeChanges: [],
	acceptAllChanges: [],
	restoreRejected: [],
	restoreSimplified: [],
	markBoilerplate: [{}],
	markSpam: [{}],
	repairTicked: [true],
	removeBefore: [],
	removeAfter: [],
	nextFinding: [],
	previousFinding: [],
	confirmSureValues: [],
	copyMetadataAsYaml: [],
	copyMetadataAsJson: [],
};

/** Every kind has what the rules would take away or rewrite, were it an article. */
const FOOTER = '版权所有 © 2024 青禾网 未经许可不得转载';
const OTHERS: Readonly<Record<string, string>> = {
	'guard.ts': `// Copyright (c) 2024 Foo Inc. All rights reserved.\nexport const blank = '&nbsp;';\nexport const path = '%E4%BD%A0%E5%A5%BD';\n`,
	'guard.json': `{\n\t"description": "${FOOTER}",\n\t"text": "他说&quot;你好&quot;"\n}\n`,
	'guard.jsonl': `{"text":"他说&quot;你好&quot;"}\n{"text":"${FOOTER}"}\n`,
	'guard.csv': `id,text\n1,他说&nbsp;你好\n2,${FOOTER}\n`,
	'guard.md': `# 书屋\n\n他说&nbsp;你好。\n\n${FOOTER}\n`,
	'guard-excluded/left-out.txt': ANNOTATED,
};

suite('commands act on articles only', () => {
	const settings = () => vscode.workspace.getConfiguration('corpusCurator', folder());
	suiteSetup(async () => {
		await curator();
		await settings().update('files.exclude', ['guard-excluded/**'], vscode.ConfigurationTarget.Workspace);
	});
	suiteTeardown(() => settings().update('files.exclude', undefined, vscode.ConfigurationTarget.Workspace));
	teardown(closeAll);

	const previews = () =>
		vscode.window.tabGroups.all
			.flatMap(({ tabs }) => tabs)
			.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === CLEAN_SCHEME);
	const patterns = async () => (await vscode.workspace.findFiles('**/.corpus-curator.json')).length;

	for (const [name, text] of Object.entries(OTHERS)) {
		test(`${name} stays as it is, whatever the command`, async () => {
			const document = await vscode.workspace.openTextDocument(await file(name, text));
			const taught = await patterns();
			for (const [command, args] of Object.entries(ON_ARTICLES)) {
				const editor = await vscode.window.showTextDocument(document, { preview: false });
				editor.selection = new vscode.Selection(1, 0, 1, 5);
				await vscode.commands.executeCommand(`corpusCurator.${command}`, ...args);
				assert.equal(document.getText(), text, command);
				assert.equal(document.isDirty, false, command);
				assert.equal(previews().length, 0, command);
			}
			assert.equal(await patterns(), taught, 'nothing was taught');
		});
	}

	test('a table or a shard is not checked, not even by name', async () => {
		for (const name of ['guard.csv', 'guard.jsonl']) {
			const document = await vscode.workspace.openTextDocument(await file(name, OTHERS[name]!));
			await vscode.window.showTextDocument(document);
			await vscode.commands.executeCommand('corpusCurator.checkNow');
			await vscode.commands.executeCommand('corpusCurator.fixAll');
			assert.equal(document.getText(), OTHERS[name]);
		}
	});

	test('another document that was checked by name is repaired, once', async () => {
		const document = await vscode.workspace.openTextDocument(await file('guard-by-name.md', `# 書屋\n\n${ANNOTATED}`));
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('corpusCurator.checkNow');
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.equal(document.getText().includes('(shū)'), false);
		const { store } = await curator();
		await until('the check by name to be forgotten', () => store.get(document.uri) === undefined);
	});

	test('an article is repaired and previewed', async () => {
		const document = await vscode.workspace.openTextDocument(await file('guard.txt', ANNOTATED));
		await vscode.window.showTextDocument(document, { preview: false });
		await checked(document);
		await vscode.commands.executeCommand('corpusCurator.preview');
		await until('the preview', () => previews().length === 1);
		await vscode.window.showTextDocument(document, { preview: false });
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.equal(document.getText().includes('(shū)'), false);
	});

	test('an article of which nothing would be left is not repaired unasked', async () => {
		const text = '书屋\n\n粤ICP备12345678号-1\n粤公网安备 44010402000001号\n';
		const document = await vscode.workspace.openTextDocument(await file('guard-empty.txt', text));
		await vscode.window.showTextDocument(document, { preview: false });
		await checked(document);
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.equal(document.getText(), text);
	});
});

/** Commands that change no text of the document in front, or that act on a folder, a tree's row or the window. */
const ELSEWHERE = new Set(
	`checkNow openRule openSettings showLog menu savePreviewed cleanFolder applyFolder discardFolder leaveOutFile replayLog reveal groupByFamily groupByFile
	filter clearFilter repairNode dismiss dismissInFile dismissRule undismiss toggleDismissed audit cancelAudit nextWorst filterAudit
	clearAuditFilter acceptState reopenWithEncoding openSample openWalkthrough exportMetadata openShard goToValue copyValue copySurface
	editValue rejectValue chooseCandidate confirmValue forgetDecision setFromSelection discardArticle markReviewed reopenArticle
	acceptAndNext discardAndNext showThisArticle showAllOpen`.split(/\s+/),
);

suite('the manifest', () => {
	const { commands, menus } = vscode.extensions.getExtension('corpus-curator.corpus-curator')!.packageJSON.contributes as {
		commands: { command: string }[];
		menus: { commandPalette: { command: string; when?: string }[] };
	};
	const names = commands.map(({ command }) => command.replace('corpusCurator.', ''));

	test('every command is known to the tests above', () => {
		assert.deepEqual(
			names.filter((name) => !(name in ON_ARTICLES) && !ELSEWHERE.has(name)),
			[],
		);
	});

	test('every command that needs an article is hidden from the palette elsewhere', () => {
		const shown = menus.commandPalette.map(({ command }) => command.replace('corpusCurator.', ''));
		const always = ['checkNow', 'openRule', 'openSettings', 'showLog', 'openSample', 'openWalkthrough', 'openShard'];
		assert.deepEqual(names.filter((name) => !shown.includes(name) && !always.includes(name)).sort(), []);
	});
});
