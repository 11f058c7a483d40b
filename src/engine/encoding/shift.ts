import type { Article } from '../article/article';
import { scriptOf } from '../article/script';
import { codecOf } from '../decoding/codecs';
import { mojibakeIn } from '../decoding/mojibake';
import type { Span } from '../finding';
import { isSimplifiedOnly, isTraditionalOnly } from '../language/characters';
import { costOf, unitCosts } from '../language/model';
import { memoInSteps } from '../steps';
import { LEADS, TRAILS } from './lost-pairs';
import { isQuestion } from './question';
import { isQuotationOpen } from './quotation';
import { isInside } from './spans';
import { uncuedIn } from './uncued';
import { type Cue, REACH, type Unshifted, unshift } from './unshift';

/**
 * A converter that searches GBK text byte by byte hits a pair that straddles two characters, and what it writes there (a reading in brackets,
 * a folded punctuation mark) leaves the rest of the line one byte off, up to the next byte that stands alone. What is lost at the cue is one
 * byte (the lead byte that now stands alone, shown as `?`), and with a folded `？` the two bytes A3 BF.
 */
export interface Shift extends Unshifted {
	/** Half open with `end`; from the cue to the last character that changes. */
	readonly start: number;
	readonly cue: Cue;
}

/** What a repair has to save (bits): by its sense alone, and where the form proves it. */
const LEAST_GAIN = 20;
const LEAST_PROVED_GAIN = 6;
const LEAST_TORN_GAIN = 10;
/** UTF-16 units of a garble with a mark in it. */
const LEAST_TORN = 3;
const LEAST_SHARE = 0.22;
const MOST_PER_UNIT = 11;

/** Searches without a result after which bare question marks are believed to be what they are: a text full of them is damaged otherwise. */
const MOST_IN_VAIN = 12;

const CUE = /[?\ufffd](?:[?\ufffd]?([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3})[)）])?/g;

/** The bytes of a full-width `？`. */
const FOLDED_TRAIL = 0xa3;
const FOLDED_LEAD = 0xbf;

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** UTF-16 units before a cue that its search reads, and one line start more. */
const CONTEXT = 9;

/** UTF-16 units behind a bare `?` by which a garble is recognised. */
const LOOK = 8;

/** Bytes lost close together leave nothing to go by. */
const MOST_HOLES = 2;

function holesIn(text: string, from: number): number {
	let holes = 0;
	for (let at = from; at < from + 2 * LOOK; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x3f || code === 0xfffd || code === 0x951f) holes++; // 锟 is two bytes of U+FFFD
	}
	return holes;
}

/** Whether what follows a bare `?` reads badly enough to be worth a search. */
function looksShifted(text: string, at: number, script: string): boolean {
	const next = text.charCodeAt(at);
	if (!(next >= 0x40) || next === 0xfffd || holesIn(text, at) > MOST_HOLES) return false;
	const after = text.charCodeAt(at + 1);
	if (next < 0x7f) return script !== 'Hans' && (isHan(after) || after === 0x28 || Number.isNaN(after));
	if (!isHan(next) && next < 0x2000) return next >= 0x80;
	const costs = unitCosts();
	const foreign = script === 'Hant' ? isSimplifiedOnly : isTraditionalOnly;
	for (let to = at; to < Math.min(at + 4, text.length); to++) {
		const code = text.charCodeAt(to);
		if (code >= 0x80 && (costs[code]! >= 25 || foreign(code))) return true;
	}
	const part = /^[^\r\n]*/.exec(text.slice(at, at + LOOK))![0];
	return part.length >= 3 && costOf(part) / part.length > 11;
}

/**
 * The marks that converters replace, and what follows one that was found astride two characters: another hole, or what begins no sentence. Before a
 * comma or a full stop a character may just be lost.
 */
const TORN = /[！。；：？，][?\ufffd]|[！；：？](?=[^\s“”「」『』（）！？。，、；：])/y;
const TORN_ASCII = /!\?(?=\/p>)/y;

/** UTF-16 units before the `?` in which a question has its particle. */
const ASKED = 7;

function isMarkTorn(text: string, at: number): boolean {
	for (const form of [TORN, TORN_ASCII]) {
		form.lastIndex = at;
		if (form.test(text)) return !isQuestion(text.slice(Math.max(0, at - ASKED), at - 1), ASKED);
	}
	return false;
}

