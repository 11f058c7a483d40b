import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import {
	appendFileSync,
	chmodSync,
	chownSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { replaceSource } from '../../src/cli/writing';
import { ANNOTATED, buildProgram, inFolder, program, REPAIRED, run, SOUND } from './run';

/** One test that needs what only Linux and its like have. */
const onUnix = (title: string, work: (folder: string) => Promise<void>) =>
	test(title, function () {
		if (process.platform === 'win32') this.skip();
		return inFolder(work);
	});

const asRoot = (title: string, work: (folder: string) => Promise<void>) =>
	test(title, function () {
		if (process.getuid?.() !== 0) this.skip();
		return inFolder(work);
	});

/** Runs the command line from a shell, to have it under limits and with its output in files. */
const shell = (script: string, cwd: string) =>
	spawnSync('sh', ['-c', script], { cwd, encoding: 'utf8', env: { ...process.env, CURATOR: `${process.execPath} ${program}` } });

suite('corpus-curator: output that cannot be written', () => {
	suiteSetup(buildProgram);

	onUnix('a file that takes only a part of the output ends the run with 2', async (folder) => {
		writeFileSync(join(folder, 'long.txt'), SOUND.repeat(2000));
		const { status, stderr } = shell('trap "" XFSZ; ulimit -f 64; $CURATOR clean long.txt > out', folder);
		assert.deepEqual([status, stderr], [2, 'standard output: no space left for a file of this size\n']);
	});

	onUnix('a full device is named, without a line of the program', async (folder) => {
		if (!existsSync('/dev/full')) return;
		writeFileSync(join(folder, 'a.txt'), ANNOTATED);
		for (const command of ['check a.txt', 'clean a.txt', 'metadata a.txt', '--help']) {
			const { status, stderr } = shell(`$CURATOR ${command} > /dev/full`, folder);
			assert.deepEqual([status, stderr], [2, 'standard output: no space left on the device\n'], command);
		}
	});

	onUnix('a reader of the messages that has gone changes no exit code', async (folder) => {
		const files = Array.from({ length: 3000 }, (_, number) => `nofile${number}`).join(' ');
		const { stdout } = shell(`{ $CURATOR check ${files} 2>&1 >/dev/null; echo $? >code; } | head -1`, folder);
		assert.match(stdout, /^nofile0: no such file\n$/);
		assert.equal(readFileSync(join(folder, 'code'), 'utf8'), '2\n');
	});

	test('a name that every object has is no command', async () => {
		for (const name of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
			const { code, err } = await run([name, 'x']);
			assert.equal(code, 2);
			assert.match(err, /^corpus-curator: unknown command/);
		}
	});

	test('names of files do not act on the terminal', async () => {
		const { err } = await run(['check', 'no\x1b[31mfile']);
		assert.equal(err, 'no␛[31mfile: no such file\n');
	});
});

suite('corpus-curator: files that are no files', () => {
	suiteSetup(buildProgram);

	onUnix('nothing is waited for: FIFOs and devices are named, whatever they stand for', async (folder) => {
		execFileSync('mkfifo', ['fifo.txt'], { cwd: folder });
		writeFileSync(join(folder, 'a.txt'), ANNOTATED);
		const named = await run(['check', 'fifo.txt', '/dev/zero'], { cwd: folder });
		assert.deepEqual([named.code, named.err], [2, 'fifo.txt: not a regular file\n/dev/zero: not a regular file\n']);
		mkdirSync(join(folder, '.corpus-curator'));
		for (const [path, command] of [
			['.corpus-curator.json', 'check'],
			['.corpus-curator/baseline.jsonl', 'check'],
			['.corpus-curator/metadata.jsonl', 'metadata'],
		] as const) {
			symlinkSync('/dev/zero', join(folder, path));
			const { code, out, err } = await run([command, ...(command === 'check' ? ['-f', 'ndjson'] : []), 'a.txt'], { cwd: folder });
			assert.deepEqual([code, out], [2, ''], path);
			assert.match(err, /not a regular file/);
			execFileSync('rm', [path], { cwd: folder });
		}
	});

	test('a file larger than any article is not read', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'huge.txt'), '');
			truncateSync(join(folder, 'huge.txt'), 300 * 1024 * 1024);
			const { code, err } = await run(['check', 'huge.txt'], { cwd: folder });
			assert.deepEqual([code, err], [2, 'huge.txt: larger than 256 MB\n']);
		}));

	test('a shard or a table is no article: named, and nothing is written', () =>
		inFolder(async (folder) => {
			const names = ['a.jsonl', 'b.ndjson', 'c.csv', 'd.parquet', 'e.jsonl.gz', 'F.JSONL'];
			for (const name of names) writeFileSync(join(folder, name), ANNOTATED);
			for (const args of [['check'], ['clean', '--write'], ['clean', '--out', 'done'], ['metadata'], ['accept']]) {
				const { code, err } = await run([...args, ...names], { cwd: folder });
				assert.equal(code, 2, args.join(' '));
				assert.equal(err.trimEnd().split('\n').length, names.length, err);
				assert.match(err, /^a\.jsonl: not one article but a shard of records[\s\S]*^c\.csv: not an article but a table$/m);
			}
			for (const name of names) assert.equal(readFileSync(join(folder, name), 'utf8'), ANNOTATED, name);
			assert.ok(!existsSync(join(folder, 'done')));
		}));
});

