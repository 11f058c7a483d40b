import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decompress } from 'fzstd';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { lineOf } from '../../src/cli/progress';
import { parseStruct, writeStruct } from '../../src/cli/shards/thrift';
import { zstd } from '../../src/cli/shards/zstd';
import { ANNOTATED, buildProgram, inFolder, REPAIRED, run, SOUND, start } from './run';

const recordOf = (id: number, text: string) => `{"id": ${id}, "text": ${JSON.stringify(text)}, "n": 1.0}\n`;
const shardOf = (count: number, text = ANNOTATED) => Array.from({ length: count }, (_, id) => recordOf(id, id % 3 ? text : SOUND)).join('');
const cleanedShardOf = (count: number) => shardOf(count, REPAIRED);

/** Records enough that workers are worth while. */
const MANY = 260;

suite('corpus-curator --jobs', () => {
	suiteSetup(buildProgram);

	test('the records of a stream are the same, in the same order, on any number of cores', async () => {
		const long = SOUND.repeat(40);
		const many = (text: string) => Array.from({ length: MANY }, (_, id) => recordOf(id, id % 5 ? long : text)).join('');
		const input = many(ANNOTATED);
		assert.ok(Buffer.byteLength(input) > 512 * 1024);
		const damaged = `${input}{"id":\n`;
		const last = `standard input, line ${MANY + 1}: not JSON; passed through unchanged\n`;
		for (const jobs of ['1', '3']) {
			const { code, out, err } = await run(['clean', '--jsonl', '--jobs', jobs], { input: damaged });
			assert.deepEqual([code, err], [2, last], jobs);
			assert.ok(out === `${many(REPAIRED)}{"id":\n`, jobs);
		}
	}).timeout(120_000);

	test('reports, records and cleaned files are the same, and what is wrong is named in the same order', () =>
		inFolder(async (folder) => {
			const files = Array.from({ length: 60 }, (_, number) => `${number}.txt`);
			for (const [number, file] of files.entries()) writeFileSync(join(folder, file), SOUND.repeat(100 + number) + ANNOTATED);
			files.splice(40, 0, 'missing.txt');
			mkdirSync(join(folder, '.corpus-curator'));
			writeFileSync(join(folder, '.corpus-curator/baseline.jsonl'), 'broken\n');
			for (const args of [
				['check', '--format', 'text'],
				['check', '--format', 'sarif'],
				['metadata', '--format', 'csv'],
			]) {
				const [one, three] = [
					await run([...args, '--jobs', '1', ...files], { cwd: folder }),
					await run([...args, '--jobs', '3', ...files], { cwd: folder }),
				];
				assert.equal(one.code, 2);
				assert.ok(one.out === three.out, args.join(' '));
				assert.equal(one.err, three.err, args.join(' '));
			}
			await run(['clean', '--out', 'one', '--jobs', '1', ...files], { cwd: folder });
			await run(['clean', '--out', 'three', '--jobs', '3', ...files], { cwd: folder });
			assert.equal(readdirSync(join(folder, 'three')).length, 60);
			for (const name of readdirSync(join(folder, 'one')))
				assert.ok(readFileSync(join(folder, 'one', name)).equals(readFileSync(join(folder, 'three', name))), name);
		})).timeout(240_000);

	test('is a number', async () => {
		for (const wrong of ['0', '-1', 'all', '1.5']) {
			const { code, err } = await run(['check', `--jobs=${wrong}`, 'a.txt']);
			assert.equal(code, 2);
			assert.match(err, /--jobs is a number from 1 up/);
		}
	});

	test('progress: done, rate and what is left', () => {
		assert.equal(lineOf(25_000_000, 100_000_000, 20), '25.0 of 100.0 MB, 1.3 MB/s, 1 min 0 s left');
		assert.equal(lineOf(5_000_000, undefined, 2), '5.0 MB, 2.5 MB/s');
	});
});

