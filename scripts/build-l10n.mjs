// Merges l10n/fragments/*.json ({"English template": ["简体", "繁體"]}) and the translations in the files of the rules into l10n/bundle.l10n.zh-cn.json and .zh-tw.json.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { translationsOfRules } from './build-rules.mjs';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../l10n');

/** Writes both bundles, sorted by template. Throws where one template is translated in two ways. */
export async function buildL10n() {
	const sources = new Map(
		readdirSync(join(folder, 'fragments'))
			.filter((name) => name.endsWith('.json'))
			.sort()
			.map((file) => [file, JSON.parse(readFileSync(join(folder, 'fragments', file), 'utf8'))]),
	);
	const merged = new Map();
	for (const [file, translations] of [...sources, ...(await translationsOfRules())]) {
		for (const [template, pair] of Object.entries(translations)) {
			if (!Array.isArray(pair) || pair.length !== 2) throw new Error(`${file}: ${template}: wants [simplified, traditional]`);
			const other = merged.get(template);
			if (other && other.join() !== pair.join()) throw new Error(`${file}: ${template}: translated differently elsewhere`);
			merged.set(template, pair);
		}
	}
	for (const [index, locale] of [
		[0, 'zh-cn'],
		[1, 'zh-tw'],
	]) {
		const bundle = Object.fromEntries([...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([template, pair]) => [template, pair[index]]));
		writeFileSync(join(folder, `bundle.l10n.${locale}.json`), `${JSON.stringify(bundle, null, '\t')}\n`);
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildL10n();
