// The tests of integrations/python, in an environment of their own that this makes: node test/run/integrations.mjs [pytest's arguments]
// Needs Python 3.9 or newer, a network for pip the first time, and Java 11 or 17 for Spark. `npm test` needs none of it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildProducts } from '../../scripts/build.mjs';
import { findProgram, root } from '../../scripts/shell.mjs';

const folder = join(root, 'integrations/python');
const environment = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'corpus-curator-integrations');
const python = join(environment, 'bin/python');

for (const [program, what] of [
	['python3', 'Python'],
	['java', 'Java, for Spark'],
]) {
	if (findProgram(program)) continue;
	console.error(`There is no ${program}: ${what} has to be installed.`);
	process.exit(1);
}

await buildProducts();
const done = join(environment, 'installed');
if (!existsSync(done) || statSync(done).mtimeMs < statSync(join(folder, 'pyproject.toml')).mtimeMs) {
	console.log('Setting up Python …');
	mkdirSync(environment, { recursive: true });
	run('python3', ['-m', 'venv', environment]);
	run(python, ['-m', 'pip', 'install', '--quiet', '--editable', `${folder}[test]`]);
	writeFileSync(done, '');
}
const { status } = run(python, ['-m', 'pytest', '-q', 'tests', ...process.argv.slice(2)], { check: false });
process.exit(status ?? 1);

function run(command, args, { check = true } = {}) {
	const env = { ...process.env, CORPUS_CURATOR: join(root, 'dist/cli.js'), PYSPARK_PYTHON: python };
	const result = spawnSync(command, args, { cwd: folder, stdio: 'inherit', env });
	if (check && result.status !== 0) process.exit(result.status ?? 1);
	return result;
}
