// Megabytes a processor second of `clean --jsonl` beside AutoCorrect and ftfy, on the same shard of pages and on one of clean articles.
// They repair other things (spacing and punctuation; misread encodings): the figures say what a pass over a corpus costs, not what it is worth.
// usage: npm run bench:peers [-- MEGABYTES]   Linux only; needs a build, Python, and a network the first time, for npm and pip
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure } from './scale/measure.mjs';
import { articles, makeShard, pages } from './scale/shard.mjs';
import { run } from './shell.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [megabytes = 4] = process.argv.slice(2).map(Number);
const environment = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'corpus-curator-peers');
const python = join(environment, 'venv/bin/python');

/** Each a filter of lines of JSON. */
const AUTOCORRECT = `
import { createInterface } from 'node:readline';
import autocorrect from 'autocorrect-node';
for await (const line of createInterface({ input: process.stdin })) {
	const record = JSON.parse(line);
	record.text = autocorrect.format(record.text);
	process.stdout.write(JSON.stringify(record) + '\\n');
}
`;
const FTFY = `
import json, sys, ftfy
for line in sys.stdin.buffer:
    record = json.loads(line)
    record["text"] = ftfy.fix_text(record["text"])
    sys.stdout.buffer.write(json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\\n")
`;

async function setUp() {
	mkdirSync(environment, { recursive: true });
	writeFileSync(join(environment, 'autocorrect.mjs'), AUTOCORRECT);
	writeFileSync(join(environment, 'ftfy_lines.py'), FTFY);
	const done = join(environment, 'installed');
	if (existsSync(done)) return;
	await run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', environment, 'autocorrect-node@2.14.0']);
	await run('python3', ['-m', 'venv', join(environment, 'venv')]);
	await run(python, ['-m', 'pip', 'install', '--quiet', 'ftfy==6.3.1']);
	writeFileSync(done, '');
}

await setUp();
const folder = mkdtempSync(join(tmpdir(), 'corpus-curator-peers-'));
const programs = {
	'corpus-curator': [process.execPath, join(root, 'dist/cli.js'), 'clean', '--jsonl', '--jobs', '1'],
	autocorrect: [process.execPath, join(environment, 'autocorrect.mjs')],
	ftfy: [python, join(environment, 'ftfy_lines.py')],
};
try {
	for (const [name, texts] of Object.entries({ pages: pages(), articles: articles() })) {
		const [small, large] = [join(folder, 'small.jsonl'), join(folder, 'large.jsonl')];
		const sizes = [small, large].map((file, at) => makeShard(file, ((1 + at) * megabytes * 1e6) / 2, { texts }).bytes / 1e6);
		for (const [program, command] of Object.entries(programs)) {
			const output = join(folder, 'done.jsonl');
			const [half, whole] = [await measure(command, { input: small, output }), await measure(command, { input: large, output })];
			const warm = (sizes[1] - sizes[0]) / (whole.cpu - half.cpu);
			console.log(
				`${name}, ${sizes[1].toFixed(1)} MB, ${program}: ${(sizes[1] / whole.cpu).toFixed(2)} MB a processor second, ` +
					`${warm.toFixed(2)} in the second half; resident ${whole.peak.toFixed(0)} MB at most`,
			);
		}
	}
} finally {
	rmSync(folder, { recursive: true });
}
