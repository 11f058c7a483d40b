import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/call-to-action', {
	valid: [
		page({ below: '登录后他发现，茶庄的订单比去年多了一倍，连忙打电话告诉合作社。' }),
		page({ below: '打开网页以后，先点击右上角的按钮，再在弹出的窗口里填写茶园的面积，就可以申请补贴了。' }),
	],
	invalid: [
		{ text: page({ above: '⟦★ 无法正常显示内容，请点击这里⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦如果您有新闻线索，欢迎拨打山城晚报热线0571-85550000爆料。⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦点击图片查看新茶的详细价格⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦欢迎新老客户来电咨询⟧' }), output: ARTICLE },
	],
});
