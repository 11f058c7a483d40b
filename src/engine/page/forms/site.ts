import type { Form } from './form';
import { PHONE } from './fragments';

/** A number alone, with or without its area code. */
const NUMBER = '(?:1[3-9]\\d{9}|(?:0\\d{2,3}-?)?\\d{7,8})';

/** What a site says of itself at its foot, and what templates and converters leave where they had nothing to print. */
export const SITE: readonly Form[] = [
	{
		name: 'technical-support',
		sure: true,
		longest: 120,
		pattern: new RegExp(
			[
				'(?:技术支持|技术服务|网站建设|网站制作|网站设计|设计制作|建设维护|技术维护|网站维护|技术提供|系统支持|程序支持|页面设计|站点维护)\\s*[:]',
				'^(?:百度统计|站长统计|cnzz|51\\.?la|google analytics|网站统计|流量统计|腾讯分析|友盟)|powered\\s+by',
				'(?:theme|template|designed?|hosted)\\s+by\\b|^(?:sitemap|xml地图|站点地图|html地图)\\b|页面执行时间|processed in \\d|gzip (?:on|enabled)',
			].join('|'),
			'i',
		),
	},
	{
		name: 'copyright',
		sure: true,
		longest: 400,
		pattern: new RegExp(
			[
				'^[^。!?]{0,40}?(?:copy\\s?rights?|©|Ⓒ|ⓒ|\\(c\\)|&copy;)\\s*[?©ⓒ@]?\\s*(?:\\(c\\)\\s*)?(?:by\\s+)?(?:[^。!?]{0,40}?)(?:19|20)\\d{2}',
				'(?:copy\\s?rights?|©|ⓒ)[^。]{0,60}(?:版权所有|保留)|all\\s+rights?\\s+reserved|保留(?:所有|一切)权利|^版权归?[^。]{0,30}所有$',
				'(?:版权|著作权)\\s?所有\\s?(?:[:©|,]|$|\\s|[a-z]|复制必究|不得|翻印|侵权|违者|未经|中|本)',
				'^[^。,]{2,40}(?:版权|著作权)\\s?(?:所有|拥有)(?![者人权])[^。]{0,60}$',
			].join('|'),
			'i',
		),
	},
	{
		name: 'report-notice',
		sure: true,
		longest: 300,
		pattern: new RegExp(
			[
				'(?:违法|不良|涉未成年人|网络暴力|网上有害|有害|垃圾|侵权|虚假)[^。]{0,16}(?:举报|投诉)(?:电话|热线|邮箱|中心|信箱|入口|专区|指南|链接|方式|和|:|\\s|$)',
				'举报(?:电话|邮箱|热线|信箱|指引|指南|受理)\\s*[:]|(?:互联网|网上|12321|12377)[^。]{0,10}(?:举报中心|举报平台|报警)|网络110',
			].join('|'),
		),
	},
	{
		name: 'hotline',
		sure: true,
		longest: 70,
		pattern: new RegExp(
			[
				'^[^。!?,]{0,16}(?:热线|电话|手机|客服|咨询|传真|tel|phone|fax)[^。!?,]{0,8}:?',
				`\\s*${PHONE}(?:\\s*[、,/;]?\\s*${PHONE}){0,3}[^。\\d]{0,10}$|^[^。!?,]{0,10}(?:热线|专线)(?:电话)?\\s*:\\s*\\d{5,6}$`,
			].join(''),
			'i',
		),
	},
	{
		name: 'contact',
		sure: true,
		anywhere: true,
		longest: 60,
		pattern: new RegExp(`^${NUMBER}(?:\\s*[、,/]\\s*${NUMBER}){1,4}[。]?$|^(?:1[3-9]\\d{9}|(?:0\\d{2,3}-)?[2-8]\\d{7})[。.;]$`),
	},
	{
		name: 'contact',
		sure: false,
		longest: 160,
		pattern: new RegExp(
			[
				'^[\\s■●◆·•*【[]*(?:[^\\s:,。]{0,4}(?:地\\s*址|电\\s*话|传\\s*真|邮\\s*编|邮\\s*箱|信\\s*箱|手\\s*机|网\\s*址|官网|邮政编码|联\\s*系\\s*人',
				'联系方式|热\\s*线|热线电话)|Q\\s?Q(?:\\s?群)?|MSN|Tel|Telephone|Phone|Mobile|Fax|E-?mail|Add(?:ress)?|Website|Web|微信号?|邮编|旺旺',
				'微博|电子邮件|(?:工作|营业|服务|上班|在线)时间)\\s*[\\]】]?\\s*(?:\\([^)]{1,10}\\))?\\s*[:][^。!?]{0,120}$',
			].join('|'),
			'i',
		),
	},
	{
		name: 'empty-image',
		sure: true,
		anywhere: true,
		longest: 300,
		pattern: new RegExp(
			[
				'^(?:!\\[[^\\]]{0,80}\\]\\([^)]{0,200}\\)\\s*)+$|^(?:<img\\b[^>]{0,280}>\\s*)+$|^\\[(?:图片|image|img|图)\\]$',
				'^(?:图片加载中|(?:点击)?查看(?:大图|原图)|点击图片(?:放大|查看大图)|放大图片|点图放大|看大图|img_\\d+\\.(?:jpe?g|png|gif))$',
			].join('|'),
			'i',
		),
	},
	{
		name: 'placeholder',
		sure: true,
		longest: 40,
		pattern: new RegExp(
			[
				'^[\\s(（[【]*(?:资料图片?|资料照片|图片(?:来源)?于?(?:网络)?|网络图片|配图|图文无关|图源:?\\s*网络|图片来自网络|图均来自网络|示意图',
				'暂无(?:图片|简介|内容|数据|评论|描述)|没有了|图片已失效|视频加载中|加载中|内容加载中|此处为广告|该内容已被删除|undefined|null|nan',
				'\\[object object\\]|lorem ipsum.{0,20}|请在此处?输入.{0,12}|点击此处添加.{0,12}|image)[\\s.。…)\\]】]*$',
			].join('|'),
			'i',
		),
	},
	{
		name: 'template-variable',
		sure: true,
		longest: 200,
		pattern: new RegExp(
			[
				"^[^。]{0,40}(?:\\{\\{\\s*[a-z_$][\\w.$|()' -]{0,60}\\}\\}|(?<![\\w/=\"'`-])\\$\\{[a-z_][\\w.]{0,40}\\}(?![\\w/=\"'`.-])",
				'<%[=-]?[^%]{1,60}%>|\\{\\$[\\w.]{1,40}\\}|\\{[a-z]+:[\\w.]+\\}|\\[!--[\\w.]+--\\]|#[a-z_]{3,20}#|\\$[a-z_]\\w{0,30}\\[[\'"]|<\\?php\\b|\\?>$)',
			].join('|') + '[^。]{0,40}$',
			'i',
		),
	},
];
