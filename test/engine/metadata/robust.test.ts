import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { makeArticle, metadataOf } from '../../../src/engine';
import { fieldOf } from '../../../src/engine/metadata/fields';
import type { FieldValue, MetadataValue } from '../../../src/engine/metadata/types';
import { BODY, PAGES } from './pages';

const valuesOf = (entry: FieldValue | undefined): readonly MetadataValue[] =>
	!entry || 'why' in entry ? [] : Array.isArray(entry) ? entry : [entry as MetadataValue];

/** What holds for every value of every text. */
function assertSound(text: string): void {
	const metadata = metadataOf(makeArticle(text));
	for (const [key, entry] of Object.entries(metadata)) {
		assert.ok(fieldOf.has(key), `${key} is a field`);
		assert.ok(!Array.isArray(entry) || fieldOf.get(key)!.many, `${key} is a list only if it may be`);
		for (const value of valuesOf(entry).flatMap((one) => [one, ...(one.others ?? [])])) {
			assert.ok(value.value.length > 0, key);
			assert.ok(value.confidence >= 0 && value.confidence <= 1, key);
			assert.ok(value.spans.length > 0, key);
			for (const { start, end } of value.spans) assert.ok(start >= 0 && start < end && end <= text.length, `${key} ${start} ${end}`);
			assert.equal(text.slice(value.spans[0]!.start, value.spans[0]!.end), value.surface, key);
		}
	}
}

const PIECES = PAGES.flatMap(({ text }) => text.split('\n')).concat([
	'作者：',
	'来源：',
	'（记者',
	'】',
	'2019-',
	'摄',
	'\u200b',
	'網(wǎng)',
	'😀',
	'\ufffd',
	'責任編輯:',
	' \u3000',
	'首页 >',
	'@',
	'(0108',
]);

suite('metadata: whatever the text', () => {
	for (const text of [
		'',
		'\n',
		' ',
		'\ufeff',
		'\u200b\u200b',
		'<img src=x onerror=alert(1)>',
		'来源：',
		'作者：\n',
		'(记者)',
		'\r\n\r\n标题\r\n',
	]) {
		test(`sound: ${JSON.stringify(text)}`, () => assertSound(text));
	}

	test('any mixture of the lines and their pieces', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), { maxLength: 30 }),
				fc.constantFrom('\n', '', ' ', '\r\n'),
				(pieces, joint) => assertSound(pieces.join(joint)),
			),
			{ numRuns: 300 },
		);
	});

	test('markup left in a headline is no part of it', () => {
		const { headline } = metadataOf(
			makeArticle(`<img src=x onerror=alert(1)>青石镇秋茶提前开采\n2019-05-18 10:12 来源：青石晚报\n${BODY}`),
		);
		assert.equal(valuesOf(headline)[0]?.value, '青石镇秋茶提前开采');
	});

	test('a name ruined by a lost byte is kept, marked and little trusted', () => {
		const { author } = metadataOf(
			makeArticle(`青石镇秋茶提前开采\n2019-05-18 10:12 来源：青石晚报\n${BODY}（记者罗小川、胡\ufffd础⒑钗睦ぃ\ufffd`),
		);
		const [first, second] = valuesOf(author);
		assert.equal(first?.value, '罗小川');
		assert.ok(second && second.confidence <= 0.5 && (second.notes?.length ?? 0) > 0);
	});

	test('search titles of gambling sites are no headlines', () => {
		const { headline } = metadataOf(
			makeArticle(`澳门金沙娱乐城_百家乐网上投注_真人荷官在线发牌\n青石镇秋茶提前开采上市\n2019-05-18 10:12 来源：青石晚报\n${BODY}`),
		);
		assert.equal(valuesOf(headline)[0]?.value, '青石镇秋茶提前开采上市');
	});

	test('a headline cut at its hyphen is completed from the text', () => {
		const { headline } = metadataOf(makeArticle(`青石镇今年将打造3\n${BODY}\n镇里表示，今年将打造3-5条茶园步道，让客人走进山里。`));
		const [value] = valuesOf(headline);
		assert.deepEqual([value?.value, value?.surface, value?.spans.length], ['青石镇今年将打造3-5条茶园步道', '青石镇今年将打造3', 2]);
	});

	test('the year comes from the text and is marked', () => {
		const { datePublished } = metadataOf(
			makeArticle(`青石镇秋茶提前开采\n青石晚报青石9月10日电 ${BODY}\n2021年度的茶叶节也在筹备。\n版权所有 © 2010-2021 青石网\n`),
		);
		const [value] = valuesOf(datePublished);
		assert.deepEqual([value?.value, value?.parts?.inferred, value?.how], ['2021-09-10', 'year', 'dateline']);
	});

	test('licences, telephone and address are held against each other', () => {
		const { licences } = metadataOf(makeArticle(`青石镇秋茶提前开采\n${BODY}\n沪ICP备2022005074号-20 电话：010-85650899\n`));
		const [value] = valuesOf(licences);
		assert.equal(value?.parts?.province, '上海');
		assert.equal(value?.parts?.year, '2022');
		assert.ok(value!.confidence < 0.9 && value!.notes?.some(({ args }) => args.includes('北京') && args.includes('上海')));
	});
});
