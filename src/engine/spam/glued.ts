import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { headlineOf } from '../zones/headline';
import { KNOWN } from './known';
import { spamLinesOf } from './lines';
import { isBoundary } from './phrases';
import { tokensIn } from './tokens';

/** A name of a site that stands glued to the words of an article: no mark parts them. Offsets into `line.plain`. */
export interface Glued {
	readonly line: Line;
	readonly start: number;
	readonly end: number;
	/** The name alone. */
	readonly name: string;
}

/** What the name of a site of the trade ends in, and the words of a text whose own matter that is. */
const CATEGORIES: ReadonlyMap<string, RegExp> = new Map([
	['体育', /体育|运动|比赛|赛事|联赛|球|冠军|健身|奥运|选手|锦标/],
	['娱乐', /娱乐|电影|演艺|明星|影视|综艺|唱片|艺人|游戏/],
	['电竞', /电竞|游戏|战队|选手|比赛/],
	['棋牌', /棋牌|象棋|围棋|扑克|麻将|牌/],
]);
/** The name in front of that word, in characters. */
const NAME = /^[\u3400-\u9fffA-Za-z0-9]{2,5}(?=体育|娱乐|电竞|棋牌)/;

/** The ways in that follow the name: 官网登录, app下载. */
function doorsFrom(plain: string, from: number): number {
	let end = from;
	for (const { start, end: next, kind } of tokensIn(plain.slice(from, from + 16), 'gambling')) {
		if (from + start !== end || (kind !== 'door' && kind !== 'entry')) break;
		end = from + next;
	}
	return end;
}

/** The name with which a line opens, glued to what follows: `X体育` and a word of the article. */
function nameAtStart({ plain }: Line): string | undefined {
	const before = NAME.exec(plain.slice(0, 8))?.[0];
	if (!before) return undefined;
	const name = plain.slice(0, before.length + 2);
	return isBoundary(plain[doorsFrom(plain, name.length)] ?? '') || KNOWN.test(name) ? undefined : name;
}

/**
 * Names glued to the headline and to the start of another line, in a text that says nothing of sport, shows or games besides: there a
 * company of that name would be at work on its own matter.
 */
function compute(article: Article): readonly Glued[] {
	const headline = headlineOf(article);
	const name = headline && nameAtStart(headline);
	if (!name) return [];
	const matter = CATEGORIES.get(name.slice(-2))!;
	const spam = spamLinesOf(article);
	const lines = article.lines.filter((line) => !isBlank(line) && !spam.has(line.index));
	if (!lines.some((line) => line !== headline && nameAtStart(line) === name)) return [];
	if (lines.some(({ plain }) => matter.test(plain.replaceAll(name, '')))) return [];
	return lines.flatMap((line) => {
		const places: Glued[] = [];
		for (let at = line.plain.indexOf(name); at >= 0; at = line.plain.indexOf(name, at + name.length)) {
			places.push({ line, start: at, end: doorsFrom(line.plain, at + name.length), name });
		}
		return places;
	});
}

/** The glued names of an article. */
export const gluedNames = (article: Article): readonly Glued[] => article.memo(compute);
