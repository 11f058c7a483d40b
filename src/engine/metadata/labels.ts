import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { isParagraph, layoutOf, type Region } from './layout';

/** What the words behind a label tell. `stop`: nothing of the article, but the value before ends there. */
export type LabelField =
	| 'author'
	| 'contributor'
	| 'photographer'
	| 'editor'
	| 'source'
	| 'published'
	| 'modified'
	| 'section'
	| 'keywords'
	| 'description'
	| 'stop';

/**
 * Labels of credits and bylines, in simplified characters; the traditional ones fold to them. A longer label wins over a shorter one
 * inside it, so that 资料来源 is not 来源.
 */
const TABLE: Readonly<Record<LabelField, string>> = {
	author:
		'作者 文字作者 原创作者 本文作者 文章作者 撰文 撰稿 撰稿人 采写 采写者 采写整理 采访撰文 采访撰稿 执笔 执笔人 文字 主笔 文图 图文 文/图 图/文 文并图 采访 采编 采访整理 文字记者 记者 本报记者 主创 特约撰稿 作家 文章来源作者 文 by 著者 笔者 ライター 取材 取材・文 文・写真 投稿者 작성자 글 글쓴이 저자 author',
	contributor:
		'通讯员 编译 翻译 译者 供稿 供稿人 供稿单位 投稿 投稿人 撰稿单位 整理 文字整理 实习生 实习记者 口述 制图 设计 视觉 剪辑 视频 排版 美编 美术编辑 插画 漫画 策划 出品 制作 总策划 策划人 总撰稿 供图 设计师 平面设计 制表 数据 后期 出镜 配音 播音 主播 海报 文案 协力 动画',
	photographer: '写真 撮影 사진 摄影 摄影师 摄影者 摄影记者 摄 摄像 图 图片 图/ 图片摄影 拍摄 拍摄者 拍摄人 图片提供者',
	editor:
		'责任编辑 责编 本文责编 特约编辑 特邀编辑 网络编辑 新媒体编辑 微信编辑 值班编辑 执行编辑 本期编辑 本文编辑 视频编辑 图文编辑 文字编辑 值班责编 编辑 编审 终审 二审 三审 一审 初审 复审 校对 责任校对 责校 审核 审核人 审读 审校 选稿 编选 组稿 监制 统筹 主编 值班主编 执行主编 副主编 总编 总编辑 值班总编 值班总编辑 值班主任 签发 编校 编发 核发 审稿 审稿人 终校 核稿 审签 审定 校审 责审 复核 统稿 总审 主审 总监制 值班编委 值班编审 值班审核 值班校对 值班主编 当班编辑 轮值主编 栏目主编 栏目编辑 责任编委 编委 图片编辑 文案编辑 运营编辑 编辑整理 编辑校对 编辑人 编辑者 采编编辑 签审 本版编辑 本版责编 核稿编辑',
	source:
		'文章转载自 本文转载自 内容转载自 原文转载自 本文来源于 文章来源于 内容来源于 来源 稿件来源 信息来源 文章来源 新闻来源 本文来源 内容来源 稿源 出处 来源于 来源自 转自 转载自 本文转自 文章转自 转载来源 原文来源 摘自 原载 来源媒体 原文出处 来源网站 消息来源',
	published:
		'公开日 掲载日 配信日 投稿日 입력 등록 작성일 게재일 published posted 发布时间 发布日期 发表时间 发表日期 发稿时间 发稿日期 发布于 发表于 发布 时间 日期 刊发时间 更新发布时间 上传时间 添加时间 录入时间 加入时间 编辑时间 创建时间 出版日期 出版 出版时间 刊登日期 信息时间 成文日期 张贴日期 上架时间 提交时间 发表 发文时间 发文日期 写作时间 印发日期 印发时间',
	modified:
		'更新日 最终更新 최종수정 수정 updated 更新时间 最后更新 更新日期 最后更新时间 修改时间 最后修改 更新于 最后编辑 最近更新 更新 最后修改时间 修订时间 最后更新日期',
	section: '所属分类 所属栏目 栏目 分类 类别 所属频道 频道 文章分类 信息类别 文章类别 版块',
	keywords: '标签 关键词 关键字 tags tag 文章标签 相关标签 热词 主题词 关键词语',
	description: '摘要 导读 导语 核心提示 内容提要 提要 文章摘要 内容摘要 编者按 内容导读 阅读提示 简介',
	stop: '归档时间 归档日期 截止时间 截止日期 生效日期 实施日期 施行日期 废止日期 开始时间 结束时间 报名时间 活动时间 会议时间 文档序号 收稿日期 修回日期 录用日期 接受日期 投稿日期 收稿时间 修回时间 录用时间 定稿日期 返修日期 退修日期 改回日期 原标题 原题 资料来源 图片来源 数据来源 视频来源 素材来源 图源 收入来源 资金来源 客源 生源 图片作者 浏览次数 浏览 浏览量 阅读 阅读数 阅读量 阅读次数 点击 点击数 点击量 点击次数 人气 人气指数 字号 字体 字体大小 评论 评论数 分享 分享到 分享至 参与 次数 打印 收藏 举报 点赞 电话 热线 新闻热线 电子邮箱 邮箱 地址 邮编 传真 版权 版权声明 声明 责任编辑邮箱 编辑邮箱 编辑部 编辑电话 微信 微博 qq 公众号 播报 语言 阅读时间 原文链接 原文 链接 网址 爆料 报料 字数 大小 版次 版面 页面 稿件编号 索引号 发文字号 文号 发布机构 主题分类 公开类别 有效期 责任编辑电话',
};

