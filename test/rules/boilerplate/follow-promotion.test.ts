import { testRule } from '../table';
import { ARTICLE, ending, page } from './sample';

testRule('boilerplate/follow-promotion', {
	valid: [
		page({ below: '他扫一扫在手机上看见的价钱，比茶庄墙上的还要低两元，就打电话去问。' }),
		page({ below: '合作社去年开了一个公众号，每天发一张茶园的照片，半年里有了两万多个读者，茶也卖得快了。' }),
	],
	invalid: [
		{ text: page({ below: '⟦扫一扫在手机打开当前页⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦點我下載APP 按我看活動辦法⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦打开茶乡客户端，阅读体验更佳⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦看更多！請加入茶鄉日報粉絲團⟧' }), output: ARTICLE },
		{
			text: ARTICLE.replace('收购站的秤', '⟦天天看书请记住本站地址：www.example-novel.com⟧\n收购站的秤'),
			output: ARTICLE,
			title: 'between the paragraphs of a novel',
		},
		{ text: ending('⟦更多茶园消息，请关注山城晚报微信公众号。⟧'), output: ARTICLE },
		{ text: page({ below: '⟦扫描二维码关注山城晚报公众号⟧' }), output: ARTICLE },
		{ text: page({ below: '⟦关注我们的微信公众号，获取更多资讯⟧' }), output: ARTICLE },
	],
});
