import { testRule } from '../table';

testRule('spam/spam-paragraph', {
	valid: [
		"数组写成 ['a', 'b', 'c', 'd'] 的样子，用逗号分开。",
		'他说了四个词：“石桥”、“水渠”、“茶山”、“集市”，大家都记下了。',
		'开发票要带身份证，电话13900000000，窗口在二楼。',
	],
	invalid: [
		{
			text: '青石茶馆\n⟦青石茶馆的邮政编码: 400000,主要服务范围包括但不限于[‘河边路口’, ‘石桥东头’, [], ‘打谷场对面’, ‘小学旁边’]⟧\n⟦老仓库’, ‘北坡’]附近的朋友都来喝茶!⟧\n'.replace(
				'⟧\n⟦',
				'\n',
			),
			output: '青石茶馆\n',
			title: 'a list dumped into a sentence, with its cut end',
		},
		{
			text: '石桥通车\n⟦代办各类毕业证、学位证、驾驶证、身份证，办证刻章原版制作，咨询微信：abc12345⟧\n',
			output: '石桥通车\n',
			title: 'forged papers and a way to order them',
		},
	],
});
