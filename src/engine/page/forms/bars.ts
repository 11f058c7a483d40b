import { type Form, rowOf } from './form';
import { DATE, END, NAMES, ORIGIN, ROLE, TIME, WHEN } from './fragments';

const OPENS = '^[\\s\\[(【*\\-—•·■●▲◎]*';

/** The lines between headline and text, and the signatures below it. */
export const BARS: readonly Form[] = [
	{
		name: 'date-source',
		sure: true,
		longest: 160,
		pattern: new RegExp(
			[
				'^[\\s\\[(【]*(?:\\d{1,4}\\s+)?(?:发布|发表|更新|创建|添加|上传|刊发|发稿|录入|编辑|修改|最后更新|最后修改|最近更新|上架|提交)?',
				`(?:时间|日期|于|时间为)\\s*:?\\s*\\[?(?:${WHEN}|\\d{2,4}[-./]\\d{1,2}[-./]\\d{1,2})`,
			].join(''),
		),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 160,
		pattern: new RegExp(
			[
				`^[\\s\\[(【]*${WHEN}[\\])】]?\\s*(?:[|·•/]\\s*)?(?:文章)?`,
				'(?:来源|稿源|出处|编辑|作者|责编|责任编辑|选稿|阅读|浏览|点击|点击量|栏目|字号|分享|评论|访问|来自|发布于|人气|查看)',
			].join(''),
		),
	},
	{ name: 'date-source', sure: true, longest: 44, pattern: new RegExp(`^[^。!?,;:\\d]{1,10}${DATE}\\s*${TIME}$`) },
	{
		name: 'date-source',
		sure: false,
		longest: 60,
		// A span of days or the weather makes it a title or the head of a diary.
		pattern: new RegExp(
			`^[\\s\\[(【•·]*${WHEN}(?![至到]|[一-鿿]{6})(?!.{0,24}(?:天气|晴|多云))[\\])】]?\\s*(?:[|·•/]\\s*)?[^。!?,;]{0,24}$`,
		),
	},
	{ name: 'date-source', sure: false, longest: 60, pattern: new RegExp(`^[^。!?,;::]{1,16}[·•\\s|/]{1,4}${WHEN}\\s*$`) },
	// The rest of a date whose year and month went with the line break: day, hour, minute and second.
	{ name: 'date-source', sure: true, longest: 60, pattern: /^\d{1,2}\s+\d{2}:\d{2}:\d{2}(?:\s+[^。!?]{0,40})?$/ },
	{
		name: 'view-counter',
		sure: true,
		longest: 60,
		pattern: new RegExp(
			[
				'^[\\s[(•·]*(?:本文)?(?:已?(?:阅读|浏览|点击|访问|查看|播放|围观)(?:数|量|次数|率|人数)?|人气(?:指数)?|热度|点击排行)',
				'\\s*[:(]?\\s*[[【]?\\s*[\\d,.]*\\s*(?:[万亿wk]?\\+?)\\s*(?:次|人|人次|℃)?\\s*[\\])】]?$',
			].join(''),
			'i',
		),
	},
	{
		name: 'share-bar',
		sure: true,
		longest: 80,
		pattern: rowOf(
			'打\\s印|关\\s闭|返\\s回|(?:打印|列印)(?:本页|本文|此页|页面|预览|版)|友善列印|转寄(?:友人|好友)|关闭(?:本页|窗口|页面|本窗口)',
			'推荐给(?:朋友|好友)|分享本文到?|一键(?:分享|复制)|复制(?:本文)?链接|分享(?=\\s*:\\s*$)|听(?:新闻|资讯)|语音播[放报]',
			'(?:扫一扫\\s?)?分享(?:到|至|给|让)(?:微信|微博|新浪微博|朋友圈|微信朋友圈|好友|好友和朋友圈|qq|qq空间|更多人看到|facebook|twitter|x|line)',
			'字[级型体号](?:大小|设定|选择)?\\s*:|(?:大|小|默认)字(?:体|号)|(?:放大|缩小)字[体号]',
		),
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
		pattern: new RegExp(`${OPENS}${ROLE}(?:\\s*[/、&和及]\\s*${ROLE}){0,3}\\s*[:|丨︱/](?=\\s*[^\\s:)\\]】])${NAMES}${END}`),
	},
	{
		name: 'credits',
		sure: true,
		longest: 120,
		pattern: new RegExp(`${OPENS}${ORIGIN}\\s*:\\s*[^。!?;\\s:][^。!?;]{0,90}${END}`),
	},
];
