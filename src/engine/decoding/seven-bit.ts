import type { Article } from '../article/article';
import { codecOf } from './codecs';
import { shiftJisPairOf } from './encodings';
import { bitsOf } from './languages';

/** Text of a mail or of an old page that was never decoded: its characters are written in ASCII. Offsets are UTF-16, half open. */
export interface SevenBit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly encoding: 'ISO-2022-JP' | 'HZ' | 'UTF-7';
	/** The escape characters are there. */
	readonly isWhole: boolean;
}

/** Bits a character up to which the result is a text. */
const MOST_BITS = 12;
const LEAST_LENGTH = 2;

/** ISO-2022-JP (RFC 1468), with or without its escape characters; HZ (RFC 1843); UTF-7 (RFC 2152). Linear: no two parts take the same. */
const JAPANESE = /\x1b?\$[B@]((?:[!-~]{2})+?)(?:\x1b?\([BJ]|(?=[\r\n]|$))/g;
const HZ = /~\{((?:[!-w][!-~]){1,2000}?)~\}/g;
const UTF7 = /(?<![A-Za-z0-9+/])\+([A-Za-z0-9+/]{3,2000})-/g;

function pairsOf(run: string, unitOf: (first: number, second: number) => number): string | undefined {
	let text = '';
	for (let at = 0; at < run.length; at += 2) {
		const unit = unitOf(run.charCodeAt(at) | 0x80, run.charCodeAt(at + 1) | 0x80);
		if (unit === 0) return undefined;
		text += String.fromCharCode(unit);
	}
	return text;
}

/** UTF-16, big endian, in base 64; undefined where bits are left over or a unit is no character of the East. */
function base64(run: string): string | undefined {
	const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
	let text = '';
	let held = 0;
	let bits = 0;
	for (const one of run) {
		held = ((held << 6) | ALPHABET.indexOf(one)) & 0x3fffff;
		bits += 6;
		if (bits < 16) continue;
		bits -= 16;
		const unit = (held >> bits) & 0xffff;
		if (unit < 0x2000 || (unit >= 0xd800 && unit <= 0xf8ff)) return undefined;
		text += String.fromCharCode(unit);
	}
	return bits >= 6 || (held & ((1 << bits) - 1)) !== 0 ? undefined : text;
}

const jis = (run: string) => {
	const { unitOf } = codecOf('shift_jis');
	return pairsOf(run, (first, second) => unitOf[shiftJisPairOf(first, second)]!);
};

const gb = (run: string) => {
	const { unitOf } = codecOf('gbk');
	return pairsOf(run, (first, second) => unitOf[first * 256 + second]!);
};

const FORMS = [
	{ encoding: 'ISO-2022-JP', mark: '$', pattern: JAPANESE, read: jis },
	{ encoding: 'HZ', mark: '~{', pattern: HZ, read: gb },
	{ encoding: 'UTF-7', mark: '+', pattern: UTF7, read: base64 },
] as const;

function compute({ text }: Article): readonly SevenBit[] {
	const found: SevenBit[] = [];
	for (const { encoding, mark, pattern, read } of FORMS) {
		if (!text.includes(mark)) continue;
		for (const { index: start, 0: whole, 1: run } of text.matchAll(pattern)) {
			const decoded = read(run!);
			if (decoded === undefined || decoded.length < LEAST_LENGTH || bitsOf(decoded) > MOST_BITS * decoded.length) continue;
			const isWhole = encoding === 'HZ' || (encoding === 'ISO-2022-JP' && whole.startsWith('\x1b'));
			found.push({ start, end: start + whole.length, text: decoded, encoding, isWhole });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

export const sevenBitIn = (article: Article): readonly SevenBit[] => article.memo(compute);
