import type { Article } from '../article/article';
import { scriptOf } from '../article/script';
import { FIRST, type Hypothesis, prune, textBetween, write } from '../decoding/beam';
import { codecOf } from '../decoding/codecs';
import { mojibakeIn } from '../decoding/mojibake';
import { suspectsIn } from '../decoding/suspects';
import type { Span } from '../finding';
import { isSimplifiedOnly, isTraditionalOnly } from '../language/characters';
import { costOf, unitCosts } from '../language/model';
import { isCharacter, isLostPair, isWideLetter, LEADS, LOST_LEADS, leadsBefore, TRAILS } from './lost-pairs';
import { endOfLine, isInside, lineStart } from './spans';

/**
 * GBK text from which one byte went without a trace: nothing stands at the place, but every pair behind it is read one byte off, up to a byte
 * that stands alone; pairs that then fall into a user-defined area vanish. Told by a stretch of rare characters whose bytes, paired the other way, are common ones. The place is the one from
 * which the sentence reads best; the characters at the two ends, of which one byte is left, and vanished pairs are chosen by sense.
 */
export interface Uncued {
	/** UTF-16 offsets, half open, of what reads wrongly. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Characters chosen by sense: the first, the last where its trail byte is gone, vanished pairs. */
	readonly guesses: number;
	/** Bits saved, over the stretch and a few characters around it. */
	readonly gain: number;
	/** The byte put back. */
	readonly restored: number;
	/** Which byte of the first character went. */
	readonly lost: 'lead' | 'trail';
}

/** Units around the start of a suspect stretch at which the byte may have been lost. */
const BEFORE = 3;
const BEHIND = 6;

/** Half bits a character that pairing the bytes the other way has to save, for a search to be worth it; half of LEAST_GAIN in all. */
const PROMISE = 5;
const LEAST_PAIRS = 2;

/** Half bits a character up to which the pairs taken one byte later are common ones. */
const MOST_PROMISED = 24;

/** What a repair has to save without a cue (bits; share of what stands there), and what it may cost a character. */
const LEAST_GAIN = 24;
const LEAST_SHARE = 0.22;
const MOST_PER_UNIT = 10.5;
const LEAST_LENGTH = 3;

/** Bits for a byte lost without a trace, for a character of which a byte is left, and for one of the other script. */
const VANISHED = 6;
const HALF = 4;
const WRONG_SCRIPT = 7;

/** Characters behind an opening by which it is judged, and openings that are read to their end. */
const AHEAD = 4;

/** Characters behind the start of a stretch by which the opening is chosen. */
const NEAR = 24;

const OPENINGS = 3;

/** Characters that are tried for the one that lost a byte, the commonest first. */
const COMMONEST = 24;

/** Half bits of a character from which a vanished pair before it is worth a thought. */
const SUSPICIOUS = 22;

/** Half bits up to which a character is cheaper than the loss of a pair and the two characters that it parted. */
const WORTH_A_LOSS = 28;

const WIDTH = 24;

/** Characters after which a reading has to be the cheaper one, and bits behind the best from which a vanished pair is not worth a thought. */
const SOON = 4;
const UNLIKELY = 6;

/** First and second bytes of a vanished pair that are tried, those that read best and those of the commonest characters. */
const FIRSTS = 5;
const SECONDS = 40;
const QUESTION = 0x3f;

/** Sound characters around the stretch that are read with it, and units of the longest stretch. */
const CONTEXT = 6;
const LONGEST = 300;

/** Searches without a result after which a text is believed to be in rare characters. */
const MOST_IN_VAIN = 40;

/** A cheap look: pairing the bytes the other way makes commoner characters. No search, no language model. */
function isPromising(text: string, start: number, end: number): boolean {
	const { pairOf, unitOf } = codecOf('gbk');
	const costs = unitCosts();
	let before = 0;
	let after = 0;
	let pairs = 0;
	for (let at = start; at < end; at++) {
		const first = pairOf[text.charCodeAt(at)]!;
		const second = pairOf[text.charCodeAt(at + 1)]!;
		if (first === 0 || second === 0) continue;
		const unit = unitOf[(first & 0xff) * 256 + (second >> 8)]!;
		if (!isCharacter(unit)) continue;
		pairs++;
		before += costs[text.charCodeAt(at)]!;
		after += costs[unit]!;
	}
	return pairs >= LEAST_PAIRS && before - after >= Math.max(PROMISE * pairs, LEAST_GAIN) && after <= MOST_PROMISED * pairs;
}

/** A place and a way in which the byte may have been lost there, with the likeliest first character. */
interface Opening {
	readonly start: number;
	readonly lost: 'lead' | 'trail';
	readonly unit: number;
	readonly byte: number;
	readonly gain: number;
}

