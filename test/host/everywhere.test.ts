// Where articles are besides plain files on a disk: several roots, unsaved documents, file systems of other extensions.
import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { readBaseline } from '../../src/engine/baseline';
import { readLog } from '../../src/engine/curation-log';
import { memoryFileSystem } from './memory';
import { ANNOTATED, actionsAt, checked, closeAll, curator, folder, openArticle, ours, RESTORED, ruleOf, until } from './support';

const { fs } = vscode.workspace;
const write = async (uri: vscode.Uri, text: string) => fs.writeFile(uri, new TextEncoder().encode(text));
const read = async (uri: vscode.Uri) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fs.readFile(uri));
const PINYIN = 'encoding/pinyin-annotation';
const LICENCE = 'boilerplate/licence-number';
const has = (uri: vscode.Uri, rule: string) => ours(uri).some((one) => ruleOf(one) === rule);

async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document, { preview: false });
	await checked(document);
	return document;
}

/** Dismisses the first finding of a rule, for this place, file or rule. */
async function dismiss(document: vscode.TextDocument, rule: string, scope: 'here' | 'file' | 'rule'): Promise<void> {
	const { store } = await curator();
	const finding = store.findingsOf(document.uri).find((one) => one.rule === rule);
	assert.ok(finding, `a finding of ${rule}`);
	const { start, end } = finding;
	await vscode.commands.executeCommand('corpusCurator.dismiss', { uri: document.uri, rule, start, end, scope, reason: '' });
	await until('the dismissal', () => !store.findingsOf(document.uri).some((one) => one.rule === rule));
}

suite('several roots', () => {
	const root = (index: number) => {
		const found = vscode.workspace.workspaceFolders?.[index];
		assert.ok(found, `root ${index}`);
		return found.uri;
	};
	const at = (index: number, name: string) => vscode.Uri.joinPath(root(index), name);
	const leftovers = ['roots.txt', 'audited.txt', '.corpus-curator.json', '.corpus-curator'];

	teardown(async () => {
		await closeAll();
		for (const index of [0, 1]) {
			for (const name of leftovers) {
				await fs.delete(at(index, name), { recursive: true }).then(
					() => {},
					() => {}, // not every test leaves every file
				);
			}
		}
	});

	test('each has its own configuration', async () => {
		await write(at(1, '.corpus-curator.json'), `{"rules": {"${PINYIN}": "off"}}`);
		for (const index of [0, 1]) await write(at(index, 'roots.txt'), ANNOTATED);
		const [first, second] = [await open(at(0, 'roots.txt')), await open(at(1, 'roots.txt'))];
		await until('the configuration of the second root', () => !has(second.uri, PINYIN));
		assert.ok(has(second.uri, LICENCE));
		assert.ok(has(first.uri, PINYIN));
	});

	test('each has its own decisions and its own log', async () => {
		for (const index of [0, 1]) await write(at(index, 'roots.txt'), ANNOTATED);
		const [first, second] = [await open(at(0, 'roots.txt')), await open(at(1, 'roots.txt'))];
		await dismiss(second, LICENCE, 'rule');
		assert.ok(has(first.uri, LICENCE), 'the rule is dismissed in one root only');
		const { baseline } = readBaseline(await read(at(1, '.corpus-curator/baseline.jsonl')));
		assert.deepEqual(
			baseline.dismissals.map(({ rule, scope }) => [rule, scope]),
			[[LICENCE, 'rule']],
		);
		await assert.rejects(async () => fs.stat(at(0, '.corpus-curator')), 'nothing is written into the other root');
		await dismiss(second, PINYIN, 'file');
		assert.match(await read(at(1, '.corpus-curator/baseline.jsonl')), /"file":"roots\.txt"/);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(second.uri, new vscode.Position(0, 0), '又');
		await vscode.workspace.applyEdit(edit);
		await second.save();
		const [entry] = await until('the log', async () => {
			const { entries } = readLog(await read(at(1, '.corpus-curator/log.jsonl')).catch(() => ''));
			return entries.length > 0 ? entries : undefined;
		});
		assert.equal(entry?.file, 'roots.txt');
	});

	test('are audited together', async () => {
		for (const index of [0, 1]) await write(at(index, 'audited.txt'), ANNOTATED);
		const { audited } = await curator();
		for (const time of ['first', 'second']) {
			await vscode.commands.executeCommand('corpusCurator.audit');
			for (const index of [0, 1]) {
				const found = audited.get(at(index, 'audited.txt'));
				assert.ok((found?.findings ?? 0) > 3, `${time} time, root ${index}: ${JSON.stringify(found)}`);
			}
		}
	});
});

