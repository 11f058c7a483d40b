import type { Article } from '../article/article';
import { isBlank, type Line, offsetIn } from '../article/lines';
import type { Span } from '../finding';
import { foldToSimplified } from '../language/characters';
import { languagesOf } from '../language/languages';
import { isPlace } from '../language/places';
import { isBarWord } from './bar-words';
import type { Credits } from './credits';
import { headlineLine } from './headline';
import { segmentsIn } from './labels';
import { isParagraph, layoutOf } from './layout';
import { isBody, isDoubtfulSurname, isName, isNobody } from './names';
import { datesOfArticle } from './published';
import { bare, valueInLine } from './text';
import type { MetadataValue } from './types';

/** Words of the bars around a byline; a source ends before them, and they are none themselves. */
export const NOISE =
	/^(?:放大字体|缩小字体|[一二三四五六七八九十]+、.*|分享|分享到.*|分享至.*|字号|字体|大字?|中字?|小字?|收藏|关注|已关注|举报|原创|转载|转发|评论|条?评论.*|参与.*|订阅|我要.*|打印|打印本页|朗读|听新闻|点赞|赞|复制链接|微信.*|微博|新浪微博|腾讯微博|qq.*|朋友圈|空间|浏览.*|阅读.*|点击.*|人气.*|热度.*|查看.*|编辑|纠错|关闭|返回.*|首页|正文|更多|下载.*|播报|语音播报|手机.*|扫.*|用.*|a[+-]?|标签|作者|记者|通讯员|摄影|来源|时间|发布|发表|日期|责任编辑|责编|搜索|hkt|(?:gmt|utc).*|[pcej]st|回复\d*|显示全部楼层|阅读模式|只看.*|企鹅号|头条号|百家号|搜狐号|网易号|大鱼号|share|posted|published|written|updated|on|by|in|toc|facebook|twitter|line|google|linkedin|weibo|讚|(?:收藏|评论|点赞|赞|分享|阅读|浏览|转发)\d+.*|登录.*|注册.*|置顶|精华|推荐|热门|广告|图集|视频|音频|直播|.*次(?:阅读|浏览|播放|点击)|.*人(?:参与|评论|阅读|浏览).*|[\d,.万]*.{0,3}(?:评论|阅读|浏览|跟帖|点赞|收藏)数?|第?\d+版?|[\d,.]+万?[次人条]?|星期.|周.|上午|下午|[^\w\u3400-\u9fff]*)$/i;

/** A word of a byline. */
export interface Part {
	readonly text: string;
	/** Offset into the text that was split. */
	readonly from: number;
	readonly behindSpace: boolean;
}

/** What stands beside the date, or alone between headline and text, without a label: the medium, the account, the reporters. */
export function byline(article: Article, credits: Credits): { sources: MetadataValue[]; authors: MetadataValue[] } {
	const { published } = datesOfArticle(article);
	const { first } = layoutOf(article);
	const headline = headlineLine(article);
	const sources: MetadataValue[] = [];
	const authors: MetadataValue[] = [...namesAlone(article, credits)];
	if (headline < 0 && first <= 0) return { sources, authors };
	const people = knownPeople(credits);
	// beside Japanese and Korean dates stand categories as often as media
	const isChinese = languagesOf(article).main?.startsWith('zh') ?? true;
	const day = published.value === null ? undefined : published.spans[0];
	const end = first < 0 ? headline + 8 : first;
	const hasTime = published.value?.includes('T') ?? false;
	const start = headline < 0 ? Math.max(0, first - 8) : headline + 1;
	const lines = article.lines.slice(start, Math.min(end, start + 13)).filter((line) => !isBlank(line));
	const dated = lines.findIndex((line) => day !== undefined && line.start <= day.start && day.start <= line.end);
	const title = bare(lineText(article, headline));
	const near =
		dated >= 0
			? lines.filter((_, at) => Math.abs(at - dated) <= 1 || (at > dated && at <= dated + (splitOver(lines, dated, day!.end) + 1)))
			: lines.slice(0, 2);
	for (const line of near) {
		const onDateLine = day !== undefined && line.start <= day.start && day.start <= line.end;
		if (isParagraph(line.plain) || (!onDateLine && line.plain.length > 24)) continue;
		const parts = partsBeside(article, line, day).filter(
			({ text }) => !isPlace(text) && (!title.includes(bare(text)) || bare(text).length < 4),
		);
		const slashed = slashPair(parts);
		if (slashed) {
			const [medium, person] = slashed;
			sources.push(at(article, line, medium, 0.8));
			if (!people.has(bare(person.text))) authors.push(at(article, line, person, 0.75));
			break;
		}
		const account = !onDateLine && dated >= 0 ? signedAccount(parts) : undefined;
		if (account) {
			if (!people.has(bare(account[0].text))) authors.push(at(article, line, account[0], 0.7));
			sources.push(at(article, line, account[1], 0.7));
			break;
		}
		if (!onDateLine && parts.length > 0 && areNames(parts.map(({ text }) => text))) continue;
		if (!onDateLine && (parts.length !== 1 || parts[0]!.text.length < line.plain.length - 2)) continue;
		const isNamed = isBody(parts[0]?.text ?? '') || INITIALS.test(parts[0]?.text ?? '');
		if (!onDateLine && (dated < 0 || !hasTime) && !isNamed && !isAccount(line, lines[lines.indexOf(line) + 1])) continue;
		const others = parts.filter(({ text }) => !isName(text)).length;
		for (const part of parts) {
			if (people.has(bare(part.text))) continue;
			if (LOGIN.test(part.text) && onDateLine && parts.length === 1) authors.push({ ...at(article, line, part, 0.6), kind: 'account' });
			else if (isName(part.text) && !isBody(part.text) && onDateLine) authors.push(at(article, line, part, 0.6));
			else if (!sources.length && (isBody(part.text) || (isChinese && (others === 1 || LOGIN.test(part.text)) && mayBeMedium(part.text))))
				sources.push(at(article, line, part, isBody(part.text) ? 0.8 : BY_PLACE_ALONE));
		}
		if (sources.length) break;
	}
	return { sources, authors };
}

