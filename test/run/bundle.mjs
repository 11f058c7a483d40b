// Test bundles. All files of a suite go into one, so that the engine and its tables are in it, and in memory, once.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { bundle } from '../../scripts/build.mjs';
import { root } from '../../scripts/shell.mjs';

/**
 * Test files below a folder of the project, sorted.
 * @param {string} folder
 * @param {string} ending such as '.test.ts'
 * @param {string[]} [parts] when given, only files whose path contains one of these
 * @returns {string[]} paths relative to the root
 */
export function filesBelow(folder, ending, parts = []) {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
		.sort();
}

/**
 * Bundles an entry in which `import 'test-files'` stands for all the files.
 * @param {{ entry: string, files: string[] } & import('esbuild').BuildOptions} options
 */
export function bundleTests({ entry, files, plugins = [], ...options }) {
	const testFiles = virtualModule('test-files', () => files.map((file) => `import './${file}';`).join('\n'));
	return build({ ...bundle, sourcemap: 'inline', absWorkingDir: root, entryPoints: [entry], plugins: [testFiles, ...plugins], ...options });
}

/**
 * Mocha's build for browsers. Its package calls itself an ES module, so that esbuild would not wrap this CommonJS file and it would
 * overwrite the exports of the bundle; what comes from a plugin is taken for what it is.
 */
export const mochaForBrowsers = virtualModule('mocha', () => {
	const script = readFileSync(join(root, 'node_modules/mocha/mocha.js'), 'utf8');
	return `${script}\nmodule.exports = globalThis.Mocha;`;
});

/** What Node calls node:assert/strict, from the assert package. */
export const strictAssert = virtualModule('node:assert/strict', () => `module.exports = require('assert').strict;`);

/** @returns {import('esbuild').Plugin} */
function virtualModule(name, contents) {
	return {
		name,
		setup(plugin) {
			plugin.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
			plugin.onLoad({ filter: /.*/, namespace: name }, () => ({ contents: contents(), resolveDir: root }));
		},
	};
}
