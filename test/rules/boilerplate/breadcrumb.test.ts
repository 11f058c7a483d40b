import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/breadcrumb', {
	valid: [page({ below: '他在地图上找到了当前的位置，又往前走了三里路，才看见山脚下的村子和那条水渠。' })],
	invalid: [
		{ text: page({ above: '⟦首页 > 县区新闻 > 老茶园添了三百亩新茶！采茶的人一早就上了山⟧' }), output: ARTICLE },
		{ text: page({ above: '⟦您当前的位置：首页 > 县区新闻 > 正文⟧' }), output: ARTICLE },
		{ text: page({ above: '⟦首页 » 农业 » 茶叶⟧' }), output: ARTICLE },
	],
});
