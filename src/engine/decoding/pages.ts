import { cached } from './cached';
import { codecOf, type DoubleByteCodec, type DoubleByteName, pairInCodePage950 } from './codecs';
import { type EncodingName, eucJpPairOf } from './encodings';
import { CODE_PAGES } from './generated/pages';

/** The encoding that a text was wrongly read in: a single-byte code page, a double-byte encoding, or UTF-16. */
export type PageName = string;

/** The bytes that a code unit may stand for, several ways where bytes were lost; bits say how unusual a way is. */
export interface Alternative {
	readonly bytes: readonly number[];
	readonly bits: number;
	/** The bytes are guessed, not read. */
	readonly guess: boolean;
}

/** Bits for a byte that some converters dropped or replaced, beside the choice among the possible bytes, which the text decides. */
const LOST_BITS = 5;

const NONE: readonly Alternative[] = [];
const known = (...bytes: number[]): readonly Alternative[] => [{ bytes, bits: 0, guess: false }];
const guessed = (bits: number, ...bytes: number[]): Alternative => ({ bytes, bits, guess: true });

export const QUESTION = 0x3f;
export const REPLACEMENT = 0xfffd;

export interface Page {
	readonly name: PageName;
	/** As people know it. */
	readonly shown: string;
	readonly isSingleByte: boolean;
	/** The ways to take the code unit at `at` back to bytes; none where the page cannot have made it. */
	readonly alternativesAt: (text: string, at: number, encoding: EncodingName) => readonly Alternative[];
	/** Bytes that the page leaves open, or shows as nothing: what vanishes from a text read in it. Single-byte pages. */
	readonly vanishing: readonly number[];
	/** Pairs without a character of which the first byte may end a character of UTF-8 and the second begin one. Double-byte pages. */
	readonly lostPairs: readonly Alternative[];
}

const isC1 = (unit: number) => unit >= 0x80 && unit <= 0x9f;

/** Bytes that Windows-1252 leaves open, and two that look like nothing. */
const CLASSIC = [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xa0, 0xad];
/** A page with more open bytes than these loses a text, not a byte. */
const MOST_OPEN = 12;

function singleByte(name: PageName, shown: string, high: string): Page {
	const ways: (readonly Alternative[] | undefined)[] = [];
	const open: number[] = [];
	for (let at = 0; at < 128; at++) {
		const unit = high.charCodeAt(at);
		if (unit === REPLACEMENT || unit === 0xa0 || unit === 0xad) open.push(0x80 + at);
		if (unit !== REPLACEMENT) ways[unit] = known(0x80 + at);
	}
	// A control of C1 is the byte itself, in every page that leaves the byte open, and in Latin-1, for which all are taken.
	for (let byte = 0x80; byte < 0xa0; byte++) ways[byte] ??= known(byte);
	const vanishing = open.length > MOST_OPEN ? CLASSIC : [...new Set([...open, ...(isC1(high.charCodeAt(0x0f)) ? CLASSIC : [])])];
	const lost = vanishing.map((one) => guessed(LOST_BITS, one));
	const noBreak = 0x80 + high.indexOf('\u00a0');
	const space = noBreak < 0x80 ? known(0x20) : [...known(0x20), guessed(LOST_BITS, noBreak)];
	const question = [...known(QUESTION), ...lost];
	const ascii = Array.from({ length: 0x80 }, (_, byte) => known(byte));
	return {
		name,
		shown,
		isSingleByte: true,
		vanishing,
		lostPairs: NONE,
		alternativesAt(text, at) {
			const unit = text.charCodeAt(at);
			if (unit === 0x20) return space;
			if (unit === QUESTION) return question;
			if (unit === REPLACEMENT) return lost;
			return unit < 0x80 ? ascii[unit]! : (ways[unit] ?? NONE);
		},
	};
}

const isPrivate = (unit: number) => unit >= 0xe000 && unit <= 0xf8ff;

/** Pairs that the Big5 of 1984 and code page 950 have not. */
const BEYOND_BIG5 = [
	[0x8000, 0xa0ff],
	[0xa3c0, 0xa3e0],
	[0xc6a1, 0xc8ff],
	[0xf9d6, 0xffff],
] as const;

