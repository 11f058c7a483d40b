import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { RULES } from '../../src/engine';
import { configurationSchema } from '../../src/engine/teaching';

test('media/corpus-curator.schema.json says what the rules say (node scripts/build-schema.mjs writes it)', () => {
	assert.deepEqual(
		JSON.parse(readFileSync('media/corpus-curator.schema.json', 'utf8')),
		JSON.parse(JSON.stringify(configurationSchema(RULES))),
	);
});