const commonest = new Map<number, readonly number[]>();

/** The bytes that make the commonest characters with the one that is left of a pair: a trail, or a lead shifted to its place. */
function commonestOf(lost: Opening['lost'], left: number): readonly number[] {
	const key = lost === 'lead' ? left : 0x10000 + left;
	const known = commonest.get(key);
	if (known) return known;
	const { unitOf } = codecOf('gbk');
	const costs = unitCosts();
	const unitWith = (byte: number) => unitOf[lost === 'lead' ? byte * 256 + left : left + byte]!;
	const found = (lost === 'lead' ? LEADS : TRAILS)
		.filter((byte) => isCharacter(unitWith(byte)))
		.sort((a, b) => costs[unitWith(a)]! - costs[unitWith(b)]!)
		.slice(0, COMMONEST);
	commonest.set(key, found);
	return found;
}

/** The likeliest openings around the start of a stretch, by the few characters behind each. */
function openingsOf(text: string, stretch: Span, done: number, isForeign: (unit: number) => boolean): Opening[] {
	const { pairOf, unitOf } = codecOf('gbk');
	const openings: Opening[] = [];
	let from = stretch.start;
	while (from > done && stretch.start - from < BEFORE && pairOf[text.charCodeAt(from - 1)] !== 0) from--;
	for (let start = from; start < stretch.start + BEHIND; start++) {
		const pair = pairOf[text.charCodeAt(start)]!;
		if (pair === 0) continue;
		let behind = '';
		let at = start;
		for (; behind.length < AHEAD; at++) {
			const next = pairOf[text.charCodeAt(at + 1)]!;
			const unit = next === 0 ? 0 : unitOf[(pairOf[text.charCodeAt(at)]! & 0xff) * 256 + (next >> 8)]!;
			if (!isCharacter(unit)) break;
			behind += String.fromCharCode(unit);
		}
		// The characters behind read no better one byte later: the byte did not go here.
		if (costOf(behind) >= costOf(text, start, at + 1)) continue;
		const left = text.slice(lineStart(text, start, 4), start);
		const sound = costOf(left + text.slice(start, at + 1));
		for (const lost of ['lead', 'trail'] as const) {
			let best: { unit: number; byte: number; cost: number } | undefined;
			const unitWith = (byte: number) => unitOf[lost === 'lead' ? byte * 256 + (pair >> 8) : (pair & 0xff00) + byte]!;
			const common = commonestOf(lost, lost === 'lead' ? pair >> 8 : pair & 0xff00);
			for (const byte of common) {
				const unit = unitWith(byte);
				const cost = costOf(left + String.fromCharCode(unit) + behind) + (isForeign(unit) ? WRONG_SCRIPT : 0);
				if (!best || cost < best.cost) best = { unit, byte, cost };
			}
			if (best) openings.push({ start, lost, unit: best.unit, byte: best.byte, gain: sound - best.cost });
		}
	}
	return openings.sort((a, b) => b.gain - a.gain).slice(0, OPENINGS);
}

/**
 * Reads on from an opening, one byte late, up to a byte that stands alone, no further than `limit` (exclusive); pairs that fell into a
 * user-defined area are put back by sense.
 */
