/** Fewer characters than this are no headline. */
export const SHORTEST = 4;

/** The sign of an item of a list. */
const BULLET = /^[•▪■◆►▶]\s*/;
/** What calls the line a title. */
export const LABEL = /^(?:(?:标题|题目|新闻标题|文章标题|主题|title|subject)\s?:\s?|标题\s(?=\[)|#{1,3}\s+)/i;
/** Channel tags that pages made for search engines hang behind or before a headline: 当前头条, 环球快看点 … */
const TAG_WORD =
	'(?:当前|今日|每日|全球|环球|世界|天天|最新|最新版|热点|焦点|快看|速看|即时|实时|精选|独家|微|新|前沿|要闻|热门|观天下|看热讯|速读|播报|视点|动态|快讯|快报)';
const TAG_TAIL =
	'(?:头条|热讯|快讯|速讯|资讯|消息|热文|热闻|速看|速看料|速看点|快看|快看点|观点|信息|要闻|短讯|讯息|播报|视讯|聚焦|百事通|热点|最新|报道|热推荐|看点|简讯|新动态|速递|快播|快报|热资讯|焦点|新资讯|滚动|热议|热门|通讯|播资讯|今热点|微速讯|微头条|关注|热头条|新消息|新要闻|观速讯|聚看点|快消息|短讯|动态|精选|讯)';
const TAG = new RegExp(`[\\s_|丨:!]+${TAG_WORD}{1,2}${TAG_TAIL}$`);
const TAG_BEFORE = new RegExp(`^(?:${TAG_WORD}{1,2}${TAG_TAIL}[\\s|丨:!]+|(?:最新|今日|热点)[!|丨]\\s?(?=.{8}))`);
/** 原创 as a mark glued before the headline, not as the adjective of the next noun. */
const ORIGINAL_MARK =
	/^(?:原创|转载|置顶)\s?(?!音乐|歌曲|作品|内容|动画|动漫|漫画|设计|文学|小说|话剧|舞|品牌|视频|力|者|性|短片|文化|保护|艺术|网络|游戏|首发|团队|电影|节目|剧|诗|曲|声|技术|科技|成果|思想|理论|大赛|奖|版权)(?=.{8})/;
/** The site's name behind the headline, as a window title has it. */
const SITE_TAIL =
	/(?:\s?[_|｜]\s?|\s[-–—]{1,2}\s)[^_|｜–—]{2,14}(?:网|新闻|频道|在线|日报|晚报|时报|早报|网站|客户端|论坛|博客|社区|传媒|\.com|\.cn|\.net)$/i;

/** The day behind the headline, in brackets. */
const DATE_TAIL =
	/\s?[([](?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d\d)?[)\]]$|\s(?:19|20)\d\d[-/]\d\d[-/]\d\d(?:\s\d{1,2}:\d\d(?::\d\d)?)?$/;
/** The day before it: date 2020-03-05 …, [2020-03-05] … */
const DATE_HEAD = /^(?:date:?\s)?[([]?(?:19|20)\d\d[-/]\d\d[-/]\d\d[)\]]?\s/i;
/** What doorway pages hang behind the headlines that they copy. */
const STARS = /\s*\*{4,}$/;

/** Characters at the end of a line in which something may hang behind the headline. */
const LONGEST_TAIL = 40;

/** The part of a line that is the headline: without labels, channel tags, marks and the name of the site. Offsets into `plain`. */
export function trimmed(plain: string): { from: number; to: number } {
	let from = 0;
	let to = plain.length;
	const behind = (pattern: RegExp) => {
		const tail = Math.max(from, to - LONGEST_TAIL);
		const found = pattern.exec(plain.slice(tail, to));
		if (found && tail + found.index > from + SHORTEST) to = tail + found.index;
	};
	const before = (pattern: RegExp) => {
		const found = pattern.exec(plain.slice(from, to));
		if (found && found.index === 0 && to - from - found[0].length >= SHORTEST) from += found[0].length;
	};
	before(BULLET);
	before(LABEL);
	before(DATE_HEAD);
	behind(DATE_TAIL);
	for (let again = 0; again < 3; again++) behind(SITE_TAIL);
	behind(STARS);
	behind(TAG);
	before(TAG_BEFORE);
	before(ORIGINAL_MARK);
	return { from, to };
}
