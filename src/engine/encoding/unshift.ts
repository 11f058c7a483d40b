import type { Article } from '../article/article';
import { scriptOf } from '../article/script';
import { FIRST, type Hypothesis, prune, textBetween, type Written, write } from '../decoding/beam';
import { codecOf, isFrequentlyUsed } from '../decoding/codecs';
import { isSimplifiedOnly, isTraditionalOnly } from '../language/characters';
import { costOf } from '../language/model';
import { isReadingOf } from '../language/pinyin';
import { syllableAt } from './annotations';
import { charactersRead, isCharacter, isLostPair, isWideLetter, LEADS, LOST_LEADS, leadsBefore, TRAILS } from './lost-pairs';
import { costOfClosing, isQuotationOpen } from './quotation';
import { endOfLine, lineStart } from './spans';

/** A place where the bytes may be out of step. */
export interface Cue {
	/** Offset of the `?` or U+FFFD, and of the first character behind what the converter wrote. */
	readonly start: number;
	readonly next: number;
	/** Toned syllable that the converter wrote; empty for a bare `?`. */
	readonly syllable: string;
	/** Nothing stands at the place: this byte of the character there went. */
	readonly lost?: 'lead' | 'trail';
	/** Behind the `?` stands the mark that the converter found astride two characters. */
	readonly mark?: boolean;
}

export interface Unshifted {
	/** Where the stream is back in step (exclusive end of the garble). */
	readonly end: number;
	readonly text: string;
	/** Characters whose bytes were not all there. */
	readonly guesses: number;
	/** Bits saved over the window. */
	readonly gain: number;
	/** The byte put back. */
	readonly restored: number;
	/** The form proves it: a reading matched, or the garble ended on a trail byte in ASCII. */
	readonly proved: boolean;
}

const QUESTION = 0x3f;
/** UTF-16 units behind a cue that one search reads: garbles of traditional text end after 5 to 15, of simplified text at the line's end. */
export const REACH = 90;
/** Sound characters read behind a garble, for context. */
const CONTEXT = 6;
const WIDTH = 10;

/** Bits for each assumption; what a matching reading is worth. */
const FOLDED = 3;
const FOLDED_MARK = 1.5;
const SINGLE_LOST = 4;
const VANISHED = 7;
const WRONG_SCRIPT = 5;
const UNUSUAL = 12;
const WIDE_LETTER = 8;
const READING = 12;
const NOT_SWALLOWED = 5;
/** Bits up to which a step over one vanished pair, that is two characters and the loss, is believed. */
const ONE_LOST_MAKES_SENSE = 25;
/** A direct step that costs this much more makes a lost pair worth a thought. */
const SUSPICIOUS_STEP = 8;

interface Path extends Hypothesis {
	/** Offset at which the stream was back in step; -1 before. */
	readonly resync: number;
	readonly first: number;
	readonly proved: boolean;
	readonly repaired: Written | undefined;
	/** The next slots belong to what the converter wrote and are passed over up to this offset. */
	readonly skip: number;
}

/** ASCII bytes that a decoder swallows together with a lead byte it cannot use. */
const SWALLOWED = [0x20, ...Array.from('0123456789(),.-:;', (one) => one.charCodeAt(0))];

/** What is left of a tag whose `<` was swallowed, and the bits that it costs. */
const TAG = 14;
const TAG_BEHIND = /\/?[a-z]{1,6}\d?[ >]/y;

const NESTED = /[?\ufffd]([a-zü]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]{0,3})[)）]/y;

/** The ways to fill the hole at a cue: bytes that go before what follows. One certain way where the reading leaves one. */
function openings(text: string, cue: Cue): { readonly bytes: readonly number[]; readonly guess: boolean; readonly proved: boolean }[] {
	const { pairOf, unitOf } = codecOf('gbk');
	const pair = cue.start > 0 ? pairOf[text.charCodeAt(cue.start - 1)]! : 0;
	if (cue.syllable !== '' && pair !== 0) {
		const read = LEADS.filter((lead) => isReading(cue.syllable, unitOf[(pair & 0xff) * 256 + lead]!));
		if (read.length > 0) return read.map((lead) => ({ bytes: [lead], guess: read.length > 1, proved: true }));
	}
	const open = (bytes: readonly number[]) => ({ bytes, guess: true, proved: false });
	return [...LEADS.map((lead) => open([lead])), ...LEADS.map((lead) => open([lead, 0xa3, 0xbf]))];
}

const isReading = (syllable: string, unit: number) =>
	unit !== 0 && isTraditionalOnly(unit) && isReadingOf(syllable, String.fromCharCode(unit));

