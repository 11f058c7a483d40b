import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean, type Safety } from '../../src/engine';

interface KnownFailure {
	readonly fixes: Safety;
	readonly input: string;
	readonly expected: string;
	readonly why: string;
}

const folder = 'data/known-failures';

suite('known failures', () => {
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	for (const file of files) {
		test(file, () => {
			const { fixes, input, expected, why } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as KnownFailure;
			assert.ok(why.length > 20, 'says what stands in the way');
			assert.notEqual(input, expected);
			assert.notEqual(clean(input, { fixes }).text, expected, 'comes out right now: take it out of data/known-failures');
		});
	}
});
