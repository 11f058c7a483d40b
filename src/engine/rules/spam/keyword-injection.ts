import { msg } from '../../message';
import type { Rule } from '../../rule';
import { injectionsOf } from '../../spam/injections';
import { hitsOfSplices } from '../../spam/splice';

/**
 * Process: a program splices the phrase that is to be found into an article: between sentences, in place of a full stop, at the ends of
 * paragraphs, in place of an institution's name again and again, before a label, in the keyword list.
 * Flagged: phrases that do not belong to the page, by a score over their shape, place, repetition, kinship with the page and the bits of the
 * word model at the seams (models/insertions/README.md); words of the betting trade that name a site and stand closed off by marks, before
 * a colon or glued to the start of a line; every place of a name that the page has given away (alone in brackets at the headline, the one
 * item of the keyword list that is not in the article); a `某某` company; what a broken link left.
 * Not flagged: firms, schools and hospitals that the page is about, reports on gambling, quotations and titles of works, lists, pages too
 * short to tell what belongs to them.
 */
export const keywordInjection: Rule = {
	id: 'spam/keyword-injection',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Search phrase or brand spliced into the text'),
	check: (article) =>
		hitsOfSplices(
			article,
			injectionsOf(article).filter(({ rule }) => rule === 'keyword-injection'),
		),
};
