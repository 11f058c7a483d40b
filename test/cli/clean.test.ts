import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logEntry, writeLogEntry } from '../../src/engine/curation-log';
import { minimalEdits } from '../../src/engine/minimal-edits';
import { TEXT } from '../../src/engine/rules/boilerplate/sample';
import { ANNOTATED, buildProgram, inFolder, REPAIRED, run, SOUND, samples, start } from './run';

suite('corpus-curator clean', () => {
	suiteSetup(buildProgram);

	test('prints the repaired text, byte order mark and line ends kept', () =>
		inFolder(async (folder) => {
			for (const [name, before, after] of [
				['lf', ANNOTATED, REPAIRED],
				['crlf', ANNOTATED.replaceAll('\n', '\r\n'), REPAIRED.replaceAll('\n', '\r\n')],
				['cr', ANNOTATED.replaceAll('\n', '\r'), REPAIRED.replaceAll('\n', '\r')],
				['bom', `\ufeff${ANNOTATED}`, `\ufeff${REPAIRED}`],
				['empty', '', ''],
			] as const) {
				writeFileSync(join(folder, name), before);
				assert.deepEqual(await run(['clean', name], { cwd: folder }), { code: 0, out: after, err: '' }, name);
			}
		}));

	test('--write changes files in place and keeps their mode; links stay links, nothing else is left behind', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'a.txt'), ANNOTATED);
			writeFileSync(join(folder, 'sound.txt'), SOUND);
			chmodSync(join(folder, 'a.txt'), 0o640);
			symlinkSync('a.txt', join(folder, 'link.txt'));
			const untouched = statSync(join(folder, 'sound.txt')).ino;
			const { code, out, err } = await run(['clean', '--write', 'missing.txt', 'link.txt', 'sound.txt'], { cwd: folder });
			assert.deepEqual([code, out, err], [2, '', 'missing.txt: no such file\n']);
			assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), REPAIRED);
			assert.equal(statSync(join(folder, 'a.txt')).mode & 0o777, 0o640);
			assert.ok(lstatSync(join(folder, 'link.txt')).isSymbolicLink());
			assert.equal(statSync(join(folder, 'sound.txt')).ino, untouched, 'a sound file is not written again');
			assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'link.txt', 'sound.txt']);
		}));

	test('--write keeps the metadata whose evidence it takes out', () =>
		inFolder(async (folder) => {
			const page = (name: string) =>
				`${name}\n2021-04-08 09:12　来源：山城晚报　作者：王小茶\n${TEXT}\n责任编辑：李四\n上一篇：渡口的灯\n下一篇：新修的桥\n`;
			mkdirSync(join(folder, 'texts'));
			for (const name of ['a', 'b']) writeFileSync(join(folder, 'texts', `${name}.txt`), page(`老茶园添了三百亩新茶${name}`));
			const files = ['texts/a.txt', 'texts/b.txt'];
			const fieldsOf = async () =>
				(await run(['metadata', ...files], { cwd: folder })).out
					.trim()
					.split('\n')
					.map((line) => JSON.parse(line).fields);
			const before = await fieldsOf();
			assert.equal(before[0].datePublished.value, '2021-04-08T09:12');
			assert.deepEqual(await run(['clean', '--write', '--fixes', 'all', ...files], { cwd: folder }), { code: 0, out: '', err: '' });
			assert.doesNotMatch(readFileSync(join(folder, files[0]!), 'utf8'), /山城晚报|李四/);
			for (const [at, fields] of (await fieldsOf()).entries()) {
				for (const field of ['datePublished', 'headline']) assert.equal(fields[field].value, before[at][field].value);
				for (const field of ['source', 'author', 'editor']) assert.equal(fields[field][0].value, before[at][field][0].value);
				assert.equal(fields.source[0].readBeforeRepair, true);
			}
			const kept = readFileSync(join(folder, '.corpus-curator/metadata.jsonl'), 'utf8');
			await run(['clean', '--write', '--fixes', 'all', ...files], { cwd: folder });
			assert.equal(readFileSync(join(folder, '.corpus-curator/metadata.jsonl'), 'utf8'), kept, 'kept once');
		}));

	test('--write leaves a file alone whose metadata cannot be kept', () =>
		inFolder(async (folder) => {
			const page = `老茶园添了三百亩新茶\n2021-04-08 09:12　来源：山城晚报\n${TEXT}\n责任编辑：李四\n`;
			writeFileSync(join(folder, 'a.txt'), page);
			mkdirSync(join(folder, '.corpus-curator/metadata.jsonl'), { recursive: true });
			const { code, err } = await run(['clean', '--write', '--fixes', 'all', 'a.txt'], { cwd: folder });
			assert.equal(code, 2);
			assert.match(err, /^a\.txt: not /);
			assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), page);
		}));

	test('--write, killed in the middle, leaves every file old or new, whole', () =>
		inFolder(async (folder) => {
			const before = readFileSync(join(samples, 'reading-rooms.txt'), 'utf8');
			const files = Array.from({ length: 30 }, (_, number) => join(folder, `${number}.txt`));
			for (const file of files) writeFileSync(file, before);
			const after = (await run(['clean', files[0]!])).out;
			assert.notEqual(after, before);
			const child = start(['clean', '--write', ...files]);
			const closed = once(child, 'close');
			while (readFileSync(files[2]!, 'utf8') === before && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
			child.kill('SIGKILL');
			await closed;
			for (const file of files) assert.ok([before, after].includes(readFileSync(file, 'utf8')), file);
			assert.equal(readFileSync(files[0]!, 'utf8'), after);
		}));

	test('--write leaves a file that is not UTF-8 as it is', () =>
		inFolder(async (folder) => {
			const bytes = readFileSync(join(samples, 'night-market.gbk.txt'));
			writeFileSync(join(folder, 'gbk.txt'), bytes);
			const { code, err } = await run(['clean', '--write', 'gbk.txt'], { cwd: folder });
			assert.equal(code, 2);
			assert.match(err, /looks like gb18030/);
			assert.deepEqual(readFileSync(join(folder, 'gbk.txt')), bytes);
			await run(['clean', '--write', '--encoding', 'gb18030', 'gbk.txt'], { cwd: folder });
			assert.equal(readFileSync(join(folder, 'gbk.txt'), 'utf8'), readFileSync(join(samples, 'clean/night-market.txt'), 'utf8'));
		}));

	test('--out writes beside, under the same paths', () =>
		inFolder(async (folder) => {
			mkdirSync(join(folder, 'raw/deep'), { recursive: true });
			writeFileSync(join(folder, 'raw/deep/a.txt'), ANNOTATED);
			assert.equal((await run(['clean', '--out', 'done', 'raw/deep/a.txt'], { cwd: folder })).code, 0);
			assert.equal(readFileSync(join(folder, 'done/raw/deep/a.txt'), 'utf8'), REPAIRED);
			assert.equal(readFileSync(join(folder, 'raw/deep/a.txt'), 'utf8'), ANNOTATED);
			const over = await run(['clean', '--out', '.', 'raw/deep/a.txt'], { cwd: folder });
			assert.equal(over.code, 2);
			assert.match(over.err, /use --write/);
		}));

	test('refuses what cannot be meant', async () => {
		for (const [args, why] of [
			[['clean', 'a', 'b'], /more than one file/],
			[['clean'], /no file/],
			[['clean', '--write', '--out', 'x', 'a'], /not both/],
			[['clean', '--fixes', 'some', 'a'], /--fixes is one of safe, all/],
			[['clean', '--jsonl', 'a'], /takes no files/],
			[['clean', '--stdin-name', 'a.jsonl', 'b'], /needs --jsonl/],
			[['clean', '--wipe', 'a'], /Unknown option '--wipe'/],
			[['polish'], /unknown command "polish"/],
			[[], /no command/],
		] as const) {
			const { code, out, err } = await run(args);
			assert.deepEqual([code, out], [2, ''], args.join(' '));
			assert.match(err, why);
		}
	});

	test('--help and --version', async () => {
		assert.match((await run(['clean', '--help'])).out, /^usage: corpus-curator clean FILE\n/);
		assert.match((await run(['--help'])).out, /^usage: corpus-curator COMMAND/);
		const { version } = JSON.parse(readFileSync(join(samples, '../../package.json'), 'utf8')) as { version: string };
		assert.deepEqual(await run(['--version']), { code: 0, out: `${version}\n`, err: '' });
	});

	test('a reader that has seen enough is no error', async () => {
		const child = start(['check', '-f', 'ndjson', ...Array.from({ length: 30 }, () => join(samples, 'reading-rooms.txt'))]);
		let err = '';
		child.stderr.on('data', (chunk: Buffer) => {
			err += chunk;
		});
		child.stdout.once('data', () => child.stdout.destroy());
		await once(child, 'close');
		assert.equal(err, '');
	});

	test('keeps a log that replays to the same files, and says which file is another', () =>
		inFolder(async (folder) => {
			for (const name of ['reading-rooms.txt', 'tea-village.txt']) writeFileSync(join(folder, name), readFileSync(join(samples, name)));
			writeFileSync(join(folder, 'other.txt'), SOUND);
			const files = ['reading-rooms.txt', 'tea-village.txt', 'other.txt'];
			const log = ['--log', '.corpus-curator/log.jsonl'];
			assert.equal((await run(['clean', '--out', 'done', '--fixes', 'all', ...log, '--who', 'lin', ...files], { cwd: folder })).code, 0);
			const replayed = await run(['replay', ...log, '--out', 'again', ...files], { cwd: folder });
			assert.deepEqual([replayed.code, replayed.err], [0, '']);
			for (const name of files)
				assert.equal(readFileSync(join(folder, 'again', name), 'utf8'), readFileSync(join(folder, 'done', name), 'utf8'));
			assert.notEqual(
				readFileSync(join(folder, 'again/reading-rooms.txt'), 'utf8'),
				readFileSync(join(folder, 'reading-rooms.txt'), 'utf8'),
			);
			writeFileSync(join(folder, 'reading-rooms.txt'), ANNOTATED);
			const refused = await run(['replay', ...log, '--out', 'third', ...files], { cwd: folder });
			assert.equal(refused.code, 2);
			assert.match(refused.err, /^reading-rooms\.txt: not written: it is not the file that was curated/);
			assert.deepEqual(readdirSync(join(folder, 'third')).sort(), ['other.txt', 'tea-village.txt']);
		}));
});