suite('corpus-curator: shards', () => {
	suiteSetup(buildProgram);

	test('lines of JSON come out as they came in: plain, gzip, zstd, in one piece or several', () =>
		inFolder(async (folder) => {
			const { compress } = await zstd();
			const [head, tail] = [Buffer.from(shardOf(4)), Buffer.from(`\n${shardOf(3).trimEnd()}`)];
			const expected = `${cleanedShardOf(4)}\n${cleanedShardOf(3).trimEnd()}`;
			mkdirSync(join(folder, 'raw/deep'), { recursive: true });
			writeFileSync(join(folder, 'raw/a.jsonl'), Buffer.concat([head, tail]));
			writeFileSync(join(folder, 'raw/b.ndjson'), Buffer.concat([head, tail]));
			writeFileSync(join(folder, 'raw/deep/c.jsonl.gz'), Buffer.concat([gzipSync(head), gzipSync(tail)]));
			writeFileSync(join(folder, 'raw/d.ndjson.zst'), Buffer.concat([compress(head), compress(tail)]));
			writeFileSync(join(folder, 'raw/readme.txt'), 'no shard');
			const { code, out, err } = await run(['clean', '--jsonl', '--out', 'done', '--stats', 'stats.json', 'raw'], { cwd: folder });
			assert.deepEqual([code, out, err], [0, '', '']);
			const read = (name: string) => readFileSync(join(folder, 'done/raw', name));
			assert.equal(read('a.jsonl').toString(), expected);
			assert.equal(read('b.ndjson').toString(), expected);
			assert.equal(gunzipSync(read('deep/c.jsonl.gz')).toString(), expected);
			assert.equal(Buffer.from(decompress(read('d.ndjson.zst'))).toString(), expected);
			assert.ok(!existsSync(join(folder, 'done/raw/readme.txt')));
			const stats = JSON.parse(readFileSync(join(folder, 'stats.json'), 'utf8'));
			assert.deepEqual(stats, {
				shards: 4,
				records: 28,
				changed: 16,
				emptied: 0,
				dropped: 0,
				unread: 0,
				rules: { 'encoding/pinyin-annotation': 80 },
			});
		}));

	test('a shard that is cut, or is not what its name says, is named and not written', () =>
		inFolder(async (folder) => {
			const { compress } = await zstd();
			const shard = Buffer.from(shardOf(200));
			const cut = (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length / 2));
			writeFileSync(join(folder, 'a.jsonl.gz'), cut(gzipSync(shard)));
			writeFileSync(join(folder, 'b.jsonl.zst'), cut(compress(shard)));
			writeFileSync(join(folder, 'c.parquet'), cut(parquetOf('SNAPPY')));
			writeFileSync(join(folder, 'd.jsonl'), gzipSync(shard));
			writeFileSync(join(folder, 'e.txt'), ANNOTATED);
			writeFileSync(join(folder, 'f.jsonl'), shard);
			const names = ['a.jsonl.gz', 'b.jsonl.zst', 'c.parquet', 'd.jsonl', 'e.txt', 'missing.jsonl', 'f.jsonl'];
			const { code, err } = await run(['clean', '--jsonl', '--out', 'done', ...names], { cwd: folder });
			assert.equal(code, 2);
			const said = err.trimEnd().split('\n');
			assert.equal(said.length, 6, err);
			assert.match(err, /^a\.jsonl\.gz: not written: not gzip, or cut/m);
			assert.match(err, /^b\.jsonl\.zst: not written: not zstd, or cut/m);
			assert.match(err, /^c\.parquet: not written: not a Parquet file, or one that was cut/m);
			assert.match(err, /^d\.jsonl: not written: .*compressed with gzip/m);
			assert.match(err, /^e\.txt: not a shard/m);
			assert.match(err, /^missing\.jsonl: no such file/m);
			assert.deepEqual(readdirSync(join(folder, 'done')).sort(), ['.curator-run.jsonl', 'f.jsonl']);
			const piped = await run(['clean', '--jsonl'], { input: gzipSync(shard) });
			assert.deepEqual([piped.code, piped.out], [2, '']);
			assert.match(piped.err, /compressed with gzip/);
		}));

	for (const codec of ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'] as const) {
		test(`a table (${codec}): the text is cleaned, the other columns are what they were`, () =>
			inFolder(async (folder) => {
				writeFileSync(join(folder, 'a.parquet'), await packedParquetOf(codec));
				const { code, err } = await run(['clean', '--jsonl', '--text-field', 'body', '--out', 'done', '--stats', 's.json', 'a.parquet'], {
					cwd: folder,
				});
				assert.deepEqual([code, err], [0, '']);
				const [raw, done] = [bufferIn(join(folder, 'a.parquet')), bufferIn(join(folder, 'done/a.parquet'))];
				const compressors = { ZSTD: (bytes: Uint8Array) => decompress(bytes), GZIP: (bytes: Uint8Array) => gunzipSync(bytes) };
				const [before, after] = [
					await parquetReadObjects({ file: raw, compressors }),
					await parquetReadObjects({ file: done, compressors }),
				];
				assert.deepEqual(
					after,
					before.map((row) => ({ ...row, body: row.body === ANNOTATED ? REPAIRED : row.body })),
				);
				const [was, is] = [parquetMetadata(raw), parquetMetadata(done)];
				assert.deepEqual(is.schema, was.schema);
				assert.deepEqual(is.key_value_metadata, was.key_value_metadata);
				assert.equal(is.row_groups.length, was.row_groups.length);
				for (const [index, group] of is.row_groups.entries())
					for (const [at, column] of group.columns.entries()) {
						assert.equal(column.meta_data!.codec, codec);
						if (column.meta_data!.path_in_schema[0] === 'body') continue;
						const old = was.row_groups[index]!.columns[at]!.meta_data!;
						assert.deepEqual(column.meta_data!.statistics, old.statistics);
						assert.ok(pagesOf(raw, old).equals(pagesOf(done, column.meta_data!)), column.meta_data!.path_in_schema.join('.'));
					}
				assert.equal(JSON.parse(readFileSync(join(folder, 's.json'), 'utf8')).changed, 40);
				const twice = await run(['clean', '--jsonl', '--text-field', 'body', '--out', 'twice', 'done/a.parquet'], { cwd: folder });
				assert.equal(twice.code, 0);
				assert.deepEqual(await parquetReadObjects({ file: bufferIn(join(folder, 'twice/done/a.parquet')), compressors }), after);
			}));
	}

	test('a table without the column is named', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'a.parquet'), parquetOf('SNAPPY'));
			const { code, err } = await run(['clean', '--jsonl', '--out', 'done', 'a.parquet'], { cwd: folder });
			assert.deepEqual([code, err], [2, 'a.parquet: not written: no column "text" of text\n']);
		}));

	test('what is not touched of a footer comes out as it went in', () => {
		const bytes = new Uint8Array(parquetOf('SNAPPY'));
		const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 8, true);
		const footer = bytes.subarray(bytes.length - 8 - length, bytes.length - 8);
		assert.deepEqual(writeStruct(parseStruct(footer)), new Uint8Array(footer));
	});

	test('the field with the text is the one named; an emptied record is kept or left out', () =>
		inFolder(async (folder) => {
			const line = '青禾小栏目每晚准时和您见面，朋友们都爱看';
			const pattern = { id: 'column', family: 'boilerplate', pattern: line, wholeLine: true, safety: 'safe' };
			writeFileSync(join(folder, '.corpus-curator.json'), JSON.stringify({ patterns: [pattern] }));
			const records = [
				{ text: ANNOTATED, content: ANNOTATED },
				{ text: 'x', content: `${line}\n`.repeat(4) },
			];
			const shard = records.map((record) => `${JSON.stringify(record)}\n`);
			writeFileSync(join(folder, 'a.jsonl'), shard.join(''));
			const done = async (empty: string) => {
				const args = ['clean', '--jsonl', '--text-field', 'content', '--empty', empty, '--stats', 's.json', '--out', empty, 'a.jsonl'];
				assert.equal((await run(args, { cwd: folder })).code, 0);
				return [readFileSync(join(folder, empty, 'a.jsonl'), 'utf8'), JSON.parse(readFileSync(join(folder, 's.json'), 'utf8'))];
			};
			const first = `${JSON.stringify({ text: ANNOTATED, content: REPAIRED })}\n`;
			const [dropped, counts] = await done('drop');
			assert.equal(dropped, first);
			assert.deepEqual([counts.records, counts.changed, counts.emptied, counts.dropped], [2, 1, 1, 1]);
			assert.equal((await done('keep'))[0], first + shard[1]);
			assert.deepEqual(JSON.parse((await done('write'))[0].split('\n')[1]).content.trim(), '');
		}));
});

