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
		{ text: page({ below: '⟦投稿信箱：chaxiang@example.com⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦業務聯絡人：林科長 06-2991111⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦接诊时间：8:00-18:00⟧' }), output: ARTICLE },
		{
			text: page({ below: '⟦地址：茶山县东街12号 邮编：334000 总机：0793-8123456⟧' }),
			output: ARTICLE,
			title: 'address, code and number on one line',
		},
		{ text: page({ below: '⟦主办：茶山县人民政府 承办：茶山县人民政府办公室⟧' }), output: ARTICLE },
		{
			text: ARTICLE.replace('收购站的秤', '⟦82345678。⟧\n收购站的秤'),
			output: ARTICLE,
			title: 'the rest of a number between paragraphs',
		},
		{ text: page({ below: '⟦网址：www.example-tea.cn⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦82345678、82345679⟧' }), output: ARTICLE },
	],
});
