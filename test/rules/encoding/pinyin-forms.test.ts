import { testRule } from '../table';

const PROCESS = '河邊的農⟦(nóng)⟧場養⟦(yǎng)⟧了三百隻鵝，農⟦(nóng)⟧夫說⟦(shuō)⟧夠賣一年。';
const CLEAN = '河邊的農場養了三百隻鵝，農夫說夠賣一年。';

testRule('encoding/pinyin-annotation', {
	valid: [
		// Vocabulary is glossed where it comes first.
		'磨坊(mofang)在村东，水车(shuiche)转着，渠(qu)里有鹅(e)，岸(an)上有柳(liu)，老霍磨(mo)面，面粉(mianfen)很白，乡亲(xiangqin)都来。',
		// A primer glosses every character, and none of them twice.
		'農(nong)夫(fu)說(shuo)，鵝(e)長(zhang)大(da)了(le)，門(men)開(kai)著(zhe)。',
		'他說(shuo)了',
		'他(tā)来了',
	],
	invalid: [
		{
			text: '水车转着，磨坊在村东头。老霍在磨坊⟦(mofang)⟧里磨面⟦(mian)⟧，水车⟦(shuiche)⟧白天黑夜转⟦(zhuan)⟧着。这几年⟦(nian)⟧村里办⟦(ban)⟧了展馆⟦(zhanguan)⟧，来的人不少，大家都说这件事⟦(shi)⟧办得对⟦(dui)⟧，老霍听了很高兴⟦(gaoxing)⟧。',
			output:
				'水车转着，磨坊在村东头。老霍在磨坊里磨面，水车白天黑夜转着。这几年村里办了展馆，来的人不少，大家都说这件事办得对，老霍听了很高兴。',
			safe: '水车转着，磨坊在村东头。老霍在磨坊(mofang)里磨面(mian)，水车(shuiche)白天黑夜转(zhuan)着。这几年(nian)村里办(ban)了展馆(zhanguan)，来的人不少，大家都说这件事(shi)办得对(dui)，老霍听了很高兴(gaoxing)。',
			title: 'on characters and words of simplified text',
		},
		{
			text: '河邊(biān)的農(nong)場養(yǎng)了三百(bǎi)隻鵝(e)，農(nóng)夫(fu)說夠(gòu)賣(mai)一年(nian)。個(gè)個鵝(é)都肥(féi)，水(shui)邊(bian)看(kàn)見人(ren)就叫(jiào)，門(men)外聽(tīng)得清清楚楚。'.replace(
				/\([a-zà-ǜ]+\)/g,
				'⟦$&⟧',
			),
			output: '河邊的農場養了三百隻鵝，農夫說夠賣一年。個個鵝都肥，水邊看見人就叫，門外聽得清清楚楚。',
			title: 'with and without tones',
		},
		{
			text: '河邊的農⟦(nong)⟧場養⟦(yang)⟧了三百隻鵝⟦(e)⟧，農夫說⟦(shuo)⟧夠賣⟦(mai)⟧一年。一個⟦(ge)(ge)⟧人⟦(ren)(ren)⟧看門⟦(men)⟧，兩個⟦(ge)(ge)⟧人守夜。',
			output: '河邊的農場養了三百隻鵝，農夫說夠賣一年。一個人看門，兩個人守夜。',
			title: 'without tones, at random, some of them twice',
		},
		{ text: `${PROCESS}農⟦(nong)⟧田`, output: `${CLEAN}農田`, title: 'without its tone' },
		{ text: `${PROCESS}農⟦(n?ng)⟧田`, output: `${CLEAN}農田`, title: 'the toned vowel lost' },
		{ text: `${PROCESS}農⟦(nóng ⟧`.replace('(nóng ', '(nóng'), output: `${CLEAN}農`, title: 'cut off at the end' },
		{ text: `${PROCESS}農⟦（nóng）⟧田`, output: `${CLEAN}農田`, title: 'full-width brackets' },
		{ text: `${PROCESS}農⟦(nóng )⟧田`, output: `${CLEAN}農田`, title: 'a space inside' },
	],
});
