import type { Form } from './form';

/** Between buttons on one line, and around one. */
const GAP = '[\\s|丨·•/,>»<«[\\](){}【】〔〕:+*↑▲△→←-]*';
const row = (words: string): RegExp => new RegExp(`^(?:${GAP}(?:${words}))+${GAP}$`, 'i');

/**
 * Buttons that name themselves: whole phrases that no heading of an article says, so that one of them is enough where a page has no more
 * frame than this. Words that may be a heading (`分享`, `首页`) are in the vocabulary and need their place.
 */
export const BUTTONS: readonly Form[] = [
	{
		name: 'section-nav',
		sure: true,
		longest: 80,
		pattern: row(
			'返回(?:网站)?(?:顶部|首页|列表|上页|上一页|上一级|主页|频道首页|清单|[\\u3400-\\u9fff]{2,4}首页)|回到?(?:页首|顶端|页顶|页面顶端|顶部|首页|上一?页)|快速回到页首(?:按钮)?|跳(?:到|至|过|转到|转至)(?:主要|主)?(?:内容|导航|检索|正文)(?:区块?|区域|版面)?|无障碍(?:浏览|链接|网页|阅读|模式|辅助工具)|(?:进入|切换|开启)?(?:关怀|长者|适老|老年)(?:化)?(?:版|模式|专区|阅读)|网站地图|网站导[航览]|加入收藏夹?|添加收藏|设为首页|收藏本[站页]|进入(?:移动|电脑|手机)版|版面导航|标题导航|数字报刊系统|报网互动|政府网站(?:找错|年度工作?报表|资料开放宣告)|我要纠错|隐私权?(?:及|与)?(?:网站)?(?:资讯|信息)?安全(?:宣告|政策|声明)|(?:资讯|网站)安全政策|私隐政策(?:声明)?|重要告示|全站搜[索寻]|原始[链连][接结]|原文(?:[链连][接结]|出处)|查看原文|常见问答|双语词[汇彙]|市长信箱|县长信箱|局长信箱|我的e政府',
		),
	},
	{
		name: 'share-bar',
		sure: true,
		longest: 80,
		pattern: row(
			'打\\s印|关\\s闭|返\\s回|分享本文到?|打印(?:本页|本文|此页|页面|预览)|列印(?:本页|版)|友善列印|转寄(?:友人|好友)|关闭(?:本页|窗口|页面|本窗口)|保存(?:本页|网页)|推荐给(?:朋友|好友)|分享(?:到|至|给|让)(?:微信|微博|新浪微博|朋友圈|微信朋友圈|好友|好友和朋友圈|qq|qq空间|更多人看到|facebook|twitter|x|line)|一键(?:分享|复制)|扫一扫\\s?分享(?:到|至)(?:微信|朋友圈)|用微信扫码二维码|复制(?:本文)?链接|字[级型体号](?:大小|设定|选择)?\\s*:|(?:大|小|默认)字(?:体|号)|(?:放大|缩小)字[体号]|语音播[放报]|听(?:新闻|资讯)|分享(?=\\s*:\\s*$)',
		),
	},
	{
		name: 'follow-promotion',
		sure: true,
		longest: 60,
		pattern:
			/^[[【(]?(?:微信|手机)?扫一扫,?\s?(?:在?手机(?:上|端)?(?:打开|浏览|访问|查看)|打开|浏览|访问|查看|关注)[^。!?]{0,14}[\])】]?$|^扫码(?:看|浏览|下载|查看|打开|阅读|关注)[^。!?]{0,14}$/,
	},
	{
		name: 'pagination',
		sure: true,
		longest: 24,
		pattern: /^(?:点击)?(?:展开|收起|阅读|查看|显示|隐藏|加载)(?:剩余|余下|更多|全部|完整)?(?:全文|正文|内容|文章)(?:\s?\(\s?\))?\s*[>»]*$/,
	},
	{
		name: 'comment-form',
		sure: true,
		longest: 24,
		pattern:
			/^(?:评论|留言|回复|点赞|转发|跟帖)\s?[(:]\s?\d+\s?条?\)?$|^\d+\s?[则条]\s?(?:留言|评论|回应|跟帖)$|^(?:参与|我要)(?:互动|讨论|评论|留言)(?:\s?\(\s?\d*\s?\))?$|^(?:读者回响|网友回应)$/,
	},
	{
		name: 'section-nav',
		sure: true,
		longest: 30,
		anywhere: true,
		// The heading of a box on the front page with its link to more.
		pattern: /^[^\s。!?,:;\d>»]{2,12}\s?(?:更多|more)\s?[>»+]{1,3}$/i,
	},
	// The first entry of a list to choose from.
	{ name: 'section-nav', sure: true, longest: 24, pattern: /^-{2,}\s?[\u3400-\u9fff]{2,12}\s?-{2,}$/ },
	{
		name: 'section-nav',
		sure: true,
		longest: 90,
		// What follows the reader down the page.
		pattern: /^(?:您?正在(?:阅读|浏览|查看)|当前(?:阅读|浏览))\s*:\s*\S/,
	},
];
