import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { buildModel } from '../../models/lines/train/build';
import { slotsOf } from '../../models/lines/train/learn';
import { randomFrom } from '../../models/lines/train/random';
import type { Page } from '../../models/lines/train/texts';
import { packModel, unpackModel } from '../../src/engine/page/model/format';
import { firstScore, firstScores, scoreLines } from '../../src/engine/page/model/model';
import { recordsOf } from '../../src/engine/page/model/records';
import { surroundingsOf } from '../../src/engine/page/model/surroundings';
import { lineModel } from '../../src/engine/page/model/weights';

const MENU = ['首页', '茶讯', '茶人', '关于我们', '联系我们', '上一篇：春茶', '版权所有 茶山网', '登录 | 注册', '2021-05-06 浏览 12'];
const TEXT = [
	'县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。',
	'收购站设在村口，一斤鲜叶能卖到六十元，比去年高了五元，老人们说这是十年来最好的一年。',
	'老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。',
	'明年还要再开出五十亩坡地，种上从邻县引来的新品种，村里已经开过两次会。',
];

/** A page with a menu before and behind a text. */
function page(index: number): Page {
	const random = randomFrom(index);
	const some = (list: readonly string[], count: number) => Array.from({ length: count }, () => list[Math.floor(random() * list.length)]!);
	const parts: [string[], number][] = [
		[some(MENU, 4), 1],
		[some(TEXT, 6), 0],
		[some(MENU, 5), 1],
	];
	const lines = parts.flatMap(([of]) => of);
	return {
		name: `page ${index}`,
		site: `site ${index % 7}`,
		genre: 'news',
		split: 'train',
		trust: 1,
		lines,
		labels: Int8Array.from(parts.flatMap(([of, label]) => of.map(() => label))),
		kinds: lines.map(() => 'nav'),
		judged: new Uint8Array(lines.length).fill(1),
	};
}

suite('line model', () => {
	const pages = Array.from({ length: 40 }, (_, index) => page(index));
	const model = buildModel(pages, []);

	test('learns to tell a menu from a text, the same each time', () => {
		const fresh = page(1000);
		const { scores } = scoreLines(model, fresh.lines);
		for (const [line, score] of scores.entries()) assert.equal(score > 0 ? 1 : 0, fresh.labels[line], fresh.lines[line]);
		assert.deepEqual(packModel(buildModel(pages, [])), packModel(model));
	});

	test('reads a page in the engine as the trainer does', () => {
		for (const of of [page(2000), page(2001)]) {
			const { slots, starts, grams } = slotsOf({ page: of, weight: 1 });
			const records = recordsOf(of.lines);
			const scores = firstScores(model.first, records, surroundingsOf(records));
			assert.deepEqual(
				[...scores],
				[...starts].map((start, line) => Math.fround(firstScore(model.first, slots, start, grams[line]!))),
			);
		}
	});

	test('outlives being written and read', () => {
		const read = unpackModel(packModel(model));
		assert.deepEqual(packModel(read), packModel(model));
		const { lines } = page(3000);
		const before = scoreLines(model, lines).scores;
		const after = scoreLines(read, lines).scores;
		for (const [line, score] of after.entries()) assert.ok(Math.abs(score - before[line]!) < 0.01, `${score} for ${before[line]}`);
		assert.throws(() => unpackModel(packModel(model).subarray(1)), RangeError);
	});

	test('is what was committed, of at most 60 kB', () => {
		const bytes = readFileSync('models/lines/weights.bin');
		assert.ok(bytes.length <= 60_000);
		assert.deepEqual(packModel(lineModel()), new Uint8Array(bytes));
	});
}).timeout(60_000);
