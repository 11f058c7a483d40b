import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { plainText } from '../article/plain';
import { costOf, isWord } from '../language/model';
import { headlineOf } from '../zones/headline';
import { KNOWN } from './known';
import { spamLinesOf } from './lines';
import { BOUNDARY, isBoundary } from './phrases';
import { tokensIn } from './tokens';

/**
 * Ways into sites of the gambling trade whose names no list has: a name, what such a site calls itself, and a way in (`X体育官网登录`). The
 * build is the trade's, and the proof is the rest of the page: it says nothing of sport, shows, games or lotteries.
 */
export interface WayIn {
	readonly line: Line;
	/** Offsets into `line.plain`, with the brackets, the address or the mark that came with it. */
	readonly start: number;
	readonly end: number;
	/** The name and what the site calls itself. */
	readonly name: string;
	readonly confidence: number;
}

/** What a site calls itself, and the words of a text whose own matter that is. */
const MATTERS: ReadonlyMap<string, RegExp> = new Map([
	['体育', /体育|运动|比赛|赛事|联赛|球[队员迷]|足球|篮球|冠军|健身|奥运|选手|锦标/],
	['娱乐', /娱乐|电影|演艺|明星|影视|综艺|唱片|艺人|游戏/],
	['电竞', /电竞|电子竞技|游戏|战队|选手|比赛/],
	['棋牌', /棋牌|象棋|围棋|扑克|麻将|棋|牌局/],
	['彩票', /彩票|彩民|开奖|中奖|福彩|体彩|公益金/],
	['真人', /真人|演员|综艺/],
	['国际', /网站|网址|平台/],
]);
/** A text that reports on the trade. */
const REPORT = /赌|诈骗|涉案|嫌疑|非法|违法/;
const CALL = /体育|娱乐|电竞|棋牌|彩票|真人|国际/g;
/** What makes another word of it: 体育局, 娱乐场所, 彩票中心, 国际机场. */
const COMPOUND =
	/^(?:局|馆|场|中心|总局|学院|大学|课|老师|教师|教育|锻炼|活动|运动|用品|公园|产业|事业|文化|设施|器材|圈|业|节目|性|项目|新闻|记者|频道|协会|部|公益|店|站|室|秀|机场|会议|贸易|金融|关系|化|法|航|油|市场|社会|合作|集团|公司|酒店|比赛|赛|竞技|版|周|栏|明星|彩票|消费|生活|界|片|资本)/;
/** Words that lead up to a site in honest text: 可在X体育客户端报名. */
const LED = /[在登录载过开注进入问到用从由关于与和及是向据]$/;
const LONGEST_NAME = 5;
/** Characters of grammar: no name has them. */
const GRAMMAR = /[的了在是和与为过将把被从到对于等及也都就这那]/;
/** Bits by which a name of that many characters is less likely than one of two; names of one character do not occur. */
const LENGTH_COST = [99, 99, 0, 3, 5, 12];
/** Bits against a rest between a mark and the name that is no word. */
const REST_COST = 10;

interface Site {
	readonly line: Line;
	readonly start: number;
	/** Behind the name. */
	readonly nameEnd: number;
	readonly end: number;
	readonly call: string;
	/** See `waysFrom`. */
	readonly ways: number;
	/** The name begins at a mark or at the start of the line. */
	readonly apart: boolean;
}

/** Ways in of which an honest house has less need than its own site. */
const TAKEN = /注册|登[录陆入]|app|下载|入口|网页版|手机版|开户|备用/i;

/** The ways in behind a name, with the figures of a bonus: one for a site, two for an account or a programme. */
export function waysFrom(plain: string, from: number): { end: number; ways: number } {
	let end = from;
	let ways = 0;
	for (const token of tokensIn(plain.slice(from, from + 20), 'gambling')) {
		const word = plain.slice(from + token.start, from + token.end);
		if (from + token.start !== end || (token.kind !== 'door' && token.kind !== 'entry')) break;
		end = from + token.end;
		if (TAKEN.test(word)) ways += 2;
		else if (token.kind === 'door') ways++;
	}
	if (ways > 0) while (/[送\d]/.test(plain[end] ?? '')) end++;
	return { end, ways };
}

