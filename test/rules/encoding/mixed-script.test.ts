import { testRule } from '../table';

const traditional = [
	'磨坊的水車轉了一百多年，從清晨響到夜裡，村裡的孩子聽著這聲音長大，離開以後還會夢見。',
	'老霍說，當年修水渠的時候，全村的壯年都來幫忙，石頭從後山運過來，一車一車壓壞了三條路。',
	'現在電動機代替了水輪，磨盤還是那一副，磨出來的麵粉鄉親們說比機器廠的還香。',
].join('\n');
const simplified = [
	'磨坊的水车转了一百多年，从清晨响到夜里，村里的孩子听着这声音长大，离开以后还会梦见。',
	'老霍说，当年修水渠的时候，全村的壮年都来帮忙，石头从后山运过来，一车一车压坏了三条路。',
	'现在电动机代替了水轮，磨盘还是那一副，磨出来的面粉乡亲们说比机器厂的还香。',
].join('\n');

testRule('encoding/mixed-script', {
	valid: [
		traditional,
		simplified,
		// a quotation inside a line
		`${simplified}\n碑上刻着“水車長轉，萬歲豐年”八个字，是当年的县令写的。`,
		// half and half: a parallel edition
		simplified
			.split('\n')
			.flatMap((line, at) => [line, traditional.split('\n')[at]!])
			.join('\n'),
		// a name alone
		`${simplified}\n賀龍雲`,
	],
	invalid: [
		{
			text: `${traditional}\n${traditional}\n⟦点击这里关注我们的频道，⟧让乡亲们的故事传得更远，随时听见乡间的声音`,
			output: `${traditional}\n${traditional}\n点击这里关注我们的频道，让乡亲们的故事传得更远，随时听见乡间的声音`,
			title: 'simplified in traditional: nothing is converted, the choice is not certain',
		},
		{
			text: `${simplified}\n${simplified}\n⟦碑文寫道：龍門開處萬頃良⟧田，鄉親擔糧過橋來，歲歲豐年`,
			output: `${simplified}\n${simplified}\n碑文写道：龙门开处万顷良田，乡亲担粮过桥来，岁岁丰年`,
			safe: `${simplified}\n${simplified}\n碑文寫道：龍門開處萬頃良田，鄉親擔糧過橋來，歲歲豐年`,
		},
	],
});
