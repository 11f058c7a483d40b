import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/comment-form', {
	valid: [
		page({ below: '村里的告示写着：请勿在水渠里洗茶篓。大家看了都笑，说水渠是全村的水渠，谁也舍不得弄脏。' }),
		page({ below: '他在会上发表了自己的看法，认为水渠应该再往东修一里，大家都表示同意，镇长当场就答应了。' }),
	],
	invalid: [
		{ text: page({ below: '⟦评论(0)⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦3 則留言⟧' }), output: ARTICLE },
		{
			text: page({ below: '⟦請勿重複張貼相同的文章或廣告。\n對於謾罵他人的留言，本站有權刪除文章並停權。⟧' }),
			output: ARTICLE,
			title: 'the rules of a board, one sentence a line',
		},
		{ text: page({ below: '⟦网友评论\n发表评论\n文明上网，理性发言\n匿名\n表情\n提交评论⟧' }), output: ARTICLE },
	],
});
