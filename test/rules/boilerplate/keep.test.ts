import { strict as assert } from 'node:assert';
import { applyEdits, blockFixes, check, clean, makeArticle } from '../../../src/engine';
import { ARTICLE, HEADLINE, page, TEXT } from '../../../src/engine/rules/boilerplate/sample';

const cleaned = (text: string, fixes: 'safe' | 'review') => clean(text, { fixes }).text;

/** Right texts: nothing of them goes, whatever their lines look like elsewhere. */
const KEPT: Readonly<Record<string, string>> = {
	'a rental contract that words a notice': [
		'房屋租赁合同（样本）',
		'第一条　甲方将位于河沿街的两间平房出租给乙方，租期三年，租金每季度支付一次。',
		'第二条　乙方应在门牌上注明：',
		'版权所有，仿冒必究。',
		'未经甲方书面同意，不得转租或者改建。',
		'第三条　租期届满，乙方应将房屋恢复原状后交还甲方。',
	].join('\n'),
	'a readme with its licence': [
		'# 河灯',
		'',
		'把照片排成日历的小工具，装好以后在照片文件夹里运行一次即可。',
		'',
		'## 许可',
		'',
		'Copyright (c) 2020 周河',
	].join('\n'),
	'a tutorial with code and front matter': [
		'---',
		'title: 给照片改名',
		'tags: [照片, 脚本]',
		'---',
		'先把要改名的照片放进一个文件夹，再运行下面这一段，运行以前最好先留一份备份。',
		'```',
		'FOOT = ["上一篇：", "版权所有", "责任编辑："]',
		'```',
		'运行完以后，照片按拍摄的日子排好，不用再一张一张地翻看，十分省事。',
	].join('\n'),
	'a manual that names the buttons of its program': [
		'“水车”记账软件说明',
		'装好软件以后，左边有五个按钮，从上到下依次是：',
		'',
		'首页',
		'分类',
		'搜索',
		'消息',
		'我的',
		'',
		'点开“我的”，还能看到下面这些：',
		'',
		'登录',
		'注册',
		'收藏',
		'关于我们',
		'',
		'选“收藏”以后，可以把常用的账目排在最前面，下次打开就能看到。',
	].join('\n'),
	'a poem under its author': ['磨坊', '', '作者：贺小满', '', '石头转着', '水也转着', '老人坐在门口', '数着麦子'].join('\n'),
	'a report under its date': ['渡口新船下水', '', '2021年4月8日9时发布', '', TEXT].join('\n'),
	'a report under its byline': ['渡口新船下水', '', '王小茶 | 2021.04.08 09:12', '', TEXT].join('\n'),
	'a dialogue about a footer': [
		'甲：网站底下那一行怎么写？',
		'乙：照这样写就行：',
		'© 2019 河沿食品店 版权所有',
		'甲：还要别的吗？',
		'乙：再写上电话：',
		'客服电话：0511-55502288',
	].join('\n'),
	'a story whose people print notices': [
		'刻字的人',
		'老周刻了一辈子章，刻得最多的是四个字，他自己也数不清刻过多少遍，手上的茧比刀背还厚。',
		'',
		'翻印必究，版权所有',
		'',
		'有人问他这四个字管不管用，他想了想说，管用的是人，不是字，说完又低下头去磨刀。',
	].join('\n'),
	'a glossary': [
		'Home 首页',
		'Contact us 联系我们',
		'Privacy policy 隐私政策',
		'Copyright 版权所有',
		'Next 下一篇',
		'Sign in 登录',
		'Share 分享',
	].join('\n'),
	'a hearing with its contacts': [
		'关于召开河道清淤方案座谈会的公告',
		'兹定于十一月二十日上午九时在镇政府二楼会议室召开河道清淤方案座谈会，欢迎沿河居民报名参加，名额二十人。',
		'',
		'联系人：周河',
		'联系电话：0511-55502299',
		'电子邮箱：qyk@heyan.example',
	].join('\n'),
	'the credits of a film': [
		'《渡口》解说词',
		'片名：渡口',
		'编导：周河',
		'撰稿：小满',
		'摄影：阿丁',
		'解说：渡口在镇子的西头，早上五点开第一班船，晚上八点收最后一班，一百年没有改过。',
		'监制：老梁',
	].join('\n'),
	'marks of a school': ['期末成绩', '语文 88', '阅读 45', '评论 12', '作文 31'].join('\n'),
	'steps through the menus of a program': [
		'手机里的旧照片这样找回来，先不要急着清空回收站，按下面的次序一步一步来做就可以。',
		'首页 > 我的 > 设置 > 最近删除',
		'点开以后选中要找回的照片，再按右下角的恢复，照片就回到原来的相册里了。',
	].join('\n'),
};