/** Reads the line behind a cue with the lost byte put back, the cheapest way. Undefined where no way goes through. */
export function* unshift(article: Article, cue: Cue): Generator<void, Unshifted | undefined> {
	const { text } = article;
	const { pairOf, unitOf } = codecOf('gbk');
	const script = scriptOf(article).script;
	const isForeign = script === 'Hant' ? isSimplifiedOnly : script === 'Hans' ? isTraditionalOnly : () => false;

	const isOpen = isQuotationOpen(text, cue.start);
	const oddityOf = (unit: number): number =>
		(isForeign(unit) ? WRONG_SCRIPT : 0) + (isFrequentlyUsed(unit) ? 0 : UNUSUAL) + (isWideLetter(unit) ? WIDE_LETTER : 0);
	const emit = (path: Path, unit: number, guess: boolean, bits: number): Path => ({
		...path,
		...write(path, unit, guess, bits + oddityOf(unit) + costOfClosing(unit, path.written, isOpen)),
	});
	const feed = (path: Path, byte: number, guess: boolean, bits: number): Path | undefined => {
		if (path.pending === 0) return byte < 0x80 ? emit(path, byte, guess, bits) : { ...path, pending: byte, guess, cost: path.cost + bits };
		const unit = unitOf[path.pending * 256 + byte]!;
		return isCharacter(unit) ? emit(path, unit, path.guess || guess, bits) : undefined;
	};
	const feedAll = (path: Path, bytes: readonly number[], guess: boolean, bits: number): Path | undefined => {
		let current: Path | undefined = { ...path, cost: path.cost + bits };
		for (const byte of bytes) current = current && feed(current, byte, guess, 0);
		return current;
	};
	const leave = (path: Path, at: number): Path => ({ ...path, damaged: false, resync: at, repaired: path.written });

	/** A `?` inside the garble: a trail byte, alone or with the ASCII byte behind it, or the place of the next reading. */
	const atHole = (path: Path, at: number): Path[] => {
		NESTED.lastIndex = at;
		const nested = NESTED.exec(text);
		const found: Path[] = [];
		for (const trail of TRAILS) {
			const fed = feed(path, trail, true, SINGLE_LOST);
			if (!fed) continue;
			if (nested) {
				if (isReading(nested[1]!, unitOf[path.pending * 256 + trail]!)) {
					found.push({ ...fed, cost: fed.cost - READING, proved: true, skip: at + nested[0].length });
				}
			} else found.push(fed);
		}
		if (nested) return found;
		// The decoder that made the cue took the byte behind a lone lead byte with it, so it did here, unless the line ended.
		TAG_BEHIND.lastIndex = at + 1;
		if (TAG_BEHIND.test(text)) return found.map((fed) => emit(fed, 0x3c, false, -TAG));
		const swallowed = (prune(found.slice(), 4) as Path[]).flatMap((fed) => SWALLOWED.map((byte) => emit(fed, byte, true, 0)));
		const alone = at + 1 >= lineEnd ? found : found.map((fed) => ({ ...fed, cost: fed.cost + NOT_SWALLOWED }));
		return [...alone, ...swallowed];
	};

	const atAscii = (path: Path, unit: number, at: number): Path[] => {
		const found: Path[] = [];
		if (unit >= 0x40 && unit < 0x7f) {
			const fed = feed(path, unit, false, 0);
			const syllable = fed && syllableAt(text, at + 1);
			if (fed && syllable === undefined) found.push({ ...fed, proved: true });
			else if (fed && isReading(syllable!, unitOf[path.pending * 256 + unit]!))
				found.push({ ...fed, cost: fed.cost - READING, proved: true });
		}
		if (unit > 0x20 && unit < 0x7f) {
			const folded = feedAll(path, [0xa3, unit + 0x80], false, FOLDED);
			if (folded) found.push(folded);
		}
		// Nothing here can complete the lead byte: its trail byte went with something else.
		if (unit < 0x40)
			for (const trail of TRAILS) {
				const filled = feed(path, trail, true, VANISHED + SINGLE_LOST);
				if (filled) found.push({ ...leave(filled, at), ...write(filled, unit, false), damaged: false });
			}
		return found;
	};

	/** A reading behind a character of which only the reading is left: its lead byte went with a pair that vanished, its trail byte here. */
	const atReading = (from: readonly Path[], at: number): Path[] => {
		NESTED.lastIndex = at;
		const nested = NESTED.exec(text);
		if (!nested) return [];
		const read = charactersRead(nested[1]!);
		const skip = at + nested[0].length;
		const found: Path[] = [];
		for (const one of from)
			for (const first of LOST_LEADS) {
				const fed = feed(one, first, true, VANISHED);
				if (!fed) continue;
				for (const { unit, lead } of read)
					if (isLostPair(first, lead)) found.push({ ...emit(fed, unit, true, -READING), proved: true, skip });
			}
		return found;
	};

	/** Pairs that vanished without a trace before the character with these bytes: one, or two in a row. */
	const overLost = function* (from: readonly Path[], bytes: readonly number[]): Generator<void, Path[]> {
		const found: Path[] = [];
		let open = from;
		for (let depth = 0; depth < 2; depth++) {
			const emitted: (Path & { lead?: number })[] = [];
			for (const one of open) {
				for (const first of LOST_LEADS) {
					const fed = feed(one, first, true, VANISHED);
					if (fed) emitted.push({ ...fed, lead: first });
				}
				yield;
			}
			const likely = prune(emitted, depth === 0 ? 8 : 5) as typeof emitted;
			const deeper: Path[] = [];
			for (const one of likely) {
				yield;
				const isSecond = (byte: number) => isLostPair(one.lead!, byte);
				for (const second of leadsBefore(bytes[0]!).filter(isSecond).slice(0, 12)) {
					const fed = feedAll({ ...one, pending: second, guess: true }, bytes, false, 0);
					if (fed) found.push(fed);
				}
				if (depth > 0) continue;
				for (const first of LOST_LEADS)
					for (const second of leadsBefore(first).filter(isSecond).slice(0, 4)) deeper.push({ ...one, pending: second, guess: true });
			}
			// Two pairs in a row are rare, and many to try: only where one does not make sense.
			const least = Math.min(...found.map((one) => one.cost));
			if (least - Math.min(...from.map((one) => one.cost)) < ONE_LOST_MAKES_SENSE) break;
			open = deeper.sort((a, b) => a.cost - b.cost).slice(0, 80);
		}
		return found;
	};

	const lineEnd = endOfLine(text, cue.next, REACH);
	const left = lineStart(text, cue.start, 4);
	let root: Path = { ...FIRST, resync: -1, first: 0, proved: false, repaired: undefined, skip: 0, damaged: true };
	for (let at = left; at < cue.start; at++) root = { ...root, ...write(root, text.charCodeAt(at), false) };
	const base = root.written;
	let paths: Path[] = [];
	for (const { bytes, guess, proved } of openings(text, cue)) {
		const opened = feedAll({ ...root, first: bytes[0]!, proved }, bytes, guess, bytes.length > 1 ? FOLDED_MARK : guess ? SINGLE_LOST : 0);
		if (opened) paths.push(opened);
	}
	let at = cue.next;
	for (; at < lineEnd; at++) {
		yield;
		const unit = text.charCodeAt(at);
		const pair = unit < 0x80 ? unit : pairOf[unit]!;
		const bytes = unit < 0x80 ? [unit] : pair === 0 ? [] : [pair >> 8, pair & 0xff];
		const next: Path[] = [];
		const stuck: Path[] = [];
		let before = Number.POSITIVE_INFINITY;
		let after = Number.POSITIVE_INFINITY;
		for (const path of paths) {
			if (path.cost < before) before = path.cost;
			if (path.skip > at) {
				next.push(path);
				continue;
			}
			if (!path.damaged) {
				next.push({ ...path, ...write(path, unit, false) });
				continue;
			}
			if (path.pending === 0) {
				const back = leave(path, at);
				next.push({ ...back, ...write(back, unit, false), damaged: false });
				continue;
			}
			if (unit === QUESTION || unit === 0xfffd) next.push(...atHole(path, at));
			else if (unit < 0x80) next.push(...atAscii(path, unit, at));
			else if (bytes.length > 0) {
				const fed = feedAll(path, bytes, false, 0);
				if (fed) next.push(fed);
			}
			stuck.push(path);
		}
		for (const one of next) if (one.cost < after) after = one.cost;
		if (stuck.length > 0 && after - before > SUSPICIOUS_STEP) {
			if (unit === QUESTION || unit === 0xfffd) next.push(...atReading(stuck, at));
			else if (bytes.length > 0 && unit >= 0x40) next.push(...(yield* overLost(stuck, bytes)));
		}
		paths = prune(next, WIDTH) as Path[];
		if (paths.length === 0) return undefined;
		const best = paths[0]!;
		if (!best.damaged && at - best.resync >= CONTEXT && paths.every((path) => !path.damaged || path.cost > best.cost + 12)) {
			at++;
			break;
		}
	}
	const ended = paths.flatMap((path): Path[] => {
		if (!path.damaged) return [path];
		if (path.pending === 0) return [leave(path, Math.max(at, path.skip))];
		return TRAILS.flatMap((trail) => {
			const filled = feed(path, trail, true, VANISHED + SINGLE_LOST);
			return filled ? [leave(filled, at)] : [];
		});
	});
	if (ended.length === 0) return undefined;
	const { path, cost } = ended
		.map((one) => ({ path: one, cost: write(one, 0x0a, false).cost }))
		.reduce((one, other) => (other.cost < one.cost ? other : one));
	const end = path.resync;
	return {
		end,
		...textBetween(path.repaired, base),
		gain: costOf(`${text.slice(left, at)}\n`) - cost,
		restored: path.first,
		proved: path.proved,
	};
}
