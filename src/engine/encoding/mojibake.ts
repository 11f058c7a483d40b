import type { Article } from '../article/article';
import type { Span } from '../finding';
import { isKorean } from '../language/guess-encoding';
import { costOf, unitCosts } from '../language/model';
import { memoInSteps } from '../steps';
import { type Inverse, invert, type Repaired } from './inverse';
import { remembered } from './remembered';
import { alternativesAt, type SourceName } from './sources';
import { suspectsIn } from './suspects';
import { REFUSED, stepOf, type TargetName } from './targets';

/** One damaged stretch, with what undid it: the last of `chain` was done to the text last, and is undone first. */
export interface Mojibake extends Repaired {
	readonly chain: readonly { readonly source: SourceName; readonly target: TargetName }[];
	/** Bits that the repair saves over the window it was found in. */
	readonly gain: number;
}

/** Who is mistaken for whom; the pairs that leave nothing to invert are not here. */
const CONFUSIONS: readonly (readonly [SourceName, TargetName])[] = [
	['latin', 'utf-8'],
	['latin', 'gbk'],
	['latin', 'big5'],
	['gbk', 'utf-8'],
	['gbk', 'big5'],
	['big5', 'gbk'],
	['big5', 'utf-8'],
	['shift_jis', 'utf-8'],
	['shift_jis', 'gbk'],
	['shift_jis', 'big5'],
	['euc-kr', 'utf-8'],
	['euc-kr', 'gbk'],
];

/** UTF-16 units around a suspect stretch that the search may take in. */
const MARGIN = 6;
/** Units of a window on which the confusion is chosen. */
const SAMPLE = 64;
/** Windows are cut here: a line of megabytes must not be held in one search. */
const LONGEST_WINDOW = 1 << 16;
/** UTF-16 units of a line on either side of a suspect stretch that say whether the line as a whole is damaged. */
const LOOK = 1024;

/** What a repair has to reach (bits); found on clean and damaged text of the kinds in docs/rules/encoding/mojibake.md. */
const LEAST_GAIN = 24;
const LEAST_SHARE = 0.22;
const MOST_PER_UNIT = 11.5;

function windowsOf(article: Article): Span[] {
	const { text } = article;
	const windows: { start: number; end: number }[] = [];
	for (const { start, end } of suspectsIn(article)) {
		const last = windows.at(-1);
		if (last && end <= last.end) continue;
		const around = aroundOf(text, start, end);
		const from = Math.max(around.start, last?.end ?? 0);
		if (last && from === last.end && around.start < last.end && around.end - last.start < LONGEST_WINDOW) last.end = around.end;
		else
			for (let at = from; at < around.end; at += LONGEST_WINDOW)
				windows.push({ start: at, end: Math.min(around.end, at + LONGEST_WINDOW) });
	}
	return windows;
}

/** The whole line where rare characters are many in it, else the stretch with a margin. */
function aroundOf(text: string, start: number, end: number): Span {
	let from = start;
	while (from > 0 && start - from < LOOK && !isBreak(text.charCodeAt(from - 1))) from--;
	let to = end;
	while (to < text.length && to - end < LOOK && !isBreak(text.charCodeAt(to))) to++;
	const costs = unitCosts();
	let rare = 0;
	let common = 0;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x80) continue;
		if (costs[code]! >= RARE) rare++;
		else common++;
	}
	if (rare > common) return { start: from, end: to };
	return { start: Math.max(from, start - MARGIN), end: Math.min(to, end + MARGIN) };
}

const isBreak = (code: number) => code === 0x0a || code === 0x0d;

/** Share of holes from which UTF-8 read in two bytes is past reading: Big5 and EUC-KR lack most of its pairs, and the search would be long. */
const MOST_HOLES = 0.24;

