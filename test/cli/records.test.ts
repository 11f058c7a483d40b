import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { spread } from '../../src/cli/mnbvc';
import { progressOn } from '../../src/cli/progress';
import { minimalEdits } from '../../src/engine/minimal-edits';
import { ANNOTATED, buildProgram, inFolder, REPAIRED, run, SOUND } from './run';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const [titled, said] = ANNOTATED.trimEnd().split('\n') as [string, string];
const [titledClean, saidClean] = REPAIRED.trimEnd().split('\n') as [string, string];

/** A line that a pattern of the configuration takes out. */
const COLUMN = '青禾小栏目每晚准时和您见面，朋友们都爱看';
const PATTERN = { id: 'column', family: 'boilerplate', pattern: COLUMN, wholeLine: true, safety: 'safe' };

const paragraph = (number: number, content: string) =>
	`{"行号": ${number}, "是否重复": false, "是否跨文件重复": false, "md5": "${md5(content)}", "内容": ${JSON.stringify(content)}, "扩展字段": "{\\"页\\": [1]}"}`;

const mnbvc = (contents: readonly (readonly [number, string])[], figures: string, joint = ', ') =>
	`{"文件名": "甲.txt", "是否待查文件": false, "文件大小": 1024, "simhash": 17391092483561934851, ${figures}, ` +
	`"段落": [${contents.map(([number, content]) => paragraph(number, content)).join(joint)}]}\n`;

suite('records of the field', () => {
	suiteSetup(buildProgram);

	const cleanedFrom = (line: string, ...more: string[]) =>
		inFolderWith(line, async (folder) => (await run(['clean', '--jsonl', '--out', 'done', ...more, 'a.jsonl'], { cwd: folder })).err);

	async function inFolderWith(line: string, work: (folder: string) => Promise<string>): Promise<string> {
		let done = '';
		await inFolder(async (folder) => {
			writeFileSync(join(folder, '.corpus-curator.json'), JSON.stringify({ patterns: [PATTERN] }));
			writeFileSync(join(folder, 'a.jsonl'), line);
			assert.equal(await work(folder), '');
			done = readFileSync(join(folder, 'done/a.jsonl'), 'utf8');
		});
		return done;
	}

	for (const joint of [', ', ','])
		test(`MNBVC: paragraphs, digests and true figures follow the text, every other byte stays (${JSON.stringify(joint)})`, async () => {
			const raw: (readonly [number, string])[] = [
				[0, titled],
				[2, COLUMN],
				[3, said],
				[5, '望舒岛灯塔重新点亮'],
			];
			const clean: (readonly [number, string])[] = [
				[0, titledClean],
				[3, saidClean],
				[5, '望舒岛灯塔重新点亮'],
			];
			const longest = (all: typeof raw) => Math.max(...all.map(([, content]) => content.length));
			const figures = (all: typeof raw) => `"最长段落长度": ${longest(all)}, "段落数": ${all.length}, "去重段落数": 0, "低质量段落数": 0`;
			const done = await cleanedFrom(mnbvc(raw, figures(raw), joint));
			assert.equal(done, mnbvc(clean, figures(clean), joint));
			assert.equal(await cleanedFrom(done), done);
		});

	test('MNBVC: a record without anything to repair is the same bytes; a list of something else is no record', async () => {
		const sound = mnbvc(
			SOUND.split('\n').map((line, at) => [at, line] as const),
			'"段落数": 4',
		);
		assert.equal(await cleanedFrom(sound), sound);
		const { code, out, err } = await run(['clean', '--jsonl'], { input: '{"段落": ["甲"]}\n' });
		assert.deepEqual([code, out, err], [2, '{"段落": ["甲"]}\n', 'standard input, line 1: no "text"; passed through unchanged\n']);
	});

	test('MNBVC: paragraphs say, joined, what the cleaned text says', () => {
		const rows: [string[], string, [number, string][]][] = [
			[
				['甲', '乙', '丙'],
				'甲\n丙',
				[
					[0, '甲'],
					[2, '丙'],
				],
			],
			[
				['甲', '乙', '丙'],
				'乙\n丙',
				[
					[1, '乙'],
					[2, '丙'],
				],
			],
			[
				['甲', '乙', '丙'],
				'甲\n乙',
				[
					[0, '甲'],
					[1, '乙'],
				],
			],
			[['甲一', '乙二'], '甲一乙二', [[0, '甲一乙二']]],
			[
				['甲一', '', '乙二'],
				'甲一\n\n乙',
				[
					[0, '甲一'],
					[1, ''],
					[2, '乙'],
				],
			],
			[
				['甲一', '乙二'],
				'甲一\n\n二',
				[
					[0, '甲一'],
					[1, '\n二'],
				],
			],
			[['甲'], '', []],
			[[], '', []],
		];
		for (const [contents, after, expected] of rows) {
			const done = spread(contents, minimalEdits(contents.join('\n'), after));
			assert.deepEqual(
				done.map(({ from, content }) => [from, content]),
				expected,
				`${contents} → ${after}`,
			);
		}
	});

	test('C4 and Hugging Face: other members, numbers that JavaScript cannot hold and the form of the file stay', () =>
		inFolder(async (folder) => {
			const c4 = (text: string) => `{"text":${JSON.stringify(text)},"timestamp":"2019-04-25T12:57:54Z","url":"https://example.org/a"}\n`;
			const hf = (text: string) => `{"id": 12345678901234567890, "text": ${JSON.stringify(text)}, "meta": {"n": 1e400, "text": ["x"]}}\n`;
			writeFileSync(join(folder, 'c4-train.00000-of-01024.json.gz'), gzipSync(c4(ANNOTATED) + c4(SOUND)));
			writeFileSync(join(folder, 'train-00000-of-00001.jsonl'), hf(ANNOTATED) + hf(SOUND));
			assert.deepEqual(await run(['clean', '--jsonl', '--out', 'done', '.'], { cwd: folder }), { code: 0, out: '', err: '' });
			const read = (name: string) => readFileSync(join(folder, 'done', name));
			assert.equal(gunzipSync(read('c4-train.00000-of-01024.json.gz')).toString(), c4(REPAIRED) + c4(SOUND));
			assert.equal(read('train-00000-of-00001.jsonl').toString(), hf(REPAIRED) + hf(SOUND));
		}));

	test('Dolma: findings stand in an attributes file of the same name, in code points', () =>
		inFolder(async (folder) => {
			mkdirSync(join(folder, 'documents'));
			const text = `𠮷野家\n${ANNOTATED}`;
			const lines = [
				{ id: 'a-1', text, source: 's' },
				{ id: 'a-2', text: SOUND, source: 's' },
			].map((record) => `${JSON.stringify(record)}\n`);
			writeFileSync(join(folder, 'documents/0.json.gz'), gzipSync(lines.join('')));
			const args = ['check', '--jsonl', '--stats', 'stats.json'];
			const { code, out, err } = await run([...args, '--out', 'attributes', 'documents'], { cwd: folder });
			assert.deepEqual([code, out, err], [1, '', '']);
			const written = gunzipSync(readFileSync(join(folder, 'attributes/documents/0.json.gz'))).toString();
			const [first, second] = written
				.trimEnd()
				.split('\n')
				.map((line) => JSON.parse(line));
			const spans: [number, number, number][] = first.attributes.corpus_curator__encoding_pinyin_annotation;
			assert.deepEqual([first.id, second.id], ['a-1', 'a-2']);
			const characters = [...text];
			assert.ok(spans.length > 0);
			for (const [start, end, score] of spans) {
				assert.match(characters.slice(start, end).join(''), /\(.+\)$/);
				assert.ok(score > 0.5 && score <= 1);
			}
			assert.deepEqual(second.attributes, { corpus_curator__score: [[0, [...SOUND].length, 100]] });
			const stats = JSON.parse(readFileSync(join(folder, 'stats.json'), 'utf8'));
			assert.deepEqual([stats.records, stats.changed], [2, 0]);
			const streamed = await run(args, { cwd: folder, input: `${lines.join('')}{\n` });
			assert.deepEqual([streamed.code, streamed.out, streamed.err], [2, written, 'standard input, line 3: not JSON; passed over\n']);
		}));

	test('what does not go together is said', async () => {
		for (const [args, why] of [
			[['check', '--out', 'd', 'a.txt'], '--out needs --jsonl'],
			[['check', '--format', 'dolma-attributes', 'a.txt'], '--format dolma-attributes needs --jsonl'],
			[['check', '--jsonl', '--format', 'sarif'], '--jsonl reports as --format dolma-attributes'],
			[['check', '--jsonl', '--out', 'd'], 'no shard'],
		] as const) {
			const { code, err } = await run(args);
			assert.equal(code, 2);
			assert.ok(err.startsWith(`corpus-curator: ${why}\n`), err);
		}
	});
});

