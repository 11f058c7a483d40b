import { CUE, cuesOf } from '../../article/cues';
import { fingerprintOf } from '../../article/fingerprint';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { decodeBytes } from './percent-escape';

/**
 * Process: a string literal of JSON, JavaScript or Java, was put into the text as it stood: `\u4e2d\u65b0`, `%u4e2d`, its backslashes doubled or
 * stripped (`u4e2du65b0`); or one of a shell or of Git, in octal bytes (`\344\270\255`).
 * Flagged: escapes of Chinese characters and punctuation, with the escapes of other characters between them. Safe where three or more stand
 * together, or the text around is Chinese.
 * Where runs of Chinese escapes show the process, escapes of other characters (`\u00e1`) are decoded with them.
 * Not flagged: single escapes in program text or documentation; literals of a program (`s = "\u4e2d"`), ranges and classes of a
 * regular expression (`\u4e00-\u9fa5`).
 */
const ESCAPES = /(?:(?:\\{1,4}|%)u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{4,6}\}|\\x[0-9a-fA-F]{2}|\\U000[0-9a-fA-F]{5})+/g;
const ONE = /(?:\\{1,4}|%)u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]{4,6})\}|\\x([0-9a-fA-F]{2})|\\U000([0-9a-fA-F]{5})/g;

/** The same of Chinese characters and marks, without their backslashes: two side by side are no word. */
const STRIPPED = /(?:u(?:[4-9][0-9a-f]{3}|30[01][0-9a-f]|ff[0-5][0-9a-f]|20[12][0-9a-f]|00[0-7][0-9a-f])){1,2000}/gi;

/** So many in a row show the process; then those of ASCII are read too. */
const STRIPPED_IN_A_ROW = 3;

/** Bytes in octal, those of a character of UTF-8 at least. */
const OCTAL = /(?:\\[23][0-7]{2}){3,}/g;

/** Half of a surrogate pair. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Runs that outweigh the look of a program text, which escapes have themselves. */
const MANY_RUNS = 3;

/** Four escaped Han characters in a row: a literal that was never decoded. */
const CHINESE_RUN = /(?:[\\%]u(?:[4-8][0-9a-f]{3}|9[0-9a-f]{3})){4}/gi;

const CHINESE = /[\p{Script=Han}\u2010-\u2026\u3000-\u303f\uff00-\uffef]/gu;

/** A literal of a program, a range of a pattern, its class, or what it repeats: the escape is meant as one. */
const isPattern = (text: string, start: number, end: number): boolean =>
	/[=(]\s?["'`]$|\[\^$|[uU][0-9a-fA-F]{4,8}[-~～至到]$/.test(text.slice(Math.max(0, start - 12), start)) ||
	/^[-~～至到][\\%][uU]|^(?:[^\s\]]{0,20}\])?[+*{]/.test(text.slice(end, end + 24));

function decode(run: string): string {
	// Bytes written one by one (\xe4\xb8\xad) are UTF-8; anything else stands for itself.
	if (run.startsWith('\\x')) {
		const bytes = run.match(/[0-9a-fA-F]{2}/g)!.map((hex) => Number.parseInt(hex, 16));
		try {
			return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
		} catch {
			return run;
		}
	}
	return run.replace(ONE, (whole, four, braced, two, five) => {
		const code = Number.parseInt(four ?? braced ?? two ?? five, 16);
		return (code >= 0x20 || code === 0x09 || code === 0x0a) && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}

const hit = (start: number, run: string, newText: string, confidence: number, safe: boolean): Hit => ({
	start,
	end: start + run.length,
	message: msg('Escapes of a programming language: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
	confidence,
	fixes: [
		{
			title: msg('Replace by {0}', quote(newText)),
			safety: safe ? 'safe' : 'review',
			edits: [{ start, end: start + run.length, newText }],
		},
	],
});

/** Escapes that lost their backslashes; one alone beside runs of them. */
function* strippedIn(text: string, safe: boolean): Iterable<Hit> {
	const found = [...text.matchAll(STRIPPED)].map(({ index: start, 0: run }) => ({ start, run, newText: decodeStripped(run) }));
	const chineseIn = (decoded: string) => decoded.match(CHINESE)?.length ?? 0;
	const isProcess = found.some(({ newText }) => chineseIn(newText) >= STRIPPED_IN_A_ROW);
	for (const { start, run, newText } of found) {
		if (newText === run || /[\\%+]/.test(text.charAt(start - 1))) continue;
		if (!isProcess && (chineseIn(newText) < 2 || newText.length > chineseIn(newText) || /[0-9a-z]/i.test(text.charAt(start - 1)))) continue;
		yield hit(start, run, newText, 0.95, safe);
	}
}

const decodeStripped = (run: string): string =>
	run.replace(/u(.{4})/gi, (whole, hex) => {
		const code = Number.parseInt(hex, 16);
		return code >= 0x20 || code === 0x09 || code === 0x0a ? String.fromCharCode(code) : whole;
	});

function* octalIn(text: string, safe: boolean): Iterable<Hit> {
	for (const { index: start, 0: run } of text.matchAll(OCTAL)) {
		const newText = decodeBytes(Uint8Array.from(run.match(/[0-7]{3}/g)!, (octal) => Number.parseInt(octal, 8)));
		if (newText !== undefined && CHINESE_AT_ALL.test(newText)) yield hit(start, run, newText, 0.98, safe);
	}
}

const CHINESE_AT_ALL = /\p{Script=Han}|^[\u2010-\u2026\u3000-\u303f\uff00-\uff65]+$/u;

export const unicodeEscape: Rule = {
	id: 'encoding/unicode-escape',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Characters written as escapes of a programming language'),
	needs: CUE.backslash | CUE.percent | CUE.latin,
	*check(article): Iterable<Hit> {
		const { text } = article;
		const safe = !fingerprintOf(article).technical;
		yield* strippedIn(text, safe);
		if ((cuesOf(article) & (CUE.backslash | CUE.percent)) === 0) return;
		yield* octalIn(text, safe);
		const runs = text.match(CHINESE_RUN)?.length ?? 0;
		const isProcess = runs >= MANY_RUNS || (runs > 0 && !fingerprintOf(article).technical);
		for (const { index: start, 0: run } of text.matchAll(ESCAPES)) {
			const newText = decode(run);
			const chinese = newText.match(CHINESE)?.length ?? 0;
			if (newText === run || /[\u0000-\u007f]/.test(newText)) {
				if (newText === run || chinese === 0 || chinese * 2 < newText.length) continue;
			} else if (chinese * 2 < newText.length && (!isProcess || LONE.test(newText))) continue;
			if (chinese < 3 && !isProcess && fingerprintOf(article).technical) continue;
			const end = start + run.length;
			if (isPattern(text, start, end)) continue;
			yield hit(start, run, newText, chinese >= 2 ? 0.99 : 0.9, safe);
		}
	},
};
