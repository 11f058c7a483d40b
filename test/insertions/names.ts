/**
 * Names and phrases that spam systems splice into pages, made anew from parts. The parts of training and of measuring are disjoint: the
 * words at even places of each list train, those at odd places measure.
 */
export type Part = 'training' | 'measuring';
export type NameKind = 'site' | 'figures' | 'firm' | 'question' | 'trade' | 'bare' | 'office' | 'model';

/** A number from 0 to 1, from a seed: the same ones on every machine. */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const LISTS = {
	syllables:
		'云 鼎 巨 浪 鸿 麓 青 峰 星 海 金 尊 龙 虎 天 辰 恒 盛 宝 利 博 亿 万 乐 鑫 源 瑞 丰 华 宇 凯 旋 盈 胜 泰 隆 帝 豪 富 贵 嘉 和 祥 瑞 锦 绣 荣 耀 飞 腾 凌 霄 苍 穹 雷 霆 银 河 紫 禁 玉 麒 麟 凤 翔 鹏 程 曜 晟 昊 铭 骏 卓 越 智 胜 汇 信 诚 优 邦 欧 亚 蓝 冠 沐 杏 聚 彩 摩 登 纵 横 亨 达 ' +
		'百 千 新 大 三 九 八 同 必 赢 开 元 明 月 光 阳 东 南 西 北 中 京 沪 江 湖 川 山 水 火 石 木 林 森 花 草 梅 兰 竹 菊 狮 豹 鹰 马 牛 熊 鱼 燕 雀 蜂 ' +
		'皇 王 尼 斯 罗 曼 巴 黎 维 纳 莱 米 奥 格 威 雅 迪 拉 伯 爵 侯 仙 神 圣 佛 道 缘 福 禄 寿 喜 财 运 旺 兴 茂 通 顺 速 快 易 爱 趣 玩 美 悦 畅 品 尚',
	play: '体育 娱乐 国际 棋牌 彩票 电竞 真人 麻将 捕鱼 电玩城 欢乐城 俱乐部 游戏 娱乐城 扑克 电子 竞猜 视讯 赌场 六合 彩金坊 老虎机 斗牛 投注站 十三水 赛马会 百家乐 牌九馆',
	enter:
		'官网 登录 app下载 注册 平台 入口 官方网站 客户端 手机版 网址 安卓版下载 网页版 最新版本 备用网址 登录入口 开户 app官网 平台登录 官网首页 手机客户端 下载安装 注册登录 官方下载 会员中心 老牌 旗舰厅 首页 线路检测',
	city: '昆山 合浦 长春 洛阳 大武口 平湖 义乌 常熟 顺德 邹城 诸暨 海门 江阴 博白 靖江 丹阳 慈溪 荣成 即墨 寿光 泰兴 涟水 仙桃 高邮 如皋 偃师 普宁 龙口 石狮 福清 昌邑 兴化 宜兴 乐清 永康 台山 莱西 东阳 余姚 溧阳',
	service:
		'代理记账 叉车维修 公司注册 管道疏通 搬家 空调清洗 二手车回收 种植牙 除甲醛 网站建设 离婚律师 发票代开 吊车出租 防水补漏 电动门安装 股票配资 信用卡套现 双眼皮整形 婚姻调查 窗帘定做 钢管租赁 白癜风治疗 月嫂培训 水泵维修 挖机培训 门头制作 不孕不育检查 注塑加工 劳务派遣 灯箱制作 公墓出售 货架批发 痔疮手术 展台搭建 大货车出租 食堂承包 隔断安装 试管婴儿 学历提升 塔吊拆装',
	goods:
		'眼霜 净水器 儿童座椅 电动轮椅 破壁机 学生平板 止咳药 地板砖 学步车 护眼灯 跑步机 粉底液 扫地机 奶粉 床垫 假发 水处理设备 集成灶 益生菌 玻璃胶 胶原蛋白 指纹锁 减肥茶 壁纸 真皮沙发 榨油机 祛斑霜 鱼缸 打包机 墙布 增高鞋 桑拿房 冷库板 中老年钙片 电热毯 洗地机',
	ask: '多少钱 哪家好 哪个牌子好 怎么下载 价格表 怎么收费 排名前十 哪里有 怎么样 效果好不好 多少钱一个 十大品牌 哪家便宜 批发价格 要多久 怎么玩 厂家电话 联系方式 多少钱一平方 收费标准 找哪家 什么药效果好 一般多少钱 介绍 有哪些 怎么办理 需要什么材料 报价 推荐 图片大全',
	firm: '有限公司 厂家 科技有限公司 代理商 专卖店 服务中心 事务所 批发市场 加盟店 实业公司 经营部 工作室 门诊部 制造厂 商行 旗舰店 装饰公司 维修站 供应商 研究中心 门业公司 贸易公司',
	office:
		'医院 中学 小学 学院 体育中心 文化馆 职业技术学校 电视台 妇幼保健院 银行 体育公司 国际学校 科技公司 集团 博物馆 游乐城 电子厂 报社',
} as const;

