import type { Article } from '../article/article';

/** Words of a text about character sets, counted. */
const CHARACTER_SETS = /乱码|亂碼|编码|編碼|字符集|字元集|内码|內碼|UTF-?8|GBK|GB2312|Big5|Unicode|ISO-8859/gi;

/** So many in a text are its subject. */
const SUBJECT_OF_TEXT = 5;

/** UTF-16 units of a line on either side that are looked at. */
const REACH = 200;

function lineAround(text: string, start: number, end: number): readonly [string, string] {
	const before = text.slice(Math.max(0, start - REACH), start);
	return [before.slice(before.lastIndexOf('\n') + 1), /^[^\r\n]*/.exec(text.slice(end, end + REACH))![0]];
}

const characterSets = ({ text }: Article): boolean =>
	/乱码|亂碼|编码|編碼/.test(text) && (text.match(CHARACTER_SETS)?.length ?? 0) >= SUBJECT_OF_TEXT;

/** UTF-16 units up to which damage in such a text is an example. */
const EXAMPLE = 24;

/**
 * Whether `[start, end)` (UTF-16 offsets) is an example in a text about character sets: short, and with words of its line around it.
 */
export function isExampleOfDamage(article: Article, start: number, end: number): boolean {
	if (end - start > EXAMPLE || !article.origin.memo(characterSets)) return false;
	return (
		lineAround(article.text, start, end)
			.join('')
			.replace(/[^\p{Script=Han}]/gu, '').length >=
		end - start
	);
}
