import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RULES } from '../../src/engine';

const root = resolve(__dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');

suite('documentation', () => {
	test('every rule has its page, under its name', () => {
		for (const { id } of RULES) assert.ok(text(`docs/rules/${id}.md`).startsWith(`# ${id}\n`), id);
	});

	test('every page has its rule', () => {
		const pages = (readdirSync(join(root, 'docs/rules'), { recursive: true }) as string[])
			.map((path) => path.replaceAll('\\', '/'))
			.filter((path) => path.endsWith('.md') && path !== 'README.md');
		assert.deepEqual(pages.sort(), RULES.map(({ id }) => `${id}.md`).sort());
	});

	test('pages and lists are what the rules say (else: npm run docs)', () => {
		const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build-docs.mjs'), '--check'], { encoding: 'utf8' });
		assert.equal(status, 0, stderr);
	});

	test('links lead somewhere', () => {
		for (const page of ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/development.md', 'docs/rules/README.md']) {
			const targets = [...text(page).matchAll(/(?<!!)\[[^\]]*\]\(([^)#]+)\)/g)].map(([, target]) => target!);
			for (const target of targets.filter((one) => !/^https?:/.test(one)))
				assert.ok(existsSync(join(root, dirname(page), target)), `${page}: ${target}`);
		}
	});

	test('the version is the newest of the changelog', () => {
		const { version } = JSON.parse(text('package.json')) as { version: string };
		const [, newest] = /^## \[(\d[^\]]*)\] - \d{4}-\d{2}-\d{2}$/m.exec(text('CHANGELOG.md')) ?? [];
		assert.equal(newest, version);
	});
});
