// The processes that ruin crawled articles, as the broken converters, content farms and intruders run them. Everything is deterministic.
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

const convert = Converter({ from: 'cn', to: 't' });

/** Simplified to traditional one character at a time, as page converters with a plain table do it: no word is looked at. */
export const convertByCharacter = (text) => Array.from(text, (character) => convert(character)).join('');

/** Character → its two bytes in GBK, by turning the decoder round. */
const gbkBytes = (() => {
	const decoder = new TextDecoder('gbk');
	const table = new Map();
	for (let lead = 0x81; lead <= 0xfe; lead++)
		for (let trail = 0x40; trail <= 0xfe; trail++) {
			const decoded = decoder.decode(Uint8Array.of(lead, trail));
			if (decoded.length === 1 && decoded !== '\ufffd' && !table.has(decoded)) table.set(decoded, [lead, trail]);
		}
	return table;
})();

/** GBK bytes of a text; a character that GBK lacks becomes a question mark. */
export const encodeGbk = (text) =>
	Buffer.from(
		Array.from(text).flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : (gbkBytes.get(character) ?? [0x3f]))),
	);

/** Reads GBK two bytes at a time: a pair that is no character becomes one question mark, a pair of the user-defined areas vanishes. */
export function decodeGbkCarelessly(bytes) {
	const decoder = new TextDecoder('gbk');
	let text = '';
	for (let at = 0; at < bytes.length; at++) {
		if (bytes[at] < 0x80) text += String.fromCharCode(bytes[at]);
		else {
			const pair = decoder.decode(bytes.subarray(at, at + 2));
			at++;
			if (pair.length !== 1 || pair === '\ufffd') text += '?';
			else if (pair < '\ue000' || pair > '\uf8ff') text += pair;
		}
	}
	return text;
}

/**
 * Writes the reading behind each of some characters by searching and replacing in the GBK bytes, blind to where a character begins:
 * a hit that straddles two characters shifts the text behind it.
 */
export function annotateInBytes(text, characters) {
	let bytes = encodeGbk(text).toString('latin1');
	for (const character of characters) {
		const found = encodeGbk(character).toString('latin1');
		bytes = bytes.split(found).join(found + encodeGbk(`(${pinyin(character)})`).toString('latin1'));
	}
	return decodeGbkCarelessly(Buffer.from(bytes, 'latin1'));
}

/** Full-width punctuation to ASCII, as corpus tools normalise it; the full stop, quotation marks and 、 have no ASCII form there. */
export const foldWidth = (text) => text.replace(/[，：；？！（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

/** UTF-8 bytes read as GBK. */
export const utf8AsGbk = (text) => decodeGbkCarelessly(Buffer.from(text, 'utf8'));

/** What Windows-1252 has at 0x80 to 0x9F (the Encoding standard); the five holes stay control characters. */
const CP1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** UTF-8 bytes read as Windows-1252. */
export const utf8AsCp1252 = (text) =>
	Array.from(Buffer.from(text, 'utf8'), (byte) => (byte >= 0x80 && byte <= 0x9f ? CP1252[byte - 0x80] : String.fromCharCode(byte))).join(
		'',
	);

/** Every character outside ASCII as a numeric entity, in turn decimal and hexadecimal. */
export const entities = (text) =>
	Array.from(text, (character, at) => {
		const code = character.codePointAt(0);
		return code < 0x80 ? character : at % 2 ? `&#${code};` : `&#x${code.toString(16).toUpperCase()};`;
	}).join('');

/** A generator of numbers from 0 to 1 that gives the same ones every time (mulberry32). */
export function randomFrom(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * Drops words at the starts of clauses of some paragraphs, one after the other, now and then the keyword instead, and hangs one more behind
 * a paragraph's last full stop, as content farms do to pass for unique.
 */
export function shuffleIn(paragraphs, words, keyword, random) {
	let turn = 0;
	let uses = 0;
	return paragraphs.map((paragraph) => {
		const clauses = paragraph.split(/(?<=[，；。,;](?!”))/);
		const shuffled = clauses.map((clause, at) => {
			if (at === 0 || clause === '' || random() > 0.55) return clause;
			uses++;
			return (uses % 5 === 0 ? keyword : words[turn++ % words.length]) + clause;
		});
		return shuffled.join('') + words[turn++ % words.length];
	});
}

/** Control characters 5 to 8 behind clauses, as a broken editor component leaves them. */
export function sprinkleControls(text, random) {
	return text.replace(/[，。]/g, (mark) => (random() < 0.12 ? `\x05\x06\x07\x08`.slice(0, 1 + Math.floor(random() * 4)) + mark : mark));
}

/** Splices an advertisement between sentences, every `every`th. */
export function spliceBetween(text, advertisements, every) {
	let count = 0;
	return text.replace(/(?<=[^。]{12}。)(?=[^”\n])/g, () =>
		++count % every ? '' : advertisements[(count / every - 1) % advertisements.length],
	);
}
