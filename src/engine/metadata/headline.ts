import type { Article } from '../article/article';
import { isBlank, type Line } from '../article/lines';
import { type Message, msg, quote } from '../message';
import { advertisementIn } from '../spam/advertising';
import { phrasesIn } from '../spam/phrases';
import { completed } from './headline-completion';
import { EVIDENCE, type Evidence } from './headline-evidence';
import { type Candidate, candidatesIn, LONGEST } from './headline-features';
import { NONE, WEIGHTS } from './headline-weights';
import { truncatedLead } from './opening';
import { bare, valueInLine } from './text';
import type { AbsentValue, MetadataValue } from './types';

/** A candidate with the probability that it, or another line with the same words, is the headline. */
interface Ranked extends Candidate {
	readonly probability: number;
}

/** A candidate that is less likely than this is none. */
const LEAST = 0.25;
/** No place and no neighbour proves a headline. */
const MOST = 0.98;
/** The softmax is a little surer than it is right (models/headline/report.json). */
const HUMBLE = 1.4;

const scoreOf = (evidence: Evidence): number => EVIDENCE.reduce((sum, name) => sum + (evidence[name] ?? 0) * WEIGHTS[name], 0);

/** The candidates, the likeliest first: a softmax over them and over “none of them” (models/headline/README.md). */
function ranked(article: Article): readonly Ranked[] {
	const candidates = candidatesIn(article);
	const powers = candidates.map(({ evidence }) => Math.exp(scoreOf(evidence)));
	const total = powers.reduce((sum, power) => sum + power, Math.exp(NONE));
	const words = candidates.map(({ line, from, to }) => bare(line.plain.slice(from, to)));
	const shares = new Map<string, number>();
	for (const [at, word] of words.entries()) shares.set(word, (shares.get(word) ?? 0) + powers[at]! / total);
	const found = candidates.map((candidate, at) => ({ ...candidate, probability: shares.get(words[at]!)!, own: powers[at]! }));
	found.sort((a, b) => b.probability - a.probability || b.own - a.own || a.line.index - b.line.index);
	// titles of gambling and pornography are made to look like headlines; only the few that would win are asked
	while (found[0] && isAdvertisement(article, found[0].line)) found.shift();
	return found;
}

const SURELY_SPAM = 0.85;

const isAdvertisement = (article: Article, line: Line): boolean =>
	(advertisementIn(article, line, phrasesIn(line), true)?.confidence ?? 0) >= SURELY_SPAM;

/** The index of the headline's line, -1 where the text has none. */
export function headlineLine(article: Article): number {
	const best = article.memo(ranked)[0];
	return best && best.probability >= LEAST ? best.line.index : -1;
}

/** The headline's line and the part of `line.plain` that it is; line -1 where the text has none. */
export function headlinePlace(article: Article): { readonly line: number; readonly from: number; readonly to: number } {
	const best = article.memo(ranked)[0];
	return best && best.probability >= LEAST ? { line: best.line.index, from: best.from, to: best.to } : { line: -1, from: 0, to: 0 };
}

/** How far above its line the headline may stand once more, with the byline between the two. */
const TWICE_WITHIN = 24;

/** The index of the line from which on the article's byline may stand: the headline's, or the same words above it; -1 where it has none. */
export function bylineFrom(article: Article): number {
	const at = headlineLine(article);
	if (at < 0) return at;
	const above = article.lines.slice(Math.max(0, at - TWICE_WITHIN), at).find(({ plain }) => plain === article.lines[at]!.plain);
	return above?.index ?? at;
}

/** The headline of the article: the line that its place, the text and the lines around it agree on. */
export function headline(article: Article): MetadataValue | AbsentValue {
	const candidates = article.memo(ranked);
	const said = new Set<string>();
	const values = candidates
		.filter(({ line, from, to }) => !said.has(line.plain.slice(from, to)) && said.add(line.plain.slice(from, to)))
		.slice(0, 4)
		.map(({ line, from, to, probability, evidence }) =>
			valueInLine(article, line, from, to, 'position', Math.max(0.01, Math.min(MOST, probability ** HUMBLE)), {
				notes: cutNote(line, from, to, notesOn(evidence)),
			}),
		);
	const best = candidates[0];
	if (!best || best.probability < LEAST) {
		const lead = truncatedLead(article);
		const why = lead
			? msg('No headline: the text opens with its cut summary “{0}”', quote(article.text.slice(lead.start, lead.end), 24))
			: msg('No line stands where a headline would');
		return { value: null, why, ...(values.length ? { others: values } : {}) };
	}
	return {
		...completed(article, best.line, best.to, values[0]!),
		others: values.slice(1).filter(({ confidence }) => confidence >= 0.05),
	};
}

/** What spoke for a candidate, for people. */
const notesOn = ({ overlap = 0, kindred, original = 0, dateNear, breadcrumbBefore, twice }: Evidence): Message[] => [
	...(kindred ? [msg('{0} % of it stands in the opening of the text', Math.round(overlap * 100))] : []),
	...(original > 0.5 ? [msg('agrees with the original headline')] : []),
	...(dateNear ? [msg('the line with the date follows')] : []),
	...(breadcrumbBefore ? [msg('the breadcrumb stands before it')] : []),
	...(twice ? [msg('the page says it more than once')] : []),
];

/** A second headline under the first: ——…… */
export function alternativeHeadline(article: Article): MetadataValue | undefined {
	const at = headlineLine(article);
	const next = at < 0 ? undefined : article.lines.slice(at + 1, at + 4).find((line) => !isBlank(line));
	const dash = next && next.plain.length <= LONGEST ? /^(?:——|—|--|\u2015\u2015)\s?(?=[^\s\u2014-])/.exec(next.plain) : null;
	return next && dash ? valueInLine(article, next, dash[0].length, next.plain.length, 'position', 0.85) : undefined;
}

function cutNote(line: Line, from: number, to: number, notes: readonly Message[]): readonly Message[] {
	if (from === 0 && to === line.plain.length) return notes;
	const rest = `${line.plain.slice(0, from)}${line.plain.slice(to)}`.trim();
	return rest ? [...notes, msg('left out: “{0}”', quote(rest))] : notes;
}
