import type { Form } from './form';
import { DATE } from './fragments';
import { rowOf } from './row';

/** What the programs of blogs, boards and libraries of documents print around a text: bars of their own, archives, profiles. */
export const BLOGS: readonly Form[] = [
	{
		name: 'section-nav',
		sure: true,
		longest: 90,
		// Links parted by double colons.
		pattern: /^[^\s。!?:,]{1,20}(?:\s+::\s+[^\s。!?:,]{1,12}){2,12}(?:\s+::)?$/,
	},
	{
		name: 'section-nav',
		sure: true,
		longest: 90,
		pattern: rowOf(
			'博主(?:最新|其他)文章|(?:最新|热门|推荐)(?:随笔|博文|帖子)|(?:随笔|文章|日志|照片)档案|(?:随笔|日志)分类|阅读排行榜?|评论排行榜?|积分与排名|我的(?:随笔|参与)|较新的文章|较旧的文章|网志存档|只看楼主|倒序浏览|正序浏览|本版积分规则|返回版块|发新帖',
			'常用链接|我的(?:评论|标签|主页|相册)|首页|追踪者|订阅|打印|沙发|板凳|地板|回复|支持|反对|举报|返回列表|浏览方式|标题列表|简短摘要|更多',
		),
	},
	{
		name: 'section-nav',
		sure: true,
		longest: 60,
		pattern:
			/^目前日期文章\s?:\s?\d{6,8}\s?\(\d+\)$|^订阅\s?:\s?[^。]{0,16}\(?(?:atom|rss)\)?$|^来自\s?:?\s?(?:android|iphone|ios|ipad|手机|移动)\s?(?:客户端|版)$|^本帖被以下淘专辑推荐:?$/i,
	},
	{
		name: 'share-bar',
		sure: true,
		longest: 60,
		pattern: rowOf(
			'好文要顶|收藏该文(?:与我联系)?',
			'关注我|绿色通道|打赏(?:作者|支持)?|赞赏(?:作者|支持)?|微信(?:支付|打赏|扫码)|支付宝(?:支付|打赏)?|点赞|分享|收藏|喜欢',
		),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 90,
		pattern: new RegExp(
			`^(?:阅读权限|当前(?:离线|在线)|注册时间|最后登[录陆]|在线时间)[\\s\\S]{0,8}(?:\\d|${DATE})[^。!?]{0,60}$|^date\\s+${DATE}(?:\\s+[^\\s。,]{1,8})?$|^[^\\s。,:]{1,16}\\s?发表在\\s?痞客邦[^。]{0,40}$|^posted\\s?@\\s?${DATE}[^。]{0,60}$`,
			'i',
		),
	},
	{
		name: 'date-source',
		sure: false,
		longest: 36,
		// The issue of a journal.
		pattern: /^[\u3400-\u9fff《》·]{2,18}\s+\d{4}年第?\s?\d{1,2}期$/,
	},
	{ name: 'credits', sure: true, longest: 40, pattern: /^(?:个性)?签名(?:档)?\s?:\s?[^。]{1,30}$/ },
	{
		name: 'pagination',
		sure: true,
		anywhere: true,
		longest: 60,
		pattern: /^已阅读\s?\d{1,4}\s?页,?\s?还剩\s?\d{1,4}\s?页[^。]{0,24}$/,
	},
	{ name: 'empty-image', sure: true, longest: 90, pattern: /^[^。!?,]{4,80}_第\s?\d{1,4}\s?页$/ },
	{ name: 'empty-image', sure: true, anywhere: true, longest: 8, pattern: /^(?:文章|正文)(?:插图|配图)$/ },
	{
		name: 'view-counter',
		sure: true,
		anywhere: true,
		longest: 24,
		pattern: /^[|\s]*(?:引用|通告)\s?\(\d{1,6}\)$/,
	},
	{
		name: 'related-list',
		sure: true,
		longest: 400,
		// Titles of other books, parted by list marks.
		pattern: /^(?:书迷正在(?:阅读|追)|推荐阅读|小说推荐|同类推荐|好书推荐)\s?:\s?[^。!?、]{1,30}(?:、[^。!?、]{1,30}){2,40}$/,
	},
];
