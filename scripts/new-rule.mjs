#!/usr/bin/env node
// Writes the skeleton of a rule: npm run new-rule boilerplate/reading-time
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES } from './build-rules.mjs';
import { root } from './shell.mjs';

const id = process.argv[2] ?? '';
const [, family, name] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(id) ?? [];
if (!family || !FAMILIES.includes(family)) {
	console.error(`usage: npm run new-rule FAMILY/NAME   (FAMILY: ${FAMILIES.join(', ')}; NAME: words with hyphens)`);
	process.exit(2);
}
const file = join(root, `src/engine/rules/${id}.ts`);
if (existsSync(file)) {
	console.error(`${id} is there already: ${file}`);
	process.exit(2);
}
const constant = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
writeFileSync(
	file,
	`import { contentOf, removeLines } from '../../article/lines';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';
import { ARTICLE, page } from './sample';

/**
 * Process: what makes such lines.
 * Evidence: what has to be there.
 * Not flagged: what looks alike and has to stay.
 */
export const ${constant}: Rule = {
	id: '${id}',
	stage: 'removal',
	severity: 'information',
	summary: msg('${name.replaceAll('-', ' ')}: what it finds'),
	*check(article): Iterable<Hit> {
		for (const line of article.lines) {
			if (!/^TODO$/.test(line.plain)) continue;
			yield {
				...contentOf(line),
				message: msg('“{0}” is … The fix removes it.', quote(line.raw)),
				confidence: 0.8,
				fixes: [{ title: msg('Remove the line'), safety: 'review', edits: [removeLines(article.lines, line.index, line.index)] }],
			};
		}
	},
};

export const translations: Translations = {
	'${name.replaceAll('-', ' ')}: what it finds': ['…', '…'],
	'“{0}” is … The fix removes it.': ['“{0}”……修复会删除。', '「{0}」……修復會刪除。'],
};

export const examples = (): RuleExamples => ({
	found: [{ text: page({ below: '⟦TODO⟧' }), cleaned: ARTICLE }],
	kept: [ARTICLE],
});
`,
);
console.log(`src/engine/rules/${id}.ts is written. Fill it in, then: npm run rules, npm run test:unit -- examples -g ${id}`);