/** A cheap look: whether the bytes, taken as they come, read as something more common. No search, no language model. */
function isPlausible(text: string, source: SourceName, target: TargetName): boolean {
	const step = stepOf(target);
	const costs = unitCosts();
	let pending = 0;
	let before = 0;
	let after = 0;
	let characters = 0;
	let refused = 0;
	let holes = 0;
	let units = 0;
	const strange = source === 'euc-kr' && !isKorean(text) ? 2 * NO_KOREAN : 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const first = alternativesAt(source, text, at, target)[0];
		if (unit >= 0x80) before += costs[unit]! + (unit >= 0xac00 && unit <= 0xd7a3 ? strange : 0);
		if (unit === 0x3f || unit === 0xfffd) holes++;
		if (unit >= 0x80 || unit === 0x3f) units++;
		// Sound Chinese around a stretch of Latin letters is no argument against it.
		if (unit >= 0x80 && !first && source !== 'latin') refused++;
		if (!first || first.guess || unit === 0x3f) {
			pending = 0;
			continue;
		}
		for (const byte of first.bytes) {
			let state = step(pending, byte);
			if (state === REFUSED) {
				if (byte >= 0x80) refused++;
				state = pending === 0 ? 0 : step(0, byte);
			}
			pending = state === REFUSED || state < 0 ? 0 : state;
			if (state < 0 && ~state >= 0x80) {
				characters++;
				after += costs[~state & 0xffff]!;
			}
		}
	}
	if (characters === 0) return false;
	if (source === 'latin' && target === 'utf-8') return true;
	if (target === 'utf-8' && holes > units * MOST_HOLES) return false;
	if (target === 'utf-8') return characters >= 2 && refused <= characters * 1.5;
	return refused <= characters / 2 && after <= before * 0.85 && after <= characters * 27;
}

/** The text with the stretches put right. */
function apply(text: string, repairs: readonly Repaired[]): string {
	let result = '';
	let done = 0;
	for (const repair of repairs) {
		result += text.slice(done, repair.start) + repair.text;
		done = repair.end;
	}
	return result + text.slice(done);
}

const HAN = /[\u3400-\u9fff]/g;
const KANA = /[\u3040-\u30ff]/g;
const OTHER_SCRIPT = /[\u0080-\u024f\u0370-\u052f\uac00-\ud7a3\ue000-\uf8ff]/g;
const count = (text: string, class_: RegExp) => text.match(class_)?.length ?? 0;

/** Bits of a syllable of Hangul that is not Korean, beside those of the model. */
const NO_KOREAN = 5;
const HANGUL = /[\uac00-\ud7a3]/g;

interface Attempt {
	readonly inverse: Inverse;
	readonly gain: number;
	readonly accepted: boolean;
}

function judge(text: string, inverse: Inverse): Attempt {
	const repaired = inverse.repairs.map((repair) => repair.text).join('');
	const damaged = inverse.repairs.map((repair) => text.slice(repair.start, repair.end)).join('');
	// The model takes Hangul as it comes: where it is not Korean it is worth more to be rid of.
	const gain = costOf(`${text}\n`) - inverse.cost + (isKorean(damaged) ? 0 : NO_KOREAN * count(damaged, HANGUL));
	const guesses = inverse.repairs.reduce((sum, repair) => sum + repair.guesses, 0);
	const certain = inverse.source === 'latin' && inverse.target === 'utf-8' && guesses === 0;
	const visible = repaired.length - count(repaired, /[\u0000-\u007f]/g);
	const accepted =
		visible > 0 &&
		(certain ||
			(gain >= LEAST_GAIN &&
				gain >= costOf(damaged) * LEAST_SHARE &&
				costOf(repaired) / repaired.length <= MOST_PER_UNIT &&
				count(repaired, HAN) >= visible * 0.3 &&
				count(repaired, KANA) <= visible * 0.15 &&
				count(repaired, OTHER_SCRIPT) <= visible * 0.1 &&
				guesses <= repaired.length * (gain >= 3 * LEAST_GAIN ? 0.5 : 0.3)));
	return { inverse, gain, accepted };
}

/** From the first to the last character that reads badly: what sound text around them makes in other encodings tells nothing. */
function coreOf(text: string): string {
	const costs = unitCosts();
	const isRare = (at: number) => text.charCodeAt(at) >= 0x80 && costs[text.charCodeAt(at)]! >= RARE;
	let start = 0;
	while (start < text.length && !isRare(start)) start++;
	let end = text.length;
	while (end > start && !isRare(end - 1)) end--;
	while (start > 0 && isSuspect(text.charCodeAt(start - 1))) start--;
	while (end < text.length && isSuspect(text.charCodeAt(end))) end++;
	return end - start < 2 ? text : text.slice(start, end);
}

