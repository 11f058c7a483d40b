import { testRule } from '../table';
import { ARTICLE, ending, page } from './sample';

testRule('boilerplate/hotline', {
	valid: [
		page({ below: '他记住了那个号码，合作社的热线每天要响一百多次，接线的是村里两个回乡的学生。' }),
		// A number that the text itself tells.
		ending('想上山采茶的人可以打收购站的电话0571-85550000报名。'),
		page({ below: '村里人遇到急事，都拨打镇上派出所的电话，接电话的老民警在那里已经二十年，认得每一条山路。' }),
	],
	invalid: [
		{ text: page({ above: '⟦新闻热线：96012⟧' }), output: ARTICLE },
		{ text: ending('⟦欢迎新老客户来电订购，咨询热线：13800000000⟧'), output: ARTICLE },
		{ text: page({ above: '⟦新闻热线：0571-85550000⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦销售部联系电话：13800000000 欢迎咨询⟧' }), output: ARTICLE },
	],
});
