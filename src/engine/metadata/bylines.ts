import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { isBarWord } from './bar-words';
import { fullDatesIn } from './dates';
import { headlineLine } from './headline';
import { isParagraph, layoutOf } from './layout';
import { isBody, isName, isNobody } from './names';
import type { CreditField } from './people';

/** A name that a byline gives; offsets into `line.plain`. */
export interface Named {
	readonly line: Line;
	readonly from: number;
	readonly to: number;
	readonly field: CreditField;
	/** Where its role stands; empty where the form of the line says it. */
	readonly roleFrom: number;
	readonly roleTo: number;
	readonly confidence: number;
	/** Whether it is an account of the page's own members rather than a person's name. */
	readonly isAccount?: boolean;
}

const named = (line: Line, from: number, length: number, confidence: number, more: Partial<Named> = {}): Named => ({
	line,
	from,
	to: from + length,
	field: 'author',
	roleFrom: 0,
	roleTo: 0,
	confidence,
	...more,
});

/** How many lines with text below the headline, and below the body, a byline stands in. */
const REACH = 14;
const BELOW = 6;

/** The lines between headline and body, with the first ones of the body, and those right behind it. */
function bylineLines(article: Article): readonly Line[] {
	const { first, last, regions } = layoutOf(article);
	const headline = headlineLine(article);
	const from = Math.max(0, headline >= 0 ? headline - 3 : first - REACH);
	const filled = article.lines.filter((line) => !isBlank(line) && line.index >= from && line.index !== headline);
	const above = filled.filter(({ index }) => first < 0 || index < first + 2).slice(0, REACH + 3);
	const below = last < 0 ? [] : filled.filter(({ index }) => index >= last && regions[index] !== 'beyond').slice(0, BELOW);
	return [...new Set([...above, ...below])];
}

const NAME_PART =
	"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Published|Posted|Updated|Staff|Last|On|And|The|For|In)\\b)[A-Z][\\w'’.-]*";
const LATIN_NAME = `${NAME_PART}(?:\\s(?:de|da|di|du|van|von|der|den|la|le|al|bin|${NAME_PART})){0,3}`;
const BY = new RegExp(
	`(?:^|[|·•]\\s?|\\s)(?:(?:written|words|story|text|report(?:ed|ing)?|photos?(?:\\sand\\stext)?)\\s)?[Bb][Yy]:?\\s(${LATIN_NAME}(?:(?:,\\s(?:and\\s)?|\\sand\\s|\\s?&\\s?)${LATIN_NAME}){0,5})`,
);
/** What stands before “by” where it is not the first word of a byline. */
const PUT_UP =
	/\d|(?:^|\s)(?:posted|published|submitted|added|updated|edited|authored|created|shared|uploaded|post|article|review|recipe)$/i;
/** By a pen name of other letters, with the date behind it: By 山貓 09 March 2024. */
const BY_PEN_NAME = /^by:?\s([^\s|,]{2,16})(?=\s?(?:$|[|·,]|\d))/i;
const EACH_LATIN = new RegExp(LATIN_NAME, 'g');

/** `By Ann Lee and Joe Senn`, on a line of its own or with the date. */
function* english(line: Line): Generator<Named> {
	if (line.plain.length > 140 || !/\bby\b/i.test(line.plain) || /\bago\b/.test(line.plain) || /[.!?]\s[A-Z].*[.!?]$/.test(line.plain))
		return;
	const pen = BY_PEN_NAME.exec(line.plain);
	if (pen && /[^\x00-\x7f]/.test(pen[1]!)) {
		yield named(line, pen[0].length - pen[1]!.length, pen[1]!.length, 0.88, { roleTo: 2 });
		return;
	}
	const hit = BY.exec(line.plain);
	if (!hit || (hit.index > 0 && !/[|·•]/.test(line.plain) && !/^by/i.test(hit[0].trim()))) return;
	const start = hit.index + hit[0].lastIndexOf(hit[1]!);
	// a sentence goes on, a byline ends or gives the date, the desk, the paper; a button says by whom the page was made
	if (
		hit.index > 0 &&
		hit[0][0] === ' ' &&
		(line.plain.length > 60 || /[.!?]$/.test(line.plain) || !PUT_UP.test(line.plain.slice(0, hit.index)))
	)
		return;
	const role = line.plain.slice(0, start).search(/by:?\s$/i);
	for (const one of hit[1]!.matchAll(EACH_LATIN))
		if (one[0].length > 2) yield named(line, start + one.index, one[0].length, 0.92, { roleFrom: role, roleTo: role + 2 });
}

