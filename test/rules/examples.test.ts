import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { EXAMPLES } from './examples-list';
import { testRule } from './table';

for (const [id, examples] of EXAMPLES) testRule(id, examples());

suite('rules as single files', () => {
	test('the indexes are what the files say (else: npm run rules)', () => {
		const root = resolve(__dirname, '..');
		const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build-rules.mjs'), '--check'], { encoding: 'utf8' });
		assert.equal(status, 0, stderr);
	});
	test('each has something that it finds and something that it keeps', () => {
		for (const [id, examples] of EXAMPLES) {
			const { found, kept } = examples();
			assert.ok(found.length > 0 && kept.length > 0, id);
		}
	});
});