export function cuesIn(article: Article): Cue[] {
	const { text } = article;
	const cues: Cue[] = [];
	for (const found of text.matchAll(CUE)) {
		const start = found.index;
		const before = start > 0 ? text.charCodeAt(start - 1) : 0x0a;
		if (before >= 0x21 && before < 0x80 && before !== 0x29) continue;
		const next = start + found[0].length;
		if (found[1] === undefined && isMarkTorn(text, next)) cues.push({ start, next, syllable: '', mark: true });
		else if (found[1] !== undefined || looksShifted(text, next, scriptOf(article).script))
			cues.push({ start, next, syllable: found[1] ?? '' });
	}
	return cues;
}

function judge(article: Article, cue: Cue, found: Unshifted): boolean {
	const before = article.text.slice(cue.start, found.end);
	if (found.text.length === 0 || before === found.text) return false;
	if (cue.mark && (found.end - cue.start < LEAST_TORN || /^(.)\1$/.test(found.text))) return false;
	if (
		found.gain < (found.proved ? LEAST_PROVED_GAIN : cue.mark ? LEAST_TORN_GAIN : LEAST_GAIN) ||
		found.gain < costOf(before) * LEAST_SHARE
	)
		return false;
	if (found.text.length > 2 && costOf(found.text) / found.text.length > MOST_PER_UNIT + (found.proved ? 2 : 0)) return false;
	return (
		found.guesses <= Math.max(cue.mark ? 2 : 1, found.text.length * (found.proved ? 0.6 : 0.5)) ||
		(found.proved && found.gain >= LEAST_GAIN)
	);
}

/** Searches of the last texts: what decides is the line from a little before the cue, and the script of the file. */
const known = new Map<string, Unshifted | undefined>();
const MOST_KNOWN = 500;

function* search(article: Article, cue: Cue): Generator<void, Unshifted | undefined> {
	const from = Math.max(0, cue.start - CONTEXT);
	const key = `${scriptOf(article).script} ${cue.start - from} ${article.text.slice(from, cue.next + REACH + 12)}`;
	if (known.has(key)) {
		const found = known.get(key);
		return found && { ...found, end: found.end + cue.start };
	}
	const found = yield* unshift(article, cue);
	if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value!);
	known.set(key, found && { ...found, end: found.end - cue.start });
	return found;
}

function* compute(article: Article): Generator<void, readonly Shift[]> {
	const shifts: Shift[] = [];
	let done = 0;
	let inVain = 0;
	for (const cue of cuesIn(article)) {
		if (cue.start < done || isInside(mojibakeIn(article), cue.start)) continue;
		if (cue.syllable === '' && inVain >= MOST_IN_VAIN) continue;
		const found = yield* search(article, cue);
		if (!found || !judge(article, cue, found)) {
			inVain++;
			continue;
		}
		shifts.push({ ...found, start: cue.start, cue });
		done = found.end;
	}
	return withUncued(article, shifts);
}

/** Together with the stretches that nothing announces; of two that touch, the one that saves more. */
function withUncued(article: Article, cued: readonly Shift[]): readonly Shift[] {
	const uncued = uncuedIn(article).map((one): Shift => {
		const { start, lost } = one;
		return { ...one, proved: false, cue: { start, next: start, syllable: '', lost } };
	});
	if (uncued.length === 0) return cued;
	return [...winners(cued, uncued), ...winners(uncued, cued)].sort((a, b) => a.start - b.start);
}

/** Those of `ones` that beat each of `others` that they touch; both sorted, none overlapping its like. */
function winners(ones: readonly Shift[], others: readonly Shift[]): Shift[] {
	let first = 0;
	return ones.filter((one) => {
		while (first < others.length && others[first]!.end <= one.start) first++;
		for (let at = first; at < others.length && others[at]!.start < one.end; at++) if (!beats(one, others[at]!)) return false;
		return true;
	});
}

const beats = (a: Shift, b: Shift): boolean => !b.proved && (a.gain > b.gain || (a.gain === b.gain && a.cue.lost === undefined));

const found = memoInSteps(compute);

/** Garbled stretches of an article that a cue announces, with what they were. */
export const shiftsIn = found.of;
export const shiftSteps = found.steps;

