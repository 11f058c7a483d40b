import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { headlineOf } from '../zones/headline';
import { type ClauseStart, jointsOf } from './clauses';
import { spamLinesOf } from './lines';

/**
 * One search phrase put again and again to joints of a text: behind its marks, 的 and 是, in front of whatever goes on there. What gives it away
 * is that it does nothing in the text: it is built as people ask search engines (a place or a name, a trade, what is asked for), stands at
 * joints only, is hardly ever followed by a word that a subject is followed by, and shares next to no word with the rest of the page.
 */
export interface ForeignPhrase {
	readonly line: Line;
	/** Offsets into `line.plain`, with the mark that came with it. */
	readonly start: number;
	readonly end: number;
	readonly phrase: string;
	/** How often it stands on the page. */
	readonly count: number;
}

/** What search phrases end in and a name of a text seldom does: twice is enough. */
const ASKED =
	/(?:哪家好|哪家强|哪里好|哪里有|哪个好|多少钱|怎么样|官网|官方网站|登[录陆]|下载|下载安装|安卓版|苹果版|手机版|最新版本?|网页版|客户端|在线观看|在线看|免费版|免费观看|免费资料|入口|app|网址|注册|开户|开奖(?:结果|记录|直播)?|走势图|厂家|批发|报价|网站|收费标准|发票|办证|毕业证|学位证|文凭)$/i;
/** What such phrases end in as well as names: it takes more places, and no word in common. */
const NAMED =
	/(?:公司|价格|电话|平台|医院|学校|培训|维修|回收|租赁|安装|定制|加工|设备|装修|体育|娱乐|国际|棋牌|彩票|电竞|真人|电子|小说|漫画|视频|直播|看片|影院|影视|大全|大厅|导航|代理记账|记账|优化|鉴定|检测|补漏)$/;
/** Names of firms and schools are no shorter; those of sites are. */
const SHORTEST = 5;
const CALLED = /(?:体育|娱乐|国际|棋牌|彩票|电竞|真人|看片)$/;
const LONGEST = 24;
const MOST_GROUPS = 40;
/** What a subject is followed by; also what clauses begin with, so that some may be. */
const GOVERNS = /[的了是在将已也和与等为有对向把被让使给从说称指可不能会要曾就都还及或并于以:表]/;
/** Share of its pairs of characters that may stand elsewhere on the page. */
const KINSHIP = 0.34;

const isLetter = (code: number) =>
	(code >= 0x3400 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** By the four characters that begin there, the joints at which two or more places agree. */
function againIn(joints: readonly ClauseStart[]): ClauseStart[][] {
	const groups = new Map<string, ClauseStart[]>();
	const seen = new Map<number, ClauseStart>();
	for (const joint of joints) {
		const { plain } = joint.line;
		if (!isLetter(plain.charCodeAt(joint.at + 2)) || !isLetter(plain.charCodeAt(joint.at + 3))) continue;
		const hash =
			(joint.pair ^ Math.imul(plain.charCodeAt(joint.at + 2), 0x9e3779b1) ^ Math.imul(plain.charCodeAt(joint.at + 3), 0x85ebca6b)) | 0;
		const first = seen.get(hash);
		if (first === undefined) {
			seen.set(hash, joint);
			continue;
		}
		const head = plain.slice(joint.at, joint.at + 4);
		const group = groups.get(head);
		if (group) group.push(joint);
		else if (first.line.plain.startsWith(head, first.at)) groups.set(head, [first, joint]);
	}
	return [...groups.values()];
}

/** The longest text that two thirds of the places share. */
function sharedAt(group: readonly ClauseStart[]): { phrase: string; places: readonly ClauseStart[] } {
	let places = group;
	let length = 4;
	for (; length < LONGEST; length++) {
		const next = new Map<string, number>();
		for (const { line, at } of places) {
			const character = line.plain[at + length] ?? '';
			next.set(character, (next.get(character) ?? 0) + 1);
		}
		const [character, count] = [...next].reduce((best, one) => (one[1] > best[1] ? one : best));
		if (count < 2 || count * 3 < places.length * 2 || !isLetter(character.charCodeAt(0))) break;
		places = places.filter(({ line, at }) => line.plain[at + length] === character);
	}
	return { phrase: places[0]!.line.plain.slice(places[0]!.at, places[0]!.at + length), places };
}

/** The phrase without the words of the trade at its end: they stand in any text. */
function stemOf(phrase: string): string {
	const shorter = phrase.replace(ASKED, '').replace(NAMED, '');
	return shorter.length < 2 ? phrase : shorter;
}

/** Share of the stem's pairs that stand elsewhere in the running text. */
function kinshipOf(phrase: string, stem: string, lines: readonly Line[]): number {
	const rest = lines.map(({ plain }) => plain.replaceAll(phrase, '\n')).join('\n');
	let kin = 0;
	for (let at = 0; at + 1 < stem.length; at++) if (rest.includes(stem.slice(at, at + 2))) kin++;
	return kin / (stem.length - 1);
}

function occurrencesOf(phrase: string, lines: readonly Line[]): { line: Line; at: number }[] {
	return lines.flatMap((line) => {
		const places: { line: Line; at: number }[] = [];
		for (let at = line.plain.indexOf(phrase); at >= 0; at = line.plain.indexOf(phrase, at + phrase.length)) places.push({ line, at });
		return places;
	});
}

const MARK = /[,。、!?;:]/;

function placesOf(phrase: string, places: readonly ClauseStart[], lines: readonly Line[], headline: Line | undefined): ForeignPhrase[] {
	const asked = ASKED.test(phrase);
	if ((phrase.length < SHORTEST && !CALLED.test(phrase)) || (!asked && !NAMED.test(phrase))) return [];
	if (places.length < (asked ? 2 : 3)) return [];
	const text = lines.filter((line) => line !== headline && line.plain.includes('。'));
	const all = occurrencesOf(phrase, text);
	if (all.length > places.length * 1.25) return [];
	const followers = places.map(({ line, at }) => line.plain.slice(at + phrase.length, at + phrase.length + 2));
	if (new Set(followers).size < places.length * 0.6) return [];
	if (followers.filter((next) => GOVERNS.test(next[0] ?? '')).length > places.length * 0.5) return [];
	if (kinshipOf(phrase, stemOf(phrase), text) > KINSHIP) return [];
	return occurrencesOf(phrase, lines).map(({ line, at }) => {
		const end = at + phrase.length;
		const before = line.plain[at - 1] ?? '。';
		return { line, start: at, end: MARK.test(before) && /[,。:]/.test(line.plain[end] ?? '') ? end + 1 : end, phrase, count: all.length };
	});
}

function compute(article: Article): readonly ForeignPhrase[] {
	const groups = againIn(jointsOf(article));
	if (groups.length === 0 || groups.length > MOST_GROUPS) return [];
	const spam = spamLinesOf(article);
	const headline = headlineOf(article);
	const lines = article.lines.filter((line) => !isBlank(line) && !spam.has(line.index));
	return groups.flatMap((group) => {
		const { phrase, places } = sharedAt(group);
		return placesOf(phrase, places, lines, headline);
	});
}

export const foreignPhrases = (article: Article): readonly ForeignPhrase[] => article.memo(compute);
