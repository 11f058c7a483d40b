import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { type Message, msg, quote } from '../message';
import { makePairs } from '../zones/kinship';
import { isRandomToken } from './doorway';
import { dumpedItems } from './dumps';
import { KINDS_OF, type Trade, WEIGHT } from './lexicon';
import { cutList } from './lists';
import { type Phrase, phraseCoverage, phrasesOf, reportsOnGambling } from './phrases';
import { isStitched, stitchingOf } from './stitched';
import { tokensIn } from './tokens';

/** The rule that reports a line which is spam as a whole. */
export type SpamLineKind = 'title-spam' | 'link-farm' | 'gibberish' | 'spam-paragraph' | 'unrelated-teaser';

export interface SpamLine {
	readonly line: Line;
	readonly kind: SpamLineKind;
	readonly confidence: number;
	/** What is wrong, the evidence, what the fix will do. */
	readonly message: Message;
}

const STOP = /[。!?;]/;
const LETTERS = /[^\p{L}\p{N}]+/gu;

/** Letters and digits of a text. */
const size = (text: string) => text.replace(LETTERS, '').length;

/** Lines in front of the article's text: there an advertisement is a title, further down a list of links. */
const HEAD_LINES = 3;

function isHead(article: Article, line: Line): boolean {
	let before = 0;
	for (const other of article.lines) {
		if (other === line) return true;
		if (!isBlank(other) && (++before >= HEAD_LINES || STOP.test(other.plain))) return false;
	}
	return false;
}

interface Coverage {
	readonly share: number;
	readonly hits: number;
	readonly different: number;
	readonly weight: number;
}

function coverageOf(line: Line, trade: Trade): Coverage {
	const tokens = tokensIn(line.plain, trade);
	const different = new Map<string, number>();
	let covered = 0;
	for (const { start, end, kind } of tokens) {
		covered += end - start;
		different.set(line.plain.slice(start, end), WEIGHT[kind]);
	}
	const weight = [...different.values()].reduce((sum, one) => sum + one, 0);
	return { share: covered / Math.max(1, size(line.plain)), hits: tokens.length, different: different.size, weight };
}

/**
 * Advertisements of pornography by token coverage: of 361,658 clean lines none has four different words of the genre over 45 % of its
 * characters, real lines have 60 to 90 % (algorithms.md, section 6).
 */
function isPorn(line: Line): boolean {
	if (line.plain.length < 8 || line.plain.length > 300 || /[。;]/.test(line.plain)) return false;
	const { share, hits, different, weight } = coverageOf(line, 'porn');
	return share >= 0.45 && different >= 4 && hits >= 4 && weight >= 4;
}

function isGambling(article: Article, line: Line, phrases: readonly Phrase[]): boolean {
	if (STOP.test(line.plain) || line.plain.length > 400) return false;
	if (isLinkRow(line, phrases) || isSourceLine(line, phrases)) return true;
	const coverage = phraseCoverage(line, phrases);
	const named = phrases.filter((phrase) => phrase.named && phrase.strength >= 3);
	if (named.length === 0) return false;
	if (phrases.length >= 3 && coverage >= 0.55) return true;
	const strength = Math.max(...named.map((phrase) => phrase.strength));
	if (reportsOnGambling(article)) return coverage >= 0.9 && strength >= 4.5;
	return coverage >= 0.7 && (strength >= 3.5 || (coverage > 0.95 && named.some(({ words }) => words > 1)));
}

/** Four link texts or more between spaces, most of them built as the trade builds its phrases. */
function isLinkRow({ plain }: Line, phrases: readonly Phrase[]): boolean {
	const items = plain.split(/[\s|·]+/);
	return (
		items.length >= 4 &&
		phrases.filter(({ shape, named, words }) => shape === 2 || (named && words > 1)).length >= Math.max(3, items.length * 0.5)
	);
}

/** `本文来源：X体育官网-www.…com`: the phrase and an address in place of a source. */
const SOURCE = /^(?:本文|文章)?(?:来源|出处|链接|地址)\s*:/;