/**
 * Whether the words of a line are personal names and no account: several of them, or one of three characters, and a surname among them that is
 * hardly ever another word.
 */
const areNames = (words: readonly string[]): boolean =>
	words.length > 0 &&
	words.every((word) => isName(word) && !isBody(word)) &&
	words.some((word) => !isDoubtfulSurname(word[0]!)) &&
	(words.length > 1 || words[0]!.length > 2);

/** Two names whose space was lost: 罗知秋向晚晴. */
const isTwoNames = (text: string): boolean =>
	text.length >= 4 &&
	text.length <= 6 &&
	[2, 3].some((cut) => [text.slice(0, cut), text.slice(cut)].every((name) => isName(name) && !isDoubtfulSurname(name[0]!)));

/** CCTV, BBC: a medium by its initials. */
const INITIALS = /^[A-Z]{2,6}$/;
/** What somebody logs in as; a medium writes itself with a capital. */
const LOGIN = /^[a-z][a-z\d._-]{2,15}$/;

/** A short name without figures or brackets, and no names run together. */
const mayBeMedium = (text: string): boolean => text.length <= 10 && !/[\d【】]/.test(text) && !isTwoNames(text);

/** Of a source that nothing but its place beside the date speaks for: an account as often as a button, a channel, a person. */
const BY_PLACE_ALONE = 0.5;

const knownPeople = (credits: Credits): ReadonlySet<string> =>
	new Set(Object.values(credits).flatMap((values) => values.map((value) => bare(foldToSimplified(value.value)))));

/** How many lines below the headline a line of names is looked for. */
const NAMES_REACH = 4;

/** A line of personal names and nothing else, below the headline or right above the text. */
export function namesAlone(article: Article, credits: Credits): MetadataValue[] {
	const headline = headlineLine(article);
	const { first } = layoutOf(article);
	if (headline < 0 || credits.author.length || (first >= 0 && first < headline)) return [];
	const people = knownPeople(credits);
	const lines = article.lines.slice(headline + 1, first < 0 ? headline + 8 : first).filter((line) => !isBlank(line));
	const { published } = datesOfArticle(article);
	const day = published.value === null ? -1 : published.spans[0]!.start;
	for (const [index, line] of lines.entries()) {
		if (line.plain.length > 24 || (index >= NAMES_REACH && index < lines.length - 1)) continue;
		// between the headline and the date, or the account and the date, a short name stands for itself
		const isSigned = index < 2 && lines.slice(index + 1, index + 3).some((next) => next.start <= day && day <= next.end);
		if (isSigned && isName(line.plain) && !isDoubtfulSurname(line.plain[0]!) && !people.has(line.plain))
			return [valueInLine(article, line, 0, line.plain.length, 'position', 0.65)];
		const names = [...line.plain.matchAll(/[^\s、/;()■□●○◎⊙☉★☆◆◇▲△·]+/g)].map((hit) => ({
			text: hit[0],
			from: hit.index,
			behindSpace: true,
		}));
		if (areNames(names.map(({ text }) => text)) && !names.some(({ text }) => people.has(bare(text))))
			return names.map((name) => at(article, line, name, 0.7));
	}
	return [];
}

