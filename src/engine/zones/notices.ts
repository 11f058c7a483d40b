import { type Dictionary, holdsAny, makeDictionary } from '../dictionary';
import { type Gates, gatesInSteps, makeGates } from '../gates';
import type { Mark } from './marks';

/**
 * Sentences that a site puts around an article: disclaimers, rules for reprinting, invitations to follow, to call, to buy.
 * They are prose, so no share of frame words gives them away; what does is the formula. Each pattern is one formula.
 */
interface Notice {
	readonly name: string;
	/** Formulas; matched against `line.plain`. Gaps are bounded. */
	readonly formulas: readonly RegExp[];
	/** A line that begins so is a notice as soon as one formula is in it. */
	readonly opening: RegExp;
}

const SITE = '(?:本网站?|本站|本平台|本报|本刊|本公司|本公众号|本号|本社|本馆|本论坛|我们|我站|小编|编辑部|作者|管理员|客服|平台|网站)';

const NOTICES: readonly Notice[] = [
	{
		name: 'disclaimer',
		opening:
			/^[\s*※【[(（●◆]*(?:(?:\d{1,2}[.、)]\s*){1,2}(?:下载|["“]?仅|如(?:文档|资源)侵|本站|平台不)|本(?:网|站|平台|报|刊|文|条|资讯|内容|信息|页面|论坛|公众号|词条|栏目|评论|资源|文档)|免责|郑重|特别|重要|平台|风险|作者|网站|投资|温馨|版权|以上|声明|该文|此文|此条|文章|凡|注[:]|\*|责任|法律|风险提示|您?即将进入|未满\s?1|我们使用|[★◎]|珍惜生命|不做自杀|请勿酒后|[^。,]{2,10}(?:提醒|关心)您|我已|需满|须满|根据「电脑网)/,
		formulas: [
			/(?:免责|郑重|特别|重要|平台|法律|作者|网站|责任)(?:声明|提示|说明|条款)\s*[\]】)]?\s*[:]|^[\s*※【[(]*(?:声明|风险提示|温馨提示|特别提示)\s*[\]】)]?\s*[:]/,
			/(?:不|仅|只|并不)代表[^。;]{0,24}(?:观点|立场|看法|意见)|代表作者(?:本人|个人)|(?:与|和)本(?:网|站|平台|报)[^。]{0,8}无关|作者(?:个人|本人)(?:观点|立场)/,
			/(?:观点|内容|立场)[^。]{0,16}保持中立|不(?:提供|作|做|承担|负)[^。]{0,12}(?:明示|暗示|保证|承诺|担保|责任)|(?:概|恕)不负责|后果自负|风险自担|责任自负|法律责任由/,
			/(?:仅|只)(?:供|作)[^。]{0,16}(?:参考|分享|学习|交流|科普|阅读)|不构成[^。]{0,16}(?:建议|依据|意见|诊断)|不(?:能|可)?(?:作为|替代)[^。]{0,12}(?:依据|建议|诊断)/,
			// The gate in front of pages for adults, as Taiwan's rules word it.
			/(?:未满|需满|须满|已年?满|年满)\s?(?:18|十八)岁[^。]{0,24}(?:浏览|进入|离开|观看)|网站分级(?:推广)?基金会/,
			/网[路络]内容分级/,
			// What the media of Taiwan have to say below certain news.
			/(?:安心专线|生命线|张老师专线)[^。]{0,12}\d{4}|喝酒不开车|酒后(?:不开车|请?勿(?:驾车|开车))|不做自杀示范|(?:饮酒|吸[菸烟])(?:过量)?,?有[害碍]健康|请勿酒后驾车/,
			/cookies?[^。]{0,60}(?:继续(?:浏览|使用)|同意|隐私)|(?:继续(?:浏览|使用)|同意)[^。]{0,40}cookies?/i,
			/投资(?:有风险|者据此)|(?:入市|理财|投资)需谨慎|据此(?:操作|入市|投资|买卖)|股市有风险/,
			/信息存储(?:空间)?服务|用户上传(?:并)?发布|(?:自媒体|第三方)[^。]{0,8}(?:平台|用户|作者)[^。]{0,20}(?:发布|上传)|(?:真实性|准确性|完整性|及时性|原创性)[^。]{0,24}(?:保证|承诺|负责|核实|证实|自行)/,
			/下载[^。,]{0,8}前[^。]{0,6}请|下载后[^。,]{0,10}(?:无水印|更?清晰|删除)|下载后的文/,
			/(?:平台|本站)(?:不|概不|暂不)(?:支持|提供|负责|对)[^。]{0,40}(?:下载|服务|审核|编辑|修改)|仅[^。]{0,3}预览[^。]{0,60}(?:退款|下载)/,
			/如[^。,]{0,8}侵犯(?:了)?(?:您|你)的?[^。,]{0,8}[,请][^。]{0,12}(?:客服|反馈|联系)/,
			/the (?:above )?content above|represents? (?:only )?the (?:author|views)|storage services/i,
		],
	},
	{
		name: 'repost-notice',
		opening:
			/^[\s*※【[(（●◆]*(?:\d{1,2}[.、)]\s*(?=本[网站]|未经|凡|转载))?(?:来源|转载|转自|摘自|未经|凡|本(?:网|站|文|作品|平台|报|刊|公众号|内容)|版权|如(?:有|果|需|您|涉|对)|若|部分|图片|图文|文章|内容|素材|著作|刊用|欢迎转载|侵权|原创|禁止|严禁|注[:]|声明|有意|特别声明|温馨提示|版权声明|©|部分(?:图片|内容|文字)|以上|资料|转发|文[字稿]|说明|投稿|网络|非经|[^。,]{2,12},(?:未经|非经|本网站?))/,
		formulas: [
			/(?:转载|保留|出处|原文|链接|网址)[^。]{0,16}https?:\/\/[\w./?=&%#-]{6,100}/i,
			/转(?:载|发|帖)[^。]{0,16}(?:注明|标明|标注|保留|联系|授权|来源|出处|请|须)|(?:注明|标明|保留)[^。]{0,12}(?:来源|出处|作者|原文)/,
			/(?:未经?|非经)[^。]{0,24}(?:授权|许可|允许|同意|书面|协议)[^。]{0,16}(?:不得|禁止|严禁|请勿|勿|谢绝|均不)|(?:不得|禁止|严禁|请勿|谢绝|勿)[^。]{0,16}(?:转载|复制|镜像|摘编|抄袭|盗用|商用|使用)|务经[^。]{0,8}授权/,
			/侵权[^。]{0,30}(?:删|联系|告知|通知|处理|必究|行为|请)|侵犯[^。]{0,20}(?:权益|版权|权利|著作权)|违者[^。]{0,8}(?:必究|追究|追责)|追究[^。]{0,8}(?:法律)?责任|依法(?:必究|追究)/,
			/(?:来源|来自|源自|转自|转载自|摘自|搜集|收集|整理自?|选自|取自)[^。]{0,14}(?:网络|互联网|网站|网友|媒体|公开)/,
			/本文(?:章)?(?:首发|原载|刊发|刊载|发表|来源)于|原文(?:刊登?|刊载|发表|载)于|(?:获|经|由)[^。]{0,16}授权(?:转载|发布|刊登)/,
			/(?:本|该)(?:文档|资源|资料)由(?:用户|会员|网友)[^。]{0,8}(?:上传|提供|分享)/,
			/(?:知识共享|creative commons)[^。]{0,60}(?:条款|协议|许可|提供|发布|授权|licen[sc]e)|\bCC[ -]BY\b|自由转载-[^。]{0,30}|保持署名/i,
			/(?:版权|著作权)[^。]{0,4}(?:归|属|为)[^。]{0,16}(?:所有|作者|原)|原作者所有/,
			new RegExp(
				`(?:请|可)[^。]{0,10}(?:与)?${SITE}[^。]{0,4}联系|联系${SITE}|(?:及时|第一时间|立即|尽快)[^。]{0,12}(?:删除|处理|更正|撤|沟通|回复)`,
			),
		],
	},
	{
		name: 'follow-promotion',
		opening:
			/^[\s*※【[(（●◆▼▲↓↑]*(?:扫|长按|关注|识别|搜索|下载|打开|点击|添加|加入|更多|欢迎|请|想|如|微信|进入|登录|点|↑|用微信|手机|第一时间|即刻|立即|了解|快|获取|加入|按赞|追踪|订阅|赞好|看更多|一手|上.{1,8}(?:网|APP))/i,
		formulas: [
			/(?:关注|搜索|添加|订阅)[^。]{0,24}(?:公众号|微信号?|微博|头条号|官微|抖音号?|订阅号|服务号|视频号|公众平台|我们)/,
			/(?:扫|扫描|扫一扫|长按|识别)[^。]{0,16}(?:二维码|下载|关注|阅读|码)/,
			/(?:下载|打开|安装|登录|进入|上)[^。]{0,16}(?:客户端|app|小程序|应用市场)/i,
			/(?:更多|获取|了解|更为?)[^。]{0,30}(?:请|欢迎|敬请|尽在|就)[^。]{0,12}(?:关注|访问|登录|下载|点击|查看|搜索|订阅|扫|进入)/,
			/(?:加入|按赞|追踪|订阅|赞好)[^。,]{0,14}(?:粉丝团|粉丝专页|粉丝页|LINE@?好友|官方帐号|电子报|电邮|youtube频道)|(?:追踪|按赞)我们|欢迎订阅|邮发代号/i,
			/(?:加|入)(?:QQ|微信|交流|粉丝|读者)?群[:\d]|微信(?:公众)?号\s*[:]/i,
		],
	},
	{
		name: 'self-promotion',
		opening:
			/^[\s*※【[(（●◆]*(?:本文|以上|更多|想|若|如|上述|文章|欢迎|感谢|希望|更为|公司|《[^》]{2,80}》由(?:会员|用户|网友)|[^。,]{1,6}(?:老师|小编)为|[^。,]{2,16}(?:公司|厂|工厂|医院|中心|集团|专注|专业|学校|机构))/,
		formulas: [
			/本(?:文|篇|帖|文章)(?:章)?(?:由|为|是|来自|转自)[^。]{2,30}(?:整理|编辑|原创|提供|发布|撰写|分享|供稿|发表|小编)/,
			/(?:以上|上述|上文)[^。]{0,20}(?:就是|是|为)[^。]{0,30}(?:小编|我们|为大家|给大家)[^。]{0,24}(?:介绍|内容|分享|整理|带来|讲解)/,
			/由(?:会员|用户|网友)(?:分享|上传|提供),?(?:可|支持)?在线(?:阅读|浏览|预览)[^。]{0,40}/,
			/为(?:您|你|大家)(?:分享|带来|整理|介绍)[^。,]{0,8}(?:知识|内容|资讯|信息)$/,
			/希望(?:可以|能够?|对|以上|本文|这)[^。]{0,24}(?:帮助|有帮|有所帮)[^。]{0,8}/,
			/(?:更多|想|如需|欲)[^。]{0,24}(?:了解|知道|咨询|资讯)[^。]{0,30}(?:请|欢迎|可以?|就)[^。]{0,16}(?:关注|访问|登录|点击|咨询|联系|来电|致电|拨打|官网|www)/i,
		],
	},
	{
		name: 'comment-form',
		// The rules of a board, one sentence a line.
		opening:
			/^[\s*※•·\d.、)]*(?:请勿|请不要|禁止|凡|对于|不同意|张贴|发言|发表|留言|网友|评论|本[网站]|使用|为避免|请确认|[^。,]{2,14}(?:留言|评论|讨论))/,
		formulas: [
			/(?:留言|发言|评论|回[复覆]|言论|标签|昵称|帖子|文章)[^。]{0,40}(?:删除|停权|移除|封锁|检举|审核|不予|下架)/,
			/请?勿(?:重[复覆])?[^。]{0,14}(?:刊登|张贴|转贴|发布|发表|留言|灌水)|请不要[^。]{0,6}(?:刊登|张贴|发布|发表)/,
			/(?:留言|评论|发言|张贴|标签)[^。]{0,20}(?:自负|法律责任|遵守|规范|规则)|会员资格|停权/,
			/(?:禁止|不得)(?:发表|张贴|留言|发布|有)[^。]{0,30}(?:言论|隐私|谩骂|广告|内容|文字|权益)/,
		],
	},
	{
		name: 'login-form',
		opening: /^[\s*※【[(（●◆]*(?:温馨提示|提示|快捷|注册|登[录陆入]|下载|如填写|账号|用户名)/,
		formulas: [/用户名[^。]{0,4}密码[^。]{0,20}(?:邮箱|手机号)/, /账号就是[^。]{1,16}密码也?是/],
	},
	{
		name: 'call-to-action',
		opening:
			/^[\s*※【[(（●◆>》☞▲▼↑↓]*(?:点击|点我|戳|★?\s?无法|欢迎|立即|马上|赶快|快来|现在|如需|如果?您|如对|若您|有意|需要|详情|咨询|如有|进入|猛戳|想要|预约|报名|查看|我要|请|推荐|相关资讯)/,
		formulas: [
			/(?:点击|戳|点)(?:图片|这里|此处|下方|上方|下图|链接|标题|进入|查看|购买|阅读原文|“?阅读原文)[^。]{0,30}/,
			/欢迎(?:您)?[^。]{0,16}(?:来电|致电|咨询|选购|订购|光临|惠顾|洽谈|垂询|莅临|合作|拨打|广大|新老)|(?:期待|竭诚)[^。]{0,12}(?:合作|服务|光临|来电)/,
			/(?:详情|具体|如有(?:需要|疑问|意向)|如需|有意者|报名)[^。]{0,16}(?:请|可)[^。]{0,12}(?:咨询|联系|致电|来电|拨打|点击|关注|查看)/,
			/(?:新闻线索|爆料|报料)[^。]{0,40}(?:拨打|联系|关注|登录|添加|微信|热线|电话|平台)/,
			/(?:点击|点|戳)[^。]{0,8}(?:蓝字|名片)[^。]{0,12}/,
			/(?:进入|点击|参与)[^。]{0,20}(?:讨论|专题|论坛|投票|官网)|(?:我来|我要)(?:说两句|评论|提问)/,
			/无法(?:正常)?(?:浏览|显示|观看|阅读)[^。]{0,10},?请(?:按|点击?)[^。]{0,4}(?:这里|此处|此)/,
			/如您?对[^。]{0,20}(?:意见|建议|疑问)[^。]{0,16}(?:请|欢迎|可)/,
		],
	},
];

/** One look that tells nearly all lines apart from notices: all formulas hold one of these words, one of these signs or are in English. */
const CUES =
	'声明 提示 分级 网址 条款 代表 无关 中立 责任 负责 自负 自担 参考 构成 作为 替代 分享 风险 谨慎 据此 存储 上传 真实性 准确性 完整性 原创性 转载 转发 转帖 注明 标明 保留 未经 不得 禁止 严禁 请勿 谢绝 授权 侵权 侵犯 违者 追究 来源 来自 源自 转自 摘自 整理 版权 著作权 所有 联系 删除 处理 关注 公众号 二维码 客户端 微信 本文 以上 希望 更多 点击 蓝字 线索 爆料 报料 知识共享 署名 欢迎 竭诚 期待 咨询 讨论 专题 意见 下载 预览 会员 用户 无法 密码 留言 停权 张贴 转贴 刊登 谩骂 粉丝团 粉丝专页 官方帐号 电子报 电邮 邮发代号 追踪我们 按赞 首发 原载 刊于 安心专线 喝酒不开车 酒后 不做自杀 有害健康 有碍健康';
const SIGNS = ['扫', '群', '戳', '岁'];
const ENGLISH = /CC[ -]BY|commons|storage|content above|cookie/i;

/** Made at first use, not at start. */
let cues: Dictionary<true> | undefined;

function holdsCue(plain: string): boolean {
	cues ??= makeDictionary(CUES.split(' ').map((word) => [word, true]));
	return holdsAny(cues, plain) || SIGNS.some((sign) => plain.includes(sign)) || ENGLISH.test(plain);
}

const FORMULAS = NOTICES.flatMap(({ formulas }) => formulas);
/** Of `FORMULAS`. Made at first use, not at start. */
let gates: Gates | undefined;

/** Makes ahead what the first line would wait for. */
export function* loadNotices(): Generator<void> {
	gates ??= yield* gatesInSteps(FORMULAS);
}

/** The openings of all kinds in one expression: nearly all paragraphs have none. */
const OPENING = new RegExp(NOTICES.map(({ opening }) => opening.source).join('|'), 'i');

/** Longer than this, in UTF-16 units, it is an article or a page of terms, not a notice at its foot. */
const LONGEST = 420;

/** A whole line in brackets is said aside. */
const ENCLOSED = /^[[【(（][^\]】]{8,140}[\]】)）]$/;

/** A paragraph of more than so many UTF-16 units is a notice only if it opens like one. */
const OPENS = 60;

/** The kind of notice a line is, if any. `sure`: it opens like one and its formulas make up a good part of it. */
export function noticeOf(plain: string): Mark | undefined {
	if (plain.length > LONGEST || plain.length < 6) return undefined;
	if (plain.length > OPENS && !OPENING.test(plain)) return undefined;
	if (!holdsCue(plain)) return undefined;
	gates ??= makeGates(FORMULAS);
	gates.look(plain);
	let best: { name: string; weight: number; opening: boolean; formulas: number } | undefined;
	let at = 0;
	for (const { name, formulas, opening } of NOTICES) {
		let weight = 0;
		let count = 0;
		for (const formula of formulas) {
			const found = gates.isOpen(at++) ? formula.exec(plain) : undefined;
			if (!found) continue;
			weight += found[0].length;
			count++;
		}
		if (count > 0 && (!best || weight > best.weight)) best = { name, weight, opening: opening.test(plain), formulas: count };
	}
	if (!best) return undefined;
	const share = best.weight / plain.length;
	const sure =
		(best.opening || (best.formulas >= 2 && ENCLOSED.test(plain))) &&
		(share >= 0.3 || best.formulas >= 2 || (share >= 0.15 && plain.length <= 40));
	if (sure) return { name: best.name, sure };
	return share >= 0.25 || (best.formulas >= 2 && share >= 0.12) ? { name: best.name, sure: false } : undefined;
}
