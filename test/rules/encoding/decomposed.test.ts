import { testRule } from '../table';

const apart = (text: string) => text.normalize('NFD');

testRule('encoding/decomposed', {
	valid: ['물레방아가 돈다', 'ガラスの水車', 'Đường làng, nhà máy xay', 'lǜ shuǐ', 'x\u0336 与 q\u0307 没有自己的字符'],
	invalid: [
		{ text: `⟦${apart('물레방아가')}⟧ ⟦${apart('돈다')}⟧.`, output: '물레방아가 돈다.', safe: '물레방아가 돈다.' },
		{ text: `⟦${apart('ガ')}⟧ラスの水⟦${apart('グ')}⟧車`, output: 'ガラスの水グ車', title: 'kana' },
		{ text: `⟦${apart('nhà')}⟧ ⟦${apart('máy')}⟧ xay ⟦${apart('Đường')}⟧`, output: 'nhà máy xay Đường', title: 'Vietnamese' },
		{
			text: `水车读作 ⟦${apart('shuǐ')}⟧ ⟦${apart('chē')}⟧，绿读作 ⟦${apart('lǜ')}⟧。`,
			output: '水车读作 shuǐ chē，绿读作 lǜ。',
			title: 'pinyin',
		},
		{ text: `老霍和 ⟦${apart('Novák')}⟧ 谈了一夜。`, output: '老霍和 Novák 谈了一夜。', title: 'a name' },
	],
});
