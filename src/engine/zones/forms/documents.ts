import type { Form } from './form';
import { WHEN } from './fragments';

/** Facts of a file that only a site for sharing files prints. */
const FILE_FACT =
	'(?:上传(?:人|者|用户)|贡献者|文档编号|文档ID|资源(?:ID|编号|大小|格式)|文[档件](?:格式|大小)|全文页数|文档页数|下载(?:积分|次数|量)|所需积分|软件(?:大小|语言)|授权方式|运行环境)';
const FACT = `(?:${FILE_FACT}|格式|页数|大小|(?:上传|更新)时间|评分|语言|类型|授权|星级)`;

/** What sites for sharing documents print around the text of one, and bars of which the template had not all values. */
export const DOCUMENTS: readonly Form[] = [
	{
		name: 'date-source',
		sure: true,
		longest: 200,
		// The facts of a file, two or more on one line.
		pattern: new RegExp(`^(?=[^。]{0,180}${FILE_FACT}\\s*:)[\\s•·*-]*(?:${FACT}\\s*:\\s*[^\\s:]{1,24}(?:\\s+|$)){2,8}$`, 'i'),
	},
	{
		name: 'call-to-action',
		sure: true,
		longest: 90,
		// A file to load, with its format and size.
		pattern:
			/^[\s•·*-]*[^。!?]{2,60}(?:下载|\.(?:pdf|docx?|xlsx?|pptx?|zip|rar))\s?\((?:(?:pdf|word|excel|docx?|xlsx?|zip|rar)\s?(?:格式|文件)?[\s,/]{0,3})?[\d.]{1,8}\s?[km]b?\)$/i,
	},
	{
		name: 'section-nav',
		sure: true,
		longest: 24,
		pattern: /^(?:文档简介|合集下载|下载(?:资源|此文档|本文档|该文档)|pdf下载\s*:?\s*pdf下载)$/i,
	},
	{
		name: 'empty-image',
		sure: true,
		anywhere: true,
		longest: 110,
		// The text that stands for the picture of a page.
		pattern: /^[^。]{2,90}\.(?:docx?|pdf|pptx?|xlsx?|wps)_第\s?\d{1,4}\s?页$/i,
	},
	{
		name: 'date-source',
		sure: true,
		longest: 60,
		// A label without its value, and a counter in front of the date.
		pattern: new RegExp(
			`^(?:发布|更新|发表)?(?:时间|日期)\\s*:\\s*(?:浏览|阅读|点击|访问)(?:次数|量|数)?\\s*:\\s*\\d{0,8}$|^(?:点击|浏览|阅读|人气)(?:次数|量|数)?\\s*:\\s*\\d{0,8}\\s*次?\\s*(?:发布|更新|发表)(?:时间|日期)\\s*:\\s*${WHEN}`,
		),
	},
	{
		name: 'date-source',
		sure: true,
		longest: 90,
		// Site, channel and time on one line.
		pattern: new RegExp(`^(?:[a-z0-9-]{2,24}\\.){1,3}[a-z]{2,4}\\s?[-–|:][^。!?]{0,40}[·•|]\\s*${WHEN}$`, 'i'),
	},
	{
		name: 'view-counter',
		sure: true,
		longest: 60,
		// Channel, author, views and comments.
		pattern: /^[^\s。,:]{1,12}(?:\s+[^\s。,:]{1,16}){0,2}\s+\d[\d,.]{0,9}\s?(?:℃|次?阅读|次?浏览|views)\s+\d{1,6}\s?条?(?:评论|回复)$/i,
	},
	{
		name: 'teaser',
		sure: true,
		anywhere: true,
		longest: 14,
		pattern: /^(?:点击)?(?:了解|查看|阅读|浏览)(?:更多|详情|全文|原文|详细)\s*>{1,3}$/,
	},
	{ name: 'teaser', sure: true, longest: 8, pattern: /^(?:点击)?阅读原文$/ },
	{
		name: 'login-form',
		sure: false,
		longest: 50,
		pattern: /^(?:邮箱|手机号?|账号|帐号|用户名)(?:\s*\/\s*(?:手机号?|邮箱))?\s*:$|^支付方式\s*:[^。!?]{0,40}$/,
	},
];