/** The button behind the name of an account. */
const FOLLOW = /^[+＋]?\s?(?:关注|订阅|已关注|加关注|粉丝.{0,8}|微信号.*|功能介绍.*)$/;

/** An account's name has its button behind it, or stands twice. */
const isAccount = (line: Line, next: Line | undefined): boolean =>
	next !== undefined && (FOLLOW.test(next.plain) || next.plain === line.plain);

/** How many further lines the date itself takes. */
const splitOver = (lines: readonly Line[], dated: number, end: number): number =>
	lines.filter((line, index) => index > dated && line.start < end).length;

const at = (article: Article, line: Line, part: Part, confidence: number): MetadataValue =>
	valueInLine(article, line, part.from, part.from + part.text.length, 'position', confidence);

const lineText = (article: Article, index: number): string => article.lines[index]?.plain ?? '';

/** The words of a line beside its date, labels with their values and counters left out. */
function partsBeside(article: Article, line: Line, day: Span | undefined): Part[] {
	const segments = segmentsIn(article).filter((segment) => segment.line === line);
	const hidden = (index: number) =>
		(day !== undefined && inside(line, index, day)) || segments.some((segment) => segment.labelFrom <= index && index < segment.to);
	const text =
		day || segments.length
			? Array.from({ length: line.plain.length }, (_, index) => (hidden(index) ? ' ' : line.plain[index])).join('')
			: line.plain;
	if (/[。!?;]/.test(text) || /:/.test(text.replace(/\d:\d|https?:\S*/g, ''))) return [];
	return [...text.matchAll(/[^\s|｜()[\]《》“”]+/g)]
		.map((hit) => {
			const lead = /^[·•○●◎■□◆◇★☆▲△]*/.exec(hit[0])![0].length;
			return { text: hit[0].slice(lead).replace(/[·•,、©®™]+$/, ''), from: hit.index + lead, behindSpace: true };
		})
		.filter((part) => isCredible(part.text));
}

export const isCredible = (text: string): boolean =>
	text.length >= 2 &&
	text.length <= 18 &&
	(text.length <= 10 || isBody(text) || /[/∕·]|[A-Za-z]/.test(text)) &&
	!NOISE.test(text) &&
	!isNobody(text) &&
	!isBarWord(text) &&
	!/\d\s?(?:[篇则条个人次页字封]|分钟|秒|回|件|개|건|명)$/.test(text) &&
	!/^https?:|^www\./.test(text) &&
	!/记者|通讯员|评论员|[,。!?]|(?:时间|日期|地点|单位|编号|分类|公布号|申请号|招聘)$/.test(text) &&
	!/\d{1,2}:\d\d|\d{4}年/.test(text) &&
	!/(?:发布|发表|更新|编辑|上传)[于在]$|^来自/.test(text) &&
	/[\u3400-\u9fffA-Za-z]/.test(text);

const inside = (line: Line, index: number, span: Span): boolean => {
	const offset = offsetIn(line, index);
	return offset >= span.start && offset < span.end;
};

/** Author and account on the line above the date: 罗知秋 老罗谈书. */
const signedAccount = (parts: readonly Part[]): readonly [Part, Part] | undefined => {
	const [person, account, more] = parts;
	const isPair = person && account && !more && isName(person.text) && !isBody(person.text) && !isDoubtfulSurname(person.text[0]!);
	return isPair && !isName(account.text) && account.text.length > 2 ? [person, account] : undefined;
};

/** 上報快訊／范姜佳鈺, 石佳/中国青年报: medium and person around a slash. */
function slashPair(parts: readonly Part[]): [Part, Part] | undefined {
	for (const part of parts) {
		const [left, right, more] = part.text.split(/[/∕]/);
		if (!left || !right || more !== undefined) continue;
		const before: Part = { text: left, from: part.from, behindSpace: true };
		const behind: Part = { text: right, from: part.from + left.length + 1, behindSpace: true };
		if (isName(right) && !isName(left)) return [before, behind];
		if (isName(left) && !isName(right)) return [behind, before];
	}
	return undefined;
}
