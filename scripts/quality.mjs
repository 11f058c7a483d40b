// The quality gate: `npm run quality [-- part of a name]… [--accept]`. Scores the command line on the texts of ../shared, compares each
// figure with its floor in test/quality/floors.json and says by how much it moved. Exit code 1 below a floor. --accept raises the floors
// that were beaten and adds new figures; it never lowers one: that is done by hand, with a reason in the commit.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { cases, clean, detection, gain, lines, metadata, pairs } from '../test/quality/figures.mjs';
import { root } from './shell.mjs';

const { values, positionals } = parseArgs({ options: { accept: { type: 'boolean' } }, allowPositionals: true });
const floorsFile = join(root, 'test/quality/floors.json');
const shared = join(root, '../shared');
const cli = join(root, 'dist/cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'curator-quality-'));
const run = promisify(execFile);
const node = async (...args) => (await run(process.execPath, args, { maxBuffer: 1 << 30, cwd: root })).stdout;
const scorer = (name, ...args) => node(join(shared, 'score', `${name}.mjs`), '--cli', cli, ...args);
const corpus = (name) => join(shared, 'corpus', name);
const golden = (set) => async () => detection(set, await scorer('score', '--texts', corpus(set), '--gold', corpus(set)));

/** What is measured, by the first part of its figures' names. */
const measures = {
	...Object.fromEntries(['seeds', 'pages', 'genres', 'crawl', 'crafted'].map((set) => [set, golden(set)])),
	lines: async () => lines('lines', await scorer('lines', '--texts', corpus('lines'))),
	sites: async () =>
		lines('sites', await scorer('lines', '--texts', join(shared, 'train/pages'), '--only', join(shared, 'train/dev.strong.list'))),
	pairs: async () => {
		const files = ['pairs', 'pairs_site'].flatMap((name) => ['--pairs', join(corpus('encoding'), `${name}.jsonl`)]);
		return pairs('pairs', await scorer('pairs', ...files));
	},
	'metadata-seeds': async () =>
		metadata('metadata-seeds', await scorer('metadata', '--texts', corpus('seeds'), '--gold', join(corpus('seeds'), 'metadata'))),
	'metadata-pages': async () =>
		metadata('metadata-pages', await scorer('metadata', '--texts', corpus('metadata'), '--gold', corpus('metadata'))),
	clean: async () => clean('clean', await scorer('clean', '--texts', corpus('clean'))),
	'clean-genres': async () => {
		const texts = join(scratch, 'genres');
		await node(join(shared, 'train/unpack.mjs'), texts);
		return clean('clean-genres', await scorer('clean', '--texts', texts));
	},
	cases: async () => cases('cases', await scorer('cases', '--cases', join(shared, 'cases'))),
};

const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
const wanted = (name) => positionals.length === 0 || positionals.some((part) => name.includes(part));

if (!existsSync(cli)) throw new Error('dist/cli.js is not built: npm run build');
if (!existsSync(shared)) {
	console.log('../shared is not there: nothing to measure. What the repository carries is measured by `npm test`.');
	process.exit(0);
}

const figures = {};
const queue = Object.entries(measures).filter(([name]) => wanted(name));
const work = async () => {
	for (let next = queue.shift(); next; next = queue.shift()) Object.assign(figures, await next[1]());
};
try {
	await Promise.all(Array.from({ length: availableParallelism() }, work));
} finally {
	rmSync(scratch, { recursive: true, force: true });
}

let below = 0;
const measured = (name) => wanted(name.slice(0, name.indexOf('/')));
for (const name of [...new Set([...Object.keys(floors), ...Object.keys(figures)])].filter(measured).sort()) {
	const [figure, floor] = [figures[name], floors[name]];
	const moved = figure === undefined || floor === undefined ? undefined : Math.round(gain(name, figure, floor) * 1000) / 1000;
	const isBelow = figure === undefined || (moved ?? 0) < 0;
	if (isBelow) below++;
	const change =
		moved === undefined ? (floor === undefined ? 'new' : 'not measured') : moved === 0 ? '' : `${moved > 0 ? '+' : ''}${moved}`;
	console.log(
		`${isBelow ? 'BELOW' : '     '}  ${name.padEnd(44)}${String(figure).padStart(9)}  floor ${String(floor).padStart(8)}  ${change}`,
	);
	if (values.accept && figure !== undefined && (floor === undefined || moved > 0)) floors[name] = figure;
}
if (values.accept) writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(Object.entries(floors).sort()), null, '\t')}\n`);
console.log(below === 0 ? 'No figure is below its floor.' : `${below} figures are below their floors.`);
process.exitCode = below === 0 ? 0 : 1;
