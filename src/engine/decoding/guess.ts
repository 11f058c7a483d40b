import { readBytesAs } from './bytes';
import { bitsOf } from './languages';

/** An encoding that bytes may be in. `label` is one that `TextDecoder` and VS Code's encoding names map to, but for UTF-32. */
export interface EncodingGuess {
	readonly label: string;
	/** 0 to 1. */
	readonly confidence: number;
	/** Bits a character of the text that it would be; lower is likelier. */
	readonly bitsPerCharacter: number;
}

type Bom = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

export interface BytesLook {
	/** The mark at the start, if there is one. */
	readonly bom: Bom | undefined;
	/** The likeliest first; empty for binary data. */
	readonly guesses: readonly EncodingGuess[];
	/** Not text in any of these encodings. */
	readonly binary: boolean;
}

/** Bytes that are looked at: from the start, cut at a line end. */
const SAMPLE = 64 * 1024;

/** Share of NUL and other control bytes from which data is no text. */
const MOST_CONTROLS = 0.02;

const DOUBLE_BYTE = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;

/** Bits a character above which nothing is text. */
const WORST = 16;

/** Bits a character up to which UTF-16 or UTF-32 without a mark is believed. */
const MOST_WIDE = 11;

/** Bits a character for being read with faults, and share of characters that may be. */
const FAULTY = 1;
const MOST_FAULTS = 0.02;

/** Several characters of the East: four bytes of which each says the same of the encoding. */
const HAN = /[\u3040-\u9fff\uac00-\ud7a3][\s\S]*[\u3040-\u9fff\uac00-\ud7a3]/;

/** Bits of ISO-2022-JP: it is ASCII with escapes, which nothing else has. */
const ISO_2022_JP = /\x1b\$[@B]/;
const HZ = /~\{(?:[!-w][!-~]){2,}~\}/;

/**
 * Which encodings the bytes may be in, by a byte order mark, by well-formed UTF-8, by escapes, by the place of zero bytes (UTF-16, UTF-32), and else
 * by how well the decoded text reads.
 */
export function guessEncoding(bytes: Uint8Array): BytesLook {
	const bom = markOf(bytes);
	const sure = (label: string, bitsPerCharacter = 0): BytesLook => ({
		bom,
		guesses: [{ label, confidence: 1, bitsPerCharacter }],
		binary: false,
	});
	if (bom) return sure(bom);
	const sample = sampleOf(bytes);
	if (sample.length === 0) return sure('utf-8');
	const wide = wideOf(sample);
	if (wide) return { bom, guesses: [wide], binary: false };
	if (controlShare(sample) > MOST_CONTROLS) return { bom, guesses: [], binary: true };
	const utf8 = readBytesAs(sample, 'utf-8');
	if (utf8.faults.length === 0) {
		const escaped = ISO_2022_JP.test(utf8.text) ? 'iso-2022-jp' : HZ.test(utf8.text) ? 'hz-gb-2312' : undefined;
		return escaped ? sure(escaped) : sure('utf-8', bitsEach(utf8.text));
	}
	const guesses: EncodingGuess[] = [];
	for (const label of ['utf-8', ...DOUBLE_BYTE]) {
		const { text, faults } = label === 'utf-8' ? utf8 : readBytesAs(sample, label);
		// A bad byte, or a character cut at the end, is no other encoding, however short the file.
		if (faults.length > Math.max(label === 'utf-8' && HAN.test(text) ? 1 : 0, text.length * MOST_FAULTS)) continue;
		guesses.push({ label, confidence: 0, bitsPerCharacter: bitsEach(text) + (faults.length > 0 ? FAULTY : 0) });
	}
	guesses.push({ label: 'windows-1252', confidence: 0, bitsPerCharacter: bitsEach(readBytesAs(sample, 'iso-8859-1').text) });
	return { bom, guesses: rank(guesses), binary: false };
}

function markOf(bytes: Uint8Array): Bom | undefined {
	const [a, b, c, d] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length % 4 === 0 ? 'utf-32le' : 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : undefined;
}

/** The start of the bytes, up to a line end where there is one: a character must not be cut. */
function sampleOf(bytes: Uint8Array): Uint8Array {
	if (bytes.length <= SAMPLE) return bytes;
	const end = bytes.lastIndexOf(0x0a, SAMPLE);
	return bytes.subarray(0, end > SAMPLE / 2 ? end : SAMPLE & ~3);
}

/** UTF-16 or UTF-32 without a mark: the way that reads well. Line ends and ASCII in them are zero bytes, which no other text has. */
function wideOf(bytes: Uint8Array): EncodingGuess | undefined {
	if (bytes.length < 4 || !bytes.includes(0)) return undefined;
	const ways = ['utf-32le', 'utf-32be', 'utf-16le', 'utf-16be'].flatMap((label): EncodingGuess[] => {
		const { text, faults } = readBytesAs(bytes.subarray(0, bytes.length - (bytes.length % (label < 'utf-3' ? 2 : 4))), label);
		if (faults.length > 0 || /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/.test(text)) return [];
		return [{ label, confidence: 0.95, bitsPerCharacter: bitsEach(text) }];
	});
	const best = ways.sort((a, b) => a.bitsPerCharacter - b.bitsPerCharacter)[0];
	return best && best.bitsPerCharacter <= MOST_WIDE ? best : undefined;
}

function controlShare(bytes: Uint8Array): number {
	let controls = 0;
	for (const byte of bytes) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
	return controls / bytes.length;
}

/** Bits a character, over the text without white space; ASCII alone says nothing. */
function bitsEach(text: string): number {
	const part = text.replace(/[\u0000-\u007f]+/g, '').slice(0, 4000);
	return part.length === 0 ? 0 : bitsOf(part) / part.length;
}

/** Sorted by bits; the confidence follows from the lead over the next. */
function rank(guesses: readonly EncodingGuess[]): EncodingGuess[] {
	const sorted = [...guesses].sort((a, b) => a.bitsPerCharacter - b.bitsPerCharacter);
	return sorted.map((guess, at) => {
		const next = at === 0 ? (sorted[1]?.bitsPerCharacter ?? WORST) : sorted[0]!.bitsPerCharacter;
		const lead = at === 0 ? next - guess.bitsPerCharacter : 0;
		return { ...guess, confidence: at === 0 ? Math.min(0.99, 0.5 + lead / 6) : Math.max(0.01, 0.4 - (guess.bitsPerCharacter - next) / 10) };
	});
}

/** Confidence from which a guess is worth a word, and from which another one beside it is. */
const WORTH_SAYING = 0.5;
const NEARLY = 0.2;

/** The encodings that the bytes may be in, the likeliest first; empty for binary data. */
export const encodingsOf = (bytes: Uint8Array): readonly string[] => guessEncoding(bytes).guesses.map(({ label }) => label);

/** The encoding that the bytes look like when they are not UTF-8, and the next one where it reads nearly as well; empty when none fits. */
export function likelyEncodings(bytes: Uint8Array): readonly string[] {
	const [best, next] = guessEncoding(bytes).guesses;
	if (!best || best.label === 'utf-8' || best.confidence < WORTH_SAYING) return [];
	return next && next.confidence >= NEARLY ? [best.label, next.label] : [best.label];
}
