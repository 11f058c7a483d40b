import { msg } from '../../message';
import type { Rule } from '../../rule';
import { repeatsOf } from '../../spam/repeats';
import { hitsOfSplices } from '../../spam/splice';

/**
 * Process: to raise the weight of a search phrase it is said again: the headline as a stray sentence between others or at the end of
 * paragraphs; `导读:phrase-word` lines under titles that carry the phrase; keyword lists of directories.
 * Flagged: the headline as a clause of its own inside longer lines, twice or more, or once where it hangs behind a comma at the end of a
 * paragraph; lines of a teaser list built from the phrase, three times or more; lists of eight or more short phrases that share their words.
 * what one asks a search engine (`…哪家好`) at starts of three sentences in different lines.
 * Not flagged: the headline opening the lead, a question that is put once and answered, duplicate headlines (boilerplate), tag lists.
 */
export const keywordRepeat: Rule = {
	id: 'spam/keyword-repeat',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Headline or search phrase said again and again'),
	check: (article) =>
		hitsOfSplices(
			article,
			repeatsOf(article).filter(({ rule }) => rule === 'keyword-repeat'),
		),
};
