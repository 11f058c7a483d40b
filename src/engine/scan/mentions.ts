import type { Article } from '../article/article';
import { decodeCodes } from '../encoding/codes';
import { elementKind } from '../encoding/elements';
import { isInside } from '../encoding/spans';
import type { Span } from '../finding';
import { nounBetween } from '../language/mention';
import { blocksIn, inlineCodeIn } from './blocks';

/** Tags, references or escapes side by side, and how they stand in the text. UTF-16 offsets, half open. */
export interface Place extends Span {
	/** Log-odds that the text speaks of them: from 0 on they are a word of it, far below they are left over. */
	readonly mention: number;
}

/** A place alone, before the file is asked. */
interface Look extends Span {
	readonly score: number;
	/** Escapes of a whole phrase: no example is so long. */
	readonly isText: boolean;
}

/** What may be debris: tags, references, escapes of programs and of addresses. */
const ITEM = new RegExp(
	[
		'<!--[^\\r\\n]{0,400}?-->|=\\?[\\w-]{2,20}\\?[bBqQ]\\?[!->@-~]{1,400}\\?=',
		'</?[a-zA-Z][\\w:-]{0,15}(?:\\s[^<>\\r\\n]{0,400})?/?>',
		'&(?:amp;)*(?:#[xX]?)?\\w{2,8};',
		'(?:(?:\\\\{1,2}|%)u[0-9a-fA-F]{4}|\\\\u\\{[0-9a-fA-F]{4,6}\\}|\\\\x[0-9a-fA-F]{2})+',
		'(?:[%=][0-9a-fA-F]{2}){2,}',
	].join('|'),
	'g',
);

/** What parts neighbours without parting places; and a short element that has no Chinese in it is one place. */
const NEAR = /^[ \t]*$/;
const INNER = /^[\w .,!?-]{0,40}$/;

