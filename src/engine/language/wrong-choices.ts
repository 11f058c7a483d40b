/**
 * Where one simplified character stands for several traditional ones, a converter that works character by character takes the one that looks the
 * same. Each row: the character it leaves, the one that was meant, and the contexts in which that is beyond doubt. In a context `^` is the place
 * of the character; before it stand the characters of which one has to be there (behind `!`: none may be), after it the same; a context that
 * begins with `=` is taken letter by letter. Digits are 0. Left out are contexts that another word break makes innocent (批准|備案, 選手|表示,
 * 方|面包括). The contexts are the project's own choice among common words.
 */
export const WRONG_CHOICES: readonly (readonly [left: string, meant: string, contexts: readonly string[]])[] = [
	['于', '於', ['關屬由對基位處等終至在鑒便善用利力大小高低限置居源忠樂勇急趨適敢過^', '^是此今']],
	['并', '並', ['!合兼吞裁歸火^且非不未無沒已緊將']],
	['干', '幹', ['骨主樹^', '!若相天^部線勁活練群警校']],
	['干', '乾', ['餅^', '^淨燥旱']],
	['系', '係', ['關^!統列所別']],
	['系', '繫', ['聯維^']],
	['制', '製', ['複復研監錄炮縫印特仿^', '=量身定^', '!限抑控機體管強專節克牽法學編^造藥']],
	['復', '複', ['!恢回報康答收修往反光^制製雜數印']],
	['余', '餘', ['業其剩多盈殘^', '0十百千萬^名人個家年天種次件位所項元畝公米里張萬', '^額']],
	['范', '範', ['師^大學院生校教附畢專', '規模示典防^', '^圍例本疇']],
	['后', '後', ['以之最前今然先隨背落事^', '!皇太王影^來面續天期勤']],
	['里', '裡', ['這那哪心家城眼夜^', '^面']],
	['松', '鬆', ['放輕寬^!樹針柏', '^動弛懈']],
	['斗', '鬥', ['奮戰爭決格搏^', '^爭志毆']],
	['几', '幾', ['^個年次乎十百千名位種', '好十^']],
	['卷', '捲', ['席^', '!上下中試考答問案^入土起']],
	['征', '徵', ['特象^', '!遠長出^求集收文稿兵詢']],
	['准', '準', ['標水基精^', '^繩']],
	['冲', '衝', ['緩折要^', '^擊突刺動鋒破']],
	['游', '遊', ['旅導^', '!上中下^戲覽玩樂']],
	['丰', '豐', ['^富收碩盛滿厚']],
	['郁', '鬱', ['憂抑沉^', '^悶']],
	['舍', '捨', ['取割施^', '!宿農校房^棄己']],
	['云', '雲', ['白烏多浮^', '^計端層霧']],
	['叶', '葉', ['樹茶落枝綠^', '^子片']],
	['谷', '穀', ['稻五^', '!山河峽^物']],
];
