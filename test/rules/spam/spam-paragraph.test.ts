import { testRule } from '../table';

const STORY =
	'村口的石桥修了半个月，昨天通车了。老人们端着茶在桥头坐了一下午，看拖拉机一辆辆开过去。\n桥是祖父那辈人修的，前年塌了一半，村里人凑钱请来石匠，把桥墩重新砌了一遍，又在两头种了柳树，立了一块新的木牌。';

testRule('spam/spam-paragraph', {
	valid: [
		"数组写成 ['a', 'b', 'c', 'd'] 的样子，用逗号分开。",
		'他说了四个词：“石桥”、“水渠”、“茶山”、“集市”，大家都记下了。',
		'开发票要带身份证，电话13900000000，窗口在二楼。',
		// A firm's own page, and news about a firm.
		'青石茶业简介\n青石茶业专注于高山绿茶，是一家集种植、加工、销售于一体的茶厂，十余年行业经验，价格优惠，欢迎来电咨询。\n青石茶业的茶厂在北坡，高山绿茶的种植有两百亩，加工间在打谷场旁边，销售到镇上和县里。\n茶厂去年收了三千斤绿茶，加工的师傅都是村里人。',
		// A list of firms: they are its own matter.
		`山城工具厂家\n北坡刨子厂专注于刨子和凿子，十余年行业经验，价格优惠，服务专业。\n石桥锯条厂生产各种锯条，质量可靠，欢迎来电咨询，电话写在桥头的木牌上。\n${STORY}`,
		`${STORY}\n修桥队的公司在镇上，电话写在桥头的木牌上，有事可以去问。`,
	],
	invalid: [
		{
			title: 'one search phrase over and over',
			text: `石桥通车\n${STORY}\n⟦平江叉车租赁哪家好？平江叉车租赁公司为您介绍平江叉车租赁的价格。平江叉车租赁电话，平江叉车租赁多少钱。⟧\n`,
			output: `石桥通车\n${STORY}\n`,
		},
		{
			title: 'a firm offers its services between the paragraphs of a story',
			text: `石桥通车\n${STORY}\n⟦平江恒诺科技专注于管道疏通、叉车租赁等服务，立足平江，十余年行业经验，价格优惠、服务专业，欢迎来电咨询：13900000000⟧\n第二天，镇上的人带来了茶叶和红薯，孩子们在桥上跑来跑去，一直到天黑才回家。`,
			output: `石桥通车\n${STORY}\n第二天，镇上的人带来了茶叶和红薯，孩子们在桥上跑来跑去，一直到天黑才回家。`,
		},
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
