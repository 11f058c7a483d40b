import { strict as assert } from 'node:assert';
import { makeArticle } from '../../src/engine';
import { outlineOf } from '../../src/engine/outline';

const BODY = [
	'渡口停了三年，今天又有船来，两岸的人都到码头上看，船工们在岸边等了一上午。',
	'第一班船坐了四十个人，多半是去对岸赶集的，船票还是三年前的价钱，两块钱一张。',
	'老船工说，河水比从前清了，岸边的柳树也长高了，只是年轻人都到城里去了，很少有人再学撑船。',
];

suite('outline', () => {
	const article = makeArticle(
		[
			'首页 新闻 财经 体育 娱乐 更多',
			'',
			'小镇的渡口重新通航',
			'',
			BODY.join('\n\n'),
			'',
			'上一篇：老桥要拆了',
			'版权所有 © 2024 青禾网 未经许可不得转载',
			'',
		].join('\n'),
	);
	const parts = outlineOf(article);

	test('the parts stand in order, do not overlap, and hold every line that is not blank', () => {
		let last = -1;
		for (const part of parts) {
			assert.ok(part.first > last && part.last >= part.first);
			assert.equal(part.start, article.lines[part.first]!.start);
			assert.equal(part.end, article.lines[part.last]!.end);
			last = part.last;
		}
		const held = article.lines.filter(({ index }) => parts.some(({ first, last: end }) => first <= index && index <= end));
		assert.deepEqual(
			article.lines.filter((line) => line.raw.trim() !== '' && !held.includes(line)).map(({ raw }) => raw),
			[],
		);
	});

	test('the article is one part, the headline another', () => {
		const text = (kind: string) => parts.filter((part) => part.kind === kind).map(({ start, end }) => article.text.slice(start, end));
		assert.deepEqual(text('headline'), ['小镇的渡口重新通航']);
		assert.deepEqual(text('body'), [BODY.join('\n\n')]);
	});

	test('an empty text has none', () => assert.deepEqual(outlineOf(makeArticle('')), []));
});
