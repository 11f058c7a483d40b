import { testRule } from '../table';

const story = '村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午，看石桥上拖拉机一辆辆开过去。';

testRule('spam/title-suffix', {
	valid: [`今日头条宣布石桥通车\n${story}`, `石桥通车成为全球焦点\n${story}`, `石桥昨天通车了\n每日快讯\n${story}`],
	invalid: [
		{ text: `半个月修好的石桥昨天通车⟦ 每日热闻⟧\n${story}`, output: `半个月修好的石桥昨天通车\n${story}` },
		{ text: `⟦环球快讯:⟧半个月修好的石桥昨天通车\n${story}`, output: `半个月修好的石桥昨天通车\n${story}` },
		{
			text: `半個月修好的石橋昨天通車⟦_當前資訊⟧\n${story}`,
			output: `半個月修好的石橋昨天通車\n${story}`,
			title: 'in traditional characters too',
		},
	],
});
