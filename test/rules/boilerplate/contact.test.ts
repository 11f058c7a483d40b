import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/contact', {
	valid: [page({ below: '收购站的地址就在村口的老槐树下，谁家的茶青下山都要从那里过，站长记着每一户的斤两。' })],
	invalid: [
		{ text: page({ below: '⟦网址：www.example-tea.cn⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦82345678、82345679⟧' }), output: ARTICLE },
	],
});
