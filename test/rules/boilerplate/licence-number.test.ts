import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/licence-number', {
	valid: ['记者查询发现，该网站的京ICP备12345678号已经被注销，原来的公司也不再运营。'],
	invalid: [
		{ text: page({ below: '⟦浙ICP备20123456号-2⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦浙公网安备33010602000001号⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦[网上传播视听節目許可證(0100000)] [京ICP證000000號]⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦增值电信业务经营许可证：浙B2-20120000 信息网络传播视听节目许可证：1100000⟧' }), output: ARTICLE },
	],
});