const KOREAN =
	/((?:[가-힣]{2,4}\s?[·,]\s?){0,5}[가-힣]{2,4})\s?((?:선임|수습|인턴|객원|전문|사진|여행|문화|스포츠|의학)?\s?(?:기자|특파원|논설위원|통신원|에디터|리포터)|글)(?=$|[\s|=,·/()\]<>@])/g;

/** 김하늘·박지민 기자. */
function* korean(line: Line): Generator<Named> {
	if (!/기자|특파원|위원|통신원|에디터|리포터|글/.test(line.plain)) return;
	const text = line.plain.slice(0, line.plain.length > 100 ? 60 : 100);
	for (const hit of text.matchAll(KOREAN)) {
		const role = hit.index + hit[0].lastIndexOf(hit[2]!);
		for (const one of hit[1]!.matchAll(/[가-힣]{2,4}/g))
			yield named(line, hit.index + one.index, one[0].length, 0.92, { roleFrom: role, roleTo: role + hit[2]!.length });
		return;
	}
}

const MARKER = '[\\d,*†‡§#✉①-⑨¹²³⁴⁵\\s]*';
const AFFILIATION =
	/大学|学院|研究院|研究所|医院|中心|公司|实验室|学校|出版社|博物馆|[局厅院馆]|university|institute|college|department|hospital/i;
