import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { filesOf, makeCorpus } from '../ui/corpus';
import { memoryFileSystem } from './memory';
import { ANNOTATED, checked, closeAll, file, folder, openArticle, RESTORED, until } from './support';

const cleanSide = () => {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	return input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'corpus-curator-clean' ? input : undefined;
};
const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
const disk = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

suite('preview', () => {
	teardown(closeAll);

	test('shows the article beside its cleaned text and follows repairs', async () => {
		const { document } = await openArticle('preview.txt', ANNOTATED);
		await vscode.commands.executeCommand('corpusCurator.preview');
		const diff = await until('the diff', cleanSide);
		assert.equal(diff.original.toString(), document.uri.toString());
		assert.equal((await textOf(diff.modified)).trimEnd(), RESTORED);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(2, 0), '清晨，');
		await vscode.workspace.applyEdit(edit);
		await until('the live update', async () => /^清晨，書屋/m.test(await textOf(diff.modified)));
	});

	test('accepts and rejects change by change', async () => {
		const { document } = await openArticle('hunks.txt', ANNOTATED);
		await vscode.commands.executeCommand('corpusCurator.preview');
		const diff = await until('the diff', cleanSide);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', diff.modified);
		const commands = lenses.map(({ command }) => command);
		const accept = commands.find((command) => command?.command === 'corpusCurator.acceptChange');
		assert.match(accept?.title ?? '', /Accept pinyin-annotation \(safe\)/);
		await vscode.commands.executeCommand('corpusCurator.acceptChange', ...(accept?.arguments ?? []));
		assert.equal(document.lineAt(0).text, '河邊書屋', 'the first change went into the article');
		assert.match(document.lineAt(2).text, /\(/, 'and only the first');
		const rejects = await until('lenses of what is left', async () => {
			const now = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', diff.modified);
			return now.length < lenses.length ? now : undefined;
		});
		const reject = rejects.map(({ command }) => command).find((command) => command?.command === 'corpusCurator.rejectChange');
		await vscode.commands.executeCommand('corpusCurator.rejectChange', ...(reject?.arguments ?? []));
		await until('the rejected line in the preview', async () => (await textOf(diff.modified)).includes('書(shū)屋開'));
		assert.match(document.lineAt(2).text, /\(/);
	});

	test('names the rule of each change, and tells two in one line apart', async () => {
		const { document } = await openArticle('two.txt', ANNOTATED.replace('架上有', '架上有&nbsp;'));
		await vscode.commands.executeCommand('corpusCurator.preview');
		const diff = await until('the diff', cleanSide);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', diff.modified);
		const inLine = lenses.filter(({ range }) => range.start.line === 2).map(({ command }) => command!);
		assert.deepEqual(
			inLine.map(({ title }) => title),
			['$(check) pinyin-annotation', '$(close)', '$(check) html-entity', '$(close)'],
		);
		await vscode.commands.executeCommand('corpusCurator.acceptChange', ...inLine[2]!.arguments!);
		assert.match(document.lineAt(2).text, /書\(shū\)架上有\s?書\(shū\)，/);
	});

	test('a line that is to stay is repaired, once its removal was rejected; what was rejected can be dismissed', async () => {
		const settings = vscode.workspace.getConfiguration('corpusCurator');
		await settings.update('preview.rejected', 'dismiss', vscode.ConfigurationTarget.Global);
		try {
			const { document } = await openArticle('rejected.txt', ANNOTATED.replace('号-1', '号-1\u200b'));
			await vscode.commands.executeCommand('corpusCurator.preview');
			const diff = await until('the diff', cleanSide);
			const shown = async () =>
				(await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', diff.modified)).map(
					({ command }) => command!,
				);
			const removal = (await shown()).find(({ tooltip }) => tooltip === 'Reject licence-number');
			assert.ok(removal);
			await vscode.commands.executeCommand('corpusCurator.rejectChange', ...removal.arguments!);
			assert.ok(
				(await shown()).some(({ title }) => title.includes('zero-width')),
				'the character in the line that stays',
			);
			await until('the line in the preview', async () => /号-1$/m.test(await textOf(diff.modified)));
			await vscode.commands.executeCommand('corpusCurator.acceptAllChanges');
			await until('the preview closes', () => !cleanSide());
			assert.equal(vscode.window.activeTextEditor?.document, document, 'the article stands in its place');
			assert.match(document.getText(), /号-1$/m);
			const left = await until('the check', () => checked(document));
			assert.deepEqual(left.kind === 'checked' && left.findings.map(({ rule }) => rule), []);
			assert.deepEqual(left.kind === 'checked' && left.dismissed.map(({ rule }) => rule), ['boilerplate/licence-number']);
		} finally {
			await settings.update('preview.rejected', undefined, vscode.ConfigurationTarget.Global);
			await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), '.corpus-curator'), { recursive: true });
		}
	});

	test('closes when its last change is decided', async () => {
		const { document } = await openArticle('closes.txt', ANNOTATED);
		await vscode.commands.executeCommand('corpusCurator.preview');
		await until('the diff', cleanSide);
		for (let turn = 0; cleanSide() && turn < 10; turn++) await vscode.commands.executeCommand('corpusCurator.acceptChange');
		assert.equal(cleanSide(), undefined);
		assert.equal(document.getText().trimEnd(), RESTORED);
		assert.equal(vscode.window.activeTextEditor?.document, document);
	});
});

