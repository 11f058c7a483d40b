/**
 * Where one simplified character stands for several traditional ones, a converter that works character by character takes the one that looks the
 * same. Each row: the character it leaves, the one that was meant, and the contexts in which that is beyond doubt (`^` is the place of the
 * character). The contexts are the project's own choice among common words; see docs/rules/encoding/wrong-conversion.md.
 */
export const WRONG_CHOICES: readonly (readonly [left: string, meant: string, contexts: readonly string[]])[] = [
	['于', '於', ['關屬由對基位處等終至在鑒便善用利力大小高低限置居源忠樂勇急趨適敢過^', '^是此今']],
	['并', '並', ['^且非不未無沒已緊將在從對為向與由及以表提指取組建加就通使要可能有', '^于於']],
	['干', '幹', ['骨才主能樹^', '^部線勁活事練群警校將']],
	['干', '乾', ['餅^', '^淨燥旱杯']],
	['系', '係', ['關干^']],
	['系', '繫', ['聯維^']],
	['制', '製', ['複復研監錄炮縫印特仿^', '身定^', '^造藥衣片圖冷']],
	['復', '複', ['^制製雜數印']],
	['余', '餘', ['業其剩多盈殘^', '0十百千萬^名人個家年天種次件位所項元畝公米里張萬', '^額下額']],
	['范', '範', ['師規模示典防^', '^圍例本疇']],
	['后', '後', ['以之最前今然先隨背落事^', '^來續面天果期者勤臺']],
	['里', '裡', ['這那哪心城眼夜^', '^面']],
	['面', '麵', ['^條粉包食', '炒拉湯^']],
	['松', '鬆', ['放輕寬^', '^動弛懈']],
	['斗', '鬥', ['奮戰爭決格搏^', '^爭志毆']],
	['几', '幾', ['^個年次天乎十百千名位種', '好十^']],
	['卷', '捲', ['席^', '^入土起']],
	['征', '徵', ['特象^', '^求集收文稿兵詢']],
	['准', '準', ['標水基精^', '^備確則時繩']],
	['冲', '衝', ['緩折要^', '^擊突刺動鋒破']],
	['游', '遊', ['旅導^', '^客戲覽玩行樂']],
	['表', '錶', ['手鐘懷^']],
	['丰', '豐', ['^富收碩盛滿厚']],
	['郁', '鬱', ['憂抑沉^', '^悶']],
	['舍', '捨', ['取割施^', '^棄己得']],
	['云', '雲', ['白烏多浮^', '^計端層霧']],
	['叶', '葉', ['樹茶落枝綠^', '^子片']],
	['谷', '穀', ['稻五^', '^物雨']],
];
