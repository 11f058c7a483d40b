import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/tag-list', {
	valid: [page({ below: '茶农在每个茶罐上都贴了标签，写着采摘的日子和山头的名字，客人一看就明白。' })],
	invalid: [
		{ text: page({ below: '⟦标签：茶叶 水渠 合作社⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦本文关键词：茶园,水渠,坡地⟧' }), output: ARTICLE },
	],
});
