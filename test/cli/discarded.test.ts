import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle } from '../../src/engine';
import { contentKey } from '../../src/engine/decisions/anchor';
import { ANNOTATED, inFolder, REPAIRED, run, SOUND } from './run';

suite('corpus-curator and discarded articles', () => {
	const prepare = (folder: string) => {
		mkdirSync(join(folder, '.corpus-curator'));
		writeFileSync(join(folder, 'a.txt'), ANNOTATED);
		writeFileSync(join(folder, 'b.txt'), `${SOUND}${ANNOTATED}`);
		const about = { content: contentKey(makeArticle(ANNOTATED)), who: 'Mei', when: '2026-01-01T00:00:00.000Z' };
		const line = { document: 'a.txt', ...about, state: 'discarded', reason: 'no article' };
		writeFileSync(join(folder, '.corpus-curator/articles.jsonl'), `${JSON.stringify(line)}\n`);
	};
	const SAID = 'a.txt: discarded by Mei (no article): left out\n';

	test('clean --out and --write leave them out, and say so', () =>
		inFolder(async (folder) => {
			prepare(folder);
			const out = await run(['clean', '--out', 'out', 'a.txt', 'b.txt'], { cwd: folder });
			assert.deepEqual([out.code, out.err], [0, SAID]);
			assert.deepEqual(
				['a.txt', 'b.txt'].map((name) => existsSync(join(folder, 'out', name))),
				[false, true],
			);
			const written = await run(['clean', '--write', 'a.txt'], { cwd: folder });
			assert.deepEqual([written.code, written.err, readFileSync(join(folder, 'a.txt'), 'utf8')], [0, SAID, ANNOTATED]);
			assert.equal((await run(['clean', 'a.txt'], { cwd: folder })).out, REPAIRED, 'to look at, it is cleaned all the same');
		}));

	test('so does metadata, also after the file was moved', () =>
		inFolder(async (folder) => {
			prepare(folder);
			renameSync(join(folder, 'a.txt'), join(folder, 'moved.txt'));
			const { code, out, err } = await run(['metadata', 'moved.txt', 'b.txt'], { cwd: folder });
			assert.deepEqual([code, err], [0, SAID.replace('a.txt', 'moved.txt')]);
			assert.deepEqual(
				out
					.split('\n')
					.filter(Boolean)
					.map((line) => JSON.parse(line).file),
				['b.txt'],
			);
		}));

	test('records of a shard are left out by the names that the editor gives them', () =>
		inFolder(async (folder) => {
			prepare(folder);
			const about = { content: 'of nothing here', state: 'discarded', who: 'Mei', when: '2026-01-01T00:00:00.000Z' };
			const line = JSON.stringify({ document: 'shard.jsonl/000001-one.txt', ...about });
			writeFileSync(join(folder, '.corpus-curator/articles.jsonl'), `${line}\n`);
			const input = ['one', 'two'].map((id) => `${JSON.stringify({ id, text: SOUND })}\n`).join('');
			const { code, out, err } = await run(['clean', '--jsonl', '--stdin-name', 'shard.jsonl'], { cwd: folder, input });
			assert.deepEqual([code, out], [0, `${input.split('\n')[1]}\n`]);
			assert.match(err, /000001-one\.txt: discarded by Mei: left out/);
		}));

	test('decisions that cannot be read stop the file, not the run', () =>
		inFolder(async (folder) => {
			prepare(folder);
			writeFileSync(join(folder, '.corpus-curator/articles.jsonl'), Uint8Array.of(0x7b, 0xd6, 0xd0, 0x0a));
			const { code, err } = await run(['clean', '--write', 'a.txt'], { cwd: folder });
			assert.equal(code, 2);
			assert.match(err, /a\.txt: not read: its decisions/);
			assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), ANNOTATED);
		}));
});
