import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../../src/cli/formats/text';
import { speaker } from '../../src/cli/language';
import { check as checkText, type Finding, makeArticle } from '../../src/engine';
import { dismissalOf, withDismissals, writeBaseline } from '../../src/engine/baseline';
import { ANNOTATED, buildProgram, inFolder, REPAIRED, run, SOUND, samples } from './run';

interface Report {
	file: string;
	script: string;
	score: number;
	sections: { start: number; end: number; kind: string; confidence: number }[];
	findings: { rule: string; family: string; start: number; end: number; severity: string; message: string; fixes: { safety: string }[] }[];
}

const reportsIn = (out: string) =>
	out
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Report);

suite('corpus-curator check', () => {
	suiteSetup(buildProgram);

	test('reports a file a line, in order, with the offsets of the engine', async () => {
		const files = ['reading-rooms.txt', 'bus-network.txt'].map((name) => join(samples, name));
		const { code, out, err } = await run(['check', '--format', 'ndjson', ...files]);
		assert.equal(code, 1);
		assert.equal(err, '');
		const reports = reportsIn(out);
		assert.deepEqual(
			reports.map(({ file }) => file),
			files,
		);
		assert.equal(reports[0]!.script, 'Hant');
		assert.ok(reports[0]!.score < reports[1]!.score);
		const annotation = reports[0]!.findings.find(({ rule }) => rule === 'encoding/pinyin-annotation')!;
		assert.deepEqual([annotation.family, annotation.severity, annotation.fixes[0]!.safety], ['encoding', 'warning', 'safe']);
	});

	test('names the sections of the page, in order, none of them overlapping', async () => {
		const file = join(samples, 'bus-network.txt');
		const [{ sections }] = reportsIn((await run(['check', '--format', 'ndjson', file])).out) as [Report];
		const whole = readFileSync(file, 'utf8');
		let done = 0;
		for (const { start, end, confidence } of sections) {
			assert.ok(start >= done && end > start && confidence >= 0 && confidence <= 1);
			done = end;
		}
		assert.ok(done <= whole.length);
		const headline = sections.find(({ kind }) => kind === 'headline')!;
		assert.equal(whole.slice(headline.start, headline.end), '南榆市调整二十一条公交线路 今起试运行');
		const body = Math.max(...sections.filter(({ kind }) => kind === 'body').map(({ start, end }) => end - start));
		assert.ok(body > whole.length / 4);
	});

	test('ends with 0 where nothing was found', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'sound.txt'), SOUND);
			const { code, out, err } = await run(['check', '-f', 'ndjson', 'sound.txt'], { cwd: folder });
			assert.deepEqual([code, err], [0, '']);
			const { file, script, score, findings } = JSON.parse(out);
			assert.deepEqual({ file, script, score, findings }, { file: 'sound.txt', script: 'Hans', score: 100, findings: [] });
		}));

	test('names a file that is missing, a folder, binary or not UTF-8, and reports the others', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'annotated.txt'), ANNOTATED);
			writeFileSync(join(folder, 'binary.bin'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0, 1, 2, 3]));
			mkdirSync(join(folder, 'folder'));
			const gbk = join(samples, 'night-market.gbk.txt');
			const files = ['missing.txt', 'folder', 'binary.bin', gbk, 'annotated.txt'];
			const { code, out, err } = await run(['check', '--format', 'ndjson', ...files], { cwd: folder });
			assert.equal(code, 2);
			assert.deepEqual(
				reportsIn(out).map(({ file }) => file),
				['annotated.txt'],
			);
			assert.deepEqual(err.trimEnd().split('\n'), [
				'missing.txt: no such file',
				'folder: is a folder, not a file',
				'binary.bin: a binary file, not text',
				`${gbk}: not UTF-8: it looks like gb18030 (--encoding gb18030)`,
			]);
		}));

	test('names the second likeliest encoding where it reads nearly as well', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'short.txt'), Uint8Array.of(0xa4, 0xf4, 0xa8, 0xae, 0xbf, 0x69, 0xbd, 0x4c)); // 水車磨盤
			const { code, err } = await run(['check', 'short.txt'], { cwd: folder });
			assert.deepEqual([code, err], [2, 'short.txt: not UTF-8: it looks like big5 (--encoding big5), or else shift_jis\n']);
		}));

	test('names a link that leads nowhere', () =>
		inFolder(async (folder) => {
			symlinkSync('round.txt', join(folder, 'round.txt'));
			const { code, err } = await run(['check', 'round.txt'], { cwd: folder });
			assert.deepEqual([code, err], [2, 'round.txt: too many symbolic links\n']);
		}));

	test('reads other encodings when told to', async () => {
		const { code, out } = await run(['check', '-f', 'ndjson', '--encoding', 'gb18030', join(samples, 'night-market.gbk.txt')]);
		assert.notEqual(code, 2);
		assert.equal(reportsIn(out)[0]!.script, 'Hans');
		const wrong = await run(['check', '--encoding', 'klingon', join(samples, 'night-market.gbk.txt')]);
		assert.deepEqual([wrong.code, wrong.err], [2, 'corpus-curator: unknown encoding "klingon"\n']);
	});

	test('keeps offsets right over CR, CRLF, a byte order mark and lone surrogates', () =>
		inFolder(async (folder) => {
			const text = `\ufeff${ANNOTATED.replaceAll('\n', '\r\n')}\r${ANNOTATED}`;
			writeFileSync(join(folder, 'ends.txt'), text);
			const { out } = await run(['check', '-f', 'ndjson', 'ends.txt'], { cwd: folder });
			const found = reportsIn(out)[0]!.findings.filter(({ rule }) => rule === 'encoding/pinyin-annotation');
			assert.deepEqual(
				found.map(({ start, end }) => text.slice(start, end)),
				['(xiàn)', '(wǎng)', '(shí)', '(xiàn)', '(wǎng)', '(xiàn)', '(wǎng)', '(shí)', '(xiàn)', '(wǎng)'],
			);
		}));

	test('takes an empty file and one line of 5 MB', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'empty.txt'), '');
			writeFileSync(join(folder, 'long.txt'), '望舒岛灯塔昨晚重新点亮，岛上的居民都来了。'.repeat(80_000));
			const { code, out, err } = await run(['check', '-f', 'ndjson', 'empty.txt', 'long.txt'], { cwd: folder });
			assert.notEqual(code, 2, err);
			assert.deepEqual(
				reportsIn(out).map(({ file }) => file),
				['empty.txt', 'long.txt'],
			);
		})).timeout(60_000);

	test('text: place, rule, message and the characters, control characters made visible', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'a.txt'), `${SOUND}\x1b[31m${ANNOTATED}`);
			const { out } = await run(['check', 'a.txt'], { cwd: folder });
			assert.match(out, /^a\.txt\n/);
			assert.match(out, / {2}4:7 {2}✔ encoding\/pinyin-annotation {2}A converter wrote the reading of 縣/);
			assert.ok(out.includes('␛[31m縣⟦(xiàn)⟧裏的網(wǎng)絡'), out);
			assert.ok(!out.includes('\x1b'), 'no colours but on a terminal, and none from the text');
		}));

	test('text: colours on a terminal, none of them from the text', () => {
		const article = makeArticle(`\x1b[31m${ANNOTATED}`);
		const [finding] = checkText(article).filter(({ rule }) => rule === 'encoding/pinyin-annotation');
		const report = {
			file: 'a.txt',
			article,
			script: 'Hant',
			score: 50,
			findings: [finding!],
			shown: [finding!],
			dismissed: 0,
			dismissalOf: () => undefined,
		} as const;
		const out = text(speaker('en'), { hasColour: true, showsAll: false }).each(report);
		assert.ok(out.startsWith('\x1b[1ma.txt\x1b[22m\n'));
		assert.ok(out.includes('\x1b[33mencoding/pinyin-annotation\x1b[39m'));
		assert.ok(out.includes('\x1b[4m⟦(xiàn)⟧\x1b[24m'));
		assert.ok(!out.includes('\x1b[31m'));
	});

	test('text: speaks Chinese', async () => {
		const { out } = await run(['check', '--locale', 'zh-tw', join(samples, 'reading-rooms.txt')]);
		assert.match(out, /檔案：1，無問題：0。問題：\d+。\n$/);
	});

	test('sarif: regions, fixes and fingerprints', async () => {
		const file = join(samples, 'reading-rooms.txt');
		const { out } = await run(['check', '--format', 'sarif', file, join(samples, 'bus-network.txt')]);
		const log = JSON.parse(out);
		assert.equal(log.version, '2.1.0');
		const [{ tool, results, columnKind }] = log.runs;
		assert.equal(columnKind, 'utf16CodeUnits');
		const result = results.find((one: { ruleId: string }) => one.ruleId === 'encoding/pinyin-annotation');
		assert.equal(tool.driver.rules[result.ruleIndex].id, 'encoding/pinyin-annotation');
		const { region } = result.locations[0].physicalLocation;
		assert.deepEqual(region, { startLine: 3, startColumn: 4, endLine: 3, endColumn: 10, charOffset: 34, charLength: 6 });
		assert.deepEqual(result.fixes[0].artifactChanges[0].replacements[0].deletedRegion, region);
		assert.match(result.partialFingerprints['wording/v1'], /^[0-9a-f]{16}:/);
	});

	test('sarif: valid with no file and no finding', async () => {
		const { out } = await run(['check', '--format', 'sarif', 'missing.txt']);
		assert.deepEqual(JSON.parse(out).runs[0].results, []);
	});

	test('github: one command a finding, its parts escaped', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'a,b.txt'), ANNOTATED);
			const { out } = await run(['check', '--format', 'github', 'a,b.txt'], { cwd: folder });
			const annotations = out.split('\n').filter((line) => line.includes('encoding/pinyin-annotation'));
			assert.equal(annotations.length, 5);
			assert.match(
				annotations[0]!,
				/^::warning file=a%2Cb\.txt,line=1,endLine=1,col=2,endColumn=8,title=encoding\/pinyin-annotation::A converter/,
			);
		}));

	test('obeys the nearest configuration, and checks nothing with a wrong one', () =>
		inFolder(async (folder) => {
			mkdirSync(join(folder, 'deep'));
			writeFileSync(join(folder, 'deep/a.txt'), ANNOTATED);
			writeFileSync(join(folder, '.corpus-curator.json'), '{"rules":{"encoding/pinyin-annotation":{"severity":"off"}}}');
			const quiet = await run(['check', '-f', 'ndjson', 'deep/a.txt'], { cwd: folder });
			assert.ok(!quiet.out.includes('encoding/pinyin-annotation'), quiet.out);
			writeFileSync(join(folder, 'deep/.corpus-curator.json'), '{"rules":{"encoding/pinyin-annotation":{"severity":"loud"}}}');
			const wrong = await run(['check', '-f', 'ndjson', 'deep/a.txt'], { cwd: folder });
			assert.deepEqual([wrong.code, wrong.out], [2, '']);
			assert.match(wrong.err, /\.corpus-curator\.json: rules\.?.*pinyin-annotation.*\ndeep\/a\.txt: not checked/);
			const named = await run(['check', '-f', 'ndjson', '--config', '.corpus-curator.json', 'deep/a.txt'], { cwd: folder });
			assert.equal(named.out, quiet.out);
		}));

	test('leaves out what the baseline dismisses, and shows it on demand', () =>
		inFolder(async (folder) => {
			mkdirSync(join(folder, '.corpus-curator'));
			mkdirSync(join(folder, 'texts'));
			writeFileSync(join(folder, 'texts/a.txt'), ANNOTATED);
			const article = makeArticle(ANNOTATED);
			const first = checkText(article).find(({ rule }) => rule === 'encoding/pinyin-annotation') as Finding;
			const dismissal = dismissalOf(article, first, 'here', 'texts/a.txt', { who: 'lin', reason: 'a lesson' });
			const baseline = writeBaseline(withDismissals({ dismissals: [], unread: [] }, [dismissal]));
			writeFileSync(join(folder, '.corpus-curator/baseline.jsonl'), baseline);
			const startsIn = async (...more: string[]) => {
				const { out } = await run(['check', '-f', 'ndjson', ...more, 'texts/a.txt'], { cwd: folder });
				return reportsIn(out)[0]!
					.findings.filter(({ rule }) => rule === first.rule)
					.map(({ start }) => start);
			};
			const all = await startsIn('--show-dismissed');
			assert.equal(all.length, 5);
			assert.deepEqual(await startsIn(), all.slice(1));
			const shown = await run(['check', '-f', 'sarif', '--show-dismissed', 'texts/a.txt'], { cwd: folder });
			const suppressed = JSON.parse(shown.out).runs[0].results.filter((one: { suppressions?: unknown }) => one.suppressions);
			assert.deepEqual(
				suppressed.map((one: { suppressions: unknown }) => one.suppressions),
				[[{ kind: 'external', justification: 'a lesson' }]],
			);
			assert.match((await run(['check', '--show-dismissed', 'texts/a.txt'], { cwd: folder })).out, /\[Dismissed: a lesson\.\]/);
			writeFileSync(join(folder, '.corpus-curator/baseline.jsonl'), `<<<<<<< ours\n${baseline}`);
			const broken = await run(['check', '-f', 'ndjson', 'texts/a.txt'], { cwd: folder });
			assert.equal(broken.code, 2);
			assert.match(broken.err, /baseline\.jsonl:1: not a dismissal/);
		}));

	test('accept dismisses what is there now; what comes later is reported', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'a.txt'), ANNOTATED);
			writeFileSync(join(folder, 'b.txt'), `${SOUND}${ANNOTATED}`);
			const accepted = await run(['accept', '--reason', 'taken over', 'missing.txt', 'a.txt', 'b.txt'], { cwd: folder });
			assert.deepEqual([accepted.code, accepted.err], [2, 'missing.txt: no such file\n']);
			assert.equal((await run(['check', '-f', 'ndjson', 'a.txt', 'b.txt'], { cwd: folder })).code, 0);
			const baseline = readFileSync(join(folder, '.corpus-curator/baseline.jsonl'), 'utf8');
			assert.match(baseline, /"reason":"taken over","who":"[^"]+","when":"20/);
			writeFileSync(join(folder, 'a.txt'), `${ANNOTATED}開(kāi)門。\n`);
			const { out } = await run(['check', '-f', 'ndjson', 'a.txt', 'b.txt'], { cwd: folder });
			assert.deepEqual(
				reportsIn(out).map(({ findings }) => findings.filter(({ rule }) => rule === 'encoding/pinyin-annotation').length),
				[1, 0],
			);
			await run(['accept', '--reason', 'again', 'a.txt'], { cwd: folder });
			const more = readFileSync(join(folder, '.corpus-curator/baseline.jsonl'), 'utf8').split('\n');
			assert.equal(more.filter((line) => line.includes('"reason":"again"')).length, 1, 'decisions taken before keep their reason');
		}));

	test('- is standard input', async () => {
		const { out } = await run(['check', '-f', 'ndjson', '-'], { input: ANNOTATED });
		assert.equal(reportsIn(out)[0]!.file, '-');
		assert.equal((await run(['clean', '-'], { input: ANNOTATED })).out, REPAIRED);
	});

	test('knows a line that stands in many files of the corpus', () =>
		inFolder(async (folder) => {
			const line = '青禾的朋友都爱看的每晚小栏目准时和您见面';
			for (const [number, word] of [...'一二三四五六七八九十百千'].entries())
				writeFileSync(
					join(folder, `${number}.txt`),
					`第${word}座灯塔的故事\n修好第${word}座灯塔的那天，岛上第${word}次聚齐了全村的人。\n${line}\n`,
				);
			const { out } = await run(['check', '-f', 'ndjson', '--corpus', '.', '3.txt'], { cwd: folder });
			const repeated = reportsIn(out)[0]!.findings.filter(({ rule }) => rule === 'boilerplate/repeated-line');
			assert.equal(repeated.length, 1, out);
			assert.match(repeated[0]!.message, /12/);
			const alone = await run(['check', '-f', 'ndjson', '3.txt'], { cwd: folder });
			assert.ok(!alone.out.includes('repeated-line'));
			const missing = await run(['check', '-f', 'ndjson', '--corpus', 'nowhere', '3.txt'], { cwd: folder });
			assert.deepEqual([missing.code, missing.err], [2, 'nowhere: no such file\n']);
		}));
});
