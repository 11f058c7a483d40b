import type { Form } from './form';

/** Links to other pages: the path to this one, its neighbours, lists of others. */
export const NAVIGATION: readonly Form[] = [
	{
		name: 'previous-next',
		sure: true,
		longest: 400,
		pattern:
			/^[\s[【(<«‹←/>]*(?:(?:上|下|前|后)[一1]?篇(?:文章|新闻|资讯)?|(?:上|下|前|后)[一1](?:条|则|个|主题|帖|产品|新闻|案例|资讯|项|文章|信息|公告)(?:新闻|资讯|信息|公告)?|(?:上|下)(?:一)?文章)\s*[\]】)>»]?\s*(?:[:>]|$|没有|无|\s)/,
	},
	{
		name: 'previous-next',
		sure: true,
		longest: 60,
		pattern: /^[\s[【(]*(?:上|前)一(?:篇|条|页|章|节|集|版|期)\s*[\]】)]?[\s|/目录]*(?:下|后)一(?:篇|条|页|章|节|集|版|期)\s*[\]】)]?$/,
	},
	{ name: 'previous-next', sure: true, longest: 200, pattern: /^[/\s]*阅读下一篇[/\s]*|^下一篇推荐/ },
	{ name: 'related-list', sure: true, longest: 50, pattern: /:\s*(?:相关(?:新闻|阅读|文章|推荐|资讯)|推荐阅读|延伸阅读)$/ },
	{
		name: 'related-list',
		sure: true,
		longest: 300,
		pattern:
			/^[\s[【(*·•▶▼■◆]*(?:相关(?:阅读|新闻|文章|推荐|报道|报导|链接|资讯|专题|产品|视频|搜索|词条)|延伸阅读|拓展阅读|扩展阅读|推荐阅读|更多阅读|往期(?:回顾|精彩|文章|推荐)|猜你喜欢|热门推荐|精彩推荐|点击(?:查看|阅读|进入)?(?:更多|专题|下载)|查看更多|更多(?:精彩|内容|新闻|文章|资讯|报道)[^。]{0,20})\s*[\]】)]?\s*[:>》↓]+/,
	},
	{
		name: 'breadcrumb',
		sure: true,
		longest: 160,
		pattern:
			/^[\s[【(]*(?:您?(?:的)?(?:当前|现在)?(?:所在)?(?:的)?(?:位置|页面)|(?:您|你)(?:现在|当前|目前)?(?:的)?(?:所在)?(?:的)?位置|当前(?:的)?位置|所在位置|当前页面|您?现在的位置是?|你在这里|当前栏目|当前所在)\s*(?:是|在)?\s*[:>》]|^(?:位置|导航|路径)\s*:[^。!?]{1,60}>/,
	},
	{
		name: 'breadcrumb',
		sure: true,
		longest: 120,
		pattern: /^(?:[^\s>》»›/\\→]{0,12}(?:首页|主页|home|网)|[^\s>》»›]{1,10}频道)\s*(?:>|》|»|›|>>|→|\/|\\|-&gt;|&gt;|::)\s*[^。]{0,110}$/i,
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
		pattern:
			/^(?:[^:。]{2,20}:)?[\s[【(]*(?:本文|文章|相关|热门|产品|资讯)?(?:标签|关键词|关键字|tags?|keywords?|热门城市|热搜词|热词|主题词|关键词搜索|话题)\s*(?:\(tags?\))?[\]】)]?\s*[:]/i,
	},
	{ name: 'tag-list', sure: false, longest: 100, pattern: /^(?:标签|关键[词字]|tags?)\s+[^\s。][^。]{0,90}$/i },
	{
		name: 'pagination',
		sure: true,
		longest: 160,
		pattern:
			/^(?=.*(?:[上下前后]一?页|尾页|末页|prev|next))(?:首页|第?一页|[上下前后]一?页|尾页|末页|最后一?页|prev(?:ious)?|next|go|跳?转到?第?|[页条第共]|\d|[\s<>«»‹›…[\]().·|/,-])+$|^共\s*\d+\s*[页条](?:[^。]{0,60})$|^第?\s*\d+\s*页?\s*\/\s*共?\s*\d+\s*页$|^(?:\[\d{1,3}\]\s*){2,}$|^(?:\d{1,3}\s+){4,}\d{1,3}(?:\s*[.…]+\s*\d+)?$/i,
	},
	{
		name: 'section-nav',
		sure: true,
		longest: 60,
		// A category with its count and the switches of its list.
		pattern:
			/^[^。!?,\d]{2,20}\s?\(\d{1,5}\s?[篇条个]?\)\s*(?:展开|收起|列表|更多|折叠|查看|全部)(?:[\s|/]*(?:展开|收起|列表|更多|折叠|查看|全部)){0,3}$/,
	},
	{
		name: 'previous-next',
		sure: false,
		longest: 60,
		pattern: /^(?:«|‹|←)\s?[^\s«»].{0,50}$|^[^\s«»].{0,50}\s(?:»|›|→)$/,
	},
	{
		name: 'section-nav',
		sure: true,
		longest: 24,
		// The page of a printed paper.
		pattern:
			/^第?\s?[A-Z]?\d{1,3}\s?版\s*(?::\s*\S{1,12})?$|^第[一二三四五六七八九十]{1,3}版(?:\s*:?\s*\S{1,12})?$|^[^。,\s]{2,10}(?:数字报|电子报)$/,
	},
	{
		name: 'section-nav',
		sure: true,
		longest: 60,
		pattern:
			/^(?:(?:您|你)好\s*[,!]?\s*)?欢迎(?:您|你)?\s?(?:来到|光临|访问|进入|莅临)[^。]{2,36}(?:网|网站|官网|商城|平台|公司|论坛|首页|中心|官方)\s*[!。~]*$/,
	},
	{ name: 'previous-next', sure: true, longest: 300, pattern: /(?:^|\s)(?:文章导航|post navigation)\s*$/i },
	{
		name: 'related-list',
		sure: true,
		longest: 2000,
		pattern: /^(?:\d{1,3}\s+[^\d\s。][^\s。]{2,30}\s+\d{2,7}(?:\s+|$)){4,}$/,
	},
	{
		name: 'related-list',
		sure: true,
		longest: 4000,
		pattern: /^[^|。!?\s][^|。!?]{2,25}(?:\|(?=[^|]{0,24}[\u3400-\u9fff]{2})[^|。!?]{3,26}){5,}\|?$/,
	},
	{
		name: 'related-list',
		sure: true,
		longest: 400,
		// The card of another story on a portal: teaser, medium, how long ago, how many remarks.
		pattern: /[^\s·•・]\s?[·•・]\s?\d{1,3}\s?(?:分钟|小时|天|周|个?月|年)前(?:\s?[·•・]\s?[\d,.]+\s?[万k]?)?$/i,
	},
	{
		name: 'teaser',
		sure: true,
		longest: 30,
		pattern:
			/^[.…\s]*[[(【<《]?\s*(?:详细|详情|查看详情|查看全文|阅读全文|全文|更多|点击查看|read more|查看详细|继续阅读)\s*[\])】>》»]*\s*$/i,
	},
];
