import type { Mark } from '.';

/**
 * Sentences that a site puts around an article: disclaimers, rules for reprinting, invitations to follow, to call, to buy.
 * They are prose, and the model knows furniture by its form: what gives them away is the formula. Each pattern is one.
 */
interface Notice {
	readonly name: string;
	/** Matched against `line.plain`. Gaps are bounded. */
	readonly formulas: readonly RegExp[];
	/** A line that begins so is a notice as soon as one formula is in it. */
	readonly opening: RegExp;
}

const SIGNS = '^[\\s*※【[(（●◆>》☞▲▼↑↓•·\\d.、)]*';
const opening = (...words: readonly string[]): RegExp => new RegExp(`${SIGNS}(?:${words.join('|')})`, 'i');
const SITE = '(?:本网站?|本站|本平台|本报|本刊|本公司|本公众号|本号|本社|本馆|本论坛|我们|我站|小编|编辑部|作者|管理员|客服|平台|网站)';

const NOTICES: readonly Notice[] = [
	{
		name: 'disclaimer',
		opening: opening(
			'["“]?仅|本(?:网|站|平台|报|刊|文|条|资讯|内容|信息|页面|论坛|公众号|词条|栏目|评论|资源|文档)|免责|郑重|特别|重要|平台|风险|作者|网站',
			'投资|温馨|版权|以上|声明|[该此]文|此条|文章|凡|注:|责任|法律|我已|需满|须满',
		),
		formulas: [
			/(?:免责|郑重|特别|重要|平台|法律|作者|网站|责任)(?:声明|提示|说明|条款)\s*[\]】)]?\s*:|^[\s*※【[(]*(?:声明|[风温特][险馨别]提示)\s*[\]】)]?\s*:/,
			/(?:不|仅|只|并不)代表[^。;]{0,24}(?:观点|立场|看法|意见)|[与和]本[网站平报][^。]{0,8}无关|作者(?:个人|本人)(?:观点|立场)/,
			/不(?:提供|作|做|承担|负)[^。]{0,12}(?:明示|暗示|保证|承诺|担保|责任)|(?:概|恕)不负责|后果自负|风险自担|责任自负/,
			/[仅只][供作][^。]{0,16}(?:参考|分享|学习|交流|科普|阅读)|不(?:构成|能?作为|替代)[^。]{0,16}(?:建议|依据|意见|诊断)/,
			/信息存储(?:空间)?服务|用户上传(?:并)?发布|(?:真实性|准确性|完整性|及时性|原创性)[^。]{0,24}(?:保证|承诺|负责|核实|证实|自行)/,
		],
	},
	{
		name: 'repost-notice',
		opening: opening(
			'来源|转载|转自|摘自|未经|凡|本[网站文报刊]|本(?:作品|平台|公众号|内容)|版权|如(?:有|果|需|您|涉|对)|若|部分|图[片文]|文[章字稿]|内容|素材|著作',
			'刊用|欢迎转载|侵权|原创|禁止|严禁|注:|声明|特别声明|温馨提示|©|以上|资料|转发|说明|投稿|网络|非经|[^。,]{2,12},(?:未经|非经|本网站?)',
		),
		formulas: [
			/转[载发帖][^。]{0,16}(?:注明|标明|标注|保留|联系|授权|来源|出处|请|须)|(?:注明|标明|保留)[^。]{0,12}(?:来源|出处|作者|原文)/,
			new RegExp(
				[
					'(?:未经?|非经)[^。]{0,24}(?:授权|许可|允许|同意|书面|协议)[^。]{0,16}(?:不得|禁止|严禁|请勿|勿|谢绝|均不)',
					'(?:不得|禁止|严禁|请勿|谢绝|勿)[^。]{0,16}(?:转载|复制|镜像|摘编|抄袭|盗用|商用|使用)',
				].join('|'),
			),
			new RegExp(
				[
					'侵权[^。]{0,30}(?:删|联系|告知|通知|处理|必究|行为|请)|侵犯[^。]{0,20}(?:权益|版权|权利|著作权)',
					'违者[^。]{0,8}(?:必究|追究|追责)|追究[^。]{0,8}(?:法律)?责任',
				].join('|'),
			),
			/(?:来源|来自|源自|转自|转载自|摘自|[搜收]集|整理自?|选自|取自)[^。]{0,14}(?:网络|互联网|网站|网友|媒体|公开)/,
			/(?:知识共享|creative commons)[^。]{0,60}(?:条款|协议|许可|提供|发布|授权|licen[sc]e)|\bCC[ -]BY\b|自由转载-[^。]{0,30}|保持署名/i,
			/(?:版权|著作权)[^。]{0,4}[归属为][^。]{0,16}(?:所有|作者|原)|原作者所有/,
			new RegExp(
				[
					`[请可][^。]{0,10}与?${SITE}[^。]{0,4}联系|联系${SITE}`,
					'(?:及时|第一时间|立即|尽快)[^。]{0,12}(?:删除|处理|更正|撤|沟通|回复)',
				].join('|'),
			),
		],
	},
	{
		name: 'follow-promotion',
		opening: opening('[扫长][按一码描]|关注|识别|搜索|下载|打开|点击|添加|加入|更多|欢迎|请|微信|用微信|手机|获取|按赞|追踪|订阅|赞好'),
		formulas: [
			/(?:关注|搜索|添加|订阅)[^。]{0,24}(?:公众号|微信号?|微博|头条号|官微|抖音号?|订阅号|服务号|视频号|公众平台|我们)/,
			/(?:扫|扫描|扫一扫|长按|识别)[^。]{0,16}(?:二维码|下载|关注|阅读|码)/,
		],
	},
	{
		name: 'self-promotion',
		opening: opening('以上|上述|上文|希望|感谢'),
		formulas: [
			/(?:以上|上述|上文)[^。]{0,20}[就是为][^。]{0,30}(?:小编|我们|为大家|给大家)[^。]{0,24}(?:介绍|内容|分享|整理|带来|讲解)/,
			/希望(?:可以|能够?|对|以上|本文|这)[^。]{0,24}(?:帮助|有帮|有所帮)[^。]{0,8}/,
		],
	},
	{
		name: 'comment-form',
		// The rules of a board, one sentence a line.
		opening: opening('请勿|请不要|禁止|凡|对于|张贴|发言|发表|留言|网友|评论|本[网站]|使用|为避免|[^。,]{2,14}(?:留言|评论|讨论)'),
		formulas: [
			/(?:留言|发言|评论|回[复覆]|言论|标签|昵称|帖子|文章)[^。]{0,40}(?:删除|停权|移除|封锁|检举|审核|不予|下架)/,
			/请?勿(?:重[复覆])?[^。]{0,14}(?:刊登|张贴|转贴|发布|发表|留言|灌水)|请不要[^。]{0,6}(?:刊登|张贴|发布|发表)/,
		],
	},
	{
		name: 'call-to-action',
		opening: opening(
			'[点猛]?[点击戳]|无法|欢迎|立即|马上|快来|现在|如需|如果?您|如[对有]|若您|有意|需要|详情|咨询|进入|预约|报名|查看|我要|请|推荐|新闻线索',
		),
		formulas: [
			/(?:点击|戳|点)(?:图片|这里|此处|下方|上方|下图|链接|标题|进入|查看|购买|阅读原文|“?阅读原文)[^。]{0,30}/,
			/欢迎您?[^。]{0,16}(?:来电|致电|咨询|选购|订购|光临|惠顾|洽谈|垂询|莅临|拨打|新老)|(?:期待|竭诚)[^。]{0,12}(?:合作|服务|光临|来电)/,
			/(?:详情|具体|如有(?:需要|疑问|意向)|如需|有意者|报名)[^。]{0,16}[请可][^。]{0,12}(?:咨询|联系|致电|来电|拨打|点击|关注|查看)/,
			/(?:新闻线索|爆料|报料)[^。]{0,40}(?:拨打|联系|关注|登录|添加|微信|热线|电话|平台)/,
			/如您?对[^。]{0,20}(?:意见|建议|疑问)[^。]{0,16}(?:请|欢迎|可)/,
		],
	},
];