/** Whether some common decoder of the encoding takes the pair for an error. */
function isUnassigned(name: DoubleByteName, codec: DoubleByteCodec, lead: number, trail: number): boolean {
	if (trail < 0x40 || trail === 0x7f || trail === 0xff) return true;
	const unit = codec.unitOf[lead * 256 + trail]!;
	if (unit === 0 || isPrivate(unit)) return true;
	// Hong Kong's supplement and the pictures of controls are in the WHATWG table and in few others.
	if (name === 'big5') return BEYOND_BIG5.some(([from, to]) => lead * 256 + trail >= from && lead * 256 + trail <= to);
	// So is the extension of EUC-KR to code page 949.
	return name === 'euc-kr' && (lead < 0xa1 || trail < 0xa1);
}

const UTF8_LEADS = [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef];
const HANGUL_LEADS = [0xea, 0xeb, 0xec, 0xed, 0xe3, 0xef];

function doubleByte(name: DoubleByteName, shown: string): Page {
	const codec = codecOf(name);
	const firstByte = (unit: number): number => (unit < 0x80 || Number.isNaN(unit) ? unit || 0 : codec.pairOf[unit]! >> 8);
	const holes = new Map<number, readonly Alternative[]>();
	/** Where a decoder puts `?` or U+FFFD: one byte that makes no pair with the next, or two bytes that make no character. */
	const holesBefore = (next: number): readonly Alternative[] =>
		cached(holes, next, () => {
			const each: Alternative[] = [];
			for (let lead = 0x80; lead < 0xff; lead++) if (isUnassigned(name, codec, lead, next)) each.push(guessed(LOST_BITS, lead));
			return each;
		});
	const lostPairs: Alternative[] = [];
	for (let lead = 0x80; lead <= 0xbf; lead++)
		for (const trail of name === 'euc-kr' ? HANGUL_LEADS : UTF8_LEADS)
			if (isUnassigned(name, codec, lead, trail)) lostPairs.push(guessed(LOST_BITS + 2, lead, trail));
	const memory = new Map<number, readonly Alternative[]>();
	/** Characters that have two places: those of NEC and IBM in Shift_JIS. */
	const otherPlaces = new Map<number, number>();
	codec.unitOf.forEach((unit, pair) => {
		if (unit !== 0 && codec.pairOf[unit] !== pair) otherPlaces.set(unit, pair);
	});
	const waysOf = (unit: number): readonly Alternative[] => {
		if (unit < 0x80) return known(unit);
		if (name === 'shift_jis' && unit >= 0xff61 && unit <= 0xff9f) return known(unit - 0xff61 + 0xa1);
		// Bytes that are no lead in code page 932, as Windows shows them.
		if (name === 'shift_jis' && unit >= 0xf8f1 && unit <= 0xf8f3) return known(unit - 0xf8f1 + 0xfd);
		if (name === 'shift_jis' && (unit === 0x80 || unit === 0xa0)) return known(unit);
		if (name === 'gbk' && unit === 0x20ac) return known(0x80);
		const pair = codec.pairOf[unit]!;
		const other = name === 'big5' ? pairInCodePage950(unit) : otherPlaces.get(unit);
		return [pair, other === pair ? 0 : (other ?? 0)].filter((one) => one !== 0).flatMap((one) => known(one >> 8, one & 0xff));
	};
	const gaps = new Map<number, readonly Alternative[]>();
	return {
		name,
		shown,
		isSingleByte: false,
		vanishing: [],
		lostPairs,
		alternativesAt(text, at, encoding) {
			const unit = text.charCodeAt(at);
			if (unit !== QUESTION && unit !== REPLACEMENT) return cached(memory, unit, () => waysOf(unit));
			const next = firstByte(text.charCodeAt(at + 1));
			const key = next * 4 + (unit === QUESTION ? 2 : 0) + (encoding === 'utf-8' ? 1 : 0);
			return cached(gaps, key, () => [
				...(unit === QUESTION ? known(unit) : []),
				...holesBefore(next),
				...(encoding === 'utf-8' ? lostPairs : []),
			]);
		},
	};
}

