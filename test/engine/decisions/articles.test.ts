import { strict as assert } from 'node:assert';
import {
	type ArticleDecision,
	articlesIn,
	formatArticlesFile,
	NO_ARTICLES,
	parseArticlesFile,
	withArticles,
	withoutArticles,
} from '../../../src/engine/decisions/articles';
import { isEmptied } from '../../../src/engine/emptied';

const on = (document: string, more: Partial<ArticleDecision> = {}): ArticleDecision => ({
	...{ document, content: `key of ${document}`, state: 'reviewed', who: 'tester', when: '2026-01-01T00:00:00.000Z' },
	...more,
});

suite('decisions on whole articles', () => {
	test('come back as they were written, sorted, with what is no decision', () => {
		const file = withArticles(parseArticlesFile('<<<<<<< ours\n'), [on('b.txt', { state: 'discarded' }), on('a.txt')]);
		const text = formatArticlesFile(file);
		assert.deepEqual(
			text.split('\n').map((line) => line.slice(0, 20)),
			['<<<<<<< ours', '{"document":"a.txt",', '{"document":"b.txt",', ''],
		);
		assert.equal(formatArticlesFile(parseArticlesFile(text)), text);
	});

	test('are found by path, and by what the article says after it was moved', () => {
		const find = articlesIn(withArticles(NO_ARTICLES, [on('a.txt', { state: 'discarded' })]));
		assert.equal(find('a.txt')?.state, 'discarded');
		assert.equal(find('elsewhere/a.txt'), undefined);
		assert.equal(find('elsewhere/a.txt', () => 'key of a.txt')?.state, 'discarded');
	});

	test('a later one takes the place of an earlier one, and can be taken back', () => {
		const file = withArticles(withArticles(NO_ARTICLES, [on('a.txt')]), [on('a.txt', { state: 'discarded' })]);
		assert.deepEqual(
			file.decisions.map(({ state }) => state),
			['discarded'],
		);
		assert.deepEqual(withoutArticles(file, ['a.txt']).decisions, []);
	});
});

suite('a page of which nothing is left', () => {
	const body = '山里的冬天来得早，河面结了一层薄冰，孩子们绕着路去上学，鞋底沾满了泥。';
	test('is told from one that is repaired', () => {
		assert.equal(isEmptied(body, ''), true);
		assert.equal(isEmptied(`${body}${body}`, '首页'), true);
		assert.equal(isEmptied(`${body}&nbsp;${body}`, `${body} ${body}`), false);
		assert.equal(isEmptied('书(shū)屋', '书屋'), false, 'a short text that stays what it was');
		assert.equal(isEmptied('', ''), false);
	});
});
