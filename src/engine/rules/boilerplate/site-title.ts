import type { Article } from '../../article/article';
import { keyOf } from '../../article/letters';
import { contentOf, isBlank, type Line, removeLines, spanIn } from '../../article/lines';
import { deletion } from '../../edits';
import type { Fix, Hit } from '../../finding';
import { type Message, msg, quote } from '../../message';
import { featuresOf } from '../../page/features';
import { headlineOf } from '../../page/headline';
import { pageOf } from '../../page/page';
import type { Rule } from '../../rule';
import type { RuleExamples, Translations } from '../examples';

/** Lines at either end of the file where the name of the site stands. */
const EDGE = 4;

const DOMAIN =
	/^(?:https?:\/\/)?(?:www\.)?[a-z\d-]{2,40}(?:\.[a-z\d-]{2,40}){0,2}\.(?:com|cn|net|org|cc|info|top|vip|xyz|tw|hk|biz|me|tv|site|online|club|shop)(?:\.(?:cn|tw|hk))?\/?$/i;
/** A name of a site, by what such names end in. */
const NAME =
	/^[^\s,。!?;:、]{2,14}(?:网|网站|在线|论坛|门户|门户网|之家|官网|官方网站|资讯网|新闻网|频道|日报网|信息网|信息港|博客|百科|热线)$/;
/** What parts the headline from the names behind it in the title of a window. */
const PARTED = /\s*(?:[_|]|\s[-–—]+\s?|-{1,2}(?=[^\d\s])|—{1,2}|\s·\s|::|»|«)\s*/g;

interface Found {
	readonly line: Line;
	/** From this character of the plain line on; 0 for the whole line. */
	readonly from: number;
	readonly confidence: number;
	readonly message: Message;
}

/** The title of the window, `headline_section_site`: where its names begin. */
function namesIn(plain: string): number | undefined {
	for (const parting of plain.matchAll(PARTED)) {
		const head = plain.slice(0, parting.index);
		const rest = plain.slice(parting.index + parting[0].length);
		const last = rest.split(PARTED).at(-1)!.trim();
		if (
			keyOf(head).length >= 6 &&
			(NAME.test(last) || DOMAIN.test(last) || /(?:公司|首页|官网|网站|平台|\.com|\.cn|新闻|网)$/i.test(last)) &&
			rest.length <= 60
		) {
			return parting.index;
		}
	}
	return undefined;
}

function* titlesIn(article: Article): Iterable<Found> {
	const full = article.lines.filter((line) => !isBlank(line));
	if (full.length < 3) return;
	const features = featuresOf(article);
	const { body } = pageOf(article);
	const headline = headlineOf(article);
	const edges = [...full.slice(0, EDGE), ...full.slice(Math.max(EDGE, full.length - EDGE))];
	const counts = new Map<string, number>();
	for (const { plain } of edges) counts.set(plain, (counts.get(plain) ?? 0) + 1);
	for (const line of edges) {
		const { plain, index } = line;
		if (body && index > body.first && index < body.last) continue;
		if (DOMAIN.test(plain))
			yield {
				line,
				from: 0,
				confidence: 0.95,
				message: msg('“{0}” is the address of the site, not part of the article. The fix removes it.', plain),
			};
		else if (NAME.test(plain) && line !== headline && (counts.get(plain)! > 1 || named(article, line))) {
			yield {
				line,
				from: 0,
				confidence: 0.85,
				message: msg(
					'“{0}” is the name of the site, not part of the article: it is repeated on the page or named in the copyright line. The fix removes it.',
					plain,
				),
			};
		}
	}
	const window = full[0]!;
	const from = window.plain.length <= 140 && !features[window.index]!.prose ? namesIn(window.plain) : undefined;
	if (from === undefined) return;
	const head = keyOf(window.plain.slice(0, from));
	const again = full.slice(1, 40).some(({ plain }) => keyOf(plain) === head);
	if (again)
		yield {
			line: window,
			from: 0,
			confidence: 0.95,
			message: msg(
				'“{0}” is the window title: the headline, which is repeated below, and the name of the site. The fix removes it.',
				quote(window.plain),
			),
		};
	else if (window === headline || !headline)
		yield {
			line: window,
			from,
			confidence: 0.8,
			message: msg(
				'“{0}” names the site behind the headline. The fix removes it; the headline stays.',
				quote(window.plain.slice(from).trim()),
			),
		};
}

