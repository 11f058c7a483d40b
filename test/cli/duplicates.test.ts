import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSketches } from '../../src/cli/duplicates/sketches';
import { likeness, sketchOf } from '../../src/engine/corpus/minhash';
import { toSimplifiedText } from '../../src/engine/encoding/simplify';
import { type Random, randomFrom } from '../engine/fuzz-inputs';
import { buildProgram, inFolder, run, samples } from './run';

const sentences = readdirSync(join(samples, 'clean'))
	.filter((name) => !name.includes('.hans'))
	.flatMap((name) => readFileSync(join(samples, 'clean', name), 'utf8').split(/(?<=[。！？\n])/))
	.filter((sentence) => sentence.length > 8);

const han = (random: Random) => String.fromCharCode(0x4e00 + random.below(2500));

/** A text of its own: sentences of the samples in which every second character is another, so that no two texts are alike. */
function textOf(random: Random): string {
	const parts = Array.from({ length: 12 }, () => random.oneOf(sentences));
	return parts.map((part) => part.replace(/\p{Script=Han}/gu, (character) => (random.below(2) ? han(random) : character))).join('');
}

/** A tenth of the characters changed, left out or put in. */
const edited = (text: string, random: Random) =>
	[...text].map((character) => (random.below(10) ? character : random.oneOf([han(random), '', character + han(random)]))).join('');

const READINGS: Readonly<Record<string, string>> = {
	學: 'xué',
	實: 'shí',
	場: 'chǎng',
	農: 'nóng',
	網: 'wǎng',
	過: 'guò',
	來: 'lái',
	這: 'zhè',
};

/** What a converter and an editor do to a text, and what no repair has to undo for it to be the same. */
const damaged = (text: string, random: Random) =>
	text
		.replace(/[學實場農網過來這]/g, (character) => (random.below(2) ? character : `${character}(${READINGS[character]})`))
		.replace(/[，。]/g, (mark) => (random.below(3) ? mark : mark === '，' ? ',' : '.'))
		.replace(/\p{Script=Han}/gu, (character) =>
			random.below(20) ? character : `${character}${random.oneOf([' ', '\u200b', '\u3000', '\n'])}`,
		);

suite('near-duplicates', () => {
	suiteSetup(buildProgram);

	test('what was edited, damaged or put into the other script is found; what is another text is not', async () => {
		const random = randomFrom(7);
		const sketches = await makeSketches();
		try {
			const texts = Array.from({ length: 400 }, () => textOf(random));
			for (const text of texts) sketches.add(sketchOf(text)!, '');
			const otherScript = (text: string) => (random.below(2) ? toSimplifiedText(text) : text);
			for (const text of texts) sketches.add(sketchOf(otherScript(damaged(edited(text, random), random)))!, '');
			const joinedTo = sketches.join();
			const found = Array.from({ length: 2 * texts.length }, (_, at) => [at, joinedTo(at)?.first] as const).filter(
				([, first]) => first !== undefined,
			);
			const right = found.filter(([at, first]) => at - texts.length === first).length;
			assert.ok(right >= 0.95 * texts.length, `recall ${right / texts.length}`);
			assert.ok(right >= 0.98 * found.length, `precision ${right / found.length}`);
		} finally {
			sketches.close();
		}
	});

	test('the other script and lost annotations make no difference at all', () => {
		const [hant, hans] = ['reading-rooms.txt', 'reading-rooms.hans.txt'].map(
			(name) => sketchOf(readFileSync(join(samples, 'clean', name), 'utf8'))!,
		);
		assert.ok(likeness(hant!, hans!) > 0.9);
		const page = sketchOf(readFileSync(join(samples, 'reading-rooms.txt'), 'utf8'))!;
		assert.ok(likeness(page, hant!) > 0.5, 'the page with its damage and the article in it');
		assert.equal(sketchOf('短得什么也说明不了。'), undefined);
	});

	test('as many alike as you please take one comparison each', async () => {
		const sketches = await makeSketches();
		try {
			const sketch = sketchOf(textOf(randomFrom(1)))!;
			for (let text = 0; text < 3000; text++) sketches.add(sketch, String(text));
			const joinedTo = sketches.join();
			assert.equal(joinedTo(0), undefined);
			for (let text = 1; text < 3000; text++) assert.deepEqual(joinedTo(text), { first: 0, likeness: 1 });
			assert.equal(sketches.noteOf(2999), '2999');
		} finally {
			sketches.close();
		}
	});

	test('the command names each record that repeats one before it, in order, on any number of cores, and leaves nothing behind', () =>
		inFolder(async (folder) => {
			const random = randomFrom(3);
			const texts = Array.from({ length: 30 }, () => textOf(random));
			const lines = texts.map((text, id) => JSON.stringify({ id, content: text }));
			writeFileSync(join(folder, 'a.jsonl'), `\ufeff${lines.join('\n')}\n\n{"cut\n`);
			writeFileSync(
				join(folder, 'b.jsonl'),
				`${JSON.stringify({ content: 'kurz' })}\n${JSON.stringify({ content: damaged(texts[4]!, random) })}\n`,
			);
			const before = readdirSync(tmpdir()).filter((name) => name.startsWith('curator-sketches-')).length;
			for (const jobs of ['1', '2']) {
				const { code, out, err } = await run(['duplicates', '--text-field', 'content', '--jobs', jobs, 'a.jsonl', 'b.jsonl'], {
					cwd: folder,
				});
				assert.deepEqual([code, err], [2, 'a.jsonl, line 32: not JSON; passed over\n']);
				const { likeness: alike, ...found } = JSON.parse(out);
				assert.deepEqual(found, { shard: 'b.jsonl', line: 2, nearDuplicateOf: { shard: 'a.jsonl', line: 5, id: '4' } });
				assert.ok(alike > 0.5);
			}
			assert.equal(readdirSync(tmpdir()).filter((name) => name.startsWith('curator-sketches-')).length, before);
			assert.equal((await run(['duplicates', 'b.jsonl', '--text-field', 'content'], { cwd: folder })).code, 0);
		}));
});
