import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/related-list', {
	valid: [page({ below: '延伸阅读\n========' }), ARTICLE],
	invalid: [
		{ text: page({ below: '⟦相关阅读：邻县的桃花节开幕了⟧' }), output: ARTICLE },
		{
			text: page({
				below:
					'⟦邻县举办桃花节开幕式 2021-05-31\n城东公交线路改道公告 2021-05-12\n图书馆延长开放时间了 2021-05-02\n老剧院重新开门迎客啦 2021-04-30⟧',
			}),
			output: ARTICLE,
		},
		{
			text: page({
				below:
					'⟦手机屏幕碎了去哪里换比较便宜\n大学毕业考公务员还是考研究生\n电脑开机很慢应该怎么处理才好\n第一次坐飞机需要带哪些证件呢\n小区停车位一个月收多少钱合理\n冬天车窗起雾怎样快速清除干净⟧',
			}),
			output: ARTICLE,
		},
	],
});
