import { strict as assert } from 'node:assert';
import { makeArticle } from '../../src/engine';
import { headlineOf } from '../../src/engine/page/headline';
import { pageOf } from '../../src/engine/page/page';
import { placesOf } from '../../src/engine/page/places';

const PARAGRAPHS = [
	'县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。',
	'收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。',
	'老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。',
];

const PAGE = [
	'首页',
	'新闻',
	'财经',
	'登录',
	'注册',
	'当前位置：首页 > 县区新闻 > 正文',
	'老茶园添了三百亩新茶',
	'2021-04-08 09:12 来源：山城晚报 作者：王小山',
	...PARAGRAPHS,
	'责任编辑：李四',
	'相关阅读',
	'邻县的桃花节开幕了',
	'关于我们 | 联系我们 | 网站地图',
	'版权所有 山城网 京ICP备12345678号',
].join('\n');

suite('places on a page', () => {
	test('frame, headline, text and foot of a whole page', () => {
		const article = makeArticle(PAGE);
		assert.deepEqual(
			placesOf(article).map(({ kind }) => kind),
			[
				'head',
				'head',
				'head',
				'head',
				'head',
				'head',
				'headline',
				'credits',
				'body',
				'body',
				'body',
				'credits',
				'related',
				'related',
				'tail',
				'legal',
			],
		);
		assert.equal(headlineOf(article)?.plain, '老茶园添了三百亩新茶');
		assert.deepEqual(pageOf(article).body, { first: 8, last: 10 });
	});

	test('an article without a frame is all text', () => {
		const article = makeArticle(['老茶园添了三百亩新茶', ...PARAGRAPHS].join('\n\n'));
		assert.deepEqual(
			placesOf(article).map(({ kind }) => kind),
			['headline', 'blank', 'body', 'blank', 'body', 'blank', 'body'],
		);
	});

	test('a file without text has no body and no certain frame', () => {
		assert.equal(pageOf(makeArticle('')).body, undefined);
		assert.deepEqual(
			placesOf(makeArticle('')).map(({ kind }) => kind),
			['blank'],
		);
	});
});