const SUMMARY = /^[【[]?(?:摘\s?要|提\s?要|内容提要|abstract)/i;
const HAN_NAME = /^[\u3400-\u9fff·]{2,5}$/;

/**
 * The authors of a paper: a line of names below the headline, each with the numbers of the institutes that the next line names
 * (李小满1,2，王河1).
 */
function* papers(lines: readonly Line[]): Generator<Named> {
	for (const [at, line] of lines.entries()) {
		const next = lines.slice(at + 1, at + 3).find(({ plain }) => AFFILIATION.test(plain));
		if (!next || line.plain.length > 200 || isParagraph(line.plain)) continue;
		const parts = [...line.plain.matchAll(/[^\d,，、;；*†‡§#✉①-⑨¹²³⁴⁵\s]+(?:\s[\u3400-\u9fff](?=[\d,，、;；*\s]|$))?/g)];
		const isMarked = new RegExp(`[\\u3400-\\u9fff]\\s?[\\d*†①-⑨¹²³]${MARKER}(?:[,，、;；\\s]|$)`).test(line.plain);
		const isSummed = lines.slice(at + 1, at + 5).some(({ plain }) => SUMMARY.test(plain));
		const isNumbered = isMarked || /^[([\d]/.test(next.plain) || isSummed;
		if (parts.length === 0 || !isNumbered || (parts.length === 1 && !isMarked && !isSummed)) continue;
		const names = parts.filter(({ 0: text }) => HAN_NAME.test(text.replace(/\s/g, '')) && isName(text.replace(/\s/g, '')) && !isBody(text));
		if (names.length < parts.length * 0.8) continue;
		for (const one of names) yield named(line, one.index, one[0].length, 0.93);
		return;
	}
}

/** The head of a post on a bulletin board: 作者 login (nickname) 看板 board. */
const BOARD = /^作者\s?:?\s([\w-]{2,16})\s?(?:\([^()]{0,20}\))?(?=\s|$)/;

/** 原创 author account date, as WeChat has it; without an author the account stands alone. */
const WECHAT = /^原创\s?:?\s([^\s,。]{2,12})\s([^\s,。\d]{2,20})(?=\s)/;

/** The account that a post of WeChat was made by; offsets into `line.plain`. */
export function wechatAccount(line: Line): { readonly from: number; readonly to: number } | undefined {
	const hit = WECHAT.exec(line.plain);
	return hit && fullDatesIn(line.plain).length > 0 ? { from: hit[0].length - hit[2]!.length, to: hit[0].length } : undefined;
}

/** What stands below the name of an account: how its post was received. (With a button to follow it, an account is a source.) */
const BESIDE_ACCOUNT =
	/^(?:收藏(?:\s?\d.*)?|(?:阅读|浏览|点赞|粉丝|收藏|获赞)[量数]?\s?[\d.,]+\s?[万kw]?\+?|[\d.,]+\s?[万kw]?\s?(?:人)?(?:赞同了?该(?:回答|文章)|粉丝|关注者?|阅读))$/i;
const ACCOUNT = /^[\w\u3041-\u30fa\u3400-\u9fff\uac00-\ud7a3·・ー._-]{2,16}$/;
/** Words of pages that stand where an account does. */
const NO_ACCOUNT =
	/^(?:写回答|关注问题|被浏览|关注者|全部|目录|正文|首页|登录|注册|分享|收藏|评论|点赞|举报|更多|返回|打印|字号|推荐|热门|最新|置顶|精华|回复|楼主|倒序|时间轴|扫一扫|.*(?:次|条|个|号|篇)|用料|做法|步骤.*|食材|.*(?:回答|问题|文章|评论|浏览|阅读|专栏|作者|频道))$/;

const isAccountName = ({ plain }: Line): boolean =>
	ACCOUNT.test(plain) &&
	!NO_ACCOUNT.test(plain) &&
	!isNobody(plain) &&
	!isBarWord(plain) &&
	!isBody(plain) &&
	/[^\d._-]/.test(plain) &&
	!BESIDE_ACCOUNT.test(plain);

/** The account that posted: its name between headline and text, with its counters right below (a line may say who it is). */
function* accounts(article: Article, lines: readonly Line[]): Generator<Named> {
	const { first } = layoutOf(article);
	const headline = headlineLine(article);
	const above = lines.filter(({ index }) => index > headline && (first < 0 || index < first));
	for (const [at, line] of above.entries()) {
		const wechat = WECHAT.exec(line.plain);
		if (wechat && fullDatesIn(line.plain).length > 0) {
			yield named(line, wechat[0].indexOf(wechat[1]!, 2), wechat[1]!.length, 0.88);
			return;
		}
		if (headline < 0 || at > 10 || !isAccountName(line)) continue;
		const [one, two] = [above[at + 1], above[at + 2]];
		const isBeside = [one, two].some((next) => next && BESIDE_ACCOUNT.test(next.plain));
		if (!isBeside) continue;
		yield named(line, 0, line.plain.length, isName(line.plain) ? 0.8 : 0.7, { isAccount: true });
		return;
	}
}

/** Journals on the web lose the title: a name alone on the first line, the summary or the key words right below. */
function* aboveSummary({ lines }: Article): Generator<Named> {
	const [first, second] = lines.filter((line) => !isBlank(line));
	if (first && second && isName(first.plain) && SUMMARY.test(second.plain)) yield named(first, 0, first.plain.length, 0.85);
}

function compute(article: Article): readonly Named[] {
	const lines = bylineLines(article);
	const found: Named[] = [];
	for (const line of lines) {
		found.push(...english(line), ...korean(line));
		const board = BOARD.exec(line.plain);
		if (board) found.push(named(line, board[0].indexOf(board[1]!, 2), board[1]!.length, 0.9, { roleTo: 2 }));
	}
	found.push(...papers(lines), ...aboveSummary(article));
	if (!found.length) found.push(...accounts(article, lines));
	return found;
}

/** Authors by the form of the byline, in the manners that need no Chinese label: English, Korean, papers, boards, accounts. */
export const bylinesIn = (article: Article): readonly Named[] => article.memo(compute);
