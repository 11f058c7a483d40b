import { licencesIn, mentionsLicence } from '../licences';

/**
 * What a line is by its own form, whatever stands around it. The names are those of the rules that report such lines.
 * `sure`: the form is beyond doubt (a filing number, `上一篇:`); otherwise place and neighbours decide.
 */
export interface Mark {
	readonly name: string;
	readonly sure: boolean;
}

interface Form {
	readonly name: string;
	readonly sure: boolean;
	/** Against `line.plain`; anchored or with bounded gaps. */
	readonly pattern: RegExp;
	/** The longest line, in UTF-16 units, that can have this form. */
	readonly longest: number;
}

const DATE = '(?:19|20)\\d{2}\\s?[-./年]\\s?\\d{1,2}\\s?[-./月]\\s?\\d{1,2}\\s?日?';
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?';
const AGO = '(?:刚刚|昨[天日]|前[天日]|今[天日]|\\d{1,3}\\s?(?:秒钟?|分钟|个?小时|天|周|个?月|年)前)';
const WHEN = `(?:${DATE}(?:\\s*(?:星期|周)[一二三四五六日天])?(?:\\s*(?:[上下]午)?\\s*${TIME})?|\\d{1,2}[-月/]\\d{1,2}日?\\s+${TIME}|${AGO}(?:\\s*${TIME}|(?=[^一-鿿]|$)))`;
const PHONE =
	'(?:\\+?86[- ]?)?(?:\\(?0\\d{2,3}\\)?[- ]?\\d{7,8}(?:[-转]\\d{1,5})?|1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}|[48]00[- ]?\\d{3,4}[- ]?\\d{3,4})';
const ROLE =
	'(?:(?:本文|本期|本版|值班|责任|执行|网络|图片|文字|视频|微信|新媒体|栏目|实习|见习|高级|首席|副|主|美术|视觉|版式|音频|技术|内容|特约|原文|本报|新闻)?(?:编辑|责编|主编|编审|记者|作者|校对|校审|审校|审核|审读|复审|初审|终审|三审|一审|二审|监制|总监制|总监|策划|统筹|制图|制作|摄影|摄像|剪辑|配音|撰文|撰稿|撰稿人|采写|采访|采编|翻译|译者|供稿|供图|通讯员|评论员|主笔|主播|出品人?|设计|排版|后期|投稿|选稿|编译|整理|录入|上传)|文|图|文字|图片|图文|来源|稿源|文章来源|信息来源|新闻来源|资料来源|本文来源|出处|转自|作者/来源|发布人|发布者|发布单位|供稿单位|审稿人?|签发|签发人|核稿|责任人|来稿|文稿|视频|文案|统稿|执笔|监制人|顾问|组稿)';
const END = '\\s*[)\\]】)]?\\s*$';