function isSourceLine({ plain }: Line, phrases: readonly Phrase[]): boolean {
	if (plain.length > 80 || !SOURCE.test(plain)) return false;
	return phrases.some(
		({ shape, named, end }) => (shape > 0 || named) && /^\s?[-—_(]?\s?(?:https?:|www\.|[a-z0-9-]+\.[a-z]{2,4})/i.test(plain.slice(end)),
	);
}

/** The line is one phrase and nothing else: three such lines in a row are a list of links. */
const isPhraseLine = ({ plain }: Line, phrases: readonly Phrase[]): boolean =>
	phrases.some(({ shape, named, outer, start, end }) => (shape === 2 || named) && Math.min(outer, start) === 0 && end === plain.length);

function linkRuns(article: Article, phrases: ReadonlyMap<Line, readonly Phrase[]>, found: Map<number, SpamLine>) {
	let run: Line[] = [];
	const close = () => {
		if (run.length >= 3) {
			const message = msg('{0} lines in a row are search phrases of gambling sites. The fix removes them.', run.length);
			for (const line of run) if (!found.has(line.index)) found.set(line.index, { line, kind: 'link-farm', confidence: 0.8, message });
		}
		run = [];
	};
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		if (found.get(line.index)?.kind === 'link-farm' || isPhraseLine(line, phrases.get(line) ?? [])) run.push(line);
		else close();
	}
	close();
}

const CONTACT = /(?:qq|微信|扣扣|vx|电话|薇)\W{0,3}[\w-]{5,}|1[3-9]\d{9}/i;

/** Forged papers, cures, brokers: three different words over two fifths of a line that is no sentence. */
function advertises(line: Line): Trade | undefined {
	if (STOP.test(line.plain) || line.plain.length < 10 || line.plain.length > 80) return undefined;
	for (const trade of ['papers', 'trade'] as const) {
		const { share, different } = coverageOf(line, trade);
		if (different >= 3 && share >= (CONTACT.test(line.plain) ? 0.25 : 0.4)) return trade;
	}
	return undefined;
}

const SUMMARY = /^(?:文章|本文|内容)?(?:摘要|简介|导读)\s*:\s*/;

/** A summary or paragraph that opens with a search phrase and goes on with a text that has nothing to do with the article. */
function opensWithPhrase(line: Line, phrases: readonly Phrase[]): Phrase | undefined {
	const opening = SUMMARY.exec(line.plain)?.[0].length ?? 0;
	const first = phrases[0];
	return first && first.start - opening <= 2 && first.strength >= 3.5 && first.named && line.plain.length - first.end >= 12
		? first
		: undefined;
}

function stitchedLines(article: Article): SpamLine[] {
	const { sentences } = stitchingOf(article);
	return article.lines.flatMap((line): SpamLine[] => {
		if (isBlank(line)) return [];
		const letters = size(line.plain);
		const kind = STOP.test(line.plain.slice(0, -1)) || letters > 60 ? 'gibberish' : letters >= 9 ? 'unrelated-teaser' : 'link-farm';
		const message = msg(
			'The page is stitched from unrelated texts: {0} sentences stand in it again between other neighbours. The fix removes them.',
			sentences,
		);
		return [{ line, kind, confidence: 0.85, message }];
	});
}

function compute(article: Article): ReadonlyMap<number, SpamLine> {
	const found = new Map<number, SpamLine>();
	const put = (spam: SpamLine) => found.set(spam.line.index, spam);
	if (isStitched(article)) {
		for (const spam of stitchedLines(article)) put(spam);
		return found;
	}
	const phrases = phrasesOf(article);
	const openings: Line[] = [];
	for (const line of article.lines) {
		if (isBlank(line)) continue;
		const own = phrases.get(line) ?? [];
		const place = isHead(article, line) ? 'title-spam' : 'link-farm';
		if (own.length > 0 && isGambling(article, line, own)) {
			const text = own.slice(0, 3).map(({ start, end }) => line.plain.slice(start, end));
			put({
				line,
				kind: place,
				confidence: 0.9,
				message: msg('Nothing but search phrases of gambling sites: {0}. The fix removes them.', quote(text.join(' · '), 60)),
			});
		} else if (isPorn(line)) {
			put({
				line,
				kind: place,
				confidence: 0.95,
				message: msg('Words of pornographic search titles cover most of the line. The fix removes it.'),
			});
		} else if (dumpedItems(line.plain) >= 3) {
			put({
				line,
				kind: 'spam-paragraph',
				confidence: 0.85,
				message: msg(
					'A page template was filled with whole lists: quoted items in brackets, as a program prints them. The fix removes the paragraph.',
				),
			});
		} else if (cutList(line.plain)) {
			put({
				line,
				kind: 'link-farm',
				confidence: 0.7,
				message: msg('A row of link texts, many of them cut at the same length. The fix removes it.'),
			});
		} else {
			if ((own.length > 0 && opensWithPhrase(line, own)) || (SUMMARY.test(line.plain) && line.plain.length >= 40)) openings.push(line);
			const trade = place === 'title-spam' && line.index < 8 ? advertises(line) : undefined;
			if (trade)
				put({ line, kind: place, confidence: 0.6, message: msg('Words of an advertisement cover most of the line. The fix removes it.') });
			else if (isRandomToken(line.plain))
				put({
					line,
					kind: 'gibberish',
					confidence: 0.8,
					message: msg('The paragraph begins with a random token. The fix removes the paragraph.'),
				});
		}
	}
	linkRuns(article, phrases, found);
	judgeOpenings(article, openings, phrases, found);
	spreadDumps(article, found);
	spreadLinks(article, found);
	spreadFiller(article, found);
	return found;
}

