import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { type Place, placesOf } from '../page/places';
import { fullDatesIn } from './dates';
import { declaredIn } from './declared';

/**
 * Where on the page a line stands, seen from the article: before the body (bars, headline, byline), in it, right behind it (credits,
 * tags), or beyond (other stories, comments, footer). Fields of the article are never read from beyond; licences and contacts are.
 */
export type Region = 'before' | 'body' | 'behind' | 'beyond';

export interface Layout {
	/** Index of the first and last line of the body; -1 where the text has none. */
	readonly first: number;
	readonly last: number;
	readonly regions: readonly Region[];
}

/** Headings and bars that open what belongs to the page and not to the article. */
const BEYOND =
	/^[■◆●▲►>*#【[\s]*(?:(?:相关|热门|热点|精彩|最新|推荐|猜你|为[你您]|更多|本站|近期|即时|独家|网友|阅读|人气|热评|您?可能|你可能|可能感|48小时|24小时|延伸|往期|精选|随机|同类|友情|合作|发表|全部|文章|参与|我要|我来|写)[^,。:：]{0,6}(?:推荐|新闻|阅读|文章|评论|资讯|排行|喜欢|精选|图片|视频|内容|话题|标签|热点|专题|发布|回复|跟帖|留言|感兴趣|热搜|头条|要闻|链接|伙伴|媒体|报道|两句|回顾)|推荐阅读|新闻推荐|评论区|关于我们|网站地图|联系我们|免责声明|返回(?:首页|顶部)|上一篇|下一篇|上一页|下一页|大公司$|热榜|排行榜|打开.{0,8}app|扫码阅读|不感兴趣)/i;

/** A line of credits or tags: the body ends before it. */
const CREDITS =
	/^[\s([【〔<]*(?:责任编辑|责编|编辑|编审|终审|校对|审核|监制|来源|稿件来源|文章来源|信息来源|作者|转载请注明|特别声明|版权声明|免责声明|原标题|原题为?|本文来源|关键[词字]|标签)\s?(?:[:|丨｜︱/>》《“]|请注明)/;

/** Words that a line about the article itself has, however much it looks like a teaser. */
const OWN = /来源\s?:|整理自|转载|转自|注明|原标题|编辑\s?[:|]|作者\s?[:|]|摄$|版权|未经授权|本文/;

/** A line that dates a story: a body starts behind it, and another story's before it ends there. */
export const isDated = (plain: string): boolean =>
	plain.length < 120 &&
	/\d/.test(plain) &&
	(/(?:发布|时间|来源|作者|日期|发表)\s?[:|]/.test(plain) || /\d\d?:\d\d/.test(plain) || DATED.test(plain)) &&
	!/。/.test(plain) &&
	fullDatesIn(plain).some(({ year }) => year !== undefined);

/** The labels of other languages. */
const DATED = /\b(?:published|updated|posted|last modified)\b|^by\s|(?:公开|更新|掲载|配信|投稿)日?|입력|수정|등록|게재|승인/i;

/** The line of a journal: volume, issue, pages, identifiers. */
const VOLUME =
	/\bvol(?:ume)?[.\s]\s?\d|\bissue\s?\(?\d|\bdoi\b|\bissn\b|(?:19|20)\d\d\s?年?\s?[,,]?\s?第?\s?\d{1,3}\s?[卷期]|第\s?\d{1,3}\s?卷|^卷\s?期|\(\d{1,2}\)\s?:\s?\d+\s?[-–]\s?\d+/i;

export const isVolume = (plain: string): boolean => plain.length < 160 && VOLUME.test(plain);

/** A line that is running text: long enough, with the punctuation of sentences. */
export const isParagraph = (plain: string): boolean =>
	plain.length >= 40 &&
	(/[。;]|[\u3400-\u9fff]\.(?=$|[\s\u3400-\u9fff])/.test(plain) || (plain.match(/[,!?]/g)?.length ?? 0) >= (plain.length < 60 ? 2 : 1)) &&
	!/[|_].*[|_]/.test(plain);

/** Running text without punctuation, as blogs have it. */
const isVerse = (plain: string): boolean =>
	plain.length >= 30 && /^[^|_>©]*$/.test(plain) && (plain.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 26;

/** Whether the places say, and are sure, that the line is no part of the article. */
const isForeign = (place: Place): boolean => (place.kind === 'related' || place.kind === 'legal') && place.confidence >= 0.6;

/** How many lines without running text may stand inside a body: headings, captions, verse. */
const WIDEST_GAP = 14;

interface Block {
	first: number;
	last: number;
	weight: number;
}

function blocksOf(article: Article, isText: (line: Line) => boolean): Block[] {
	const blocks: Block[] = [];
	let block: Block | undefined;
	let gap = 0;
	const { isLine } = declaredIn(article);
	for (const line of article.lines) {
		if (isBlank(line) || isLine(line.index)) continue;
		if ((line.plain.length < 40 && (BEYOND.test(line.plain) || CREDITS.test(line.plain))) || isDated(line.plain) || isVolume(line.plain)) {
			block = undefined;
			continue;
		}
		if (!isText(line)) {
			if (++gap > WIDEST_GAP) block = undefined;
			continue;
		}
		gap = 0;
		const weight = Math.min(line.plain.length, 400);
		if (!block) {
			block = { first: line.index, last: line.index, weight };
			blocks.push(block);
		} else {
			block.last = line.index;
			block.weight += weight;
		}
	}
	return blocks;
}

const heaviest = (blocks: readonly Block[]): number => Math.max(0, ...blocks.map((block) => block.weight));

/** The first block that weighs at least a third of the heaviest: other stories may be long, but they stand behind. */
function mainBlock(article: Article): Block | undefined {
	const places = placesOf(article);
	const strict = blocksOf(article, (line) => isParagraph(line.plain) && !isForeign(places[line.index]!));
	const weight = heaviest(strict);
	if (weight < 250) {
		const loose = blocksOf(article, ({ plain }) => isParagraph(plain) || isVerse(plain));
		if (heaviest(loose) > weight * 4) return loose.find((block) => block.weight * 3 >= heaviest(loose));
	}
	return strict.find((block) => block.weight * 3 >= weight || block.weight >= 400);
}

function compute(article: Article): Layout {
	const { lines } = article;
	const places = placesOf(article);
	const body = mainBlock(article);
	const { isLine } = declaredIn(article);
	if (!body) return { first: -1, last: -1, regions: lines.map(({ index }) => (isLine(index) ? 'beyond' : 'before')) };
	const end = lastOfBody(lines, body.last, places);
	const regions: Region[] = [];
	let beyond = false;
	// behind the heading of comments, and behind the opening of another article, nothing is this one's any more
	let over = false;
	for (const line of lines) {
		const place = places[line.index]!;
		if (line.index > end && !beyond) beyond = opensBeyond(line, place, lines, end);
		over ||=
			beyond && !isBlank(line) && ((isParagraph(line.plain) && place.kind !== 'legal' && !OWN.test(line.plain)) || isDated(line.plain));
		const credits =
			!over && place.kind === 'credits' && place.confidence >= 0.9 && line.index <= end + CREDITS_REACH && CREDITS.test(line.plain);
		if (isLine(line.index)) regions.push('beyond');
		else regions.push(line.index < body.first ? 'before' : line.index <= end ? 'body' : beyond && !credits ? 'beyond' : 'behind');
	}
	return { first: body.first, last: end, regions };
}

/** Short sentences right behind the last paragraph still belong to the body. */
function lastOfBody(lines: readonly Line[], last: number, places: readonly Place[]): number {
	let end = last;
	for (let at = last + 1; at < lines.length; at++) {
		const { plain } = lines[at]!;
		if (plain === '') continue;
		if (plain.length < 8 || !/[。!?”…]$/.test(plain) || BEYOND.test(plain) || /^[[(]/.test(plain) || isForeign(places[at]!)) break;
		end = at;
	}
	return end;
}

/** How far behind the body its credits may stand, in lines with text. */
const CREDITS_REACH = 24;

function opensBeyond(line: Line, place: Place, lines: readonly Line[], end: number): boolean {
	if (isBlank(line)) return false;
	if (place.kind === 'related' && place.confidence >= 0.6 && line.plain.length >= 12 && !OWN.test(line.plain)) return true;
	if (line.plain.length < 40 && BEYOND.test(line.plain)) return true;
	if (/^[-·•*]$|\[详细\]$/.test(line.plain)) return true;
	let passed = 0;
	let credits = false;
	for (let at = end + 1; at < line.index; at++) {
		const { plain } = lines[at]!;
		if (plain === '') continue;
		passed++;
		credits ||= plain.length < 40 && CREDITS.test(plain);
	}
	return passed > CREDITS_REACH || (credits && isParagraph(line.plain));
}

export const layoutOf = (article: Article): Layout => article.memo(compute);
