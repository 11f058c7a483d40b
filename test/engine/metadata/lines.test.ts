import { strict as assert } from 'node:assert';
import { makeArticle, metadataOf } from '../../../src/engine';
import { fullDatesIn, isoOf, monthDaysIn } from '../../../src/engine/metadata/dates';
import { formOf, isName } from '../../../src/engine/metadata/names';
import type { FieldValue, MetadataValue } from '../../../src/engine/metadata/types';
import { BODY } from './pages';

const valuesOf = (entry: FieldValue | undefined): readonly MetadataValue[] =>
	!entry || 'why' in entry ? [] : Array.isArray(entry) ? entry : [entry as MetadataValue];

suite('metadata: dates as they are written', () => {
	const full: readonly (readonly [string, string])[] = [
		['2021年05月18日', '2021-05-18'],
		['2021-5-18 9:05', '2021-05-18T09:05'],
		['2019-09-07 13:43:45', '2019-09-07T13:43:45'],
		['2019年09月11日01:53', '2019-09-11T01:53'],
		['2019-09-3007:42', '2019-09-30T07:42'],
		['2019/9/30 10:21:33', '2019-09-30T10:21:33'],
		['2019.09.30', '2019-09-30'],
		['2012年12月10日, 格林尼治标准时间10:41', '2012-12-10T10:41'],
		['2019年9月26日 15时10分', '2019-09-26T15:10'],
		['2019年9月26日 星期四 下午3:20', '2019-09-26T15:20'],
		['2019-09-26T15:10:02+08:00', '2019-09-26T15:10:02+08:00'],
		['2019-09-26T07:10:02Z', '2019-09-26T07:10:02Z'],
		['Dec 28 Sat 2013 00:28', '2013-12-28T00:28'],
		['28 December 2013', '2013-12-28'],
		['民国109年4月1日', '2020-04-01'],
		['二〇一九年九月二十一日', '2019-09-21'],
		['令和元年9月21日', '2019-09-21'],
		['9月 21 2019', '2019-09-21'],
		['2019년 9월 21일 오후 3시 5분', '2019-09-21T15:05'],
		['Sat Sep 21 15:05:00 2019', '2019-09-21T15:05:00'],
		['18-03-0823:16', '2018-03-08T23:16'],
	];
	for (const [text, iso] of full) {
		test(text, () => {
			const [date, ...more] = fullDatesIn(text);
			assert.ok(date);
			assert.deepEqual([isoOf(date), more.length], [iso, 0]);
		});
	}
	test('a date without a year keeps to month and day', () => {
		assert.deepEqual(
			monthDaysIn('5月18日电').map((date) => isoOf(date)),
			['--05-18'],
		);
		assert.deepEqual(
			monthDaysIn('10-0812:00', true).map((date) => isoOf(date)),
			['--10-08T12:00'],
		);
	});
	for (const text of ['2019-13-07', '2019年2月40日', '电话010-2019-0907', '版本2019.1', '比分 3-2-1', '昨天 19:02', '31120170006']) {
		test(`no date in ${text}`, () => assert.deepEqual(fullDatesIn(text), []));
	}
});

suite('metadata: names', () => {
	for (const name of ['王芳', '吕子豪', '欧阳修远', '司马青', '范姜佳铃', '禤志明'])
		test(`${name} is a name`, () => assert.ok(isName(name)));
	for (const other of ['时尚', '小编', '网络', '编辑部', '青石晚报', '新华社', '本报记者', '未知', '王', '东江新闻网'])
		test(`${other} is none`, () => assert.ok(!isName(other)));
	test('logins, dotted names and codes', () => {
		assert.deepEqual(['ruirui7', '阿布都·热合曼', '棒棒不是糖', 'HN666', 'admin', '系统管理员', '娱乐'].map(formOf), [
			'latin',
			'dotted',
			'handle',
			'none',
			'none',
			'none',
			'none',
		]);
	});
});

/** One line of credits under a headline or behind the body, and what has to come of it. */
interface Line {
	readonly line: string;
	readonly where: 'above' | 'below' | 'opening' | 'end';
	readonly want: Readonly<Record<string, readonly string[]>>;
}

