import { contentOf, isBlank } from '../../article/lines';
import type { Hit } from '../../finding';
import { type Message, msg } from '../../message';
import type { Rule } from '../../rule';
import { type Verdict, verdictOf } from '../../spam/verdict';

/**
 * Process: a page is no article at all: a doorway (search phrases, or headlines and snippets of search results), nothing but advertisements of
 * gambling or pornography, text put together by a program, a server's "not found" given out as a page.
 * Flagged: the whole text, once, with the reasons: words of an error page and hardly anything else; lines that are spam by themselves in
 * seven tenths of the letters, and no running text besides; lines of one phrase without running text, several of them put as questions
 * to a search engine or cut off as it cuts them.
 * Not flagged: lists, timetables and catalogues (no questions, nothing cut off), articles with spam in them (the spam is).
 */
const WHAT: Record<Verdict, Message> = {
	'soft-404': msg('The page is not there: the text is what the server says instead. The fix empties the text.'),
	stitched: msg('A program put this page together from sentences of other texts. The fix empties the text.'),
	advertising: msg('The page is nothing but advertisements and search phrases. The fix empties the text.'),
	doorway: msg('A doorway page: lines around one search phrase, and no text. The fix empties the text.'),
};

export const documentVerdict: Rule = {
	id: 'spam/document-verdict',
	stage: 'removal',
	severity: 'error',
	summary: msg('The page as a whole is spam or an error page'),
	*check(article): Iterable<Hit> {
		const judgement = verdictOf(article);
		if (!judgement) return;
		const lines = article.lines.filter((line) => !isBlank(line));
		const { verdict, reasons, confidence } = judgement;
		yield {
			start: contentOf(lines[0]!).start,
			end: contentOf(lines.at(-1)!).end,
			message: WHAT[verdict],
			confidence,
			details: reasons,
			fixes: [{ title: msg('Empty the text'), safety: 'review', edits: [{ start: 0, end: article.text.length, newText: '' }] }],
		};
	},
};
