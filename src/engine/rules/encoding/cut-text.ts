import type { Article } from '../../article/article';
import { cuesOf } from '../../article/census';
import { CUE } from '../../article/cues';
import { isForeign } from '../../article/fingerprint';
import type { Fix, Hit } from '../../finding';
import { candidatesFor } from '../../language/model';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { blocksIn } from '../../scan/blocks';

/**
 * Process: something was taken out and nothing tells so: a step that removes names, dates or links leaves a sentence that begins with its comma;
 * a character set without `～` runs the two ends of a range together (`0.010.03mm`); the word filter of a site puts `**` for a word.
 * Flagged: a line of a number and a mark alone, one that begins behind the bracket of a percentage or goes on from a measure with 都 (the tails of
 * something cut off); two grades of a scale that ends below their number (`IT69`); a paragraph behind a closed sentence that begins with ， 。 、 or ；; two decimal fractions below ten run together before a unit, the
 * first smaller than the second; `**` inside Chinese text. Review: the mark goes, the `～` comes back; for a masked word likely characters are
 * offered, none is preferred.
 * Not flagged: a mark at the head of a line that goes on with the line before (`broken-line`), version numbers, dates and addresses; `**` in
 * pairs as in Markdown.
 */
const ORPHAN = /\n{1,3}[ \t\u3000]{0,8}([，。、；])(?=[\u3400-\u9fff])/g;

/** Units of measure in letters. */
const UNIT = '(?:[mcμµn]?m[23²³]?|[mkμµ]?g(?:/[mcd]?m3|/m³|/k?[gL])?|[mμµ]?L|MPa|k?Pa|[km]?V|[km]?A|k?W|[kMG]?Hz|%|℃)';

/**
 * The tail of a line that was cut off: a number and its mark; a percentage and its closing bracket; a measure that 都, which speaks of many,
 * goes on from.
 */
const TAIL = new RegExp(
	`^[ \\t\\u3000]{0,4}(?:\\d{1,4}(?:\\.\\d{1,4})?[ \\t]?${UNIT}?[。；，][ \\t]{0,4}(?=\\r?$)|\\d{1,3}(?:\\.\\d{1,3})?%[)）]|\\d{1,5}(?:\\.\\d{1,3})?[ ]?${UNIT}都[^\\r\\n]{1,20}(?=\\r?$))`,
	'gim',
);

/** The line before it was at its end. */
const CLOSED = /[。！？；”][ \t\r]{0,2}$/;

/** The first fraction, its last digit being the second's whole part. */
const RANGE =
	/(?<![\d.])(\d\.\d{1,4})(\d\.\d{1,4})(?![\d.])(?=[ ]?(?:[mcμuµn]?m|[mk]?g|MPa|[km]?V|mL|%|‰|℃|毫米|厘米|米|克|毫克|公斤|秒|元|倍)(?![a-z]))/gi;

/** Grades of a scale: tolerances end at IT18, hardness by Rockwell at 70. */
const GRADES = /(?<![A-Za-z0-9])(?:(IT)([1-9])([2-9]|1[0-8])|(HRC)[ ]?([2-6]\d)([3-7]\d))(?![\d.])/g;
const LAST_TOLERANCE = 18;

const MASKED = /(?<=[\u3400-\u9fff，。])\*\*(?=[\u3400-\u9fff])/g;

/** Likely characters that are offered for a masked word. */
const OFFERED = 6;

const replace = (start: number, end: number, newText: string): Fix => ({
	title: newText === '' ? msg('Remove the mark') : msg('Replace by {0}', newText),
	safety: 'review',
	edits: [{ start, end, newText }],
});

/** Markdown sets bold text between two `**` of one line. */
const isMarkdown = (article: Article): boolean => article.lines.every(({ raw }) => (raw.split('**').length - 1) % 2 === 0);

export const cutText: Rule = {
	id: 'encoding/cut-text',
	stage: 'lost',
	severity: 'information',
	summary: msg('Gap where a word or mark was removed'),
	*check(article): Iterable<Hit> {
		const { text } = article;
		const cues = cuesOf(article);
		for (const { index, 0: head, 1: mark } of text.matchAll(ORPHAN)) {
			if (!CLOSED.test(text.slice(Math.max(0, index - 3), index))) continue;
			const end = index + head.length;
			const start = end - 1;
			const message = msg('The paragraph begins with {0}: what stood before it was taken out. The fix removes the mark.', mark!);
			yield { start, end, message, confidence: 0.85, fixes: [replace(start, end, '')] };
		}
		for (const { index, 0: line } of cues & CUE.digit ? text.matchAll(TAIL) : []) {
			const whole = line.trim();
			// A mark alone is nothing without what it closed; a value is something still, and stays unless a person says so.
			const goes = /^\d{1,4}[ ]?[。；，]$|都/.test(whole);
			const tail = goes ? whole : whole.replace(/[。；，]$/, '');
			const start = index + line.indexOf(tail);
			const end = start + tail.length;
			const message = goes
				? msg('The line begins in the middle of something: what stood before {0} was cut off. The fix removes it.', quote(tail))
				: msg('The line begins in the middle of something: what stood before {0} was cut off.', quote(tail));
			const fix: Fix = { title: msg('Remove {0}', quote(tail)), safety: 'review', edits: [{ start, end, newText: '' }] };
			yield { start, end, message, confidence: 0.7, fixes: goes ? [fix] : [], ...(goes ? {} : { moreFixes: () => [fix] }) };
		}
		for (const { index: start, 0: run, 1: low, 2: high } of cues & CUE.dot ? text.matchAll(RANGE) : []) {
			if (Number(low) >= Number(high)) continue;
			const end = start + run.length;
			const message = msg('Two numbers run together: the sign of a range was lost between them. The fix writes {0}.', `${low}～${high}`);
			yield { start, end, message, confidence: 0.85, fixes: [replace(start, end, `${low}～${high}`)] };
		}
		for (const { index: start, 0: run, 1: it, 2: low, 3: high, 4: hrc, 5: soft, 6: hard } of cues & CUE.latin
			? text.matchAll(GRADES)
			: []) {
			const [from, to] = it === undefined ? [soft!, hard!] : [low!, high!];
			if (Number(from) >= Number(to) || (it !== undefined && Number(from + to) <= LAST_TOLERANCE)) continue;
			const range = `${it ?? hrc}${from}～${to}`;
			const message = msg('Two numbers run together: the sign of a range was lost between them. The fix writes {0}.', range);
			yield { start, end: start + run.length, message, confidence: 0.8, fixes: [replace(start, start + run.length, range)] };
		}
		if (!text.includes('**') || isForeign(article) || article.memo(blocksIn).length > 0 || isMarkdown(article)) return;
		for (const { index: start } of text.matchAll(MASKED)) {
			const end = start + 2;
			const left = text.slice(Math.max(0, start - 4), start);
			yield {
				start,
				end,
				message: msg('The word filter of a site put ** for a word.'),
				confidence: 0.75,
				fixes: [],
				moreFixes: () => candidatesFor(left, text.slice(end, end + 4), OFFERED).map((one) => replace(start, end, one)),
			};
		}
	},
};
