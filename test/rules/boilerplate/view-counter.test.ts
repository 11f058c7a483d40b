import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/view-counter', {
	valid: [
		ARTICLE.replace('老茶园的后面', '他在书里引用（3）条旧县志，都讲这条水渠。\n老茶园的后面'),
		page({ below: '今年的收藏 30 件，其中茶壶 12 把，都放在祠堂里，谁来都可以看。' }),
		page({ below: '参加采茶的人数：上午三十人，下午二十人，傍晚又来了十二个学生。' }),
		page({ between: '王小山 第3村 12评论员' }),
		// A number alone inside the text.
		ARTICLE.replace('老茶园的后面', '1024\n老茶园的后面'),
		page({ below: '展览开了三天，参观的人数超过两千，留言簿写满了两本，馆长说明年还要再办一次。' }),
	],
	invalid: [
		{ text: page({ below: '⟦阅读次数：【128】⟧' }), output: ARTICLE },
		{ text: page({ between: '⟦1024⟧' }), output: ARTICLE, title: 'a number alone between headline and text' },
		{ text: page({ below: '⟦浏览次数：1024次⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦阅读 539⟧' }), output: ARTICLE },
	],
});