suite('corpus-curator clean --jsonl', () => {
	suiteSetup(buildProgram);

	test('cleans the text and leaves every other byte', async () => {
		const shard = readFileSync(join(samples, 'shard.jsonl'), 'utf8');
		const { code, out, err } = await run(['clean', '--jsonl'], { input: shard });
		assert.deepEqual([code, err], [0, '']);
		const before = shard.trimEnd().split('\n');
		const after = out.trimEnd().split('\n');
		assert.equal(after.length, before.length);
		assert.ok(after[0]!.startsWith('{"id": "qh-0001", "url": "http://www.qinghe-school.example/read/1.html", "text": "'));
		assert.ok(after[0]!.endsWith(', "score": 1.0, "tags": ["乡村", "阅读"]}'));
		assert.ok(!after[0]!.includes('(xiàn)'));
		assert.ok(after[2]!.endsWith(',"lang":"zh","n":12345678901234567890}'));
		assert.equal(after[3], before[3], 'a record without findings is the same byte for byte');
		for (const [index, line] of after.entries()) {
			const [{ text: _, ...rest }, { text: __, ...same }] = [JSON.parse(line), JSON.parse(before[index]!)];
			assert.deepEqual(rest, same);
		}
	});

	test('names malformed lines, passes them through, cleans the others', async () => {
		const record = JSON.stringify({ text: ANNOTATED });
		const lines = [record, '{"id":"cut', '', '[]', '{"id":1}', '{"text":7}', record];
		const input = Buffer.concat([
			Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`),
			Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
			Buffer.from(record),
		]);
		const { code, out, err } = await run(['clean', '--jsonl'], { input });
		assert.equal(code, 2);
		const cleaned = JSON.stringify({ text: REPAIRED });
		const expected = `\ufeff${[cleaned, ...lines.slice(1, 6), cleaned].join('\r\n')}\r\n`;
		assert.ok(out.startsWith(expected), out);
		assert.ok(out.endsWith(`\n${cleaned}`), 'the last line gains no line break');
		assert.deepEqual(err.trimEnd().split('\n'), [
			'standard input, line 2: not JSON; passed through unchanged',
			'standard input, line 4: not an object; passed through unchanged',
			'standard input, line 5: no "text"; passed through unchanged',
			'standard input, line 6: "text" is not a string; passed through unchanged',
			'standard input, line 8: not UTF-8; passed through unchanged',
		]);
	});

	test('cleans a record with the numbers that Python writes and JSON does not have', async () => {
		const line = (text: string) => `{"a":NaN,"text":${JSON.stringify(text)},"b":[-Infinity, Infinity],"c":"say \\"NaN\\" \\\\"}\n`;
		assert.deepEqual(await run(['clean', '--jsonl'], { input: line(`${ANNOTATED}"NaN`) }), {
			code: 0,
			out: line(`${REPAIRED}"NaN`),
			err: '',
		});
		const { code, err } = await run(['clean', '--jsonl'], { input: '{"text":"NaN","b":NaNs}\n{"text":"NaN' });
		assert.equal(code, 2);
		assert.match(err, /line 1: not JSON[\s\S]*line 2: not JSON/);
	});

	test('streams: a record comes out before the next goes in', async () => {
		const child = start(['clean', '--jsonl']);
		child.stdin.write(`${JSON.stringify({ text: ANNOTATED })}\n`);
		const [chunk] = (await once(child.stdout, 'data')) as [Buffer];
		assert.deepEqual(JSON.parse(chunk.toString()), { text: REPAIRED });
		child.stdin.end();
		const [code] = (await once(child, 'close')) as [number];
		assert.equal(code, 0);
	});

	test('honours the dismissals that the editor keeps beside the shard, when it is told which shard it is', () =>
		inFolder(async (folder) => {
			const shard = `${JSON.stringify({ id: 'a', text: ANNOTATED })}\n${JSON.stringify({ id: 'b', text: ANNOTATED })}\n`;
			const cleaned = shard.replaceAll(JSON.stringify(ANNOTATED), JSON.stringify(REPAIRED));
			mkdirSync(join(folder, '.corpus-curator'));
			const dismissal = { file: 'shards/one.jsonl/000002-b.txt', rule: 'encoding/pinyin-annotation', scope: 'file' };
			writeFileSync(join(folder, '.corpus-curator/baseline.jsonl'), `${JSON.stringify(dismissal)}\n`);
			const options = { input: shard, cwd: folder };
			const [one, other] = [shard.split('\n'), cleaned.split('\n')];
			const named = await run(['clean', '--jsonl', '--stdin-name', 'shards/one.jsonl'], options);
			assert.deepEqual([named.code, named.err], [0, '']);
			assert.deepEqual(named.out.split('\n'), [other[0], one[1], '']);
			assert.equal((await run(['clean', '--jsonl', '--stdin-name', 'shards/two.jsonl'], options)).out, cleaned);
			assert.equal((await run(['clean', '--jsonl'], options)).out, cleaned);
		}));

	test('the log of records edited in a shard is replayed on the raw shard', () =>
		inFolder(async (folder) => {
			const record = (id: string, text: string) => `{"id": "${id}", "text": ${JSON.stringify(text)}, "n": 1.0}`;
			const raw = Buffer.concat([
				Buffer.from(`\ufeff${record('a', ANNOTATED)}\r\n{"cut\r\n`),
				Buffer.from([0x7b, 0xff, 0x0a]),
				Buffer.from(record('b', ANNOTATED)),
			]);
			writeFileSync(join(folder, 'raw.jsonl'), raw);
			const about = { when: '2026-01-02T03:04:05Z', who: 'lin', file: 'raw.jsonl/000004-b.txt', action: 'edit' };
			writeFileSync(join(folder, 'log.jsonl'), writeLogEntry(logEntry(ANNOTATED, minimalEdits(ANNOTATED, REPAIRED), about)));
			const { code, err } = await run(['replay', '--log', 'log.jsonl', '--out', 'again', 'raw.jsonl'], { cwd: folder });
			assert.deepEqual([code, err], [0, '']);
			const expected = Buffer.concat([
				raw.subarray(0, raw.length - Buffer.byteLength(record('b', ANNOTATED))),
				Buffer.from(record('b', REPAIRED)),
			]);
			assert.ok(readFileSync(join(folder, 'again/raw.jsonl')).equals(expected));
			writeFileSync(join(folder, 'raw.jsonl'), Buffer.from(expected));
			const refused = await run(['replay', '--log', 'log.jsonl', '--write', 'raw.jsonl'], { cwd: folder });
			assert.equal(refused.code, 2);
			assert.match(refused.err, /it is not the record 000004-b\.txt that was curated/);
		}));

	test('nothing in, nothing out', async () => {
		assert.deepEqual(await run(['clean', '--jsonl'], { input: '' }), { code: 0, out: '', err: '' });
	});
});