interface LabelWord {
	readonly field: LabelField;
	readonly word: string;
}

const WORDS = new Map<string, LabelWord>();
for (const [field, words] of Object.entries(TABLE) as [LabelField, string][]) {
	for (const word of words.split(' ')) WORDS.set(word, { field, word });
}
const LONGEST_LABEL = Math.max(...[...WORDS.keys()].map((word) => word.length));

/** What makes a word before it a label; the slash is used by WeChat accounts, behind a few words only. */
const MARK = /[:|丨｜︱︰∶/∕]/g;
/** Labels that follow the value of another one without a space: 来源:青石晚报时间:… */
const GLUED = /^(?:时间|日期|编辑|点击|浏览|阅读|评论|发布|分类|栏目|摄影|校对|审核|字号|记者|更新)$/;
const BEFORE_SLASH =
	/^(?:实习生|来源|责任编辑|审核|终审|编审|监制|统筹|策划|设计|制图|剪辑|视频|供图|图片|主编|撰稿|翻译|校审|审校|文图|图文|文|图|编辑|责编|执笔|记者|作者|编译|摄影|撰文|文字|采写|通讯员|校对|审核|编|摄)$/;

/** Labels that stand alone before the value: `编辑 刘晓阳 校对 李铭`, `作者魏星 |`. */
const OPEN =
	/(?<=^|[\s|｜,;([【〔<])((?:本文)?作者|本期编辑|本版编辑|本版责编|值班编辑|值班主任|签审|签发|初审|复审|一审|二审|三审|审校|主编|统筹|责任编辑|责编|编辑|校对|编审|终审|审核|(?:本文|文章|内容)?来源于|来源|撰文|摄影|文字|采写|监制|统筹|发表于|发布于|更新于|责校|执笔|图片|文\/图|图\/文|文图|图文)(?!部|室|推荐|于此|精选|[的了者])\s{0,2}(?=[\u3400-\u9fffa-z\d])/gi;

/** A label and what stands behind it; offsets into `line.plain`. */
export interface Segment {
	readonly line: Line;
	readonly region: Region;
	readonly field: LabelField;
	/** The label, simplified. */
	readonly label: string;
	readonly labelFrom: number;
	readonly from: number;
	readonly to: number;
	/** Whether the label has its colon or stroke. */
	readonly marked: boolean;
}

/** A line that can carry credits: any short one, a long one only at its ends. */
const LONGEST_CREDITS = 160;
const CUE =
	/来源|来自|作者|著者|笔者|ライター|작성|글|입력|수정|등록|게재|写真|撮|掲载|配信|公开日|投稿|updated|published|posted|author|编|审|校|记者|摄|图|文|时间|日期|发[布表稿]|更新|标签|关键|摘|分类|栏目|转自|出处|监制|统筹|通讯员|导读|提[要示]|tag|by|执笔|采|稿|浏览|阅读|点击|字号|译|设计|制作|视频|剪辑|视觉|排版|策划|出品|口述|海报|实习生|主创|出镜|配音|播音|插画|漫画|动画|责校|签发|核发/i;

function compute(article: Article): Segment[] {
	const { regions } = layoutOf(article);
	const segments: Segment[] = [];
	for (const line of article.lines) {
		if (isBlank(line) || line.plain.length < 3) continue;
		const region = regions[line.index]!;
		if (line.plain.length <= LONGEST_CREDITS) {
			if (region === 'body' && isParagraph(line.plain)) segments.push(...longSegments(line, region));
			else if (CUE.test(line.plain)) segments.push(...segmentsOf(line, region));
		} else if (region !== 'beyond') segments.push(...longSegments(line, region));
	}
	return segments;
}

/** In a paragraph a label counts only where it opens the line or its last bracket. */
function longSegments(line: Line, region: Region): Segment[] {
	const { plain } = line;
	const end = plain.slice(-TAIL);
	const hasCue = CUE.test(plain.slice(0, 8)) || /[)】\]〕]$/.test(plain) || CUE.test(end) || LISTED.test(plain);
	const all = hasCue ? segmentsOf(line, region) : [];
	const bracket = Math.max(plain.lastIndexOf('('), plain.lastIndexOf('['), plain.lastIndexOf('【'));
	const closing = all.findIndex((segment, at) => segment.marked && closes(plain, all.slice(at)));
	return all.filter(
		(segment, at) =>
			(segment.labelFrom === 0 && segment.marked && segment.to < 80) ||
			(segment.marked && NAMES.test(plain.slice(segment.from, segment.from + 24))) ||
			(bracket > plain.length - 60 && segment.labelFrom > bracket) ||
			(closing >= 0 && at >= closing),
	);
}