/** Where the name in front of `call` begins: at a mark near by, or where the words in front of it read best. */
function nameStart(plain: string, call: number): { start: number; apart: boolean } | undefined {
	let mark = call;
	while (mark > 0 && call - mark <= LONGEST_NAME && !isBoundary(plain[mark - 1]!)) mark--;
	if (call - mark < 2) return undefined;
	const near = call - mark <= LONGEST_NAME;
	let best = call - 2;
	let least = Number.POSITIVE_INFINITY;
	for (let start = call - 2; start >= Math.max(mark, call - LONGEST_NAME); start--) {
		const left = near ? mark : Math.max(0, start - 8);
		const rest = near && start > mark && !isWord(plain.slice(mark, start)) ? REST_COST : 0;
		const cost = costOf(plain, left, start) + costOf(plain, start, call) + LENGTH_COST[call - start]! + rest;
		if (cost < least) {
			least = cost;
			best = start;
		}
	}
	return { start: best, apart: best === mark };
}

function sitesIn(line: Line): Site[] {
	const { plain } = line;
	const sites: Site[] = [];
	let from = 0;
	for (const { index, 0: call } of plain.matchAll(CALL)) {
		const nameEnd = index + call.length;
		if (index < from + 2 || COMPOUND.test(plain.slice(nameEnd, nameEnd + 3))) continue;
		const name = nameStart(plain, index);
		if (!name || name.start < from) continue;
		const own = plain.slice(name.start, index);
		if (KNOWN.test(own) || GRAMMAR.test(own)) continue;
		const { end, ways } = waysFrom(plain, nameEnd);
		sites.push({ line, start: name.start, nameEnd, end, call, ways, apart: name.apart });
		from = end;
	}
	return sites;
}

const OPENING = '【[(「『“<';
const CLOSING = '】])」』”>';
const ADDRESS = /^\s?\((?:https?:\/\/)?(?:[a-z0-9-]+\.){1,3}[a-z]{2,5}\)/i;
const PRAISE = /^(?:更多|精彩|尽在|就在|请关注|首选|欢迎|访问|请)[^。!?;]{0,8}$/;

function praiseStart(plain: string, before: number): number {
	let stop = before;
	while (stop > 0 && before - stop < 12 && !/[。!?;]/.test(plain[stop - 1]!)) stop--;
	return stop;
}

/** With what came along: brackets around it, an address behind it, a colon; as a sentence of its own with its stop and its praise. */
function withCompany({ plain }: Line, from: number, to: number): [number, number] {
	let start = from;
	let end = to + (ADDRESS.exec(plain.slice(to, to + 40))?.[0].length ?? 0);
	const bracket = OPENING.indexOf(plain[start - 1] ?? '\n');
	if (bracket >= 0 && plain[end] === CLOSING[bracket]) return [start - 1, end + 1];
	if (plain[end] === ':') return [start, end + 1];
	const stop = praiseStart(plain, start);
	if (PRAISE.test(plain.slice(stop, start))) start = stop;
	if (stop === start && start > 0 && /[。!]/.test(plain[end] ?? '')) end++;
	return [start, end];
}

/** At an edge of the headline, parted by a dash, bar, underscore or bracket; `apart` gives the mark to it too. */
function edgeOfTitle({ plain }: Line, start: number, end: number): [number, number] | undefined {
	const bracket = OPENING.indexOf(plain[start - 1] ?? '\n');
	const closed = bracket >= 0 && plain[end] === CLOSING[bracket];
	if (closed && (start === 1 || end === plain.length - 1)) return [start - 1, end + 1];
	if (end === plain.length && /[_|\-—·\s]/.test(plain[start - 1] ?? '。')) return [start - 1, end];
	if (start === 0 && /[_|\-—·:\s]/.test(plain[end] ?? '。')) return [0, end + 1];
	return undefined;
}

const textOf = ({ line, start, nameEnd }: Site) => line.plain.slice(start, nameEnd);

