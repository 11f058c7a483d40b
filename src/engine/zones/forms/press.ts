import type { Form } from './form';
import { DATE, PHONE, TIME } from './fragments';

/** A day as Taiwan's authorities count the years, and with the month first. */
const DAY = `(?:${DATE}|(?:民国\\s?)?\\d{2,3}[-./年]\\d{1,2}[-./月]\\d{1,2}日?|\\d{1,2}[-/]\\d{1,2}(?!\\d))`;
const CLOCK = `(?:(?:[上下]午|凌晨)?\\s?${TIME}(?:\\s?[AP]M)?)`;
/** Taiwan's and Hong Kong's numbers. */
const NUMBER = '(?:\\(0\\d{1,2}\\)|0\\d{1,2}-|\\(?\\+?(?:852|853|886)\\)?[- ]?)\\s?\\d{3,4}[- ]?\\d{3,4}(?:\\s?(?:转|分机|#)\\s?\\d{1,5})?';
/** What stands behind the name in a byline: the place and how it was reported. */
const REPORT = '[\\u3400-\\u9fff]{0,10}(?:报导|报道|专电|特稿|整理)';
const WRITER =
	'(?:特派|实习|驻[\\u3400-\\u9fff]{1,3}|地方中心|[\\u3400-\\u9fff]{2}中心)?[/\\s]{0,2}(?:记者|编译|编辑|通讯员|特约撰述|主播)';
const CONTACT =
	'(?:(?:单位|学校|医院|公司|办公|联系|通讯|总部)?地\\s?址|校址|邮\\s?编|邮政编码|(?:联系|办公|值班|招生|咨询|新闻|报料|服务|举报|监督|投诉)?(?:电\\s?话|热线)|总机|传\\s?真|(?:投稿|电子|举报|联系)?(?:邮箱|信箱)|e-?mail)';

