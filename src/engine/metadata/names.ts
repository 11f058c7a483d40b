import { placeAt } from '../language/places';

/**
 * Chinese personal names by their form. Simplified, as `line.plain` is; offsets are into it.
 * The surnames are the common ones of the mainland, Taiwan and Hong Kong (common knowledge; no list was copied).
 */
const SURNAMES = new Set(
	'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督晋楚闫法汝鄢涂钦岳帅缑亢况郈有琴归海墨哈谯笪年爱阳佟言福肖付冼揭覃佘苑代仝亓禤矫逯练桌问才佀上官尕咎户丘檀付占麦隋刀敬昂臧原粟植仁呙阿线战伦闵么扬胜邸火但闪艳芦赛郄尧苟鹿青牟甫扎多伟修巨乞兰迟丛邝谌辜朴卿鲜商由'.split(
		'',
	),
);
/** Surnames that are far more often another word; a name needs more than them. */
const DOUBTFUL = new Set(
	'和时都能有从相经须后年言红但多问公国有平明成水通别全双上青山路利那文向应古空越步红问法爱福终居海广东安常师家房强才富元计何方高马金关于连易项花江于仁胜伟修兰迟丛朴鲜商由'.split(
		'',
	),
);
const COMPOUND = new Set([
	'欧阳',
	'上官',
	'司马',
	'诸葛',
	'东方',
	'皇甫',
	'尉迟',
	'公孙',
	'慕容',
	'司徒',
	'令狐',
	'宇文',
	'长孙',
	'夏侯',
	'轩辕',
	'端木',
	'南宫',
	'独孤',
	'西门',
	'闻人',
	'澹台',
	'申屠',
	'呼延',
	'范姜',
	'张简',
	'欧阳',
	'完颜',
	'耶律',
	'第五',
	'赫连',
	'百里',
	'东郭',
	'鲜于',
	'公冶',
	'拓跋',
	'濮阳',
]);

/** What a run of Han behind a credit label is, when it is no person: pen names of nobody, places of publication, channels. */
const NOBODY =
	/^(?:未知|不详|不祥|佚名|匿名|无|无名|网络|网友|网民|整理|综合|转载|转帖|原创|本站|本网|本报|本刊|本社|网站|编辑|编辑部|编辑室|小编|责编|作者|记者|通讯员|管理员|系统管理员|超级管理员|系统|后台|站长|用户|来源|发布|发布者|投稿|综合整理|网络整理|综合报道|网络转载|本站原创|本站编辑|互联网|网络编辑|新闻中心|新闻部|宣传部|办公室|管理|资讯|新闻|综合新闻|点击|查看|阅读|浏览|收藏|分享|打印|关闭|评论|回复|楼主|更多|返回|日期|时间|字号|字体|标签|关键词|报道|报导|供图|供稿|提供|供图|图片|图|文|摄|图集|视频|视觉中国|东方ic|法新社|路透社|美联社|资料图|资料|单位|时间|方面|安全|全部|全体|公众|来自网络|受访者|受访者供图|简介|介绍|信息|名称|姓名|原文)$/i;
/** Channels that a copying site puts in the place of its editor: (责任编辑:时尚). */
const CHANNEL =
	/^(?:时尚|娱乐|体育|财经|科技|综合|热点|焦点|百科|知识|探索|休闲|国际|国内|社会|军事|历史|文化|教育|健康|汽车|房产|旅游|美食|游戏|女性|生活|家居|母婴|育儿|数码|互联网|动漫|星座|情感|新闻|头条|要闻|资讯|产业|行业|热门|推荐|最新|法治|公益|艺术|音乐|电影|电视|明星|手机|家电|股票|基金|理财|保险|银行|创业|职场|农业|能源|环保|医疗|科普|摄影|收藏|宠物|时政|民生|视频|图片|专题)$/;