/** A label with several names behind it, wherever it stands: 记者:张三、李四、王五. */
const NAMES = /^[\u3400-\u9fff·]{2,4}(?:、[\u3400-\u9fff·]{2,4}){2}/;
const LISTED = /(?:记者|作者|撰稿|采写|文字|摄影)\s?[:|丨][\u3400-\u9fff·]{2,4}、/;

/** Credits glued to the last sentence of a paragraph: …归途。责任编辑:王小山 校对:李铭 */
const TAIL = 40;

function closes(plain: string, segments: readonly Segment[]): boolean {
	const [first] = segments;
	if (!first || first.labelFrom < plain.length - TAIL || !/[。!?”)】…]\s*$/.test(plain.slice(0, first.labelFrom))) return false;
	return segments.at(-1)!.to === plain.length && !/[。!?]/.test(plain.slice(first.from));
}

function segmentsOf(line: Line, region: Region): Segment[] {
	const { plain } = line;
	const found: { field: LabelField; label: string; labelFrom: number; from: number; marked: boolean }[] = [];
	for (const mark of plain.matchAll(MARK)) {
		const known = labelBefore(plain, mark.index);
		if (!known || !(standsFree(plain, known.at, known.word) || (found.length > 0 && GLUED.test(known.word)))) continue;
		const isSlash = mark[0] === '/' || mark[0] === '∕';
		if (isSlash && (!BEFORE_SLASH.test(known.word) || /[文图]/.test(plain[mark.index + 1] ?? ''))) continue;
		let from = mark.index + 1;
		while (plain[from] === ' ') from++;
		found.push({ field: known.field, label: known.word, labelFrom: known.at, from, marked: true });
	}
	const isSentence = /[。!?]/.test(plain);
	for (const hit of plain.matchAll(OPEN)) {
		if (found.some((other) => other.labelFrom <= hit.index && hit.index < other.from)) continue;
		const known = WORDS.get(hit[1]!.toLowerCase());
		if (!known || (hit.index > 0 && isSentence && !/[([【〔<]/.test(plain[hit.index - 1]!))) continue;
		found.push({ field: known.field, label: known.word, labelFrom: hit.index, from: hit.index + hit[0].length, marked: false });
	}
	found.sort((a, b) => a.labelFrom - b.labelFrom);
	return found.map((one, at) => ({ line, region, ...one, to: endOf(plain, one.from, found[at + 1]?.labelFrom ?? plain.length) }));
}

/** The longest label that ends right before a mark, a few spaces aside. */
function labelBefore(plain: string, mark: number): (LabelWord & { at: number }) | undefined {
	let end = mark;
	while (end > 0 && mark - end < 3 && plain[end - 1] === ' ') end--;
	const spaced = /([作来编记摄时日责校审])\s{1,4}([者源辑影间期编对核])$/.exec(plain.slice(Math.max(0, end - 6), end));
	const narrow = spaced && WORDS.get(spaced[1]! + spaced[2]!);
	if (spaced && narrow) return { ...narrow, at: end - spaced[0].length };
	for (let length = Math.min(LONGEST_LABEL, end); length > 0; length--) {
		const known = WORDS.get(plain.slice(end - length, end).toLowerCase());
		if (known) return { ...known, at: end - length };
	}
	return undefined;
}

/** Whether the line begins with a label and its mark. */
export function opensWithLabel(plain: string): boolean {
	const mark = plain.slice(0, LONGEST_LABEL + 3).search(/[:|丨｜︱︰∶]/);
	return mark > 0 && labelBefore(plain, mark)?.at === 0;
}

/** One-character labels are labels only at the start of a line, a bracket or a new part of it; longer ones not inside a longer word. */
function standsFree(plain: string, at: number, word: string): boolean {
	if (at === 0) return true;
	const before = plain[at - 1]!;
	if (/[\s|｜丨([【〔<,;。、/&*#>》”"\])】\d]/.test(before)) return true;
	return word.length > 1 && !/[\u3400-\u9fff]/.test(before) ? true : word.length >= 4 || /^(?:来源|作者|责编)$/.test(word);
}

/** Where a value ends: at the next label, at the bracket around both, at a gap. */
function endOf(plain: string, from: number, limit: number): number {
	let to = limit;
	let depth = 0;
	for (let at = from; at < to; at++) {
		const character = plain[at]!;
		if (/[([【〔]/.test(character)) depth++;
		else if (/[)\]】〕]/.test(character) && --depth < 0) to = at;
	}
	while (to > from && /[\s([【〔|｜,;、]/.test(plain[to - 1]!)) to--;
	return Math.max(from, to);
}

/** Whether the line above the headline that a label stands on opens with other words: the title of another story, with its credits. */
export function isOfAnother({ line, labelFrom }: Segment): boolean {
	const ahead = line.plain.slice(0, labelFrom).replace(/[\d\s年月日时分:|()[\]/-]+/g, '');
	return ahead.length >= 6 && !/[:|]/.test(line.plain.slice(0, 8)) && !/^(?:来源|作者|编辑|责编|责任编辑|时间|日期|发布)/.test(ahead);
}

/** Every label of the text with its value, in the order of the text. */
export const segmentsIn = (article: Article): readonly Segment[] => article.memo(compute);