suite('clean folder', () => {
	teardown(async function () {
		this.timeout(300_000); // each document that was opened without a tab gets one and loses it
		await closeAll();
	});

	const offers = ['encoding/pinyin-annotation safe', 'boilerplate/licence-number safe'];

	test('shows one diff over all files, then writes them in one step', async () => {
		const [a, b] = [await file('batch/a.txt', ANNOTATED), await file('batch/b.txt', `${ANNOTATED}\r\n`)];
		const sound = await file('batch/sound.txt', RESTORED);
		const target = vscode.Uri.joinPath(folder(), 'batch');
		await vscode.commands.executeCommand('corpusCurator.cleanFolder', target, { offers });
		assert.match(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '', /Clean folder: 2 files/);
		assert.equal(await disk(a), ANNOTATED, 'nothing is written yet');
		const outcome = await vscode.commands.executeCommand<{ changed: number; left: unknown[] }>('corpusCurator.applyFolder');
		assert.deepEqual([outcome.changed, outcome.left.length], [2, 0]);
		assert.equal((await disk(a)).trimEnd(), RESTORED);
		assert.equal((await disk(b)).includes('('), false);
		assert.equal(await disk(sound), RESTORED);
		const labels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
		assert.ok(!labels.some((label) => label.startsWith('Clean folder')), labels.join(', '));
	});

	test('shows one diff over one text where lines are wrapped', async () => {
		const settings = vscode.workspace.getConfiguration('diffEditor');
		await settings.update('wordWrap', 'on', vscode.ConfigurationTarget.Global);
		try {
			await file('wrapped/a.txt', ANNOTATED);
			await file('wrapped/b.txt', ANNOTATED);
			await vscode.commands.executeCommand('corpusCurator.cleanFolder', vscode.Uri.joinPath(folder(), 'wrapped'), { offers });
			const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			assert.ok(input instanceof vscode.TabInputTextDiff);
			assert.equal((await textOf(input.original)).split('書(shū)屋開').length, 3);
			const after = await textOf(input.modified);
			assert.ok(after.includes('wrapped/b.txt') && !after.includes('('));
			const editor = vscode.window.activeTextEditor!;
			const last = editor.document.lineCount - 1;
			editor.selection = new vscode.Selection(last, 0, last, 0);
			await vscode.commands.executeCommand('corpusCurator.leaveOutFile');
			const left = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
			assert.ok(left instanceof vscode.TabInputTextDiff);
			await until('one file in the diff', async () => !(await textOf(left.original)).includes('wrapped/b.txt'));
			assert.ok((await textOf(left.original)).includes('wrapped/a.txt'));
			await vscode.commands.executeCommand('corpusCurator.discardFolder');
			assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined, 'the diff is closed');
		} finally {
			await settings.update('wordWrap', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	test('cleans a folder of 60 files in one step', async function () {
		this.timeout(300_000); // a busy machine
		const articles = makeCorpus(60);
		const repairable = articles.filter(({ damage }) => damage !== 'none' && damage !== 'lost');
		for (const [name, text] of Object.entries(filesOf(articles))) await file(`many/${name}`, text);
		const taken = [...offers, 'encoding/html-entity safe', 'encoding/zero-width safe'];
		const target = vscode.Uri.joinPath(folder(), 'many');
		await vscode.commands.executeCommand('corpusCurator.cleanFolder', target, { offers: taken });
		const outcome = await vscode.commands.executeCommand<{ changed: number; left: unknown[] }>('corpusCurator.applyFolder');
		assert.deepEqual([outcome.changed, outcome.left.length], [repairable.length, 0]);
		for (const { name, damage, sound, text } of articles) {
			const wanted = damage === 'none' || damage === 'lost' ? text : sound;
			assert.equal((await disk(vscode.Uri.joinPath(target, name))).trimEnd(), wanted.trimEnd(), name);
		}
		const unsaved = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty);
		assert.equal(unsaved.length, 0);
	});

	test('leaves alone and names what changed meanwhile', async () => {
		const [a, b] = [await file('race/a.txt', ANNOTATED), await file('race/b.txt', ANNOTATED)];
		await vscode.commands.executeCommand('corpusCurator.cleanFolder', vscode.Uri.joinPath(folder(), 'race'), { offers });
		const document = await vscode.workspace.openTextDocument(b);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(b, new vscode.Position(0, 0), '又');
		await vscode.workspace.applyEdit(edit);
		const outcome = await vscode.commands.executeCommand<{ changed: number; left: vscode.Uri[] }>('corpusCurator.applyFolder');
		assert.equal(outcome.changed, 1);
		assert.deepEqual(
			outcome.left.map(({ path }) => path),
			[b.path],
		);
		assert.equal((await disk(a)).trimEnd(), RESTORED);
		assert.equal(document.getText(), `又${ANNOTATED}`);
		assert.equal(await disk(b), ANNOTATED);
	});

	test('names what could not be saved', async () => {
		const memory = memoryFileSystem();
		const refusing: vscode.FileSystemProvider = {
			...memory,
			writeFile: (uri, bytes, options) => {
				if (uri.path.includes('refused') && memory.textOf(uri.path) !== undefined) throw vscode.FileSystemError.NoPermissions(uri);
				return memory.writeFile(uri, bytes, options);
			},
		};
		const registration = vscode.workspace.registerFileSystemProvider('refusing', refusing);
		try {
			const at = (name: string) => vscode.Uri.from({ scheme: 'refusing', path: `/corpus/${name}` });
			for (const name of ['written.txt', 'refused.txt']) await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(ANNOTATED));
			await vscode.commands.executeCommand('corpusCurator.cleanFolder', at(''), { offers });
			const outcome = await vscode.commands.executeCommand<{ changed: number; unsaved: vscode.Uri[] }>('corpusCurator.applyFolder');
			assert.equal(outcome.changed, 2);
			assert.deepEqual(outcome.unsaved.map(String), [at('refused.txt').toString()]);
			assert.equal(memory.textOf('/corpus/written.txt')?.trimEnd(), RESTORED);
			assert.equal(memory.textOf('/corpus/refused.txt'), ANNOTATED);
			await closeAll();
		} finally {
			registration.dispose();
		}
	});
});
