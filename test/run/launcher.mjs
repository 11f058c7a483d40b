// Can the extension host's suites fail at all? Runs the embedded VS Code's launcher with suites that end in every way there is.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, ensureEmbedded } from '../../scripts/setup.mjs';
import { exitCodeOf } from '../../scripts/shell.mjs';
import { report } from './counts.mjs';

/** How a suite ends, its run(), and the exit code that must come of it. */
const cases = [
	['passes', 'async () => {}', 0],
	['fails', "async () => { throw new Error('as wanted') }", 1],
	['takes the extension host with it', 'async () => process.exit(0)', 74],
	['never ends', '() => new Promise(() => {})', 124],
];

await ensureBrowser();
await ensureEmbedded();
const scratch = mkdtempSync(join(tmpdir(), 'curator-launcher-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const extension = join(scratch, 'extension');
mkdirSync(extension);
writeFileSync(join(extension, 'package.json'), '{"name":"probe","publisher":"probe","version":"0.0.1","engines":{"vscode":"^1.100.0"}}');

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [ending, run, wanted] of cases) {
	const suite = join(scratch, 'suite.js');
	writeFileSync(suite, `exports.run = ${run};`);
	const code = await exitCodeOf(
		process.execPath,
		[
			'scripts/embedded/code.mjs',
			`--extensionDevelopmentPath=${extension}`,
			`--extensionTestsPath=${suite}`,
			'--disable-extensions',
			scratch,
		],
		{ stdio: 'ignore', env: { ...process.env, EMBEDDED_VSCODE_TIMEOUT: wanted === 124 ? '20' : '120' } },
	);
	counts[code === wanted ? 'passed' : 'failed']++;
	console.log(`  ${code === wanted ? '✔' : '✘'} a suite that ${ending}: exit code ${code}${code === wanted ? '' : `, not ${wanted}`}`);
}
report('Launcher', counts);
