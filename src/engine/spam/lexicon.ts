/**
 * Vocabulary of the search-engine spam that is sold by the page: gambling, pornography, forged papers, cures. Made for this project from the
 * morphology of the genre, simplified, ASCII in lower case. No word here is a finding by itself: rules look at how much of a phrase such
 * words cover, at how many kinds they are, and at where the phrase stands.
 *
 * - brand: names under which casinos are advertised and little else; `common` names are also hotels, stars, companies
 * - game: what is played; also the subject of honest news
 * - lottery: series that only illegal betting sites draw
 * - category, door: what sites call themselves and how one gets in: X体育 + 官网, also with a name that is not in the list
 * - entry: accounts, bonuses, forecasts; weak alone
 * - porn, pornWeak · papers: forged certificates and invoices · cure: clinics and remedies · trade: qualification and debt brokers
 */
const WORDS = {
	brand: `新葡京 葡京 澳门金沙 金沙城 申博 新濠天地 伟德 必威 亚博 鸭脖 欧宝 华体会 华体汇 华体网 乐鱼 爱游戏 九游会 米乐m 江南体育 半岛体育 贝博 博鱼 澳博 金宝博 沙巴体育 利记 威廉希尔 博天堂 龙8
		凯发 尊龙凯时 亚游 和记娱乐 利来国际 千亿国际 千亿体育 千赢 钱柜娱乐 宝马会 鸿博体育 必赢 雷竞技 乐动体育 火狐体育 问鼎娱乐 星空体育 开元棋牌 大富豪棋牌 云顶娱乐 云顶国际 沐鸣 杏彩 恒达娱乐 恒彩
		摩登娱乐 天富娱乐 无极娱乐 新宝娱乐 傲世皇朝 彩神争霸 贵宾会 王者体育 澳门太阳城 太阳城娱乐 太阳城集团 太阳集团 银河娱乐 皇冠体育 皇冠国际 皇冠现金 皇冠足球 大发娱乐 大发彩票 大发国际 大发快三
		凤凰彩票 万博体育 新万博 同升国际 优乐国际 申博太阳 东升国际 伯爵娱乐 金牛国际 金冠娱乐 金尊国际 龙虎和 腾龙娱乐 环球体育 八大胜 大都会娱乐 至尊国际 永利娱乐 永利国际 永利皇宫 永利博 永利高 澳门永利
		澳门银河 永乐国际 金沙娱乐 金沙国际 金沙网址 满贯娱乐 彩票33 188体育 五洲国际 永盈会 易胜博 赢咖 万博app 亿万先生 芒果体育 安博体育 安博电竞 百威娱乐 豪门国际 鼎盛娱乐 多宝体育 开云体育
		九州娱乐 九州体育 乐天堂 玛雅娱乐 登峰娱乐 顶尖娱乐 钻石娱乐 创世九州 红桃k 盛世棋牌 bet体育 yabo betway manbetx bet365 365bet raybet leyu kaiyun
		188bet 18luck vwin sbobet dafabet fun88 hthsports betvictor 1xbet 12bet 10bet w88 m88 bbin betball beplay
		obsport bwin 88bifa hg0088 hga025 long8 long8u ag真人 ag旗舰 ag亚游 ag8 bb电子 mg电子 pt电子 pg电子 cq9电子 ob体育 ob真人 mk体育
		ng体育 xk体育 pp体育 bb体育 bob体育 bob综合 im体育 ue体育 db真人 ky体育 ky棋牌 jdb电子 j9九游 k8凯发 ayx爱游戏 hth华体 tyc太阳 ld乐动 澳门威尼斯人 威尼斯人娱乐
		威尼斯人现金 韦德体育 韦德国际 开云app 万博manbetx 明升体育 美高梅娱乐 百乐门娱乐 云博体育 金年会 必一体育 必一运动 三亿体育 腾博会 仲博 鼎尊娱乐 亚美体育 亚美娱乐 牛宝体育 宝博体育 宝博电竞
		球盟会 拉菲娱乐 天辰娱乐 星辉娱乐 杏耀 恒行娱乐 富联娱乐 华宇娱乐 耀世娱乐 盛煌娱乐 长运娱乐 新萄京 新葡萄京 德赢 泛亚电竞 财神娱乐 大三元娱乐 百老汇娱乐 南宫28 od体育 bty体育 英亚体育
		意昂体育 意昂娱乐 风暴娱乐 门徒娱乐 亿博体育 米乐体育 极速体育 zoty中欧 中欧体育 多特体育 千赢国际 千嬴 新宝gg 新宝5 澳门新葡 申博sunbet sunbet 大阳城 银河国际 银河优越会 永利澳门
		贵宾会官网 皇冠hg 皇冠新体育 皇冠正网 bet36 bet亚洲 9号彩票 凤凰平台 金冠棋牌 乐博现金 浩博 浩博国际 通博 通宝娱乐 同乐城 齐乐国际 齐乐娱乐 远大娱乐 澳门大发`,
	common:
		'威尼斯人 韦德 尊龙 开云 万博 优博 兰博 新宝 贵宾厅 巴黎人 百乐门 利来 明升 海立方 安博 齐发 世爵 蓝冠 美高梅 彩神 爱博 新博 易博 环亚 平博 新利 鼎博 多宝 亿博 新濠 天博 博发 乐虎 爱彩 爱赢 久博 豪博 顺博 优德 新锦江 乐橙 酷游 太阳城 永利 金沙 银河 皇冠 澳门 凤凰 大发 立博 云顶 环球 米乐 王者 明珠 至尊 豪门 星空 半岛 乐动 火狐 问鼎 和记 千亿 钱柜 沙巴 开元',
	game: `国际娱乐城 澳门赌场 澳门博彩 博彩公司排名 足球外围 买球app 博彩网 赌球网 手机买球 买球网站 外围买球 现金赌场 真钱棋牌 真钱游戏 捕鱼上分 电竞押注 皇家赌场 澳门百家乐 财富坊
		百家乐 棋牌 彩票 老虎机 电子游艺 电玩城 电子游戏 捕鱼 真人娱乐 真人视讯 真人荷官 真人 博彩 菠菜 赌场 赌博 投注 下注 骰宝 轮盘 牛牛 炸金花 扎金花 斗地主 德州扑克 二八杠 麻将
		龙虎斗 六合彩 香港六合 特码 双色球 大乐透 福彩3d 福彩 体彩 足彩 竞彩 开奖 买球 赌球 盘口 让球 体育博彩 体育竞猜 电竞竞猜 21点 番摊 娱乐场 娱乐城 现金网 网投`,
	lottery: `时时彩 分分彩 快三 快3 北京赛车 极速赛车 秒速赛车 sg赛车 幸运飞艇 极速飞艇 秒速飞艇 sg飞艇 马耳他飞艇 澳洲幸运 澳洲10 澳洲5 幸运28 幸运快乐8 pc蛋蛋 加拿大28 加拿大pc 北京28 pk10 pk拾
		11选5 十一选五 快乐十分 快乐彩 秒速时时彩 七星彩 三分彩 五分彩 一分快三 河内五分 奇趣分分彩 腾讯分分 重庆时时 彩票计划 赛车计划 飞艇计划
		极速赛艇 极速六合 澳门六合 澳门天天彩 澳门天天好彩 新澳门 新澳天天彩 天天好彩 一肖一码 一码一肖 一码中特 三肖三码 四肖八码 平特一肖 管家婆 王中王 跑狗图 正版资料 精准资料 香港马会 6合彩 6合和彩 六和彩`,
	category: '体育 娱乐 国际 电子 游戏 电竞',
	door: `官网 官方网站 官方网 官网首页 官方 网址 网站 网页版 登录 登陆 登入 登录入口 登入网址 入口 注册 开户 下载 app 客户端 手机版 手机端 手机app 安卓版 安卓 苹果版 ios 中文版 电脑版 最新版
		平台 平台网 娱乐平台 代理 总代理 备用网址 线路 直营 返水 全站 在线登录 app下载`,
	entry: `足球 俱乐部 网页 首页 手机 版本 安装 加盟 返点 返佣 佣金 充值 提现 存款 首存 彩金 红包 体验金 白菜 优惠 送彩金 注册送 注册就送 申请注册 无需申请 开户送 免费送 现金 集团 玩法 规则 技巧 计划软件 计划
		人工计划 软件 预测 在线预测 走势图 走势 开奖结果 历史 历史结果 历史开奖 开奖数据 结果 数据 助手 规律 攻略 破解 外挂 辅助 三期 榜单 期期 多少期 最高返水 导航 上网导航 备用 线上 在线 直播 比分
		赔率 信誉 正规 靠谱 最新 登峰 地址 管理系统 亚洲 欧洲 旗舰 旗舰厅 会员 代理网 综合 世界杯 欧洲杯 篮球 视讯 试玩 赢钱 赚钱 提款 网上 大全 资料 免费资料 资料大全 记录 开奖记录 开奖直播 今晚`,
	porn: `免费av 欧美av 国产av 日本av 日韩av 亚洲av 无码av av在线 av免费 av片 av网 成人片 成人电影 成人视频 成人网站 成人网 成人av 黄色片 黄色网站 黄色视频 黄片 毛片 a片 三级片 三级电影 激情视频 色情
		情色 色色 色综合 久久综合 久久久久 久久热 久久精品 久久免费 精品久久 婷婷 五月天 五月丁香 丁香五月 丁香婷婷 开心激情 人妻 熟女 熟妇 少妇 乱伦 乱码 无码 有码 中文字幕 字幕乱码 强奸 轮奸
		内射 中出 口爆 颜射 潮吹 高潮 自慰 做爱 性爱 性交 啪啪 啪啪啪 裸体 裸聊 床戏 吻戏 偷拍 自拍偷拍 欧美性 大香蕉 伊人 伊人久久 一本道 一级黄 一级a 一级片 一级毛片 特级毛片 黄色 18禁 禁片
		 三级 国产精品 国产偷 国产自拍 国产乱 亚洲无码 亚洲精品 亚洲色 亚洲综合 狠狠色 狠狠干 天天干 天天日 天天操 日日夜夜 夜夜撸 撸管 奶水 爆乳 巨乳 美乳 肉欲 小说h 高h 约炮 援交 桃色 草榴 萝莉 制服丝袜 丝袜`,
	pornWeak:
		'欧美 国产 日本 日韩 亚洲 免费 在线 观看 在线观看 视频 播放 在线播放 电影 高清 网站 网址 一区 二区 三区 一区二区 完整版 不卡 精品 久久 一级 大全 资源 影院 影视 下载 综合 美女 女人 男女 图片 漫画 动漫 韩国 成人 手机看片 专区 av',
	papers:
		'办证 办理毕业证 毕业证 学位证 文凭 学历证 资格证 代办 代开 代开发票 开发票 发票 刻章 驾驶证 身份证 房产证 结婚证 离婚证 出生证 原版 1:1 高仿 定做 定制 样本 样版 微信 qq 扣扣 咨询 办理 购买 伪造 制作',
	cure: `最好的医院 哪家医院好 哪家好 哪个医院 多少钱 医院排名 专科医院 医院 医生 治疗 治好 根治 偏方 能治好吗 怎么治 费用 植发 种植牙 种睫毛 隆胸 隆鼻 双眼皮 整形 整容 祛斑 祛痘 白癜风 癫痫 牛皮癣 银屑病 性病
		早泄 阳痿 男科 妇科 人流 无痛人流 不孕不育 试管婴儿 代孕 尖锐湿疣 梅毒 皮肤病 痔疮 鼻炎 脱发 近视手术 包皮 前列腺`,
	trade:
		'资质转让 资质代办 公司转让 公司注册 工商注册 代理记账 硬性条件 专业从事 要账 讨债 追债 清欠 贷款 网贷 信用卡代还 套现 小额贷款 无抵押 私家侦探 婚姻调查 外遇调查 离婚律师 迷药 催情 窃听 开锁 疏通 回收 求购 价格 厂家 批发 供应 报价 转让',
} as const;

export type Kind = keyof typeof WORDS;

/** How far a word of a kind speaks for spam by itself. */
export const WEIGHT: Record<Kind, number> = {
	brand: 3,
	common: 1.5,
	game: 2,
	lottery: 2.5,
	category: 1,
	door: 1,
	entry: 1,
	porn: 2,
	pornWeak: 0.5,
	papers: 1,
	cure: 1,
	trade: 1,
};

export type Trade = 'gambling' | 'porn' | 'papers' | 'cure' | 'trade';

export const KINDS_OF: Record<Trade, readonly Kind[]> = {
	gambling: ['brand', 'common', 'game', 'lottery', 'category', 'door', 'entry'],
	porn: ['porn', 'pornWeak'],
	papers: ['papers'],
	cure: ['cure'],
	trade: ['trade'],
};

export const wordsOf = (kind: Kind): readonly string[] => WORDS[kind].split(/\s+/);
