import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { readLog, replay } from '../../src/engine/curation-log';
import { checked, closeAll, curator, file, folder, ours, ruleOf, until } from './support';

const { fs } = vscode.workspace;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const textAt = async (uri: vscode.Uri) => decoder.decode(await fs.readFile(uri));

const LINES = [
	'{"id": "qh/1", "text": "河邊書(shū)屋\\n\\n書(shū)架上有書(shū)。", "score": 1.0}',
	'{"id":"cut","text":"',
	'',
	'{"id":7,"text":"\\u671b\\u8212\\u5c9b","n":12345678901234567890}',
	'{"text":"\\ud83d","id":"half"}',
];
const SHARD = `\ufeff${LINES.join('\r\n')}\r\n`;

/** A shard in the open folder, and the folder that it is shown as. */
async function shard(name: string, text = SHARD) {
	await curator();
	const uri = await file(name, text);
	const records = uri.with({ scheme: 'corpus-jsonl', authority: uri.authority ? `${uri.scheme}+${uri.authority}` : uri.scheme });
	return { uri, records, record: (entry: string) => vscode.Uri.joinPath(records, entry) };
}

const replaceAll = (document: vscode.TextDocument, text: string) => {
	const edit = new vscode.WorkspaceEdit();
	edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
	return vscode.workspace.applyEdit(edit);
};

