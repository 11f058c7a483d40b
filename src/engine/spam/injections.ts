import type { Article } from '../article/article';
import { type Line, spanIn } from '../article/lines';
import { msg, quote } from '../message';
import { headlineOf } from '../page/headline';
import { insertedIn } from './inserted';
import { spamLinesOf } from './lines';
import { foreignNames } from './names';
import { isBoundary, type Phrase, phrasesOf, reportsOnGambling } from './phrases';
import { repeatsOf } from './repeats';
import { type Splice, untangle } from './splice';
import { templateNames } from './template-names';
import { tokensIn } from './tokens';

/** A splice, and the rule that reports it: what stands at the edge of a headline is title spam. */
export interface Injection extends Splice {
	readonly rule: 'keyword-injection' | 'title-spam';
}

const OPENING = '【[（(「『“‘《<';
const CLOSING = '】]）)」』”’》>';

/** `from` and `to` in `line.plain`, widened over brackets that hold nothing else and over the colon behind a phrase. */
function widened({ plain }: Line, from: number, to: number, edge: boolean): [number, number] {
	const bracket = OPENING.indexOf(plain[from - 1] ?? '\n');
	if (edge && bracket >= 0 && plain[to] === CLOSING[bracket]) return [from - 1, to + 1];
	if (plain[to] === ':') return [from, to + 1];
	return [from, to];
}

/** What honest houses of the same name call themselves: 葡京 + 酒店. */
const HOUSE = /^(?:大?酒店|度假|集团|公司|控股|股份|有限|中国|人力|员工|路|大桥|广场)/;

/** The place of a phrase tells that it was put there. */
function isSplicedIn(phrase: Phrase, honest: boolean): boolean {
	const { line, start, end, strength, words, named, coverage, before, after } = phrase;
	if (!named || coverage < 0.6 || words < 2 || strength < (honest ? 5 : 3.5)) return false;
	const closed = isBoundary(before) && isBoundary(after);
	if (closed && strength >= 4) return true;
	if (after === ':' && isBoundary(before)) return true;
	const glued = start === 0 || (isBoundary(before) && before !== '' && strength >= 4.5);
	return glued && end < line.plain.length && strength >= 3.5 && !HOUSE.test(line.plain.slice(end, end + 4)) && !honest;
}

function phraseInjections(article: Article): Injection[] {
	if (phrasesOf(article).size === 0) return [];
	const lines = spamLinesOf(article);
	const honest = reportsOnGambling(article);
	const headline = headlineOf(article);
	const found: Injection[] = [];
	for (const [line, phrases] of phrasesOf(article)) {
		if (lines.has(line.index)) continue;
		for (const phrase of phrases) {
			if (!isSplicedIn(phrase, honest)) continue;
			const opens = phrase.start === 0 || /[。!?;…”」]/.test(phrase.before);
			const end = opens && !honest ? endOfAdvertisement(line.plain, phrase.end) : phrase.end;
			found.push(
				end > phrase.end ? advertisementAt(line, phrase.start, end) : injectionAt(line, phrase.start, phrase.end, line === headline, 0.9),
			);
		}
	}
	return found;
}

const advertisementAt = (line: Line, from: number, to: number): Injection => ({
	...spanIn(line, from, to),
	line,
	confidence: 0.9,
	rule: 'keyword-injection',
	message: msg(
		'An advertisement of a gambling site was put between the sentences: “{0}”. The fix removes it.',
		quote(line.plain.slice(from, to)),
	),
});

function injectionAt(line: Line, from: number, to: number, isHeadline: boolean, confidence: number): Injection {
	const text = line.plain.slice(from, to);
	const [outer, beyond] = widened(line, from, to, true);
	const atEdge = (outer === 0 || beyond === line.plain.length) && beyond - outer < line.plain.length && (isHeadline || outer < from);
	const [start, end] = atEdge ? [outer, beyond] : widened(line, from, to, false);
	return {
		...spanIn(line, start, end),
		line,
		confidence,
		rule: atEdge ? 'title-spam' : 'keyword-injection',
		message: atEdge
			? msg('The search phrase “{0}” of a gambling site was attached to the headline. The fix removes it.', quote(text))
			: msg('The search phrase “{0}” of a gambling site was put into the text. The fix removes it.', quote(text)),
	};
}

/** What the trade promises: a bonus, a dealer, a payout, a way to pay in. With a word of the lexicon it makes a clause of an advertisement. */
const PROMISE =
	/注册|彩金|送\s?\d|荷官|发牌|返水|返现|首存|首充|充值|提现|到账|存款|红包|体验金|开户|下注|投注|上分|秒提|秒到|日结|客服|信誉|赔率|网址|下载/;
/** Words of the trade cover at least this share of a clause's letters and digits. */
const COVERED = 0.3;
/** An advertisement has no more clauses, and none is longer, in UTF-16 units. */
const MOST_CLAUSES = 6;
const LONGEST_CLAUSE = 24;

/**
 * Where an advertisement that opens a sentence ends: behind the phrase the clauses up to the full stop, if each of them is made of words
 * of the trade and promises something. `from`: behind the phrase, in `plain`. Returns `from` where the sentence is the article's.
 */
function endOfAdvertisement(plain: string, from: number): number {
	if (!/[,、!~]/.test(plain[from] ?? '')) return from;
	let at = from;
	for (let clauses = 0; clauses < MOST_CLAUSES; clauses++) {
		const start = at + 1;
		let end = start;
		while (end < plain.length && end - start <= LONGEST_CLAUSE && !/[,、。!?;~]/.test(plain[end]!)) end++;
		const clause = plain.slice(start, end);
		if (clause.length < 2 || clause.length > LONGEST_CLAUSE || !PROMISE.test(clause)) return from;
		const tokens = tokensIn(clause, 'gambling');
		const covered = tokens.reduce((sum, token) => sum + token.end - token.start, 0);
		if (covered < COVERED * clause.replace(/[^\p{L}\p{N}]+/gu, '').length) return from;
		if (end >= plain.length) return end;
		if (/[。!?;]/.test(plain[end]!)) return end + 1;
		at = end;
	}
	return from;
}

/** Wherever a foreign name that the page has given away stands: in place of another name, in sentences, in tag lists. */
function nameInjections(article: Article): Injection[] {
	const lines = spamLinesOf(article);
	const headline = headlineOf(article);
	return foreignNames(article).flatMap(({ name, message, confidence }) =>
		article.lines.flatMap((line): Injection[] => {
			if (lines.has(line.index)) return [];
			const places: Injection[] = [];
			for (let at = line.plain.indexOf(name); at >= 0; at = line.plain.indexOf(name, at + name.length)) {
				const injection = injectionAt(line, at, at + name.length, line === headline, confidence);
				places.push({ ...injection, message });
			}
			return places;
		}),
	);
}

/** Phrases of a generated teaser list, where nothing else covers them. */
const repeatInjections = (article: Article): Injection[] =>
	repeatsOf(article).flatMap((repeat) => (repeat.rule === 'keyword-injection' ? [{ ...repeat, rule: repeat.rule }] : []));

const compute = (article: Article): readonly Injection[] =>
	untangle([
		...insertedIn(article),
		...repeatInjections(article),
		...nameInjections(article),
		...phraseInjections(article),
		...templateNames(article),
	]) as Injection[];

/** All injections of an article, sorted, not overlapping. */
export const injectionsOf = (article: Article): readonly Injection[] => article.memo(compute);
