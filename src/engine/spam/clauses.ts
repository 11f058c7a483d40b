import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { headlineOf } from '../page/headline';

/** A place outside the headline where a program could put a word: two Han characters at the start of a clause or behind a particle. */
export interface ClauseStart {
	readonly line: Line;
	/** Offset into `line.plain`. */
	readonly at: number;
	/** The two characters, see `pairAt`. */
	readonly pair: number;
	/** A clause begins here; else it is a place behind a particle or a quotation mark. */
	readonly clause: boolean;
	/** How many such places the text has before this one. */
	readonly order: number;
}

/** Programs that drop words into clause starts fill the first paragraphs; also a bound on the work. In UTF-16 units of text. */
const REACH = 6000;
/** Shorter lines, in characters, hold no clauses. */
const SHORTEST = 12;

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** What a clause begins behind; not quotation marks, behind which names stand. */
const isMark = (code: number) =>
	code < 0x80 ? code === 0x2c || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f : code === 0x3002 || code === 0x3001;

/** Behind these programs put words too: 的, 是, an opening quotation mark. */
const isJoint = (code: number) => code === 0x7684 || code === 0x662f || code === 0x201c;

/** Two Han characters as one number, small enough to be no object: below U+A000 the 15 lower bits tell Han characters apart. */
const pairOf = (first: number, second: number) => ((first & 0x7fff) << 16) | second;

/** The pair of Han characters that begins at `at`; undefined where there is none. */
export function pairAt(text: string, at: number): number | undefined {
	const first = text.charCodeAt(at);
	const second = text.charCodeAt(at + 1);
	return isHan(first) && isHan(second) ? pairOf(first, second) : undefined;
}

/** Where the pairs of Han characters of a text begin in it, by pair. */
export type PairPlaces = ReadonlyMap<number, readonly number[]>;

export function pairPlaces(text: string): PairPlaces {
	const places = new Map<number, number[]>();
	for (let at = 0; at + 1 < text.length; at++) {
		const pair = pairAt(text, at);
		if (pair === undefined) continue;
		const known = places.get(pair);
		if (known) known.push(at);
		else places.set(pair, [at]);
	}
	return places;
}

/** The pairs of the headline, as it stands and without what parts its Han characters. */
export interface TitlePairs {
	readonly whole: PairPlaces;
	readonly joined: PairPlaces;
}

export const NOT_HAN = /[^\u3400-\u9fff]+/g;

function computePairs(article: Article): TitlePairs {
	const title = headlineOf(article)?.plain ?? '';
	const whole = pairPlaces(title);
	const bare = title.replace(NOT_HAN, '');
	return { whole, joined: bare === title ? whole : pairPlaces(bare) };
}

export const titlePairsOf = (article: Article): TitlePairs => article.memo(computePairs);

function compute(article: Article): readonly ClauseStart[] {
	const headline = headlineOf(article);
	const starts: ClauseStart[] = [];
	let read = 0;
	for (const line of article.lines) {
		const { plain } = line;
		if (line === headline || plain.length < SHORTEST || !plain.includes('。')) continue;
		let begins = 2;
		let first = plain.charCodeAt(0);
		for (let at = 0; at + 1 < plain.length; at++) {
			const second = plain.charCodeAt(at + 1);
			if (begins > 0 && isHan(first) && isHan(second)) {
				starts.push({ line, at, pair: pairOf(first, second), clause: begins === 2, order: starts.length });
			}
			begins = first < 0x3400 && isMark(first) ? 2 : isJoint(first) ? 1 : 0;
			first = second;
		}
		read += plain.length;
		if (read > REACH) break;
	}
	return starts;
}

/** The starts of clauses and the places behind particles in the lines that hold a sentence, in order. */
export const jointsOf = (article: Article): readonly ClauseStart[] => article.memo(compute);

const computeStarts = (article: Article): readonly ClauseStart[] => jointsOf(article).filter(({ clause }) => clause);

/** Of these, the starts of clauses. */
export const clauseStartsOf = (article: Article): readonly ClauseStart[] => article.memo(computeStarts);
