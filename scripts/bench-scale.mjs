// Whether the time of a check and of the metadata grows faster than the text: texts of the rules' own tables, repeated to two sizes, as lines
// and as one line.
// usage: npm run bench:scale [-- STEP [FIRST]]   takes every STEPth text (10), from FIRST (0) on
// Prints the texts whose time grew most against their size. A ratio near 1 is linear; short times are mostly the machine's other work.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundle } from './build.mjs';
import { generateLanguageData } from './generate-language.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [SMALL, LARGE] = [20_000, 120_000];
const SHOWN = 20;
const [step = 10, first = 0] = process.argv.slice(2).map(Number);

/** The tables register themselves with mocha; here `testRule` hands their texts over, and other suites do nothing. */
const tables = {
	name: 'tables',
	setup: (bundler) =>
		bundler.onLoad({ filter: /test\/rules\/table\.ts$/ }, () => ({
			contents: `export const testRule = (rule, { valid = [], invalid = [] }) => {
				for (const row of [...valid, ...invalid]) globalThis.rows.push({ rule, text: (row.text ?? row).replace(/[⟦⟧]/g, '') });
			};`,
		})),
};

async function load() {
	await generateLanguageData();
	const folder = mkdtempSync(join(tmpdir(), 'corpus-curator-scale-'));
	const files = readdirSync(join(root, 'test/rules'), { recursive: true }).filter((name) => name.endsWith('.test.ts'));
	const contents = [
		...files.map((name) => `import ${JSON.stringify(join(root, 'test/rules', name))};`),
		`export { makeArticle, check, metadataOf } from ${JSON.stringify(join(root, 'src/engine'))};`,
	].join('\n');
	Object.assign(globalThis, { rows: [], suite: () => {}, test: () => {} });
	const outfile = join(folder, 'scale.cjs');
	await build({ ...bundle, platform: 'node', outfile, plugins: [tables], stdin: { contents, resolveDir: root, loader: 'ts' } });
	const engine = createRequire(import.meta.url)(outfile);
	rmSync(folder, { recursive: true });
	return { ...engine, rows: globalThis.rows };
}

const { makeArticle, check, metadataOf, rows } = await load();
const filled = (text, size) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
function milliseconds(text) {
	const before = process.cpuUsage();
	const article = makeArticle(text);
	check(article);
	metadataOf(article);
	return process.cpuUsage(before).user / 1000;
}

milliseconds(filled('老人们在桥头坐了一下午。\n', LARGE)); // V8 compiles
const measured = rows.flatMap(({ rule, text }, at) => {
	if (text === '' || at % step !== first % step) return [];
	const forms = { lines: `${text}\n`, 'one line': text.replaceAll('\n', '') };
	return Object.entries(forms).map(([form, unit]) => {
		const [small, large] = [SMALL, LARGE].map((size) => milliseconds(filled(unit, size)));
		return { rule, at, form, small, large, growth: large / small / (LARGE / SMALL) };
	});
});
measured.sort((a, b) => b.growth - a.growth);
console.log(
	`${measured.length} texts of ${rows.length} rows; growth of the time against that of the text, milliseconds at ${SMALL} and ${LARGE}`,
);
for (const { rule, at, form, small, large, growth } of measured.slice(0, SHOWN))
	console.log(
		`${growth.toFixed(1).padStart(6)}  ${small.toFixed(0).padStart(6)} ${large.toFixed(0).padStart(6)}  ${rule}, row ${at}, ${form}`,
	);