const LINES: readonly Line[] = [
	{ line: '(责任编辑：杨倩_NF4425)', where: 'below', want: { editor: ['杨倩'] } },
	{ line: '[责任编辑：韩保林 PK155]', where: 'below', want: { editor: ['韩保林'] } },
	{ line: '（责任编辑： HN666）', where: 'below', want: { editor: [] } },
	{ line: '责任编辑：系统管理员', where: 'below', want: { editor: [] } },
	{ line: '责编：王小山 审核：李青 监制：何明远', where: 'below', want: { editor: ['王小山', '李青', '何明远'] } },
	{ line: '编辑|禤志明', where: 'below', want: { editor: ['禤志明'] } },
	{ line: '責任編輯:【郝燁】', where: 'below', want: { editor: ['郝燁'] } },
	{ line: '责编：Demi Xia', where: 'below', want: { editor: ['Demi Xia'] } },
	{ line: '作者：未知 责任编辑：棒棒不是糖', where: 'below', want: { author: [], editor: ['棒棒不是糖'] } },
	{ line: '作者：余毅 向雪返回首页，查看更多', where: 'below', want: { author: ['余毅', '向雪'] } },
	{ line: '作者：网络整理', where: 'above', want: { author: [] } },
	{ line: '作者︱春春', where: 'below', want: { author: ['春春'] } },
	{ line: '执笔/叨叨姐、胡一刀&李小飞刀', where: 'above', want: { author: ['叨叨姐', '胡一刀', '李小飞刀'] } },
	{ line: '采写：都市记者 余毅 向雪', where: 'below', want: { author: ['余毅', '向雪'] } },
	{ line: '《棱镜周刊》作者 周纯', where: 'above', want: { author: ['周纯'] } },
	{ line: '石佳/东江青年报 2019-09-24 09:10', where: 'above', want: { author: ['石佳'], source: ['东江青年报'] } },
	{ line: '（评论员 罗博 萧海川）', where: 'end', want: { author: ['罗博', '萧海川'] } },
	{ line: '(文/图 刘东 易赛)', where: 'end', want: { author: ['刘东', '易赛'] } },
	{ line: '(作者：方敏北京大学经济学院教授)', where: 'below', want: { author: ['方敏'] } },
	{ line: '（作者为东江大学教授）', where: 'below', want: { author: [] } },
	{ line: '（王巨峰）', where: 'below', want: { author: ['王巨峰'] } },
	{ line: '（完）', where: 'below', want: { author: [] } },
	{ line: '东江社记者 才扬 摄', where: 'below', want: { photographer: ['才扬'] } },
	{ line: '摄影/张艳', where: 'below', want: { photographer: ['张艳'], author: [] } },
	{ line: '▲青石日报全媒体图片记者黎旭、李妍摄', where: 'below', want: { photographer: ['黎旭', '李妍'], author: [] } },
	{ line: '后置4800万主摄，支持高清拍摄', where: 'below', want: { photographer: [] } },
	{ line: '稿件来源：青石网', where: 'above', want: { source: ['青石网'] } },
	{ line: '2014-08-24 21:30| 1164次阅读| 来源CODEX| 0 条评论| 作者魏星', where: 'above', want: { source: ['CODEX'], author: ['魏星'] } },
	{ line: '来源： 茶乡日报海外版 东江青年网', where: 'above', want: { source: ['茶乡日报海外版', '东江青年网'] } },
	{ line: '(综合整理自青石新闻、茶东西、雷网等)', where: 'below', want: { source: ['青石新闻', '茶东西', '雷网'] } },
	{ line: '来源|青石参考、茶乡发布、东江晚报', where: 'below', want: { source: ['青石参考', '茶乡发布', '东江晚报'] } },
	{ line: '转载请注明来源“青石教育报(ID: qingshiedu)”', where: 'below', want: { source: ['青石教育报'], identifier: ['qingshiedu'] } },
	{ line: '2019-09-05 11:10 游民茶馆[整理] 1', where: 'above', want: { source: ['游民茶馆'] } },
	{ line: '图片来源：视觉青石', where: 'below', want: { source: [] } },
	{ line: '（资料来源：参考茶报、海外网等）', where: 'below', want: { source: [] } },
	{ line: '发布时间：10-0812:00', where: 'above', want: { datePublished: ['--10-08T12:00'] } },
	{ line: '( 2012-06-04 09:20:26 )', where: 'above', want: { datePublished: ['2012-06-04T09:20:26'] } },
	{
		line: 'http://news.example.cn 2012年06月04日 09:20 青石新闻网 微博',
		where: 'above',
		want: { source: ['青石新闻网'], datePublished: ['2012-06-04T09:20'] },
	},
	{ line: '2019-09-07 19:02 来源: 青石新闻 原标题：秋茶早采一周', where: 'above', want: { source: ['青石新闻'] } },
	{ line: '文章来源：微信公众号“茶事说”', where: 'below', want: { source: ['茶事说'] } },
	{ line: '来源：青石网 | 2019年09月07日 19:02:33', where: 'above', want: { source: ['青石网'], datePublished: ['2019-09-07T19:02:33'] } },
	{ line: '2020-04-01 10:29 山報 記者林雅君／台北報導', where: 'above', want: { source: ['山報'], author: ['林雅君'] } },
	{ line: '【林雅君／台中報導】', where: 'opening', want: { dateline: ['【林雅君／台中報導】'], author: ['林雅君'] } },
	{ line: '(编译：林杉，责编：友义)', where: 'below', want: { contributor: ['林杉'], editor: ['友义'] } },
	{ line: '昨天', where: 'above', want: { datePublished: [] } },
	{ line: '活动截止时间：2019-12-31', where: 'below', want: { datePublished: [] } },
	{ line: '您當前的位置 :教育 >', where: 'above', want: { section: ['教育'] } },
	{ line: '标签 秋茶 炒茶机', where: 'below', want: { keywords: ['秋茶', '炒茶机'] } },
	{ line: '关键词 >> 秋茶,公路', where: 'below', want: { keywords: ['秋茶', '公路'] } },
	{ line: '沪ICP备2022005074号-20', where: 'below', want: { licences: ['沪ICP备2022005074号-20'] } },
	{
		line: '[东公网安备11010502000009] 京ICP证010101号]',
		where: 'below',
		want: { licences: ['公网安备11010502000009', '京ICP证010101号'] },
	},
	{
		line: '互联网新闻信息服务许可证：10120170006】 网络出版服务许可证（京）字第123号',
		where: 'below',
		want: { licences: ['互联网新闻信息服务许可证：10120170006', '网络出版服务许可证（京）字第123号'] },
	},
	{
		line: '违法和不良信息举报电话：010-85650899 邮箱：yhts@staff.example.com',
		where: 'below',
		want: { contacts: ['010-85650899', 'yhts@staff.example.com'] },
	},
	{ line: '如有意见请发送邮件至fankui@example.cn申请', where: 'below', want: { contacts: ['fankui@example.cn'] } },
	{ line: '青石科技讯 北京时间9月30日早间消息，', where: 'opening', want: { dateline: ['青石科技讯'] } },
	{ line: '华东网-新青石客户端讯 ', where: 'opening', want: { dateline: ['华东网-新青石客户端讯'] } },
	{ line: '据茶联社9月26日消息，', where: 'opening', want: { dateline: [], attribution: ['茶联社'] } },
	{ line: '北京时间9月26日消息，', where: 'opening', want: { dateline: [] } },
	{ line: '新华社联合国11月17日电（记者王建新）', where: 'opening', want: { dateline: ['新华社联合国11月17日电'], author: ['王建新'] } },
];

suite('metadata: lines of credits', () => {
	const headline = '青石镇秋茶提前开采上市';
	for (const { line, where, want } of LINES) {
		test(`${where}: ${line}`, () => {
			const text =
				where === 'above'
					? `${headline}\n${line}\n${BODY}\n`
					: where === 'below'
						? `${headline}\n${BODY}\n${line}\n`
						: where === 'opening'
							? `${headline}\n${line}${BODY}\n`
							: `${headline}\n${BODY}${line}\n`;
			const metadata = metadataOf(makeArticle(text));
			const got = Object.fromEntries(Object.keys(want).map((field) => [field, valuesOf(metadata[field]).map(({ value }) => value)]));
			assert.deepEqual(got, want);
		});
	}
});
