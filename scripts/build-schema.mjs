// Writes media/corpus-curator.schema.json, the JSON schema of .corpus-curator.json, from the list of rules.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Bundles the engine's list of rules, asks it for the schema, and writes that down. */
export async function buildSchema() {
	const { outputFiles } = await build({
		stdin: {
			contents: "export { RULES } from './src/engine/rules'; export { configurationSchema } from './src/engine/teaching/schema';",
			resolveDir: root,
			loader: 'ts',
		},
		bundle: true,
		write: false,
		format: 'cjs',
		charset: 'utf8',
		logLevel: 'warning',
	});
	const module = { exports: {} };
	new Function('module', 'exports', 'require', outputFiles[0].text)(module, module.exports, createRequire(import.meta.url));
	const schema = module.exports.configurationSchema(module.exports.RULES);
	writeFileSync(join(root, 'media/corpus-curator.schema.json'), `${JSON.stringify(schema, null, '\t')}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSchema();
