import type { Article } from '../../article/article';
import { isBlank, type Line } from '../../article/lines';
import { languagesOf } from '../../language/languages';
import { isMarkdown } from '../../scan/mentions';
import type { Aside } from './asides';

/**
 * Lines that pages, sites, books and recognisers put between the paragraphs of a text, one at a time: told by their whole form, in the
 * language they are written in. Where one stands the line model has no neighbours to go by. Nothing of this is safe.
 */
type Form = readonly [rule: string, pattern: RegExp];

const whole = (...forms: readonly string[]): RegExp => new RegExp(`^(?:${forms.join('|')})$`, 'i');
/** A title, behind a label. */
const TITLE = '[^。.]{3,100}[.?!]?';

/** Style sheets, scripts, JSON-LD, what Word writes for itself. */
const DEBRIS = whole(
	'(?:@media[^{]{0,60}\\{)?[.#@]?[\\w.#:>, *-]{1,80}\\{\\s?[\\w-]+\\s?:[^\\u3400-\\u9fff]{2,}\\}[^\\u3400-\\u9fff]*',
	'(?:var|let|const) \\w+ ?=[^\\u3400-\\u9fff]{4,}[;)}]',
	'\\(?function\\s?\\([^\\u3400-\\u9fff]{4,}[;)}]',
	'(?:document|window|\\$)\\.?\\w*\\([^\\u3400-\\u9fff]{3,}\\);?',
	'normal 0 [^\\u3400-\\u9fff]{0,12}(?:磅|pt|pound)?[ \\d]*(?:false ?){2,}[\\w -]*',
	'\\[if (?:gte|!?supp)[^\\u3400-\\u9fff]*',
	'\\{ ?"@(?:context|type)".{4,}\\}',
);
/** Words of a text that speaks of code. */
const OF_CODE = /代码|脚本|样式|函数|变量|编程|程序|html|css|javascript|\bjs\b/i;

/** What stands beside a Korean article's byline. */
const BUTTON =
	'(?:공유(?:하기)?|스크랩|프린트|인쇄(?:하기)?|글자\\s?크기(?:\\s?(?:조절|변경))?|(?:댓글|좋아요)\\s?\\d*|카카오톡|페이스북|트위터|URL\\s?복사|밴드|가)';