function readOn(text: string, opening: Opening, isForeign: (unit: number) => boolean, limit: number): Uncued | undefined {
	const { pairOf, unitOf } = codecOf('gbk');
	const costs = unitCosts();
	const { start, lost, byte } = opening;
	const left = lineStart(text, start, CONTEXT);
	const emit = (path: Hypothesis, unit: number, guess: boolean, pending: number, bits = 0): Hypothesis =>
		write(path, unit, guess, bits + (isForeign(unit) ? WRONG_SCRIPT : 0), pending);
	let root: Hypothesis = FIRST;
	for (let at = left; at < start; at++) root = write(root, text.charCodeAt(at), false);
	const base = root.written;
	let sound = write(root, text.charCodeAt(start), false);
	let paths: Hypothesis[] = [emit(root, opening.unit, true, pairOf[text.charCodeAt(start)]! & 0xff, VANISHED)];
	let at = start + 1;
	let isWhole = false;
	for (; at < limit; at++) {
		const unit = text.charCodeAt(at);
		const pair = unit < 0x80 ? 0 : (pairOf[unit] ?? 0);
		const trail = unit >= 0x40 && unit < 0x7f ? unit : pair >> 8;
		if (unit === QUESTION || unit === 0xfffd || !(trail > 0)) break;
		sound = write(sound, unit, false);
		const least = paths.reduce((cost, path) => Math.min(cost, path.cost), Number.POSITIVE_INFINITY);
		// What is out of step saves bits from its first characters on.
		if (at - start >= SOON && least > sound.cost) return undefined;
		const next: Hypothesis[] = [];
		const vanished: { path: Hypothesis; lead: number }[] = [];
		for (const path of paths) {
			const direct = unitOf[path.pending * 256 + trail]!;
			if (isCharacter(direct)) next.push(emit(path, direct, false, pair & 0xff));
			if (pair === 0 || path.cost > least + UNLIKELY || (isCharacter(direct) && costs[direct]! < WORTH_A_LOSS && !isForeign(direct)))
				continue;
			for (const lead of LOST_LEADS) {
				const first = unitOf[path.pending * 256 + lead]!;
				if (isCharacter(first) && costs[first]! < SUSPICIOUS) vanished.push({ path: emit(path, first, true, 0, VANISHED), lead });
			}
		}
		for (const { path, lead } of vanished.sort((a, b) => a.path.cost - b.path.cost).slice(0, FIRSTS))
			for (const second of leadsBefore(trail).slice(0, SECONDS))
				if (isLostPair(lead, second)) next.push(emit(path, unitOf[second * 256 + trail]!, true, pair & 0xff));
		if (next.length === 0) break; // the decoder gave the lone byte up here, and was back in step
		paths = prune(next, WIDTH);
		const alone = pair & 0xff;
		// An ASCII character that had been taken for a trail byte stands alone again, or completes the last pair itself.
		if (alone < 0x80) {
			if (pair !== 0) paths = paths.map((path) => emit(path, alone, false, 0));
			isWhole = true;
			at++;
			break;
		}
	}
	if (paths[0]!.cost > sound.cost + VANISHED) return undefined;
	const end = isWhole ? at : text.charCodeAt(at) === QUESTION || text.charCodeAt(at) === 0xfffd ? at + 1 : at;
	const ended = isWhole
		? paths
		: paths.slice(0, FIRSTS).flatMap((path) =>
				TRAILS.flatMap((one) => {
					const unit = unitOf[path.pending * 256 + one]!;
					return isCharacter(unit) ? [emit(path, unit, true, 0, HALF)] : [];
				}),
			);
	const right = endOfLine(text, end, CONTEXT);
	const after = `${text.slice(end, right)}\n`;
	let best: { path: Hypothesis; cost: number } | undefined;
	for (const path of prune(ended, WIDTH)) {
		let whole = path;
		for (let to = 0; to < after.length; to++) whole = write(whole, after.charCodeAt(to), false);
		if (!best || whole.cost < best.cost) best = { path, cost: whole.cost };
	}
	if (!best) return undefined;
	const gain = costOf(`${text.slice(left, right)}\n`) - best.cost;
	return { start, end, ...textBetween(best.path.written, base), gain, restored: byte, lost };
}

function search(article: Article, stretch: Span, done: number): Uncued | undefined {
	const { script } = scriptOf(article);
	const isOther = script === 'Hant' ? isSimplifiedOnly : script === 'Hans' ? isTraditionalOnly : () => false;
	const isForeign = (unit: number) => isOther(unit) || isWideLetter(unit);
	const { text } = article;
	// The openings differ in their first characters alone: the rest is read once.
	const near = stretch.start + NEAR;
	let best: { readonly opening: Opening; readonly found: Uncued } | undefined;
	for (const opening of openingsOf(text, stretch, done, isForeign)) {
		const found = readOn(text, opening, isForeign, near);
		if (!found || (best && found.gain <= best.found.gain)) continue;
		best = { opening, found };
	}
	if (!best || best.found.end < near) return best?.found;
	return readOn(text, best.opening, isForeign, best.opening.start + LONGEST);
}

const isBelieved = (article: Article, { start, end, text, gain, guesses }: Uncued): boolean =>
	text.length >= LEAST_LENGTH &&
	guesses <= Math.max(2, text.length * 0.6) &&
	gain >= LEAST_GAIN &&
	gain >= costOf(article.text, start, end) * LEAST_SHARE &&
	costOf(text) / text.length <= MOST_PER_UNIT;

function compute(article: Article): readonly Uncued[] {
	const { text } = article;
	const found: Uncued[] = [];
	let inVain = 0;
	let done = 0;
	for (const stretch of suspectsIn(article)) {
		if (inVain >= MOST_IN_VAIN) break;
		if (stretch.start < done || !isPromising(text, stretch.start, stretch.end) || isInside(mojibakeIn(article), stretch.start)) continue;
		const best = search(article, stretch, done);
		if (best && isBelieved(article, best)) {
			found.push(best);
			done = best.end;
		} else inVain++;
	}
	return found;
}

/** Stretches of an article that are one byte off without a cue, with what they were. */
export const uncuedIn = (article: Article): readonly Uncued[] => article.memo(compute);
