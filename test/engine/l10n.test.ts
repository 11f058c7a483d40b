import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const json = (path: string): Record<string, string> => JSON.parse(text(path));

const sources = (readdirSync(join(root, 'src'), { recursive: true }) as string[])
	.filter((path) => path.endsWith('.ts') && !path.includes('generated'))
	.map((path) => `src/${path.replaceAll('\\', '/')}`);

const CALL = /(?<![\w.])(?:msg|(?:vscode\.)?l10n\.t)\(\s*/g;
const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`/y;

/** The two places that pass on a message made elsewhere. */
const PASSES_ON = new Set(['src/editor/model/localise.ts', 'src/engine/message.ts']);

/** Every template of the sources with the file that has it, and the calls whose template is no literal. */
function templates(): { found: Map<string, string>; unreadable: string[] } {
	const found = new Map<string, string>();
	const unreadable: string[] = [];
	for (const path of sources) {
		const source = text(path).replace(/^\s*(?:\*|\/\/|\/\*\*).*$/gm, ''); // comments show calls too
		for (const call of source.matchAll(CALL)) {
			LITERAL.lastIndex = call.index + call[0].length;
			const literal = LITERAL.exec(source)?.[0];
			if (literal) found.set(new Function(`return ${literal}`)() as string, path);
			else if (!PASSES_ON.has(path)) unreadable.push(`${path}: ${source.slice(call.index, call.index + 60)}`);
		}
	}
	return { found, unreadable };
}

const holesIn = (template: string) => [...new Set(template.match(/\{\d+\}/g))].sort().join();

suite('translations', () => {
	const { found, unreadable } = templates();

	test('every template is a literal, so that this test can read it', () => assert.deepEqual(unreadable, []));

	for (const locale of ['zh-cn', 'zh-tw']) {
		test(`${locale}: every message of the sources is translated, with the same holes`, () => {
			const bundle = json(`l10n/bundle.l10n.${locale}.json`);
			assert.ok(found.size > 100);
			const missing = [...found].filter(([template]) => !bundle[template]).map(([template, path]) => `${path}: ${template}`);
			assert.equal(missing.sort().join('\n'), '');
			assert.deepEqual(
				Object.entries(bundle).filter(([template, translation]) => holesIn(template) !== holesIn(translation)),
				[],
			);
		});

		test(`${locale}: no translation is left of a message that is gone`, () => {
			assert.deepEqual(
				Object.keys(json(`l10n/bundle.l10n.${locale}.json`)).filter((template) => !found.has(template)),
				[],
			);
		});

		test(`${locale}: every text of package.json is translated`, () => {
			const english = json('package.nls.json');
			const translated = json(`package.nls.${locale}.json`);
			assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
			assert.deepEqual(
				Object.entries(translated).filter(([, value]) => !value.trim()),
				[],
			);
		});
	}

	test('package.json names no text that is not there, and none is there in vain', () => {
		const named = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
		assert.deepEqual([...new Set(named)].sort(), Object.keys(json('package.nls.json')).sort());
	});
});