const FORMS: readonly Form[] = [
	// English
	[
		'placeholder',
		whole('advertisements?', 'sponsored(?: content| links?)?', '(?:story|article) continues below(?: (?:this )?ad(?:vertisement)?)?'),
	],
	[
		'follow-promotion',
		whole(
			'(?:sign up|subscribe|register)(?: here| now)?(?: for| to)? (?:our|the) [^.!?]{0,40}(?:letters?|updates|channel|list)[^.?!]{0,30}[.!]?',
			'follow (?:us|me)(?: on)? @?[\\w@ ,&]{2,50}',
			'(?:thanks|thank you) for (?:watching|listening)\\W.{0,60}',
			'(?:please )?(?:like and )?subscribe(?: (?:to|for) .{2,40})?[.!]?',
		),
	],
	[
		'related-list',
		whole(
			`(?:read|see|watch|listen)(?: more| also| next| to)?\\s?: ${TITLE}`,
			`related(?: (?:stor(?:y|ies)|articles?|posts?|links?))?(?:: ${TITLE})?`,
			`(?:you (?:may|might) also like|recommended for you|most (?:read|popular))`,
		),
	],
	['share-bar', whole('share (?:this|on|via|with)(?: (?:article|story|post|page))?(?: (?:on|via|with) [\\w, ]{2,40})?')],
	['disclaimer', whole('(?:we|this (?:web)?site|our (?:web)?site) uses? cookies?[^。]{0,160}')],
	[
		'date-source',
		whole('(?:last |first )?(?:updated|modified|published|posted)(?: on| at)?:? (?=[^.]{0,30}(?:19|20)\\d\\d)[\\w ,:/-]{6,40}'),
	],
	[
		'comment-form',
		whole('(?:leave|post|add) a (?:reply|comment)', 'be the first to comment', '(?:no|\\d+) comments?(?: yet)?', 'comments are closed\\.?'),
	],
	['login-form', whole('(?:(?:log|sign) ?in|subscribe)(?: or [a-z ]{4,9})? to (?:see|read|view|comment|continue)[^.]{0,50}[.!]?')],
	['section-nav', whole('skip to (?:main )?content', 'back to top', 'toggle navigation')],
	[
		'self-promotion',
		whole('the post .{2,120} (?:first )?appeared (?:first )?on .{2,60}', 'via .{0,24}https?://\\S+', 'powered by (?:rss\\w+|\\w+ ?feed)'),
	],
	// Japanese
	[
		'pagination',
		whole(
			'続きを(?:読む|见る|読む)',
			'もっと(?:见る|読む)',
			'全文を読む',
			'(?:前|次)の(?:ページ|记事)(?:へ|を読む)?(?:\\s*(?:前|次)の(?:ページ|记事)(?:へ|を読む)?)?',
		),
	],
	[
		'related-list',
		whole(
			'関连(?:する)?(?:记事|リンク|ニュース|キーワード|ワード|サイト)',
			'関连記事',
			'(?:あわせて|合わせて|こちらも)(?:読みたい|どうぞ|読む)[^。]{0,20}',
			'(?:おすすめ|人気|新着|最新|注目)の?(?:记事|情报|ニュース|ランキング)',
			'アクセスランキング',
		),
	],
	['placeholder', whole('[\\[(【]?(?:広告|スポンサー(?:ド)?リンク|PR)[\\])】]?')],
	[
		'copyright',
		whole(
			'[^。]{0,24}(?:无断|许可なく|禁)[^。]{0,14}(?:転载|复制|使用|引用|利用)[^。]{0,14}(?:禁じ|禁止|断り)[^。]{0,10}。?',
			'[^。]{0,10}(?:転载|复制)[^。]{0,6}(?:を禁じます|禁止)。?',
			'copyright ?(?:\\(c\\)|©|ⓒ)?[^。]{2,60}all rights reserved\\.?',
		),
	],
	[
		'share-bar',
		whole(
			'この(?:记事|ページ|投稿)を[^。]{0,14}(?:シェア|ツイート|共有|保存|印刷|送る|ブックマーク)[^。]{0,8}',
			'(?:シェア|ツイート|ブックマーク|いいね!?)(?:する)?(?:\\s(?:シェア|ツイート|ブックマーク|いいね!?|LINEで送る)(?:する)?)*',
		),
	],
	[
		'login-form',
		whole(
			'(?:无料)?(?:会员|新规|ユーザー|読者)(?:会员)?登录(?:は|を|して)[^。]{0,14}',
			'ログイン(?:は|して|すると)[^。]{0,20}',
			'[^。]{0,8}(?:有料)?会员限定(?:记事)?[^。]{0,16}。?',
		),
	],
	['placeholder', whole('[(※]\\s?(?:写真|画像|イラスト)は[^。()]{0,4}(?:イメージ|本文と)[^。()]{0,12}[)。]?')],
	[
		'follow-promotion',
		whole(
			'(?:メールマガジン|メルマガ|ニュースレター)[^。]{0,10}(?:登录|购読|受け取)[^。]{0,8}',
			'公式(?:SNS|Twitter|LINE|アカウント)[^。]{0,14}フォロー[^。]{0,8}',
		),
	],
	['section-nav', whole('(?:トップ|ページ(?:の)?(?:先头|トップ)|ホーム|TOP)(?:へ|に)?戻る')],
	// Korean
	[
		'related-list',
		whole('(?:관련|주요|많이 본|인기|추천|이 시각|실시간)\\s?(?:주요\\s?|추천\\s?|인기\\s?)?(?:기사|뉴스)(?:\\s?(?:더보기|목록))?'),
	],
	['copyright', whole('[^.]{0,40}무단\\s?(?:전재|복제|배포|사용)[^.]{0,30}\\.?', '(?:저작권자|ⓒ|©)[^.]{2,60}')],
	['share-bar', whole(`(?:기사\\s?)?${BUTTON}(?:\\s${BUTTON})*`)],
	['follow-promotion', whole('[^.]{0,24}(?:구독|팔로우|채널\\s?추가)(?:하기|하세요|해\\s?주세요)[^.]{0,10}')],
	['placeholder', whole('광고')],
	['previous-next', whole('(?:이전|다음)\\s?(?:기사|글|페이지)(?:\\s(?:이전|다음)\\s?(?:기사|글|페이지))?')],
	// novels: what reading sites and their authors put between the paragraphs
	[
		'self-promotion',
		whole(
			'[({【\\[]?[^。!?]{0,20}(?:无弹窗|全文字|纯文字|无广告|手打(?:版|更新)?|首发更新)[^。!?]{0,20}[)}】\\]]?',
			'最新章[节回](?:[^。!?]{0,6}请[到去上]|尽在|更新)[^。!?]{2,24}',
			'(?:百度|谷歌|搜狗)?搜索?[“"《「][^”"》」]{2,16}[”"》」][^。!?]{0,14}(?:更新|阅读|章节)[^。!?]{0,8}',
			'[^。!?]{0,6}(?:一秒|请)记住[^。!?]{0,30}',
			'[(【<]?(?:div[^>]*>)?章节内容(?:加载|正在)[^。!?]{0,30}',
			'[(【]?本(?:书|章节?)[^。!?]{0,6}(?:首发|来自|由|转自)[^。!?]{2,30}[!。]?[^。!?]{0,12}[!。]?[)】]?',
		),
	],
	[
		'follow-promotion',
		whole(
			'[(【]?(?:ps|作者有话[说要讲]|题外话)\\s?[:.、].{2,120}',
			'[(【]?(?:[^“”"「」]{0,30}[,!。~ ])?(?:求|投|感谢)(?:[^“”「」。]{0,12}[“「][^“”「」]{1,12}[”」])?[^“”「」。]{0,20}(?:月票|推荐票|收藏|打赏|订阅)[^“”"「」]{0,40}[)】]?',
			'[(【]?[一二三四五六]更[^“”"「」。]{0,4}(?:送到|奉上|完毕|到)[^“”"「」]{0,30}[)】]?',
			'[(【]?新书《[^》]{1,20}》[^“”"「」]{0,40}[)】]?',
		),
	],
	// books
	[
		'pagination',
		whole(
			'第\\s?\\d{1,4}\\s?页\\s?[,/]?\\s?共\\s?\\d{1,4}\\s?页',
			'[-–—·~]{1,3}\\s?\\d{1,4}\\s?[-–—·~]{1,3}',
			'\\d{1,4} ?/ ?\\d{1,4}',
			'[·•]\\s?\\d{1,4}\\s?[·•]\\s?[^。!?]{2,24}',
			'[^。!?,]{2,16}\\s第[一二三四五六七八九十\\d]{1,3}[章卷编]\\s\\d{1,4}',
			'\\[?p\\.?\\s?\\d{1,4}\\]?',
		),
	],
	// recognisers, recordings and their subtitles
	[
		'follow-promotion',
		whole(
			'请?不吝点赞.{0,40}',
			'(?:感谢|谢谢)(?:大家)?(?:的)?(?:观看|收看|收听).{0,40}(?:下期|再见|三连|订阅|关注|点赞).{0,20}',
			'.{0,10}一键三连.{0,12}',
		),
	],
	[
		'credits',
		whole(
			'(?:中文)?字幕(?:由|:|志愿者|组|制作|校对| by )[^。!?]{1,30}',
			'本(?:期|集)?(?:视频|节目|影片)由[^。!?]{2,24}(?:赞助|冠名|支持|独家)[^。!?]{0,8}',
		),
	],
	// feeds and read-it-later services
	[
		'repost-notice',
		whole(
			'\\[(?:原文|阅读原文|原文链接|查看原文)\\]\\(\\S+\\)',
			'>?\\s?本文由[^。!?,]{1,14}转码[,\\s].{0,100}',
			'来自(?:微信)?公众号[“"「《][^”"」》]{1,20}[”"」》][^。]{0,24}',
		),
	],
	// of the page's own program and of the word processor; in a text that speaks of code it may be its subject
	['template-variable', DEBRIS],
	// what sites ask of their visitors
	['disclaimer', whole('(?:我们|本(?:网)?站)(?:会)?使用\\s?cookies?[^。]{0,40}。[^。]{0,60}。?')],
	[
		'placeholder',
		whole(
			'(?:您|你)的浏览器(?:版本)?(?:过低|太旧|不支持)[^。]{0,30}',
			'请(?:开启|启用|打开|允许)\\s?javascript[^。]{0,30}',
			'(?:该|此|本|部分)?(?:内容|文章|回复|评论)已被?折叠[^。]{0,14}',
		),
	],
	[
		'login-form',
		whole('(?:您|你)?需要?登录(?:后|之后)?才?(?:可以|能)[^。]{0,40}', '(?:试读|试看|免费阅读|免费试读)(?:已)?结束[^。]{0,30}'),
	],
];