suite('JSONL shards', () => {
	teardown(closeAll);

	test('are folders of articles: a file a record, malformed lines kept and not to be written', async () => {
		const { records, record } = await shard('listing.jsonl');
		assert.deepEqual(
			(await fs.readDirectory(records)).map(([name]) => name),
			['000001-qh_1.txt', '000002-malformed.json', '000004-7.txt', '000005-half.txt'],
		);
		assert.equal((await fs.stat(records)).type, vscode.FileType.Directory);
		assert.equal(await textAt(record('000004-7.txt')), '望舒岛');
		assert.equal(await textAt(record('000002-malformed.json')), LINES[1]);
		for (const name of ['000002-malformed.json', '000005-half.txt']) {
			assert.equal((await fs.stat(record(name))).permissions, vscode.FilePermission.Readonly);
			await assert.rejects(async () => fs.writeFile(record(name), new TextEncoder().encode('x')));
		}
		for (const name of ['000003.txt', '000001.txt', '.vscode', 'x/000001-qh_1.txt'])
			await assert.rejects(async () => fs.stat(record(name)), /FileNotFound|EntryNotFound/, name);
	});

	test('a record has diagnostics, and saving it writes its line alone, byte for byte', async () => {
		const { uri, record } = await shard('saving.jsonl');
		const document = await vscode.workspace.openTextDocument(record('000001-qh_1.txt'));
		await vscode.window.showTextDocument(document);
		await checked(document);
		assert.equal(ours(document.uri).filter((one) => ruleOf(one) === 'encoding/pinyin-annotation').length, 3);
		assert.ok(await replaceAll(document, document.getText().replaceAll('(shū)', '')));
		assert.ok(await document.save());
		assert.equal(await textAt(uri), SHARD.replaceAll('(shū)', ''));
		const ascii = await vscode.workspace.openTextDocument(record('000004-7.txt'));
		assert.ok(await replaceAll(ascii, '望舒岛"灯塔"\n'));
		assert.ok(await ascii.save());
		assert.ok((await textAt(uri)).includes('{"id":7,"text":"\\u671b\\u8212\\u5c9b\\"\\u706f\\u5854\\"\\n","n":12345678901234567890}\r\n'));
		const left = (await fs.readDirectory(folder())).map(([name]) => name).filter((name) => name.includes('curator-tmp'));
		assert.deepEqual(left, []);
	});

	test('records saved at the same time all arrive', async () => {
		const { uri, record } = await shard('together.jsonl', `${[1, 2, 3, 4].map((id) => JSON.stringify({ id, text: '' })).join('\n')}\n`);
		await Promise.all(
			[1, 2, 3, 4].map((id) => fs.writeFile(record(`00000${id}-${id}.txt`), new TextEncoder().encode('望'.repeat(id * 10)))),
		);
		assert.equal(await textAt(uri), `${[1, 2, 3, 4].map((id) => JSON.stringify({ id, text: '望'.repeat(id * 10) })).join('\n')}\n`);
	});

	test('a change from outside reaches the open record', async () => {
		const { uri, record } = await shard('outside.jsonl');
		const document = await vscode.workspace.openTextDocument(record('000004-7.txt'));
		await vscode.window.showTextDocument(document);
		// A watcher that was not yet at work tells nothing of what was written before: write until the change is seen.
		let rounds = 0;
		await until('the new text', async () => {
			if (rounds++ % 80 === 0) await fs.writeFile(uri, new TextEncoder().encode(SHARD.replace('\\u671b\\u8212\\u5c9b', '白鹭洲')));
			return document.getText() === '白鹭洲';
		});
	});

	test('refuses to save a record that is no longer where it was', async () => {
		const { uri, record } = await shard('moved.jsonl');
		await textAt(record('000004-7.txt'));
		const moved = SHARD.replace('{"id": "qh/1"', '{"id":"new","text":"x"}\r\n{"id": "qh/1"');
		await fs.writeFile(uri, new TextEncoder().encode(moved));
		await assert.rejects(async () => fs.writeFile(record('000004-7.txt'), new TextEncoder().encode('望')));
		assert.equal(await textAt(uri), moved);
	});

	test('refuses bytes that are not UTF-8, new files, deletions', async () => {
		const { uri, record } = await shard('refused.jsonl');
		await assert.rejects(async () => fs.writeFile(record('000001-qh_1.txt'), Uint8Array.of(0xc9, 0xee)));
		await assert.rejects(async () => fs.writeFile(record('000009-new.txt'), new Uint8Array()));
		await assert.rejects(async () => fs.delete(record('000001-qh_1.txt')));
		await assert.rejects(async () => fs.rename(record('000001-qh_1.txt'), record('000009-new.txt')));
		assert.equal(await textAt(uri), SHARD);
	});

	test('dismissals are kept beside the shard', async () => {
		const { record } = await shard('dismissed.jsonl');
		const document = await vscode.workspace.openTextDocument(record('000001-qh_1.txt'));
		await vscode.window.showTextDocument(document);
		await checked(document);
		const readings = () => ours(document.uri).filter((one) => ruleOf(one) === 'encoding/pinyin-annotation');
		const [finding] = (await curator()).store.findingsOf(document.uri).filter(({ rule }) => rule === 'encoding/pinyin-annotation');
		assert.ok(finding);
		const request = { uri: document.uri, rule: finding.rule, start: finding.start, end: finding.end, reason: '' };
		try {
			await vscode.commands.executeCommand('corpusCurator.dismissInFile', request);
			await until('the dismissal', () => readings().length === 0 || undefined);
			const baseline = await textAt(vscode.Uri.joinPath(folder(), '.corpus-curator/baseline.jsonl'));
			assert.match(baseline, /^\{"file":"dismissed\.jsonl\/000001-qh_1\.txt","rule":"encoding\/pinyin-annotation","scope":"file"/);
		} finally {
			await fs.delete(vscode.Uri.joinPath(folder(), '.corpus-curator'), { recursive: true });
		}
	});

	test('what a save changed in a record is in the log beside the shard', async () => {
		const { record } = await shard('logged.jsonl');
		await fs.createDirectory(vscode.Uri.joinPath(folder(), '.corpus-curator'));
		try {
			const document = await vscode.workspace.openTextDocument(record('000001-qh_1.txt'));
			await vscode.window.showTextDocument(document);
			const before = document.getText();
			await checked(document);
			await vscode.commands.executeCommand('corpusCurator.fixAll');
			assert.ok(await document.save());
			const entries = await until('the log', async () => {
				const { entries: found } = readLog(await textAt(vscode.Uri.joinPath(folder(), '.corpus-curator/log.jsonl')).catch(() => ''));
				return found.length > 0 ? found : undefined;
			});
			assert.deepEqual(
				entries.map(({ file: name }) => name),
				['logged.jsonl/000001-qh_1.txt'],
			);
			assert.equal(replay(before, entries).text, document.getText());
		} finally {
			await fs.delete(vscode.Uri.joinPath(folder(), '.corpus-curator'), { recursive: true });
		}
	});

	test('takes up a replacement that was cut short', async () => {
		const { uri, records } = await shard('killed.jsonl');
		await fs.rename(uri, vscode.Uri.joinPath(uri, '../.killed.jsonl.curator-tmp'));
		assert.equal((await fs.readDirectory(records)).length, 4);
		assert.equal(await textAt(uri), SHARD);
	});
});
