// What other programs run of the project: the GitHub Action, the pre-commit hooks, the problem matcher. Each is run as they would run it.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ANNOTATED, buildProgram, inFolder, program, REPAIRED, root, SOUND } from '../cli/run';

const text = (name: string) => readFileSync(join(root, name), 'utf8');

suite('other programs', () => {
	suiteSetup(buildProgram);

	/** The script of the action's last step. */
	const script = () => {
		const lines = text('action.yml').split('\n');
		const at = lines.findLastIndex((line) => /^ +run: \|$/.test(line));
		return lines
			.slice(at + 1)
			.map((line) => line.slice(8))
			.join('\n');
	};
	const act = (folder: string, env: Record<string, string>) => {
		const { status, stdout } = spawnSync('bash', ['-e', '-c', script()], {
			cwd: folder,
			env: { ...process.env, CURATOR: program, FAIL_ON_FINDINGS: 'true', ...env },
			encoding: 'utf8',
		});
		return { status, stdout };
	};

	test('the action annotates findings, and fails on them unless told not to', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'a.txt'), ANNOTATED);
			writeFileSync(join(folder, 'b.txt'), SOUND);
			const { status, stdout } = act(folder, { FILES: '*.txt' });
			assert.equal(status, 1);
			assert.match(stdout, /^::warning file=a\.txt,line=1,/m);
			assert.equal(act(folder, { FILES: '*.txt', FAIL_ON_FINDINGS: 'false' }).status, 0);
			assert.equal(act(folder, { FILES: 'b.txt' }).status, 0);
			assert.equal(act(folder, { FILES: 'missing.txt', FAIL_ON_FINDINGS: 'false' }).status, 2, 'what cannot be read fails');
		}));

	test('the problem matcher reads those lines', () =>
		inFolder(async (folder) => {
			writeFileSync(join(folder, 'a.txt'), ANNOTATED);
			const [matcher] = JSON.parse(text('package.json')).contributes.problemMatchers;
			const [{ regexp, file, line, column, code, message }] = matcher.pattern;
			const found = act(folder, { FILES: 'a.txt' })
				.stdout.split('\n')
				.flatMap((one) => new RegExp(regexp).exec(one) ?? []);
			assert.ok(found.length > 0);
			const [first] = act(folder, { FILES: 'a.txt' }).stdout.split('\n');
			const parts = new RegExp(regexp).exec(first ?? '');
			assert.ok(parts);
			assert.deepEqual([parts[file], parts[line], parts[column], parts[code]], ['a.txt', '1', '2', 'encoding/pinyin-annotation']);
			assert.ok(parts[message]);
		}));

	test('the hooks name commands that are there, and repair what they say', () =>
		inFolder(async (folder) => {
			const entries = [...text('.pre-commit-hooks.yaml').matchAll(/^ {2}entry: corpus-curator (.+)$/gm)].map(([, entry]) =>
				entry!.split(' '),
			);
			assert.equal(entries.length, 2);
			writeFileSync(join(folder, 'a.txt'), ANNOTATED);
			const [checked, cleaned] = entries.map((entry) => spawnSync(process.execPath, [program, ...entry, 'a.txt'], { cwd: folder }));
			assert.deepEqual([checked?.status, cleaned?.status], [1, 0]);
			assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), REPAIRED);
		}));

	test('npm packs the command line', () => {
		const kept = text('.npmignore')
			.split('\n')
			.filter((line) => line.startsWith('!'))
			.map((line) => line.slice(1));
		const { bin } = JSON.parse(text('package.json'));
		assert.ok(kept.some((line) => resolve(root, line) === resolve(root, bin['corpus-curator'])));
	});
});
