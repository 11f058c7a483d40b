/**
 * Real transcodings: damage is made in the tables by the process that makes it on the web. Encoders come from inverting `TextDecoder`
 * (WHATWG Encoding Standard), apart from those of the engine, so that an error there is not hidden by the same error here.
 */
export type DoubleByte = 'gbk' | 'big5' | 'shift_jis' | 'euc-kr';
export type Encoding = DoubleByte | 'utf-8' | 'latin1' | 'windows-1252';

/** What Windows-1252 has at 0x80 to 0x9f; Node 20 decodes `windows-1252` as Latin-1. Bytes it leaves open stay C1 controls. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const encoders = new Map<DoubleByte, Map<string, readonly [number, number]>>();

function encoderOf(encoding: DoubleByte): Map<string, readonly [number, number]> {
	let encoder = encoders.get(encoding);
	if (!encoder) {
		encoder = new Map();
		const decoder = new TextDecoder(encoding);
		for (let lead = 0x81; lead <= 0xfe; lead++)
			for (let trail = 0x40; trail <= 0xfe; trail++) {
				const character = decoder.decode(Uint8Array.of(lead, trail));
				if (character.length === 1 && character !== '\ufffd' && !encoder.has(character)) encoder.set(character, [lead, trail]);
			}
		encoders.set(encoding, encoder);
	}
	return encoder;
}

/** Bytes of a text; characters that the encoding lacks become `?`, as most converters write them. */
export function encode(text: string, encoding: Encoding): number[] {
	if (encoding === 'utf-8') return [...new TextEncoder().encode(text)];
	return Array.from(text).flatMap((character): readonly number[] => {
		const unit = character.charCodeAt(0);
		if (unit < 0x80) return [unit];
		if (encoding === 'latin1') return [unit <= 0xff ? unit : 0x3f];
		if (encoding === 'windows-1252') {
			const high = HIGH_1252.indexOf(character);
			return [high >= 0 ? 0x80 + high : unit >= 0xa0 && unit <= 0xff ? unit : 0x3f];
		}
		return encoderOf(encoding).get(character) ?? [0x3f];
	});
}

/** The text that a decoder makes of bytes; what it cannot read becomes U+FFFD. */
export function decode(bytes: readonly number[], encoding: Encoding): string {
	if (encoding === 'latin1') return String.fromCharCode(...bytes);
	if (encoding === 'windows-1252')
		return bytes.map((byte) => (byte >= 0x80 && byte <= 0x9f ? HIGH_1252.charAt(byte - 0x80) : String.fromCharCode(byte))).join('');
	return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
}

/** A text written in one encoding and read in another. */
export const misread = (text: string, written: Encoding, read: Encoding): string => decode(encode(text, written), read);

/** The GBK decoder of an old converter: a lead byte and what follows it are one `?` where they mean nothing, and nothing in a user-defined area. */
export function decodeOldGbk(bytes: readonly number[]): string {
	let text = '';
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at]!;
		if (byte < 0x80) {
			text += String.fromCharCode(byte);
			continue;
		}
		const pair = bytes.slice(at, at + 2);
		const character = pair.length === 2 ? decode(pair, 'gbk') : '\ufffd';
		if (!/[\ue000-\uf8ff]/.test(character)) text += character.length === 1 && character !== '\ufffd' ? character : '?';
		at++;
	}
	return text;
}

/**
 * A replacement in GBK text, byte by byte, without regard for where characters begin.
 * @returns the text as an old decoder reads the result
 */
export function replaceInGbk(text: string, found: string, replacement: string): string {
	const bytes = encode(text, 'gbk');
	const needle = encode(found, 'gbk');
	const put = encode(replacement, 'gbk');
	const result: number[] = [];
	for (let at = 0; at < bytes.length; ) {
		if (needle.every((byte, offset) => bytes[at + offset] === byte)) {
			result.push(...put);
			at += needle.length;
		} else result.push(bytes[at++]!);
	}
	return decodeOldGbk(result);
}

/** The text as an old decoder reads it once the byte at `offset` of its GBK form is gone. */
export function loseByte(text: string, offset: number): string {
	const bytes = encode(text, 'gbk');
	bytes.splice(offset, 1);
	return decodeOldGbk(bytes);
}

/** A fold of full-width ASCII (U+FF01 to U+FF5E) to half width. */
export const foldWidth = (text: string): string =>
	text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