/** In the order in which they are tried: the first that fits names the line. */
const FORMS: readonly Form[] = [
	{
		name: 'empty-image',
		sure: true,
		longest: 300,
		pattern:
			/^(?:!\[[^\]]{0,80}\]\([^)]{0,200}\)\s*)+$|^(?:<img\b[^>]{0,280}>\s*)+$|^\[(?:图片|image|img|图)\]$|^(?:图片加载中|点击查看(?:大图|原图)|查看原图|查看大图|点击图片(?:放大|查看大图)|img_\d+\.(?:jpe?g|png|gif))$/i,
	},
	{
		name: 'previous-next',
		sure: true,
		longest: 400,
		pattern:
			/^[\s[【(<«‹←/>]*(?:(?:上|下|前|后)[一1]?(?:篇|条|则|文章|篇文章|个|主题|帖|产品|新闻|案例|资讯|项)|(?:上|下)一(?:篇|条)(?:新闻|资讯|信息|公告)?)\s*[\]】)>»]?\s*(?:[::>]|$|没有|无|\s)/,
	},
	{
		name: 'previous-next',
		sure: true,
		longest: 60,
		pattern: /^[\s[【(]*(?:上|前)一(?:篇|条|页|章|节|集)\s*[\]】)]?[\s|/目录]*(?:下|后)一(?:篇|条|页|章|节|集)\s*[\]】)]?$/,
	},
	{
		name: 'breadcrumb',
		sure: true,
		longest: 160,
		pattern:
			/^[\s[【(]*(?:您?(?:的)?(?:当前|现在)?(?:所在)?(?:的)?(?:位置|页面)|(?:您|你)(?:现在|当前|目前)?(?:的)?(?:所在)?(?:的)?位置|当前(?:的)?位置|所在位置|当前页面|您?现在的位置是?|你在这里|位置|导航|当前栏目|当前所在)\s*(?:是|在)?\s*[::>》]/,
	},
	{
		name: 'breadcrumb',
		sure: true,
		longest: 120,
		pattern:
			/^(?:[^\s>》»›/\\→]{0,12}(?:首页|主页|home|网)|[^\s>》»›]{1,10}频道)\s*(?:>|》|»|›|>>|→|\/|\\|-&gt;|&gt;|::)\s*[^。!?]{0,100}$/i,
	},
	{
		name: 'breadcrumb',
		sure: false,
		longest: 80,
		pattern: /^[^\s>》»›。,!?]{1,14}(?:\s*(?:>|»|›|>>|→)\s*[^\s>»›。,!?]{1,24}){1,5}\s*[>»›]?\s*(?:正文|详情|文章内容|内容)?$/,
	},
	{
		name: 'breadcrumb',
		sure: false,
		longest: 60,
		pattern: /^(?:所属(?:分类|栏目|类别)|文章分类|分类|栏目|类别|频道|所属频道|归类于|发表于|收录于(?:合集)?)\s*[::]\s*[^。!?]{0,40}$/,
	},
	{
		name: 'tag-list',
		sure: true,
		longest: 400,
		pattern:
			/^[\s[【(]*(?:本文|文章|相关|热门|产品|资讯)?(?:标签|关键词|关键字|tags?|keywords?|热门城市|热搜词|热词|主题词|关键词搜索|话题)\s*(?:\(tags?\))?[\]】)]?\s*[::]/i,
	},
	{ name: 'previous-next', sure: true, longest: 200, pattern: /^[/\s]*阅读下一篇[/\s]*|^下一篇推荐/ },
	{
		name: 'related-list',
		sure: true,
		longest: 300,
		pattern:
			/^[\s[【(*·•▶▼■◆]*(?:相关(?:阅读|新闻|文章|推荐|报道|报导|链接|资讯|专题|产品|视频|搜索|词条)|延伸阅读|拓展阅读|扩展阅读|推荐阅读|更多阅读|往期(?:回顾|精彩|文章|推荐)|猜你喜欢|热门推荐|精彩推荐|点击(?:查看|阅读|进入)?(?:更多|专题|下载)|查看更多|更多(?:精彩|内容|新闻|文章|资讯|报道)[^。]{0,20})\s*[\]】)]?\s*[::>》↓]+/,
	},
	{
		name: 'date-source',
		sure: true,
		longest: 160,
		pattern: new RegExp(
			`^[\\s\\[(【]*(?:\\d{1,4}\\s+)?(?:发布|发表|更新|创建|添加|上传|刊发|发稿|录入|编辑|修改|最后更新|最后修改|最近更新|上架|提交)?(?:时间|日期|于|时间为)\\s*[::]?\\s*\\[?(?:${WHEN}|\\d{2,4}[-./]\\d{1,2}[-./]\\d{1,2})`,
		),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 160,
		pattern: new RegExp(
			`^[\\s\\[(【]*${WHEN}[\\])】]?\\s*(?:[|·•/]\\s*)?(?:文章)?(?:来源|稿源|出处|编辑|作者|责编|责任编辑|选稿|阅读|浏览|点击|点击量|栏目|字号|分享|评论|访问|来自|发布于|人气|查看)`,
		),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 120,
		pattern: new RegExp(`^[\\s\\[(【]*(?:\\d{1,2}\\s+)?${TIME}\\s+(?:点击量?|阅读|浏览|来源|作者|栏目|编辑|人气)\\s*[::]`),
	},
	{
		name: 'date-source',
		sure: false,
		longest: 60,
		pattern: new RegExp(`^[\\s\\[(【]*${WHEN}[\\])】]?\\s*(?:[|·•/]\\s*)?[^。!?,;]{0,24}$`),
	},
	{ name: 'date-source', sure: false, longest: 60, pattern: new RegExp(`^[^。!?,;::]{1,16}[·•\\s|/]{1,4}${WHEN}\\s*$`) },
	{ name: 'date-source', sure: false, longest: 60, pattern: new RegExp(`^\\d{1,2}\\s+${TIME}(?:\\s*$|\\s+(?:栏目|来源|点击|阅读))`) },
	{
		name: 'view-counter',
		sure: true,
		longest: 60,
		pattern:
			/^[\s[(]*(?:本文)?(?:已?(?:阅读|浏览|点击|访问|查看|播放|围观)(?:数|量|次数|率|人数)?|人气(?:指数)?|热度|点击排行)\s*[::(]?\s*\[?\s*[\d,.]*\s*(?:[万亿wk]?\+?)\s*(?:次|人|人次|℃)?\s*[\])]?$/i,
	},
	{
		name: 'view-counter',
		sure: false,
		longest: 40,
		pattern:
			/^[\d,.]+\s*[万亿wk]?\+?\s*(?:次|人|人次)?\s*(?:阅读|浏览|点击|访问|播放|观看|评论|参与|跟贴|跟帖|回复|赞|看过|关注|讨论|views?|comments?|likes?)(?:\s*[\d,.]*\s*(?:次|人)?)?(?:\s*·?\s*(?:\d+\s*(?:评论|参与|跟贴|分钟前|小时前)|刚刚))*$/i,
	},
	{
		name: 'credits',
		sure: true,
		longest: 120,
		pattern: new RegExp(`^[\\s\\[((【*\\-—■●▲◎]*${ROLE}(?:\\s*[/、&和及]\\s*${ROLE}){0,3}\\s*[::|丨/][^。!?;]{0,90}${END}`),
	},
	{
		name: 'credits',
		sure: false,
		longest: 60,
		pattern:
			/^[\s[(（【]*(?:(?:本报|本网|本台|新华社|新京报|中新网|人民网)?(?:记者|通讯员|特约评论员|评论员|实习生)|文|图|责任编辑|责编|编辑|监制|撰文|摄影)[\s/|丨]+[一-鿿·]{2,4}(?:[\s、,/]+[一-鿿·]{2,4}){0,5}[\s)）\]】]*$/,
	},
	{
		name: 'end-mark',
		sure: false,
		longest: 16,
		pattern: /^[\s(（【[]*(?:完|全文完|本文完|未完待续|待续|the end|end|正文完|-end-|—end—|fin)[\s)）】\].。]*$/i,
	},
	{ name: 'end-mark', sure: true, longest: 16, pattern: /^[-—=*#·•◆\s]*(?:end|the end|正文结束|全文结束|完)[-—=*#·•◆\s]+$/i },
	{
		name: 'report-notice',
		sure: true,
		longest: 300,
		pattern:
			/(?:违法|不良|涉未成年人|网络暴力|网上有害|有害|垃圾|侵权|虚假)[^。]{0,16}(?:举报|投诉)(?:电话|热线|邮箱|中心|信箱|入口|专区|指南|链接|方式|和|:|\s|$)|举报(?:电话|邮箱|热线|信箱|指引|指南|受理)\s*[::]|(?:互联网|网上|12321|12377)[^。]{0,10}(?:举报中心|举报平台|报警)|网络110|^举报(?:链接|制度规范|指南|入口)$/,
	},
	{
		name: 'technical-support',
		sure: true,
		longest: 120,
		pattern:
			/(?:技术支持|技术服务|网站建设|网站制作|网站设计|设计制作|建设维护|技术维护|网站维护|技术提供|系统支持|程序支持|页面设计|站点维护)\s*[::]|^(?:百度统计|站长统计|cnzz|51\.?la|google analytics|网站统计|流量统计|腾讯分析|友盟)|powered\s+by|(?:theme|template|designed?|hosted)\s+by\b|^(?:sitemap|xml地图|站点地图|html地图)\b|页面执行时间|processed in \d|gzip (?:on|enabled)/i,
	},
	{ name: 'licence-number', sure: true, longest: 600, pattern: /$^/ },
	{
		name: 'copyright',
		sure: true,
		longest: 400,
		pattern:
			/(?:copy\s?rights?|©|Ⓒ|ⓒ|\(c\)|&copy;)\s*[?©ⓒ@]?\s*(?:\(c\)\s*)?(?:by\s+)?(?:[^。!?]{0,40}?)(?:19|20)\d{2}|(?:copy\s?rights?|©|ⓒ)[^。]{0,60}(?:all\s+rights?\s+reserved|版权所有|保留)|all\s+rights?\s+reserved|(?:版权|著作权)\s?所有\s?(?:[::©|,,]|$|\s|[a-z]|复制必究|不得|翻印|侵权|违者|未经|中|本)|^[^。,]{2,40}(?:版权|著作权)\s?(?:所有|拥有)[^。]{0,60}$|保留(?:所有|一切)权利|^版权归?[^。]{0,30}所有$/i,
	},
	{
		name: 'hotline',
		sure: false,
		longest: 120,
		pattern: new RegExp(
			`(?:热线|电话|手机|客服|咨询|服务|订购|加盟|报名|销售|联系|订货|预约|投诉|新闻|报料|爆料|广告|tel|phone|fax|传真|微信|qq)[^。!?]{0,24}?[::;;]?\\s*${PHONE}`,
			'i',
		),
	},
	{
		name: 'contact',
		sure: false,
		longest: 160,
		pattern:
			/^[\s■●◆·•*【[]*(?:(?:公司|单位|总部|总公司|工厂|厂|学校|联系|办公|通讯|通信|邮寄|详细|门店|机构|本站|网站|技术|销售|客服|商务|广告|投稿|官方|电子|服务|市场部|编辑部)?(?:地\s*址|电\s*话|传\s*真|邮\s*编|邮\s*箱|信\s*箱|手\s*机|网\s*址|官网|邮政编码|联\s*系\s*人|联系方式|热\s*线|热线电话)|QQ|Q\s?Q\s?群|MSN|Tel|Telephone|Phone|Mobile|Fax|E-?mail|Add(?:ress)?|Website|Web|微信号?|邮编|旺旺|客服\s?QQ|微博|电子邮件|工作时间|营业时间|服务时间|上班时间|在线时间)\s*[\]】]?\s*(?:\([^)]{1,10}\))?\s*[::][^。!?]{0,120}$/i,
	},
	{
		name: 'placeholder',
		sure: true,
		longest: 40,
		pattern:
			/^[\s(（[【]*(?:资料图片?|资料照片|图片(?:来源)?于?(?:网络)?|网络图片|配图|图文无关|图源[:：]?\s*网络|图片来自网络|图均来自网络|示意图|暂无(?:图片|简介|内容|数据|评论|描述)|没有了|图片已失效|视频加载中|加载中|内容加载中|此处为广告|该内容已被删除|undefined|null|nan|\[object object\]|lorem ipsum.{0,20}|请在此处?输入.{0,12}|点击此处添加.{0,12}|预览时标签不可点|image)[\s.。…)）\]】]*$/i,
	},
	{
		name: 'template-variable',
		sure: true,
		longest: 200,
		pattern:
			/^[^。]{0,40}(?:\{\{[^}]{1,60}\}\}|\$\{[a-z_][\w.]{0,40}\}|<%[=-]?[^%]{1,60}%>|\{\$[\w.]{1,40}\}|\{[a-z]+:[\w.]+\}|\[!--[\w.]+--\]|%[A-Z_]{3,30}%|#[a-z_]{3,20}#)[^。]{0,40}$/,
	},
	{
		name: 'view-counter',
		sure: false,
		longest: 30,
		pattern: /^[+＋|]*\d*\s*(?:赞|顶|踩|有用|回复|评论|楼)\s*[\d,.万]*(?:\s*(?:踩|回复|有用)\s*\d*)?$/,
	},
	{
		name: 'share-bar',
		sure: true,
		longest: 200,
		pattern: /^[\s[(【]*分享(?:到|至)(?:[::\s]|$)|^(?:字号|字体|字体大小|文字大小)\s*[::]|^【?(?:大|小)\s*(?:中)?\s*(?:小|大)】?$/,
	},
	{
		name: 'pagination',
		sure: true,
		longest: 120,
		pattern:
			/^(?:首页\s*)?(?:[<«‹]*\s*上一?页)?[\s|[\]·.…\d>»›]*(?:下一?页|后一页)\s*(?:尾页|末页|最后一页)?[\s\d|[\]共页转到第GO]*$|^共\s*\d+\s*[页条](?:[^。]{0,60})$|^第?\s*\d+\s*\/\s*\d+\s*页$|^(?:\[\d{1,3}\]\s*){2,}$|^(?:\d{1,3}\s+){4,}\d{1,3}(?:\s*[.…]+\s*\d+)?$/i,
	},
	{
		name: 'teaser',
		sure: true,
		longest: 30,
		pattern:
			/^[.…\s]*[[(【<《]?\s*(?:详细|详情|查看详情|查看全文|阅读全文|全文|更多|点击查看|read more|查看详细|继续阅读)\s*[\])】>》»]*\s*$/i,
	},
];

/** A cheap look before the forms: lines that neither start with a label nor hold one of these signs have none. */
export function markOf(plain: string): Mark | undefined {
	const length = plain.length;
	for (const { name, sure, pattern, longest } of FORMS) {
		if (length > longest) continue;
		if (name === 'licence-number') {
			if (mentionsLicence(plain) && licenceShare(plain) >= 0.3) return { name, sure: true };
			continue;
		}
		if (pattern.test(plain)) return { name, sure };
	}
	return undefined;
}

/** How much of a line its licence numbers make up, 0 to 1. */
export function licenceShare(plain: string): number {
	const covered = licencesIn(plain).reduce((sum, { start, end }) => sum + end - start, 0);
	return covered / Math.max(1, plain.replace(/[\s|[\]()]+/g, '').length);
}