/** Below this share of character pairs in common with the rest of the page a paragraph is about something else. */
const STRANGE = 0.12;

function kinshipWith(article: Article, line: Line, left: (line: Line) => boolean, from = 0): number {
	const pairs = makePairs();
	for (const other of article.lines) if (other !== line && !left(other)) pairs.add(other.plain);
	return pairs.share(line.plain.slice(from));
}

function judgeOpenings(
	article: Article,
	openings: readonly Line[],
	phrases: ReadonlyMap<Line, readonly Phrase[]>,
	found: Map<number, SpamLine>,
) {
	for (const line of openings.slice(0, 20)) {
		const phrase = opensWithPhrase(line, phrases.get(line) ?? []);
		const from = phrase?.end ?? SUMMARY.exec(line.plain)![0].length;
		const kinship = kinshipWith(article, line, (other) => openings.includes(other) || found.has(other.index), from);
		if (kinship > (phrase ? STRANGE * 1.5 : STRANGE / 2)) continue;
		const message = phrase
			? msg(
					'Opens with the search phrase “{0}” and has next to nothing in common with the rest of the page. The fix removes the paragraph.',
					quote(line.plain.slice(Math.min(phrase.outer, phrase.start), phrase.end)),
				)
			: msg('Set as a summary, it has nothing in common with the page. The fix removes the paragraph.');
		found.set(line.index, { line, kind: 'gibberish', confidence: phrase ? 0.85 : 0.6, message });
	}
}

/** The cut ends of a dump: lines right behind it that still close its quotes and brackets. */
function spreadDumps(article: Article, found: Map<number, SpamLine>) {
	for (const line of article.lines) {
		const before = found.get(line.index - 1);
		if (before?.kind === 'spam-paragraph' && !found.has(line.index) && /['’"”]\s*\]/.test(line.plain)) {
			found.set(line.index, { ...before, line });
		}
	}
}

/** A short line between two link-farm lines belongs to them. */
function spreadLinks(article: Article, found: Map<number, SpamLine>) {
	for (const line of article.lines) {
		const before = found.get(line.index - 1);
		if (before?.kind !== 'link-farm' || found.get(line.index + 1)?.kind !== 'link-farm' || found.has(line.index)) continue;
		if (!isBlank(line) && line.plain.length <= 16 && !STOP.test(line.plain)) found.set(line.index, { ...before, line, confidence: 0.7 });
	}
}

/** Marks of text that a program cut out of others: a particle at the start, two stops in a row. */
const BROKEN = /^[的之等们](?!确|士|时|城|国)|[。，,;][,;，。]/g;

/** On a page with an advertisement for a title or with a random token: paragraphs that share nothing with the others and are broken. */
function spreadFiller(article: Article, found: Map<number, SpamLine>) {
	const spam = [...found.values()];
	if (!spam.some(({ kind, confidence }) => kind === 'gibberish' || (kind === 'title-spam' && confidence < 0.7))) return;
	const own = article.lines.filter((line) => size(line.plain) >= 30);
	if (own.length > 30) return;
	for (const line of own) {
		if (found.has(line.index)) continue;
		const broken = line.plain.match(BROKEN)?.length ?? 0;
		if (broken < 2 || kinshipWith(article, line, () => false) > STRANGE) continue;
		found.set(line.index, {
			line,
			kind: 'gibberish',
			confidence: 0.7,
			message: msg('Broken sentences that have nothing in common with the rest of the page. The fix removes the paragraph.'),
		});
	}
}

export const spamLinesOf = (article: Article): ReadonlyMap<number, SpamLine> => article.memo(compute);

/** The kinds of words that the rules of this family know, for their pages of docs. */
export const TRADES = Object.keys(KINDS_OF) as readonly Trade[];