suite('corpus-curator: writing', () => {
	suiteSetup(buildProgram);

	test('names as long as the system takes', () =>
		inFolder(async (folder) => {
			const name = `${'塔'.repeat(83)}.txt`; // 253 bytes of 255
			writeFileSync(join(folder, name), ANNOTATED);
			assert.deepEqual(await run(['clean', '--out', 'done', name], { cwd: folder }), { code: 0, out: '', err: '' });
			assert.deepEqual(await run(['clean', '--write', name], { cwd: folder }), { code: 0, out: '', err: '' });
			for (const path of [name, join('done', name)]) assert.equal(readFileSync(join(folder, path), 'utf8'), REPAIRED);
		}));

	test('two files that --out would give one name are both refused', () =>
		inFolder(async (folder) => {
			for (const name of ['a', 'b', 'here']) mkdirSync(join(folder, name));
			for (const name of ['a/x.txt', 'b/x.txt', 'a/y.txt']) writeFileSync(join(folder, name), ANNOTATED);
			const { code, err } = await run(['clean', '--out', '../out', '../a/x.txt', '../b/x.txt', '../a/y.txt'], {
				cwd: join(folder, 'here'),
			});
			assert.equal(code, 2);
			assert.equal(err.match(/not written: \.\.\/a\/x\.txt and \.\.\/b\/x\.txt would both be \.\.\/out\/x\.txt/g)?.length, 2, err);
			assert.deepEqual(readdirSync(join(folder, 'out')), ['y.txt']);
		}));

	onUnix('--out writes over no raw file, by whatever way it leads there', async (folder) => {
		for (const name of ['a.txt', 'b.txt', 'precious.txt']) writeFileSync(join(folder, name), ANNOTATED);
		symlinkSync('.', join(folder, 'same'));
		mkdirSync(join(folder, 'out'));
		symlinkSync('../precious.txt', join(folder, 'out/a.txt'));
		linkSync(join(folder, 'b.txt'), join(folder, 'out/b.txt'));
		const same = await run(['clean', '--out', 'same', 'a.txt'], { cwd: folder });
		assert.equal(same.code, 2);
		assert.match(same.err, /over the file itself/);
		assert.equal((await run(['clean', '--out', 'out', 'a.txt'], { cwd: folder })).code, 0);
		assert.equal((await run(['clean', '--out', 'out', 'b.txt'], { cwd: folder })).code, 2);
		for (const name of ['a.txt', 'b.txt', 'precious.txt']) assert.equal(readFileSync(join(folder, name), 'utf8'), ANNOTATED, name);
		assert.ok(!lstatSync(join(folder, 'out/a.txt')).isSymbolicLink());
		mkdirSync(join(folder, 'elsewhere'));
		mkdirSync(join(folder, 'sub'));
		writeFileSync(join(folder, 'sub/c.txt'), ANNOTATED);
		symlinkSync('../elsewhere', join(folder, 'out/sub'));
		const led = await run(['clean', '--out', 'out', 'sub/c.txt'], { cwd: folder });
		assert.equal(led.code, 2);
		assert.match(led.err, /a link leads out of the folder/);
		assert.deepEqual(readdirSync(join(folder, 'elsewhere')), []);
	});

	test('a file that was changed since it was read is left alone', () =>
		inFolder(async (folder) => {
			const file = join(folder, 'a.txt');
			writeFileSync(file, ANNOTATED);
			const found = statSync(file, { bigint: true });
			appendFileSync(file, '新的一行。\n');
			await assert.rejects(replaceSource(file, found, REPAIRED), /not written: it was changed meanwhile/);
			assert.equal(readFileSync(file, 'utf8'), `${ANNOTATED}新的一行。\n`);
			await replaceSource(file, statSync(file, { bigint: true }), REPAIRED);
			assert.equal(readFileSync(file, 'utf8'), REPAIRED);
			assert.deepEqual(readdirSync(folder), ['a.txt']);
		}));

	onUnix('a read-only file stays', async (folder) => {
		writeFileSync(join(folder, 'a.txt'), ANNOTATED);
		chmodSync(join(folder, 'a.txt'), 0o444);
		const { code, err } = await run(['clean', '--write', 'a.txt'], { cwd: folder });
		assert.deepEqual([code, err], [2, 'a.txt: not written: it is read-only\n']);
		assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), ANNOTATED);
	});

	asRoot('the owner stays', async (folder) => {
		writeFileSync(join(folder, 'a.txt'), ANNOTATED);
		chownSync(join(folder, 'a.txt'), 65534, 65534);
		assert.equal((await run(['clean', '--write', 'a.txt'], { cwd: folder })).code, 0);
		assert.equal(statSync(join(folder, 'a.txt')).uid, 65534);
	});

	test('what cannot be logged is not done', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'a.txt'), ANNOTATED);
			mkdirSync(join(folder, 'log.jsonl'));
			const { code, err } = await run(['clean', '--write', '--log', 'log.jsonl', 'a.txt'], { cwd: folder });
			assert.equal(code, 2);
			assert.match(err, /^a\.txt: not written: the log log\.jsonl: /);
			assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), ANNOTATED);
		}));

	test('what a killed run left behind goes, what may still be wanted stays', () =>
		inFolder(async (folder) => {
			const { pid } = spawnSync(process.execPath, ['-e', '']);
			const [old, running, fresh] = [
				`.curator-${pid}-00000001.tmp`,
				`.curator-${process.pid}-00000002.tmp`,
				`.curator-${pid}-00000003.tmp`,
			];
			for (const name of [old, running, fresh]) writeFileSync(join(folder, name), '');
			for (const name of [old, running]) utimesSync(join(folder, name), 0, 0);
			writeFileSync(join(folder, 'a.txt'), ANNOTATED);
			await run(['clean', '--write', 'a.txt'], { cwd: folder });
			assert.deepEqual(readdirSync(folder).sort(), [running, fresh, 'a.txt'].sort());
		}));
});