/** A word of every form: most lines have none. */
const CUE = new RegExp(
	[
		'advert|sponsor|continues|sign ?up|subscribe|register|follow|thank|read|see|watch|listen',
		'related|also like|recommended|most |share|cookie|updated|modified|published|posted|comment|log ?in',
		'skip to|back to|toggle|appeared|via |powered|続き|もっと|全文|の(?:ページ|记事)|连|読',
		'おすすめ|人気|新着|最新|注目|ランキング|広告|スポンサー|PR|断|転载|复制',
		'copyright|シェア|ツイート|この|登录|ログイン|会员|写真|画像|イラスト|メール|メルマガ',
		'ニュース|公式|戻る|기사|뉴스|무단|저작|ⓒ|공유|스크랩|프린트|인쇄',
		'글자|댓글|좋아요|카카오|페이스북|트위터|URL|밴드|구독|팔로우|채널|광고',
		'이전|다음|弹窗|文字|广告|手打|首发|最新章|搜|记住|章节|本书',
		'本章|ps|作者有话|题外话|票|收藏|打赏|订阅|更|新书|\\d|点赞',
		'观看|收看|收听|三连|字幕|视频|节目|原文|转码|公众号|浏览器|javascript',
		'\\{|\\(|false|折叠|试读|试看|免费',
	].join('|'),
	'i',
);

