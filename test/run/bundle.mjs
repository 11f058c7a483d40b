// Test bundles. All files of a suite go into one, so that the engine and its tables are in it, and in memory, once.
import { readdirSync } from 'node:fs';
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
export function bundleTests({ entry, files, ...options }) {
	const testFiles = {
		name: 'test-files',
		setup: (plugin) => {
			plugin.onResolve({ filter: /^test-files$/ }, () => ({ path: 'test-files', namespace: 'test-files' }));
			plugin.onLoad({ filter: /.*/, namespace: 'test-files' }, () => ({
				contents: files.map((file) => `import './${file}';`).join('\n'),
				resolveDir: root,
			}));
		},
	};
	return build({ ...bundle, sourcemap: 'inline', absWorkingDir: root, entryPoints: [entry], plugins: [testFiles], ...options });
}
