import { type Form, rowOf } from './form';

/** Links to other pages: the path to this one, its neighbours, lists of others; what a reader may do. */
export const LINKS: readonly Form[] = [
	{
		name: 'login-form',
		sure: true,
		longest: 60,
		pattern: rowOf(
			'(?:用户|会员|账号)?登[录陆入]|(?:用户|会员|免费|立即)?注册|忘记密码\\??|找回密码|(?:下次)?自动登[录陆]|记住(?:我|密码)|用户名|密码|验证码',
			'sign ?(?:in|up)|log ?in|register',
		),
	},
	{
		name: 'comment-form',
		sure: true,
		longest: 24,
		pattern: new RegExp(
			[
				'^(?:评论|留言|回复|点赞|转发|跟帖)\\s?[(:]\\s?\\d+\\s?条?\\)?$|^\\d+\\s?[则条]\\s?(?:留言|评论|回应|跟帖)$',
				'^(?:参与|我要)(?:互动|讨论|评论|留言)(?:\\s?\\(\\s?\\d*\\s?\\))?$',
			].join('|'),
		),
	},
	{
		name: 'previous-next',
		sure: true,
		longest: 400,
		pattern: new RegExp(
			[
				'^[\\s[【(<«‹←/>]*(?:[上下前后][一1]?篇(?:文章|新闻|资讯)?|[上下前后][一1](?:条|则|个|主题|帖|产品|新闻|案例|资讯|项|文章|信息|公告)',
				'(?:新闻|资讯|信息|公告)?|[上下]一?文章)\\s*[\\]】)>»]?\\s*(?:[:>]|$|没有|无|\\s)',
			].join(''),
		),
	},
	{
		name: 'related-list',
		sure: true,
		longest: 300,
		pattern: new RegExp(
			[
				'^[\\s[【(*·•▶▼■◆]*(?:(?:相关|延伸|拓展|扩展|推荐|更多)(?:阅读|新闻|文章|推荐|报道|报导|链接|资讯|专题|产品|视频|搜索|词条|内容)',
				'|往期(?:回顾|精彩|文章|推荐)|猜你喜欢|[热精][门彩]推荐|点击(?:查看|阅读|进入)?(?:更多|专题|下载)|查看更多)\\s*[\\]】)]?\\s*[:>》↓]+',
			].join(''),
		),
	},
	{
		name: 'section-nav',
		sure: true,
		longest: 200,
		// The menu of a site on one line.
		pattern: /^(?:首页|主页|home)(?:\s*[|丨·]\s*[^\s|丨·。,!?:;]{2,8}){2,}\s*[|丨·]?$/i,
	},
	{
		name: 'breadcrumb',
		sure: true,
		longest: 160,
		pattern: new RegExp(
			[
				'^[\\s[【(]*[您你]?的?(?:当前|现在|目前)?的?(?:所在)?的?(?:位置|页面|栏目)(?:是|在)?\\s*(?:是|在)?\\s*[:>》]|^[\\s[【(]*你在这里\\s*[:>》]',
				'^(?:位置|导航|路径)\\s*:[^。!?]{1,60}>',
			].join('|'),
		),
	},
	{
		name: 'breadcrumb',
		sure: true,
		longest: 120,
		pattern: new RegExp(
			[
				'^(?:[^\\s>》»›/\\\\→]{0,12}(?:首页|主页|home|网)|[^\\s>》»›]{1,10}频道)',
				'\\s*(?:>|》|»|›|>>|→|/|\\\\|-&gt;|&gt;|::)\\s*[^。]{0,110}$',
			].join(''),
			'i',
		),
	},
	{
		name: 'breadcrumb',
		sure: false,
		longest: 80,
		pattern: /^[^\s>》»›。,!?]{1,14}(?:\s*(?:>|»|›|>>|→)\s*[^\s>»›。,!?]{1,24}){1,5}[?!]?\s*[>»›]?\s*(?:正文|详情|文章内容|内容)?$/,
	},
	{
		name: 'breadcrumb',
		sure: false,
		longest: 60,
		pattern: /^(?:所属(?:分类|栏目|类别)|文章分类|分类|栏目|类别|频道|所属频道|归类于|发表于|收录于(?:合集)?)\s*[:]\s*[^。!?]{0,40}$/,
	},
	{
		name: 'tag-list',
		sure: true,
		longest: 400,
		// Papers part their keywords with semicolons, and these are the authors'.
		pattern: new RegExp(
			[
				'^(?![^;]*关\\s?键\\s?[词字][^;]*;[^;]+;)(?:[^:。]{2,20}:)?[\\s[【(]*(?:本文|文章|相关|热门|产品|资讯)?',
				'(?:标签|关键词|关键字|tags?|keywords?|热门城市|热搜词|热词|主题词|关键词搜索|话题)\\s*(?:\\(tags?\\))?[\\]】)]?\\s*[:]',
			].join(''),
			'i',
		),
	},
	{
		name: 'pagination',
		sure: true,
		longest: 160,
		pattern: new RegExp(
			[
				'^(?=.*(?:[上下前后]一?页|尾页|末页|prev|next))(?:首页|第?一页|[上下前后]一?页|尾页|末页|最后一?页|prev(?:ious)?|next|go|跳?转到?第?',
				'[页条第共]|\\d|[\\s<>«»‹›…[\\]().·|/,-])+$|^共\\s*\\d+\\s*[页条](?:[^。]{0,60})$|^第?\\s*\\d+\\s*页?\\s*/\\s*共?\\s*\\d+\\s*页$',
				'^(?:\\[\\d{1,3}\\]\\s*){2,}$|^(?:\\d{1,3}\\s+){4,}\\d{1,3}(?:\\s*[.…]+\\s*\\d+)?$',
			].join('|'),
			'i',
		),
	},
	{
		name: 'teaser',
		sure: true,
		longest: 30,
		pattern: new RegExp(
			[
				'^[.…\\s]*[[(【<《]?\\s*(?:详细|详情|查看详情|查看全文|阅读全文|全文|更多|点击查看|read more|查看详细|继续阅读)',
				'\\s*[\\])】>》»]*\\s*$',
			].join(''),
			'i',
		),
	},
];
