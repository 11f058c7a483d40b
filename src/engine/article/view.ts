import { toSimplified } from '../language/characters';
import { annotationAt } from '../language/pinyin';

/** Stands in a view for a character that detection must not see. Not a character of any text: U+0000 is itself masked. */
export const MASK = '\u0000';

const SPACE = 0x20;

/** Zero-width, bidirectional and other format controls, soft hyphen, C0 and C1 except tab and line breaks. */
const isInvisible = (code: number): boolean =>
	code < 0x20
		? code !== 0x09 && code !== 0x0a && code !== 0x0d
		: (code >= 0x7f && code <= 0x9f) ||
			code === 0xad ||
			(code >= 0x200b && code <= 0x200f) ||
			(code >= 0x202a && code <= 0x202e) ||
			(code >= 0x2060 && code <= 0x206f) ||
			code === 0xfeff;

const isSpace = (code: number): boolean => code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/**
 * The text as detection reads it, of the same length, so that every offset holds in both: traditional characters folded to
 * simplified one by one, full-width ASCII to ASCII, odd spaces to spaces; pinyin annotations and invisible characters
 * replaced by MASK.
 */
export function makeView(text: string): string {
	let view = '';
	let done = 0;
	const put = (at: number, length: number, replacement: string) => {
		view += text.slice(done, at) + replacement;
		done = at + length;
	};
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code >= 0x20 && code < 0x7f && code !== 0x28) continue;
		if (isHan(code)) {
			const folded = toSimplified(code);
			if (folded !== code) put(at, 1, String.fromCharCode(folded));
		} else if (code === 0x28 || code === 0xff08) {
			const length = at > 0 && isHan(text.charCodeAt(at - 1)) ? annotationAt(text, at) : 0;
			if (length > 0) {
				put(at, length, MASK.repeat(length));
				at += length - 1;
			} else if (code === 0xff08) put(at, 1, '(');
		} else if (isInvisible(code)) put(at, 1, MASK);
		else if (isSpace(code)) put(at, 1, ' ');
		else if (code > 0xff00 && code < 0xff5f) put(at, 1, String.fromCharCode(code - 0xff00 + SPACE));
	}
	return done === 0 ? text : view + text.slice(done);
}
