import { CUE } from '../../article/cues';
import { CHINESE, decodePercent, PERCENT } from '../../encoding/codes';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { isSurelyDebris } from '../../scan/mentions';

/**
 * Process: a value was taken from an address or a form and never decoded: `%E4%B8%AD` (UTF-8) or `%D6%D0` (GBK); or it had been escaped before
 * (`%25E4%25B8%25AD`), as character references too (`%26%2320013%3B`).
 * Flagged: escapes of at least one Chinese character that decode without an error. Safe: decoded, where the text does not speak of them.
 * Not flagged: escapes inside an address or a query (they belong there), percentages, escapes of ASCII alone, what a sentence explains (`%E4%B8%AD 表示“中”`).
 */

/** What an address is made of, as far as it can stand before an escape. */
const ADDRESS_BEFORE = /(?:[a-z][a-z0-9+.-]*:|www\.|[\w-]+\.[a-z]{2,}|[/=&?#])[!-~]*$/i;

const LONGEST_LOOK = 200;

/** Units from which the bytes may be those of GBK, of which nearly any two are a character. */
const LEAST_GBK = 12;

export const percentEscape: Rule = {
	id: 'encoding/percent-escape',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Percent escapes in running text'),
	needs: CUE.percent,
	*check(article): Iterable<Hit> {
		const { text } = article;
		let address = -1;
		for (const { index: start, 0: run } of text.matchAll(PERCENT)) {
			let end = start + run.length;
			if (run.length < 6) continue;
			// Of an escaped escape the digits stand behind.
			if (run.endsWith('%25') && /^[0-9a-fA-F]{2}/.test(text.slice(end, end + 2))) end += 2;
			const before = text.slice(Math.max(0, start - LONGEST_LOOK), start);
			if (start === address || ADDRESS_BEFORE.test(before)) {
				address = /^[!-~]/.test(text.charAt(end)) ? end + /^[!-$&-~]*/.exec(text.slice(end, end + LONGEST_LOOK))![0].length : -1;
				continue;
			}
			let newText = decodePercent(text.slice(start, end), run.length >= LEAST_GBK ? undefined : ['utf-8']);
			// The second byte of the last character may be a letter, which needs no escape.
			if (newText === undefined && run.length >= LEAST_GBK && /[A-Za-z_]/.test(text.charAt(end)))
				newText = decodePercent(text.slice(start, ++end), ['gbk']);
			if (newText === undefined || !CHINESE.test(newText)) continue;
			const safe = isSurelyDebris(article, start);
			yield {
				start,
				end,
				message: msg('Percent escapes: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
				confidence: safe ? 0.98 : 0.7,
				fixes: [{ title: msg('Replace by {0}', quote(newText)), safety: safe ? 'safe' : 'review', edits: [{ start, end, newText }] }],
			};
		}
	},
};
