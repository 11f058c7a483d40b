// What cores and memory `clean --jsonl` takes, with one worker and with two, on a shard made of pages; the output must be the same.
// usage: npm run bench:jobs [-- MEGABYTES [ROUNDS [pages|articles|both]]]   Linux only; needs a build
// Ratios that the machine's other work does not touch: processor seconds, and the busiest thread of all (the critical path).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf, measure } from './scale/measure.mjs';
import { articles, makeShard, pages } from './scale/shard.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [megabytes = 20, rounds = 1] = process.argv.slice(2, 4).map(Number);
const { [process.argv[4] ?? 'pages']: texts } = { pages: pages(), articles: articles(), both: [...pages(), ...articles()] };
const folder = mkdtempSync(join(tmpdir(), 'corpus-curator-jobs-'));
try {
	const input = join(folder, 'shard.jsonl');
	const { bytes, records } = makeShard(input, megabytes * 1e6, { texts });
	console.log(`${(bytes / 1e6).toFixed(1)} MB, ${records} records`);
	for (let round = 0; round < rounds; round++) {
		const runs = [];
		for (const jobs of ['1', '2']) {
			const output = join(folder, `done-${jobs}.jsonl`);
			const run = await measure([process.execPath, join(root, 'dist/cli.js'), 'clean', '--jsonl', '--jobs', jobs], {
				input,
				output,
				cwd: folder,
			});
			runs.push({ ...run, digest: await digestOf(output) });
			const threads = run.threads.map((seconds) => seconds.toFixed(1)).join(' ');
			const quarters = [0.25, 0.5, 0.75, 1].map((part) => run.memory[Math.ceil(run.memory.length * part) - 1].toFixed(0));
			console.log(
				`--jobs ${jobs}: ${run.wall.toFixed(1)} s, ${run.cpu.toFixed(1)} processor s (threads ${threads}), ` +
					`${(bytes / 1e6 / run.wall).toFixed(2)} MB/s, ${(bytes / 1e6 / run.cpu).toFixed(2)} MB a processor s, ` +
					`resident ${quarters.join(' ')} MB by quarters, ${run.peak.toFixed(0)} at most`,
			);
		}
		const [one, two] = runs;
		console.log(
			`${(one.wall / two.wall).toFixed(2)} times as fast by the clock, ${(one.threads[0] / two.threads[0]).toFixed(2)} by the busiest thread, ` +
				`${((2 * one.cpu) / two.cpu).toFixed(2)} by processor time; the output is ${one.digest === two.digest ? 'the same' : 'NOT THE SAME'}`,
		);
		if (one.digest !== two.digest) process.exitCode = 1;
	}
} finally {
	rmSync(folder, { recursive: true });
}
