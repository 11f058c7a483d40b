import { testRule } from '../table';
import { ARTICLE, page } from './sample';

testRule('boilerplate/comment-form', {
	valid: [page({ below: '他在会上发表了自己的看法，认为水渠应该再往东修一里，大家都表示同意，镇长当场就答应了。' })],
	invalid: [{ text: page({ below: '⟦网友评论\n发表评论\n文明上网，理性发言\n匿名\n表情\n提交评论⟧' }), output: ARTICLE }],
});
