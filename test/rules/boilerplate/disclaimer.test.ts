import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/disclaimer', {
	valid: [page({ below: '专家说，这份报告只代表他个人对今年行情的看法，茶农还要看天气，谁也说不准夏天会不会旱。' })],
	invalid: [
		{ text: page({ below: '⟦免责声明：本文仅代表作者个人观点，与本网无关，仅供读者参考。⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦声明：本站对文中观点保持中立，不对内容的准确性提供任何明示或暗示的保证。⟧' }), output: ARTICLE },
	],
});
