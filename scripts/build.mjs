// Builds what ships: dist/extension.js (what the Node extension host loads first), dist/curator.js (everything, and all that the web
// extension host loads), dist/panel.js (the script of the side panel's page), dist/rules.json (the pages of the rules) and dist/cli.js.
// --watch rebuilds on every change, --sourcemap adds maps for debugging.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, context } from 'esbuild';
import { buildL10n } from './build-l10n.mjs';
import { buildSchema } from './build-schema.mjs';
import { generateEncodings } from './generate-encodings.mjs';
import { generateLanguageData } from './generate-language.mjs';
import { generateWeights } from './generate-weights.mjs';
import { writeNotices } from './notices.mjs';
import { root } from './shell.mjs';

/** What every bundle of the project has in common. */
export const bundle = {
	bundle: true,
	format: 'cjs', // the web extension host loads nothing else
	target: 'es2022',
	charset: 'utf8', // otherwise every Chinese table is written as \uXXXX and the bundle doubles
	mainFields: ['module', 'main'],
	logLevel: 'warning',
};

/**
 * `import * as vscode` as one ES module. Left to itself, esbuild copies all the names of the API anew for each file that imports it, which
 * took most of the time of loading the extension.
 * @type {import('esbuild').Plugin}
 */
const vscodeOnce = {
	name: 'vscode',
	setup(plugin) {
		const types = readFileSync(createRequire(import.meta.url).resolve('@types/vscode/index.d.ts'), 'utf8');
		const names = Array.from(types.matchAll(/^\texport (?:class|enum|namespace|const|function) (\w+)/gm), ([, name]) => name);
		const contents = `export const { ${[...new Set(names)].join(', ')} } = require('vscode');`;
		plugin.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
			kind === 'require-call' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' },
		);
		plugin.onLoad({ filter: /.*/, namespace: 'vscode' }, () => ({ contents }));
	},
};

/** Leaves everything but the entry to dist/curator.js. @type {import('esbuild').Plugin} */
const entryOnly = {
	name: 'entry only',
	setup: (plugin) => plugin.onResolve({ filter: /^\.\/curator$/ }, () => ({ path: './curator.js', external: true })),
};

/** @returns {import('esbuild').BuildOptions[]} */
const products = (sourcemap) => {
	const shipped = { ...bundle, minify: true, legalComments: 'none', sourcemap: sourcemap ? 'linked' : false }; // licences: scripts/notices.mjs
	const editor = { ...shipped, platform: 'browser' };
	return [
		{ ...editor, entryPoints: ['src/editor/extension.ts'], outfile: 'dist/extension.js', plugins: [vscodeOnce, entryOnly] },
		{ ...editor, entryPoints: ['src/editor/everything.ts'], outfile: 'dist/curator.js', plugins: [vscodeOnce] },
		{ ...shipped, entryPoints: ['src/editor/panel/webview/main.ts'], outfile: 'dist/panel.js', platform: 'browser', format: 'iife' },
		{ ...shipped, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', platform: 'node', banner: { js: '#!/usr/bin/env node' } },
	];
};

/** Generated data and translations, then the bundles, then the notices for what is in them. */
export async function buildProducts({ sourcemap = false } = {}) {
	await prepare();
	const built = await Promise.all(products(sourcemap).map((options) => build({ ...options, metafile: true })));
	writeNotices(built.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
	writeRulePages();
}

/** The pages of the rules in one file, by the names of the rules: packed one by one they take more than twice the room. */
function writeRulePages() {
	const folder = join(root, 'docs/rules');
	const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md') && name !== 'README.md');
	const pages = names.sort().map((name) => [name.slice(0, -'.md'.length).replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]);
	writeFileSync(join(root, 'dist/rules.json'), JSON.stringify(Object.fromEntries(pages)));
}

async function watchProducts() {
	await prepare();
	for (const options of products(true)) await (await context({ ...options, logLevel: 'info' })).watch();
}

/** What the sources need before they can be compiled. */
export async function prepare() {
	await generateLanguageData();
	generateEncodings();
	generateWeights();
	await buildL10n();
	await buildSchema();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	if (process.argv.includes('--watch')) await watchProducts();
	else await buildProducts({ sourcemap: process.argv.includes('--sourcemap') });
}
