/**
 * Encoders for the two-byte encodings, made by inverting `TextDecoder` (WHATWG Encoding Standard): no table in the bundle, a few
 * milliseconds once. Windows-1252 has its own table, because Node 20 decodes `windows-1252` as Latin-1.
 */
export type DoubleByteName = 'gbk' | 'big5' | 'shift_jis' | 'euc-kr';

export interface DoubleByteCodec {
	/** Code unit → byte pair (lead * 256 + trail); 0 where the encoding cannot write it in two bytes. */
	readonly pairOf: Uint16Array;
	/** Byte pair → code unit; 0 where it means nothing. */
	readonly unitOf: Uint16Array;
}

const codecs = new Map<DoubleByteName, DoubleByteCodec>();

export function codecOf(name: DoubleByteName): DoubleByteCodec {
	let codec = codecs.get(name);
	if (!codec) {
		codec = invert(name);
		codecs.set(name, codec);
	}
	return codec;
}

function invert(name: DoubleByteName): DoubleByteCodec {
	const decoder = new TextDecoder(name);
	const pairOf = new Uint16Array(0x10000);
	const unitOf = new Uint16Array(0x10000);
	// Pairs are parted by line feeds, which no encoding takes for a trail byte, so that one call decodes a whole row.
	const row = new Uint8Array(0xc0 * 3);
	for (let lead = 0x81; lead <= 0xfe; lead++) {
		for (let trail = 0x40; trail < 0x100; trail++) row.set([lead, trail, 0x0a], (trail - 0x40) * 3);
		decoder
			.decode(row)
			.split('\n')
			.forEach((decoded, at) => {
				if (decoded.length !== 1 || decoded === '\ufffd') return;
				const unit = decoded.charCodeAt(0);
				const pair = lead * 256 + at + 0x40;
				unitOf[pair] = unit;
				if (pairOf[unit] === 0) pairOf[unit] = pair;
			});
	}
	return { pairOf, unitOf };
}

/** Windows-1252, 0x80 to 0x9f; the five bytes that it leaves open mean their C1 control. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const byte1252 = new Map(Array.from(HIGH_1252, (character, at) => [character.charCodeAt(0), 0x80 + at]));

/** Byte of a code unit that Latin-1 or Windows-1252 can write above ASCII; 0 for others. Both are one here: no byte differs in sense. */
export const latinByteOf = (unit: number): number => (unit >= 0x80 && unit <= 0xff ? unit : (byte1252.get(unit) ?? 0));

/** What Windows-1252 makes of a byte. */
export const latinUnitOf = (byte: number): number => (byte >= 0x80 && byte <= 0x9f ? HIGH_1252.charCodeAt(byte - 0x80) : byte);

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

/**
 * Whether a Han character is one that most text is written with: in GB 2312 (its 6763 characters), or among the 5401 frequently used ones of Big5.
 * Others, true of any text once in some thousand characters, are what bytes out of step make by chance.
 */
export function isFrequentlyUsed(unit: number): boolean {
	if (unit < 0x3400 || unit > 0x9fff) return true;
	const gbk = codecOf('gbk').pairOf[unit]!;
	if (gbk >= 0xb0a1 && gbk <= 0xf7fe && (gbk & 0xff) >= 0xa1) return true;
	const big5 = codecOf('big5').pairOf[unit]!;
	return big5 >= 0xa440 && big5 <= 0xc67e;
}
