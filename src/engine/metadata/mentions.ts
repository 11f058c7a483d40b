import type { Article } from '../article/article';
import { isBlank, type Line, spanIn } from '../article/lines';
import { layoutOf } from './layout';
import { isDoubtfulSurname, isName, isSurname } from './names';
import { cleanedText, mergeSame, valueInLine } from './text';
import type { MetadataValue } from './types';

/** Titles and posts that stand before a name; a longer one wins over its end. */
const TITLES =
	'成员 党组成员 总书记 党组书记 党委书记 工委书记 副书记 书记 第一书记 国家主席 副主席 主席 国务委员 总理 副总理 委员长 副委员长 部长 副部长 省长 副省长 市长 副市长 区长 副区长 县长 副县长 镇长 副镇长 乡长 局长 副局长 厅长 副厅长 处长 副处长 科长 副科长 司长 副司长 主任 副主任 署长 行长 副行长 院长 副院长 校长 副校长 园长 所长 副所长 馆长 副馆长 会长 副会长 理事长 副理事长 秘书长 副秘书长 社长 副社长 总编辑 总编 主编 台长 队长 副队长 支队长 大队长 组长 副组长 站长 董事长 副董事长 总经理 副总经理 总裁 副总裁 首席执行官 首席运营官 首席技术官 首席财务官 首席科学家 创始人 联合创始人 合伙人 总监 经理 教授 副教授 讲师 研究员 副研究员 院士 博士 工程师 总工程师 总设计师 设计师 分析师 律师 法官 检察官 医师 医生 主治医师 主任医师 护士长 教练 主教练 导演 制片人 编剧 作家 诗人 演员 歌手 艺人 主持人 球员 队员 发言人 新闻发言人 代表 委员 常委 大使 领事 总领事 参赞 理事 监事长 庭长 巡视员 调研员 专员 督导 教师 老师 班主任 总统 首相 外长 防长 国务卿 议长 议员 国王 立委 县议员 负责人 民警 警官 村支书 村主任 村党支部书记 居民 村民 市民 学者 专家 CEO CTO CFO COO';
const TITLE_WORDS = new Set(TITLES.split(' '));
const TITLE_ENDS = new Set([...TITLE_WORDS].map((title) => title.charCodeAt(title.length - 1)));
const LONGEST_TITLE = Math.max(...[...TITLE_WORDS].map((title) => title.length));
const ENDS_WITH_TITLE = new RegExp(
	`(?:${TITLES.split(' ')
		.sort((a, b) => b.length - a.length)
		.join('|')})$`,
);

const BEGINS_WITH_TITLE = new RegExp(`^(?:${TITLES.split(' ').join('|')})`);

