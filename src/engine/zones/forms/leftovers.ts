import type { Form } from './form';

/** What templates and converters leave where they had nothing to print. */
export const LEFTOVERS: readonly Form[] = [
	{
		name: 'empty-image',
		sure: true,
		longest: 300,
		pattern:
			/^(?:!\[[^\]]{0,80}\]\([^)]{0,200}\)\s*)+$|^(?:<img\b[^>]{0,280}>\s*)+$|^\[(?:图片|image|img|图)\]$|^(?:图片加载中|点击查看(?:大图|原图)|查看原图|查看大图|点击图片(?:放大|查看大图)|放大图片|点图放大|看大图|img_\d+\.(?:jpe?g|png|gif))$/i,
	},
	{
		name: 'empty-image',
		sure: true,
		anywhere: true,
		longest: 70,
		// The name of the file in place of the picture.
		pattern: /^[^\s。,:/\\]{1,48}(?:\s\(\d{1,3}\))?\.(?:jpe?g|png|gif|bmp|webp)$/i,
	},
	{
		name: 'empty-image',
		sure: true,
		anywhere: true,
		longest: 120,
		// Names of picture files that stand for the picture, and what a message board prints below an upload.
		pattern:
			/^[[(【]?(?:查看原图|查看大图|点击看大图|下载附件|保存到相册|点击文件名下载附件)[\])】]?$|^(?:(?:img|image)[-_]?\d{0,20}|(?:dscn?|mmexport|photo|微信图片|qq图片|qq截图|未标题)[-_]?\d{1,20})(?:[-_]\d{1,12})?(?:\.(?:jpe?g|png|gif|webp|bmp))?$|^(?=[\da-f]{16}|\d{10})[\w-]{10,80}\.(?:jpe?g|png|gif|webp|bmp)$|^[\w%-]{3,80}\.(?:jpe?g|png|gif|webp|bmp)\s?\([\d.]{1,8}\s?[km]b[^)]{0,30}\)$|^(?:19|20)\d{2}-\d{1,2}-\d{1,2}\s\d{1,2}:\d{2}\s?上传$/i,
	},
	{
		name: 'placeholder',
		sure: true,
		longest: 40,
		pattern:
			/^[\s(（[【]*(?:资料图片?|资料照片|图片(?:来源)?于?(?:网络)?|网络图片|配图|图文无关|图源:?\s*网络|图片来自网络|图均来自网络|示意图|暂无(?:图片|简介|内容|数据|评论|描述)|没有了|图片已失效|视频加载中|加载中|内容加载中|此处为广告|该内容已被删除|undefined|null|nan|\[object object\]|lorem ipsum.{0,20}|请在此处?输入.{0,12}|点击此处添加.{0,12}|预览时标签不可点|image)[\s.。…)\]】]*$/i,
	},
	{
		name: 'template-variable',
		sure: true,
		longest: 200,
		pattern:
			/^[^。]{0,40}(?:\{\{\s*[a-z_$][\w.$|()' -]{0,60}\}\}|(?<![\w/="'`-])\$\{[a-z_][\w.]{0,40}\}(?![\w/="'`.-])|<%[=-]?[^%]{1,60}%>|\{\$[\w.]{1,40}\}|\{[a-z]+:[\w.]+\}|\[!--[\w.]+--\]|#[a-z_]{3,20}#|\$[a-z_]\w{0,30}\[['"]|<\?php\b|\?>$)[^。]{0,40}$/i,
	},
];
