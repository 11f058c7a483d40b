import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { plainText } from '../article/plain';
import { spamLinesOf } from './lines';

/** What sellers put into copied articles: search phrases of brokers, sentences of agencies, names of firms with an address. */
export interface TradePhrase {
	readonly line: Line;
	/** Offsets into `line.plain`. */
	readonly start: number;
	readonly end: number;
	readonly confidence: number;
}

/** Search phrases of share brokers on margin: `线上股票配资公司`, `配资最新报价`, `炒股杠杆平台`. */
const BROKER =
	/(?:(?:线上|网上|正规|专业|十大|国内|在线|实盘|杠杆|期货|股票|炒股|证券|可靠|免费|安全){0,4}配资|(?:正规|线上|在线|十大|国内){0,4}(?:股票|炒股)杠杆)(?:公司|平台|开户|网站|门户|官网|app|软件|炒股|最新|报价|排名|排行|查询|网|杠杆|交易|论坛|资讯|利息|导航|一览){1,6}/gi;
const MONEY = /股[市票民价指东份权]|证券|融资|[aA]股|基金|期货|券商|投资者|理财|贷款|诈骗|非法/;

function brokers(lines: readonly Line[]): TradePhrase[] {
	const found = lines.flatMap((line): TradePhrase[] =>
		/配资|杠杆/.test(line.plain)
			? [...line.plain.matchAll(BROKER)].map(({ index, 0: text }) => ({ line, start: index, end: index + text.length, confidence: 0.85 }))
			: [],
	);
	return found.length === 0 || lines.some(({ plain }) => MONEY.test(plain.replace(BROKER, ' '))) ? [] : found;
}

/** Words in which only agencies speak of what they arrange; reports say what it is: 代孕, 非法. */
const AGENCY = /代怀|代生|供卵|包生|包成功|借腹|代孕(?:公司|机构|费用|价格|中介|产子)/g;
const SAID = new RegExp(AGENCY.source);
const REPORT = /非法|违法|警方|打击|黑市|地下|禁止|伦理|判决|法院|卫健委|整治/;
/** In more sentences of the page it is the page's matter. */
const MOST = 4;

function agencies(lines: readonly Line[]): TradePhrase[] {
	const said = lines.filter(({ plain }) => SAID.test(plain));
	if (said.length === 0 || said.some(({ plain }) => REPORT.test(plain))) return [];
	const found: TradePhrase[] = [];
	let sentences = 0;
	for (const line of lines) {
		let start = 0;
		for (const { index, 0: stop } of line.plain.matchAll(/[。!?]["”』」]?|$/g)) {
			const end = index + stop.length;
			const words = new Set([...line.plain.slice(start, end).matchAll(AGENCY)].map(([word]) => word));
			if (words.size > 1) found.push({ line, start, end, confidence: 0.7 });
			if (end > start) sentences++;
			start = end;
		}
	}
	return found.length > MOST || found.length * 5 > sentences ? [] : found;
}

/** What forgers and lenders offer, with a way to reach them in brackets: `代开发票(微信…)`. */
const DEALER =
	/[\u3400-\u9fff]{0,12}(?:发票|办证|毕业证|学位证|文凭|驾驶证|刻章|贷款|套现|讨债|私家侦探)[\u3400-\u9fff]{0,6}\s?\((?:微信|电话|q+|vx|v信|扣扣|薇信?)[:\s]{0,2}[a-z0-9_-]{5,20}\)/gi;

const dealers = (lines: readonly Line[]): TradePhrase[] =>
	lines.flatMap((line) =>
		!line.plain.includes('(')
			? []
			: [...line.plain.matchAll(DEALER)].map(({ index, 0: text }) => ({ line, start: index, end: index + text.length, confidence: 0.8 })),
	);

/** A firm of a trade and its address in the middle of a sentence: `索引的山城网站制作(www.…)增加`. */
const FIRM =
	/(?<=[的了在和与、])[\u3400-\u9fff]{2,8}(?:制作|建设|设计|优化|推广|公司|厂家|价格|维修|安装|租赁|回收|加工|定制|批发|服务|疏通|家具)\s?\((?:https?:\/\/)?(?:[a-z0-9-]{1,30}\.){1,3}(?:com|cn|net|cc|vip|org|top|xyz)\)(?=[\u3400-\u9fff])/g;

/** A page with more of them is about firms. */
const MOST_FIRMS = 5;

function firms(lines: readonly Line[]): TradePhrase[] {
	const found = lines.flatMap((line): TradePhrase[] =>
		line.plain.includes('(')
			? [...line.plain.matchAll(FIRM)].map(({ index, 0: text }) => ({ line, start: index, end: index + text.length, confidence: 0.7 }))
			: [],
	);
	if (found.length > MOST_FIRMS) return [];
	const saidElsewhere = ({ line, start, end }: TradePhrase) => {
		const text = line.plain.slice(start, end);
		return lines.some((other) => other !== line && other.plain.includes(text.slice(0, text.indexOf('('))));
	};
	return found.filter((phrase) => !saidElsewhere(phrase));
}

/** What a page has at least one of on which any of them is found: spares nearly all pages the looks at each line. */
const CUE = new RegExp(`配资|杠杆|${AGENCY.source}|[(](?:微信|电话|q+|vx|v信|扣扣|薇)|[.](?:com|cn|net|cc|vip|org|top|xyz)[)]`, 'i');

function compute(article: Article): readonly TradePhrase[] {
	if (!CUE.test(plainText(article))) return [];
	const spam = spamLinesOf(article);
	const lines = article.lines.filter((line) => !isBlank(line) && !spam.has(line.index));
	return [...brokers(lines), ...agencies(lines), ...firms(lines), ...dealers(lines)];
}

export const tradePhrases = (article: Article): readonly TradePhrase[] => article.memo(compute);
