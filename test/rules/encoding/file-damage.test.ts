import { strict as assert } from 'node:assert';
import { applyEdits, check, makeArticle, ruleById } from '../../../src/engine';
import { testRule } from '../table';
import { foldWidth, misread } from './transcode';

const article = [
	'河邊的農場養了三百隻鵝，農夫說夠賣一年。',
	'「這些鵝認路，」他說，「天黑了自己回來！」誰家的狗叫了，牠們也不怕。',
	'《農場記》寫的就是這一家；書裡還說到渡口、磨坊和水車。',
].join('\n');

/** The converter's table holds readings for these; then the crawl folds the width. */
const annotated = article.replaceAll('農', '農(nóng)').replaceAll('養', '養(yǎng)').replaceAll('說', '說(shuō)');
const damaged = foldWidth(annotated);

testRule('encoding/file-damage', {
	valid: [
		article,
		// one kind of damage, and little of it, speaks for itself
		`他说：${misread('渡口的老船工', 'utf-8', 'windows-1252')}还在。`,
		'河邊的農(nóng)場養(yǎng)了鵝，農(nóng)夫說(shuō)夠賣一年。',
		'井水很甜\u0005\u0006，打水的人排着队\u0007。',
	],
	invalid: [
		{ text: damaged.replace('(nóng)', '⟦(nóng)⟧'), output: damaged, title: 'readings and folded width: said once, nothing done unasked' },
	],
});

suite('encoding/file-damage: the chain of repairs', () => {
	const chain = (text: string) => {
		const [finding] = check(makeArticle(text), undefined, [ruleById.get('encoding/file-damage')!]);
		return finding?.moreFixes?.() ?? [];
	};

	test('undoes what two converters did, in one fix', () => {
		const [fix] = chain(damaged);
		assert.ok(fix);
		assert.equal(fix.safety, 'safe');
		assert.equal(applyEdits(damaged, fix.edits), article);
	});

	test('offers nothing on what it has repaired', () => {
		const [fix] = chain(damaged);
		assert.ok(fix);
		assert.deepEqual(chain(applyEdits(damaged, fix.edits)), []);
	});
});
