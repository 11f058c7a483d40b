import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOf } from '../../teaching/taught';

/**
 * Process: whatever the corpus' own builders have marked as boilerplate: the patterns of family `boilerplate` in `.corpus-curator.json`.
 * Not flagged: anything else; a pattern that fails its own examples is refused when the configuration is read and never gets here.
 */
export const taughtBoilerplate: Rule = {
	id: 'boilerplate/taught',
	stage: 'removal',
	severity: 'information',
	summary: msg('Matches a pattern that was taught as boilerplate'),
	check: (article, _options, { configuration }) => hitsOf(article, configuration.patterns ?? [], 'boilerplate'),
};
