// Speed of the engine, as ratios taken in one run: the whole check, each rule alone, and one plain pass over the characters.
// usage: npm run bench [-- FOLDER]   FOLDER holds texts (*.txt, also in folders below); without it, the project's own samples repeated
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from './build.mjs';
import { generateLanguageData } from './generate-language.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const MEASURED = join(root, '../shared/corpus/clean');
const SAMPLES = join(root, 'test/samples');
const ROUNDS = 5;
const LEAST_BYTES = 1_000_000;

async function loadEngine() {
	await generateLanguageData();
	const folder = mkdtempSync(join(tmpdir(), 'corpus-curator-bench-'));
	const outfile = join(folder, 'engine.mjs');
	await build({ ...bundle, format: 'esm', platform: 'node', entryPoints: [join(root, 'src/engine/index.ts')], outfile });
	const engine = await import(pathToFileURL(outfile).href);
	rmSync(folder, { recursive: true });
	return engine;
}

function textsBelow(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** Enough text for the clock: the texts again and again until there is a megabyte of them. */
function enough(texts) {
	const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	return size === 0 ? [] : Array.from({ length: Math.max(1, Math.ceil(LEAST_BYTES / size)) }, () => texts).flat();
}

/** Milliseconds of the fastest of several rounds: the others measure the machine's other work. */
function fastest(work) {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS; round++) {
		const start = performance.now();
		work();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

function plainPass(texts) {
	let sum = 0;
	for (const text of texts) for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
	return sum;
}

function report(name, texts, { makeArticle, check, RULES }) {
	const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
	const speed = (milliseconds) => `${(bytes / 1000 / milliseconds).toFixed(1).padStart(9)} MB/s`;
	const pass = fastest(() => plainPass(texts));
	const line = (what, milliseconds) =>
		console.log(`  ${what.padEnd(34)}${speed(milliseconds)}${(milliseconds / pass).toFixed(1).padStart(10)} x`);
	console.log(`\n${name}: ${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB${' '.repeat(12)}speed   of one plain pass`);
	line('one plain pass over the characters', pass);
	const articles = () => texts.map((text) => makeArticle(text));
	const making = fastest(articles);
	line('making the article', making);
	line(
		'the whole check',
		fastest(() => articles().map((article) => check(article))),
	);
	const each = RULES.map((rule) => [
		rule.id,
		Math.max(0.001, fastest(() => articles().map((article) => check(article, undefined, [rule]))) - making),
	]);
	for (const [id, milliseconds] of each.sort((a, b) => b[1] - a[1])) line(id, milliseconds);
}

const engine = await loadEngine();
const [folder = existsSync(MEASURED) ? MEASURED : SAMPLES] = process.argv.slice(2);
const sets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name } of sets) report(name, enough(textsBelow(join(folder, name))), engine);
if (sets.length === 0) report(folder, enough(textsBelow(folder)), engine);
