import { codecOf, type DoubleByteCodec, type DoubleByteName, latinByteOf, pairInCodePage950 } from './codecs';
import type { TargetName } from './targets';

/** The encoding that a text was wrongly read in. `latin` is Latin-1 and Windows-1252 at once. */
export type SourceName = 'latin' | DoubleByteName;

/** The bytes that a code unit may stand for, several ways where bytes were lost; bits say how unusual a way is. */
export interface Alternative {
	readonly bytes: readonly number[];
	readonly bits: number;
	/** The bytes are guessed, not read. */
	readonly guess: boolean;
}

/** Bits for a byte that some converters dropped or replaced, beside the choice among the possible bytes, which the text decides. */
const LOST_BITS = 5;

const known = (...bytes: number[]): Alternative[] => [{ bytes, bits: 0, guess: false }];
const guessed = (bits: number, ...bytes: number[]): Alternative => ({ bytes, bits, guess: true });

const isPrivate = (unit: number) => unit >= 0xe000 && unit <= 0xf8ff;

/** Whether some common decoder of the encoding takes the pair for an error. */
function isUnassigned(name: DoubleByteName, codec: DoubleByteCodec, lead: number, trail: number): boolean {
	if (trail < 0x40 || trail === 0x7f || trail === 0xff) return true;
	const unit = codec.unitOf[lead * 256 + trail]!;
	if (unit === 0 || isPrivate(unit)) return true;
	// Hong Kong's supplement is in the WHATWG table and in few others.
	return (
		name === 'big5' &&
		(lead < 0xa1 || (lead >= 0xc6 && lead <= 0xc8 && !(lead === 0xc6 && trail < 0xa1)) || (lead === 0xf9 && trail > 0xd5))
	);
}

/** Where a decoder puts `?` or U+FFFD: one byte that makes no pair with the next, or two bytes that make no character. */
function holes(name: DoubleByteName, next: number): Alternative[] {
	const codec = codecOf(name);
	const found: Alternative[] = [];
	for (let lead = 0x80; lead < 0xff; lead++) if (isUnassigned(name, codec, lead, next)) found.push(guessed(LOST_BITS, lead));
	return found;
}

const pairCache = new Map<DoubleByteName, readonly Alternative[]>();

/** Pairs without a character of which the first byte may end a character of UTF-8 and the second begin one. */
export function lostPairs(name: SourceName): readonly Alternative[] {
	if (name === 'latin') return [];
	const cached = pairCache.get(name);
	if (cached) return cached;
	const codec = codecOf(name);
	const found: Alternative[] = [];
	for (let lead = 0x80; lead <= 0xbf; lead++)
		for (const trail of [0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef])
			if (isUnassigned(name, codec, lead, trail)) found.push(guessed(LOST_BITS + 2, lead, trail));
	pairCache.set(name, found);
	return found;
}

/** Bytes that Windows-1252 leaves open, and two that look like nothing: what vanishes from UTF-8 read in it. */
export const VANISHING = [0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xa0, 0xad] as const;

const QUESTION = 0x3f;

/** The ways to take the code unit at `at` back to bytes; none where the encoding cannot have made it. */
export function alternativesAt(name: SourceName, text: string, at: number, target: TargetName): readonly Alternative[] {
	const unit = text.charCodeAt(at);
	if (name === 'latin') {
		const byte = latinByteOf(unit);
		if (byte !== 0) return known(byte);
		if (unit === 0x20) return [...known(unit), guessed(LOST_BITS, 0xa0)];
		if (unit === QUESTION || unit === 0xfffd) {
			const lost = VANISHING.map((one) => guessed(LOST_BITS, one));
			return unit === QUESTION ? [...known(unit), ...lost] : lost;
		}
		return unit < 0x80 ? known(unit) : [];
	}
	const codec = codecOf(name);
	if (unit === QUESTION || unit === 0xfffd) {
		const after = firstByte(codec, text.charCodeAt(at + 1));
		const lost = holes(name, after);
		if (target === 'utf-8') lost.push(...lostPairs(name));
		return unit === QUESTION ? [...known(unit), ...lost] : lost;
	}
	if (unit < 0x80) return known(unit);
	if (name === 'shift_jis' && unit >= 0xff61 && unit <= 0xff9f) return known(unit - 0xff61 + 0xa1);
	if (name === 'gbk' && unit === 0x20ac) return known(0x80);
	const pair = codec.pairOf[unit]!;
	const other = name === 'big5' ? pairInCodePage950(unit) : 0;
	if (other !== 0 && other !== pair) return [...(pair === 0 ? [] : known(pair >> 8, pair & 0xff)), ...known(other >> 8, other & 0xff)];
	return pair === 0 ? [] : known(pair >> 8, pair & 0xff);
}

const firstByte = (codec: DoubleByteCodec, unit: number): number =>
	unit < 0x80 || Number.isNaN(unit) ? unit || 0 : codec.pairOf[unit]! >> 8;
