import { codecOf, type DoubleByteName } from './codecs';

/**
 * Bytes of a file read as text, as the WHATWG Encoding Standard has it. Decoders of a platform that are not (ICU's of Big5 lacks Hong Kong's supplement,
 * of EUC-KR code page 949, of GB 18030 a few characters) give way to the tables of this project; what no platform reads (UTF-32, HZ) is read here.
 */
export interface ReadText {
	/** With a byte order mark, if there is one, as U+FEFF; U+FFFD for each byte that could not be read. */
	readonly text: string;
	/** Bytes that could not be read, the first ones; offsets into the file. */
	readonly faults: readonly Fault[];
}

export interface Fault {
	readonly offset: number;
	readonly bytes: readonly number[];
}

/** Names that people give encodings, beside those that `TextDecoder` knows, in lower case. */
const ALIASES: Readonly<Record<string, string>> = {
	'936': 'gb18030',
	cp936: 'gb18030',
	ms936: 'gb18030',
	'windows-936': 'gb18030',
	gbk: 'gb18030',
	gb2312: 'gb18030',
	'euc-cn': 'gb18030',
	'949': 'euc-kr',
	cp949: 'euc-kr',
	uhc: 'euc-kr',
	'windows-949': 'euc-kr',
	'950': 'big5',
	cp950: 'big5',
	'windows-950': 'big5',
	big5hkscs: 'big5',
	'big5-hkscs': 'big5',
	'932': 'shift_jis',
	cp932: 'shift_jis',
	'windows-932': 'shift_jis',
	eucjp: 'euc-jp',
	euckr: 'euc-kr',
	hz: 'hz-gb-2312',
	'hz-gb-2312': 'hz-gb-2312',
	utf8bom: 'utf-8',
	utf16: 'utf-16',
	'utf-16': 'utf-16',
	utf16le: 'utf-16le',
	utf16be: 'utf-16be',
	utf32: 'utf-32',
	'utf-32': 'utf-32',
	utf32le: 'utf-32le',
	'utf-32le': 'utf-32le',
	utf32be: 'utf-32be',
	'utf-32be': 'utf-32be',
	cp1252: 'windows-1252',
	latin1: 'iso-8859-1',
};

/** Encodings that nobody should read any more: named, refused. */
const REFUSED = new Set(['utf-7', 'utf7', 'unicode-1-1-utf-7', 'utf-ebcdic', 'scsu', 'bocu-1']);

const OWN = new Set(['gb18030', 'big5', 'euc-kr', 'hz-gb-2312', 'utf-16', 'utf-32', 'utf-32le', 'utf-32be', 'iso-8859-1']);

/** The encoding that people mean by a name; undefined where there is none of that name, or one that is refused (`isRefused`). */
export function encodingNamed(label: string): string | undefined {
	const name = label.trim().toLowerCase();
	if (REFUSED.has(name)) return undefined;
	const own = ALIASES[name] ?? name;
	if (OWN.has(own)) return own;
	try {
		const known = new TextDecoder(own).encoding;
		return known === 'gbk' ? 'gb18030' : known === 'replacement' ? undefined : known;
	} catch {
		return undefined;
	}
}

/** Whether a name is known and refused all the same: the encoding hides what a text says, or has no use. */
export const isRefused = (label: string): boolean => REFUSED.has(label.trim().toLowerCase());

const MOST_FAULTS = 100;

/**
 * Reads bytes in an encoding, whatever they are.
 * @param encoding one that `encodingNamed` gave
 */
