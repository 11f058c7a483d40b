import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { addLinkRuns, advertisementIn } from './advertising';
import { addBrokenFiller, addStrangeOpenings, fillerIn, opensLikeFiller, stitchedLines } from './filler';
import { phrasesOf } from './phrases';
import { type SpamLines, STOP } from './spam-line';
import { isStitched } from './stitched';

/** Lines in front of the article's text: there an advertisement is a title, further down a list of links. */
const HEAD_LINES = 3;

/** The index of the first line that is no longer the head: behind the third line of text, or behind the first with a sentence. */
function headEnd(article: Article): number {
	let seen = 0;
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		seen++;
		if (seen > HEAD_LINES) return line.index;
		if (STOP.test(line.plain)) return line.index + 1;
	}
	return article.lines.length;
}

function compute(article: Article): SpamLines {
	if (isStitched(article)) return new Map(stitchedLines(article).map((spam) => [spam.line.index, spam]));
	const found: SpamLines = new Map();
	const phrases = phrasesOf(article);
	const head = headEnd(article);
	const openings: Line[] = [];
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		const own = phrases.get(line) ?? [];
		const spam = advertisementIn(article, line, own, line.index < head) ?? fillerIn(line);
		if (spam) found.set(line.index, spam);
		else if (opensLikeFiller(line, own)) openings.push(line);
	}
	addLinkRuns(article, phrases, found);
	addStrangeOpenings(article, openings, phrases, found);
	addBrokenFiller(article, found);
	return found;
}

/** The lines that are spam as a whole, by index. */
export const spamLinesOf = (article: Article): SpamLines => article.memo(compute);
