import { costOf } from './model';

/** An encoding that bytes may be in. `label` is one that `TextDecoder` and VS Code's encoding names map to. */
export interface EncodingGuess {
	readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'shift_jis' | 'euc-jp' | 'euc-kr' | 'windows-1252';
	/** 0 to 1. */
	readonly confidence: number;
	/** Bits a character of the text that it would be; lower is likelier. */
	readonly bitsPerCharacter: number;
}

export interface BytesLook {
	/** The mark at the start, if there is one. */
	readonly bom: 'utf-8' | 'utf-16le' | 'utf-16be' | undefined;
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

/**
 * Which encodings the bytes may be in, by a byte order mark, by well-formed UTF-8, by the place of zero bytes (UTF-16), and else by how well
 * the decoded text reads (language/model.ts, which knows Chinese; kana and Hangul are taken as they come).
 */
export function guessEncoding(bytes: Uint8Array): BytesLook {
	const bom = markOf(bytes);
	if (bom) return { bom, guesses: [{ label: bom, confidence: 1, bitsPerCharacter: 0 }], binary: false };
	const sample = sampleOf(bytes);
	if (sample.length === 0) return { bom, guesses: [{ label: 'utf-8', confidence: 1, bitsPerCharacter: 0 }], binary: false };
	const wide = utf16Of(sample);
	if (wide) return { bom, guesses: [wide], binary: false };
	if (controlShare(sample) > MOST_CONTROLS) return { bom, guesses: [], binary: true };
	const guesses: EncodingGuess[] = [];
	const utf8 = decode(sample, 'utf-8');
	if (utf8 !== undefined) return { bom, guesses: [{ label: 'utf-8', confidence: 1, bitsPerCharacter: bitsOf(utf8) }], binary: false };
	for (const label of DOUBLE_BYTE) {
		const text = decode(sample, label);
		if (text !== undefined) guesses.push({ label, confidence: 0, bitsPerCharacter: bitsOf(text) });
	}
	guesses.push({ label: 'windows-1252', confidence: 0, bitsPerCharacter: bitsOf(decodeLatin(sample)) });
	const damaged = decodeLoosely(sample);
	if (damaged) guesses.push(damaged);
	return { bom, guesses: rank(guesses), binary: false };
}

function markOf(bytes: Uint8Array): BytesLook['bom'] {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

/** The start of the bytes, up to a line end where there is one: a character must not be cut. */
function sampleOf(bytes: Uint8Array): Uint8Array {
	if (bytes.length <= SAMPLE) return bytes;
	const end = bytes.lastIndexOf(0x0a, SAMPLE);
	return bytes.subarray(0, end > SAMPLE / 2 ? end : SAMPLE & ~1);
}

/** UTF-16 without a mark: of the two ways, the one that reads well. Line ends and ASCII in it are zero bytes, which no other text has. */
function utf16Of(bytes: Uint8Array): EncodingGuess | undefined {
	if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return undefined;
	const ways = (['utf-16le', 'utf-16be'] as const).flatMap((label): EncodingGuess[] => {
		const text = decode(bytes, label);
		if (text === undefined || /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/.test(text)) return [];
		return [{ label, confidence: 0.95, bitsPerCharacter: bitsOf(text) }];
	});
	const best = ways.sort((a, b) => a.bitsPerCharacter - b.bitsPerCharacter)[0];
	return best && best.bitsPerCharacter <= MOST_WIDE ? best : undefined;
}

function controlShare(bytes: Uint8Array): number {
	let controls = 0;
	for (const byte of bytes) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
	return controls / bytes.length;
}

/** Bits a character up to which UTF-16 without a mark is believed. */
const MOST_WIDE = 11;

/** Bits a character above which nothing is text. */
const WORST = 16;

function decode(bytes: Uint8Array, label: string): string | undefined {
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: bytes.length >= SAMPLE / 2 });
	} catch {
		return undefined;
	}
}

const decodeLatin = (bytes: Uint8Array): string => new TextDecoder('iso-8859-1').decode(bytes);

/** A few bad bytes do not make a GBK or Big5 file another file: the better of the two read with replacement, at a price. */
function decodeLoosely(bytes: Uint8Array): EncodingGuess | undefined {
	const loose = (['utf-8', 'gb18030', 'big5'] as const).map((label) => {
		const text = new TextDecoder(label).decode(bytes);
		let bad = 0;
		for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) bad++;
		return { label, bad, length: text.length, bits: bitsOf(text) + 1 };
	});
	const best = loose.filter((one) => one.bad > 0 && one.bad * 50 < one.length).sort((a, b) => a.bits - b.bits)[0];
	return best && { label: best.label, confidence: 0, bitsPerCharacter: best.bits };
}

/** Bits a character, over the text without white space; ASCII alone says nothing. */
function bitsOf(text: string): number {
	const visible = text.replace(/[\u0000-\u007f]+/g, '');
	const part = visible.length > 4000 ? visible.slice(0, 4000) : visible;
	if (part.length === 0) return 0;
	const kana = part.match(/[\u3041-\u30fe]/g)?.length ?? 0;
	const hangul = part.match(/[\uac00-\ud7a3]/g)?.length ?? 0;
	return (costOf(part) - LETTER_BONUS * (kana + (isKorean(part) ? hangul : 0))) / part.length;
}

/** The model knows no Japanese or Korean: their letters count as common ones. */
const LETTER_BONUS = 5;

/** Endings, particles and other syllables that make about half of any Korean text; of GBK read as EUC-KR, a fiftieth. */
const COMMON_HANGUL = /[이다는의에을가고하은지를한로사서도기리대자인시들해어라니나그수정아일부스게제전만]/g;
const LEAST_COMMON = 0.2;

/** Whether the Hangul of a text is Korean, by its commonest syllables; true without any. */
export const isKorean = (text: string): boolean =>
	(text.match(COMMON_HANGUL)?.length ?? 0) >= (text.match(/[\uac00-\ud7a3]/g)?.length ?? 0) * LEAST_COMMON;

/** Sorted by bits; the confidence follows from the lead over the next. */
function rank(guesses: readonly EncodingGuess[]): EncodingGuess[] {
	const sorted = [...guesses].sort((a, b) => a.bitsPerCharacter - b.bitsPerCharacter);
	return sorted.map((guess, at) => {
		const next = at === 0 ? (sorted[1]?.bitsPerCharacter ?? WORST) : sorted[0]!.bitsPerCharacter;
		const lead = at === 0 ? next - guess.bitsPerCharacter : 0;
		return { ...guess, confidence: at === 0 ? Math.min(0.99, 0.5 + lead / 6) : Math.max(0.01, 0.4 - (guess.bitsPerCharacter - next) / 10) };
	});
}
