#!/usr/bin/env node
// Writes what follows from the files of the rules, for the families whose rules are one file each: the family's index, the list of examples
// that the tests and the documentation read. With --check nothing is written, and a file that is not what it would be fails.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './shell.mjs';

/** Families of which every rule has its examples and translations in its own file. */
export const FAMILIES = ['boilerplate', 'spam'];

const NOTE = '// Written by scripts/build-rules.mjs from the files of the rules: npm run rules';

/** The rules of a family by file name: the name of the constant, and whether it has examples. */
export function rulesIn(family) {
	const folder = join(root, 'src/engine/rules', family);
	return readdirSync(folder)
		.filter((file) => file.endsWith('.ts') && file !== 'index.ts')
		.sort()
		.flatMap((file) => {
			const name = file.slice(0, -'.ts'.length);
			const source = readFileSync(join(folder, file), 'utf8');
			if (!source.includes(`id: '${family}/${name}'`)) return [];
			const constant = /^export const (\w+)(?:: Rule)? = (?:\w+\(\{|\{)$/m.exec(source)?.[1];
			if (!constant) throw new Error(`${family}/${file}: no 'export const NAME = lineRule({' or 'export const NAME: Rule = {'`);
			return [{ name, constant, hasExamples: /^export const examples\b/m.test(source) }];
		});
}

function indexOf(family) {
	const rules = rulesIn(family);
	return [
		NOTE,
		"import type { Rule } from '../../rule';",
		...rules.map(({ name, constant }) => `import { ${constant} } from './${name}';`),
		'',
		`export const ${family.toUpperCase()}_RULES: readonly Rule[] = [`,
		...rules.map(({ constant }) => `\t${constant},`),
		'];',
		'',
	].join('\n');
}

const pathIn = (line) => line.slice(line.indexOf("'"));

function examplesList() {
	const all = FAMILIES.flatMap((family) => rulesIn(family).map((rule) => ({ family, ...rule }))).filter(({ hasExamples }) => hasExamples);
	return [
		NOTE,
		...[
			...all.map(({ family, name, constant }) => `import { examples as ${constant} } from '../../src/engine/rules/${family}/${name}';`),
			"import type { RuleExamples } from '../../src/engine/rules/examples';",
		].sort((a, b) => (pathIn(a) < pathIn(b) ? -1 : 1)),
		'',
		'/** The examples of the rules, by id. */',
		'export const EXAMPLES: readonly (readonly [id: string, examples: () => RuleExamples])[] = [',
		...all.map(({ family, name, constant }) => `\t['${family}/${name}', ${constant}],`),
		'];',
		'',
	].join('\n');
}

/** Every file that this script keeps, by path from the root. */
export function makeRules() {
	return new Map([
		...FAMILIES.map((family) => [`src/engine/rules/${family}/index.ts`, indexOf(family)]),
		['test/rules/examples-list.ts', examplesList()],
	]);
}

/** The translations that the files of the rules hold: `{ "English template": ["简体", "繁體"] }` by file. */
export async function translationsOfRules() {
	const files = FAMILIES.flatMap((family) => rulesIn(family).map(({ name }) => `src/engine/rules/${family}/${name}`));
	const { outputFiles } = await build({
		stdin: {
			contents: files
				.map((file, at) => `import * as rule${at} from './${file}';\nexport const file${at} = rule${at}['translations'];`)
				.join('\n'),
			resolveDir: root,
			loader: 'ts',
		},
		bundle: true,
		write: false,
		format: 'esm',
		charset: 'utf8',
		logLevel: 'error',
		logOverride: { 'import-is-undefined': 'silent' },
	});
	const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
	return new Map(files.map((file, at) => [file, module[`file${at}`] ?? {}]));
}

/** Writes the files, or, asked to check, tells which are not what they would be. */
export function buildRules(check = false) {
	const stale = [...makeRules()].filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text);
	if (!check) for (const [path, text] of stale) writeFileSync(join(root, path), text);
	return stale.map(([path]) => path);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const check = process.argv.includes('--check');
	const stale = buildRules(check);
	if (check && stale.length > 0) {
		console.error(`${stale.join(', ')}: not what the files of the rules say: npm run rules`);
		process.exitCode = 1;
	}
}