/** Longer than this, in UTF-16 units, it is an article or a page of terms, not a notice at its foot. */
const LONGEST = 420;
/** A whole line in brackets is said aside. */
const ENCLOSED = /^[[【(（][^\]】]{8,140}[\]】)）]$/;
/** A paragraph of more than so many UTF-16 units is a notice only if it opens like one. */
const OPENS = 60;

/** The kind of notice a line is, if any. `sure`: it opens like one and its formulas make up a good part of it. */
export function noticeOf(plain: string): Mark | undefined {
	if (plain.length > LONGEST || plain.length < 6) return undefined;
	let best: { name: string; weight: number; opens: boolean; formulas: number } | undefined;
	for (const { name, formulas, opening } of NOTICES) {
		const opens = opening.test(plain);
		if (!opens && plain.length > OPENS) continue;
		let weight = 0;
		let count = 0;
		for (const formula of formulas) {
			const found = formula.exec(plain);
			if (!found) continue;
			weight += found[0].length;
			count++;
		}
		if (count > 0 && (!best || weight > best.weight)) best = { name, weight, opens, formulas: count };
	}
	if (!best) return undefined;
	const share = best.weight / plain.length;
	const sure =
		(best.opens || (best.formulas >= 2 && ENCLOSED.test(plain))) &&
		(share >= 0.3 || best.formulas >= 2 || (share >= 0.15 && plain.length <= 40));
	if (sure) return { name: best.name, sure };
	return share >= 0.25 || (best.formulas >= 2 && share >= 0.12) ? { name: best.name, sure: false } : undefined;
}
