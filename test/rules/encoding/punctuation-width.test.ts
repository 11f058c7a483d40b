import { testRule } from '../table';
import { foldWidth } from './transcode';

const article = [
	'磨坊在村子东头，水车、磨盘和渡口都在一处。',
	'老霍（今年七十岁）说：“水还在，船就还有用处！”',
	'谁来接班呢？儿子去了城里；女儿留下了。《磨坊记》写的就是这一家。',
].join('\n');

/** Where the fold left half-width marks. */
const marked = foldWidth(article).replace(/[,:;?!()]/g, '⟦$&⟧');

testRule('encoding/punctuation-width', {
	valid: [
		article,
		// marks that slipped, in a text that shows nothing of a page
		`${article}\n后来村里办了展馆;来的人不少，大多是学生!你说怪不怪?`,
		// half width as a style
		'磨坊在村子东头, 水车在西头. 老霍说: 水还在, 船就还有用处. 谁来接班呢? 没人知道.',
		'磨坊在村子东头,水车在西头.老霍说:水还在,船就还有用处.谁来接班呢?没人知道.',
		// times, numbers, addresses, scores in a full-width text
		`${article}\n早上 12:30 开门，卖出 3,500 斤，比分 2:1，见 http://shop.example/a?b=1,2。`,
		// Latin text, habits with brackets and labels
		`${article}\n他学了一句 Hello, world! 又学了一句 (see you)。\n电话:0571-1234567(上班时间)`,
		// labels in brackets, whatever the others have
		`${article}\n作者：小满\n摄影：小满\n校对：老霍\n地点：磨坊\n来源：县报\n【编辑:小满】`,
		// a line of half-width commas that ends as English does, in a text that has few full-width marks
		'水车、磨盘都在, 渡口也在, 谁都知道. 老霍说: 水还在. 《磨坊记》写的就是这一家, 书出了两版.',
		// program text
		'设 `a` 为数组,用 `push(x)` 添加,用 `pop()` 取出;注意:`shift()` 很慢!对吗?',
	],
	invalid: [
		{
			text: '水车⟦,⟧磨盘⟦,⟧渡口⟦,⟧都在一处⟦,⟧谁都知道。老霍说：“水还在！”谁来接班呢？儿子去了城里；女儿（小的）留下了。',
			output: '水车，磨盘，渡口，都在一处，谁都知道。老霍说：“水还在！”谁来接班呢？儿子去了城里；女儿（小的）留下了。',
			title: 'a converter that took the commas alone',
		},
		{
			text: '水车（旧的）、磨盘（新的）和渡口（没有船的）都在，桥⟦(⟧石头的⟧)也在，渡船有两种⟦:⟧木的和铁的。老霍说：“看！”小满说：“好。”牌子上写着：渡口。&nbsp;'.replace(
				'的⟧)',
				'的⟦)⟧',
			),
			output:
				'水车（旧的）、磨盘（新的）和渡口（没有船的）都在，桥（石头的）也在，渡船有两种：木的和铁的。老霍说：“看！”小满说：“好。”牌子上写着：渡口。&nbsp;',
			title: 'brackets and colons where the text sets them full-width elsewhere',
		},
		{
			text: marked,
			output: article,
			safe: article.replace('（', '(').replace('）', ')'),
			title: 'every full-width mark folded; brackets may have been so',
		},
		{
			text: `${article}\n${article}\n后来村里办了展馆⟦,⟧来的人不少。你去过吗⟦?⟧我去过⟦!⟧他没有。`,
			output: `${article}\n${article}\n后来村里办了展馆，来的人不少。你去过吗？我去过！他没有。`,
			safe: `${article}\n${article}\n后来村里办了展馆,来的人不少。你去过吗?我去过!他没有。`,
			title: 'slips in a full-width text are for a person to judge',
		},
		{
			text: `${article}\n后来村里办了展馆⟦,⟧来的人不少⟦,⟧大多是学生。\n${article}`,
			output: `${article}\n后来村里办了展馆，来的人不少，大多是学生。\n${article}`,
			title: 'a paragraph that was folded before it came into the text',
		},
		{
			text: `${article}\n后来村里办了展馆⟦,⟧来的人不少⟦,⟧大多是学生；夏天最多。\n${article}`,
			output: `${article}\n后来村里办了展馆，来的人不少，大多是学生；夏天最多。\n${article}`,
			title: 'a paragraph of which a converter took the commas',
		},
		{
			text: `${article}\n地点：磨坊。\n时间：早上。\n他带来两样东西，都是旧的⟦:⟧木桨和铁锚。&nbsp;`,
			output: `${article}\n地点：磨坊。\n时间：早上。\n他带来两样东西，都是旧的：木桨和铁锚。&nbsp;`,
			title: 'a colon in a sentence of a text that has full-width ones',
		},
		{
			text: `${article}\n地点：磨坊\n时间：早上\n作者：小满\n摄影：小满\n主要特点⟦:⟧\n结构简单，不用电。&nbsp;`,
			output: `${article}\n地点：磨坊\n时间：早上\n作者：小满\n摄影：小满\n主要特点：\n结构简单，不用电。&nbsp;`,
			title: 'one label among many',
		},
	],
});
