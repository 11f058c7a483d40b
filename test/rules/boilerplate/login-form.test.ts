import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/login-form', {
	valid: [page({ below: '先登录合作社的网页，再填写茶园的面积和地址，三天以后就会有人上门来量地，不用再跑到镇上去。' })],
	invalid: [
		{ text: page({ above: '⟦登录注册⟧' }), output: ARTICLE },
		{ text: page({ above: '⟦提示：快捷下载的用户名和密码就是您填写的邮箱或者手机号。⟧' }), output: ARTICLE },
		{ text: page({ above: '⟦登录\n注册\n忘记密码\n下次自动登录⟧' }), output: ARTICLE },
	],
});
