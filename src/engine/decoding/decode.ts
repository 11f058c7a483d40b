import { unitCosts } from '../language/model';
import { FIRST, type Hypothesis, prune, type Stretch, textBetween, write } from './beam';
import { type EncodingName, REFUSED, stepOf } from './encodings';
import { close, feed, put, type Search } from './gaps';
import { adjustmentsOf, type Language } from './languages';
import { type Alternative, type PageName, pageOf, QUESTION } from './pages';

/** Bytes of `encoding` that were read as `page`. */
export interface Channel {
	readonly page: PageName;
	readonly encoding: EncodingName;
	/** What the text is written in. */
	readonly language: Language;
}

/** A stretch of damaged text and what it was. Offsets are UTF-16, half open, into the text given. */
export interface Repaired {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** How many code units of `text` are chosen by sense, their bytes being lost. */
	readonly guesses: number;
}

export interface Decoded {
	readonly channel: Channel;
	/** Bits of the whole text, read the cheapest way. */
	readonly cost: number;
	readonly repairs: readonly Repaired[];
}

const LINE_FEED = 0x0a;

/** Bits for entering a damaged stretch; fewer where well-formed UTF-8 proves it. */
const ENTER = 10;
const ENTER_UTF8 = 3;

/** Half bits of a character that reads badly. */
export const RARE = 24;

/** Code units before one that reads badly where a damaged stretch may begin. */
const NEAR = 4;

/** Hypotheses of a kind that are kept, and guesses at one gap; less once the work at gaps is more than a few steps for each character. */
const WIDTH = 8;
const GUESSES = 8;
const NARROW_WIDTH = 2;
const NARROW_GUESSES = 1;
/** Gaps, as a share of the characters, up to which the wide search is affordable, and how many are always. */
const FREE_STEPS = 600;
const WIDE_SHARE = 0.1;

/** Steps of the search, and UTF-16 units read, in a text so far. */
export interface Budget {
	steps: number;
	units: number;
}

/**
 * Reads `text` as a mixture of sound stretches and stretches of bytes of `channel.encoding` that were read as `channel.page`, the cheapest way.
 * Where every byte is there one hypothesis is carried along; where bytes were lost, or a stretch may begin or end, a beam search over what they
 * were and where it ends, within a budget of work.
 */
export function decode(text: string, channel: Channel, budget: Budget = { steps: 0, units: 0 }): Decoded {
	const { encoding } = channel;
	const page = pageOf(channel.page);
	const costs = unitCosts();
	const search: Search = {
		page,
		encoding,
		step: stepOf(encoding),
		adjustment: adjustmentsOf(channel.language),
		costs,
		plain: encoding === 'utf-8' ? RARE + 16 : RARE + 2,
		guesses: GUESSES,
		ahead: [],
	};
	const isRare = (at: number) => {
		const unit = text.charCodeAt(at);
		return unit >= 0x80 ? costs[unit]! + search.adjustment[unit]! >= RARE : unit === QUESTION;
	};
	let width = WIDTH;
	let rareAt = -1;
	let hypotheses: Hypothesis[] = [FIRST];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const alone = hypotheses.length === 1 ? hypotheses[0]! : undefined;
		if (rareAt < at) for (rareAt = at; rareAt < text.length && !isRare(rareAt); ) rareAt++;
		const mayOpen = (unit >= 0x80 || unit === QUESTION) && rareAt - at <= NEAR;
		if (alone && !alone.damaged && !mayOpen) {
			hypotheses = [put(search, alone, unit, false, 0)];
			continue;
		}
		const alternatives = page.alternativesAt(text, at, encoding);
		if (alone?.damaged && !alone.guess) {
			const next = goOn(search, alone, alternatives, unit);
			if (next) {
				hypotheses = [next];
				continue;
			}
		}
		if (++budget.steps > FREE_STEPS && budget.steps > (budget.units + at) * WIDE_SHARE) {
			width = NARROW_WIDTH;
			search.guesses = NARROW_GUESSES;
		}
		const following = at + 1 < text.length ? page.alternativesAt(text, at + 1, encoding)[0] : undefined;
		search.ahead = following && !following.guess ? following.bytes : [];
		const next: Hypothesis[] = [];
		for (const one of hypotheses) {
			if (!one.damaged) {
				next.push(put(search, one, unit, false, 0));
				if (mayOpen && alternatives.length > 0) feed(search, open(search, one, at), alternatives, next);
				continue;
			}
			const before = next.length;
			feed(search, one, alternatives, next);
			if (one.pending !== 0 && (one.guess || next.length > before)) continue;
			for (const closed of close(search, one, at)) next.push(put(search, closed, unit, false, 0));
		}
		// A guess led every way on into a character that cannot go on: the stretches end here.
		if (next.length === 0)
			for (const one of hypotheses) for (const closed of close(search, one, at)) next.push(put(search, closed, unit, false, 0));
		hypotheses = prune(next, width);
	}
	budget.units += text.length;
	const ended = hypotheses.flatMap((one) => (one.damaged ? close(search, one, text.length) : [one]));
	const best = ended.map((one) => write(one, LINE_FEED, false)).reduce((a, b) => (b.cost < a.cost ? b : a));
	return { channel, cost: best.cost, repairs: repairsOf(text, best.stretches) };
}

