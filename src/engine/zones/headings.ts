import type { Features } from './features';
import { bitOf } from './words';

const LISTS = bitOf['related-list'] | bitOf['comment-form'];

/** Composed headings: what is listed behind how it was chosen. */
const COMPOSED =
	/^[\s【[«■●◆>]*(?:热门|热点|热搜|最热|相关|推荐|最新|最近|精彩|更多|今日|本周|本月|近期|往期|精选|精品|图片|视频|头条|本站|本栏|同类|随机|编辑|小编|站长|重点|其他|其它|其它相关)(?:的)?(?:文章|新闻|资讯|内容|阅读|搜索|搜寻|推荐|排行|排行榜|点阅|点击|回顾|视频|图片|专题|报道|报导|产品|话题|评论|关注|作品|动态|信息|标签|下载|链接|连结|问题|问答|知识|经验|热点|导读|要闻|榜|榜单|帖|帖子|游戏|商品|博文|博客|主题|企业|案例|项目|活动|公告|留言|回复|职位|课程|图书|小说|院校|词条|关键词)(?:排行榜?|推荐|列表)?[\s】\]»:>+]*(?:更多|more|换一换|换一批|查看全部|全部)?[\s>»+]*$/i;

/** The heading over a list of other stories or over the readers' comments: hardly more than the words for it. */
export function isHeading({ length, words, coverage, prose }: Features, plain: string): boolean {
	if (prose || length > 16 || length < 3) return false;
	if (COMPOSED.test(plain)) return true;
	if (coverage < 0.9) return false;
	return words.some(({ kinds, start, end }) => (kinds & LISTS) !== 0 && end - start >= 3);
}
