import { strict as assert } from 'node:assert';
import { makeArticle, metadataOf } from '../../../src/engine';
import type { FieldValue, MetadataValue } from '../../../src/engine/metadata/types';
import { BODIES, LAYOUTS } from './layouts';

const valuesOf = (entry: FieldValue | undefined): readonly MetadataValue[] =>
	!entry || 'why' in entry ? [] : Array.isArray(entry) ? entry : [entry as MetadataValue];

suite('metadata: layouts of pages', () => {
	for (const { text, want } of LAYOUTS) {
		test(
			text
				.replace(/\{[A-Z]+\}/g, '…')
				.replaceAll('\n', ' ⏎ ')
				.slice(0, 110),
			() => {
				const whole = text.replace(/\{([A-Z]+)\}/g, (_, name: string) => BODIES[name]!);
				const metadata = metadataOf(makeArticle(whole));
				for (const [field, expected] of Object.entries(want)) {
					const values = valuesOf(metadata[field]);
					const wanted = expected === null ? [] : Array.isArray(expected) ? [...expected] : [expected];
					assert.deepEqual([...new Set(values.map(({ value }) => value))].sort(), wanted.sort(), field); // one person may have two roles
					for (const { spans, surface } of values) assert.equal(whole.slice(spans[0]!.start, spans[0]!.end), surface, field);
				}
			},
		);
	}
});
