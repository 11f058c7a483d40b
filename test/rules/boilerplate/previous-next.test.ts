import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/previous-next', {
	valid: [
		page({ below: '他在目录里找到了那一章，又把书签夹了回去，说明天接着读给茶农们听。' }),
		page({ below: '他把上一篇稿子重新读了一遍，觉得结尾写得太急，又改了两处，才交给编辑部的同事。' }),
	],
	invalid: [
		{
			text: page({ below: '⟦【上一篇】 水渠通水！坡地又添五十亩，收购站今年早开门 【下一篇】 山里的人都在等雨！清明之前要把茶采完⟧' }),
			output: ARTICLE,
			title: 'both neighbours on one long line',
		},
		{ text: page({ above: '⟦上一版 下一版⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦上一篇：邻县的桃花节开幕了\n下一篇：没有了⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦上一篇 下一篇⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦前一篇：山里的邮路\n后一篇：渡口⟧' }), output: ARTICLE },
	],
});
