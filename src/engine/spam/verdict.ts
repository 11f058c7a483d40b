import failures from '../../../data/insertions/soft-404.json';
import type { Article } from '../article/article';
import { lettersOf } from '../article/letters';
import { isBlank, type Line } from '../article/lines';
import { CLASS, CUES, classWordsIn } from '../insertions/words';
import { type Message, msg, quote } from '../message';
import { spamLinesOf } from './lines';
import { isStitched } from './stitched';

/** What a page is as a whole. */
export type Verdict = 'soft-404' | 'stitched' | 'advertising' | 'doorway';

export interface Judgement {
	readonly verdict: Verdict;
	readonly reasons: readonly Message[];
	/** 0 to 1. */
	readonly confidence: number;
}

/** A line of running text, in UTF-16 units. */
const PROSE = 40;
const isProse = ({ plain }: Line) => plain.length >= PROSE && /[。!?;]/.test(plain);

const sum = (lines: readonly Line[]) => lines.reduce((all, { plain }) => all + lettersOf(plain), 0);

/** A page with more letters says something besides. */
const MOST_FAILURE = 300;
const MOST_FAILURE_LINES = 6;

/** A server's words for a page that is not there, given out as if it were one. */
function softFailure(lines: readonly Line[]): Judgement | undefined {
	const letters = sum(lines);
	if (lines.length > MOST_FAILURE_LINES || letters > MOST_FAILURE || lines.some((line) => line.plain.length >= 2 * PROSE && isProse(line)))
		return undefined;
	const found = failures.phrases.find((phrase) =>
		lines.some(({ plain }) => plain.length <= phrase.length + 40 && plain.toLowerCase().includes(phrase)),
	);
	if (!found) return undefined;
	return { verdict: 'soft-404', reasons: [msg('“{0}” is what a server says when a page is missing', quote(found))], confidence: 0.8 };
}

/** Share of the letters in lines that are spam by themselves, from which the page is nothing else. */
const MOSTLY = 0.7;
const LEAST_LETTERS = 60;

function nothingElse(article: Article, lines: readonly Line[]): Judgement | undefined {
	const found = spamLinesOf(article);
	if (found.size < 2) return undefined;
	const spam = lines.filter(({ index }) => found.has(index));
	const rest = lines.filter(({ index }) => !found.has(index));
	const [bad, all] = [sum(spam), sum(lines)];
	if (all < LEAST_LETTERS || bad < all * MOSTLY || rest.some(isProse)) return undefined;
	const share = msg('{0} percent of the letters are in lines that advertise or fill space', Math.round((100 * bad) / all));
	const stitched = isStitched(article);
	const reasons = stitched ? [msg('The same sentences recur in a different order, as on pages assembled by a program'), share] : [share];
	return { verdict: stitched ? 'stitched' : 'advertising', reasons, confidence: 0.85 };
}

/** Lines that a doorway has at least, and letters. */
const LEAST_LINES = 6;
/** Share of the letters that running text may have. */
const MOST_PROSE = 0.15;
/** Share of the lines that say the same two characters, and lines that are put as one asks a search engine. */
const SAME = 0.55;
const LEAST_QUERIES = 2;

const QUERY = /^(?:哪里|那里|哪儿|哪家|怎么|怎样|如何|什么|最好的)|哪家(?:好|强|便宜)|哪里(?:好|有|能)|多少钱|怎么样|\.\.\.$/;
/** The bars of a site that has more than this page. */
const SITE = /首\s?页|联系我们|关于我们/;

/** Han pair → lines that hold it, the most frequent one. */
function topPair(lines: readonly Line[]): { pair: string; count: number } {
	const counts = new Map<string, number>();
	for (const { plain } of lines) {
		const own = new Set<string>();
		for (const [run] of plain.matchAll(/[\u3400-\u9fff]{2,}/g)) for (let at = 0; at + 1 < run.length; at++) own.add(run.slice(at, at + 2));
		for (const pair of own) counts.set(pair, (counts.get(pair) ?? 0) + 1);
	}
	let best = { pair: '', count: 0 };
	for (const [pair, count] of counts) if (count > best.count) best = { pair, count };
	return best;
}

/** Headlines and snippets of search results about one phrase, and no text. */
function doorway(lines: readonly Line[]): Judgement | undefined {
	const letters = sum(lines);
	if (lines.length < LEAST_LINES || lines.length > 80 || letters < LEAST_LETTERS) return undefined;
	if (sum(lines.filter(isProse)) > letters * MOST_PROSE) return undefined;
	if (lines.some(({ plain }) => SITE.test(plain))) return undefined;
	const said = lines.filter(({ plain }) => plain.length >= 4);
	const queries = said.filter(({ plain }) => QUERY.test(plain)).length;
	if (queries < LEAST_QUERIES) return undefined;
	const { pair, count } = topPair(said);
	if (count < said.length * SAME) return undefined;
	const cues = said.filter(({ plain }) =>
		classWordsIn(plain.toLowerCase()).some(({ classes }) => (classes & (CUES & ~CLASS.play)) !== 0),
	).length;
	if (cues < said.length * 0.2) return undefined;
	return {
		verdict: 'doorway',
		reasons: [
			msg('{0} of {1} lines say “{2}”, and no line is running text', count, said.length, pair),
			msg('{0} lines are phrased like search queries or cut off like search results', queries),
		],
		confidence: 0.75,
	};
}

function compute(article: Article): Judgement | undefined {
	const lines = article.lines.filter((line) => !isBlank(line));
	return softFailure(lines) ?? nothingElse(article, lines) ?? doorway(lines);
}

/** What the page is as a whole, where it is no article at all. */
export const verdictOf = (article: Article): Judgement | undefined => article.memo(compute);
