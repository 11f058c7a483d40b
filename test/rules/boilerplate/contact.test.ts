import { testRule } from '../table';
import { ARTICLE, ending, page } from './sample';

testRule('boilerplate/contact', {
	valid: [
		page({ below: '卫生院的接诊时间从早上八点改到七点，采茶的人看完病还能赶上山。' }),
		page({ below: '茶庄的地址：省城东街十二号，电话里说好了每天早上八点开门收茶。' }),
		ending('收购站的电话是82345678。'),
		page({ below: '收购站的地址就在村口的老槐树下，谁家的茶青下山都要从那里过，站长记着每一户的斤两。' }),
	],
	invalid: [
		{
			text: ARTICLE.replace('收购站的秤', '⟦82345678。⟧\n收购站的秤'),
			output: ARTICLE,
			title: 'the rest of a number between paragraphs',
		},
		{ text: page({ below: '⟦网址：www.example-tea.cn⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦82345678、82345679⟧' }), output: ARTICLE },
	],
});
