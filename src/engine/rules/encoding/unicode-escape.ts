import type { Article } from '../../article/article';
import { cuesOf } from '../../article/census';
import { CUE } from '../../article/cues';
import { CHINESE, decodeBytes, decodeEscapes, ESCAPES } from '../../encoding/codes';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { isSurelyDebris } from '../../scan/mentions';

/**
 * Process: a string literal of JSON, JavaScript or Java, was put into the text as it stood: `\u4e2d\u65b0`, `%u4e2d`, its backslashes doubled or
 * stripped (`u4e2du65b0`), its characters written as bytes (`\u00e4\u00b8\u00ad`, `\xe4\xb8\xad`); or one of a shell or of Git, in octal bytes
 * (`\344\270\255`); or the line ends as `x0dx0a`, `_x000D_`.
 * Flagged: escapes of Chinese characters and punctuation and of emoji, with the escapes of other characters between them. Where runs of Chinese
 * escapes show the process, escapes of other characters (`\u00e1`) are decoded with them.
 * Safe: what the text does not speak of (src/engine/scan/mentions.ts), since escapes have one meaning and bytes decode without an error. Review: the rest.
 * Not flagged: literals of a program (`s = "\u4e2d"`), ranges and classes of a regular expression (`\u4e00-\u9fa5`); escapes that are quoted,
 * named, or explained beside their character.
 */

/** The same of Chinese characters and marks, without their backslashes: two side by side are no word. */
const STRIPPED = /(?:u(?:[4-9][0-9a-f]{3}|30[01][0-9a-f]|ff[0-5][0-9a-f]|20[12][0-9a-f]|00[0-7][0-9a-f])){1,2000}/gi;

/** So many in a row show the process; then those of ASCII are read too. */
const STRIPPED_IN_A_ROW = 3;

/** Bytes in octal, those of a character of UTF-8 at least. */
const OCTAL = /(?:\\[23][0-7]{2}){3,}/g;

/** Line ends written as codes, behind a mark or a character of Chinese. */
const LINE_ENDS = /(?<=[^\x00-\x7f])(?:(?:\\?x0[dD])?\\?x0[aA]|_x000[dDaA]_(?:\r?\n)?)+/g;

/** Half of a surrogate pair. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Four escaped Han characters in a row: a literal that was never decoded. */
const CHINESE_RUN = /(?:[\\%]u(?:[4-8][0-9a-f]{3}|9[0-9a-f]{3})){4}/i;

const CHINESE_CHARACTERS = /[\p{Script=Han}\u2010-\u2026\u3000-\u303f\uff00-\uffef]/gu;
const EMOJI = /^(?:\p{Extended_Pictographic}|[\ufe0f\u200d])+$/u;

const chineseIn = (decoded: string) => decoded.match(CHINESE_CHARACTERS)?.length ?? 0;

/** A literal of a program, a range of a pattern, its class, or what it repeats: the escape is meant as one. */
const isPattern = (text: string, start: number, end: number): boolean =>
	/[=(]\s?["'`]$|\[\^$|[uU][0-9a-fA-F]{4,8}[-~～至到]$/.test(text.slice(Math.max(0, start - 12), start)) ||
	/^[-~～至到][\\%][uU]|^(?:[^\s\]]{0,20}\])?[+*{]/.test(text.slice(end, end + 24));

function hit(article: Article, start: number, run: string, newText: string): Hit {
	const safe = isSurelyDebris(article, start);
	return {
		start,
		end: start + run.length,
		message: msg('Backslash escapes: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
		confidence: safe ? 0.98 : 0.8,
		fixes: [
			{
				title: msg('Replace by {0}', quote(newText)),
				safety: safe ? 'safe' : 'review',
				edits: [{ start, end: start + run.length, newText }],
			},
		],
	};
}

/** Escapes that lost their backslashes; one alone beside runs of them. */
function* strippedIn(article: Article): Iterable<Hit> {
	const { text } = article;
	const found = [...text.matchAll(STRIPPED)].map(({ index: start, 0: run }) => ({ start, run, newText: decodeStripped(run) }));
	const isProcess = found.some(({ newText }) => chineseIn(newText) >= STRIPPED_IN_A_ROW);
	for (const { start, run, newText } of found) {
		if (newText === run || /[\\%+]/.test(text.charAt(start - 1))) continue;
		if (!isProcess && (chineseIn(newText) < 2 || newText.length > chineseIn(newText) || /[0-9a-z]/i.test(text.charAt(start - 1)))) continue;
		yield hit(article, start, run, newText);
	}
}

const decodeStripped = (run: string): string =>
	run.replace(/u(.{4})/gi, (whole, hex) => {
		const code = Number.parseInt(hex, 16);
		return code >= 0x20 || code === 0x09 || code === 0x0a ? String.fromCharCode(code) : whole;
	});

function* lineEndsIn(article: Article): Iterable<Hit> {
	for (const { index: start, 0: run } of article.text.matchAll(LINE_ENDS)) {
		const isEnd = /^(?:[\r\n]|$)/.test(article.text.slice(start + run.length, start + run.length + 1)) || run.endsWith('\n');
		yield hit(article, start, run, isEnd && !run.endsWith('\n') ? '' : '\n');
	}
}

function* octalIn(article: Article): Iterable<Hit> {
	for (const { index: start, 0: run } of article.text.matchAll(OCTAL)) {
		const newText = decodeBytes(Uint8Array.from(run.match(/[0-7]{3}/g)!, (octal) => Number.parseInt(octal, 8)));
		if (newText !== undefined && CHINESE.test(newText)) yield hit(article, start, run, newText);
	}
}

export const unicodeEscape: Rule = {
	id: 'encoding/unicode-escape',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Backslash escapes'),
	needs: CUE.backslash | CUE.percent | CUE.latin,
	*check(article): Iterable<Hit> {
		const { text } = article;
		yield* strippedIn(article);
		if (/x0/.test(text)) yield* lineEndsIn(article);
		if ((cuesOf(article) & (CUE.backslash | CUE.percent)) === 0) return;
		yield* octalIn(article);
		const isProcess = CHINESE_RUN.test(text);
		for (const { index: start, 0: run } of text.matchAll(ESCAPES)) {
			const newText = decodeEscapes(run);
			const chinese = chineseIn(newText);
			if (newText === run || LONE.test(newText)) continue;
			if (chinese * 2 < newText.length && !EMOJI.test(newText) && (!isProcess || /[\u0000-\u007f]/.test(newText))) continue;
			if (isPattern(text, start, start + run.length)) continue;
			yield hit(article, start, run, newText);
		}
	},
};
