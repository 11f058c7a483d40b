import { strict as assert } from 'node:assert';
import { readToPanel } from '../../src/editor/panel/messages';
import { type Look, markOf, panelModel, placesOf, rowsAt, type Words } from '../../src/editor/panel/model';
import { check, clean, format, makeArticle, msg } from '../../src/engine';
import { applyDecisions, decisionOn, type MetadataDecisions } from '../../src/engine/decisions/metadata';
import { fieldOf } from '../../src/engine/metadata/fields';
import type { Metadata, MetadataValue } from '../../src/engine/metadata/types';
import { qualityOf } from '../../src/engine/quality';

const TEXT = '新河網(wǎng)訊\n湖畔小學(xué)迎來新校舍\n來源:新河晚報 作者:林小滿\n林小滿說(shuō),新校舍明天開(kāi)學(xué)。\n';
const words: Words = {
	text: format,
	number: (value, digits = 0) => value.toFixed(digits),
	percent: (share) => `${Math.round(share * 100)} %`,
};
const value = (text: string, more: Partial<MetadataValue> = {}): MetadataValue => {
	const start = TEXT.indexOf(text);
	assert.ok(start >= 0, text);
	return { value: text, surface: text, spans: [{ start, end: start + text.length }], confidence: 0.95, how: 'label', ...more };
};
const extracted: Metadata = {
	headline: value('湖畔小學(xué)迎來新校舍', { value: '湖畔小學迎來新校舍', confidence: 0.7, how: 'position' }),
	datePublished: { value: null, why: msg('No date stands near the headline') },
	author: [value('林小滿', { role: '作者' })],
	source: [value('新河晚報', { confidence: 0.5, others: [value('新河網(wǎng)', { value: '新河網' })] })],
};

function lookAt(text = TEXT, decisions: MetadataDecisions = {}, metadata = extracted): Look {
	const article = makeArticle(text);
	const findings = check(article);
	return {
		docUri: 'file:///articles/a.txt',
		version: 1,
		name: 'a.txt',
		article,
		findings,
		decisions,
		metadata: applyDecisions(article, metadata, decisions, (field) => fieldOf.get(field)?.many ?? true),
		decided: undefined,
		quality: qualityOf(article, findings),
	};
}

const rowOf = (look: Look, id: string) => {
	const row = panelModel(look, words)
		.groups.flatMap(({ rows, rest }) => [...rows, ...rest])
		.find((one) => one.id === id);
	assert.ok(row, id);
	return row;
};

