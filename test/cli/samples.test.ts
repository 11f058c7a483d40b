import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../src/engine';
import { root, samples } from './run';

const sample = (name: string) => readFileSync(join(samples, name), 'utf8');

suite('sample articles', () => {
	test('are what scripts/make-samples.mjs makes of the clean ones', () => {
		const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/make-samples.mjs'), '--check'], { encoding: 'utf8' });
		assert.equal(status, 0, stderr);
	});

	for (const name of ['reading-rooms', 'glass-workshop', 'river-otters', 'bus-network', 'tea-village']) {
		test(`${name}: cleaning twice is cleaning once, and the articles themselves stay`, () => {
			for (const fixes of ['safe', 'review'] as const) {
				const once = clean(sample(`${name}.txt`), { fixes }).text;
				assert.equal(clean(once, { fixes }).text, once);
			}
			const truth = sample(`clean/${name}.txt`);
			assert.equal(clean(truth, { fixes: 'safe' }).text, truth);
		});
	}

	test('reading-rooms: every reading in brackets is gone after the safe fixes', () => {
		assert.doesNotMatch(
			clean(sample('reading-rooms.txt'), { fixes: 'safe' }).text,
			/[\u4e00-\u9fff]\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔù][a-z]*\)/,
		);
	});
});