/** The address of a site behind the last sentence, or alone: with its letters apart, in other widths, with its name before it. */
const SITE = new RegExp(
	[
		'(?:^|(?<=[。!?”"…]))\\s*[([【{|<]?[^。!?,:“”"@a-z]{0,14}?',
		'(?:w[`.]?w[`.]?w|wap|m)?[.`·]?(?:[\\w`-]{1,16}[.`·]){0,3}[\\w`-]{2,24}[.`·]+',
		'(?:c`?o`?m|net|org|cc|la|me|tw|cn|info|xyz|top|vip)[^。!?,:“”\\w]{0,6}[)\\]】}|>]?$',
	].join(''),
	'i',
);
const SITE_CUE = /[.`·]\s?(?:c|net|org|la|me|tw|info|xyz|top|vip)/i;
/** The page of a printed book that a scan left at the end of a paragraph: [P58]. */
const LEAF = /(?<=[。!?”…])\s?\[\s?p\.?\s?\d{1,4}\s?\]$/i;

/** Longest line, and longest line of a program. */
const LONGEST = 180;
const LONGEST_DEBRIS = 400;
/** Sure enough for the list of findings; every one waits to be asked for. */
const CONFIDENCE = 0.75;
/** More of them than this share of its lines, and a text is about them. */
const MOST = 0.34;

function strayIn(line: Line): { from: number; rule: string; isSite?: true } | undefined {
	const { plain } = line;
	if (plain.length <= (plain.charCodeAt(0) < 0x80 ? LONGEST_DEBRIS : LONGEST) && CUE.test(plain)) {
		const form = FORMS.find(([, pattern]) => pattern.test(plain));
		if (form) return { from: 0, rule: form[0] };
	}
	const tail = plain.slice(-48);
	const at = SITE_CUE.test(tail) ? tail.search(SITE) : tail.endsWith(']') ? tail.search(LEAF) : -1;
	if (at < 0) return undefined;
	const from = plain.length - tail.length + at;
	if (from > 0 && at === 0) return undefined;
	return tail.endsWith(']') && LEAF.test(tail) ? { from, rule: 'pagination' } : { from, rule: 'self-promotion', isSite: true };
}

/** Whether a line is a sentence and more of running text. */
const isText = ({ plain }: Line): boolean => plain.length >= 24 && /[。.!?”"…」]$/.test(plain);

const isOfCode = (lines: readonly Line[]): boolean => lines.some(({ plain }) => OF_CODE.test(plain) && !DEBRIS.test(plain));
const isChinese = (article: Article): boolean => languagesOf(article).main?.startsWith('zh') ?? false;

function compute(article: Article): readonly Aside[] {
	const filled = article.lines.filter((line) => !isBlank(line));
	if (isMarkdown(article) && filled.some(({ plain }) => plain.startsWith('```'))) return [];
	const text = filled.filter(isText).length;
	if (text < 2) return [];
	const found: Aside[] = [];
	for (const [at, line] of filled.entries()) {
		const stray = strayIn(line);
		// behind a colon and in quotation marks it is spoken of
		const isSpokenOf = stray?.from === 0 && (/^[“"「『‘']/.test(line.plain) || /[:︰]$/.test(filled[at - 1]?.plain ?? ''));
		if (!stray || isSpokenOf || (stray.rule === 'template-variable' && isOfCode(filled)) || (stray.isSite && !isChinese(article))) continue;
		found.push({ line, from: stray.from, rule: stray.rule, confidence: CONFIDENCE });
	}
	return found.length <= filled.length * MOST ? found : [];
}

/** The stray lines of an article, and what stands glued to the ends of its paragraphs. */
export const straysOf = (article: Article): readonly Aside[] => article.memo(compute);
