import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clean } from '../../src/engine';
import { root, samples } from './run';

const sample = (name: string) => readFileSync(join(samples, name), 'utf8');

/** Without what a repair may leave as it is: white space, and width, which is folded back for review only. */
const bare = (text: string) =>
	text.replace(/\s+/g, '').replace(/[，：；？！（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

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

	for (const name of ['reading-rooms', 'river-otters', 'bus-network']) {
		test(`${name}: all repairs give back the clean article, width and white space aside`, () => {
			assert.equal(bare(clean(sample(`${name}.txt`), { fixes: 'review' }).text), bare(sample(`clean/${name}.txt`)));
		});
	}

	test('tea-village: no character of the article is lost', () => {
		const cleaned = bare(clean(sample('tea-village.txt'), { fixes: 'review' }).text);
		let found = 0;
		for (const character of bare(sample('clean/tea-village.txt'))) {
			found = cleaned.indexOf(character, found) + 1;
			assert.ok(found > 0, `missing: ${character}`);
		}
	});

	test('reading-rooms: every reading in brackets is gone after the safe fixes', () => {
		assert.doesNotMatch(
			clean(sample('reading-rooms.txt'), { fixes: 'safe' }).text,
			/[\u4e00-\u9fff]\([a-z]*[āáǎàēéěèīíǐìōóǒòūúǔù][a-z]*\)/,
		);
	});
});
