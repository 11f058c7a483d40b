import type { Form } from './form';
import { DATE, END, NAMES, ORIGIN, ROLE, TIME, WHEN } from './fragments';

/** The lines between headline and text, and the signatures below it. */
export const BARS: readonly Form[] = [
	{
		name: 'date-source',
		sure: true,
		longest: 160,
		pattern: new RegExp(
			`^[\\s\\[(【]*(?:\\d{1,4}\\s+)?(?:发布|发表|更新|创建|添加|上传|刊发|发稿|录入|编辑|修改|最后更新|最后修改|最近更新|上架|提交)?(?:时间|日期|于|时间为)\\s*:?\\s*\\[?(?:${WHEN}|\\d{2,4}[-./]\\d{1,2}[-./]\\d{1,2})`,
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
		pattern: new RegExp(`^[\\s\\[(【]*(?:\\d{1,2}\\s+)?${TIME}\\s+(?:点击量?|阅读|浏览|来源|作者|栏目|编辑|人气)\\s*[:]`),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 44,
		pattern: new RegExp(
			`^[\\s\\[(【]*${DATE}(?:\\s*(?:星期|周)[一二三四五六日天])?\\s*(?:[上下]午)?\\s*${TIME}[\\])】]?\\s*(?:[|·•/]\\s*)?[^。!?,;]{0,20}$`,
		),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 44,
		pattern: new RegExp(`^[^。!?,;:\\d]{1,10}${DATE}\\s*${TIME}$`),
	},
	{
		name: 'date-source',
		sure: false,
		longest: 60,
		// A span of days or the weather makes it a title or the head of a diary.
		pattern: new RegExp(
			`^[\\s\\[(【•·]*${WHEN}(?![至到]|[一-鿿]{6})(?!.{0,24}(?:天气|晴|多云))[\\])】]?\\s*(?:[|·•/]\\s*)?[^。!?,;]{0,24}$`,
		),
	},
	{
		name: 'date-source',
		sure: false,
		longest: 60,
		pattern: new RegExp(`^[^。!?,;::]{1,16}[·•\\s|/]{1,4}${WHEN}\\s*$`),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 60,
		// The rest of a date whose year and month went with the line break: day, hour, minute and second.
		pattern: /^\d{1,2}\s+\d{2}:\d{2}:\d{2}(?:\s+[^。!?]{0,40})?$/,
	},
	{
		name: 'date-source',
		sure: false,
		longest: 60,
		pattern: new RegExp(`^\\d{1,2}\\s+${TIME}(?:\\s*$|\\s+(?:栏目|来源|点击|阅读))`),
	},
	{
		name: 'date-source',
		sure: false,
		longest: 40,
		// The issue of a periodical.
		pattern: /^《?[一-鿿]{2,16}》?\s*(?:19|20)\d{2}\s?年?\s*[,第]*\s?\d{1,3}\s?期(?:\s*总?第\s?\d{1,4}\s?期)?$/,
	},
	{
		name: 'date-source',
		sure: true,
		longest: 120,
		pattern: /^(?:本页面?|页面|此页面)(?:最后|最近)(?:修订|编辑|修改|更新)(?:于|时间)|^posted (?:on|by)\b/i,
	},
	{
		name: 'date-source',
		sure: true,
		longest: 120,
		// The table above a document of an authority.
		pattern:
			/^[\s•·*■-]*(?:索\s?引\s?号|信息索引号?|发文机关|发布机构|公开(?:目录|方式|形式|范围|时限|责任部门)|(?:主题|体裁|组配|信息|公文)(?:分类|类别)|公文(?:种类|时效)|成文日期|生成日期|发文日期|信息有效性|有效性|时效性)\s*:/,
	},
	{
		name: 'view-counter',
		sure: true,
		longest: 60,
		pattern:
			/^[\s[(•·]*(?:本文)?(?:已?(?:阅读|浏览|点击|访问|查看|播放|围观)(?:数|量|次数|率|人数)?|人气(?:指数)?|热度|点击排行)\s*[:(]?\s*[[【]?\s*[\d,.]*\s*(?:[万亿wk]?\+?)\s*(?:次|人|人次|℃)?\s*[\])】]?$/i,
	},
	{
		name: 'view-counter',
		sure: false,
		longest: 40,
		pattern:
			/^[\d,.]+\s*[万亿wk]?\+?\s*(?:次|人|人次|个|条)?\s*(?:阅读|浏览|点击|访问|播放|观看|评论|参与|跟贴|跟帖|回复|回答|赞|看过|关注|讨论|views?|comments?|likes?)(?:\s*[\d,.]*\s*(?:次|人)?)?(?:\s*·?\s*(?:\d+\s*(?:评论|参与|跟贴|分钟前|小时前)|刚刚))*$/i,
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
		pattern: /^[\s[(【]*分享(?:到|至)(?:[:\s]|$)|^(?:字号|字体|字体大小|文字大小)\s*[:]|^【?(?:大|小)\s*(?:中)?\s*(?:小|大)】?$/,
	},
	{
		name: 'credits',
		sure: true,
		longest: 120,
		// What the story was called where it came from.
		pattern: /^[\s([【*]*(?:本文|文章|新闻)?原(?:标题|题|文标题|文题目)(?:[为是]\s*:?|\s*:)\s*[^。]{2,100}$/,
	},
	{
		name: 'credits',
		sure: true,
		longest: 120,
		pattern: new RegExp(
			`^[\\s\\[(【*\\-—•·■●▲◎]*${ROLE}(?:\\s*[/、&和及]\\s*${ROLE}){0,3}\\s*[:|丨︱/](?=\\s*[^\\s:)\\]】])${NAMES}${END}`,
		),
	},
	{
		name: 'credits',
		sure: true,
		longest: 120,
		pattern: new RegExp(`^[\\s\\[(【*\\-—•·■●▲◎]*${ORIGIN}\\s*:\\s*[^。!?;\\s:][^。!?;]{0,90}${END}`),
	},
	{
		name: 'credits',
		sure: false,
		longest: 40,
		pattern: new RegExp(`^[\\s\\[(【*\\-—•·■●▲◎]*${ROLE}(?:\\s*[/、&和及]\\s*${ROLE}){0,3}\\s*:${END}`),
	},
	{
		name: 'credits',
		sure: true,
		longest: 60,
		// Several roles on one line, each with its names: `本报记者 … 通讯员 … 摄影 …`.
		pattern:
			/^[\s[(（【■●◎□◆]*(?:(?:本报|本网|本刊|见习|实习|首席|责任|值班|执行)?(?:记者|通讯员|实习生|编辑|责编|校对|审核|摄影|撰文|制图|监制|主编|美编|文|图)[\s/|丨]+[一-鿿·]{2,4}(?:[、,/]\s?[一-鿿·]{2,4}){0,4}[\s,;|]*){2,6}(?:报道|文|图|摄)?[)）\]】]*$/,
	},
	{
		name: 'credits',
		sure: false,
		longest: 60,
		pattern:
			/^[\s[(（【■●◎□◆]*(?:(?:本报|本网|本台|新华社|新京报|中新网|人民网)?(?:记者|通讯员|特约评论员|评论员|实习生)|文|图|责任编辑|责编|编辑|监制|撰文|摄影)[\s/|丨]+[一-鿿·]{2,4}(?:[\s、,/]+[一-鿿·]{2,4}){0,5}[\s)）\]】]*$/,
	},
	{
		name: 'report-notice',
		sure: true,
		longest: 300,
		pattern:
			/(?:违法|不良|涉未成年人|网络暴力|网上有害|有害|垃圾|侵权|虚假)[^。]{0,16}(?:举报|投诉)(?:电话|热线|邮箱|中心|信箱|入口|专区|指南|链接|方式|和|:|\s|$)|举报(?:电话|邮箱|热线|信箱|指引|指南|受理)\s*[:]|(?:互联网|网上|12321|12377)[^。]{0,10}(?:举报中心|举报平台|报警)|网络110|^举报(?:链接|制度规范|指南|入口)$/,
	},
];
