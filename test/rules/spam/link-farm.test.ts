import { testRule } from '../table';

const story = '石桥通车\n村口的石桥修了半个月，昨天通车了。\n老人们端着茶在桥头坐了一下午。\n看拖拉机一辆辆开过去。\n';

testRule('spam/link-farm', {
	valid: [
		`${story}首页 新闻 体育 娱乐 财经 下载`,
		`${story}石桥 水渠 茶山 集市 小学 图书室`,
		`${story}环球国际\n体育\n娱乐\n中国体育\n石桥12`,
		`${story}12 35 47 58 66 71 80 92 14 25 36 47 58 69 70`,
	],
	invalid: [
		{ text: `${story}⟦云博体育app 金鹿棋牌官网 飞马娱乐平台 大河彩票登录 威尼斯人网址⟧\n`, output: story },
		{ text: `${story}⟦极速赛车开奖结果\n幸运飞艇计划软件\n云博棋牌下载⟧\n`, output: story, title: 'one link a line' },
		{
			text: `${story}⟦鸿麓国际\n澳门沐麓\n沐麓66\n鸿沐娱乐\n麓沐棋牌⟧\n`,
			output: story,
			title: 'bare names, one a line',
		},
		{
			text: `${story}⟦写石桥的作 赶集的日记 二年级优秀 老茶馆的故 难忘的一天 我的好朋友 小学生写景 春天的山村 初中满分作 桥头的老人 一次难忘的 水渠边的夏 读后感三百 我的小木匠 老师的生日⟧\n`,
			output: story,
			title: 'link texts cut at one length',
		},
	],
});
