import { testRule } from '../table';

/** Paragraphs that end as paragraphs do. */
const story = [
	'渡口的老船工姓贺，撑了四十年的船，桥通车那天他把篙子靠在墙边，一个人坐在岸上看了很久。',
	'有人问他以后打算做什么，他说先把船底补好，再教孙子认水，河还在，船就还有用处。',
	'后来村里办了一个小小的展馆，那根篙子挂在正中间，底下写着他的名字和撑船的年份。',
].join('\n');

testRule('encoding/broken-line', {
	valid: [
		story,
		// verse
		'山里的雾\n是昨夜没有说完的话\n，它停在半坡\n等太阳来听',
		// headings and lists
		`渡口的船\n${story}\n要带的东西\n一根长篙\n两卷麻绳\n一桶桐油`,
		// wrapped on purpose, line by line
		'渡口的老船工姓贺，撑了四十年的船，桥通车那天他\n把篙子靠在墙边，一个人坐在岸上看了很久，有人问他\n以后打算做什么，他说先把船底补好，再教孙子认水，河\n还在，船就还有用处，后来村里办了一个小小的展馆，那\n根篙子挂在正中间，底下写着他的名字。',
		// a paragraph that begins with an opening mark
		`${story}\n“船还在。”他说。`,
		// a paragraph without its full stop, and one that begins with a word of its own
		`${story}\n开馆那天来了不少邻村的人，老船工穿了一件新衣裳，站在门口招呼客人\n了解这条河的人都知道，水涨起来的时候，谁也不敢下河，只有他敢。`,
		// a line that ends in a colon, and what follows it
		`${story}\n展馆门口的木牌上写着几行字，是老船工自己用毛笔一笔一画写下来的：\n船不等人，水不等船。`,
	],
	invalid: [
		{
			text: `${story}\n开馆那天来了不少邻村的人，孩子们围着那条旧船转来转去⟦\n⟧，谁都想上去摇一摇。`,
			output: `${story}\n开馆那天来了不少邻村的人，孩子们围着那条旧船转来转去，谁都想上去摇一摇。`,
			safe: `${story}\n开馆那天来了不少邻村的人，孩子们围着那条旧船转来转去\n，谁都想上去摇一摇。`,
		},
		{
			text: `${story}\n开馆那天来了不少邻村的人，老船工穿了一件新衣裳，站在门口⟦\n\n⟧、台阶上和院子里招呼客人，忙了一整天。`,
			output: `${story}\n开馆那天来了不少邻村的人，老船工穿了一件新衣裳，站在门口、台阶上和院子里招呼客人，忙了一整天。`,
			title: 'over an empty line',
		},
		{
			text: `${story}\n开馆那天来了不少邻村的人，老船工穿了一件新衣裳，他的朋⟦\n⟧友也都从下游赶来，带着自家酿的米酒，在院子里坐到天黑。`,
			output: `${story}\n开馆那天来了不少邻村的人，老船工穿了一件新衣裳，他的朋友也都从下游赶来，带着自家酿的米酒，在院子里坐到天黑。`,
			title: 'in the middle of a word',
		},
		{
			text: `${story}\n老船工摆摆手说：“桥是好桥，船也是好船，河水涨起来的时候谁也不用怕谁。⟦\n⟧”大家都笑了。`,
			output: `${story}\n老船工摆摆手说：“桥是好桥，船也是好船，河水涨起来的时候谁也不用怕谁。”大家都笑了。`,
			title: 'a closing quote whose opening one stands before it',
		},
		{
			text: `${story}\n开馆那天来了不少邻村的人，老船工穿了一件新衣裳，他从下游赶来的亲戚\n们也都到了，带着自家酿的米酒，在院子里一直坐到天黑。`.replace(
				'亲戚\n',
				'亲戚⟦\n⟧',
			),
			output: `${story}\n开馆那天来了不少邻村的人，老船工穿了一件新衣裳，他从下游赶来的亲戚们也都到了，带着自家酿的米酒，在院子里一直坐到天黑。`,
			title: 'before a word that leans on the one before it',
		},
		{
			text: `${story}\n开馆那天，村里的图书⟦\n⟧馆也开着门，孩子们进进出出。`,
			output: `${story}\n开馆那天，村里的图书馆也开着门，孩子们进进出出。`,
			title: 'behind a short first part, in the middle of a word',
		},
	],
});