export function readBytesAs(bytes: Uint8Array, encoding: string): ReadText {
	switch (encoding) {
		case 'utf-8':
			return readUtf8(bytes);
		case 'gb18030':
			return readPairs(bytes, 'gbk');
		case 'big5':
		case 'euc-kr':
			return readPairs(bytes, encoding);
		case 'hz-gb-2312':
			return readHz(bytes);
		case 'utf-16':
			return readWith(bytes, bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-16le');
		case 'utf-32':
			return readUtf32(bytes, !(bytes[0] === 0 && bytes[1] === 0));
		case 'utf-32le':
		case 'utf-32be':
			return readUtf32(bytes, encoding === 'utf-32le');
		case 'iso-8859-1':
			return { text: chunked(bytes.length, (at) => bytes[at]!), faults: [] };
		default:
			return readWith(bytes, encoding);
	}
}

/** Text of code points, made piece by piece: a call with all of them would be too long. */
function chunked(length: number, codeAt: (at: number) => number): string {
	let text = '';
	for (let at = 0; at < length; at += 8192)
		text += String.fromCodePoint(...Array.from({ length: Math.min(8192, length - at) }, (_, step) => codeAt(at + step)));
	return text;
}

function readWith(bytes: Uint8Array, encoding: string): ReadText {
	const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
	const at = text.indexOf('\ufffd');
	if (at < 0 || isSound(bytes, encoding)) return { text, faults: [] };
	return { text, faults: [{ offset: offsetOf(bytes, encoding), bytes: [] }] };
}

function isSound(bytes: Uint8Array, encoding: string): boolean {
	try {
		new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** Where the bytes stop being sound: the longest beginning that can be read, by halving. */
function offsetOf(bytes: Uint8Array, encoding: string): number {
	let low = 0;
	let high = bytes.length;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		try {
			new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
			low = middle;
		} catch {
			high = middle - 1;
		}
	}
	return low;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Length of the well-formed sequence at `at` (RFC 3629), of a surrogate pair in CESU-8 (6), or 0. */
function sequenceAt(bytes: Uint8Array, at: number): number {
	const first = bytes[at]!;
	const isTail = (offset: number, least = 0x80, most = 0xbf) => bytes[at + offset]! >= least && bytes[at + offset]! <= most;
	if (first < 0x80) return 1;
	if (first >= 0xc2 && first <= 0xdf) return isTail(1) ? 2 : 0;
	if (first === 0xed && isTail(1, 0xa0, 0xaf)) return isTail(2) && bytes[at + 3] === 0xed && isTail(4, 0xb0, 0xbf) && isTail(5) ? 6 : 0;
	if (first >= 0xe0 && first <= 0xef) return isTail(1, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf) && isTail(2) ? 3 : 0;
	if (first >= 0xf0 && first <= 0xf4)
		return isTail(1, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf) && isTail(2) && isTail(3) ? 4 : 0;
	return 0;
}

/** UTF-8; surrogate pairs that were written one by one (CESU-8) are read as the character that they stand for. */
export function readUtf8(bytes: Uint8Array): ReadText {
	const faults: Fault[] = [];
	let text = '';
	let sound = 0;
	const take = (end: number) => {
		if (end > sound) text += decoder.decode(bytes.subarray(sound, end));
	};
	for (let at = 0; at < bytes.length; ) {
		const length = sequenceAt(bytes, at);
		if (length > 0 && length < 6) {
			at += length;
			continue;
		}
		take(at);
		if (length === 6) {
			const half = (from: number) => ((bytes[from + 1]! & 0x0f) << 6) | (bytes[from + 2]! & 0x3f);
			text += String.fromCodePoint(0x10000 + (half(at) << 10) + half(at + 3));
			at += 6;
		} else {
			// What belongs to the character that was cut goes with it.
			let end = at + 1;
			while (bytes[at]! >= 0xc2 && end < at + 4 && bytes[end]! >= 0x80 && bytes[end]! <= 0xbf) end++;
			if (faults.length < MOST_FAULTS) faults.push({ offset: at, bytes: Array.from(bytes.subarray(at, end)) });
			text += '\ufffd';
			at = end;
		}
		sound = at;
	}
	take(bytes.length);
	return { text, faults };
}

/** GB 18030, Big5 with Hong Kong's supplement, EUC-KR as code page 949. */
function readPairs(bytes: Uint8Array, name: DoubleByteName): ReadText {
	const { unitOf, wideOf } = codecOf(name);
	const faults: Fault[] = [];
	const units: string[] = [];
	let sound = 0;
	const take = (end: number) => {
		if (end > sound) units.push(decoder.decode(bytes.subarray(sound, end)));
	};
	for (let at = 0; at < bytes.length; ) {
		const lead = bytes[at]!;
		if (lead < 0x80) {
			at++;
			continue;
		}
		take(at);
		const trail = bytes[at + 1] ?? 0;
		const pair = lead * 256 + trail;
		const unit = unitOf[pair]!;
		const four = name === 'gbk' && trail >= 0x30 && trail <= 0x39 ? fourBytes(bytes.subarray(at, at + 4)) : undefined;
		const found =
			unit !== 0 ? String.fromCharCode(unit) : (wideOf.get(pair) ?? four ?? (name === 'gbk' && lead === 0x80 ? '€' : undefined));
		let length = found === undefined ? (trail < 0x80 ? 1 : 2) : four !== undefined ? 4 : lead === 0x80 ? 1 : 2;
		length = Math.min(length, bytes.length - at);
		if (found === undefined && faults.length < MOST_FAULTS) faults.push({ offset: at, bytes: Array.from(bytes.subarray(at, at + length)) });
		units.push(found ?? '\ufffd');
		at += length;
		sound = at;
	}
	take(bytes.length);
	return { text: units.join(''), faults };
}

/** A character of four bytes of GB 18030, by the platform. */
function fourBytes(bytes: Uint8Array): string | undefined {
	const text = new TextDecoder('gb18030').decode(bytes);
	return text.includes('\ufffd') || bytes.length < 4 || Array.from(text).length > 1 ? undefined : text;
}

/** HZ (RFC 1843): pairs of GB 2312 without their high bits between `~{` and `~}`. */
function readHz(bytes: Uint8Array): ReadText {
	const { unitOf } = codecOf('gbk');
	const codes: number[] = [];
	const faults: Fault[] = [];
	let isHan = false;
	for (let at = 0; at < bytes.length; at++) {
		const [byte, next = 0] = [bytes[at]!, bytes[at + 1]];
		if (byte === 0x7e && (next === 0x7b || next === 0x7d)) isHan = next === 0x7b;
		else if (byte === 0x7e && !isHan && next === 0x7e) codes.push(0x7e);
		else if (byte === 0x7e && !isHan && next === 0x0a) codes.push();
		else if (isHan && byte >= 0x21 && next >= 0x21) {
			const unit = unitOf[(byte | 0x80) * 256 + (next | 0x80)]!;
			if (unit === 0) faults.push({ offset: at, bytes: [byte, next] });
			codes.push(unit || 0xfffd);
		} else {
			if (byte === 0x0a) isHan = false;
			codes.push(byte < 0x80 ? byte : 0xfffd);
			if (byte >= 0x80) faults.push({ offset: at, bytes: [byte] });
			continue;
		}
		at++;
	}
	return { text: chunked(codes.length, (at) => codes[at]!), faults };
}

function readUtf32(bytes: Uint8Array, isLittle: boolean): ReadText {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const faults: Fault[] = [];
	const codes: number[] = [];
	for (let at = 0; at < bytes.length; at += 4) {
		const code = at + 4 <= bytes.length ? view.getUint32(at, isLittle) : 0x110000;
		const isBad = code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
		if (isBad) faults.push({ offset: at, bytes: Array.from(bytes.subarray(at, at + 4)) });
		codes.push(isBad ? 0xfffd : code);
	}
	return { text: chunked(codes.length, (at) => codes[at]!), faults };
}