/** What may follow a person's name in a report. */
const AFTER =
	/^(?:$|[\s,。;:、!?()《》“”"'…·「」【】]|表示|表态|说|介绍|指出|强调|认为|出席|主持|宣布|宣读|致辞|致欢迎|讲话|参加|参与|称|告诉|透露|坦言|提到|谈到|回忆|解释|在|以|围绕|就|对|与|和|及|等|作|向|率|带|代表|从|的|还|也|则|为|分别|一行|先生|女士|同志|进行|做|发表|接受|到|来|将|于|深入|受邀|解读|分享|建议|呼吁|宣讲|陪同|会见|感慨|直言|分析|补充|回应|证实|深表|担任|走访|调研|签署|颁|获|因|曾|是|有|把|用|给)/;

const SAYS =
	/^(?:表示|表态|介绍|指出|强调|认为|出席|主持|宣布|宣读|致辞|讲话|参加|参与|告诉|透露|坦言|提到|谈到|回忆|解释|先生|女士|同志|进行|接受|分享|建议|呼吁|陪同|会见|分析|补充|回应|证实|担任)/;

/** Chars that a run before a title does not cross. */
const ROLE_STOP = /[,。;:!?\s()《》“”"「」【】]/;
const ROLE_LEAD = /^(?:[^、]{0,6}由|据|来自|邀请|会见|陪同|聘请|包括|以及|时任|并|而|与|和|及|向|在|当日|当天|会上|随后|其中|对|让|请)/;

const codesOf = (characters: string): ReadonlySet<number> => new Set(Array.from(characters, (one) => one.charCodeAt(0)));

const MOST_PEOPLE = 20;
const MOST_ORGANISATIONS = 20;

function* bodyLines(article: Article): Generator<Line> {
	const { regions } = layoutOf(article);
	for (const line of article.lines) if (regions[line.index] === 'body' && !isBlank(line) && line.plain.length >= 12) yield line;
}

/** Persons the text names with a title before the name: `role` is the title with its office. */
export function personsIn(article: Article): MetadataValue[] {
	const found: MetadataValue[] = [];
	const text = article.view;
	for (const line of bodyLines(article)) {
		const { plain } = line;
		for (let at = 2; at < plain.length - 1; at++) {
			if (!TITLE_ENDS.has(plain.charCodeAt(at - 1)) || !isSurname(plain[at]!)) continue;
			const title = titleLength(plain, at);
			const length = title > 0 ? nameLength(plain, at, text) : 0;
			if (length === 0) continue;
			const from = roleStart(plain, at - title);
			const role = from < at ? cleanedText(article, spanIn(line, from, at)) : undefined;
			found.push(valueInLine(article, line, at, at + length, 'pattern', 0.8, role ? { role } : {}));
			if (found.length > MOST_PEOPLE * 4) return mergeSame(found).slice(0, MOST_PEOPLE);
		}
	}
	return mergeSame(found).slice(0, MOST_PEOPLE);
}

/** Length of the longest title that ends right before `at`, 0 where none does. */
function titleLength(plain: string, at: number): number {
	for (let length = Math.min(LONGEST_TITLE, at); length > 1; length--) if (TITLE_WORDS.has(plain.slice(at - length, at))) return length;
	return 0;
}

function nameLength(plain: string, at: number, text: string): number {
	if (!isSurname(plain[at] ?? '') || BEGINS_WITH_TITLE.test(plain.slice(at, at + 6))) return 0;
	const three = plain.slice(at, at + 3);
	const two = plain.slice(at, at + 2);
	const doubtful = isDoubtfulSurname(plain[at]!);
	const ends3 = three.length === 3 && isName(three) && AFTER.test(plain.slice(at + 3, at + 5));
	const ends2 = isName(two) && AFTER.test(plain.slice(at + 2, at + 4));
	// 瞿海认为: a verb of two characters behind the shorter name is no accident
	if (ends2 && SAYS.test(plain.slice(at + 2, at + 4))) return doubtful && !repeated(text, two) ? 0 : 2;
	if (ends3 && ends2 && !doubtful && /[以在就对与向为用把将曾也还则均]/.test(plain[at + 2]!)) return 2;
	if (ends3 && ends2)
		return /[\s,。;:、()《“]/.test(plain[at + 2] ?? ' ')
			? 2
			: AFTER.test(plain[at + 2] ?? '') && !doubtful && occursElsewhere(text, two, three)
				? 2
				: 3;
	if (ends3) return doubtful && !repeated(text, three) ? 0 : 3;
	if (ends2) return doubtful && !repeated(text, two) ? 0 : 2;
	return 0;
}

/** Whether `two` also stands without the third character. */
const occursElsewhere = (text: string, two: string, three: string): boolean => {
	for (let at = text.indexOf(two); at >= 0; at = text.indexOf(two, at + 2)) if (text[at + 2] !== three[2]) return true;
	return false;
};

const repeated = (text: string, name: string): boolean => text.indexOf(name, text.indexOf(name) + 1) >= 0;

/** Where the office before a title begins; the stroke-comma is crossed only between two titles (党组书记、部长). */
function roleStart(plain: string, title: number): number {
	let start = title;
	while (start > 0 && title - start < 30 && !ROLE_STOP.test(plain[start - 1]!)) {
		if (plain[start - 1] === '、' && !ENDS_WITH_TITLE.test(plain.slice(Math.max(0, start - 9), start - 1))) break;
		start--;
	}
	const lead = ROLE_LEAD.exec(plain.slice(start, title + 2));
	return lead && start + lead[0].length <= title ? start + lead[0].length : start;
}

const SUFFIXES =
	'大学 学院 中学 小学 幼儿园 学校 附中 附小 教育局 公安局 管理局 监管局 统计局 文旅局 税务局 气象局 体育局 财政局 教委 委员会 公司 集团 医院 研究院 研究所 研究中心 研究会 协会 学会 商会 基金会 联合会 出版社 银行 法院 检察院 政府 党校 博物馆 图书馆 科技馆 美术馆 体育馆 少年宫 活动中心 电视台 报社 通讯社 科学院 工程院 科协 工商联 总局 管委会 办事处 派出所 交警支队 消防救援支队 海关 联盟 俱乐部 乐团 剧院 工会';
const SUFFIX = new RegExp(
	`(?:${SUFFIXES.split(' ')
		.sort((a, b) => b.length - a.length)
		.join('|')})`,
	'g',
);
const MINISTRIES =
	/(?:国务院|教育部|外交部|国防部|商务部|财政部|公安部|民政部|司法部|科技部|工信部|生态环境部|住建部|交通运输部|水利部|农业农村部|文化和旅游部|国家卫健委|国家发改委|应急管理部|人民银行|自然资源部|人社部|中国科协|全国人大|全国政协|中央纪委|最高人民法院|最高人民检察院|联合国|世界卫生组织|欧盟|世卫组织)/g;
/** Characters of grammar: no name goes on across them. */
const ORGANISATION_STOP = codesOf('在与和由向对据从到及是了被将把并或让该各这其给的会上内用经即当至使就按');
/** What runs into the name of an organisation from its left. */
const VERB_LEAD =
	/^(?:[一二三两多几每这那][批个家所名]|来自|通过|随着|首批|每年|今年|推进|推动|引领|围绕|支持|安排|加快|办好|全面|带动|加强|开办|形成|逐步|统筹|整合|设立|成立|建设|打造|邀请|走进|前往|参观|组织|联合|携手|依托|选择|考入|毕业于|就读于|隶属于|提升|发展|合作|以及|包括|聘请|出席|召开|举办|建立|培养|优质|高水平|类型|记者|近日|日前|目前|昨日|昨天|今天|最新|告诉|负责|担任|现任|时任|作为|成为|委托|进入|位于|根据|按照|落实|贯彻|宣布|获得|入选|参加|参与|将|把)*/;
const GENERIC =
	/^(?:全国|各地|各级|多家|一些|有关|相关|部分|所有|中小学|高等|普通|重点|优质|国内|国外|当地|附近|我国|人民|某|多所|几所|两所|名校|一家|这家|另一家|其他|上市|子|分|母|总|控股)/;

const goesOn = (code: number): boolean => code >= 0x3400 && code <= 0x9fff && !ORGANISATION_STOP.has(code);

/** Organisations of the text by the last word of their names, the most named first. */
export function organisationsIn(article: Article): MetadataValue[] {
	const found: MetadataValue[] = [];
	for (const line of bodyLines(article)) {
		const { plain } = line;
		const ranges = new Map<number, number>();
		for (const hit of plain.matchAll(SUFFIX)) {
			const end = hit.index + hit[0].length;
			let start = hit.index;
			while (start > 0 && end - start < 20 && goesOn(plain.charCodeAt(start - 1))) start--;
			if (end - start >= 4 && end - start - hit[0].length >= 2) ranges.set(start, end);
		}
		for (const [start, end] of ranges) {
			const lead = VERB_LEAD.exec(plain.slice(start, end))![0].length;
			const name = plain.slice(start + lead, end);
			if (name.length < 4 || name.length > 18 || GENERIC.test(name) || /中小学$/.test(name)) continue;
			found.push(valueInLine(article, line, start + lead, end, 'pattern', 0.7));
		}
		for (const hit of plain.matchAll(MINISTRIES))
			found.push(valueInLine(article, line, hit.index, hit.index + hit[0].length, 'pattern', 0.85));
		if (found.length > MOST_ORGANISATIONS * 8) break;
	}
	return mergeSame(found)
		.sort((a, b) => b.spans.length - a.spans.length || a.spans[0]!.start - b.spans[0]!.start)
		.slice(0, MOST_ORGANISATIONS);
}
