import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { plainText } from '../article/plain';
import { isWord } from '../language/model';
import { WEIGHT } from './lexicon';
import { spamLinesOf } from './lines';
import { isBoundary, reportsOnGambling } from './phrases';
import { tokensIn } from './tokens';

/**
 * What a gambling site says of itself among the sentences of an article, whatever it is called: sentences of games, bonuses and ways in; and
 * names made of 澳门, an invented word and figures (`澳门X4858网址`), which no house has.
 */
export interface Offer {
	readonly line: Line;
	/** Offsets into `line.plain`. */
	readonly start: number;
	readonly end: number;
	readonly kind: 'sentence' | 'figures';
}

/** What only an advertisement of such a site promises, one at a time. */
const PROMISES =
	/彩金|注册(?:即|就|立)?可?送|首[存充](?:即送|送|翻|\d|\s)|秒存|秒提|体验金|返水|返现|荷官|百家乐|老虎机|真人视讯|电子游艺|捕鱼|信誉第一|诚招代理|招商代理|最新网址|备用网址|app下载|下载[^,。]{2,8}app|官方网站|官网|平台登录|手机版(?:入口|下载)|(?:在线|线上)娱乐平台|体育[、,]真人|真人[、,]棋牌|棋牌[、,]/gi;
const LEAST_PROMISES = 3;
/** Words of the trade in a sentence, and their share of its letters. */
const LEAST_WORDS = 4;
const COVERED = 0.25;
/** More words of the trade in the rest of the page, and gambling is what it is about. */
const MOST_ELSEWHERE = 2;
const LONGEST = 200;

function isOffer(sentence: string): boolean {
	if (sentence.length < 12 || sentence.length > LONGEST) return false;
	if (new Set(sentence.match(PROMISES)).size < LEAST_PROMISES) return false;
	const tokens = tokensIn(sentence, 'gambling');
	const covered = tokens.reduce((sum, { start, end }) => sum + end - start, 0);
	return new Set(tokens.map(({ start, end }) => sentence.slice(start, end))).size >= LEAST_WORDS && covered >= COVERED * sentence.length;
}

function sentences(lines: readonly Line[]): Offer[] {
	const found: Offer[] = [];
	let elsewhere = 0;
	for (const line of lines) {
		let start = 0;
		for (const { index, 0: stop } of line.plain.matchAll(/[。!?]["”』」]?|$/g)) {
			const end = index + stop.length;
			const sentence = line.plain.slice(start, end);
			if (isOffer(sentence)) found.push({ line, start, end, kind: 'sentence' });
			else if (SUBJECT.test(sentence)) elsewhere += tokensIn(sentence, 'gambling').filter(({ kind }) => WEIGHT[kind] >= 2).length;
			start = end;
		}
	}
	return elsewhere > MOST_ELSEWHERE ? [] : found;
}

/** None of the words of the trade that weigh is without one of these. */
const SUBJECT = /[博彩赌注牌局艇]|娱乐|真人|下注|老虎机|游艺|捕鱼/;

const FIGURES = /澳门([\u3400-\u9fff]{2,5}?)(\d{3,6})((?:官方)?(?:网址|官网|网站|登[录陆]|平台|app|入口|注册|下载|线路|手机版)*)/gi;
/** What counts or measures: then the figures are the text's own. */
const MEASURE = /^[年月日时分秒人名位个家所间座户元万亿千百多余号级届期米公平吨次件份%.\-~至]/;

function figures(lines: readonly Line[]): Offer[] {
	return lines.flatMap((line) =>
		!line.plain.includes('澳门')
			? []
			: [...line.plain.matchAll(FIGURES)].flatMap(({ index, 0: text, 1: name, 3: way }): Offer[] => {
					const end = index + text.length;
					const apart = isBoundary(line.plain[index - 1] ?? '');
					const invented = apart && !isWord(name!) && !isWord(name!.slice(0, 2)) && !MEASURE.test(line.plain.slice(end));
					return way || invented ? [{ line, start: index, end, kind: 'figures' }] : [];
				}),
	);
}

function compute(article: Article): readonly Offer[] {
	const text = plainText(article);
	if (
		reportsOnGambling(article) ||
		!(text.includes('澳门') || /彩金|荷官|老虎机|百家乐|首存|返水|诚招代理|平台登录|在线娱乐|网址/.test(text))
	)
		return [];
	const spam = spamLinesOf(article);
	const lines = article.lines.filter((line) => !isBlank(line) && !spam.has(line.index));
	return [...sentences(lines), ...figures(lines)];
}

/** The offers of an article, not sorted. */
export const offeredGames = (article: Article): readonly Offer[] => article.memo(compute);