/** What the pages of newspapers, agencies, schools and authorities print around a report, on the mainland, in Taiwan and in Hong Kong. */
export const PRESS: readonly Form[] = [
	{
		name: 'date-source',
		sure: true,
		longest: 60,
		pattern: new RegExp(
			`^[\\s\\[(【]*(?:首次)?(?:出版|建立|建档|修订|异动|刊登|张贴|公告|公布|上版|上架|发稿|发布|发表|更新|最后(?:更新|修改|异动)|资料(?:更新|检视|建立|发布))(?:日期|时间)?\\s*:?\\s*${DAY}?\\s*${CLOCK}?(?<=\\d(?:日|\\s?[AP]M)?)[\\])】]?$`,
			'i',
		),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 40,
		// The clock of Hong Kong's broadcasters, the time glued to the day, the day and hour of the last change.
		pattern: new RegExp(
			`^(?:${DATE}\\s)?HKT\\s?${TIME}$|^${TIME}\\s?(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}$|^\\(?\\d{1,2}/\\d{1,2}\\s${TIME}\\s?更新\\)?$|^香港时间\\s?\\d{1,2}时\\d{1,2}分$|^\\d{1,2}:\\d{2}\\s?[AP]M$`,
			'i',
		),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 80,
		// The address of the site, the date and the source.
		pattern: new RegExp(`^(?:https?://)?(?:[a-z0-9-]{2,24}\\.){1,3}[a-z]{2,4}/?\\s+${DATE}[^。!?]{0,30}$`, 'i'),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 70,
		// Channel, time and the address of the site.
		pattern: new RegExp(
			`^[^。!?,;:\\d]{2,12}\\s?${DATE}\\s+${TIME}\\s?[\\u3400-\\u9fff]{0,8}\\s?(?:[a-z0-9-]{1,24}\\.){1,3}[a-z]{2,4}$`,
			'i',
		),
	},
	{
		name: 'date-source',
		sure: false,
		longest: 60,
		// Channel, time and what the template adds.
		pattern: new RegExp(`^[^。!?,;:\\d]{2,12}\\s?${DATE}\\s+${TIME}\\s?[^。!?,;:]{0,30}$`),
	},
	{
		name: 'date-source',
		sure: false,
		longest: 24,
		pattern: /^中华民国\s?\d{2,3}年\d{1,2}月\d{1,2}日\s?(?:星期|周)[一二三四五六日]$/,
	},
	{
		name: 'date-source',
		sure: true,
		longest: 160,
		// The table above a document, its cells parted by bars or its labels spaced out.
		pattern:
			/^[\s|]*(?:索引号|信息名称|信息索引|内容概述|发布机构|发文(?:字号|机[关构])|公开(?:形式|方式|范围)|责任部门|生成日期|成文日期|主题分类|是否有效)\s*\|(?:[^|。]{0,40}\|)+[^|。]{0,40}$|^索\s+引\s+号\s.{2,100}|^(?:文\s+号|名\s+称|发\s?文\s?机\s?[关构]|发\s+布\s+机\s+构|分\s+类)\s+\S.{0,60}(?:发\s?[文布]\s?日\s?期|上\s?载\s?日\s?期|分\s+类|有\s?效\s?性)/,
	},
	{
		name: 'date-source',
		sure: true,
		longest: 90,
		pattern: /^[\s•·*■-]*(?:信息(?:名称|索引|类别)|内容概述|发文机构)\s*:\s*\S/,
	},
	{
		name: 'view-counter',
		sure: true,
		longest: 50,
		pattern:
			/^(?:您|你)是(?:本[站网]|我们)?的?第\s*[\d,]+\s*[位个]|^(?:累[计积]|今[日天]|昨[日天]|本[日月]|目前|总|网站|页面|在线|线上)?(?:浏览|阅读|点阅|点击|访问|造访|来访|到访|在线|线上)?(?:总?人数|总?人次|次数)\s*:\s*[\d,]+\s*(?:人次?|次)?$|^(?:点阅|人气)(?:数|率)?\s*[:(]\s*[\d,.]+\s?[k万]?\s?\)?$|^逾?\s?[\d,.]+\s?[万k]?\s?人(?:浏览|阅读|在看)$|^(?:评论|赞|收藏|分享|转发|点赞|在看|阅读)\s?\d+(?:\s+(?:评论|赞|收藏|分享|转发|点赞|在看|阅读)\s?\d+)+$/i,
	},
	{
		name: 'credits',
		sure: true,
		longest: 50,
		pattern:
			/^(?:公告(?:单位|人|类别)|张贴[人者]|发布(?:单位|人员)|承办(?:人员?|科室)|新闻联[络系]人|资料(?:维护|提供)(?:单位)?|(?:维护|权责|发稿)单位)\s*:\s*[^。!?]{1,36}$/,
	},
	{
		name: 'credits',
		sure: true,
		longest: 50,
		// The byline of Taiwan's papers on a line of its own: `记者某某/台北报导`.
		pattern: new RegExp(
			`^[〔【\\[(]?(?:[\\u3400-\\u9fff]{2,8}\\s?[/|]\\s?|文\\s?/\\s?)?${WRITER}[\\s/]?[\\u3400-\\u9fff]{2,4}(?:[、/\\s][\\u3400-\\u9fff]{2,4}){0,3}\\s?[/|\\s]\\s?${REPORT}[〕】\\])]?$`,
		),
	},
	{
		name: 'credits',
		sure: true,
		longest: 60,
		// The agency's dateline without its text.
		pattern: new RegExp(
			`^[\\u3400-\\u9fff]{2,8}\\s?/\\s?[\\u3400-\\u9fff]{2,6}\\d{1,2}日(?:综合)?(?:外电)?(?:报导|报道|专电|电)$|^[([〔【][\\u3400-\\u9fff]{2,6}记者[\\u3400-\\u9fff]{4,14}(?:\\d{1,2}日)?(?:综合)?(?:外|专)?电[)\\]〕】]$|^【[\\u3400-\\u9fff]{2,6}${DATE}讯】\\s?(?:\\([^()]{2,30}\\))?$`,
		),
	},
	{
		name: 'credits',
		sure: true,
		longest: 60,
		pattern:
			/^[[【(]\s?(?:我要)?纠错\s?[\])】]\s*[[【(]?\s?(?:责任编辑|责编|编辑)\s*:[^。]{0,24}$|^(?:文图|图文|文)\s?[:/]\s?[\u3400-\u9fff]{2,4}(?:\s+|[/|])(?:图|编辑|审核)\s?[:/]?\s?[\u3400-\u9fff]{2,4}$/,
	},
	{
		name: 'credits',
		sure: true,
		longest: 30,
		// Who wrote it, in brackets below the text.
		pattern:
			/^\((?:(?:本[报网台刊])?(?:记者|通讯员|实习生)\s?[\u3400-\u9fff]{2,3}|[\u3400-\u9fff]{3}|[\u3400-\u9fff]{2,3}[\s、][\u3400-\u9fff]{2,3})(?:[\s、](?:(?:通讯员|实习生|摄影)\s?)?[\u3400-\u9fff]{2,3}){0,4}\)$/,
	},
	{
		name: 'credits',
		sure: true,
		longest: 60,
		pattern:
			/^[[【(]?(?:(?:责任|网络|值班|核稿|审稿|图片|新媒体|实习|本期)编辑|责编)[\s/|丨]\s?[\u3400-\u9fff]{2,4}(?:[\s、/][\u3400-\u9fff]{2,4}){0,3}(?:\s(?:邮箱|e-?mail|邮件)?\s?:?[\w.+-]{2,30}@[\w.-]{3,30})?[\]】)]?$|^记者[\u3400-\u9fff]{2,3}(?:摄影|摄|制图|翻摄)$|^(?:图片|照片|视频|文图)由[^。,]{2,20}提供$/i,
	},
	{
		name: 'credits',
		sure: true,
		longest: 120,
		// Who the writer is, below the text.
		pattern:
			/^\(作者(?:系|为|是|单位\s*:)[^()]{2,80}\)$|^作者(?:简介|介绍|单位)\s*:\s*\S.{2,100}$|^作者(?:系|为|是)[^。,!?]{2,36}(?:教授|研究员|讲师|会员|主任|博士|律师|总监|院长|所长|作家|学者|记者|评论员|负责人|创办人|执行长|理事长|秘书长|工程师|医师|分析师)。?$/,
	},
	{
		name: 'tag-list',
		sure: true,
		longest: 160,
		pattern:
			/^(?:#(?=[^\s#]{0,20}[\u3400-\u9fff])[^\s#,。:]{2,24}#?\s*){2,16}$|^[[【]\s?(?:关键[词字]|标签|tags?)\s?[\]】]\s?\S.{0,80}$|^(?:相关字[词眼]|热门(?:搜[索寻]|关键[字词])|大家都在搜)\s*[:﹕]|^(?:热点|热词|热门|热搜)\s*:\s*[^。|]{2,12}(?:\s?\|\s?[^。|]{2,12}){1,8}$/,
	},
	{ name: 'tag-list', sure: true, longest: 24, pattern: /^#(?=[^\s#]{0,20}[\u3400-\u9fff])[^\s#,。:]{2,20}#?$/ },
	{
		name: 'follow-promotion',
		sure: true,
		anywhere: true,
		longest: 160,
		pattern:
			/点我(?:下载|订阅|加入)[^。]{0,20}|点(?:亮|个)\s?[“"]?(?:在看|好看|赞)[”"]?[^。]{0,8}$|^觉得(?:好看|不错|有用)[^。]{0,6}(?:点|转)|(?:^|[\s,!])按我看[^。]{2,12}$|^看更多!?\s?请?加入/,
	},
	{
		name: 'follow-promotion',
		sure: true,
		longest: 60,
		pattern:
			/^(?:请即|立即|马上|快来)?下载(?:新版)?[「『“"《]?[^。!?]{2,20}[」』”"》]?(?:手机)?app[,:!。]?[^。]{0,16}$|^(?:讚|赞)好[^。!?]{2,20}专页$|^关注[^。!?,]{2,10},传播正能量$|^打开[^。,]{2,14},(?:阅读)?体验更[佳好]$|(?:尽在|就[在上])[^。!?,]{2,14}(?:app|客户端)$/i,
	},
	{
		name: 'technical-support',
		sure: true,
		longest: 160,
		// With which program and which screen the page looks best.
		pattern:
			/^(?:为(?:达|了|获得|取得|求)[^。]{0,8}最佳(?:的)?浏览[^。]{0,60}|(?:本网?站)?(?:建议|推荐)(?:您)?(?:使用|采用|以)[^。]{0,70}(?:浏览器?|分辨率|解析度|效果)[^。]{0,20}|(?:本网站)?最佳浏览(?:环境|效果|解析度|分辨率)[^。]{0,60}|您的浏览器(?:不支[援持]|未开启|版本过低|已停用)[^。]{0,100})。?(?:\s?跳到主要内容(?:区块?)?)?$|^(?:网站|本[站网])已?支持IPv6|^(?:本网站)?已?通过[^。,]{0,14}无障碍网页检测$|^无障碍(?:网页)?标章|^本(?:网?站|系统)由[^。]{2,20}(?:维护|建置|制作|管理|开发)$|(?:维护|运维|运行管理)单位\s*:/i,
	},
	{
		name: 'contact',
		sure: true,
		longest: 160,
		// Address, code and numbers of the house on one line.
		pattern: new RegExp(
			`^[\\s■●·•*【[]*(?:[\\u3400-\\u9fff]{2,20}\\s+)?${CONTACT}\\s*[\\])】]?\\s*:\\s*[^:。!?]{2,50}[\\s;,|]+(?:${CONTACT}\\s*:\\s*[^:。!?]{2,40}[\\s;,|]*){1,5}$`,
			'i',
		),
	},
	{
		name: 'hotline',
		sure: true,
		longest: 60,
		pattern: new RegExp(
			`^[^。!?,]{0,14}(?:电话|传真|专线|总机|热线|分机|[报爆]料)\\s*:?\\s*${NUMBER}(?:\\s*[、,/;]?\\s*${NUMBER}){0,2}$|^[^。!?,]{2,10}(?:热线|专线)\\s?:?\\s?1\\d{4}$|^[^。!?,]{0,10}[报爆]料\\s*:\\s*(?:0\\d{2,3}-)?\\d{5,8}$|^[报爆]料电邮\\s*:|^(?:[报爆]料(?:热线|电话)?|whatsapp)\\s*:\\s*\\d{4}\\s?\\d{4}$`,
		),
	},
	{
		name: 'contact',
		sure: true,
		longest: 120,
		// Who keeps the site; more than one of them on the line.
		pattern:
			/^主办(?:单位)?\s*:\s*[^:。!?]{2,30}[\s|,]+(?:承办|协办|运维|维护|技术支持|建设)(?:单位)?\s*:[^:。!?]{2,40}$|^[^。,:由]{4,30}(?:报社|宣传部|新闻中心\)?|信息中心|人民政府|办公室)\s?(?:主办|承办|制作维护)$/,
	},
	{
		name: 'credits',
		sure: true,
		longest: 60,
		// The paper in front of its reporters, on a line of their own.
		pattern:
			/^(?!文)[\u3400-\u9fff]{0,10}\s?(?:记者|通讯员|实习生|评论员)[\s/|][\u3400-\u9fff]{2,4}(?:[\s、,/|]{1,2}(?:(?:通讯员|实习生|摄影)[\s/|])?[\u3400-\u9fff]{2,4}){0,6}(?:\s?[\u3400-\u9fff]{0,4}(?:报道|摄影报道|文\/图|摄))?$|^[【[(]?本[报网台刊](?:讯|消息|综合报道)[】\])]?$/,
	},
	{ name: 'section-nav', sure: true, longest: 60, pattern: /^:::$|^友情[链连][接结]\s*:/ },
	{
		name: 'contact',
		sure: true,
		longest: 90,
		pattern: new RegExp(
			`^[\\u3400-\\u9fff]{2,8}\\s*:\\s*[\\w.+-]{2,40}@[\\w.-]{3,50}$|^邮\\s?编\\s*:\\s*\\d{5,6}$|^[\\u3400-\\u9fff]{0,6}联[系络]人\\s*:\\s*[\\u3400-\\u9fff]{2,8}[\\s,(]{1,3}(?:${PHONE}|${NUMBER})\\)?$`,
		),
	},
	{
		name: 'view-counter',
		sure: true,
		longest: 40,
		pattern:
			/^\d{1,8}\s?次?(?:阅读|浏览|点击)$|^(?:评论|阅读|浏览|点赞|点击)\s\d{1,8}$|^(?:点击|阅读|浏览)(?:数|量|次数)?\s*:\s*\d{1,8}\s*次?\s+(?:收藏本页|收藏|打印|关闭)$/,
	},
	{
		name: 'hotline',
		sure: true,
		longest: 70,
		// Numbers without their area code behind a label that only a house has, and who sells its space.
		pattern: new RegExp(
			`^[^。!?,]{0,8}(?:[报爆]料|监督|投诉|举报|咨询|服务|招生|值班|新闻)(?:电话|热线)\\s*:\\s*\\d{5,8}(?:[、/,\\s]{1,2}\\d{5,8}){0,3}$|^(?:商务|广告|媒体|业务)(?:合作|联系|咨询|投放)\\s*:\\s*${PHONE}$`,
		),
	},
	{
		name: 'previous-next',
		sure: true,
		longest: 120,
		pattern: /^[[【(]\s?[上下]一?(?:篇|条|则)\s?[\]】)]\s?\S|^(?:已经?是?|这是|没有)(?:最后|第|[上下前后])一(?:篇|条)了?[!。]?$/,
	},
	{
		name: 'related-list',
		sure: true,
		longest: 90,
		pattern:
			/^[[【(《](?:相关(?:阅读|新闻|报[道导])|延伸阅读|推荐阅读|更多(?:新闻|报[道导]|阅读))[\]】)》]\s?\S|^[>》]{1,3}\s?更多[^。,]{0,16}$|^更多(?:新闻|报[道导]|内容|资讯)请看/,
	},
	{
		name: 'report-notice',
		sure: true,
		longest: 40,
		pattern: /^(?:网络违法犯罪举报网站|网警\d{0,3}报警服务|中国互联网举报中心|不良信息举报信箱)$/,
	},
	{
		name: 'placeholder',
		sure: true,
		longest: 60,
		pattern:
			/^[^。!?,]{0,8}(?:加载|载入|读取)中[\s,.。…]*(?:请稍[候后等])?[\s.。…]*$|^若长时间无响应,?请刷新[^。]{0,8}$|^此?网页已闲置|^\d{18,44}$|^点击播[报放]本文|^本?内容由AI(?:自动)?(?:产生|生成)|^[^。]{0,6}由AI(?:自动)?(?:产生|生成)[^。]{0,10}参考$/,
	},
	{
		name: 'copyright',
		sure: true,
		longest: 120,
		pattern: /^(?:19|20)\d{2}\s?©|(?:^|\s)版\s权\s所\s有/,
	},
];
