import { strict as assert } from 'node:assert';
import { check, clean, fingerprintOf, format, lineHash, makeArticle, makeMemory, RULES, readMemory, ruleById } from '../../src/engine';

const page = (title: string, body: string, date: string) =>
	makeArticle(`青石镇新闻网首页\n${title}\n发布日期：${date} 浏览量：${title.length}\n${body}\n青石镇融媒体中心主办\n`);

const pages = [
	page('水渠修好了', '村里的水渠修了三个月，昨天放水，两百亩秧田都喝上了水。', '2021-03-05'),
	page('小学添了图书室', '镇上小学把旧仓库改成图书室，孩子们搬来了四百本书。', '2021-04-11'),
	page('茶农忙采春茶', '清明前后雨水少，茶农趁着晴天上山，一天能采两斤嫩芽。', '2021-04-02'),
	page('夜校开了木工班', '老木匠每周三晚上来教刨花，十几个年轻人报了名。', '2022-01-09'),
];

const remembered = () => {
	const memory = makeMemory();
	for (const [index, article] of pages.entries()) memory.remember(`${index}.txt`, fingerprintOf(article));
	return memory;
};

suite('corpus memory', () => {
	const hashOf = (text: string) => lineHash(makeArticle(text).lines[0]!);

	test('a line is the same whatever its digits, spaces, script and width', () => {
		assert.equal(hashOf('发布日期：2021-03-05'), hashOf(' 發布日期: 1999-12-31 '));
		assert.notEqual(hashOf('发布日期：2021-03-05'), hashOf('更新日期：2021-03-05'));
		assert.equal(hashOf('2021'), 0, 'a number is not a line to remember');
	});

	test('counts documents, not occurrences', () => {
		const memory = makeMemory();
		memory.remember('a', fingerprintOf(makeArticle('同样的一行字\n同样的一行字\n')));
		assert.equal(memory.documents, 1);
		assert.equal(memory.documentsWith(hashOf('同样的一行字')), 1);
	});

	test('replacing and forgetting a file takes its lines back', () => {
		const memory = remembered();
		const footer = hashOf('青石镇融媒体中心主办');
		assert.equal(memory.documentsWith(footer), 4);
		memory.remember('0.txt', fingerprintOf(makeArticle('只剩下这一行了。')));
		assert.equal(memory.documentsWith(footer), 3);
		assert.equal(memory.documents, 4);
		assert.equal(memory.forget('1.txt'), true);
		assert.equal(memory.forget('1.txt'), false);
		assert.equal(memory.documentsWith(footer), 2);
		assert.deepEqual([...memory.ids()], ['2.txt', '3.txt', '0.txt']);
	});

	test('written down and read again it counts the same; damaged text is refused', () => {
		const memory = remembered();
		const again = readMemory(memory.serialise());
		assert.equal(again.documents, memory.documents);
		for (const line of pages.flatMap((article) => article.lines)) {
			assert.equal(again.documentsWith(lineHash(line)), memory.documentsWith(lineHash(line)));
		}
		assert.throws(() => readMemory('{"files": []}'), /not a line memory/);
		assert.throws(() => readMemory(`${memory.serialise()}\nnonsense`), /damaged in line 6/);
	});

	test('merging takes the other memory over', () => {
		const memory = makeMemory();
		memory.remember('0.txt', fingerprintOf(makeArticle('旧的内容在这里。')));
		memory.merge(remembered().serialise());
		assert.equal(memory.documents, 4);
		assert.equal(memory.documentsWith(hashOf('旧的内容在这里。')), 0);
	});

	test('stays within its bound and keeps what is repeated', () => {
		const memory = makeMemory(50);
		const footer = '每个文件都有的这一行';
		for (let file = 0; file < 40; file++) {
			const own = [...'甲乙丙丁戊己庚辛壬癸'].map((mark) => `${mark}这是第${String.fromCharCode(0x4e00 + file * 37)}个文件`);
			memory.remember(`${file}`, fingerprintOf(makeArticle([...own, footer].join('\n'))));
		}
		assert.ok(memory.documentsWith(hashOf(footer)) >= 36, String(memory.documentsWith(hashOf(footer))));
		assert.ok(memory.serialise().length < 12_000);
	});
});

suite('boilerplate/repeated-line', () => {
	const rule = ruleById.get('boilerplate/repeated-line')!;
	const found = (article: ReturnType<typeof makeArticle>, corpus = remembered()) => check(article, undefined, [rule], { corpus });

	test('finds the lines that stand in many files, and says in how many', () => {
		const article = pages[0]!;
		const findings = found(article);
		assert.deepEqual(
			findings.map(({ start, end }) => article.text.slice(start, end)),
			['青石镇新闻网首页', '发布日期：2021-03-05 浏览量：5', '青石镇融媒体中心主办'],
		);
		assert.match(format(findings[0]!.message), /in 4 of 4 files/);
	});

	test('is silent without a corpus, below the threshold, and in a copy of a file', () => {
		assert.deepEqual(check(pages[0]!, undefined, [rule]), []);
		const few = makeMemory();
		few.remember('a', fingerprintOf(pages[0]!));
		few.remember('b', fingerprintOf(pages[1]!));
		assert.deepEqual(found(pages[0]!, few), []);
		const mirrors = makeMemory();
		for (const id of ['a', 'b', 'c']) mirrors.remember(id, fingerprintOf(pages[0]!));
		assert.deepEqual(found(pages[0]!, mirrors), []);
	});

	test('is silent about the text of a page that stands beside its cleaned copy, and of one reprinted without its frame', () => {
		const paragraphs = [
			'清明前后雨水少，茶农趁着晴天上山采茶，从早上采到傍晚，一天能采两斤嫩芽，背下山来正好赶上收购站开秤，谁也不愿意耽误一天。',
			'收购站的老秤换成了电子秤，站长说斤两清楚了，吵嘴的人少了，去年一个春天收了四万斤鲜叶，今年看样子还要多出一两成来。',
			'合作社在水库下面修了一条水渠，天旱的时候茶树也不缺水，明年还要在南坡再开五十亩坡地，树苗已经从邻县的苗圃里定好了。',
		];
		const article = makeArticle(`青石镇新闻网首页\n茶农忙采春茶\n${paragraphs.join('\n')}\n青石镇融媒体中心主办\n`);
		const memory = makeMemory();
		memory.remember('raw', fingerprintOf(article));
		for (const id of ['clean', 'reprint', 'another']) memory.remember(id, fingerprintOf(makeArticle(paragraphs.join('\n'))));
		assert.deepEqual(found(article, memory), []);
	});

	test('cleaning with a corpus removes the lines', () => {
		const configuration = {
			rules: Object.fromEntries(RULES.filter((one) => one !== rule).map((one) => [one.id, { severity: 'off' as const }])),
		};
		const cleaned = clean(pages[2]!.text, { fixes: 'review', configuration, surroundings: { corpus: remembered() } });
		assert.equal(cleaned.text, '茶农忙采春茶\n清明前后雨水少，茶农趁着晴天上山，一天能采两斤嫩芽。\n');
	});
});