/** The one way on where nothing is in doubt: the bytes are known and make a character that is no rarity, or go on with one. */
function goOn(search: Search, one: Hypothesis, alternatives: readonly Alternative[], unit: number): Hypothesis | undefined {
	const first = alternatives[0];
	if (!first || first.guess || (alternatives.length > 1 && one.pending !== 0) || unit === QUESTION || unit === LINE_FEED) return undefined;
	if (alternatives.length > 1 && unit >= 0x80) return undefined;
	let current = one;
	for (const byte of first.bytes) {
		const after = search.step(current.pending, byte);
		if (after === REFUSED) return undefined;
		if (after >= 0) current = { ...current, pending: after };
		else {
			const code = ~after;
			if (code >= 0x80 && (code > 0xffff || search.costs[code]! + search.adjustment[code]! >= search.plain)) return undefined;
			current = put(search, current, code, false, 0);
		}
	}
	return current;
}

function open({ page, encoding }: Search, one: Hypothesis, at: number): Hypothesis {
	const stretches: Stretch = { before: one.stretches, from: at, to: -1, opened: one.written, closed: undefined };
	return { ...one, cost: one.cost + (page.isSingleByte && encoding === 'utf-8' ? ENTER_UTF8 : ENTER), damaged: true, stretches };
}

/**
 * What the bytes of a text are in a channel's encoding; undefined where one is missing or refused. Of a character that two versions of the page have
 * in two places, the place is taken that makes what stands in `expected`.
 */
export function readStrictly(text: string, channel: Channel, expected = ''): string | undefined {
	const page = pageOf(channel.page);
	const step = stepOf(channel.encoding);
	let result = '';
	let pending = 0;
	/** What the bytes make, with what is left of them; undefined where they are refused. */
	const follow = (bytes: readonly number[]) => {
		let made = '';
		let state = pending;
		for (const byte of bytes) {
			const after = step(state, byte);
			if (after === REFUSED) return undefined;
			state = Math.max(after, 0);
			if (after < 0) made += String.fromCodePoint(~after);
		}
		return { made, state };
	};
	for (let at = 0; at < text.length; at++) {
		const ways = page.alternativesAt(text, at, channel.encoding).filter(({ guess }) => !guess);
		const ends = ways.map(({ bytes }) => follow(bytes));
		const end = ends.find((one) => one && one.made !== '' && expected.startsWith(one.made, result.length)) ?? ends[0];
		if (!end) return undefined;
		result += end.made;
		pending = end.state;
	}
	return pending === 0 ? result : undefined;
}

function repairsOf(text: string, stretches: Stretch | undefined): Repaired[] {
	const repairs: Repaired[] = [];
	for (let at = stretches; at; at = at.before) {
		const { text: after, guesses } = textBetween(at.closed, at.opened);
		// ASCII that reads the same in both is no damage.
		let start = at.from;
		let end = at.to;
		let from = 0;
		let to = after.length;
		while (end > start && to > from && text.charCodeAt(end - 1) < 0x80 && text.charCodeAt(end - 1) === after.charCodeAt(to - 1)) {
			end--;
			to--;
		}
		while (start < end && from < to && text.charCodeAt(start) < 0x80 && text.charCodeAt(start) === after.charCodeAt(from)) {
			start++;
			from++;
		}
		if (start < end) repairs.push({ start, end, text: after.slice(from, to), guesses });
	}
	return repairs.reverse();
}