suite('what the panel shows', () => {
	test('the model is a message that the page accepts', () => {
		const message = { type: 'model', model: panelModel(lookAt(), words) };
		assert.deepEqual(readToPanel(JSON.parse(JSON.stringify(message))), message);
	});

	test('what the shard says beside the text stands first, as it was given', () => {
		const [group] = panelModel(
			{ ...lookAt(), record: { url: 'https://example.org/1', tags: ['a', 2], none: null, empty: '' } },
			words,
		).groups;
		assert.equal(group?.id, 'record');
		assert.deepEqual(
			group.rows.map(({ label, value, isDecidable }) => [label, value, isDecidable]),
			[
				['url', 'https://example.org/1', false],
				['tags', '["a",2]', false],
				['none', 'null', false],
				['empty', '–', false],
			],
		);
		assert.notEqual(panelModel(lookAt(), words).groups[0]?.id, 'record');
	});

	test('a row has the repaired value, the characters as they stand, and the script of its font', () => {
		const row = rowOf(lookAt(), 'headline#0');
		assert.equal(row.value, '湖畔小學迎來新校舍');
		assert.equal(row.surface, '湖畔小學(xué)迎來新校舍');
		assert.equal(row.lang, 'zh-Hant');
		assert.equal(row.mark, 'likely');
		assert.equal(rowOf(lookAt(), 'author#0').surface, undefined);
	});

	test('a value whose characters are of both scripts takes the article’s', () => {
		assert.equal(rowOf(lookAt(), 'author#0').lang, 'zh-Hant');
		const simplified = '作者：林小川\n这里说的是湖畔小学开学。';
		const author = { value: '林小川', surface: '林小川', spans: [{ start: 3, end: 6 }], confidence: 1, how: 'label' } as const;
		assert.equal(rowOf(lookAt(simplified, {}, { author: [author] }), 'author#0').lang, 'zh-Hans');
	});

	test('confidence has three shapes, and the curator’s own value a fourth', () => {
		const shapes = [0.9, 0.89, 0.6, 0.59].map((confidence) => markOf(value('林小滿', { confidence })));
		assert.deepEqual(shapes, ['sure', 'likely', 'likely', 'unsure']);
		const edited = decisionOn(makeArticle(TEXT), value('林小滿'), 'edited', '林小滿（實習）');
		const row = rowOf(lookAt(TEXT, { author: [edited] }), 'author#0');
		assert.deepEqual([row.mark, row.value, row.verdict], ['user', '林小滿（實習）', 'edited']);
	});

	test('fields without a value stand apart, and say why', () => {
		const { groups } = panelModel(lookAt(), words);
		const article = groups.find(({ id }) => id === 'article');
		assert.deepEqual(article?.rest.find(({ field }) => field === 'datePublished')?.notes, ['No date stands near the headline']);
		assert.equal(
			article?.rows.find(({ field }) => field === 'datePublished'),
			undefined,
		);
		assert.ok(article?.rest.some(({ field }) => field === 'photographer'));
		assert.ok(article?.rest.every(({ value }) => value === null));
	});

	test('with all values of a list rejected, the field says so and offers to take it back', () => {
		const rejected = decisionOn(makeArticle(TEXT), value('林小滿', { role: '作者' }), 'rejected');
		const row = rowOf(lookAt(TEXT, { author: [rejected] }), 'author#0');
		assert.equal(row.value, null);
		assert.deepEqual(row.rejected, ['林小滿']);
		assert.equal(row.notes.length, 1);
	});

	test('the places of a row are its spans, those of a rule its findings', () => {
		const look = lookAt();
		assert.deepEqual(placesOf(look, 'author', 0), value('林小滿').spans);
		const readings = placesOf(look, 'rule:encoding/pinyin-annotation', 0);
		assert.deepEqual(
			readings.map(({ start, end }) => TEXT.slice(start, end)),
			['(wǎng)', '(xué)', '(shuō)', '(kāi)', '(xué)'],
		);
		assert.deepEqual(placesOf(look, 'nonsense', 7), []);
	});

	test('the rows at the cursor are those whose characters hold it, ends included', () => {
		const { start, end } = value('林小滿').spans[0]!;
		const look = lookAt();
		assert.deepEqual(
			[start - 1, start, end, end + 1].map((offset) => rowsAt(look, offset)),
			[[], ['author#0'], ['author#0'], []],
		);
	});

	test('what is counted over the whole text shows no line of it, and a length says of what', () => {
		const counted = (said: string) => value('湖畔小學(xué)', { value: said, how: 'inferred' });
		const look = lookAt(TEXT, {}, { inLanguage: counted('zh-Hant'), length: counted('31') });
		const rows = ['inLanguage#0', 'length#0'].map((id) => rowOf(look, id));
		assert.deepEqual(
			rows.map(({ surface, qualifier }) => [surface, qualifier]),
			[
				[undefined, undefined],
				[undefined, 'Han characters'],
			],
		);
	});

	test('the kind of a place is said in the words of the reader', () => {
		const place = {
			value: '青禾县',
			surface: '青禾县',
			spans: [{ start: 0, end: 3 }],
			confidence: 0.7,
			how: 'pattern',
			kind: 'dateline',
		} as const;
		assert.equal(rowOf(lookAt(TEXT, {}, { contentLocation: [place] }), 'contentLocation#0').qualifier, 'from the dateline');
	});

	test('bars add up to one', () => {
		for (const { id, shares } of panelModel(lookAt(), words).bars) {
			const sum = shares.reduce((all, { share }) => all + share, 0);
			assert.ok(Math.abs(sum - 1) < 1e-9, `${id}: ${sum}`);
		}
	});

	test('sizes are those of the text before and after the fixes', () => {
		assert.equal(panelModel(lookAt(), words).size, `${TEXT.length} → ${clean(TEXT, { fixes: 'review' }).text.length} characters`);
	});

	test('an empty text has a panel', () => {
		const model = panelModel(lookAt('', {}, {}), words);
		assert.equal(model.score, 100);
		assert.deepEqual(model.losses, []);
	});
});