type List = keyof typeof LISTS;

export interface Source {
	readonly random: () => number;
	readonly part: Part;
}

export const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

function word({ random, part }: Source, list: List): string {
	const own = LISTS[list].split(' ').filter((_, index) => index % 2 === (part === 'training' ? 0 : 1));
	return pick(random, own);
}

const times = (count: number, make: () => string) => Array.from({ length: count }, make).join('');
const syllables = (source: Source, least: number, most: number) =>
	times(least + Math.floor(source.random() * (most - least + 1)), () => word(source, 'syllables'));

/** Letters and figures as such sites call themselves; which letters come is split, too. */
function figures({ random, part }: Source): string {
	const letters = part === 'training' ? 'abdfhknprsuwy' : 'acegijlmoqtvxz';
	const some = (set: string, least: number, most: number) =>
		times(least + Math.floor(random() * (most - least + 1)), () => pick(random, [...set]));
	const form = Math.floor(random() * 4);
	if (form === 0) return some(letters, 1, 3) + some('0123456789', 2, 4);
	if (form === 1) return some('0123456789', 2, 4) + some(letters, 1, 3);
	if (form === 2) return some(letters, 2, 6);
	return some('0123456789', 3, 5);
}

const MAKERS: Record<NameKind, (source: Source) => string> = {
	site: (source) =>
		`${syllables(source, 2, 3)}${source.random() < 0.2 ? figures(source) : ''}${word(source, 'play')}${source.random() < 0.5 ? word(source, 'enter') : ''}`,
	figures: (source) => {
		const tail = source.random();
		const name = `${figures(source)}${tail < 0.4 ? syllables(source, 2, 4) : tail < 0.8 ? word(source, 'play') : ''}`;
		return tail >= 0.8 || source.random() < 0.4 ? name + word(source, 'enter') : name;
	},
	firm: (source) =>
		`${source.random() < 0.7 ? word(source, 'city') + (source.random() < 0.5 ? '市' : '') : ''}${syllables(source, 2, 3)}${word(source, source.random() < 0.5 ? 'service' : 'goods')}${word(source, 'firm')}`,
	question: (source) => {
		const form = source.random();
		if (form < 0.2) return `${syllables(source, 2, 3)}${word(source, 'play')}${word(source, 'ask')}`;
		const city = form < 0.55 ? word(source, 'city') : '';
		const more = form > 0.9 ? word(source, 'service') : '';
		return `${city}${word(source, source.random() < 0.5 ? 'goods' : 'service')}${more}${word(source, 'ask')}`;
	},
	trade: (source) =>
		`${word(source, 'city')}${source.random() < 0.3 ? '专业' : ''}${word(source, 'service')}${source.random() < 0.4 ? word(source, 'firm') : ''}`,
	model: figures,
	bare: (source) => syllables(source, 3, 5),
	office: (source) => `${word(source, 'city')}${syllables(source, 2, 2)}${word(source, 'office')}`,
};

/** Those that spam systems splice; an office and a model's letters and figures are honest. */
export const NAME_KINDS: readonly NameKind[] = ['site', 'figures', 'firm', 'question', 'trade', 'bare'];

export const makeName = (source: Source, kind: NameKind): string => MAKERS[kind](source);
