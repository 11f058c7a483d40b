#!/usr/bin/env node
// `npm test`: sets up what is missing, then every check and suite. The last line is the sum. Needs nothing but Node to start.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackages } from '../../scripts/setup.mjs';
import { exitCodeOf } from '../../scripts/shell.mjs';
import { takeCounts } from './counts.mjs';

/** In order. A check counts as one, a suite counts what it has left in its counts file. `wants`: not worth starting when that failed. */
const parts = [
	{ name: 'Build', check: ['node', 'scripts/build.mjs'] },
	{ name: 'Types', check: ['npm', 'run', '--silent', 'typecheck'] },
	{ name: 'Lint', check: ['npm', 'run', '--silent', 'lint'] },
	{ name: 'Unit tests', suite: ['node', 'test/run/unit.mjs'] },
	{ name: 'Launcher', suite: ['node', 'test/run/launcher.mjs'] },
	{ name: 'Node extension host', suite: ['node', 'test/run/host.mjs', '--no-build'], wants: 'Build' },
	{ name: 'Web extension host', suite: ['node', 'test/run/host.mjs', '--web', '--no-build'], wants: 'Build' },
	{ name: 'Package in the browser', suite: ['node', 'test/run/ui.mjs', '--no-build'], wants: 'Build' },
];

const limit = 20 * 60_000; // milliseconds for one part; the suites have shorter limits of their own
const scratch = mkdtempSync(join(tmpdir(), 'curator-test-'));
const countsFile = join(scratch, 'counts.json');
const results = [];
try {
	await ensurePackages();
	for (const part of parts) results.push({ name: part.name, ...(await resultOf(part)) });
} catch (error) {
	console.error(error);
	results.push({ name: 'Set-up', passed: 0, failed: 1, skipped: 0, seconds: 0 });
} finally {
	rmSync(scratch, { recursive: true, force: true });
}

console.log('');
for (const { name, passed, failed, skipped, seconds, why } of results) {
	const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed${skipped > 0 ? ` ${skipped} skipped` : ''}`;
	console.log(`${name.padEnd(24)}${counts}  ${seconds.toFixed(0).padStart(4)} s${why ? `  ${why}` : ''}`);
}
for (const { name, failures = [] } of results) for (const failure of failures) console.log(`FAILED  ${name}: ${failure}`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

async function resultOf({ name, check, suite, wants }) {
	const began = performance.now();
	const outcome = (passed, failed, why, skipped = 0) => ({ passed, failed, skipped, why, seconds: (performance.now() - began) / 1000 });
	if (wants && results.some((result) => result.name === wants && result.failed > 0)) return outcome(0, 1, `not run: ${wants} failed`);
	console.log(`\n── ${name}`);
	const [command, ...args] = check ?? suite;
	const code = await exitCodeOf(command, args, { timeout: limit, env: { ...process.env, CURATOR_COUNTS: countsFile } });
	if (check) return code === 0 ? outcome(1, 0) : outcome(0, 1, `exit code ${code}`);
	const counts = takeCounts(countsFile);
	if (!counts) return outcome(0, 1, 'left no counts');
	if (counts.passed === 0 && counts.failed === 0) return outcome(0, 1, 'ran no test');
	if (code !== 0 && counts.failed === 0) return outcome(counts.passed, 1, `exit code ${code}`, counts.skipped);
	return { ...outcome(counts.passed, counts.failed, undefined, counts.skipped), failures: counts.failures };
}
