import { strict as assert } from 'node:assert';
import { makeArticle } from '../../src/engine/article/article';
import { format } from '../../src/engine/message';
import { pageOf } from '../../src/engine/page/page';
import { SURE } from '../../src/engine/page/thresholds';

const TEXT = [
	'老茶园添了三百亩新茶',
	'县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。',
	'收购站设在村口，一斤鲜叶能卖到六十元，比去年高了五元，老人们说这是十年来最好的一年。',
	'老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断，明年还要再开出五十亩坡地。',
];
const HEAD = ['首页', '新闻', '财经', '茶讯', '关于我们', '登录 | 注册'];
const TAIL = ['上一篇：水库今天放水', '下一篇：没有了', '相关阅读', '友情链接', 'Copyright © 2021 茶山网 版权所有'];
const FIRST = HEAD.length + 1;

suite('page', () => {
	const page = pageOf(makeArticle([...HEAD, '', ...TEXT, '', ...TAIL].join('\n')));

	test('labels lines with a probability', () => {
		for (const at of HEAD.keys()) assert.ok(page.furniture[at]! >= SURE, `${HEAD[at]}: ${page.furniture[at]}`);
		for (let at = FIRST + 1; at < FIRST + TEXT.length; at++) assert.ok(page.furniture[at]! < 0.1, `${at}: ${page.furniture[at]}`);
		assert.equal(page.furniture[HEAD.length], 0);
	});

	test('finds the body, and what stands before and behind it', () => {
		assert.equal(page.body?.last, FIRST + TEXT.length - 1);
		assert.equal(page.sectionOf(0), 'head');
		assert.equal(page.sectionOf(FIRST + 1), 'body');
		assert.equal(page.sectionOf(FIRST + TEXT.length + 1), 'tail');
	});

	test('says in words why', () => {
		const last = FIRST + TEXT.length + TAIL.length;
		assert.equal(page.kindOf(last)?.kind, 'footer');
		assert.deepEqual(
			page
				.reasonsOf(last)
				.slice(0, 2)
				.map((reason) => format(reason)),
			['stands after the article', 'reads like a site footer'],
		);
		assert.ok(
			page
				.reasonsOf(1)
				.map((reason) => format(reason))
				.includes('one of 7 short lines in a row without a full stop'),
		);
	});

	test('has nothing to say of a text without lines', () => {
		for (const text of ['', '\n\n', '　']) {
			const empty = pageOf(makeArticle(text));
			assert.equal(empty.body, undefined);
			assert.deepEqual(empty.reasonsOf(0), []);
		}
	});
});
