import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { msg } from '../message';
import { makePairs } from '../zones/kinship';
import type { SpamLine, SpamLines } from './spam-line';

/**
 * What a firm says of itself, one pattern a theme: what it does, since when, what it promises, whom it serves, how to reach it. An
 * advertisement that a page was filled with has several of them in one paragraph and no subject but itself.
 */
const THEMES: readonly RegExp[] = [
	/专注于|专业从事|主要从事|主营|主要业务|服务有|服务包括|经营范围|我们提供|提供的服务|为您提供|专业(?:提供|生产|制作|承接)|承接/,
	/是一家|一家集|一体的|综合服务商|(?:服务|供应|解决方案)(?:商|提供商)|(?:制作|建设|服务|设计|推广|维修)公司|专业的[\u3400-\u9fff]{2,8}(?:公司|厂家|团队|机构)|生产厂家/,
	/(?:\d+|十|[一二三]十|数十)(?:余|多)?(?:年|载)[\u3400-\u9fff]{0,6}(?:经验|历程|品牌|积累|运营)|行业经验|多年[\u3400-\u9fff]{0,6}经验|经验丰富/,
	/价格(?:优惠|合理|公道|实惠)|收费合理|质量(?:保证|可靠)|服务(?:专业|周到|至上)|优质(?:高效|的?服务)|高品质|性价比|值得信赖|信誉(?:保证|第一)/,
	/广大(?:客户|用户)|新老客户|(?:众多|上千家|数百家|成百上千)[\u3400-\u9fff]{0,4}(?:客户|企事?业)|企事业单位|客户(?:提供|打造|解决|需求|满意)|为[\u3400-\u9fff]{0,6}(?:企业|客户)(?:打造|提供|解决)/,
	/售前|售后|一站式|一条龙|全方位|完善的|解决方案|技术团队|先进的?设备|业务(?:遍及|覆盖|范围)|立足[\u3400-\u9fff]{2,6}[,服]/,
	/欢迎(?:您|各界|新老)?[\u3400-\u9fff]{0,4}(?:来电|咨询|致电|合作|选购|惠顾)|来电(?:咨询|洽谈)|咨询(?:热线|电话|建站)|热线|期待与您|携手(?:合作|共)|竭诚|1[3-9]\d{9}|400-?\d{3}/,
	/网站(?:建设|制作|设计|推广|优化)|企业(?:建站|做网站)|网络(?:营销|推广|优化)|公司建网站|seo/i,
];
/** Themes that make a paragraph an advertisement; kinship with the page says whether it is the page's own. */
const LEAST_THEMES = 3;
/** With another line of so many themes firms are the page's own matter: lists of them, portraits, trade news. */
const OWN_MATTER = 2;
const SHORTEST = 40;
const LONGEST = 500;
/** Share of its character pairs that the rest of the page has too: see `STRANGE` in filler.ts. */
const STRANGE = 0.14;
/** A page with more of them is a firm's own. */
const MOST = 3;

/** None is without one of these: a cheap first look. */
const BUSINESS = /服务|公司|客户|企业|厂家/;

function holdsThemes(plain: string, least: number): boolean {
	let missing = least;
	for (let at = 0; at < THEMES.length && THEMES.length - at >= missing; at++) if (THEMES[at]!.test(plain) && --missing === 0) return true;
	return false;
}

/** Paragraphs in which a firm offers its services, on a page about something else. */
export function addForeignOffers(article: Article, found: SpamLines): void {
	const offers = article.lines.filter(
		(line) =>
			!found.has(line.index) &&
			line.plain.length >= SHORTEST &&
			line.plain.length <= LONGEST &&
			BUSINESS.test(line.plain) &&
			holdsThemes(line.plain, LEAST_THEMES),
	);
	if (offers.length === 0 || offers.length > MOST) return;
	const others = article.lines.filter((line) => !isBlank(line) && !found.has(line.index) && !offers.includes(line));
	if (others.some(({ plain }) => BUSINESS.test(plain) && holdsThemes(plain, OWN_MATTER))) return;
	if (others.length < 3 || lengthOf(others) < 2 * lengthOf(offers)) return;
	const pairs = makePairs();
	for (const { plain } of others) pairs.add(plain);
	for (const line of offers) {
		if (pairs.share(line.plain) > STRANGE + (lengthOf(others) > 4000 ? 0.1 : lengthOf(others) > 1500 ? 0.05 : 0)) continue;
		found.set(line.index, offerAt(line));
	}
}

const lengthOf = (lines: readonly Line[]) => lines.reduce((sum, { plain }) => sum + plain.length, 0);

const offerAt = (line: Line): SpamLine => ({
	line,
	kind: 'spam-paragraph',
	confidence: 0.75,
	message: msg(
		'A firm offers its services in a paragraph that has next to nothing in common with the page. The fix removes the paragraph.',
	),
});

/** The name of a firm at the end of a headline, and the page's paragraph in which that firm offers its services. */
const SIGNED = /\s?[-_|]\s?([\u3400-\u9fff]{2,8})$/;

/** Where in `plain` the name begins with which the firm of a foreign paragraph signed the headline; undefined where none did. */
export function signatureIn(plain: string, found: SpamLines): number | undefined {
	const signed = SIGNED.exec(plain);
	if (!signed || plain.length > 90) return undefined;
	for (const { line, kind } of found.values()) if (kind === 'spam-paragraph' && line.plain.includes(signed[1]!)) return signed.index;
	return undefined;
}
