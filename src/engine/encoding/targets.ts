import { codecOf, type DoubleByteName } from './codecs';

/** The encoding that the bytes really were in. */
export type TargetName = 'utf-8' | DoubleByteName;

/**
 * A decoder that reads one byte at a time. `pending` is what it holds of an unfinished character, 0 between characters.
 * The result: the pending state after the byte, or a character (`~code point`, negative), or `REFUSED`.
 */
export type Step = (pending: number, byte: number) => number;

export const REFUSED = 0x7fffffff;

/** Bytes still wanted by a pending state. */
export const wanted = (target: TargetName, pending: number): number => (pending === 0 ? 0 : target === 'utf-8' ? pending >> 24 : 1);

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

export const stepOf = (target: TargetName): Step => (target === 'utf-8' ? stepUtf8 : stepPairs(target));
