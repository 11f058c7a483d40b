import { strict as assert } from 'node:assert';
import { check, format, makeArticle, ruleById } from '../../../src/engine';
import { testRule } from '../table';
import { encode, misread } from './transcode';

/** Pairs without their high bits; kanji and kana of Shift_JIS by row and cell of JIS X 0208. */
const seven = (text: string, encoding: 'gbk' | 'shift_jis') => {
	const bytes = encode(text, encoding);
	if (encoding === 'gbk') return String.fromCharCode(...bytes.map((byte) => byte & 0x7f));
	let run = '';
	for (let at = 0; at < bytes.length; at += 2) {
		const [lead, trail] = [bytes[at]!, bytes[at + 1]!];
		const row = (lead - (lead < 0xa0 ? 0x81 : 0xc1)) * 2 + (trail >= 0x9f ? 1 : 0);
		const cell = trail >= 0x9f ? trail - 0x9f : trail - (trail > 0x7f ? 0x41 : 0x40);
		run += String.fromCharCode(row + 0x21, cell + 0x21);
	}
	return run;
};

const sentence = '渡口的老船工姓贺，撑了四十年的船。';
const korean = '기름을 두르고 김치를 볶다가 설탕을 조금 넣으면 신맛이 줄어듭니다';
const traditional = '渡口的老船工姓賀，撐了四十年的船。';

