import type { Article } from '../../article/article';
import { CUE } from '../../article/cues';
import { CHINESE, decodeQuoted, decodeWords, QUOTED, WORDS } from '../../encoding/codes';
import { isInside } from '../../encoding/spans';
import type { Hit, Span } from '../../finding';
import { type Message, msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { isSurelyDebris } from '../../scan/mentions';

/**
 * Process: a mail was stored without undoing its transfer encoding: quoted-printable (RFC 2045: `=E4=B8=AD`, lines cut by `=`) or, in its
 * header, encoded words (RFC 2047: `=?UTF-8?B?5Lit?=`).
 * Flagged: runs of escapes that decode to Chinese as UTF-8 or GBK; encoded words that decode in the charset they name. Safe: decoded, cut
 * lines joined; nothing but a mail has these forms, and their bytes decode without an error.
 * Not flagged: equations and assignments (`a=10`), a single escape, what the text speaks of.
 */
function* wordsIn(text: string): Iterable<Span & { run: string; newText: string }> {
	for (const { index: start, 0: run } of text.matchAll(WORDS)) {
		const newText = decodeWords(run);
		if (newText !== undefined) yield { start, end: start + run.length, run, newText };
	}
}

const hit = (article: Article, start: number, end: number, newText: string, message: Message): Hit => ({
	start,
	end,
	message,
	confidence: 0.98,
	fixes: [
		{
			title: msg('Replace by {0}', quote(newText)),
			safety: isSurelyDebris(article, start) ? 'safe' : 'review',
			edits: [{ start, end, newText }],
		},
	],
});

export const quotedPrintable: Rule = {
	id: 'encoding/quoted-printable',
	stage: 'escape',
	severity: 'warning',
	summary: msg('Quoted-printable escapes from an email'),
	needs: CUE.equals,
	*check(article): Iterable<Hit> {
		const { text } = article;
		const words = [...wordsIn(text)];
		for (const { start, end, run, newText } of words)
			yield hit(
				article,
				start,
				end,
				newText,
				msg('An encoded word from an email header: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
			);
		for (const { index: start, 0: run } of text.matchAll(QUOTED)) {
			const newText = decodeQuoted(run);
			if (newText === undefined || !CHINESE.test(newText) || isInside(words, start)) continue;
			yield hit(
				article,
				start,
				start + run.length,
				newText,
				msg('Quoted-printable escapes from an email: {0}. The fix writes {1}.', quote(run, 24), quote(newText)),
			);
		}
	},
};
