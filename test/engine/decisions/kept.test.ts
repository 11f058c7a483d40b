import { strict as assert } from 'node:assert';
import { makeArticle, metadataOf } from '../../../src/engine';
import { keepThroughRepair } from '../../../src/engine/decisions/kept';
import { curatedMetadata, type DecidedValue, decisionOn, type MetadataDecisions } from '../../../src/engine/decisions/metadata';
import { decisionsFor, formatDecisionFile, parseDecisionFile, withDecisionsFor } from '../../../src/engine/decisions/sidecar';
import type { MetadataValue } from '../../../src/engine/metadata/types';

const BODY =
	'湖畔小学的新校舍今天落成。校长说，新校舍有二十四间教室，足够全镇的孩子读到六年级。\n施工队在山上住了三个冬天，最后一批桌椅是上周用船运过来的。孩子们从窗口就能看见湖。\n';
const BARS = '2021-05-18 09:30 来源：新河晚报 作者：林小满\n';
const FOOT = '责任编辑：周一鸣\n新河新闻网版权所有 新ICP备12345678号\n';
const before = makeArticle(`湖畔小学迎来新校舍\n${BARS}${BODY}${FOOT}`);
const after = makeArticle(`湖畔小学迎来新校舍\n${BODY}`);
const valuesOf =
	(decisions: MetadataDecisions, article = after) =>
	(field: string) => {
		const entry = curatedMetadata(article, decisions)[field];
		return (!entry || 'why' in entry ? [] : Array.isArray(entry) ? entry : [entry]) as readonly DecidedValue[];
	};

suite('metadata outlives repair', () => {
	const kept = keepThroughRepair(before, after, {});

	test('what the removed lines told is kept and marked', () => {
		const values = valuesOf(kept);
		for (const [field, said] of [
			['datePublished', '2021-05-18T09:30'],
			['source', '新河晚报'],
			['author', '林小满'],
			['editor', '周一鸣'],
		] as const) {
			const [value] = values(field);
			assert.deepEqual(
				[value?.value, value?.kept, value?.spans, value?.notes?.map(({ template }) => template)],
				[said, true, [], ['read before the repair']],
			);
			assert.ok(value!.confidence < 1 && value!.how !== 'user', 'trusted as it was then');
		}
		assert.equal(values('editor')[0]!.role, '责任编辑');
		assert.equal(values('licences').length, 1);
	});

	test('what the text still tells is not', () => {
		assert.equal(kept.headline, undefined);
		assert.equal(valuesOf(kept)('headline')[0]!.kept, undefined);
		const nothing = {};
		assert.equal(keepThroughRepair(before, before, nothing), nothing);
	});

	test('where the lines come back, so do the values as they stand there', () => {
		const restored = valuesOf(kept, before);
		for (const field of ['datePublished', 'source', 'author', 'editor'])
			assert.deepEqual(
				restored(field).map(({ kept }) => kept),
				[undefined],
				field,
			);
	});

	test('what a curator decided stands', () => {
		const [author] = metadataOf(before).author as readonly MetadataValue[];
		const decided = { author: [decisionOn(before, author!, 'rejected')] };
		const both = keepThroughRepair(before, after, decided);
		assert.deepEqual(both.author, decided.author);
		assert.deepEqual(valuesOf(both)('author'), []);
		assert.equal(both.editor!.length, 1);
	});

	test('a second repair adds nothing, and the sidecar holds the records', () => {
		const line = formatDecisionFile(withDecisionsFor({ lines: [], malformed: [] }, 'a.txt', 'key', kept));
		const read = decisionsFor(parseDecisionFile(line), 'a.txt', 'key');
		assert.deepEqual(read, kept);
		assert.equal(keepThroughRepair(before, after, read), read);
	});
});