testRule('encoding/mojibake', {
	valid: [
		'乱码是怎么来的\n把 UTF-8 编码当成 GBK 编码来读，“中文”就成了“涓枃”；当成 ISO-8859-1 来读，又成了“ä¸\u00adæ–‡”。换一种编码就好。',
		'价格从 $B2 到 $B8 (B 区)，C++ 与 A+B- 都在表里，«CAFÉ» 也在。',
		'Ångström、Łódź、São Paulo、naïve、Besançon 与 Ærø 都是真的写法。',
		'希腊字母 α、β、γ，俄文 Привет，国际音标 [ˈwɔːtə]、/ʃʉːɕ/。',
		sentence,
		traditional,
		'彳亍、旮旯、饕餮、魑魅魍魉、耄耋、龃龉、踟蹰都是常用的联绵词。',
		'元素周期表末尾有鿭、鿬、鿫，旧译名还有鎓、鐦、鍀。',
		'駅前の食堂で、おばあさんがコロッケを揚げている。',
		'역 앞 식당에서 할머니가 만두를 빚고 있다.',
		'慕容垂、拓跋珪与赫连勃勃都进过这座城。',
		// beyond repair: other rules say so
		'锟斤拷锟斤拷',
		'价格是 €20 或 £18，约合 ¥160；角度 45°±2°。',
	],
	invalid: [
		{
			text: `水退以后，大家都回到堤上。⟦${misread('在制定渡口章程前', 'gbk', 'euc-kr')}⟧有关的人也都来了。`,
			output: '水退以后，大家都回到堤上。在制定渡口章程前有关的人也都来了。',
			safe: `水退以后，大家都回到堤上。${misread('在制定渡口章程前', 'gbk', 'euc-kr')}有关的人也都来了。`,
			title: 'GBK read as EUC-KR inside a line',
		},
		{
			text: `他说：⟦${misread('渡口的老船工', 'utf-8', 'windows-1252')}⟧还在。`,
			output: '他说：渡口的老船工还在。',
			safe: '他说：渡口的老船工还在。',
			title: 'UTF-8 read as Windows-1252, inside good text',
		},
		{ text: `⟦${misread(sentence, 'utf-8', 'latin1')}⟧`, output: sentence, safe: sentence, title: 'UTF-8 read as Latin-1' },
		{
			text: `it⟦${misread('’s a café', 'utf-8', 'windows-1252')}⟧ on the quay`,
			output: 'it’s a café on the quay',
			title: 'Latin letters and quotes alone',
		},
		{
			text: `老霍说：⟦${misread('水退了', 'gbk', 'latin1')}⟧。`,
			output: '老霍说：水退了。',
			safe: `老霍说：${misread('水退了', 'gbk', 'latin1')}。`,
			title: 'GBK read as Latin-1, inside good text: pairs that are UTF-8 by chance prove nothing',
		},
		{ text: `⟦${misread(sentence, 'gbk', 'latin1')}⟧`, output: sentence, title: 'GBK read as Latin-1' },
		{ text: `⟦${misread(sentence, 'gbk', 'windows-1252')}⟧`, output: sentence, title: 'GBK read as Windows-1252' },
		{
			text: `⟦${misread(sentence, 'utf-8', 'gbk')}⟧`,
			output: sentence,
			safe: misread(sentence, 'utf-8', 'gbk'),
			title: 'UTF-8 read as GBK, bytes lost: for a person to judge',
		},
		{ text: `⟦${misread(sentence, 'utf-8', 'gbk').replaceAll('\ufffd', '?')}⟧`, output: sentence, title: 'UTF-8 read as GBK, with ?' },
		{
			text: `⟦${misread('渡口老船', 'utf-8', 'gbk')}⟧`,
			output: '渡口老船',
			safe: '渡口老船',
			title: 'UTF-8 read as GBK, every byte there: safe',
		},
		{ text: `⟦${misread(sentence, 'gbk', 'big5')}⟧`, output: sentence, title: 'GBK read as Big5' },
		{ text: `⟦${misread(traditional, 'big5', 'gbk')}⟧`, output: traditional, title: 'Big5 read as GBK' },
		{
			text: `⟦${misread(misread(sentence, 'utf-8', 'windows-1252'), 'utf-8', 'windows-1252')}⟧`,
			output: sentence,
			safe: sentence,
			title: 'twice encoded',
		},
		{ text: `⟦${misread('老船工说河还在', 'gbk', 'shift_jis')}⟧`, output: '老船工说河还在', title: 'GBK read as Shift_JIS' },
		{
			text: `⟦${misread('楼下那位别管他，船票坏了就换，渡口的人都来不及收。', 'gbk', 'shift_jis')}⟧`,
			output: '楼下那位别管他，船票坏了就换，渡口的人都来不及收。',
			safe: '楼下那位别管他，船票坏了就换，渡口的人都来不及收。',
			title: 'GBK read as Shift_JIS, with pairs that fall into its user-defined area',
		},
		{
			text: `⟦${misread(korean, 'euc-kr', 'big5')}⟧`,
			output: korean,
			safe: korean,
			title: 'Korean read as Big5, where versions of Big5 have a letter in two places',
		},
		{ text: `⟦${misread('河还在，船就还有用处', 'gbk', 'euc-kr')}⟧`, output: '河还在，船就还有用处', title: 'GBK read as EUC-KR' },
		{ text: '⟦Â©⟧ 2013 渡口文化', output: '© 2013 渡口文化' },
		{ text: '水退了⟦ã€‚⟧加西亚⟦Â·⟧马尔克斯来过', output: '水退了。加西亚·马尔克斯来过', title: 'marks alone' },
		{
			text: `⟦\u001b$B${seven('駅前の小さな本屋', 'shift_jis')}\u001b(B⟧`,
			output: '駅前の小さな本屋',
			safe: '駅前の小さな本屋',
			title: 'ISO-2022-JP that was never decoded',
		},
		{
			text: `⟦$B${seven('駅前の小さな本屋', 'shift_jis')}(B⟧`,
			output: '駅前の小さな本屋',
			safe: `$B${seven('駅前の小さな本屋', 'shift_jis')}(B`,
			title: 'the same without its escapes: for a person to judge',
		},
		{ text: `船在⟦~{${seven('渡口', 'gbk')}~}⟧。`, output: '船在渡口。', safe: '船在渡口。', title: 'HZ' },
		{ text: '老霍说⟦+biFT42yhZwmCOQ-⟧', output: '老霍说渡口没有船', safe: '老霍说+biFT42yhZwmCOQ-', title: 'UTF-7' },
	],
});

suite('encoding/mojibake: the evidence', () => {
	const details = (text: string) => {
		const [finding] = check(makeArticle(text), undefined, [ruleById.get('encoding/mojibake')!]);
		return finding?.details?.map((detail) => format(detail));
	};

	test('shows the bytes, the text before and after', () => {
		const damaged = misread('船还在', 'utf-8', 'windows-1252');
		assert.deepEqual(details(damaged), ['Bytes: E8 88 B9 E8 BF 98 E5 9C A8 …', `Before: ${damaged}`, 'After: 船还在']);
	});

	test('says how many characters had lost a byte', () => {
		assert.ok(
			details(misread(sentence, 'utf-8', 'gbk'))?.includes(
				'1 of 17 characters had lost a byte; they are chosen so that the sentence reads best.',
			),
		);
	});
});
