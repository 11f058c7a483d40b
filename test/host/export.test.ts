import { strict as assert } from 'node:assert';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import { createSink } from '../../src/editor/exporting/sink';

suite('export of metadata', () => {
	const folder = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'export-host');
	const names = ['甲.txt', '乙.txt'];
	const texts = [
		'湖畔小学迎来新校舍\n时间：2024-06-12 09:41　来源：新河晚报\n\n湖畔小学的新校舍今天落成，孩子们搬进了教室。\n责任编辑：周一鸣\n',
		'渡口重开\n时间：2023-01-02　来源：新河晚报\n\n停了三年的渡口今天重开，𠮷祥号载着头一批客人过河。\n',
	];
	const at = (name: string) => Uri.joinPath(folder, name);
	const write = (name: string, text: string) => workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
	const read = async (uri: Uri) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
	const run = (target: Uri, format: string, to: Uri) => commands.executeCommand('corpusCurator.exportMetadata', target, { format, to });

	suiteSetup(async () => {
		await extensions.getExtension('corpus-curator.corpus-curator')!.activate();
		for (const [index, name] of names.entries()) await write(name, texts[index]!);
	});
	suiteTeardown(async () => {
		await commands.executeCommand('workbench.action.closeAllEditors');
		await workspace.fs.delete(folder, { recursive: true });
	});

	test('a folder as CSV: a header, one row an article, readable by spreadsheets', async () => {
		assert.equal(await run(folder, 'CSV', at('metadata.csv')), 2);
		const csv = await read(at('metadata.csv'));
		assert.ok(csv.startsWith('\ufefffile,headline,'));
		const rows = csv.trimEnd().split('\r\n').slice(1);
		assert.equal(rows.length, 2);
		assert.ok(rows.some((row) => row.includes('甲.txt,湖畔小学迎来新校舍')));
	});

	test('one article as JSONL, with what the curator decided', async () => {
		const document = await workspace.openTextDocument(at('甲.txt'));
		await window.showTextDocument(document);
		const row = { docUri: document.uri.toString(), version: document.version, field: 'editor', index: 0, value: '周一鸣' };
		await commands.executeCommand('corpusCurator.rejectValue', row);
		assert.equal(await run(at('甲.txt'), 'JSONL', at('one.jsonl')), 1);
		const record = JSON.parse(await read(at('one.jsonl')));
		assert.equal(record.text, texts[0]);
		assert.equal(record.source, '新河晚报');
		assert.equal(record.metadata.headline, '湖畔小学迎来新校舍');
		assert.equal(record.metadata.editor, undefined);
		const beside = JSON.parse(await read(at('one.attributes.jsonl')));
		assert.equal(beside.id, record.id);
		const [start, end] = beside.attributes.metadata__headline[0];
		assert.equal(record.text.slice(start, end), '湖畔小学迎来新校舍');
	});

	test('a record of JSON-LD names its file', async () => {
		await run(at('乙.txt'), 'JSON-LD (schema.org)', at('one.jsonld'));
		const record = JSON.parse(await read(at('one.jsonld')));
		assert.deepEqual([decodeURI(record['@id']), record['@type'], record.headline], ['export-host/乙.txt', 'NewsArticle', '渡口重开']);
	});

	test('offsets of Dolma attributes are code points', async () => {
		await run(at('乙.txt'), 'Dolma attributes', at('one.attributes.jsonl'));
		const { attributes } = JSON.parse(await read(at('one.attributes.jsonl')));
		const [start, end] = attributes.metadata__headline[0];
		assert.equal([...texts[1]!].slice(start, end).join(''), '渡口重开');
	});

	test('a long export goes into several files, each with its head, records whole', async () => {
		const sink = createSink(at('long.csv'), 'head\n', 40);
		for (let index = 0; index < 6; index++) await sink.add(`${index}${'字'.repeat(5)}\n`);
		const files = await sink.end();
		assert.deepEqual(
			files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
			['long.csv', 'long-2.csv', 'long-3.csv'],
		);
		const written = await Promise.all(files.map(read));
		assert.ok(written.every((text) => text.startsWith('head\n')));
		assert.equal(written.map((text) => text.slice(5)).join(''), [0, 1, 2, 3, 4, 5].map((index) => `${index}字字字字字\n`).join(''));
	});

	test('an export that is given up leaves the older one as it was, and nothing half-written', async () => {
		await write('given-up.csv', 'head\nan older export\n');
		const before = (await workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
		const sink = createSink(at('given-up.csv'), 'head\n', 40);
		for (let index = 0; index < 6; index++) await sink.add(`${index}${'字'.repeat(5)}\n`);
		assert.equal((await workspace.fs.readDirectory(folder)).length, before.length + 2, 'two full files lie there under other names');
		assert.equal(await read(at('given-up.csv')), 'head\nan older export\n');
		await sink.discard();
		assert.deepEqual((await workspace.fs.readDirectory(folder)).map(([name]) => name).sort(), before);
		assert.equal(await read(at('given-up.csv')), 'head\nan older export\n');
	});
});
