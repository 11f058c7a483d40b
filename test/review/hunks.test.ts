import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { applyHunks, hunkAt, hunksOf, withRightLines } from '../../src/editor/review/hunks';
import { clean } from '../../src/engine';
import { type Change, cleanTraced } from '../../src/engine/trace';

const change = (text: string, old: string, newText: string, ...rules: string[]): Change => {
	const start = text.indexOf(old);
	assert.ok(start >= 0);
	return { start, end: start + old.length, newText, rules };
};

/** Articles with every kind of damage, as they lie beside the tests, with one line end or another. */
const samples = readdirSync('test/samples')
	.filter((name) => name.endsWith('.txt'))
	.map((name, index) => readFileSync(`test/samples/${name}`, 'utf8').replaceAll('\n', ['\n', '\r\n', '\r'][index % 3]!));

suite('hunks of a preview', () => {
	test('together make the cleaned text, whatever rounds it took; those called safe make nothing but safe repairs', () => {
		assert.ok(samples.length >= 5);
		let seen = 0;
		for (const text of samples) {
			const [safe, all] = (['safe', 'review'] as const).map((fixes) => cleanTraced(text, { fixes }));
			assert.equal(all!.text, clean(text, { fixes: 'review' }).text);
			const hunks = hunksOf(text, all!.changes, safe!.changes);
			assert.equal(applyHunks(text, hunks), all!.text);
			for (const { rules, changes } of hunks) assert.ok(rules.length > 0 && changes.length > 0);
			const safeOnes = hunks.filter(({ safety }) => safety === 'safe');
			seen += safeOnes.length;
			const isMade = (one: Change) => safe!.changes.some(({ start, end }) => start <= one.start && one.end <= end);
			for (const one of safeOnes.flatMap(({ changes }) => changes).filter(({ newText }) => newText !== '')) assert.ok(isMade(one));
			const gone = new Set(safe!.changes.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
			for (const { changes } of safeOnes)
				for (const { start, end, newText } of changes)
					if (newText === '') for (let at = start; at < end; at++) assert.ok(gone.has(at), `character ${at} stays in safe cleaning`);
		}
		assert.ok(seen > 20);
	});

	test('two rules in one line make two, each with its name', () => {
		const text = '甲(jiǎ)说&#12290;乙(yǐ)\n丙\n';
		const readings = [change(text, '(jiǎ)', '', 'readings'), change(text, '(yǐ)', '', 'readings')];
		const entity = change(text, '&#12290;', '。', 'entity');
		const changes = [readings[0]!, entity, readings[1]!];
		const hunks = hunksOf(text, changes, [entity]);
		assert.deepEqual(
			hunks.map(({ rules, safety, left, changes: own }) => [rules[0], safety, left, own.length]),
			[
				['readings', 'review', 0, 2],
				['entity', 'safe', 0, 1],
			],
		);
		assert.equal(applyHunks(text, [hunks[1]!]), '甲(jiǎ)说。乙(yǐ)\n丙\n');
		assert.equal(hunkAt(hunks, 0, false), hunks[0]);
		assert.equal(hunkAt(hunks, 0, false, text.indexOf('&') + 1), hunks[1], 'at the cursor stands the other one');
		assert.equal(hunkAt(hunks, 1, false), undefined);
	});

	test('lines that one rule takes away make one; the next rule has its own', () => {
		const text = '上一篇\n下一篇\n标签\n正文\n';
		const frame = change(text, '上一篇\n下一篇\n', '', 'frame');
		const tags = change(text, '标签\n', '', 'tags');
		const hunks = withRightLines(text, hunksOf(text, [frame, tags], [tags]));
		assert.deepEqual(
			hunks.map(({ rules, safety, left, leftCount, right }) => [rules[0], safety, left, leftCount, right]),
			[
				['frame', 'review', 0, 2, 0],
				['tags', 'safe', 2, 1, 0],
			],
		);
		assert.equal(hunkAt(hunks, 1, false), hunks[0]);
		assert.equal(hunkAt(hunks, 0, true), hunks[0]);
	});

	test('what was repaired in a line before the line went belongs to whoever took the line', () => {
		const text = '标签(qiān)：茶山与水田\n正文\n';
		const reading = change(text, '(qiān)', '', 'readings');
		const parts = [change(text, '标签', '', 'tags'), reading, change(text, '：茶山与水田\n', '', 'tags')];
		const [whole, ...none] = hunksOf(text, parts, [reading]);
		assert.deepEqual([whole?.rules, whole?.safety, none.length], [['tags'], 'review', 0]);
		assert.equal(applyHunks(text, [whole!]), '正文\n');
	});

	test('lines of the cleaned text are counted for the hunks that stand', () => {
		const text = '去\n留(liú)\n去\n留(liú)\n';
		const lines = [...text.matchAll(/去\n/g)].map(({ index }) => ({ start: index, end: index + 2, newText: '', rules: ['frame'] }));
		const readings = [...text.matchAll(/\(liú\)/g)].map(({ index }) => ({
			start: index,
			end: index + 5,
			newText: '',
			rules: ['readings'],
		}));
		const all = hunksOf(text, [lines[0]!, readings[0]!, lines[1]!, readings[1]!], readings);
		assert.deepEqual(
			withRightLines(text, all).map(({ right }) => right),
			[0, 0, 1, 1],
		);
		assert.deepEqual(
			withRightLines(text, all.slice(1)).map(({ right }) => right),
			[1, 2, 2],
		);
	});
});
