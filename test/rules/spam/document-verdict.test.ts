import { testRule } from '../table';

testRule('spam/document-verdict', {
	valid: [
		// A list of goods, a timetable and a page of questions have one word everywhere and are no doorway.
		'木工刨子清单\n长刨子一把\n短刨子一把\n槽刨子一把\n线刨子两把\n弯刨子一把\n修刨子的锉刀两把',
		'石桥线 首班 6:00\n山村站 6:10\n渡口站 6:25\n学校站 6:40\n集市站 6:55\n石桥站 7:10',
		'怎样修石桥？\n先把水拦住，再把桥墩上的青苔刮掉，看清裂缝在哪里，然后请石匠来。\n多少钱？\n看石头的远近，山里的石头便宜，外面运来的贵，还要加上人工和拖拉机的油钱。',
		'图书馆网站上的“页面不存在”是怎么回事？管理员说，搬家以后旧的地址都换了，读者要从首页重新进去，找不到的书可以打电话问，值班的人会把新地址念给他听，也可以到阅览室的电脑上查。',
	],
	invalid: [
		{ text: '⟦Sorry, the current column has no content⟧\n', output: '' },
		{ text: '⟦对不起，您访问的页面不存在！\n返回首页⟧', output: '' },
		{
			title: 'headlines and snippets around one search phrase',
			text: '⟦哪里可以学做豆腐\n学做豆腐培训班\n山城豆腐培训学校招生\n我想学做豆腐哪家好\n豆腐加盟店多少钱\n做豆腐的朋友越来越多，豆腐...\n豆腐机械厂家批发⟧\n',
			output: '',
		},
		{
			title: 'nothing but names of gambling sites',
			text: '⟦澳门新葡京官网登录\n新葡京娱乐城app下载\n云博体育官网注册 皇冠体育平台登录 永利国际娱乐城网址\n金沙娱乐场网页版_太阳城娱乐城开户_银河娱乐下载⟧',
			output: '',
		},
	],
});