const CODE = /^(?:[a-z]{1,3}\d{2,}|\d+|admin\w*|root|test|editor|webmaster|administrator|author|unknown|null|none|user\w*|cms)$/i;
/** The last characters of names of media, offices and firms; a person's name does not end so. */
const BODY_ENDING =
	/(?:网|报|社|台|部|局|处|厅|院|校|厂|店|馆|会|公司|集团|中心|频道|新闻|周刊|杂志|传媒|媒体|日报|晚报|客户端|发布|资讯|财经|科技|在线|之家|论坛|研究所|大学|电视|广播|出版社|中文网?|政府|市委|县委|区委|省委|党委|编辑部|工作室|办公室|委员会|派出所|法院|医院|银行|平台|栏目组|栏目|小组|团队|组)$/;

const HAN_RUN = /^[\u3400-\u9fff]+$/;

/** Whether a run of characters has the form of a Chinese person's name: surname and one or two characters, or with a double surname. */
export function isName(token: string): boolean {
	if (token.length < 2 || token.length > 4 || !HAN_RUN.test(token)) return false;
	if (NOBODY.test(token) || CHANNEL.test(token) || BODY_ENDING.test(token) || NOT_GIVEN.test(token.slice(1))) return false;
	if (COMPOUND.has(token.slice(0, 2))) return token.length > 2;
	return token.length < 4 && SURNAMES.has(token[0]!);
}

/** Characters that given names do not have. */
const NOT_GIVEN = /[的了在是与或及被把从也就着过这那们说报讯电据称时分秒者您你我他她它吗呢吧请摄后册]/;

export const isSurname = (character: string): boolean => SURNAMES.has(character);
export const isDoubtfulSurname = (character: string): boolean => DOUBTFUL.has(character);

/** 阿布都·热合曼, 罗伯特·菲利普斯: parts of Han around a middle dot. */
const DOTTED = /^[\u3400-\u9fff]{1,8}(?:[·•・][\u3400-\u9fff]{1,8}){1,3}$/;
const LATIN = /^[a-z][a-z.'’_-]*(?:\d{0,4})(?:\s[a-z][a-z.'’-]*){0,3}$/i;

export type NameForm = 'name' | 'dotted' | 'latin' | 'handle' | 'none';

/** What a token behind a credit label is. `handle`: a pen name, a login, a name that has no surname known here. */
export function formOf(token: string): NameForm {
	if (token.length < 2 || token.length > 24) return 'none';
	if (isName(token)) return 'name';
	if (DOTTED.test(token)) return 'dotted';
	if (NOBODY.test(token) || CHANNEL.test(token) || CODE.test(token)) return 'none';
	if (LATIN.test(token)) return 'latin';
	if (token.length <= 10 && /^[\w\u3041-\u30fa\u30fc\u3400-\u9fff\uac00-\ud7a3·_.-]+$/.test(token) && !/[年月日]\d|^\d/.test(token))
		return 'handle';
	return 'none';
}

export const isNobody = (token: string): boolean => NOBODY.test(token) || CHANNEL.test(token) || CODE.test(token);

/** Whether a token names a medium, an office or a firm rather than a person. */
export const isBody = (token: string): boolean => BODY_ENDING.test(token) && token.length > 2 && !token.endsWith('情报');

/** Words that may follow a name without a space when the page glues its parts: 李四返回首页, 王五责任编辑. */
const GLUED =
	/^(?:返回|查看|来源|责任|责编|编辑|点击|阅读|发布|时间|更多|摄影|通讯员|实习|记者|供图|图\/|文\/|中国|大学|综合|报道|报导|系|是|为(?=.{3})|教授|博士|研究员|专家|主任|校长|\d{1,2}[日月]|[(（[【|/])/;

/** Length of the name that a token too long for one begins with, 0 where none does: 方敏北京大学…教授 → 2. */
export function leadingName(token: string): number {
	for (const length of [3, 2, 4]) {
		if (token.length > length && isName(token.slice(0, length)) && (GLUED.test(token.slice(length)) || placeAt(token, length) > 0))
			return length;
	}
	return 0;
}
