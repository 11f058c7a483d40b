import { testRule } from '../table';

const story = '村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午，看拖拉机一辆辆开过去。';

const more = '桥是祖父那辈人修的，前年塌了一半，村里人凑钱请来石匠，把桥墩重新砌了一遍。\n第二天，镇上的人带来了茶叶和红薯。';

testRule('spam/title-spam', {
	valid: [
		`看病哪家医院好？村里人都去镇上的卫生院\n${story}`,
		`警方破获网络赌博案\n${story}`,
		`澳门威尼斯人酒店招聘厨师\n${story}`,
		// Hotels of Macau under their own names: what follows is the house.
		`澳博祝贺葡京酒店开了新茶楼\n${story}`,
		`石桥通车【图】\n${story}`,
		// A name alone is no title of a site, and a headline goes on.
		`青峰体育\n${story}`,
		`青峰体育官网介绍石桥怎样修\n${story}`,
		`澳门大学2023年招生\n${story}`,
		`体育彩票点搬到了桥头\n${story}`,
		`办理毕业证书要带身份证\n${story}`,
		// A site's own title at the end, a column in brackets, a name that the text is about.
		`石桥杯比赛昨天结束，山村队得了冠军 鸿麓体育\n${story}`,
		`【文化娱乐】石桥昨天通车，老人们唱了一出戏\n${story}`,
		`【青麓国际】石桥昨天通车，山村赶集方便了\n青麓公司修好了村口的石桥。${story}`,
	],
	invalid: [
		{ text: `⟦治疗鼻炎哪家医院好_山城治鼻炎费用_鼻炎专科医院排名⟧\n石桥通车\n${story}`, output: `石桥通车\n${story}` },
		{
			text: `石桥昨天通车了⟦【云博体育app】⟧\n${story}\n本文关键词：云博体育app,石桥,昨天,通车`,
			output: `石桥昨天通车了\n${story}\n本文关键词：云博体育app,石桥,昨天,通车`,
		},
		{ text: `⟦欧美高清视频_国产精品免费在线观看_久久久久一区二区三区_亚洲无码在线播放⟧\n石桥通车\n${story}`, output: `石桥通车\n${story}` },
		{ text: `⟦澳洲幸运10开奖走势图 极速赛车计划软件⟧\n石桥通车\n${story}`, output: `石桥通车\n${story}` },
		{ text: `⟦2025年新澳门一肖一码免费资料大全⟧\n石桥通车\n${story}`, output: `石桥通车\n${story}` },
		{
			title: 'the firm of a foreign paragraph at the end of the headline',
			text: `石桥昨天通车了⟦-恒诺科技⟧\n${story}\n${more}\n恒诺科技专注于管道疏通、叉车租赁等服务，十余年行业经验，价格优惠、服务专业，欢迎来电咨询。\n`,
			output: `石桥昨天通车了\n${story}\n${more}\n恒诺科技专注于管道疏通、叉车租赁等服务，十余年行业经验，价格优惠、服务专业，欢迎来电咨询。\n`,
		},
		{ text: `⟦澳门青峰京8823⟧\n石桥通车\n${story}`, output: `石桥通车\n${story}`, title: 'a name and figures' },
		{ text: `⟦青峰电竞app下载(2023)-官网登录⟧\n石桥通车\n${story}`, output: `石桥通车\n${story}`, title: 'a name and ways in' },
		{
			text: `⟦‘华体会’⟧石桥昨天通车了\n${story}`,
			output: `石桥昨天通车了\n${story}`,
			title: 'a casino alone in quotes before the headline',
		},
	],
});
