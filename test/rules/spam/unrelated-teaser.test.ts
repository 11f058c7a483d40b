import { testRule } from '../table';

const a = '老木匠每周三晚上来教刨花和榫卯，十几个年轻人报了名。';
const b = '清明前后雨水少，茶农趁着晴天上山采茶，一天两斤嫩芽。';
const c = '镇上小学把旧仓库改成图书室，孩子们搬来了四百本书。';

testRule('spam/unrelated-teaser', {
	valid: [`春天的山村\n${a}\n邻县的集市改到了周六\n${b}\n${c}`],
	invalid: [
		{
			text: `${b}${a}${c}\n⟦邻县的集市改到了周六早上⟧\n${a}${c}${b}\n⟦河道清淤从下月开始⟧\n${c}${b}${a}`,
			output: `${b}${a}${c}\n${a}${c}${b}\n${c}${b}${a}`,
		},
	],
});
