// Writes the settings of the rules (severity, options) into package.json, from the list of rules.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, run } from './shell.mjs';

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'];

async function loadRules() {
	const { outputFiles } = await build({
		entryPoints: [join(root, 'src/engine/rules/index.ts')],
		bundle: true,
		write: false,
		format: 'esm',
		charset: 'utf8',
		logLevel: 'warning',
	});
	const { RULES } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
	return [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const severity = (rule) => ({
	type: 'string',
	default: rule.severity,
	enum: LEVELS,
	enumDescriptions: LEVELS.map((level) => `%severity.${level}%`),
});

const options = (rule) => ({
	type: 'object',
	additionalProperties: false,
	default: rule.options,
	properties: Object.fromEntries(Object.entries(rule.options).map(([name, value]) => [name, { type: typeof value, default: value }])),
});

/** Brings package.json up to date with the rules; everything else in it stays. */
export async function buildManifest() {
	const rules = await loadRules();
	const file = join(root, 'package.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8'));
	const { properties } = manifest.contributes.configuration.find(({ properties }) => 'corpusCurator.rules.severity' in properties);
	properties['corpusCurator.rules.severity'].properties = Object.fromEntries(rules.map((rule) => [rule.id, severity(rule)]));
	properties['corpusCurator.rules.options'].properties = Object.fromEntries(
		rules.filter((rule) => rule.options).map((rule) => [rule.id, options(rule)]),
	);
	writeFileSync(file, `${JSON.stringify(manifest, null, '\t')}\n`);
	await run(join(root, 'node_modules/.bin/biome'), ['format', '--write', '--log-level=error', 'package.json']);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildManifest();
