import { strict as assert } from 'node:assert';
import { makeArticle, metadataOf } from '../../../src/engine';
import { ARTICLE, HEADLINE } from '../../../src/engine/rules/boilerplate/sample';

/** Looked through from each of its characters on, a row of this length takes minutes. */
const LONG = 200_000;

suite('metadata: linear time', () => {
	for (const sign of ['_', '!', '|', '丨', '：', '…'])
		test(`a row of ${sign}`, () => {
			const { headline } = metadataOf(makeArticle(`${ARTICLE}${sign.repeat(LONG)}`));
			assert.ok(headline && 'value' in headline && headline.value === HEADLINE);
		}).timeout(20_000);
});
