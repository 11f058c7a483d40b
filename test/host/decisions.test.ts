import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { readBaseline } from '../../src/engine/baseline';
import { readLog, replay } from '../../src/engine/curation-log';
import { ANNOTATED, checked, closeAll, curator, file, folder, openArticle, ours, ruleOf, until } from './support';

const sidecar = (name: string) => vscode.Uri.joinPath(folder(), '.corpus-curator', name);
const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

suite('decisions', () => {
	suiteTeardown(async () => {
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), '.corpus-curator'), { recursive: true });
	});
	teardown(closeAll);

	test('a dismissed finding goes, with its reason in a file beside the corpus, survives moved lines, and comes back', async () => {
		const editor = await openArticle('dismiss.txt', ANNOTATED);
		const { document } = editor;
		const { store } = await curator();
		const [licence] = store.findingsOf(document.uri).filter(({ rule }) => rule === 'boilerplate/licence-number');
		assert.ok(licence);
		const request = { uri: document.uri, rule: licence.rule, start: licence.start, end: licence.end, reason: 'part of the article' };
		await vscode.commands.executeCommand('corpusCurator.dismiss', request);
		const gone = () => !ours(document.uri).some((one) => ruleOf(one) === 'boilerplate/licence-number');
		await until('the dismissal in the editor', gone);
		const { baseline } = readBaseline(await read(sidecar('baseline.jsonl')));
		assert.deepEqual(
			baseline.dismissals.map(({ rule, file, scope, reason }) => [rule, file, scope, reason]),
			[['boilerplate/licence-number', 'dismiss.txt', 'here', 'part of the article']],
		);
		await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '一行\n兩行\n'));
		const report = await checked(document);
		assert.ok(report.kind === 'checked' && gone());
		const [dismissed] = report.dismissed;
		assert.ok(dismissed);
		await vscode.commands.executeCommand('corpusCurator.undismiss', {
			...{ uri: document.uri, rule: dismissed.rule, start: dismissed.start, end: dismissed.end },
		});
		await until('the finding again', () => !gone());
	});

	test('a rule dismissed in a file leaves the other files alone; fix-all honours it', async () => {
		const { document } = await openArticle('dismiss-file.txt', ANNOTATED);
		const other = await openArticle('dismiss-other.txt', ANNOTATED);
		const { store } = await curator();
		const finding = store.findingsOf(document.uri).find(({ rule }) => rule === 'encoding/pinyin-annotation');
		assert.ok(finding);
		const request = { uri: document.uri, rule: finding.rule, start: finding.start, end: finding.end, reason: '' };
		await vscode.commands.executeCommand('corpusCurator.dismissInFile', request);
		await until('the dismissal', () => !ours(document.uri).some((one) => ruleOf(one) === finding.rule));
		assert.ok(ours(other.document.uri).some((one) => ruleOf(one) === finding.rule));
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		assert.match(document.getText(), /書\(shū\)屋/);
		assert.doesNotMatch(document.getText(), /粤ICP备/);
	});

	test('dismissed findings can be shown again', async () => {
		const { document } = await openArticle('dismiss-show.txt', ANNOTATED);
		const { store } = await curator();
		const [finding] = store.findingsOf(document.uri);
		assert.ok(finding);
		const request = { uri: document.uri, rule: finding.rule, start: finding.start, end: finding.end, reason: '' };
		await vscode.commands.executeCommand('corpusCurator.dismiss', request);
		const hints = () => ours(document.uri).filter(({ message }) => message.startsWith('Dismissed: '));
		await until('the dismissal', () => (store.findingsOf(document.uri).includes(finding) ? undefined : true));
		assert.equal(hints().length, 0);
		await vscode.commands.executeCommand('corpusCurator.toggleDismissed');
		await until('the hint', () => hints()[0]);
		assert.equal(hints()[0]?.severity, vscode.DiagnosticSeverity.Hint);
		await vscode.commands.executeCommand('corpusCurator.toggleDismissed');
		await until('no hint', () => hints().length === 0);
	});

	test('the present state of a folder becomes its baseline', async () => {
		const target = vscode.Uri.joinPath(folder(), 'accepted');
		await file('accepted/a.txt', ANNOTATED);
		const count = await vscode.commands.executeCommand<number>('corpusCurator.acceptState', target);
		assert.ok(count > 3);
		const { document } = await openArticle('accepted/a.txt', ANNOTATED);
		assert.deepEqual(ours(document.uri), []);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), '京ICP备87654321号\n');
		await vscode.workspace.applyEdit(edit);
		await checked(document);
		assert.deepEqual(ours(document.uri).map(ruleOf), ['boilerplate/licence-number'], 'what is new is shown');
	});

	test('the curation log, replayed on the raw file, gives the curated one', async () => {
		const { document } = await openArticle('logged.txt', ANNOTATED);
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		await document.save();
		const entries = await until('the log', async () => {
			const text = await read(sidecar('log.jsonl')).catch(() => '');
			const own = readLog(text).entries.filter(({ file }) => file === 'logged.txt');
			return own.length > 0 ? own : undefined;
		});
		const replayed = replay(ANNOTATED, entries);
		assert.equal(replayed.text, await read(document.uri));
		assert.equal(entries[0]?.who, 'curator');
	});

	test('five dismissals at once are five', async () => {
		const { document } = await openArticle('dismiss-many.txt', ANNOTATED);
		const { store } = await curator();
		const findings = store
			.findingsOf(document.uri)
			.filter(({ rule }) => rule === 'encoding/pinyin-annotation')
			.slice(0, 5);
		assert.equal(findings.length, 5);
		const dismiss = ({ rule, start, end }: (typeof findings)[number]) =>
			vscode.commands.executeCommand('corpusCurator.dismiss', { uri: document.uri, rule, start, end, reason: `at ${start}` });
		await Promise.all(findings.map(dismiss));
		const { baseline } = readBaseline(await read(sidecar('baseline.jsonl')));
		assert.deepEqual(
			baseline.dismissals.flatMap(({ file: name, reason }) => (name === 'dismiss-many.txt' ? [reason] : [])).sort(),
			findings.map(({ start }) => `at ${start}`).sort(),
		);
	});

	test('side files that are not UTF-8 are left as they are', async () => {
		const { document } = await openArticle('dismiss-bytes.txt', ANNOTATED);
		const { store } = await curator();
		const [finding] = store.findingsOf(document.uri);
		assert.ok(finding);
		const before = await vscode.workspace.fs.readFile(sidecar('baseline.jsonl'));
		const bytes = Uint8Array.of(...before, 0x7b, 0xd6, 0xd0, 0x0a);
		for (const name of ['baseline.jsonl', 'log.jsonl']) await vscode.workspace.fs.writeFile(sidecar(name), bytes);
		const { rule, start, end } = finding;
		await vscode.commands.executeCommand('corpusCurator.dismiss', { uri: document.uri, rule, start, end, reason: 'lost?' });
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('corpusCurator.fixAll');
		await document.save();
		await new Promise((resolve) => setTimeout(resolve, 500));
		for (const name of ['baseline.jsonl', 'log.jsonl'])
			assert.deepEqual([...(await vscode.workspace.fs.readFile(sidecar(name)))], [...bytes], name);
		for (const name of ['baseline.jsonl', 'log.jsonl']) await vscode.workspace.fs.writeFile(sidecar(name), before);
	});

	test('an article is discarded and taken back; what is decided lies beside the corpus', async () => {
		const { document } = await openArticle('discard.txt', ANNOTATED);
		const lines = async () => (await read(sidecar('articles.jsonl'))).split('\n').filter((line) => line.includes('"discard.txt"'));
		await vscode.commands.executeCommand('corpusCurator.discardArticle', document.uri, 'no article');
		assert.match((await lines()).join(), /"state":"discarded","reason":"no article"/);
		assert.equal(document.getText(), ANNOTATED);
		const to = vscode.Uri.joinPath(folder(), 'discarded-export.jsonl');
		assert.equal(await vscode.commands.executeCommand('corpusCurator.exportMetadata', document.uri, { format: 'JSONL', to }), 0);
		await vscode.commands.executeCommand('corpusCurator.reopenArticle', document.uri);
		assert.deepEqual(await lines(), []);
	});

	test('a source that a repair takes away is kept when the article is saved', async () => {
		const body = '渡口停了三年，今天又有船来，两岸的人都到码头上看，船工们在岸边等了一上午。';
		const text = `小镇的渡口重新通航\n\n${body}\n${body.replace('今天', '昨天')}\n\n转载请注明来源：青禾晚报\n`;
		const { document } = await openArticle('kept.txt', text);
		const { store } = await curator();
		const notice = store.findingsOf(document.uri).find(({ start, end }) => document.getText().slice(start, end).includes('青禾晚报'));
		assert.ok(notice?.fixes[0], 'the notice is found');
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('corpusCurator.fixRule', notice.rule);
		assert.doesNotMatch(document.getText(), /青禾晚报/);
		await document.save();
		const kept = () =>
			read(sidecar('metadata.jsonl')).then(
				(lines) => /"kept\.txt".*"verdict":"kept","value":"青禾晚报"/.test(lines),
				() => false,
			);
		await until('the kept source', kept);
	});
});
