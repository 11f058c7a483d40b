import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/credits', {
	valid: [
		page({ below: '记者：您种了多少年茶？\n王小山：四十二年了，从十六岁上山开始，一直种到今天，中间只停过两年，那两年去修水库了。' }),
	],
	invalid: [
		{ text: page({ below: '⟦责任编辑：李四⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦（编辑：王小山）⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦文字：王小山\n图片：李四\n编审：赵六⟧' }), output: ARTICLE },
	],
});
