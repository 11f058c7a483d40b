import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/placeholder', {
	valid: [page({ below: '这是一张资料图上看不到的小路，从水库一直通到茶园，只有村里的孩子知道怎么走，下雨天也不滑。' })],
	invalid: [
		{ text: page({ between: '⟦(资料图)⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦暂无简介⟧' }), output: ARTICLE },
	],
});