suite('corpus-curator --resume', () => {
	suiteSetup(buildProgram);
	const names = Array.from({ length: 8 }, (_, number) => `${number}.jsonl`);

	test('after kill -9 the output is that of a run that nobody disturbed', () =>
		inFolder(async (folder) => {
			for (const [number, name] of names.entries()) writeFileSync(join(folder, name), shardOf(120 + number));
			const args = (out: string) => ['clean', '--jsonl', '--jobs', '2', '--stats', `${out}.json`, '--out', out, ...names];
			assert.equal((await run(args('whole'), { cwd: folder })).code, 0);
			const child = start(args('stopped'), folder);
			const closed = once(child, 'close');
			while (!existsSync(join(folder, 'stopped/1.jsonl')) && child.exitCode === null)
				await new Promise((resolve) => setTimeout(resolve, 1));
			child.kill('SIGKILL');
			await closed;
			const finished = readdirSync(join(folder, 'stopped')).filter((name) => names.includes(name));
			assert.ok(finished.length < names.length, 'it was killed in the middle');
			for (const name of finished)
				assert.ok(readFileSync(join(folder, 'stopped', name)).equals(readFileSync(join(folder, 'whole', name))), `${name} is whole`);
			const first = statSync(join(folder, 'stopped/0.jsonl')).ino;
			const resumed = await run([...args('stopped'), '--resume'], { cwd: folder });
			assert.deepEqual([resumed.code, resumed.err], [0, '']);
			for (const name of names)
				assert.ok(readFileSync(join(folder, 'stopped', name)).equals(readFileSync(join(folder, 'whole', name))), name);
			assert.equal(statSync(join(folder, 'stopped/0.jsonl')).ino, first, 'what was finished is not done again');
			assert.equal(readFileSync(join(folder, 'stopped.json'), 'utf8'), readFileSync(join(folder, 'whole.json'), 'utf8'));
		})).timeout(120_000);

	test('does again what is not what it was: another raw shard, other settings, another result', () =>
		inFolder(async (folder) => {
			for (const name of names.slice(0, 3)) writeFileSync(join(folder, name), shardOf(3));
			const again = async (...more: string[]) => {
				const before = names.slice(0, 3).map((name) => statSync(join(folder, 'done', name), { throwIfNoEntry: false })?.ino);
				assert.equal(
					(await run(['clean', '--jsonl', '--resume', '--out', 'done', ...more, ...names.slice(0, 3)], { cwd: folder })).code,
					0,
				);
				return names.slice(0, 3).map((name, at) => statSync(join(folder, 'done', name)).ino !== before[at]);
			};
			assert.deepEqual(await again(), [true, true, true]);
			assert.deepEqual(await again(), [false, false, false]);
			writeFileSync(join(folder, '0.jsonl'), shardOf(4));
			writeFileSync(join(folder, 'done/1.jsonl'), 'somebody else was here');
			assert.deepEqual(await again(), [true, true, false]);
			assert.equal(readFileSync(join(folder, 'done/1.jsonl'), 'utf8'), cleanedShardOf(3));
			assert.deepEqual(await again('--fixes', 'all'), [true, true, true]);
			writeFileSync(join(folder, '.corpus-curator.json'), '{"rules":{"encoding/pinyin-annotation":"off"}}');
			assert.deepEqual(await again('--fixes', 'all'), [true, true, true]);
			assert.equal(readFileSync(join(folder, 'done/1.jsonl'), 'utf8'), shardOf(3));
		})).timeout(60_000);
});

