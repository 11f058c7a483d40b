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
const LEAST_BYTES = 300_000;
/** What an engine that checks a corpus has behind it: by then its code is compiled for good, which takes some thousand texts. */
const WARM_BYTES = 6_000_000;

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

const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** Enough text for the clock: the texts again and again until there is so much of them. */
function enough(texts) {
	const size = bytesOf(texts);
	return size === 0 ? [] : Array.from({ length: Math.max(1, Math.ceil(LEAST_BYTES / size)) }, () => texts).flat();
}

/** Milliseconds of the fastest of several rounds: the others measure the machine's other work. */
function fastest(work, rounds = ROUNDS) {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < rounds; round++) {
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

function warmUp(texts, { makeArticle, check }) {
	const size = Math.max(1, bytesOf(texts));
	for (let bytes = 0; bytes < WARM_BYTES && texts.length > 0; bytes += size) for (const text of texts) check(makeArticle(text));
}

/** Prints what each part takes, the slowest rule first and the whole check last. */
function report(name, texts, engine) {
	const { makeArticle, check, RULES } = engine;
	const bytes = bytesOf(texts);
	warmUp(texts, engine);
	const speed = (milliseconds) => `${(bytes / 1000 / milliseconds).toFixed(1).padStart(9)} MB/s`;
	const pass = fastest(() => plainPass(texts));
	const line = (what, milliseconds) =>
		console.log(`  ${what.padEnd(34)}${speed(milliseconds)}${(milliseconds / pass).toFixed(1).padStart(10)} x`);
	console.log(`\n${name}: ${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB${' '.repeat(12)}speed   of one plain pass`);
	const articles = () => texts.map((text) => makeArticle(text));
	const making = fastest(articles);
	const whole = fastest(() => {
		for (const article of articles()) check(article);
	});
	const alone = (rule) => () => {
		for (const article of articles()) check(article, undefined, [rule]);
	};
	const each = RULES.map((rule) => [rule.id, Math.max(0.001, fastest(alone(rule), 2) - making)]);
	for (const [id, milliseconds] of each.sort((a, b) => b[1] - a[1])) line(id, milliseconds);
	line('one plain pass over the characters', pass);
	line('making the article', making);
	line('the whole check', whole);
}

const engine = await loadEngine();
const [folder = existsSync(MEASURED) ? MEASURED : SAMPLES] = process.argv.slice(2);
const sets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name } of sets) report(name, enough(textsBelow(join(folder, name))), engine);
if (sets.length === 0) report(folder, enough(textsBelow(folder)), engine);