function compute(article: Article): readonly WayIn[] {
	if (!CALLED.test(plainText(article))) return [];
	const spam = spamLinesOf(article);
	const lines = article.lines.filter((line) => !isBlank(line) && !spam.has(line.index));
	const headline = headlineOf(article);
	const sites = lines.flatMap((line) => (CALLED.test(line.plain) ? sitesIn(line) : []));
	if (sites.length === 0) return [];
	const foreign = foreignCalls(lines, sites);
	const counts = new Map<string, number>();
	for (const site of sites) counts.set(textOf(site), (counts.get(textOf(site)) ?? 0) + 1);
	return sites.flatMap((site): WayIn[] => {
		const { line, start, end, call, ways, apart } = site;
		const name = textOf(site);
		const edge = line === headline ? edgeOfTitle(line, start, end) : undefined;
		const count = counts.get(name)!;
		const strange = foreign.has(call);
		if (edge && strange && (ways > 0 || call !== '国际')) return [{ line, start: edge[0], end: edge[1], name, confidence: 0.8 }];
		const { plain } = line;
		const led = !apart && LED.test(plain.slice(0, start)) && !PRAISE.test(plain.slice(praiseStart(plain, start), start));
		const sure = ways > 1 || (call !== '国际' && isBoundary(plain[end] ?? ''));
		const said = ways > 0 && (strange ? count > 1 || (!led && sure) : count > 2 && apart);
		const replaced = strange && count > 2 && call !== '国际' && call !== '真人';
		if (!said && !replaced) return [];
		const [from, to] = withCompany(line, start, end);
		return [{ line, start: from, end: to, name, confidence: Math.min(0.9, 0.65 + 0.05 * count + (ways > 1 ? 0.05 : 0)) }];
	});
}

const CALLED = new RegExp(CALL.source);

const NONE: ReadonlySet<string> = new Set();

/** `plain` with a space in the place of each site. */
function without(plain: string, sites: readonly Site[]): string {
	const parts: string[] = [];
	let from = 0;
	for (const { start, end } of sites) {
		parts.push(plain.slice(from, start));
		from = end;
	}
	return [...parts, plain.slice(from)].join(' ');
}

/** The calls of which the page, without the names found, says nothing. */
function foreignCalls(lines: readonly Line[], sites: readonly Site[]): ReadonlySet<string> {
	const byLine = new Map<Line, Site[]>();
	for (const site of sites) {
		const own = byLine.get(site.line);
		if (own) own.push(site);
		else byLine.set(site.line, [site]);
	}
	const calls = new Set(sites.map(({ call }) => call));
	for (const line of lines) {
		const rest = without(line.plain, byLine.get(line) ?? []);
		if (REPORT.test(rest)) return NONE;
		for (const call of calls) if (MATTERS.get(call)!.test(rest)) calls.delete(call);
		if (calls.size === 0) break;
	}
	return calls;
}

/** The ways into unknown sites that an article has nothing to do with. */
export const waysIn = (article: Article): readonly WayIn[] => article.memo(compute);

const TITLE =
	/^(?:[\u3400-\u9fffA-Za-z0-9]{2,6}(?:体育|娱乐|电竞|棋牌|彩票|真人|国际)|澳门[\u3400-\u9fff]{2,6}|[\u3400-\u9fff]{0,3}葡京)(?:\d{2,6}|app)?/i;

/** A line that is the name of such a site and ways into it, or figures behind the name (`澳门X4858网址`, `X体育8823`), and nothing else. */
export function isSiteTitle(plain: string): boolean {
	if (plain.length > 40) return false;
	const name = TITLE.exec(plain)?.[0];
	if (name === undefined || KNOWN.test(name)) return false;
	const rest = plain.slice(name.length);
	const parts = rest.split(BOUNDARY).filter((part) => part !== '');
	if (!parts.every((part) => /^\d{2,6}$/.test(part) || waysFrom(part, 0).end === part.length)) return false;
	return parts.some((part) => !/^\d+$/.test(part)) || /\d{3,}$/.test(name);
}