/** Japanese in EUC-JP: the pairs of Shift_JIS, folded otherwise. */
function eucJp(): Page {
	const { pairOf } = codecOf('shift_jis');
	return {
		name: 'euc-jp',
		shown: 'EUC-JP',
		isSingleByte: false,
		vanishing: [],
		lostPairs: NONE,
		alternativesAt(text, at) {
			const unit = text.charCodeAt(at);
			if (unit < 0x80) return known(unit);
			if (unit >= 0xff61 && unit <= 0xff9f) return known(0x8e, unit - 0xff61 + 0xa1);
			const pair = pairOf[unit] === 0 ? 0 : eucJpPairOf(pairOf[unit]!);
			return pair === 0 ? NONE : known(pair >> 8, pair & 0xff);
		},
	};
}

const utf16: Page = {
	name: 'utf-16le',
	shown: 'UTF-16',
	isSingleByte: false,
	vanishing: [],
	lostPairs: NONE,
	alternativesAt(text, at) {
		const unit = text.charCodeAt(at);
		return unit < 0x80 ? NONE : known(unit & 0xff, unit >> 8);
	},
};

const DOUBLE_BYTE: Readonly<Record<DoubleByteName, string>> = { gbk: 'GBK', big5: 'Big5', shift_jis: 'Shift_JIS', 'euc-kr': 'EUC-KR' };

const SHOWN: Readonly<Record<string, string>> = {
	...DOUBLE_BYTE,
	'utf-8': 'UTF-8',
	'euc-jp': 'EUC-JP',
	'utf-16le': 'UTF-16',
	'utf-16be': 'UTF-16 (big endian)',
	...Object.fromEntries(CODE_PAGES.map(([name, shown]) => [name!, shown!])),
};

/** Name of an encoding or page, as people know it. */
export const shownName = (name: string): string => SHOWN[name] ?? name;

const pages = new Map<PageName, Page>();

export function pageOf(name: PageName): Page {
	return cached(pages, name, () => makePage(name));
}

function makePage(name: PageName): Page {
	if (name === 'utf-16le') return utf16;
	if (name === 'euc-jp') return eucJp();
	const row = CODE_PAGES.find(([id]) => id === name);
	return row ? singleByte(name, row[1]!, row[2]!) : doubleByte(name as DoubleByteName, SHOWN[name]!);
}

/** Code unit → the single-byte pages that have it, one bit each by their order in the data. Filled when first needed. */
let holders: Map<number, bigint> | undefined;

function holdersOf(): Map<number, bigint> {
	if (holders) return holders;
	holders = new Map();
	const all = (1n << BigInt(CODE_PAGES.length)) - 1n;
	for (let unit = 0x80; unit < 0xa0; unit++) holders.set(unit, all);
	CODE_PAGES.forEach(([, , high], at) => {
		for (const character of high!) {
			const unit = character.charCodeAt(0);
			if (unit !== REPLACEMENT) holders!.set(unit, (holders!.get(unit) ?? 0n) | (1n << BigInt(at)));
		}
	});
	return holders;
}

/** Share of a text's letters and signs that a page may lack and still have made it: a mark put in later. */
const MOST_FOREIGN = 0.12;

/** The single-byte pages that have nearly all characters of a text above ASCII, the likeliest first. */
export function pagesFor(text: string): PageName[] {
	const masks = holdersOf();
	const counts = new Map<bigint, number>();
	let total = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		// Characters of the East are sound text around a stretch of letters: no single-byte page has them.
		if (unit < 0x80 || (unit >= 0x2e80 && !isPrivate(unit))) continue;
		total++;
		const mask = masks.get(unit);
		if (mask !== undefined) counts.set(mask, (counts.get(mask) ?? 0) + 1);
	}
	return CODE_PAGES.filter((_, at) => {
		let own = 0;
		for (const [mask, count] of counts) if ((mask >> BigInt(at)) & 1n) own += count;
		return own > 0 && total - own <= total * MOST_FOREIGN;
	}).map(([name]) => name!);
}
