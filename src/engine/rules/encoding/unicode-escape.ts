import { CUE } from '../../article/cues';
import { fingerprintOf } from '../../article/fingerprint';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a string literal of JSON, JavaScript or Java, was put into the text as it stood: `\u4e2d\u65b0`, `%u4e2d`.
 * Flagged: escapes of Chinese characters and punctuation, with the escapes of other characters between them. Safe where three or more stand
 * together, or the text around is Chinese.
 * Where runs of Chinese escapes show the process, escapes of other characters (`\u00e1`) are decoded with them.
 * Not flagged: single escapes in program text or documentation; ranges and classes of a regular expression (`\u4e00-\u9fa5`).
 */
const ESCAPES = /(?:[\\%]u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]{4,6}\}|\\x[0-9a-fA-F]{2}|\\U000[0-9a-fA-F]{5})+/g;
const ONE = /[\\%]u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]{4,6})\}|\\x([0-9a-fA-F]{2})|\\U000([0-9a-fA-F]{5})/g;

/** Half of a surrogate pair. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Runs that outweigh the look of a program text, which escapes have themselves. */
const MANY_RUNS = 3;

/** Four escaped Han characters in a row: a literal that was never decoded. */
const CHINESE_RUN = /(?:[\\%]u(?:[4-8][0-9a-f]{3}|9[0-9a-f]{3})){4}/gi;

const CHINESE = /[\p{Script=Han}\u2010-\u2026\u3000-\u303f\uff00-\uffef]/gu;

/** A range of a pattern, its class, or what it repeats: the escape is meant as one. */
const isPattern = (text: string, start: number, end: number): boolean =>
	/\[\^$|[uU][0-9a-fA-F]{4,8}[-~～至到]$/.test(text.slice(Math.max(0, start - 12), start)) ||
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

export const unicodeEscape: Rule = {
	id: 'encoding/unicode-escape',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Characters written as escapes of a programming language'),
	needs: CUE.backslash | CUE.percent,
	*check(article): Iterable<Hit> {
		const { text } = article;
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
			yield {
				start,
				end,
				message: msg('Escapes of a programming language: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
				confidence: chinese >= 2 ? 0.99 : 0.9,
				fixes: [
					{
						title: msg('Replace by {0}', quote(newText)),
						safety: fingerprintOf(article).technical ? 'review' : 'safe',
						edits: [{ start, end, newText }],
					},
				],
			};
		}
	},
};
