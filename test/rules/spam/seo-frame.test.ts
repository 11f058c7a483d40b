import { testRule } from '../table';

const story = '先把坛子洗净晾干，再一层萝卜一层盐码进去，压上石头，盖好盖子。半个月以后开坛，酸味正好。';

testRule('spam/seo-frame', {
	valid: [
		`本文介绍怎样腌萝卜，希望对大家有帮助。\n${story}`,
		`目录\n1、选坛子\n2、码萝卜\n${story}`,
		`文章目录\n1、选坛子\n${story}`,
		`关于腌萝卜的知识，奶奶知道得最多。\n${story}\n别忘了留一碗汤。`,
		'讲座的介绍到此结束了，大家回到院子里喝茶。',
	],
	invalid: [
		{
			title: 'opening, contents and farewell',
			text: `⟦本篇文章给大家谈谈怎样腌萝卜，以及腌萝卜要多久对应的知识点，希望对各位有所帮助，不要忘了收藏本站喔。⟧\n⟦本文目录一览：\n1、怎样腌萝卜\n2、腌萝卜要多久⟧\n怎样腌萝卜\n${story}\n⟦关于怎样腌萝卜的介绍到此就结束了，不知道你从中找到你需要的信息了吗？如果你还想了解更多这方面的信息，记得收藏关注本站。⟧`,
			output: `怎样腌萝卜\n${story}\n`,
		},
		{
			title: 'a farewell at the end of a paragraph',
			text: `${story}⟦好了，关于腌萝卜的问题就分享到这里，希望对您有所帮助，别忘了关注本站。⟧`,
			output: story,
		},
	],
});
