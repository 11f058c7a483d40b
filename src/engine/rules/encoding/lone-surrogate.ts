import { CUE } from '../../article/cues';
import { deletion } from '../../edits';
import type { Hit } from '../../finding';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { codePointsOf } from './control-character';

/**
 * Process: a program that cuts text at a fixed number of UTF-16 units cuts a character beyond the basic plane in two.
 * Flagged: a high surrogate without its low one and the reverse. Safe: removed; half a character says nothing, and no file can hold it.
 * Not flagged: pairs.
 */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const loneSurrogate: Rule = {
	id: 'encoding/lone-surrogate',
	stage: 'invisible',
	severity: 'error',
	summary: msg('Unpaired surrogate'),
	needs: CUE.surrogate,
	*check({ text }): Iterable<Hit> {
		for (const { index: start, 0: half } of text.matchAll(LONE)) {
			const end = start + half.length;
			yield {
				start,
				end,
				message: msg('Half of a surrogate pair ({0}); the other half was cut off. The fix removes it.', codePointsOf(half)),
				confidence: 0.99,
				fixes: [{ title: msg('Remove {0}', codePointsOf(half)), safety: 'safe', edits: [deletion({ start, end })] }],
			};
		}
	},
};
