import { msg } from '../../message';
import type { Rule } from '../../rule';
import { hitsOf } from '../../teaching/taught';
import type { Translations } from '../examples';

/**
 * Process: whatever the corpus' own builders have marked as spam: the patterns of family `spam` in `.corpus-curator.json`.
 * Not flagged: anything else; a pattern that fails its own examples is refused when the configuration is read and never gets here.
 */
export const taughtSpam: Rule = {
	id: 'spam/taught',
	stage: 'removal',
	severity: 'warning',
	summary: msg('Matches a pattern that was taught as spam'),
	check: (article, _options, { configuration }) => hitsOf(article, configuration.patterns ?? [], 'spam'),
};

export const translations: Translations = {
	'Matches a pattern that was taught as spam': ['符合标记为垃圾信息的模式', '符合標記為垃圾訊息的模式'],
};
