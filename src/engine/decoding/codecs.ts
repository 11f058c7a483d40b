import { cached } from './cached';
import { BIG5, BIG5_WIDE, EUC_KR, GBK, SHIFT_JIS } from './generated/pairs';

/** Tables of the double-byte encodings (WHATWG Encoding Standard), made by the build from data/double-byte.tsv and opened when first asked for. */
export type DoubleByteName = 'gbk' | 'big5' | 'shift_jis' | 'euc-kr';

export interface DoubleByteCodec {
	/** Code unit → byte pair (lead * 256 + trail); 0 where the encoding cannot write it in two bytes. */
	readonly pairOf: Uint16Array;
	/** Byte pair → code unit; 0 where it means nothing, or more than one code unit (`wideOf`). */
	readonly unitOf: Uint16Array;
	/** Byte pair → characters beyond the basic plane, and the few pairs that stand for two. */
	readonly wideOf: ReadonlyMap<number, string>;
}

const TABLES: Readonly<Record<DoubleByteName, { readonly table: string; readonly wide?: readonly string[] }>> = {
	gbk: { table: GBK },
	big5: { table: BIG5, wide: BIG5_WIDE },
	shift_jis: { table: SHIFT_JIS },
	'euc-kr': { table: EUC_KR },
};

const codecs = new Map<DoubleByteName, DoubleByteCodec>();

export function codecOf(name: DoubleByteName): DoubleByteCodec {
	return cached(codecs, name, () => open(name));
}

/** User-defined areas: first and last lead, first and last trail, the first code unit of the Private Use Area that they are mapped to. */
const USER_DEFINED: Readonly<Partial<Record<DoubleByteName, readonly (readonly [number, number, number, number, number])[]>>> = {
	gbk: [
		[0xaa, 0xaf, 0xa1, 0xfe, 0xe000],
		[0xf8, 0xfe, 0xa1, 0xfe, 0xe234],
		[0xa1, 0xa7, 0x40, 0xa0, 0xe4c6],
	],
	shift_jis: [[0xf0, 0xf9, 0x40, 0xfc, 0xe000]],
};

function open(name: DoubleByteName): DoubleByteCodec {
	const { table, wide = [] } = TABLES[name];
	const pairOf = new Uint16Array(0x10000);
	const unitOf = new Uint16Array(0x10000);
	const set = (pair: number, unit: number) => {
		unitOf[pair] = unit;
		if (pairOf[unit] === 0) pairOf[unit] = pair;
	};
	let pair = 0x8140;
	for (let at = 0; at < table.length; at++) {
		const unit = table.charCodeAt(at);
		if (unit === 0x0a) pair = (pair & 0xff00) + 0x140;
		else {
			if (unit !== 0x20) set(pair, unit);
			pair++;
		}
	}
	for (const [first, last, from, to, start] of USER_DEFINED[name] ?? []) {
		let unit = start;
		for (let lead = first; lead <= last; lead++)
			for (let trail = from; trail <= to; trail++) if (trail !== 0x7f) set(lead * 256 + trail, unit++);
	}
	// Of the two pairs of these in Big5 the later one is meant (Encoding Standard, index Big5 pointer).
	if (name === 'big5') for (const unit of [0x2550, 0x255e, 0x2561, 0x256a, 0x5341, 0x5345]) pairOf[unit] = unitOf.lastIndexOf(unit);
	if (name === 'big5') for (const unit of standardOnly(pairOf, unitOf)) pairOf[unit] = unitOf.indexOf(unit, 0xa140);
	return { pairOf, unitOf, wideOf: new Map(wide.map((one) => [one.charCodeAt(0) * 256 + one.charCodeAt(1), one.slice(2)])) };
}

/** Code units that Big5 proper can write and whose first pair lies in the supplement before it. */
function* standardOnly(pairOf: Uint16Array, unitOf: Uint16Array): Iterable<number> {
	for (let pair = 0xa140; pair < 0xfa00; pair++) if (unitOf[pair] !== 0 && pairOf[unitOf[pair]!]! < 0xa140) yield unitOf[pair]!;
}

/** `C9 EE` */
export const hexOf = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** Bytes of a code unit in GBK, for showing; empty where GBK cannot write it. */
export function gbkBytesOf(unit: number): readonly number[] {
	if (unit < 0x80) return [unit];
	const pair = codecOf('gbk').pairOf[unit]!;
	return pair === 0 ? [] : [pair >> 8, pair & 0xff];
}

const range = (from: number, to: number): string =>
	Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)).join('');

/** Big5 pairs from C6A1 as Windows code page 950 and its forerunners read them (kana, Cyrillic, enclosed numbers); WHATWG orders them otherwise. */
const CODE_PAGE_950 =
	'ヾゝゞ々' +
	range(0x3041, 0x3093) +
	range(0x30a1, 0x30f6) +
	'ДЕЁ' +
	range(0x416, 0x41c) +
	range(0x423, 0x435) +
	'ё' +
	range(0x436, 0x44f) +
	range(0x2460, 0x2469) +
	range(0x2474, 0x247d);

/** Byte pair that code page 950 reads as the code unit, where WHATWG's Big5 reads another; 0 where there is none. */
export function pairInCodePage950(unit: number): number {
	if (unit < 0x401 || unit > 0x30ff) return 0;
	const at = CODE_PAGE_950.indexOf(String.fromCharCode(unit));
	if (at < 0) return 0;
	const column = (at + 63) % 157;
	return ((0xc6 + Math.floor((at + 63) / 157)) << 8) | (column < 63 ? 0x40 + column : 0xa1 + column - 63);
}

/** JIS X 0208, level 1, in Shift_JIS: the 2965 kanji that Japanese is written with. */
const isLevel1 = (pair: number): boolean => pair >= 0x889f && pair <= 0x9872;

/** Whether a syllable is among the 2350 of KS X 1001, with which nearly all Korean is written. */
export function isUsedHangul(unit: number): boolean {
	const pair = codecOf('euc-kr').pairOf[unit]!;
	return pair >= 0xb0a1 && (pair & 0xff) >= 0xa1;
}

/**
 * Whether a Han character is one that most text is written with: in GB 2312 (its 6763 characters), among the 5401 frequently used ones of Big5, or
 * in level 1 of JIS X 0208. Others, true of any text once in some thousand characters, are what bytes out of step make by chance.
 */
export function isFrequentlyUsed(unit: number): boolean {
	if (unit < 0x3400 || unit > 0x9fff) return true;
	const gbk = codecOf('gbk').pairOf[unit]!;
	if (gbk >= 0xb0a1 && gbk <= 0xf7fe && (gbk & 0xff) >= 0xa1) return true;
	const big5 = codecOf('big5').pairOf[unit]!;
	return (big5 >= 0xa440 && big5 <= 0xc67e) || isLevel1(codecOf('shift_jis').pairOf[unit]!);
}
