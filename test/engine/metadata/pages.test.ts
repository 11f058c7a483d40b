import { strict as assert } from 'node:assert';
import { makeArticle, metadataOf } from '../../../src/engine';
import type { FieldValue, MetadataValue } from '../../../src/engine/metadata/types';
import { PAGES } from './pages';

const valuesOf = (entry: FieldValue | undefined): readonly MetadataValue[] =>
	!entry || 'why' in entry ? [] : Array.isArray(entry) ? entry : [entry as MetadataValue];

suite('metadata: pages in the manners of many sites', () => {
	for (const { title, text, want } of PAGES) {
		test(title, () => {
			const metadata = metadataOf(makeArticle(text));
			const got = Object.fromEntries(
				Object.entries(want).map(([field, value]) => {
					const values = valuesOf(metadata[field]).map((one) => one.value);
					return [field, Array.isArray(value) ? values : (values[0] ?? null)];
				}),
			);
			assert.deepEqual(got, want);
		});
	}
});
