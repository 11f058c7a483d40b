import type { Article } from '../article/article';

/** Words of a line that explains markup: a tag or a reference in it is an example. */
const SUBJECT = /x?html|网页代码|網頁代碼|源代码|原始碼|转义|轉義|标记语言|標記語言/i;

/** Words of a text about markup or about character sets, counted. */
const MARKUP = /html|实体|實體|转义|轉義|标签|標籤|标记语言|標記語言/gi;
const CHARACTER_SETS = /乱码|亂碼|编码|編碼|字符集|字元集|内码|內碼|UTF-?8|GBK|GB2312|Big5|Unicode|ISO-8859/gi;

/** So many in a text are its subject. */
const SUBJECT_OF_TEXT = 5;

/** UTF-16 units of a line on either side that are looked at. */
const REACH = 200;

function lineAround(text: string, start: number, end: number): readonly [string, string] {
	const before = text.slice(Math.max(0, start - REACH), start);
	return [before.slice(before.lastIndexOf('\n') + 1), /^[^\r\n]*/.exec(text.slice(end, end + REACH))![0]];
}

/** Whether the line around `[start, end)` (UTF-16 offsets) explains markup. */
export function explainsMarkup(text: string, start: number, end: number): boolean {
	return lineAround(text, start, end).some((part) => SUBJECT.test(part));
}

const count = (text: string, words: RegExp): number => text.match(words)?.length ?? 0;

const markup = ({ text }: Article): boolean =>
	/实体|實體|转义|轉義|标签|標籤|标记语言|標記語言/.test(text) && count(text, MARKUP) >= SUBJECT_OF_TEXT;
const characterSets = ({ text }: Article): boolean => /乱码|亂碼|编码|編碼/.test(text) && count(text, CHARACTER_SETS) >= SUBJECT_OF_TEXT;

/** Whether the text is about markup: what looks left over in it is what it speaks of. */
export const isAboutMarkup = (article: Article): boolean => article.origin.memo(markup);

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