suite('corpus-curator: a text of which nothing is left', () => {
	suiteSetup(buildProgram);
	const line = '青禾小栏目每晚准时和您见面，朋友们都爱看';
	const page = `${line}\n`.repeat(4);
	const pattern = { id: 'column', family: 'boilerplate', pattern: line, wholeLine: true, safety: 'safe' };
	const inCorpus = (work: (folder: string) => Promise<void>) =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, '.corpus-curator.json'), JSON.stringify({ patterns: [pattern] }));
			writeFileSync(join(folder, 'page.txt'), page);
			await work(folder);
		});

	test('is named, and stays in place unless --empty says otherwise', () =>
		inCorpus(async (folder) => {
			const kept = await run(['clean', '--write', '--log', 'log.jsonl', 'page.txt'], { cwd: folder });
			assert.equal(kept.code, 0);
			assert.match(kept.err, /^page\.txt: all but nothing would be left: no article\? Left as it is/);
			assert.equal(readFileSync(join(folder, 'page.txt'), 'utf8'), page);
			assert.equal(readFileSync(join(folder, 'log.jsonl'), 'utf8'), '', 'what was not done is not logged');
			const written = await run(['clean', '--write', '--empty', 'write', 'page.txt'], { cwd: folder });
			assert.match(written.err, /^page\.txt: all but nothing would be left: no article\?\n$/);
			assert.equal(readFileSync(join(folder, 'page.txt'), 'utf8').trim(), '');
		}));

	test('is named and written where the raw file stays', () =>
		inCorpus(async (folder) => {
			const { code, out, err } = await run(['clean', 'page.txt'], { cwd: folder });
			assert.deepEqual([code, out.trim()], [0, '']);
			assert.match(err, /^page\.txt: all but nothing/);
			assert.equal((await run(['clean', '--out', 'done', '--empty', 'keep', 'page.txt'], { cwd: folder })).code, 0);
			assert.equal(readFileSync(join(folder, 'done/page.txt'), 'utf8'), page);
		}));
});

