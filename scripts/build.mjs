// Builds what ships: dist/extension.js (one bundle for the Node and the web extension host) and dist/cli.js.
import { build } from 'esbuild';
import { buildL10n } from './build-l10n.mjs';
import { generateLanguageData } from './generate-language.mjs';

await generateLanguageData();
await buildL10n();

const shared = {
	bundle: true,
	minify: true,
	format: 'cjs',
	target: 'es2022',
	charset: 'utf8', // otherwise every Chinese table is written as \uXXXX and the bundle doubles
	legalComments: 'none',
	logLevel: 'warning',
	sourcemap: process.argv.includes('--sourcemap') ? 'linked' : false,
};

await build({
	...shared,
	entryPoints: ['src/editor/extension.ts'],
	outfile: 'dist/extension.js',
	platform: 'browser',
	mainFields: ['module', 'main'],
	external: ['vscode'],
});
await build({
	...shared,
	entryPoints: ['src/cli/main.ts'],
	outfile: 'dist/cli.js',
	platform: 'node',
	mainFields: ['module', 'main'],
	banner: { js: '#!/usr/bin/env node' },
});
