import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/credits', {
	valid: [
		// Prefixes of headlines, not labels.
		...[
			'视频丨老茶园添了三百亩新茶 采茶人清晨上山',
			'图片丨县里的老茶园添了新茶',
			'策划丨四十年的老茶园怎样添新茶',
			'采访丨采茶的人一早就上了山',
		].map((headline) => page({}).replace('老茶园添了三百亩新茶', headline)),
		// A label alone in a document: the names stand below it.
		`${ARTICLE}译者：\n- 王小山 <xiaoshan@example.org>\n- 李四 <lisi@example.org>\n`,

		page({ below: '记者：您种了多少年茶？\n王小山：四十二年了，从十六岁上山开始，一直种到今天，中间只停过两年，那两年去修水库了。' }),
	],
	invalid: [
		{ text: page({ below: '⟦责任编辑：李四⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦（编辑：王小山）⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦文字：王小山\n图片：李四\n编审：赵六⟧' }), output: ARTICLE },
	],
});