suite('corpus-curator: what others wrote beside the corpus', () => {
	suiteSetup(buildProgram);

	test('accept replaces no baseline that it cannot read', () =>
		inFolder(async (folder) => {
			mkdirSync(join(folder, '.corpus-curator'));
			writeFileSync(join(folder, 'a.txt'), ANNOTATED);
			const baseline = join(folder, '.corpus-curator/baseline.jsonl');
			const bytes = Buffer.from([0x7b, 0xd6, 0xd0, 0x0a]);
			writeFileSync(baseline, bytes);
			const { code, err } = await run(['accept', 'a.txt'], { cwd: folder });
			assert.equal(code, 2);
			assert.match(err, /baseline\.jsonl: not UTF-8/);
			assert.deepEqual(readFileSync(baseline), bytes);
			symlinkSync('loop.jsonl', join(folder, 'loop.jsonl'));
			const looped = await run(['accept', '--baseline', 'loop.jsonl', 'a.txt'], { cwd: folder });
			assert.equal(looped.code, 2);
			assert.ok(lstatSync(join(folder, 'loop.jsonl')).isSymbolicLink());
		}));

	test('two that accept at once lose nothing, and the file keeps its permissions', () =>
		inFolder(async (folder) => {
			mkdirSync(join(folder, '.corpus-curator'));
			const baseline = join(folder, '.corpus-curator/baseline.jsonl');
			writeFileSync(baseline, '');
			chmodSync(baseline, 0o664);
			const files = Array.from({ length: 24 }, (_, number) => `${number}.txt`);
			for (const file of files) writeFileSync(join(folder, file), ANNOTATED);
			const half = files.length / 2;
			const both = await Promise.all([files.slice(0, half), files.slice(half)].map((some) => run(['accept', ...some], { cwd: folder })));
			assert.deepEqual(
				both.map(({ code, err }) => [code, err]),
				[
					[0, ''],
					[0, ''],
				],
			);
			assert.equal((await run(['check', '-f', 'ndjson', ...files], { cwd: folder })).code, 0);
			assert.equal(statSync(baseline).mode & 0o777, 0o664);
			assert.deepEqual(readdirSync(join(folder, '.corpus-curator')), ['baseline.jsonl']);
		}));

	test('a lock whose owner is gone holds nobody up', () =>
		inFolder(async (folder) => {
			mkdirSync(join(folder, '.corpus-curator'));
			writeFileSync(join(folder, 'a.txt'), ANNOTATED);
			writeFileSync(join(folder, '.corpus-curator/baseline.jsonl.lock'), String(spawnSync(process.execPath, ['-e', '']).pid));
			assert.equal((await run(['accept', 'a.txt'], { cwd: folder })).code, 0);
			assert.deepEqual(readdirSync(join(folder, '.corpus-curator')), ['baseline.jsonl']);
		}));

	asRoot('safe patterns of a stranger are for review, and it is said whose they are', async (folder) => {
		const line = '青禾小栏目每晚准时和您见面';
		const pattern = { id: 'column', family: 'boilerplate', pattern: line, wholeLine: true, safety: 'safe' };
		writeFileSync(join(folder, '.corpus-curator.json'), JSON.stringify({ patterns: [pattern] }));
		writeFileSync(join(folder, 'a.txt'), `${SOUND}${line}\n`);
		chownSync(join(folder, '.corpus-curator.json'), 4242, 4242);
		const found = await run(['clean', 'a.txt'], { cwd: folder });
		assert.equal(found.code, 0);
		assert.match(found.err, /\.corpus-curator\.json: this configuration belongs to user 4242; its safe patterns \(1\) are for review only/);
		assert.ok(found.out.includes(line));
		const named = await run(['clean', '--config', '.corpus-curator.json', 'a.txt'], { cwd: folder });
		assert.deepEqual([named.err, named.out.includes(line)], ['', false]);
	});

	test('--jsonl names a wrong configuration and writes nothing', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, '.corpus-curator.json'), '{');
			const { code, out, err } = await run(['clean', '--jsonl'], { cwd: folder, input: `${JSON.stringify({ text: ANNOTATED })}\n` });
			assert.deepEqual([code, out], [2, '']);
			assert.match(err, /Not valid JSON[\s\S]*standard input: not checked: its configuration/);
		}));

	test('a field that every object has is no decision, and the rest of the file holds', () =>
		inFolder(async (folder) => {
			mkdirSync(join(folder, '.corpus-curator'));
			writeFileSync(join(folder, 'a.txt'), SOUND);
			const line = (field: string) =>
				JSON.stringify({ document: 'a.txt', content: '', field, decisions: [] }).replace('"FIELD"', `"${field}"`);
			const lines = ['__proto__', 'constructor', 'toString'].map(line);
			writeFileSync(join(folder, '.corpus-curator/metadata.jsonl'), lines.map((one) => `${one}\n`).join(''));
			const { code, out, err } = await run(['metadata', 'a.txt'], { cwd: folder });
			assert.equal(code, 2);
			assert.equal(err.match(/metadata\.jsonl:\d: no metadata decision/g)?.length, 3);
			assert.equal(JSON.parse(out).fields.headline.value, '望舒岛灯塔重新点亮');
		}));
});
