import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/cli/arguments';
import { addCards, type CardSums, noCard, noteRecord, noteRepair } from '../../src/cli/card/gather';
import { htmlOf } from '../../src/cli/card/html';
import { markdownOf } from '../../src/cli/card/markdown';
import { pageOf } from '../../src/cli/card/page';
import { noSums } from '../../src/cli/work/sums';
import { type Finding, makeArticle } from '../../src/engine';
import { ANNOTATED, buildProgram, inFolder, run, SOUND } from './run';

const repairOf = (rule: string, start: number, end: number, newText = '') =>
	({ rule, fixes: [{ edits: [{ start, end, newText }] }] }) as unknown as Finding;

/** What a run over these texts notes, each without its first `gone` characters. */
function cardOf(texts: readonly string[], gone = 2): CardSums {
	const card = noCard();
	for (const [at, text] of texts.entries()) {
		noteRepair(card, `a.jsonl/${at}`, repairOf('x/y', 0, gone), makeArticle(text));
		noteRecord(card, text, text.slice(gone), { 'x/y': 1 });
	}
	return card;
}

/** A value of the run's command line. */
function argsOf(...more: string[]) {
	const parsed = parse(['clean', '--jsonl', '--card', 'card', ...more]);
	assert.equal(parsed.kind, 'run');
	return (parsed as Extract<typeof parsed, { kind: 'run' }>).args;
}

suite('corpus-curator clean --card', () => {
	suiteSetup(buildProgram);

	test('says what was done, by rule, and is the same on any number of cores and after --resume', () =>
		inFolder(async (folder) => {
			const record = (id: number, text: string) => `${JSON.stringify({ id, text })}\n`;
			const long = SOUND.repeat(30);
			for (const shard of ['a', 'b'])
				writeFileSync(
					join(folder, `${shard}.jsonl`),
					Array.from({ length: 150 }, (_, id) => record(id, id % 3 ? long : ANNOTATED.repeat(1 + (id % 7)) + long)).join(''),
				);
			const cards: string[][] = [];
			for (const [out, ...more] of [
				['one', '--jobs', '1'],
				['two', '--jobs', '2'],
				['two', '--resume'],
			] as const) {
				const args = ['clean', '--jsonl', '--out', out, '--card', out, ...more, 'a.jsonl', 'b.jsonl'];
				assert.deepEqual(await run(args, { cwd: folder }), { code: 0, out: '', err: '' });
				cards.push(['md', 'html'].map((ending) => readFileSync(join(folder, `${out}.${ending}`), 'utf8')));
			}
			assert.deepEqual(cards[1], cards[0]);
			assert.deepEqual(cards[2], cards[0]);
			const [markdown, html] = cards[0]!;
			const repairs = 2 * Array.from({ length: 50 }, (_, at) => 5 * (1 + ((3 * at) % 7))).reduce((sum, count) => sum + count);
			assert.ok(markdown!.includes(` | 100 | ${repairs.toLocaleString('en')} | `), 'five in each of the repeated texts');
			assert.match(markdown!, /^\| Records \| 300 \|$/m);
			assert.match(markdown!, /^\| Changed \| 100 \(33\.3 %\) \|$/m);
			assert.match(markdown!, /^\| encoding\/pinyin-annotation \| .+ \| 100 \| [\d,]+ \| [\d,]+ \| 0 \|$/m);
			assert.match(markdown!, /^- `.*⟦\(.+\)⟧.*` \(`[ab]\.jsonl\/\d{6}-\d+\.txt`\)$/m);
			assert.match(html!, /<del>⟦\(.+\)⟧<\/del>/);
			assert.doesNotMatch(html!, /<script|src=|href=|url\(/);
		})).timeout(120_000);

	test('the samples do not depend on how the work was divided, and repeat nothing', () => {
		const texts = Array.from({ length: 60 }, (_, at) => `${String.fromCharCode(0x4e00 + (at % 20))}一${'文'.repeat(at)}`);
		const whole = cardOf(texts);
		const parts = noCard();
		const card = (from: number, to: number) => {
			const part = noCard();
			for (let at = from; at < to; at++) {
				noteRepair(part, `a.jsonl/${at}`, repairOf('x/y', 0, 2), makeArticle(texts[at]!));
				noteRecord(part, texts[at]!, texts[at]!.slice(2), { 'x/y': 1 });
			}
			return part;
		};
		for (const [from, to] of [
			[40, 60],
			[0, 7],
			[7, 40],
		] as const)
			addCards(parts, card(from, to));
		assert.deepEqual(parts, whole);
		const { samples, ...sums } = whole.rules['x/y']!;
		assert.deepEqual(sums, { records: 60, repairs: 60, out: 120, into: 0 });
		assert.equal(new Set(samples.map(({ out }) => out)).size, 5);
	});

	test('counts the share that is gone and the lengths', () => {
		const card = noCard();
		for (const [before, after] of [
			['文'.repeat(100), '文'.repeat(100)],
			['文'.repeat(100), '文'.repeat(101)],
			['文'.repeat(100), '文'.repeat(99)],
			['文'.repeat(100), ''],
			['', ''],
		] as const)
			noteRecord(card, before, after, {});
		assert.deepEqual(card.shares, [1, 1, 0, 0, 0, 0, 1]);
		assert.deepEqual([card.lengthsBefore[0], card.lengthsBefore[7], card.lengthsAfter[0]], [1, 4, 2]);
		assert.deepEqual([card.before, card.after], [400, 300]);
	});

	test('crawled text is quoted, never obeyed, in either form', () => {
		const hostile = '<img src=x onerror=alert(1)>`` ` ``| **x** [a](b)\n# y\u202e&amp;"';
		const card = cardOf([hostile.repeat(2)], hostile.length);
		const page = pageOf(argsOf(), { ...noSums(), records: 1, changed: 1, card }, card, ['<b>`|.jsonl']);
		const [html, markdown] = [htmlOf(page), markdownOf(page)];
		assert.doesNotMatch(html, /<img|<b>|\u202e/);
		assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;'));
		assert.ok(html.includes('&lt;U+202E&gt;&amp;amp;&quot;'));
		const sample = markdown.split('\n').find((line) => line.includes('<img'))!;
		assert.ok(sample.startsWith('- ```⟦<img'), sample);
		assert.ok(!sample.slice(5, sample.lastIndexOf('```')).includes('```'), 'the fence is longer than what it holds');
		assert.ok(markdown.includes('\\<b\\>\\`\\|.jsonl'));
		assert.ok(!markdown.split('\n').some((line) => line.startsWith('# y')));
	});

	test('speaks the language asked for; an empty run has an empty card', () => {
		const empty = pageOf(argsOf('--locale', 'zh-tw'), noSums(), noCard(), []);
		assert.equal(empty.tag, 'zh-Hant');
		assert.match(markdownOf(empty), /沒有修復任何內容/);
		assert.match(htmlOf(empty), /<html lang="zh-Hant">/);
		for (const text of [htmlOf(empty), markdownOf(empty)]) assert.doesNotMatch(text, /NaN|undefined|Infinity|\{0\}/);
	});

	test('needs --jsonl, and what cannot be written is said', async () => {
		assert.match((await run(['clean', '--card', 'c', 'a.txt'])).err, /--card needs --jsonl/);
		const { code, err } = await run(['clean', '--jsonl', '--card', 'missing/card'], { input: `${JSON.stringify({ text: SOUND })}\n` });
		assert.equal(code, 2);
		assert.match(err, /^missing\/card\.md: not written: no such file/);
	});
});
