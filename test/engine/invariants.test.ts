import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { type Article, check, claimed, clean, type Finding, makeArticle, metadataOf, scoreOf } from '../../src/engine';
import { textRoots, textsBelow } from '../quality/texts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Whatever the text, these things hold. */
for (const root of textRoots) {
	suite(`invariants on ${root}`, () => {
		const files = textsBelow(root);

		test('there are texts', () => assert.ok(files.length >= 5));

		test('findings, their edits and metadata lie inside the text, and no two rules claim one line', () => {
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
				assertOneClaim(file, article, claimed(findings));
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

function assertOneClaim(file: string, article: Article, findings: readonly Finding[]) {
	const removals = findings.flatMap(({ rule, start, end, fixes }) =>
		(fixes[0]?.edits ?? [])
			.filter(({ newText }) => newText === '')
			.map((edit) => ({ rule, start: Math.max(start, edit.start), end: Math.min(end, edit.end) })),
	);
	for (const { index, plain, plainStart } of article.lines) {
		if (plain === '') continue;
		const owners = removals.filter(({ start, end }) => start <= plainStart && end >= plainStart + plain.length);
		assert.ok(owners.length <= 1, `${file}, line ${index + 1}: ${owners.map(({ rule }) => rule)}`);
	}
}
