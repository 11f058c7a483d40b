import { CUE } from '../../article/cues';
import { mojibakeIn } from '../../decoding/mojibake';
import { isInside } from '../../encoding/spans';
import type { Hit } from '../../finding';
import { msg } from '../../message';
import type { Rule } from '../../rule';
import { codePointsOf } from './control-character';

/**
 * Process: icon fonts, end-user-defined characters, and what a decoder makes of byte pairs that mean nothing leave characters for private use
 * in the text, which nobody but their maker can read.
 * Flagged: every run. Review: removed, since some may stand for a rare character; U+E5E5, which is how old tables write GBK's full-width space
 * A3A0, becomes a space, and that is safe.
 * Not flagged: private-use characters inside mojibake, which are its bytes.
 */
const PRIVATE = /[\ue000-\uf8ff]+/g;

const FULL_WIDTH_SPACE = '\ue5e5';

export const privateUse: Rule = {
	id: 'encoding/private-use',
	stage: 'invisible',
	severity: 'warning',
	summary: msg('Characters for private use'),
	needs: CUE.privateUse,
	*check(article): Iterable<Hit> {
		for (const { index: start, 0: run } of article.text.matchAll(PRIVATE)) {
			if (isInside(mojibakeIn(article), start)) continue;
			const end = start + run.length;
			const spaces = run.replaceAll(FULL_WIDTH_SPACE, '') === '';
			yield {
				start,
				end,
				message: spaces
					? msg('A full-width space as an old table wrote it ({0}). The fix puts a space.', codePointsOf(run))
					: msg('Characters for private use ({0}), which nobody else can read. The fix removes them.', codePointsOf(run)),
				confidence: 0.95,
				fixes: [
					{
						title: spaces ? msg('Replace by a space') : msg('Remove {0}', codePointsOf(run)),
						safety: spaces ? 'safe' : 'review',
						edits: [{ start, end, newText: spaces ? ' ' : '' }],
					},
				],
			};
		}
	},
};
