/**
 * Places, simplified: provinces, the cities of China at prefecture level and above, Taiwan's counties, and the capitals and countries that
 * datelines name. Common knowledge, short forms without 省 and 市.
 */
const PROVINCES =
	'北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门';
const CITIES =
	'石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 博鳌 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 西昌 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔东南 黔西南 黔南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 拉萨 日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏 敦煌 西宁 海东 格尔木 玉树 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 克孜勒苏 博尔塔拉 巴音郭楞 昌吉 喀什 阿克苏 和田 伊犁 塔城 阿勒泰 石河子 台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义 苗栗 彰化 南投 云林 屏东 宜兰 花莲 台东 澎湖 金门 连江 义乌 昆山 曲阜';
const WORLD =
	'联合国 纽约 华盛顿 洛杉矶 旧金山 芝加哥 波士顿 休斯敦 夏威夷 渥太华 多伦多 温哥华 墨西哥城 巴西利亚 里约热内卢 圣保罗 布宜诺斯艾利斯 利马 波哥大 加拉加斯 哈瓦那 圣地亚哥 伦敦 巴黎 柏林 慕尼黑 法兰克福 汉堡 布鲁塞尔 海牙 阿姆斯特丹 日内瓦 苏黎世 伯尔尼 维也纳 罗马 米兰 梵蒂冈 马德里 巴塞罗那 里斯本 雅典 莫斯科 圣彼得堡 基辅 明斯克 华沙 布拉格 布达佩斯 贝尔格莱德 索菲亚 布加勒斯特 斯德哥尔摩 奥斯陆 哥本哈根 赫尔辛基 都柏林 爱丁堡 东京 大阪 京都 名古屋 福冈 首尔 釜山 平壤 乌兰巴托 河内 胡志明市 金边 万象 曼谷 清迈 仰光 内比都 吉隆坡 新加坡 雅加达 巴厘岛 马尼拉 达卡 新德里 孟买 伊斯兰堡 卡拉奇 喀布尔 加德满都 科伦坡 马累 德黑兰 巴格达 大马士革 贝鲁特 耶路撒冷 特拉维夫 加沙 安曼 利雅得 多哈 迪拜 阿布扎比 科威特城 安卡拉 伊斯坦布尔 开罗 的黎波里 突尼斯 阿尔及尔 拉巴特 喀土穆 亚的斯亚贝巴 内罗毕 达累斯萨拉姆 卢萨卡 哈拉雷 约翰内斯堡 比勒陀利亚 开普敦 拉各斯 阿布贾 阿克拉 达喀尔 金沙萨 堪培拉 悉尼 墨尔本 布里斯班 惠灵顿 奥克兰 阿斯塔纳 阿拉木图 比什凯克 塔什干 杜尚别';

export const provinces: readonly string[] = PROVINCES.split(' ');
const domestic = new Set([...provinces, ...CITIES.split(' ')]);
const all = new Set([...domestic, ...WORLD.split(' ')]);

/** Names by their first two characters, the longest first: most positions of a text fail on one look-up. */
const byStart = new Map<string, string[]>();
for (const name of all) {
	const names = byStart.get(name.slice(0, 2)) ?? [];
	names.push(name);
	byStart.set(
		name.slice(0, 2),
		names.sort((a, b) => b.length - a.length),
	);
}
const firsts = new Set([...all].map((name) => name.charCodeAt(0)));

/** Length of the place name that `plain` has at `at`, 0 where none stands there; the longest one wins. */
export function placeAt(plain: string, at: number): number {
	if (!firsts.has(plain.charCodeAt(at))) return 0;
	return byStart.get(plain.slice(at, at + 2))?.find((name) => plain.startsWith(name, at))?.length ?? 0;
}

/** The province a place is or, for the cities that the list has in the order of the provinces, nothing. */
export const provinceOfPlace = (plain: string): string | undefined => (provinces.includes(plain) ? plain : undefined);

export const isPlace = (plain: string): boolean => all.has(plain) || all.has(plain.replace(/[省市县区]$/, ''));
export const isDomestic = (plain: string): boolean => domestic.has(plain);
