import type { Article } from '../article/article';
import { lettersOf } from '../article/letters';
import { isBlank, type Line } from '../article/lines';
import { msg, quote } from '../message';
import { isRandomToken } from './doorway';
import { dumpedItems, isStuffed } from './dumps';
import { makePairs } from './kinship';
import { isWayIn, type Phrase } from './phrases';
import { type SpamLine, type SpamLines, STOP } from './spam-line';
import { stitchingOf } from './stitched';

/** All lines of a page that is stitched from unrelated texts. */
export function stitchedLines(article: Article): SpamLine[] {
	const { sentences } = stitchingOf(article);
	const message = msg(
		'The page is stitched from unrelated texts: {0} sentences stand in it again between other neighbours. The fix removes them.',
		sentences,
	);
	return article.lines.flatMap((line): SpamLine[] => {
		if (isBlank(line)) return [];
		const letters = lettersOf(line.plain);
		const kind = STOP.test(line.plain.slice(0, -1)) || letters > 60 ? 'gibberish' : letters >= 9 ? 'unrelated-teaser' : 'link-farm';
		return [{ line, kind, confidence: 0.85, message }];
	});
}

/** What the form of a line alone says. */
export function fillerIn(line: Line): SpamLine | undefined {
	if (dumpedItems(line.plain) >= 3) {
		const message = msg(
			'A page template was filled with whole lists: quoted items in brackets, as a program prints them. The fix removes the paragraph.',
		);
		return { line, kind: 'spam-paragraph', confidence: 0.85, message };
	}
	if (isStuffed(line.plain)) {
		const message = msg('A paragraph that says one search phrase over and over, with prices and firms. The fix removes it.');
		return { line, kind: 'spam-paragraph', confidence: 0.75, message };
	}
	if (isRandomToken(line.plain)) {
		const message = msg('The paragraph begins with a random token. The fix removes the paragraph.');
		return { line, kind: 'gibberish', confidence: 0.8, message };
	}
	return undefined;
}

const SUMMARY = /^(?:文章|本文|内容)?(?:摘要|简介|导读)\s*:\s*/;

/** The search phrase with which a summary or paragraph opens, to go on with a text of its own; offsets into `plain`. */
function openingPhrase({ plain }: Line, phrases: readonly Phrase[]): { start: number; end: number } | undefined {
	const label = SUMMARY.exec(plain)?.[0].length ?? 0;
	const first = phrases[0];
	const start = first && Math.min(first.start, first.outer);
	if (first && start! - label <= 2 && plain.length - first.end >= 12) {
		const strong = first.strength >= 3.5 && first.named;
		if (label > 0 ? strong || first.shape > 0 : strong && /[,\s]/.test(first.after)) return { start: start!, end: first.end };
	}
	const comma = plain.indexOf(',', label);
	return label > 0 && comma > label && isWayIn(plain.slice(label, comma)) ? { start: label, end: comma } : undefined;
}

/** Lines that may be filler by how they open: judged by their kinship with the rest of the page. */
export const opensLikeFiller = (line: Line, phrases: readonly Phrase[]): boolean =>
	(SUMMARY.test(line.plain) && line.plain.length >= 40) || (phrases.length > 0 && openingPhrase(line, phrases) !== undefined);

/**
 * Below this share of character pairs in common with the rest of the page a paragraph is about something else. Paragraphs of one article
 * share 0.2 to 0.6 of theirs. A summary that opens with a search phrase may be nearer, any other opening has to be further off.
 */
const STRANGE = 0.12;
const MOST_OPENINGS = 20;
/** Without a search phrase the rest is asked only if it is so many times as long: a page of little else has little in common with its summary. */
const REST = 2;

function kinshipWith(article: Article, line: Line, leaveOut: (line: Line) => boolean, from = 0): number {
	const pairs = makePairs();
	for (const other of article.lines) if (other !== line && !leaveOut(other)) pairs.add(other.plain);
	return pairs.share(line.plain.slice(from));
}

const isMost = (article: Article, line: Line, openings: readonly Line[]): boolean => {
	const rest = article.lines.reduce((sum, other) => sum + (openings.includes(other) ? 0 : lettersOf(other.plain)), 0);
	return rest < REST * lettersOf(line.plain);
};

/** Of the lines that open like filler those that have (next to) nothing in common with the page. */
export function addStrangeOpenings(
	article: Article,
	openings: readonly Line[],
	phrases: ReadonlyMap<Line, readonly Phrase[]>,
	found: SpamLines,
): void {
	for (const line of openings.slice(0, MOST_OPENINGS)) {
		const phrase = openingPhrase(line, phrases.get(line) ?? []);
		const label = SUMMARY.exec(line.plain)?.[0].length ?? 0;
		const kinship = kinshipWith(article, line, (other) => openings.includes(other) || found.has(other.index), phrase?.end ?? label);
		if (kinship > STRANGE * (phrase && label > 0 ? 2.5 : 0.5) || (!phrase && isMost(article, line, openings))) continue;
		const message = phrase
			? msg(
					'Opens with the search phrase “{0}” and has next to nothing in common with the rest of the page. The fix removes the paragraph.',
					quote(line.plain.slice(phrase.start, phrase.end)),
				)
			: msg('A summary that has nothing in common with the page. The fix removes the paragraph.');
		found.set(line.index, { line, kind: 'gibberish', confidence: phrase ? 0.85 : 0.6, message });
	}
}

/** Marks of text that a program cut out of others: a particle at the start, two stops in a row. */
const BROKEN = /^[的之等们](?!确|士|时|城|国)|[。，,;][,;，。]/g;
const LEAST_LETTERS = 30;
const MOST_PARAGRAPHS = 30;

/** On a page with an advertisement for a title or with a random token: paragraphs that share nothing with the others and are broken. */
export function addBrokenFiller(article: Article, found: SpamLines): void {
	const shows = ({ kind, confidence }: SpamLine) => kind === 'gibberish' || (kind === 'title-spam' && confidence < 0.7);
	if (![...found.values()].some(shows)) return;
	const paragraphs = article.lines.filter((line) => lettersOf(line.plain) >= LEAST_LETTERS);
	if (paragraphs.length > MOST_PARAGRAPHS) return;
	for (const line of paragraphs) {
		if (found.has(line.index) || (line.plain.match(BROKEN)?.length ?? 0) < 2) continue;
		if (kinshipWith(article, line, () => false) > STRANGE) continue;
		const message = msg('Broken sentences that have nothing in common with the rest of the page. The fix removes the paragraph.');
		found.set(line.index, { line, kind: 'gibberish', confidence: 0.7, message });
	}
}
