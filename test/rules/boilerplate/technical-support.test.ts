import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/technical-support', {
	valid: [
		page({ below: '他建议大家使用竹篓，不要用塑料袋，叶子闷久了就发黄，卖不出好价钱。' }),
		page({ below: '县农技站为茶园提供技术支持，每个月派两个人上山，教大家怎样修剪，怎样认出最早的虫子。' }),
	],
	invalid: [
		{ text: page({ below: '⟦技术支持：山城网络科技有限公司⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦百度统计⟧' }), output: ARTICLE },
	],
});