suite('unsaved documents', () => {
	teardown(closeAll);

	test('a document without a name: findings, single fixes, everything at once; a dismissal lasts as long as the window', async () => {
		const document = await vscode.workspace.openTextDocument({
			language: 'plaintext',
			content: `${ANNOTATED}\n書(shū)屋的門(mén)每天都開(kāi)着。\n`,
		});
		await vscode.window.showTextDocument(document);
		await checked(document);
		assert.equal(document.uri.scheme, 'untitled');
		await dismiss(document, LICENCE, 'here');
		const kept = await read(vscode.Uri.joinPath(folder(), '.corpus-curator/baseline.jsonl')).catch(() => '');
		assert.ok(!kept.includes('untitled'), 'it leaves no trace in the folder');
		const [finding] = ours(document.uri).filter((one) => ruleOf(one) === PINYIN);
		const [fix] = await actionsAt(document.uri, finding!.range);
		assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
		assert.equal(document.lineAt(0).text, '河邊書屋');
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.equal(document.getText().includes('('), false, document.getText());
		assert.match(document.getText(), /粤ICP备/, 'dismissed');
		assert.ok(document.isUntitled);
	});

	test('changes that are not saved are what counts; the file on disk stays as it is', async () => {
		const { document } = await openArticle('dirty.txt', RESTORED);
		assert.deepEqual(ours(document.uri), []);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '粤ICP备12345678号-1\n');
		await vscode.workspace.applyEdit(edit);
		await checked(document);
		assert.ok(has(document.uri, LICENCE));
		const [action] = await actionsAt(document.uri, ours(document.uri)[0]!.range);
		assert.ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
		assert.equal(document.getText(), RESTORED);
		assert.equal(await read(document.uri), RESTORED);
	});
});