/** Half bits of a character that reads badly. */
const RARE = 24;

const isSuspect = (code: number) => code === 0x3f || code === 0xfffd;

function bestOf(text: string, confusions: readonly (readonly [SourceName, TargetName])[]): Attempt | undefined {
	const sample = text.length > SAMPLE * 1.5 ? text.slice(0, SAMPLE) : text;
	const core = coreOf(sample);
	let best: Inverse | undefined;
	for (const [source, target] of confusions) {
		if (!isPlausible(core, source, target)) continue;
		const inverse = invert(sample, source, target);
		if (inverse.repairs.length > 0 && (!best || inverse.cost < best.cost)) best = inverse;
	}
	if (!best) return undefined;
	if (sample !== text) best = invert(text, best.source, best.target);
	return best.repairs.length === 0 ? undefined : judge(text, best);
}

/** Undoes one confusion after another until the text reads well; at most three deep (nothing was seen to need more). */
function undo(text: string, known: readonly (readonly [SourceName, TargetName])[]): { chain: Attempt[]; accepted: boolean } {
	const chain: Attempt[] = [];
	let current = text;
	for (let depth = 0; depth < 3; depth++) {
		const tried = known.length > 0 ? bestOf(current, known) : undefined;
		const attempt = tried?.accepted ? tried : bestOf(current, CONFUSIONS);
		if (!attempt || attempt.gain <= 0) break;
		chain.push(attempt);
		current = apply(current, attempt.inverse.repairs);
		if (!LATIN_RUN.test(current)) break;
	}
	return { chain, accepted: chain.length > 0 && chain.at(-1)!.accepted };
}

/** The same, remembered, for each list of confusions that a document may have shown before. */
const undone = remembered((names) => {
	const flat = names === '' ? [] : (names.split(' ') as string[]);
	const known = flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1]] as unknown as readonly [SourceName, TargetName]] : []));
	return remembered((text) => undo(text, known));
}, 32);

/** What is left when text was twice encoded. */
const LATIN_RUN = /[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u017e\u2013-\u2122]/;

/** The stretches of the whole chain in the original text: where several steps touched a place, the widest. */
function combine(text: string, offset: number, chain: readonly Attempt[]): Mojibake[] {
	const gain = chain.reduce((sum, attempt) => sum + attempt.gain, 0);
	const steps = chain.map(({ inverse: { source, target } }) => ({ source, target }));
	const move = (repair: Repaired): Mojibake => ({
		...repair,
		start: repair.start + offset,
		end: repair.end + offset,
		chain: steps,
		gain,
	});
	if (chain.length === 1) return chain[0]!.inverse.repairs.map(move);
	const first = chain[0]!.inverse.repairs;
	const start = first[0]!.start;
	const end = first.at(-1)!.end;
	let result = text;
	let guesses = 0;
	for (const { inverse } of chain) {
		result = apply(result, inverse.repairs);
		guesses += inverse.repairs.reduce((sum, repair) => sum + repair.guesses, 0);
	}
	// Everything outside the first step's stretches stands as it stood: cut it off again.
	const tail = text.length - end;
	if (!result.startsWith(text.slice(0, start)) || !result.endsWith(text.slice(end)))
		return [move({ start: 0, end: text.length, text: result, guesses })];
	return [move({ start, end, text: result.slice(start, result.length - tail), guesses })];
}

function* compute(article: Article): Generator<void, readonly Mojibake[]> {
	const { text } = article;
	const found: Mojibake[] = [];
	const known: (readonly [SourceName, TargetName])[] = [];
	for (const { start, end } of windowsOf(article)) {
		yield;
		const slice = text.slice(start, end);
		const { chain, accepted } = undone(known.flat().join(' '))(slice);
		if (!accepted) continue;
		const { source, target } = chain[0]!.inverse;
		if (!known.some(([from, to]) => from === source && to === target)) known.push([source, target]);
		found.push(...combine(slice, start, chain));
	}
	return found.filter((one) => text.slice(one.start, one.end) !== one.text);
}

const found = memoInSteps(compute);

/** Text that was read in the wrong encoding, and what it was. */
export const mojibakeIn = found.of;
export const mojibakeSteps = found.steps;
