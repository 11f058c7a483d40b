import { testRule } from '../table';

testRule('boilerplate/licence-number', {
	valid: ['记者查询发现，该网站的京ICP备12345678号已经被注销，原来的公司也不再运营。'],
	invalid: [{ text: '正文一行。\n⟦浙ICP备20123456号-2⟧\n', output: '正文一行。\n' }],
});