const bufferIn = (file: string): ArrayBuffer => {
	const bytes = readFileSync(file);
	return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
};

interface Pages {
	readonly data_page_offset: bigint;
	readonly dictionary_page_offset?: bigint;
	readonly total_compressed_size: bigint;
}

function pagesOf(file: ArrayBuffer, { data_page_offset, dictionary_page_offset, total_compressed_size }: Pages): Buffer {
	const start = Number(dictionary_page_offset ?? data_page_offset);
	return Buffer.from(file, start, Number(total_compressed_size));
}

type Compressors = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['compressors']>;

function parquetOf(codec: 'UNCOMPRESSED' | 'SNAPPY' | 'GZIP' | 'ZSTD', compressors?: Compressors): Buffer {
	const rows = Array.from({ length: 60 }, (_, row) => row);
	const columnData = [
		{ name: 'id', data: rows.map((row) => BigInt(row) + 9_007_199_254_740_993n), type: 'INT64' as const },
		{ name: 'body', data: rows.map((row) => (row % 3 === 0 ? (row % 2 ? null : SOUND) : ANNOTATED)), type: 'STRING' as const },
		{ name: 'score', data: rows.map((row) => (row % 5 ? row / 7 : Number.NaN)), type: 'DOUBLE' as const },
		{ name: 'when', data: rows.map((row) => new Date(1_600_000_000_000 + row)), type: 'TIMESTAMP' as const },
		{ name: 'kind', data: rows.map((row) => ['news', 'blog'][row % 2]!), type: 'STRING' as const },
		{ name: 'raw', data: rows.map((row) => Uint8Array.of(row, 0xff)), type: 'BYTE_ARRAY' as const },
	];
	const kvMetadata = [{ key: 'made', value: 'by a test' }];
	return Buffer.from(parquetWriteBuffer({ columnData, codec, compressors, rowGroupSize: 25, kvMetadata }));
}

async function packedParquetOf(codec: Parameters<typeof parquetOf>[0]): Promise<Buffer> {
	const { compress } = await zstd();
	return parquetOf(codec, { GZIP: (bytes) => gzipSync(bytes), ZSTD: compress });
}
