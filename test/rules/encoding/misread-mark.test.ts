import { testRule } from '../table';
import { misread } from './transcode';

/** A mark and the letter behind it, as GBK reads their UTF-8. */
const seen = (text: string) => misread(text, 'utf-8', 'gbk').replaceAll('\ufffd', '?');

testRule('encoding/misread-mark', {
	valid: [
		'屋顶漏水，2013年才修好。',
		'他在庐山住了三个月，喝完一瓶茅台。',
		'大家洗耳恭聽，沒有人說話。',
		'我用这个app没bug，昨天发了10枚勋章。',
		'眉毛和帽子都是盲人摸到的。',
		'Bien sûr, le Château de Âme',
		'老人說要來聽聽水聲，聽說對岸也聽到了。',
		'茶室叫聽雨轩，窗外是一片竹林，聽雨的人很多。',
		'加入Taq酶，再称50kg煤，培养Aspergillus霉。',
		'用DNA酶I处理十分钟。',
		'罗马尼亚字母有 Ă Â Î Ș Ț 五个。',
	],
	invalid: [
		{
			text: '清晨六点⟦锛?⟧江边的石阶上站满了人⟦銆?⟧',
			output: '清晨六点，江边的石阶上站满了人。',
			safe: '清晨六点锛?江边的石阶上站满了人銆?',
			title: 'full-width marks that lost their last byte',
		},
		{
			text: `The ferryman didn⟦${seen('’t')}⟧ answer, he was counting the lamps.`,
			output: 'The ferryman didn’t answer, he was counting the lamps.',
		},
		{
			text: `她在日记里写道：⟦${seen('“T')}⟧he lamp burns⟦鈥?⟧.`,
			output: '她在日记里写道：“The lamp burns”.',
			safe: '她在日记里写道：“The lamp burns鈥?.',
			title: 'the last byte of a mark was lost',
		},
		{
			text: `⟦${seen('\u00a0').repeat(4)}⟧老霍把船拴好，⟦${seen('\u00a0')}⟧回头看了看。`,
			output: '老霍把船拴好，回头看了看。',
			title: 'no-break spaces',
		},
		{ text: `Copyright ⟦${seen('©')}⟧ 2013 望舒岛灯塔`, output: 'Copyright © 2013 望舒岛灯塔' },
		{ text: `水温 25⟦${seen('°')}⟧C，照片 1024⟦${seen('×')}⟧768`, output: '水温 25°C，照片 1024×768' },
		{
			text: `渡口边的 Caf⟦${seen('é')}⟧ 里挂着 M⟦${seen('ü')}⟧ller 的画`,
			output: '渡口边的 Café 里挂着 Müller 的画',
			safe: `渡口边的 Caf${seen('é')} 里挂着 M${seen('ü')}ller 的画`,
			title: 'the characters of accented letters; common ones only beside rare ones, safe only where several places show it',
		},
		{
			text: '船到岸了。⟦Â⟧ 大家下船。⟦Â⟧ 天也亮了。',
			output: '船到岸了。 大家下船。 天也亮了。',
			title: 'of a no-break space in Windows-1252',
		},
	],
});