/** Whether the copyright line or another line of the foot names the site too. */
function named(article: Article, line: Line): boolean {
	const features = featuresOf(article);
	return article.lines.some(
		(other) =>
			other !== line &&
			other.plain.includes(line.plain) &&
			['copyright', 'licence-number'].includes(features[other.index]!.mark?.name ?? ''),
	);
}

/**
 * Process: the page's `<title>` and banner name the site: `headline_section_site`, the domain, the name above and below the text.
 * Evidence: a domain alone on a line at the edge of the file; a name of a site (…网, …在线) there more than once or in the copyright line;
 * a headline followed by such a name, with the bare headline below or as the headline of the file.
 * Not flagged: names and addresses inside the text; headlines that merely contain a dash.
 */
export const siteTitle: Rule = {
	id: 'boilerplate/site-title',
	stage: 'removal',
	severity: 'information',
	summary: msg('Site name or window title'),
	*check(article): Iterable<Hit> {
		for (const { line, from, confidence, message } of titlesIn(article)) {
			const span = from === 0 ? contentOf(line) : spanIn(line, from, line.plain.length);
			const fix: Fix =
				from === 0
					? { title: msg('Remove the line'), safety: 'review', edits: [removeLines(article.lines, line.index, line.index)] }
					: { title: msg('Remove the name of the site'), safety: 'review', edits: [deletion(span)] };
			yield { ...span, message, confidence, fixes: [fix] };
		}
	},
};

export const translations: Translations = {
	'“{0}” is the address of the site, not part of the article. The fix removes it.': [
		'“{0}”是网站地址，不属于正文。修复会将其删除。',
		'「{0}」是網站位址，不屬於正文。修復會將其刪除。',
	],
	'“{0}” is the name of the site, not part of the article: it is repeated on the page or named in the copyright line. The fix removes it.':
		[
			'“{0}”是网站名称，不属于正文：它在此反复出现，或见于版权行。修复会将其删除。',
			'「{0}」是網站名稱，不屬於正文：它在此反覆出現，或見於版權行。修復會將其刪除。',
		],
	'“{0}” is the window title: the headline, which is repeated below, and the name of the site. The fix removes it.': [
		'“{0}”是窗口标题：下文再次出现的标题加上网站名称。修复会将其删除。',
		'「{0}」是視窗標題：下文再次出現的標題加上網站名稱。修復會將其刪除。',
	],
	'“{0}” names the site behind the headline. The fix removes it; the headline stays.': [
		'“{0}”是标题后面的网站名称。修复会将其删除，标题保留。',
		'「{0}」是標題後面的網站名稱。修復會將其刪除，標題保留。',
	],
	'Site name or window title': ['网站名称或窗口标题', '網站名稱或視窗標題'],
	'Remove the name of the site': ['删除网站名称', '刪除網站名稱'],
};

export const examples = (): RuleExamples => ({
	kept: [
		'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n老茶园的后面是一条新修的水渠，水从山上的水库里来，天旱的时候也不断。\n',
		'老茶园——县里最大的茶园\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
	],
	found: [
		{
			text: '⟦老茶园添了三百亩新茶_县区新闻_山城新闻网⟧\n老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
			cleaned:
				'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
		},
		{
			text: '⟦www.example-tea.cn⟧\n老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
			cleaned:
				'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
		},
		{
			text: '老茶园添了三百亩新茶⟦_县区新闻_山城新闻网⟧\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
			cleaned:
				'老茶园添了三百亩新茶\n县里的老茶园今年又添了三百亩新茶，采茶的人一早就上了山，到中午才背着竹篓下来。茶农说，清明前的雨水正好，叶子厚实。\n收购站的秤从早上响到傍晚，一斤鲜叶能卖二十多元，比去年高出两成。合作社把新茶直接发往省城的三家茶庄，路上只要四个小时。\n',
		},
	],
});
