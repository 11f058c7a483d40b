/** Words of the buttons and counters that stand in one line with date and source. */
const WORD = [
	'更新|倒序|正序|刷新|扫一扫|分享|转发|收藏|点赞|[赞顶踩]|评论|留言|回复|关注|订阅|举报|推荐|打印|复制链接|关闭|返回|首页|更多|编辑|搜索|登[录陆]|注册|下载|客户端|手机版',
	'微信|微博|朋友圈|[大中小]|字[号体]|听新闻|朗读|(?:阅读|浏览|点击|访问|播放)(?:数|量|次数|率)?|人气|热度|次|人|条|正文|全文|原文|查看',
	'(?:相关|延伸|推荐|热门|最新|更多)(?:文章|阅读|新闻|推荐|评论)',
].join('|');
const ROW = new RegExp(`^(?=.*(?:${WORD}))(?:${WORD}|[^\\p{L}])+$`, 'u');

/** Whether a text consists of the words of buttons, counters and menus. */
export const isBarWord = (plain: string): boolean => plain.length <= 60 && ROW.test(plain);
