import { cached } from './cached';
import { codecOf, type DoubleByteName } from './codecs';

/** The encoding that the bytes really were in. */
export type EncodingName = 'utf-8' | DoubleByteName | 'euc-jp' | 'utf-16le' | 'utf-16be';

export const ENCODING_NAMES: readonly EncodingName[] = ['utf-8', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'utf-16le', 'utf-16be'];

/**
 * A decoder that reads one byte at a time. `pending` is what it holds of an unfinished character, 0 between characters.
 * The result: the pending state after the byte, or a character (`~code point`, negative), or `REFUSED`.
 */
export type Step = (pending: number, byte: number) => number;

export const REFUSED = 0x7fffffff;

/** Bytes still wanted by a pending state. */
export const wanted = (encoding: EncodingName, pending: number): number => (pending === 0 ? 0 : encoding === 'utf-8' ? pending >> 24 : 1);

/** Pending UTF-8: bytes wanted in bits 24 up, the code point so far below. Overlong forms and surrogates are refused (RFC 3629). */
function stepUtf8(pending: number, byte: number): number {
	const want = pending >> 24;
	if (want === 0) {
		if (byte < 0x80) return ~byte;
		if (byte >= 0xc2 && byte <= 0xdf) return (1 << 24) | (byte & 0x1f);
		if (byte >= 0xe0 && byte <= 0xef) return (2 << 24) | (byte & 0x0f);
		if (byte >= 0xf0 && byte <= 0xf4) return (3 << 24) | (byte & 0x07);
		return REFUSED;
	}
	if (byte < 0x80 || byte > 0xbf) return REFUSED;
	const code = ((pending & 0xffffff) << 6) | (byte & 0x3f);
	if (want === 1) return ~code;
	if (want === 2) {
		if (code < 0x20 || (code >= 0x360 && code <= 0x37f)) return REFUSED;
	} else if (code < 0x10 || code > 0x10f) return REFUSED;
	return ((want - 1) << 24) | code;
}

function stepPairs(name: DoubleByteName): Step {
	const { unitOf } = codecOf(name);
	return (pending, byte) => {
		if (pending === 0) return byte < 0x80 ? ~byte : byte > 0x80 && byte < 0xff ? byte : REFUSED;
		const unit = unitOf[pending * 256 + byte]!;
		return unit === 0 ? REFUSED : ~unit;
	};
}

/** Shift_JIS, with half-width kana of one byte. */
function stepShiftJis(): Step {
	const pairs = stepPairs('shift_jis');
	return (pending, byte) => (pending === 0 && byte >= 0xa1 && byte <= 0xdf ? ~(byte - 0xa1 + 0xff61) : pairs(pending, byte));
}

/** The Shift_JIS pair of a pair of EUC-JP: row and cell of JIS X 0208, folded two rows to a lead byte. */
export function shiftJisPairOf(lead: number, trail: number): number {
	const row = lead - 0xa1;
	const cell = trail - 0xa1;
	const first = (row >> 1) + (row < 62 ? 0x81 : 0xc1);
	return first * 256 + (row % 2 === 0 ? cell + (cell < 63 ? 0x40 : 0x41) : cell + 0x9f);
}

/** The other way; 0 where the pair lies outside JIS X 0208. */
export function eucJpPairOf(shiftJis: number): number {
	const lead = shiftJis >> 8;
	const trail = shiftJis & 0xff;
	const row = (lead - (lead < 0xa0 ? 0x81 : 0xc1)) * 2 + (trail >= 0x9f ? 1 : 0);
	const cell = trail >= 0x9f ? trail - 0x9f : trail - (trail > 0x7f ? 0x41 : 0x40);
	return row < 0 || row > 93 ? 0 : (row + 0xa1) * 256 + cell + 0xa1;
}

/** EUC-JP without JIS X 0212: pairs of A1 to FE, and half-width kana behind 8E. */
function stepEucJp(): Step {
	const { unitOf } = codecOf('shift_jis');
	return (pending, byte) => {
		if (pending === 0) return byte < 0x80 ? ~byte : byte === 0x8e || (byte >= 0xa1 && byte < 0xff) ? byte : REFUSED;
		if (pending === 0x8e) return byte >= 0xa1 && byte <= 0xdf ? ~(byte - 0xa1 + 0xff61) : REFUSED;
		const unit = byte >= 0xa1 && byte < 0xff ? unitOf[shiftJisPairOf(pending, byte)]! : 0;
		return unit === 0 ? REFUSED : ~unit;
	};
}

/** UTF-16 without surrogates; the pending byte is kept above 8 bits, because it may be 0. */
const stepUtf16 =
	(isLittle: boolean): Step =>
	(pending, byte) => {
		if (pending === 0) return 0x100 + byte;
		const unit = isLittle ? byte * 256 + (pending & 0xff) : (pending & 0xff) * 256 + byte;
		return unit >= 0xd800 && unit <= 0xdfff ? REFUSED : ~unit;
	};

const steps = new Map<EncodingName, Step>();

export function stepOf(encoding: EncodingName): Step {
	return cached(steps, encoding, () => makeStep(encoding));
}

function makeStep(encoding: EncodingName): Step {
	if (encoding === 'utf-8') return stepUtf8;
	if (encoding === 'utf-16le' || encoding === 'utf-16be') return stepUtf16(encoding === 'utf-16le');
	if (encoding === 'shift_jis') return stepShiftJis();
	if (encoding === 'euc-jp') return stepEucJp();
	return stepPairs(encoding);
}

/** Bytes of a text in an encoding; undefined where a character cannot be written in it. */
export function encode(text: string, encoding: EncodingName): number[] | undefined {
	if (encoding === 'utf-8') return Array.from(new TextEncoder().encode(text));
	const bytes: number[] = [];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (encoding === 'utf-16le') bytes.push(unit & 0xff, unit >> 8);
		else if (encoding === 'utf-16be') bytes.push(unit >> 8, unit & 0xff);
		else if (unit < 0x80) bytes.push(unit);
		else if (unit >= 0xff61 && unit <= 0xff9f && encoding === 'shift_jis') bytes.push(unit - 0xff61 + 0xa1);
		else if (unit >= 0xff61 && unit <= 0xff9f && encoding === 'euc-jp') bytes.push(0x8e, unit - 0xff61 + 0xa1);
		else {
			const pair = encoding === 'euc-jp' ? eucJpPairOf(codecOf('shift_jis').pairOf[unit]!) : codecOf(encoding).pairOf[unit]!;
			if (pair === 0) return undefined;
			bytes.push(pair >> 8, pair & 0xff);
		}
	}
	return bytes;
}
