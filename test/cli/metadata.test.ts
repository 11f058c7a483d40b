import { strict as assert } from 'node:assert';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProgram, run, samples } from './run';

const files = ['bus-network.txt', 'river-otters.txt'].map((name) => join(samples, name));
const HEADLINE = '南榆市调整二十一条公交线路 今起试运行';

const lines = (out: string) => out.split('\n').filter(Boolean);

suite('corpus-curator metadata', () => {
	suiteSetup(buildProgram);

	test('a record a file, in order, values tied to their characters; a missing file is named', async () => {
		const { code, out, err } = await run(['metadata', files[0]!, 'missing.txt', files[1]!]);
		assert.deepEqual([code, err], [2, 'missing.txt: no such file\n']);
		const records = lines(out).map((line) => JSON.parse(line));
		assert.deepEqual(
			records.map(({ file }) => file),
			files,
		);
		const { headline } = records[0].fields;
		assert.equal(headline.value, HEADLINE);
		assert.equal(readFileSync(files[0]!, 'utf8').slice(headline.spans[0].start, headline.spans[0].end), headline.surface);
		for (const { fields } of records) {
			for (const entry of Object.values<{ value: unknown; why?: unknown } | unknown[]>(fields).flat() as {
				value: unknown;
				why?: unknown;
			}[])
				assert.ok(typeof entry.value === 'string' || (entry.value === null && typeof entry.why === 'string'), JSON.stringify(entry));
		}
	});

	test('jsonl: one value is an object, many are a list, none is left out; a dateline names its parts', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'curator-shapes-'));
		try {
			const body = readFileSync(files[0]!, 'utf8').split('\n').slice(8).join('\n');
			writeFileSync(join(folder, 'one.txt'), `公交线路调整\n新华社南京5月18日电（记者陈冬）${body}\n`);
			const { out } = await run(['metadata', 'one.txt'], { cwd: folder });
			const { fields } = JSON.parse(out);
			assert.equal(fields.siteName.value, '南榆新闻网');
			const { value, agency, place, date, parts } = fields.dateline;
			assert.deepEqual([value, agency, place, date.slice(-5), parts], ['新华社南京5月18日电', '新华社', '南京', '05-18', undefined]);
			assert.deepEqual(
				fields.author.map((one: { value: string; role: string }) => [one.value, one.role]),
				[['陈冬', '记者']],
			);
			for (const [key, entry] of Object.entries(fields)) assert.notDeepEqual(entry, [], key);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	test('csv: a byte order mark, a head, a row a file', async () => {
		const { code, out } = await run(['metadata', '--format', 'csv', ...files]);
		assert.equal(code, 0);
		const rows = out.split('\r\n');
		assert.ok(rows[0]!.startsWith('\ufefffile,headline,'));
		assert.ok(rows[1]!.startsWith(`${files[0]},${HEADLINE},`));
		assert.equal(rows.length, 4);
		assert.equal(rows[3], '');
	});

	test('yaml: a stream of documents', async () => {
		const { out } = await run(['metadata', '--format', 'yaml', ...files]);
		const documents = out.split('---\n').slice(1);
		assert.equal(documents.length, 2);
		assert.ok(documents[0]!.startsWith(`file: ${JSON.stringify(files[0])}\nheadline: ${HEADLINE}\n`), documents[0]);
	});

	test('json-ld, and dolma documents with attributes in code points', async () => {
		const [jsonLd, dolma, attributes] = await Promise.all(
			['json-ld', 'dolma', 'dolma-attributes'].map(async (format) => JSON.parse((await run(['metadata', '-f', format, files[0]!])).out)),
		);
		assert.deepEqual([jsonLd['@type'], jsonLd.headline], ['NewsArticle', HEADLINE]);
		assert.deepEqual([dolma.id, dolma.metadata.headline], [files[0], HEADLINE]);
		const [[start, end]] = attributes.attributes.metadata__headline;
		assert.equal([...dolma.text].slice(start, end).join(''), HEADLINE);
	});

	test('values come as the curator decided in the editor; a line that is no decision is named', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'curator-decided-'));
		try {
			mkdirSync(join(folder, 'deep'));
			mkdirSync(join(folder, '.corpus-curator'));
			copyFileSync(files[0]!, join(folder, 'deep/a.txt'));
			const decision = { verdict: 'edited', value: HEADLINE, to: '公交线路调整', surface: HEADLINE, before: '', after: '', at: 0 };
			const line = { document: 'deep/a.txt', content: '', field: 'headline', decisions: [decision] };
			writeFileSync(join(folder, '.corpus-curator/metadata.jsonl'), `${JSON.stringify(line)}\n<<<<<<< ours\n`);
			const { code, out, err } = await run(['metadata', 'deep/a.txt'], { cwd: folder });
			const { headline } = JSON.parse(out).fields;
			assert.deepEqual([headline.value, headline.surface, headline.how], ['公交线路调整', HEADLINE, 'user']);
			assert.match(err, /metadata\.jsonl:2: no metadata decision/);
			assert.equal(code, 2);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
