import type { Form } from './form';
import { PHONE } from './fragments';

/** What a site says of itself at its foot. */
export const SITE: readonly Form[] = [
	{
		name: 'follow-promotion',
		sure: true,
		longest: 120,
		pattern: /^(?:微信号\s+[a-z][\w-]{3,30}|功能介绍\s+\S.{0,100}|收录于(?:合集|话题)\s*#?.{0,40}|发表于|微信扫一扫|关注该公众号)$/i,
	},
	{
		name: 'follow-promotion',
		sure: true,
		anywhere: true,
		longest: 120,
		// Sites of novels ask between the paragraphs to remember their address.
		pattern:
			/^(?=[^。]{0,80}(?:记住|最新网址|本站(?:地址|网址|域名)|手机(?:版|用户|阅读|浏览)|首发|更新(?:速度)?(?:最|全网)|无弹窗|收藏))(?=[^。]{0,80}(?:https?:|www\.|wap\.|m\.|[a-z0-9-]{3,30}\.(?:com|net|org|cc|info|la|cn|tw)))/i,
	},
	{
		name: 'copyright',
		sure: true,
		longest: 160,
		pattern: /^(?:本文|原文|文章|永久|固定)(?:永久)?(?:链接|地址|网址)\s*(?:地址)?\s*:\s*(?:https?:|www\.)|^取自\s*["“]https?:/,
	},
	{
		name: 'technical-support',
		sure: true,
		longest: 120,
		pattern:
			/(?:技术支持|技术服务|网站建设|网站制作|网站设计|设计制作|建设维护|技术维护|网站维护|技术提供|系统支持|程序支持|页面设计|站点维护)\s*[:]|^(?:百度统计|站长统计|cnzz|51\.?la|google analytics|网站统计|流量统计|腾讯分析|友盟)|powered\s+by|(?:theme|template|designed?|hosted)\s+by\b|^(?:sitemap|xml地图|站点地图|html地图)\b|页面执行时间|processed in \d|gzip (?:on|enabled)/i,
	},
	{
		name: 'copyright',
		sure: true,
		longest: 400,
		pattern:
			/^[^。!?]{0,40}?(?:copy\s?rights?|©|Ⓒ|ⓒ|\(c\)|&copy;)\s*[?©ⓒ@]?\s*(?:\(c\)\s*)?(?:by\s+)?(?:[^。!?]{0,40}?)(?:19|20)\d{2}|(?:copy\s?rights?|©|ⓒ)[^。]{0,60}(?:all\s+rights?\s+reserved|版权所有|保留)|all\s+rights?\s+reserved|(?:版权|著作权)\s?所有\s?(?:[:©|,]|$|\s|[a-z]|复制必究|不得|翻印|侵权|违者|未经|中|本)|^[^。,]{2,40}(?:版权|著作权)\s?(?:所有|拥有)(?![者人权])[^。]{0,60}$|保留(?:所有|一切)权利|^版权归?[^。]{0,30}所有$/i,
	},
	{
		name: 'hotline',
		sure: true,
		longest: 70,
		pattern: new RegExp(
			`^[^。!?,]{0,16}(?:热线|电话|手机|客服|咨询|传真|tel|phone|fax)[^。!?,]{0,8}:?\\s*${PHONE}(?:\\s*[、,/;]?\\s*${PHONE}){0,3}[^。\\d]{0,10}$`,
			'i',
		),
	},
	{
		name: 'hotline',
		sure: true,
		longest: 40,
		// A short number of a paper or a city.
		pattern: /^[^。!?,]{0,10}(?:热线|专线)(?:电话)?\s*:\s*(?:0\d{2,3}-)?\d{5,6}$/,
	},
	{
		name: 'hotline',
		sure: false,
		longest: 120,
		pattern: new RegExp(
			`(?:热线|电话|手机|客服|咨询|服务|订购|加盟|报名|销售|联系|订货|预约|投诉|新闻|报料|爆料|广告|tel|phone|fax|传真|微信|qq)[^。!?]{0,24}?:?\\s*${PHONE}`,
			'i',
		),
	},
	{
		name: 'contact',
		sure: true,
		longest: 120,
		pattern:
			/^[\s■●◆·•*【[]*(?:公司|本站|我们|产品|官方|详情)?(?:网址|官网|网站|主页|website|web|邮箱|e-?mail|电子邮箱)\s*[\]】]?\s*:\s*(?:https?:\/\/|www\.|[\w.-]{2,40}@)[\w./@?=&%#-]{3,100}\s*$/i,
	},
	{
		name: 'contact',
		sure: true,
		anywhere: true,
		longest: 60,
		pattern:
			/^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?\d{7,8})(?:\s*[、,/]\s*(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?\d{7,8})){1,4}[。]?$|^(?:1[3-9]\d{9}|(?:0\d{2,3}-)?[2-8]\d{7})[。.;]$/,
	},
	{
		name: 'contact',
		sure: false,
		longest: 160,
		pattern:
			/^[\s■●◆·•*【[]*(?:(?:公司|单位|总部|总公司|工厂|厂|学校|联系|办公|通讯|通信|邮寄|详细|门店|机构|本站|网站|技术|销售|客服|商务|广告|投稿|官方|电子|服务|市场部|编辑部)?(?:地\s*址|电\s*话|传\s*真|邮\s*编|邮\s*箱|信\s*箱|手\s*机|网\s*址|官网|邮政编码|联\s*系\s*人|联系方式|热\s*线|热线电话)|QQ|Q\s?Q\s?群|MSN|Tel|Telephone|Phone|Mobile|Fax|E-?mail|Add(?:ress)?|Website|Web|微信号?|邮编|旺旺|客服\s?QQ|微博|电子邮件|工作时间|营业时间|服务时间|上班时间|在线时间)\s*[\]】]?\s*(?:\([^)]{1,10}\))?\s*[:][^。!?]{0,120}$/i,
	},
];
