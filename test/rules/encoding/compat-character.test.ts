import { testRule } from '../table';

testRule('encoding/compat-character', {
	valid: [
		'部首有⼀、⼁、⼂、⼃、⼄、⼅，共二百一十四个。',
		'⽔（水）和⽕（火）是两个部首。',
		'⼀⼁⼂⼃⼄⼅⼆是最前面的几个。',
		'他笑了(ﾟДﾟ)，又跑了。',
		'ﾐｽﾞｸﾙﾏ',
		'部首“⻊”在左边，写作足字旁。',
		'第Ⅲ卷收了十二篇，第Ⅴ章最长。',
		'Online Ⅱ 与 Type Ⅹ 是两种型号。',
		'水温 37℃，展厅 260㎡，票价 ￥15。',
		'ＡＢＣ 三座楼依次建成。',
		'①先洗 ②后切 ③下锅',
		'α 粒子与 β 射线的区别在质量。',
	],
	invalid: [
		{
			text: '磨坊的ﾠ'.replace('ﾠ', '') + '记录⟦ﬁ⟧le里写着o⟦ﬃ⟧ce和⟦ﬂ⟧ow。',
			output: '磨坊的记录file里写着office和flow。',
			safe: '磨坊的记录file里写着office和flow。',
			title: 'ligatures',
		},
		{ text: '水车转着⟦､⟧老霍说⟦｡｢⟧好吃⟦｣⟧他笑了⟦｡⟧', output: '水车转着、老霍说。「好吃」他笑了。', title: 'marks of half width' },
		{
			text: '朝になると、⟦ｺｰﾋｰ⟧を飲みに来る人も多いということだった。',
			output: '朝になると、コーヒーを飲みに来る人も多いということだった。',
			title: 'kana of half width',
		},
		{ text: '这份说明⟦⽂⟧件从旧资料里抄来，⟦⻓⟧度有三⻚'.replace('⻚', '⟦⻚⟧。'), output: '这份说明文件从旧资料里抄来，长度有三页。' },
		{
			text: '⟦⼤⼈⟧们在⟦⼭⟧下种⟦⽥⟧，孩⼦在⽔边玩。'.replace('⼦', '⟦⼦⟧').replace('⽔', '⟦⽔⟧'),
			output: '大人们在山下种田，孩子在水边玩。',
		},
		{ text: '他們在⟦\uf9f4⟧中小路上走了半\uf98e。'.replace('\uf98e', '⟦\uf98e⟧'), output: '他們在林中小路上走了半年。' },
		{ text: 'T⟦Ⅴ⟧ 和 DⅤD 都搬走了。'.replace('DⅤ', 'D⟦Ⅴ⟧'), output: 'TV 和 DVD 都搬走了。' },
		{
			text: '店名写作⟦𝐌𝐨𝐨𝐧⟧，其实就是月亮。',
			output: '店名写作Moon，其实就是月亮。',
			safe: '店名写作𝐌𝐨𝐨𝐧，其实就是月亮。',
			title: 'mathematical alphabets may be meant',
		},
	],
});
