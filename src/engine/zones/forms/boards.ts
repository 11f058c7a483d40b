import type { Form } from './form';
import { DATE, TIME } from './fragments';

/** What the programs of message boards, blogs and news applications print between the paragraphs of a text, not only around it. */
export const BOARDS: readonly Form[] = [
	{
		name: 'date-source',
		sure: true,
		longest: 60,
		// The bar of a blog: author, how long ago, the date in brackets, channel and counter.
		pattern: /^[^\s。!?,:(]{1,16}\s?\d{1,3}\s?(?:分钟|小时|天|周|个?月|年)前\s?\((?:\d{4}-)?\d{1,2}-\d{1,2}\)[^。!?]{0,24}$/,
	},
	{
		name: 'credits',
		sure: true,
		longest: 24,
		// Who answers on a health site: rank and department, hospital and grade.
		pattern:
			/^(?:[\u3400-\u9fff]{2,4}\s)?(?:副?主任|主治|住院|执业)(?:医师|药师|护师|医生)[\s·|]*(?:[\u3400-\u9fff]{1,8}科)?$|^[\u3400-\u9fff]{2,18}医院[\s·|]*(?:三级甲等|三甲|二级甲等|二甲|三级医院|公立三甲)(?:[\s·|]*[\u3400-\u9fff]{1,8}科)?$/,
	},
	{
		name: 'placeholder',
		sure: true,
		anywhere: true,
		longest: 16,
		pattern: /^(?:打开文本图片集|收藏成功|展开剩余\s?\d{1,3}%)$/,
	},
	{
		name: 'date-source',
		sure: true,
		anywhere: true,
		longest: 140,
		// The head of a posting: who, when, how it is shown; and that it was changed.
		pattern: new RegExp(
			`^[^。!?]{0,40}?\\|?\\s*(?:发表于\\s*)?(?:${DATE}|\\d{1,3}\\s?(?:分钟|小时|天)前)\\s*(?:${TIME})?\\s*\\|\\s*(?:显示全部楼层|只看该作者|只看大图|阅读模式)|^本帖最后由\\s*\\S.{0,40}\\s于\\s*${DATE}.{0,14}编辑$`,
		),
	},
	{
		name: 'login-form',
		sure: true,
		anywhere: true,
		longest: 80,
		pattern:
			/^马上注册,[^。]{0,30}(?:好友|功能|社区)|^(?:您|你)需要\s*登[录陆]\s*后?\s*才?(?:可以|能)[^。]{0,40}$|^[^。!?,]{0,10}(?:链接|图片|内容|附件|视频|资源)(?:已)?隐藏,?\s*(?:请)?(?:注册|登[录陆]|回复)[^。]{0,12}$/,
	},
	{
		name: 'placeholder',
		sure: true,
		anywhere: true,
		longest: 40,
		pattern:
			/^(?:我是广告|广告)?[\s:,-]*(?:请)?(?:继续|往下|滑动|向下)(?:往下|向下|滑)?(?:下滑)?(?:阅读|看更多|浏览)(?:更多|正文|全文|内容)?[\s.…]*$|^(?:我是)?广告[\s,-]*(?:请继续|内文未完|文章未完|请继续往下).{0,12}$|^\[[\w+#]{1,14}\]\s*(?:纯文本查看\s*)?复制代码$|^(?:纯文本查看\s*)?复制代码$/i,
	},
	{
		name: 'view-counter',
		sure: true,
		anywhere: true,
		longest: 60,
		pattern:
			/^[\s(【[]*(?:本文|全文|文章|正文)?\s*(?:共计?|约|总计|字数:?)?\s*\d+\s*个?字\s*[,，|·/]?\s*(?:预计|大约|约|需要?|阅读)[^。!?]{0,16}分钟[^。!?]{0,6}。?$/,
	},
	{
		name: 'share-bar',
		sure: true,
		longest: 40,
		pattern: /^(?:a[+-]?[\s|/]*){2,4}$|^分享工具(?:[\s:]+[a-z]+)*$/i,
	},
];
