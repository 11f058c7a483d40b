import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/hotline', {
	valid: [page({ below: '村里人遇到急事，都拨打镇上派出所的电话，接电话的老民警在那里已经二十年，认得每一条山路。' })],
	invalid: [
		{ text: page({ above: '⟦新闻热线：0571-85550000⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦销售部联系电话：13800000000 欢迎咨询⟧' }), output: ARTICLE },
	],
});
