import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/pagination', {
	valid: [
		page({ below: '他已阅读完五页说明，还剩下十三页没有看，打算晚上再读。' }),
		page({ below: '他翻到下一页，看见父亲用铅笔写的一行小字，日子正是三十年前的今天，那年茶园刚刚开出来。' }),
	],
	invalid: [
		{ text: page({ below: '⟦点击展开全文⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦阅读剩余全文（）⟧' }), output: ARTICLE },
		{ text: page({ above: '⟦第1页 / 共12页⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦首页 上一页 5 6 7 8 9 下一页 尾页⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦共 12 页⟧' }), output: ARTICLE },
	],
});
