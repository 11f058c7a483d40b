import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Checked } from '../../src/editor/model/store';
import type { CuratorApi } from '../../src/editor/start';
import { itemOf } from '../../src/editor/tree/items';
import { buildTree, NO_FILTER, type Node } from '../../src/editor/tree/nodes';
import { ANNOTATED, checked, closeAll, curator, openArticle } from './support';

const reportsOf = (store: CuratorApi['store']): Checked[] =>
	[...store.reports()].filter((report): report is Checked => report.kind === 'checked');

suite('findings tree', () => {
	teardown(closeAll);

	const labels = (nodes: readonly Node[]) => nodes.map((node) => itemOf(node, () => true).label);

	test('groups by family, rule and hit, or by file', async () => {
		await openArticle('tree-a.txt', ANNOTATED);
		await openArticle('tree-b.txt', ANNOTATED);
		const { store } = await curator();
		const families = buildTree(reportsOf(store), 'family', NO_FILTER, false);
		assert.deepEqual(labels(families).slice(0, 1), ['Encoding']);
		const [pinyin] = families[0]!.children;
		assert.equal(pinyin && itemOf(pinyin, () => true).label, 'pinyin-annotation');
		const perFile = (ANNOTATED.match(/\(/g) ?? []).length;
		assert.equal(pinyin?.hits.length, 2 * perFile);
		const files = buildTree(reportsOf(store), 'file', NO_FILTER, false);
		assert.equal(files.length, 2);
		assert.ok(files.every((file) => file.kind === 'file' && file.children.some((rule) => rule.hits.length === perFile)));
	});

	test('filters by family and by what can be repaired', async () => {
		await openArticle('tree-filter.txt', ANNOTATED);
		const { store } = await curator();
		const boilerplate = buildTree(reportsOf(store), 'family', { families: ['boilerplate'], safety: [] }, false);
		assert.deepEqual(labels(boilerplate), ['Boilerplate']);
		assert.deepEqual(buildTree(reportsOf(store), 'family', { families: ['encoding'], safety: ['none'] }, false), []);
	});

	test('reads out what it shows, and has a box to tick where a fix is', async () => {
		await openArticle('tree-items.txt', ANNOTATED);
		const { store } = await curator();
		const [family] = buildTree(reportsOf(store), 'family', NO_FILTER, false);
		const hit = family?.children[0]?.children[0];
		assert.ok(hit?.kind === 'hit');
		const item = itemOf(hit, () => true);
		assert.match(item.accessibilityInformation?.label ?? '', /\(shū\), line 1/);
		assert.equal(item.contextValue, 'hit.repairable');
		assert.ok(typeof item.checkboxState === 'object' && item.checkboxState.state === vscode.TreeItemCheckboxState.Checked);
	});

	test('repairs a node in one step', async () => {
		const { document } = await openArticle('tree-repair.txt', ANNOTATED);
		const { store } = await curator();
		const [encoding] = buildTree(reportsOf(store), 'family', { families: ['encoding'], safety: [] }, false);
		await vscode.commands.executeCommand('corpusCurator.repairNode', encoding);
		assert.equal(document.getText().includes('('), false);
		assert.match(document.getText(), /粤ICP备/);
	});

	test('next and previous finding walk the text and go on to the next file', async () => {
		const first = await openArticle('walk-a.txt', ANNOTATED);
		await openArticle('walk-b.txt', ANNOTATED);
		await vscode.commands.executeCommand('corpusCurator.showAllOpen');
		const editor = await vscode.window.showTextDocument(first.document, { selection: new vscode.Range(0, 0, 0, 0) });
		await vscode.commands.executeCommand('corpusCurator.nextFinding');
		assert.equal(editor.document.getText(editor.selection), '(shū)');
		await vscode.commands.executeCommand('corpusCurator.nextFinding');
		assert.equal(vscode.window.activeTextEditor?.selection.start.line, 2);
		await vscode.commands.executeCommand('corpusCurator.previousFinding');
		assert.equal(vscode.window.activeTextEditor?.selection.start.line, 0);
		const report = await checked(first.document);
		assert.ok(report.kind === 'checked');
		const steps = report.findings.length;
		for (let step = 0; step < steps; step++) await vscode.commands.executeCommand('corpusCurator.nextFinding');
		assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /walk-b\.txt$/);
	});

	test('by default they go round the article in front', async () => {
		await vscode.commands.executeCommand('corpusCurator.showThisArticle');
		const first = await openArticle('round-a.txt', ANNOTATED);
		await openArticle('round-b.txt', ANNOTATED);
		await vscode.window.showTextDocument(first.document, { selection: new vscode.Range(0, 0, 0, 0) });
		await vscode.commands.executeCommand('corpusCurator.previousFinding');
		assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /round-a\.txt$/);
		assert.equal(vscode.window.activeTextEditor?.selection.start.line, 6);
	});

	test('“tree only” keeps the Problems panel free and the store full', async () => {
		const settings = vscode.workspace.getConfiguration('corpusCurator');
		await settings.update('display', 'tree', vscode.ConfigurationTarget.Global);
		try {
			const { document } = await openArticle('tree-only.txt', ANNOTATED);
			const { store } = await curator();
			assert.ok(store.findingsOf(document.uri).length > 3);
			assert.deepEqual(
				vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Corpus Curator'),
				[],
			);
		} finally {
			await settings.update('display', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