suite('progress on a terminal', () => {
	const screenOf = (columns: number) => {
		const written: string[] = [];
		return { isTTY: true, columns, write: (text: string | Uint8Array) => written.push(String(text)) > 0, written };
	};

	test('a line is written anew and can be taken away; none where there is no terminal', () => {
		let time = 0;
		const screen = screenOf(80);
		const progress = progressOn(screen, undefined, () => time);
		progress.expect(100_000_000);
		progress.advance(1_000_000);
		time = 10_000;
		progress.advance(24_000_000);
		progress.advance(1);
		time = 20_000;
		progress.advance(24_999_999);
		progress.hide();
		progress.hide();
		const clear = '\r\x1b[K';
		assert.deepEqual(screen.written, ['25.0 of 100.0 MB, 2.5 MB/s, 30 s left', clear, '50.0 of 100.0 MB, 2.5 MB/s, 20 s left', clear]);
		const file = { ...screenOf(80), isTTY: false };
		const silent = progressOn(file, undefined, () => (time += 1000));
		silent.advance(5);
		silent.hide();
		assert.deepEqual(file.written, []);
	});

	test('a narrow terminal gets as much as it shows', () => {
		let time = 0;
		const screen = screenOf(20);
		progressOn(screen, 'corpus', () => (time += 1000)).advance(5_000_000);
		assert.deepEqual(screen.written, ['corpus: 5.0 MB, 5.0']);
	});
});
