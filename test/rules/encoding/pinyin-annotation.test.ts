import { testRule } from '../table';

testRule('encoding/pinyin-annotation', {
	valid: [
		'荨(qián)麻是一种草。',
		'他说(是的)就走了。',
		'學(xué)而(ér)時(shí)習(xí)之(zhī)是課文的註音。'
			.replaceAll('學(xué)', '学(xué)')
			.replaceAll('時(shí)', '时(shí)')
			.replaceAll('習(xí)', '习(xí)'),
	],
	invalid: [
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
	],
});
