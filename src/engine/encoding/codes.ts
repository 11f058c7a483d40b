import { decodeReferences } from './references';

/**
 * The one decoder of characters written as codes: references of HTML, escapes of program literals (`\u4e2d`, `%u4e2d`, `\xe4`, octal), of addresses
 * (`%E4`) and of mails (`=E4`, encoded words). Where codes are single bytes (`\u00e4\u00b8\u00ad` too, which some exports write) they are
 * UTF-8, or GBK where that may be.
 */

/** Characters beyond ASCII that Chinese text is made of. */
export const CHINESE = /\p{Script=Han}|^[\u2010-\u2026\u3000-\u303f\uff00-\uff65]+$/u;

/** Control codes and characters for private use: what was not decoded rightly holds them. */
const REFUSED = /[\u0000-\u0008\u007f-\u009f\ue000-\uf8ff]/;

/** The text of bytes in the first of the encodings that reads them without an error. */
export function decodeBytes(bytes: Uint8Array, encodings: readonly string[] = ['utf-8', 'gbk']): string | undefined {
	for (const encoding of encodings) {
		try {
			const decoded = new TextDecoder(encoding, { fatal: true }).decode(bytes);
			if (!REFUSED.test(decoded)) return decoded;
		} catch {}
	}
	return undefined;
}

/** Escapes of program literals, side by side. */
export const ESCAPES = /(?:(?:\\{1,4}|%)u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{4,6}\}|\\x[0-9a-fA-F]{2}|\\U000[0-9a-fA-F]{5})+/g;
const ESCAPE = /(?:\\{1,4}|%)u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]{4,6})\}|\\x([0-9a-fA-F]{2})|\\U000([0-9a-fA-F]{5})/g;
const BYTES = /^(?:(?:\\{1,4}|%)u00[0-9a-fA-F]{2}|\\x[0-9a-fA-F]{2})+$/;

/** What escapes of program literals stand for. A code of a control character stays. */
export function decodeEscapes(run: string): string {
	const codes = Array.from(run.matchAll(ESCAPE), (one) => Number.parseInt(one[1] ?? one[2] ?? one[3] ?? one[4]!, 16));
	if (BYTES.test(run) && codes.some((code) => code >= 0x80)) {
		const decoded = decodeBytes(Uint8Array.from(codes), ['utf-8']);
		if (decoded !== undefined || run.startsWith('\\x')) return decoded ?? run;
	}
	return run.replace(ESCAPE, (whole, four, braced, two, five) => {
		const code = Number.parseInt(four ?? braced ?? two ?? five, 16);
		return (code >= 0x20 || code === 0x09 || code === 0x0a) && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}

/** Escapes of an address, with the plain letters and signs between them that need none. */
export const PERCENT = /%[0-9a-fA-F]{2}(?:[\w.~!*'()-]{0,80}%[0-9a-fA-F]{2})*/g;
const PERCENT_OR_PLAIN = /%([0-9a-fA-F]{2})|[\s\S]/g;

const percentBytes = (run: string): Uint8Array =>
	Uint8Array.from(run.matchAll(PERCENT_OR_PLAIN), ([one, hex]) => (hex === undefined ? one.charCodeAt(0) : Number.parseInt(hex, 16)));

/** Escapes of escapes, at most so deep. */
const DEEPEST = 3;

/** What escapes of an address stand for, read on while it is ASCII that holds escapes or references itself. */
export function decodePercent(run: string, encodings?: readonly string[]): string | undefined {
	let decoded = decodeBytes(percentBytes(run), encodings);
	for (let depth = 1; depth < DEEPEST && decoded !== undefined && /^[\x20-\x7e]*$/.test(decoded); depth++) {
		const next = decodeReferences(decoded);
		if (next !== decoded) decoded = next;
		else if (/%[0-9a-fA-F]{2}/.test(decoded)) decoded = decodeBytes(percentBytes(decoded), encodings);
		else break;
	}
	return decoded;
}

/** Quoted-printable. Behind the first byte of a character of GBK its second may stand bare: a letter or a sign. */
export const QUOTED = /(?:=[0-9A-F]{2}[@-~]?(?:=(?:\r\n?|\n))?){3,}/g;
const QUOTED_ONE = /=([0-9A-F]{2})|([@-~])/g;

export const decodeQuoted = (run: string): string | undefined =>
	decodeBytes(
		Uint8Array.from(run.matchAll(QUOTED_ONE), ([, hex, bare]) => (hex === undefined ? bare!.charCodeAt(0) : Number.parseInt(hex, 16))),
	);

/** Encoded words of a mail's header (RFC 2047), side by side. */
export const WORDS = /=\?[\w-]{2,20}\?[bBqQ]\?[!->@-~]{1,2000}\?=(?:\s{1,3}=\?[\w-]{2,20}\?[bBqQ]\?[!->@-~]{1,2000}\?=){0,50}/g;
const WORD = /=\?([\w-]+)\?([bBqQ])\?([!->@-~]+)\?=/g;

/** What encoded words stand for; undefined where a charset or a word is not known. A character may go over two words. */
export function decodeWords(run: string): string | undefined {
	let charset = '';
	const bytes: number[] = [];
	for (const [, name, kind, body] of run.matchAll(WORD)) {
		if (charset !== '' && name!.toLowerCase() !== charset) return undefined;
		charset = name!.toLowerCase();
		try {
			const raw = /b/i.test(kind!)
				? atob(body!)
				: body!.replaceAll('_', ' ').replace(/=([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
			for (let at = 0; at < raw.length; at++) bytes.push(raw.charCodeAt(at));
		} catch {
			return undefined;
		}
	}
	return decodeBytes(Uint8Array.from(bytes), [charset === 'gb2312' ? 'gbk' : charset]);
}

/** What a run of codes of one kind stands for; undefined where it is none. */
export function decodeCodes(run: string): string | undefined {
	const decoded = run.startsWith('&')
		? decodeReferences(run)
		: /^(?:\\|%u)/.test(run)
			? decodeEscapes(run)
			: run.startsWith('%')
				? decodePercent(run)
				: run.startsWith('=?')
					? decodeWords(run)
					: run.startsWith('=')
						? decodeQuoted(run)
						: run;
	return decoded === run ? undefined : decoded;
}