/** Marks of quotation and their other halves. */
const QUOTES = new Map(['“”', '""', "''", '‘’', '「」', '『』', '``', '【】'].map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** What the looks weigh, in log-odds. */
const QUOTED = 6;
const SPACED = 1.2;
const NAMED = 4;
const ATTACHED = -2;
const LONG = -2;
const ALONE = -1;
/** Behind a letter or digit without a space: a power, an index, a tag in the middle of a word. */
const ON_WORD = -3;
/** A space written as a code between two characters: there it was meant. */
const STUCK_SPACE = -1.5;
/** Several in a row, or an element with what is in it, without a space around. */
const CHAIN = -3;
/** Characters from which what escapes stand for is a text rather than an example, and rather a text than a word. */
const LONG_TEXT = 6;
const LONG_WORD = 3;

/** UTF-16 units of the line on either side in which a text that explains a code has the character too. */
const NEARBY = 16;

/** How far one place may speak for the file, all together, and how much the file says about a place. */
const MOST_OF_ONE = 4;
const LEAST_OF_ONE = -1;
const MOST_OF_ALL = 8;
const SHARE = 0.6;

/** Log-odds from which a place is left alone. */
export const MENTIONED = -0.7;
/** Log-odds below which a place is debris beyond doubt, where the file as a whole speaks of none. */
const SURELY_DEBRIS = -2;

const clip = (value: number, most: number) => Math.max(-most, Math.min(most, value));

const isHan = (character: string) => character >= '\u3400' && character <= '\u9fff';

function lookAt(text: string, start: number, end: number): number {
	let from = start;
	while (text.charAt(from - 1) === ' ' && start - from < 3) from--;
	let to = end;
	while (text.charAt(to) === ' ' && to - end < 3) to++;
	const left = text.charAt(from - 1);
	const right = text.charAt(to);
	const inner = text.slice(start, end);
	const decoded = decodeCodes(inner);
	const isText = decoded !== undefined && decoded.trim() !== '';
	const isLong = isText && decoded.length >= LONG_TEXT;
	const isQuoted = left !== '' && QUOTES.get(left) === right && from === start && to === end;
	const lineStarts = left === '' || left === '\n' || left === '\r';
	const lineEnds = right === '' || right === '\n' || right === '\r';
	const noun = nounBetween(
		`\n${lineStarts ? '' : text.slice(Math.max(0, from - 2), from)}`,
		lineEnds ? '\n' : `${text.slice(to, to + 2)}\n`,
	);
	// An encoded word is where it belongs, in a field of a mail's header.
	if (inner.startsWith('=?') && /[:：]/.test(left) && lineEnds) return LONG + LONG;
	let score = isQuoted && !isLong ? QUOTED : 0;
	if (isText && isChinese(decoded)) {
		const around =
			/[^\r\n]*$/.exec(text.slice(Math.max(0, start - NEARBY), start))![0] + /^[^\r\n]*/.exec(text.slice(end, end + NEARBY))![0];
		if (!isLong && around.includes(decoded)) score += NAMED;
		score += noun / 2;
		if (from === start && to === end && (isHan(left) || isHan(right))) score += ATTACHED;
		else if (lineStarts && lineEnds) score += ATTACHED;
		if (decoded.length >= LONG_WORD) score += LONG;
		if (isLong) score += LONG;
		return score;
	}
	if (lineStarts && lineEnds) return score + ALONE;
	if (from === start && inner.startsWith('<') && /[\w²]/.test(left)) score += ON_WORD;
	const isSpace = decoded !== undefined && !isText;
	if (!isSpace && from < start && (isHan(left) || left > '\u2000')) score += SPACED;
	if (!isSpace && to > end && (isHan(right) || right > '\u2000')) score += SPACED;
	return score + noun + (isSpace && from === start && to === end && !lineStarts && !lineEnds ? STUCK_SPACE : 0);
}

const HAN = /[\u3400-\u9fff]/g;

const isChinese = (text: string) => /[\u3400-\u9fff]/.test(text);

/** A place and, where it is a tag alone, its element's name and whether it closes it. */
interface Found extends Span {
	readonly name: string;
	readonly closes: boolean;
	/** More than one tag or reference. */
	readonly many: boolean;
}

/** UTF-16 units in which a tag is closed that is looked at with its other half. */
const PAIR = 60;

function foundIn(text: string, code: readonly Span[]): { readonly found: readonly Found[]; readonly examples: number } {
	const found: Found[] = [];
	let examples = 0;
	for (const { index: start, 0: run } of text.matchAll(ITEM)) {
		const end = start + run.length;
		const tag = /^<(\/?)([\w:-]+)/.exec(run);
		const name = tag?.[2]?.toLowerCase() ?? '';
		if (tag && elementKind(name) === undefined) continue;
		if (isInside(code, start)) {
			examples++;
			continue;
		}
		const last = found.at(-1);
		const gap = last ? text.slice(last.end, Math.min(start, last.end + PAIR)) : '';
		const isElement = last !== undefined && tag?.[1] === '/' && name === last.name && !last.closes && INNER.test(gap);
		if (last && start - last.end < PAIR && (NEAR.test(gap) || isElement))
			found[found.length - 1] = { start: last.start, end, name: isElement ? '' : name, closes: isElement || tag?.[1] === '/', many: true };
		else found.push({ start, end, name, closes: tag?.[1] === '/', many: false });
	}
	return { found, examples };
}

function looks(article: Article): { readonly places: readonly Look[]; readonly examples: number } {
	const { text } = article;
	const code = [...article.memo(blocksIn), ...article.memo(inlineCodeIn)].sort((a, b) => a.start - b.start);
	const { found, examples } = foundIn(text, code);
	const isSpaced = (start: number, end: number) => text.charAt(start - 1) === ' ' || text.charAt(end) === ' ';
	const scores = found.map(({ start, end, many }) => lookAt(text, start, end) + (many && !isSpaced(start, end) ? CHAIN : 0));
	// The two tags of an element stand as the element does.
	for (const [at, { name, closes, start, end }] of found.entries()) {
		const other = found[at + 1];
		if (name === '' || closes || !other?.closes || other.name !== name || other.start - end > PAIR) continue;
		// Around Chinese without a space it is the look of the words.
		const both = scores[at]! + scores[at + 1]!;
		scores[at] = scores[at + 1] = isSpaced(start, other.end) ? (both + lookAt(text, start, other.end)) / 3 : both / 2 + ALONE;
	}
	const isLong = (start: number, end: number) =>
		end - start > LONG_TEXT && (decodeCodes(text.slice(start, end))?.match(HAN)?.length ?? 0) >= LONG_TEXT;
	return { places: found.map(({ start, end }, at) => ({ start, end, score: scores[at]!, isText: isLong(start, end) })), examples };
}

/** What all places of a file say together: below 0 it is damaged by them, above it speaks of them. */
function evidence(article: Article): number {
	const { places, examples } = article.memo(looks);
	return clip(
		places.reduce((sum, place) => sum + voteOf(place), Math.min(MOST_OF_ONE, examples)),
		MOST_OF_ALL,
	);
}

/** A text that speaks of codes has examples that look left over; a damaged one has next to none that look spoken of. */
const voteOf = ({ score, isText }: Look): number => (isText ? -MOST_OF_ALL : Math.max(LEAST_OF_ONE, Math.min(MOST_OF_ONE, score)));

function compute(article: Article): readonly Place[] {
	const all = article.origin.memo(evidence);
	const own = article === article.origin;
	return article
		.memo(looks)
		.places.map((place) => ({ start: place.start, end: place.end, mention: place.score + SHARE * (own ? all - voteOf(place) : all) }));
}

/** Every place of a text, and how it stands there. The file as it came decides with it. */
export const placesIn = (article: Article): readonly Place[] => article.memo(compute);

/** Whether what begins at an offset is debris beyond doubt: nothing about it, or about the file, says that the text speaks of it. */
export function isSurelyDebris(article: Article, at: number): boolean {
	const places = placesIn(article);
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (places[middle]!.end <= at) low = middle + 1;
		else high = middle;
	}
	const place = places[low];
	return !place || place.start > at || (place.mention < SURELY_DEBRIS && article.origin.memo(evidence) <= 0);
}

const HEADING = /^#{1,6} \S/m;
/** Links, pictures, rules, emphasis: one kind of them beside headings makes a file Markdown. */
const SYNTAX = /\[[^\]\n]{1,80}\]\([^)\s]{1,300}\)|^(?:\*{3,}|-{3,})[ \t]*$|^(?:[-*+]|\d+\.) \S.*\n(?:[-*+]|\d+\.) \S|^```/m;

const markdown = (article: Article): boolean =>
	article.memo(blocksIn).some(({ kind }) => kind === 'front-matter') || (HEADING.test(article.text) && SYNTAX.test(article.text));

/** Whether a file is a source of Markdown, by its front matter or its headings: tags and references are part of its syntax. */
export const isMarkdown = (article: Article): boolean => article.memo(markdown);
