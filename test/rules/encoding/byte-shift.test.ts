import { strict as assert } from 'node:assert';
import { applyEdits, check, format, makeArticle, ruleById } from '../../../src/engine';
import { testRule } from '../table';
import { loseByte, replaceInGbk } from './transcode';

/** 冊 is 83 D4, and so are the last byte of 們 and the first of 試 or 詢: its reading was written between them. */
const annotated = (text: string) => replaceInGbk(text, '冊', '冊(cè)');

/** Marks the garble: from the `?` up to the first sound characters behind it. */
const marked = (damaged: string, sound: string) => damaged.replace('?', '⟦?').replace(sound, `⟧${sound}`);

testRule('encoding/byte-shift', {
	valid: [
		'你去过那个地方吗?我还没有去过。',
		'什么?竟有此事?韩非子说得好。',
		'「誰?」門外的人沒有答話。',
		'这个字读什么?chóng)还是zhòng)?他也说不准。',
		'彳亍是慢慢走的样子?不错,彳亍两个字分开也能用。',
		'地址是 http://shop.example/?犇羴鱻=1 那一家。',
		'塬上种着荞麦和糜子，沟里长着荆棘、酸枣和枸杞，羊倌姓佘。',
		'（這樣做好嗎?）他問，沒有人回答。',
		'他真的去了?！我不信。',
		'“你真的要走?！”她追到渡口。',
		'这回可太好了?！?',
		'不少船家住在深水?，早期多在灣仔一帶靠岸。',
	],
	invalid: [
		{
			text: marked(annotated('老人們詢問了價錢才走。'), '錢才走'),
			output: '老人們詢問了價錢才走。',
			safe: '老人們詢問了價錢才走。',
			title: 'a reading between the two bytes of a character, every byte there: safe',
		},
		{
			text: marked(annotated('工人們試了幾次，閘門終於開了。'), '門終於'),
			output: '工人們試了幾次，閘門終於開了。',
		},
		{
			text: marked(annotated('他們試圖從後門進去。'), '從後門'),
			output: '他們試圖從後門進去。',
			safe: annotated('他們試圖從後門進去。'),
			title: 'a garble of two characters is for a person to judge',
		},
		{
			text: marked(replaceInGbk('船家讓我帶上藍布傘，天要下雨了。', '規', '規(guī)'), '布傘'),
			output: '船家讓我帶上藍布傘，天要下雨了。',
			safe: replaceInGbk('船家讓我帶上藍布傘，天要下雨了。', '規', '規(guī)'),
			title: 'a pair that was never assigned (A7 C9) vanished; an unusual character is no reading of it',
		},
		{
			text: marked(replaceInGbk('侵擾村莊的野豬被趕回了山裡。', '謹', '謹(jǐn)'), '村莊'),
			output: '侵擾村莊的野豬被趕回了山裡。',
			safe: replaceInGbk('侵擾村莊的野豬被趕回了山裡。', '謹', '謹(jǐn)'),
		},
		{
			text: '老霍放下扁担说：“今年的水退得早，船可以下河了⟦?！?⟧',
			output: '老霍放下扁担说：“今年的水退得早，船可以下河了。”',
			safe: '老霍放下扁担说：“今年的水退得早，船可以下河了?！?',
			title: 'an exclamation mark (A3 A1) found astride 。 (A1 A3) and ” (A1 B1)',
		},
		{
			text: '他说：“渡口的木牌要换新的⟦?！?⟧/p>',
			output: '他说：“渡口的木牌要换新的。”</p>',
			title: 'the same, where the byte behind it went with the < of a tag',
		},
		{
			text: loseByte('镇上的图书馆下个月开始装修，读者可以先把书借回家。', 20).replace(/开(.*)$/, '开⟦$1⟧'),
			output: '镇上的图书馆下个月开始装修，读者可以先把书借回家。',
			safe: loseByte('镇上的图书馆下个月开始装修，读者可以先把书借回家。', 20),
			title: 'a byte gone without a trace, and pairs behind it that vanished',
		},
	],
});

suite('encoding/byte-shift: the evidence', () => {
	test('shows the bytes as they are, the byte put back, and the bytes as they were', () => {
		const [finding] = check(makeArticle(annotated('老人們詢問了價錢才走。')), undefined, [ruleById.get('encoding/byte-shift')!]);
		assert.deepEqual(
			finding?.details?.map((detail) => format(detail)),
			['GBK bytes now: 3F 83 86 96 C1 CB 83 72 …', 'Byte put back: D4', 'GBK bytes then: D4 83 86 96 C1 CB 83 72 …, that is 詢問了價'],
		);
	});
});

suite('encoding/byte-shift: choices', () => {
	/** What the quick-fix menu would make of the text, the preferred fix first. */
	const choices = (text: string) => {
		const [finding] = check(makeArticle(text), undefined, [ruleById.get('encoding/byte-shift')!]);
		return [...(finding?.fixes ?? []), ...(finding?.moreFixes?.() ?? [])].map(({ edits }) => applyEdits(text, edits));
	};

	for (const sentence of [
		'老先生每天傍晚都到河邊的圖書館，經常看到閉館的鈴聲響起才起身。',
		'這位老顧客是店裡的常客，大家都認得。',
		'村裡的環保科長來過三次，說河水已經清了。',
	])
		test(`offers ${sentence.slice(0, 12)}… where a fold took A3 BF out of two characters`, () => {
			const offered = choices(replaceInGbk(sentence, '？', '?'));
			assert.ok(offered.includes(sentence), offered.join('\n'));
		});

	test('offers Chinese characters only', () => {
		for (const offered of choices('縣城新建的深?萍紙@區將在明年開放。')) assert.match(offered, /^縣城新建的深[\u3400-\u9fff]{3,5}區/);
	});
});
