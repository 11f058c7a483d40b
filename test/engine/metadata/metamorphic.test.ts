import { strict as assert } from 'node:assert';
import { Converter } from 'opencc-js/cn2t';
import { makeArticle, metadataOf } from '../../../src/engine';
import { foldToSimplified, isTraditionalOnly } from '../../../src/engine/language/characters';
import { isReadingOf } from '../../../src/engine/language/pinyin';
import { FIELDS } from '../../../src/engine/metadata/fields';
import type { FieldValue, Metadata, MetadataValue } from '../../../src/engine/metadata/types';
import { PAGES } from './pages';

/** The damage that broken converters do: simplified to traditional, and the reading behind some of the characters that changed. */
const READINGS: readonly (readonly [string, string])[] = [
	['網', 'wǎng'],
	['報', 'bào'],
	['編', 'biān'],
	['輯', 'jí'],
	['記', 'jì'],
	['責', 'zé'],
	['發', 'fā'],
	['時', 'shí'],
	['來', 'lái'],
	['頁', 'yè'],
	['聞', 'wén'],
	['攝', 'shè'],
	['電', 'diàn'],
	['訊', 'xùn'],
	['標', 'biāo'],
	['題', 'tí'],
	['鎮', 'zhèn'],
	['車', 'chē'],
	['飛', 'fēi'],
];
const readingOf = new Map(READINGS);
const toTraditional = Converter({ from: 'cn', to: 't' });
const annotated = (text: string): string =>
	text.replace(/[\u3400-\u9fff]/g, (character) => (readingOf.has(character) ? `${character}(${readingOf.get(character)})` : character));

const valuesOf = (entry: FieldValue | undefined): readonly MetadataValue[] =>
	!entry || 'why' in entry ? [] : Array.isArray(entry) ? entry : [entry as MetadataValue];

/** What a field says, whatever the script: the same before and after the damage. The language and the length change with the text. */
const said = (metadata: Metadata, key: string): string =>
	valuesOf(metadata[key])
		.map(({ value, role }) => `${foldToSimplified(value)} ${foldToSimplified(role ?? '')}`)
		.join('; ');

const COMPARED = FIELDS.map(({ key }) => key).filter((key) => key !== 'inLanguage' && key !== 'length');

suite('metadata: the same values after conversion and annotation', () => {
	test('the readings used here are readings that converters write', () => {
		for (const [character, reading] of READINGS)
			assert.ok(isTraditionalOnly(character.charCodeAt(0)) && isReadingOf(reading, character), character);
	});

	let fields = 0;
	const changed: string[] = [];
	for (const { title, text } of PAGES) {
		test(title, () => {
			const before = metadataOf(makeArticle(text));
			const damaged = annotated(toTraditional(text));
			assert.notEqual(damaged, text);
			const after = metadataOf(makeArticle(damaged));
			for (const key of COMPARED) {
				fields++;
				const expected = foldToSimplified(toTraditional(said(before, key)));
				if (said(after, key) !== expected) changed.push(`${title}: ${key}: ${said(after, key)} instead of ${expected}`);
			}
			for (const key of Object.keys(after)) {
				for (const { spans, surface } of valuesOf(after[key])) {
					assert.ok(spans.length > 0, key);
					assert.equal(damaged.slice(spans[0]!.start, spans[0]!.end), surface, key);
					for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= damaged.length, key);
				}
			}
		});
	}

	test('99 % of the fields keep their values', () => {
		assert.ok(fields > 300);
		assert.ok(changed.length <= fields * 0.01, changed.join('\n'));
	});

	test('values come without the annotations, surfaces with them', () => {
		const text =
			'青石鎮(zhèn)的秋茶季開始了\n2019-09-07 09:25 來源:青石新聞網(wǎng)\n九月初的清晨,青石鎮(zhèn)的老茶廠又響起了炒茶機的聲音。負責技術的周師傅說,今年的秋茶比往年早了整整一周。\n[責(zé)任編輯:呂子文]\n';
		const { headline, source, editor } = metadataOf(makeArticle(text));
		assert.deepEqual(
			valuesOf(headline).map(({ value, surface }) => [value, surface]),
			[['青石鎮的秋茶季開始了', '青石鎮(zhèn)的秋茶季開始了']],
		);
		assert.deepEqual(
			valuesOf(source).map(({ value, surface }) => [value, surface]),
			[['青石新聞網', '青石新聞網(wǎng)']],
		);
		assert.deepEqual(
			valuesOf(editor).map(({ value, role }) => [value, role]),
			[['呂子文', '責任編輯']],
		);
	});
});
