import { strict as assert } from 'node:assert';
import { clean } from '../../../src/engine';

const CHINESE = [
	'渡船停了三天，对岸的集市也就散了三天，只有卖豆腐的老秦还守着他的摊子。',
	'他说水总要退的，退了人就来，人来了豆腐不能没有，这是几十年的老规矩。',
	'第四天早上雾散了，船工老陶把缆绳解开，第一船坐的全是上学的孩子。',
];
const ENGLISH = [
	'The ferry lay idle for three days, and for three days the market on the far bank stayed shut.',
	'Only old Perrin kept his stall open, because the water always falls and people always come back.',
	'On the fourth morning the fog lifted and the first boat was full of children on their way to school.',
];
const JAPANESE = [
	'渡し船が三日のあいだ止まり、向こう岸の市も三日のあいだ休みになった。',
	'豆腐屋の老人だけが店を開けていた。水はいつか引く、引けば人は来る、と言う。',
	'四日目の朝に霧が晴れ、最初の船は学校へ行く子どもたちでいっぱいになった。',
];
const KOREAN = [
	'나룻배가 사흘 동안 멈추자 강 건너 장터도 사흘 동안 문을 닫았다.',
	'두부를 파는 노인만 자리를 지켰다. 물은 언젠가 빠지고 사람은 다시 온다고 했다.',
	'나흘째 아침에 안개가 걷히고 첫 배에는 학교에 가는 아이들이 가득 탔다.',
];

const textOf = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;
/** The paragraphs with a line of its own behind the second. */
const between = (paragraphs: readonly string[], line: string): string => textOf([...paragraphs.slice(0, 2), line, ...paragraphs.slice(2)]);
const glued = (paragraphs: readonly string[], words: string): string =>
	textOf(paragraphs.map((one, at) => (at === 1 ? `${one}${words}` : one)));
const cleaned = (text: string): string => clean(text, { fixes: 'review' }).text;

const STRAYS: readonly (readonly [paragraphs: readonly string[], lines: readonly string[]])[] = [
	[
		ENGLISH,
		[
			'ADVERTISEMENT',
			'Story continues below this ad',
			'Subscribe to our weekly newsletter',
			'SEE ALSO: Nine bridges that nobody crosses',
			'Share this story via email',
			'This website uses cookies to remember where you stopped reading.',
			'Updated on 3 May 2019',
			'Leave a comment',
			'Log in to comment on this story',
			'Thanks for listening! See you next week.',
		],
	],
	[
		JAPANESE,
		[
			'続きを読む',
			'次のページへ',
			'関連ニュース',
			'【広告】',
			'記事の無断転載を禁じます',
			'この記事をツイートする',
			'無料会員登録はこちら',
			'※画像はイメージです',
			'メルマガ登録はこちら',
			'ページトップへ戻る',
		],
	],
	[KOREAN, ['많이 본 뉴스', '무단 전재 및 재배포 금지', '기사 공유하기', '채널 구독하기', '광고', '다음 기사']],
	[
		CHINESE,
		[
			'【小说站∷无弹窗∷手打】',
			'最新章节请上渡口书网阅读',
			'搜索“渡口书网”看更新',
			'PS：今天只有一更，求推荐票。',
			'求收藏，求月票！',
			'第 31 页 共 212 页',
			'— 31 —',
			'p { margin: 0; line-height: 1.6 }',
			'window.setTimeout("loadAd()", 300);',
			'中文字幕由渡口字幕组制作',
			'谢谢大家的收看，我们下期再见',
			'本文由读页转码，原文地址 https://a.example/1',
			'您的浏览器不支持播放此视频',
			'您需要登录后才能查看全部内容',
		],
	],
];

suite('lines that stand between the paragraphs one at a time', () => {
	for (const [paragraphs, lines] of STRAYS)
		for (const line of lines)
			test(line, () => {
				assert.equal(cleaned(between(paragraphs, line)).replace(/\n+/g, '\n'), textOf(paragraphs).replace(/\n+/g, '\n'));
			});

	for (const words of ['（渡口书网www.dukou.example.com）', '本章由渡口书网 dukou-shu.com 手打', '[P31]'])
		test(`${words} at the end of a paragraph`, () => assert.equal(cleaned(glued(CHINESE, words)), textOf(CHINESE)));

	test('spoken of, they stay', () => {
		for (const line of [
			'“求月票，求推荐票！”他学着书里的口气喊了一声，大家都笑了。',
			'他在门上贴了一张纸，写着：\n\n谢绝推销\n\n广告',
			'他翻到第 31 页，停了很久。',
			'样式写成 p { margin: 0 } 就行，脚本不用改。',
			'市场的网站是 www.market.example.com，每天早上更新。',
		]) {
			const text = between(CHINESE, line);
			assert.equal(cleaned(text), text);
		}
	});

	test('a text that consists of them is about them', () => {
		const text = textOf(['广告法修订了哪些内容', '第 1 页 共 3 页', '第 2 页 共 3 页', '第 3 页 共 3 页', ...CHINESE]);
		assert.equal(cleaned(text), text);
	});

	test('nothing of it is safe', () => {
		for (const [paragraphs, lines] of STRAYS)
			for (const line of lines) assert.ok(clean(between(paragraphs, line), { fixes: 'safe' }).text.includes(paragraphs[2]!));
	});
});
