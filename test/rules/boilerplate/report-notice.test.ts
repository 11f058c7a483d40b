import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/report-notice', {
	valid: [page({ below: '镇里设了一个信箱，谁发现有人偷采茶青，都可以写信举报，去年收到十七封，查实了五起。' })],
	invalid: [{ text: page({ below: '⟦违法和不良信息举报电话：0571-85550001⟧' }), output: ARTICLE }],
});