suite('what no fix takes', () => {
	for (const [name, text] of Object.entries(KEPT)) {
		test(name, () => {
			assert.equal(cleaned(text, 'safe'), text);
			assert.equal(cleaned(text, 'review'), text);
		});
	}

	const promotions = [
		'【推荐关注】\n镇上的事',
		'下载APP，看更多故事',
		'相关阅读：\n山下的油坊',
		'正在加载...',
		'分享到：微信 微博',
		'广告',
	];
	const feet = ['', '责任编辑：周河', '版权声明：本文为原创，未经授权不得转载', '— END —', '阅读 1204\n收藏 在看 31'];
	test('the last paragraph, whatever stands around it', () => {
		const [first, second, last] = TEXT.split('\n');
		for (const promotion of promotions)
			for (const foot of feet) {
				const text = [HEADLINE, first, second, promotion, last, foot].filter((part) => part !== '').join('\n\n');
				for (const fixes of ['safe', 'review'] as const) assert.ok(cleaned(text, fixes).includes(last!), `${promotion} … ${foot}`);
			}
	});

	test('the headline between a menu and a bar', () => {
		const text = `首页\n登录\n个人中心\n设置\n${HEADLINE}\n茶乡老周\n阅读量2.8w\n收藏 66\n${TEXT}\n`;
		assert.ok(cleaned(text, 'review').includes(HEADLINE));
	});
});

suite('what is safe', () => {
	const FOOT = '上一篇：山下的油坊\n版权所有 © 2020 茶乡网\n赣ICP备12345678号-1';
	const safe = (text: string) => check(makeArticle(text)).filter(({ fixes }) => fixes[0]?.safety === 'safe');
	test('closed forms at the foot of an article with nothing of it behind them', () => {
		assert.equal(cleaned(page({ below: FOOT }), 'safe'), ARTICLE);
		assert.equal(cleaned(page({ above: '首页 > 县区 > 正文' }), 'safe'), ARTICLE);
	});
	test('not with a line of the article behind them', () => {
		const more = '茶农们说，明年还要再多种五十亩。';
		assert.ok(cleaned(page({ below: `${FOOT}\n${more}` }), 'safe').includes('版权所有 © 2020 茶乡网'));
	});
	test('not sentences', () => {
		for (const notice of [
			'本文由作者授权发布，未经许可不得转载。',
			'如发现违法和不良信息，请拨打举报电话 0511-55502200。',
			'以上内容仅代表作者观点，不代表本站立场。',
		])
			assert.deepEqual(safe(page({ below: notice })), []);
	});
	test('not where there is no article', () => {
		assert.deepEqual(safe('版权所有 © 2020 茶乡网\n'), []);
		assert.deepEqual(safe(`1. 茶叶二斤\n2. 版权所有 © 2020 茶乡网\n3. 竹篓一个\n`), []);
	});
});

suite('fixes for a block', () => {
	const text = page({
		above: '首页\n登录\n注册\n首页 > 县区 > 正文',
		below: '责任编辑：周河\n上一篇：山下的油坊\n版权所有 © 2020 茶乡网',
	});
	test('take a whole head and a whole foot', () => {
		const { head, foot } = blockFixes(makeArticle(text));
		assert.equal(applyEdits(text, [...head!.fix.edits, ...foot!.fix.edits]), ARTICLE);
	});
	test('are offered on each finding within the block, never preferred', () => {
		for (const { moreFixes, fixes, start } of check(makeArticle(text))) {
			const titles = (moreFixes?.() ?? []).map(({ title }) => title.template);
			const place = start < text.indexOf(HEADLINE) ? 'before the headline' : 'after the article';
			assert.ok(
				titles.some((title) => title.includes(place)),
				String(titles),
			);
			assert.ok(!fixes[0] || fixes[0].title.template.startsWith('Remove the line') || fixes[0].title.template.startsWith('Remove {0}'));
		}
	});
	test('are absent where nothing was found', () =>
		assert.deepEqual(blockFixes(makeArticle(ARTICLE)), { head: undefined, foot: undefined }));
});
