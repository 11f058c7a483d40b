import { testRule } from '../table';

testRule('encoding/pinyin-annotation', {
	valid: [
		'生字：磨(mó) 車(chē) 轉(zhuǎn) 圓(yuán)。老師教學生讀：東（dōng）、門（mén）、車（chē）。',
		'今天要學的字：\n錢（qián）\n銀（yín）\n銅（tóng）\n鐵（tiě）\n學完以後，每人寫十遍。',
		'請讀出：馬(mǎ)、鳥(niǎo)、魚(yú)、龍(lóng)、龜(guī)。',
		'垚(拼音:yáo)是土高，淼(拼音:miǎo)是水大，焱(拼音:yàn)是火花。',
		'快樂(lè)、音樂(yuè)、樂(yào)山，一字三音。',
		'「樂」字有三個讀音：快樂(lè)、音樂(yuè)、仁者樂(yào)山。',
		'荨(qián)麻是一种草。',
		'他说(是的)就走了。',
		'學(xué)而(ér)時(shí)習(xí)之(zhī)是課文的註音。'
			.replaceAll('學(xué)', '学(xué)')
			.replaceAll('時(shí)', '时(shí)')
			.replaceAll('習(xí)', '习(xí)'),
		// a primer that glosses every character, traditional or not
		'學(xué)而(ér)時(shí)習(xí)之(zhī)，不(bù)亦(yì)說(yuè)乎(hū)。',
		'「長」有兩個讀音：cháng 和 zhǎng。',
		'他(tā)来了，他說(shuo)了。',
		'劉(Liu)先生與陳(Chen)女士是老鄰居。',
		'魚(fish)和鳥(bird)是最先學的兩個詞。',
	],
	invalid: [
		{
			text: '老船工⟦{读:gōng}⟧把船⟦(pinyin:chuán)⟧拴在柳树⟦【shù】⟧下，风⟦《繁:風》⟧停了，雾⟦[拼音:wù]⟧也散了。',
			output: '老船工把船拴在柳树下，风停了，雾也散了。',
			title: 'glosses with labels in brackets of all kinds',
		},
		{
			text: '河邊的農⟦(nóng)⟧場養⟦(yǎng)⟧了三百隻鵝，農⟦(nóng)⟧夫說⟦(shuō)⟧夠賣一年。',
			output: '河邊的農場養了三百隻鵝，農夫說夠賣一年。',
			safe: '河邊的農場養了三百隻鵝，農夫說夠賣一年。',
		},
		{
			text: '村口的橋⟦(qiáo)⟧修好了。',
			output: '村口的橋修好了。',
			safe: '村口的橋(qiáo)修好了。',
			title: 'one annotation alone is for a person to judge',
		},
		{
			text: '農⟦(nóng)⟧場養⟦(yǎng )⟧了鵝，農⟦（nóng）⟧夫說⟦(shuō)⟧夠賣一年。',
			output: '農場養了鵝，農夫說夠賣一年。',
			safe: '農場養了鵝，農夫說夠賣一年。',
			title: 'a space inside the bracket, full-width brackets',
		},
		{
			text: '農⟦(nóng)⟧場養⟦(yǎng)⟧了鵝，說⟦(shuō)⟧是夠賣一年，農⟦(nng)⟧夫說⟦(shu?)⟧還養⟦(yang)⟧鴨。',
			output: '農場養了鵝，說是夠賣一年，農夫說還養鴨。',
			safe: '農場養了鵝，說是夠賣一年，農夫說還養鴨。',
			title: 'the toned vowel lost or replaced, the tone lost',
		},
		{
			text: '農⟦(nóng)⟧場養⟦(yǎng)⟧了鵝，說⟦(shuō)⟧夠賣一年，農⟦(nóng⟧夫也養⟦(yǎng⟧鴨。',
			output: '農場養了鵝，說夠賣一年，農夫也養鴨。',
			safe: '農場養了鵝，說夠賣一年，農夫也養鴨。',
			title: 'the closing bracket lost',
		},
		{
			text: '農⟦(nóng)⟧場養⟦(yǎng)⟧了鵝，說⟦(shuō)⟧夠賣一年，農⟦(n?ng)⟧田也養⟦(yǎng⟧',
			output: '農場養了鵝，說夠賣一年，農田也養',
			title: 'the toned vowel replaced inside the syllable, the text cut off',
		},
		{
			text: '農⟦(n?ng)⟧場養⟦(y\ufffdng)⟧了鵝，說⟦(shu?)⟧夠賣一年。',
			output: '農場養了鵝，說夠賣一年。',
			safe: '農場養了鵝，說夠賣一年。',
			title: 'every toned vowel lost: the lost vowels show the process themselves',
		},
		{
			text: '農場養⟦(yǎng)⟧了三百隻鵝，農⟦(nóng)⟧夫說⟦(shuō)⟧夠賣一年，農⟦(nóng)⟧田也夠。',
			output: '農場養了三百隻鵝，農夫說夠賣一年，農田也夠。',
			safe: '農場養了三百隻鵝，農夫說夠賣一年，農田也夠。',
			title: 'one of them repaired by hand before',
		},
		{
			text: '農場養了鵝，農夫說⟦(shuō)⟧夠⟦(gòu)⟧賣一年。',
			output: '農場養了鵝，農夫說夠賣一年。',
			safe: '農場養了鵝，農夫說夠賣一年。',
			title: 'the two that are left of a line',
		},
		{
			text: '池裡有鱘⟦(xún)⟧魚、鱖⟦(guì)⟧魚和鱺⟦(lí)⟧魚。',
			output: '池裡有鱘魚、鱖魚和鱺魚。',
			safe: '池裡有鱘(xún)魚、鱖(guì)魚和鱺(lí)魚。',
			title: 'rare characters may be glossed by who wrote the text: for a person to judge',
		},
	],
});
