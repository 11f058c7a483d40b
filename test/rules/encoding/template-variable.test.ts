import { testRule } from '../table';

testRule('encoding/template-variable', {
	valid: [
		'【标题】磨坊记 [图] [资料] {注}',
		'集合 {1, 2, 3} 与区间 [0, 1]。',
		'他写道：[来源请求]。',
		'模板里写 `{{ title }}`，程序里写 `<%= name %>`，两者都会被 `render()` 换掉。',
	],
	invalid: [
		{ text: '⟦[db:标题]⟧磨坊记 作者：⟦[db:作者]⟧', output: '磨坊记 作者：', safe: '磨坊记 作者：' },
		{ text: '磨坊在⟦{变量2}⟧东头，水车⟦{随机句子}⟧转着', output: '磨坊在东头，水车转着' },
		{ text: '⟦{dede:field.title/}⟧磨坊记⟦[!--newstime--]⟧', output: '磨坊记' },
		{ text: '水车⟦{$info.title}⟧转着', output: '水车转着' },
		{
			text: '欢迎来到⟦{{ site.name }}⟧！',
			output: '欢迎来到！',
			safe: '欢迎来到{{ site.name }}！',
			title: 'double braces are for a person to judge',
		},
	],
});