suite('virtual workspaces', () => {
	const memory = memoryFileSystem();
	const base = vscode.Uri.parse('corpus-memory:/corpus');
	const at = (name: string) => vscode.Uri.joinPath(base, name);
	let provider: vscode.Disposable;

	suiteSetup(async () => {
		await curator();
		provider = vscode.workspace.registerFileSystemProvider('corpus-memory', memory, { isCaseSensitive: true });
		for (const name of ['a.txt', 'b/c.txt']) await write(at(name), ANNOTATED);
		const count = vscode.workspace.workspaceFolders?.length ?? 0;
		assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: base, name: 'virtual' }));
		await until('the virtual root', () => vscode.workspace.getWorkspaceFolder(at('a.txt')));
	});
	teardown(closeAll);
	suiteTeardown(async () => {
		const index = vscode.workspace.workspaceFolders?.findIndex(({ uri }) => uri.toString() === base.toString()) ?? -1;
		assert.ok(vscode.workspace.updateWorkspaceFolders(index, 1));
		await until('the virtual root gone', () => !vscode.workspace.getWorkspaceFolder(at('a.txt')));
		provider.dispose();
	});

	test('findings, repairs, saving', async () => {
		const document = await open(at('a.txt'));
		assert.ok(has(document.uri, PINYIN));
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.ok(await document.save());
		assert.equal(memory.textOf('/corpus/a.txt')?.trimEnd(), RESTORED);
		await write(at('a.txt'), ANNOTATED);
	});

	test('decisions, log and metadata decisions lie beside the articles', async () => {
		const document = await open(at('b/c.txt'));
		await dismiss(document, LICENCE, 'file');
		assert.match(
			memory.textOf('/corpus/.corpus-curator/baseline.jsonl') ?? '',
			/^\{"file":"b\/c\.txt","rule":"boilerplate\/licence-number"/,
		);
		const editor = await vscode.window.showTextDocument(document);
		editor.selection = new vscode.Selection(0, 0, 0, 2);
		await vscode.commands.executeCommand('corpusCurator.setFromSelection', 'section');
		await until('the metadata decision', () => memory.textOf('/corpus/.corpus-curator/metadata.jsonl'));
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.ok(await document.save());
		await until('the log', () => memory.textOf('/corpus/.corpus-curator/log.jsonl'));
		assert.match(memory.textOf('/corpus/b/c.txt') ?? '', /粤ICP备/);
		await fs.delete(at('.corpus-curator'), { recursive: true });
		await until('the dismissal gone with its folder', () => has(document.uri, LICENCE));
		await write(at('b/c.txt'), ANNOTATED);
	});

	test('audit, clean folder and export walk the folders, where no search is to be had', async () => {
		const { audited } = await curator();
		await vscode.commands.executeCommand('corpusCurator.audit');
		assert.ok((audited.get(at('b/c.txt'))?.findings ?? 0) > 3);
		const count = await vscode.commands.executeCommand('corpusCurator.exportMetadata', base, { format: 'JSONL', to: at('out.jsonl') });
		assert.equal(count, 2);
		assert.equal(memory.textOf('/corpus/out.jsonl')?.trimEnd().split('\n').length, 2);
		const offers = [`${PINYIN} safe`, `${LICENCE} safe`];
		const outcome = await vscode.commands.executeCommand<{ changed: number }>('corpusCurator.cleanFolder', base, { offers, apply: true });
		assert.equal(outcome.changed, 2);
		assert.equal(memory.textOf('/corpus/b/c.txt')?.trimEnd(), RESTORED);
	});

	test('a shard in it is a folder of articles as well', async () => {
		await write(at('shard.jsonl'), `${JSON.stringify({ id: 'a', text: ANNOTATED })}\n{"id":"b","text":""}\n`);
		const record = vscode.Uri.from({ scheme: 'corpus-jsonl', authority: 'corpus-memory', path: '/corpus/shard.jsonl/000001-a.txt' });
		const document = await open(record);
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.ok(await document.save());
		const [first, second] = (memory.textOf('/corpus/shard.jsonl') ?? '').split('\n');
		assert.equal((JSON.parse(first!) as { text: string }).text.trimEnd(), RESTORED);
		assert.equal(second, '{"id":"b","text":""}');
	});
});

suite('untrusted workspaces', () => {
	test('the manifest admits them and virtual ones, and what runs there reaches nothing but the editor', async () => {
		const extension = vscode.extensions.getExtension('corpus-curator.corpus-curator');
		assert.ok(extension);
		const { supported, restrictedConfigurations } = extension.packageJSON.capabilities.untrustedWorkspaces;
		assert.deepEqual([supported, restrictedConfigurations], ['limited', ['corpusCurator.repair.onSave']]);
		assert.equal(extension.packageJSON.capabilities.virtualWorkspaces, true);
		const bundle = await read(vscode.Uri.joinPath(extension.extensionUri, extension.packageJSON.browser));
		const required = new Set([...bundle.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name));
		assert.deepEqual([...required], ['vscode'], 'no module of Node');
		for (const reach of ['child_process', 'XMLHttpRequest', 'WebSocket', 'new Function(', 'importScripts('])
			assert.ok(!bundle.includes(reach), reach);
		assert.doesNotMatch(bundle, /[^.\w]fetch\(|[^.\w]eval\(/);
	});
});