/** UTF-16 units behind a torn mark in which the next byte that stands alone shows where the bytes are back in step. */
const TORN_REACH = 24;

/** Places at which a mark was found astride two characters, whose bytes no search could put back: what follows is a hole, or reads badly. */
export function tornIn(article: Article): Span[] {
	const { text } = article;
	const shifts = shiftsIn(article);
	return cuesIn(article)
		.filter(({ start, mark }) => mark && !isInside(shifts, start) && !isInside(mojibakeIn(article), start))
		.filter(
			({ start, next }, _, all) =>
				(isHole(text.charCodeAt(next + 1)) && (shifts.length + all.length > 1 || isQuotationOpen(text, start))) ||
				looksShifted(text, next + 1, scriptOf(article).script),
		)
		.map(({ start, next }) => {
			const hole = /^[^\r\n?\ufffd]*[?\ufffd]/.exec(text.slice(next + 1, next + 1 + TORN_REACH));
			return { start, end: next + 1 + (hole?.[0].length ?? 0) };
		});
}

const isHole = (code: number) => code === 0x3f || code === 0xfffd;

/** Bits that a use of the character elsewhere in the document is worth, and a use beside the same neighbour. */
const USED = 2;
const USED_HERE = 4;

/**
 * Other ways to read what a bare `?` hides, the likeliest first (by the sentence and by the document's own words): another lead byte, or the last
 * byte of a character and the first of the next, between which a fold took `A3 BF` for a `？`.
 */
export function alternativesOf(article: Article, { start, end, text: repaired, cue }: Shift, limit = 9): string[] {
	const { text } = article;
	const { pairOf, unitOf } = codecOf('gbk');
	const pair = pairOf[repaired.charCodeAt(0)]!;
	if (pair === 0) return [];
	const next = pairOf[repaired.charCodeAt(1)] ?? 0;
	const isFolded = (pair & 0xff) === FOLDED_TRAIL && next >> 8 === FOLDED_LEAD;
	const trail = (isFolded ? next : pair) & 0xff;
	const rest = repaired.slice(isFolded ? 2 : 1);
	const script = scriptOf(article).script;
	const isForeign = script === 'Hant' ? isSimplifiedOnly : script === 'Hans' ? isTraditionalOnly : () => false;
	const left = text.slice(Math.max(0, start - 6), start);
	const right = rest.slice(0, 5) + text.slice(end, end + 3);
	interface Candidate {
		readonly text: string;
		readonly cost: number;
	}
	const single: Candidate[] = [];
	const folded: Candidate[] = [];
	const offer = (candidates: Candidate[], unit: number, behind: string) => {
		if (!isHan(unit)) return;
		const character = String.fromCharCode(unit);
		const whole = character + behind + rest;
		if (whole === repaired) return;
		const here = occurrences(text, text.charAt(start - 1) + character) + occurrences(text, whole.slice(0, 2));
		const known = USED * Math.log2(1 + occurrences(text, character)) + USED_HERE * Math.log2(1 + here);
		candidates.push({ text: whole, cost: costOf(left + character + behind + right) - known + (isForeign(unit) ? 5 : 0) });
	};
	if (cue.lost === 'trail') {
		for (const trailByte of TRAILS) offer(single, unitOf[(pair & 0xff00) + trailByte]!, '');
		return single
			.sort((a, b) => a.cost - b.cost)
			.slice(0, limit)
			.map((candidate) => candidate.text);
	}
	const second = unitOf[FOLDED_LEAD * 256 + trail]!;
	for (const lead of LEADS) {
		offer(single, unitOf[lead * 256 + trail]!, '');
		if (isHan(second)) offer(folded, unitOf[lead * 256 + FOLDED_TRAIL]!, String.fromCharCode(second));
	}
	// The two cannot be weighed against each other, one having a character more: half the places for each.
	for (const candidates of [single, folded]) candidates.sort((a, b) => a.cost - b.cost);
	const half = Math.min(folded.length, Math.ceil(limit / 2));
	return [...folded.slice(0, half), ...single.slice(0, limit - half)].map((candidate) => candidate.text);
}

function occurrences(text: string, part: string): number {
	let count = 0;
	for (let at = text.indexOf(part); at >= 0 && count < 16; at = text.indexOf(part, at + part.length)) count++;
	return count;
}
