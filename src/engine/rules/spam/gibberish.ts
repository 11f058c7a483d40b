import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOfLines } from './line-rule';

/**
 * Process: programs fill pages with text for search engines: sentences of unrelated articles drawn at random (and drawn again), pieces of
 * novels behind a search phrase, paragraphs cut out of others behind a random token.
 * Flagged: all paragraphs of a page on which at least three sentences stand again between other neighbours and make up a quarter of it;
 * a paragraph or summary that opens with a casino's search phrase and shares next to nothing with the rest; one that opens with a random
 * token of mixed letters and digits; beside such a one or an advertisement for a title, paragraphs with broken sentences and no kinship.
 * Not flagged: refrains, summaries that repeat the opening, texts on two topics, machine translation.
 */
export const gibberish: Rule = {
	id: 'spam/gibberish',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Text made by a program to fill a page: shuffled sentences, pieces of novels, broken paragraphs'),
	check: (article) => hitsOfLines(article, 'gibberish', msg('Remove the filler text')),
};
