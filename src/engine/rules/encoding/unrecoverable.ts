import { mojibakeIn } from '../../encoding/mojibake';
import { shiftsIn } from '../../encoding/shift';
import { isInside } from '../../encoding/spans';
import type { Hit, Span } from '../../finding';
import { type Message, msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: what is left when the loss went through a second conversion: U+FFFD written as UTF-8 and read as GBK is 锟斤拷, memory filled by a
 * debugger (CC, CD) read as GBK is 烫烫烫 and 屯屯屯, text written in a character set that lacks its characters is a line of question marks.
 * Flagged: such runs with what stands between them. No fix: nothing of the text is left.
 * Not flagged: 烫 or 屯 used as words, one or two question marks in a row, `???` behind a sentence.
 */
interface Ruin {
	readonly pattern: RegExp;
	readonly message: Message;
}

const RUINS: readonly Ruin[] = [
	{
		pattern: /(?:锟斤拷?|斤拷锟|锟[\u4e00-\u9fff])(?:[^\n\r锟斤拷]{0,6}[锟斤拷]+)*/g,
		message: msg(
			'The trace of characters that were lost (U+FFFD in UTF-8, read as GBK). They are gone: fetch the page again in its own encoding.',
		),
	},
	{
		pattern: /烫{4,}|屯{4,}|(?:烫烫屯屯|屯屯烫烫)[烫屯]*/g,
		message: msg('Memory that a program never filled (bytes CC or CD, read as GBK). No text stood here.'),
	},
	{
		pattern: /^[^\n\r\p{Script=Han}?]{0,30}\?[^\n\r\p{Script=Han}?]{0,8}(?:\?[^\n\r\p{Script=Han}?]{0,8}){7,}$/gmu,
		message: msg(
			'Text written in a character set that lacks its characters: every one became a question mark. They are gone: fetch the page again.',
		),
	},
];

const MARKS = /\?/g;

/** A line of question marks holds little else. */
const isMostlyMarks = (run: string) => (run.match(MARKS)?.length ?? 0) * 2 >= run.replace(/\s/g, '').length;

export const unrecoverable: Rule = {
	id: 'encoding/unrecoverable',
	stage: 'lost',
	severity: 'error',
	summary: msg('Text lost beyond repair'),
	*check(article): Iterable<Hit> {
		const { text } = article;
		let repairable: readonly Span[] | undefined;
		for (const { pattern, message } of RUINS) {
			for (const { index: start, 0: run } of text.matchAll(pattern)) {
				if (run.includes('?') && !/[锟烫屯]/.test(run) && !isMostlyMarks(run)) continue;
				repairable ??= [...mojibakeIn(article), ...shiftsIn(article)].sort((a, b) => a.start - b.start);
				if (isInside(repairable, start)) continue;
				yield { start, end: start + run.length, message, confidence: 0.98, fixes: [] };
			}
		}
	},
};
