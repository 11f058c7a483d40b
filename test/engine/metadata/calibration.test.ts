import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle, metadataOf } from '../../../src/engine';
import type { FieldValue, MetadataValue } from '../../../src/engine/metadata/types';

const corpus = ['../shared/corpus'].find((path) => existsSync(path));

const valuesOf = (entry: FieldValue | undefined): readonly MetadataValue[] =>
	!entry || 'why' in entry ? [] : Array.isArray(entry) ? entry : [entry as MetadataValue];

/** Fields of the records that a page has once and that are read rather than counted. */
const FIELDS = [
	'headline',
	'originalHeadline',
	'datePublished',
	'dateModified',
	'source',
	'author',
	'editor',
	'photographer',
	'section',
] as const;

const fold = (text: unknown): string =>
	String(text)
		.normalize('NFKC')
		.replace(/[\s\p{P}\p{S}]+/gu, '')
		.toLowerCase();
const keyOf = (field: string, text: unknown): string => (field.startsWith('date') ? String(text).slice(0, 10) : fold(text));

type Typed =
	| string
	| null
	| {
			readonly value?: unknown;
			readonly valueHans?: unknown;
			readonly surface?: unknown;
			readonly spans?: readonly { surface?: unknown }[];
	  };

/** Every form of a typed value that counts as right. */
const formsOf = (field: string, typed: Typed | readonly Typed[] | undefined): readonly string[] =>
	[typed ?? []]
		.flat()
		.flatMap((one) =>
			one !== null && typeof one === 'object'
				? [one.value, one.valueHans, one.surface, ...(one.spans ?? []).map(({ surface }) => surface)]
				: [one],
		)
		.filter((form) => form !== undefined && form !== null && form !== '')
		.map((form) => keyOf(field, form));

suite('metadata: confidence is calibrated', () => {
	test('of the values above 0.9 at least 95 % are right, on pages with typed records', function () {
		if (!corpus) return this.skip();
		let sure = 0;
		const wrong: string[] = [];
		const pages = readdirSync(join(corpus, 'metadata')).filter((name) => name.endsWith('.json'));
		for (const name of pages) {
			const { fields } = JSON.parse(readFileSync(join(corpus, 'metadata', name), 'utf8'));
			const read = metadataOf(makeArticle(readFileSync(join(corpus, 'metadata', name.replace(/json$/, 'txt')), 'utf8')));
			for (const field of FIELDS) {
				const right = formsOf(field, fields[field]);
				for (const { value, surface, confidence } of valuesOf(read[field])) {
					if (confidence <= 0.9) continue;
					sure++;
					if (![value, surface].some((form) => right.includes(keyOf(field, form)))) wrong.push(`${name} ${field}: ${value}`);
				}
			}
		}
		assert.ok(sure > 100, `${sure} values above 0.9 on ${pages.length} pages`);
		assert.ok(wrong.length <= sure * 0.05, wrong.join('\n'));
	});
});
