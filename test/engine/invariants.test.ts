import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, clean, makeArticle, metadataOf, scoreOf } from '../../src/engine';

/** The sample articles, and where it lies beside the project, the shared corpus: whatever the text, these things hold. */
const roots = ['test/samples', '../shared/corpus'].filter(existsSync);

const textsBelow = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? textsBelow(join(folder, entry.name)) : entry.name.endsWith('.txt') ? [join(folder, entry.name)] : [],
	);

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

for (const root of roots) {
	suite(`invariants on ${root}`, () => {
		const files = textsBelow(root);

		test('there are texts', () => assert.ok(files.length >= 5));

		test('findings, their edits and metadata lie inside the text', () => {
			for (const file of files) {
				const text = decoder.decode(readFileSync(file));
				const article = makeArticle(text);
				assert.equal(article.view.length, text.length, file);
				const findings = check(article);
				for (const { rule, start, end, fixes, confidence } of findings) {
					assert.ok(start >= 0 && start < end && end <= text.length, `${file}: ${rule} ${start}-${end}`);
					assert.ok(confidence > 0 && confidence <= 1, `${file}: ${rule} confidence ${confidence}`);
					for (const { edits } of fixes) {
						assert.ok(edits.length > 0, `${file}: ${rule}: a fix without edits`);
						edits.forEach((edit, at) => {
							assert.ok(edit.start >= 0 && edit.start <= edit.end && edit.end <= text.length, `${file}: ${rule}`);
							assert.ok(edit.start < edit.end || edit.newText !== '', `${file}: ${rule}: an edit that does nothing`);
							assert.ok((edits[at + 1]?.start ?? Number.POSITIVE_INFINITY) >= edit.end, `${file}: ${rule}: edits overlap`);
						});
					}
				}
				const score = scoreOf(article, findings);
				assert.ok(score >= 0 && score <= 100, file);
				for (const value of Object.values(metadataOf(article)).flat()) {
					if (value.value === null) continue;
					for (const { start, end } of value.spans) assert.ok(start >= 0 && start < end && end <= text.length, `${file}: ${value.value}`);
				}
			}
		}).timeout(120000);

		for (const fixes of ['safe', 'review'] as const) {
			test(`cleaning twice with ${fixes} fixes equals cleaning once`, () => {
				for (const file of files) {
					const once = clean(decoder.decode(readFileSync(file)), { fixes }).text;
					assert.equal(clean(once, { fixes }).text, once, file);
				}
			}).timeout(300000);
		}
	});
}
