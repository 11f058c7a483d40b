import { CUE } from '../../article/cues';
import { mojibakeIn } from '../../decoding/mojibake';
import { isInside } from '../../encoding/spans';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';
import { codePointsOf } from './control-character';

/**
 * Process: icon fonts, end-user-defined characters, and what a decoder makes of byte pairs that mean nothing leave characters for private use
 * in the text, which nobody but their maker can read; a font made to obfuscate gives digits and frequent characters so, and a PDF without a
 * table of its characters their numbers, `(cid:123)`.
 * Flagged: every run. Safe: U+E5E5, which is how old tables write GBK's full-width space A3A0, becomes a space. Review: an icon behind a space or
 * at the head of a line goes. No fix: everything else stands for a character that is lost, and whoever deletes it hides that.
 * Not flagged: private-use characters inside mojibake, which are its bytes.
 */
const PRIVATE = /[\ue000-\uf8ff]+/g;

const FULL_WIDTH_SPACE = '\ue5e5';

/** Characters of a PDF by their numbers in its font, as pdfminer writes those that it cannot read. */
const NUMBERED = /(?:\(cid:\d{1,5}\))+/g;

const INSIDE = /[^\s\ue000-\uf8ff][\ue000-\ue5e4\ue5e6-\uf8ff]/;

const isApart = (character: string) => /^\s?$/.test(character);

export const privateUse: Rule = {
	id: 'encoding/private-use',
	stage: 'invisible',
	severity: 'warning',
	summary: msg('Private-use characters'),
	needs: CUE.privateUse | CUE.round,
	*check(article): Iterable<Hit> {
		for (const { index: start, 0: run } of article.text.matchAll(NUMBERED))
			yield {
				start,
				end: start + run.length,
				message: msg('Characters of a PDF given by their numbers in its font: {0}. They are lost here.', quote(run, 24)),
				confidence: 0.97,
				fixes: [],
			};
		// Where one stands inside a sentence they are characters of it, at the head of a line too.
		const areLost = INSIDE.test(article.text);
		for (const { index: start, 0: run } of article.text.matchAll(PRIVATE)) {
			if (isInside(mojibakeIn(article), start)) continue;
			const end = start + run.length;
			const isIcon = !areLost && isApart(article.text.charAt(start - 1));
			const spaces = run.replaceAll(FULL_WIDTH_SPACE, '') === '';
			yield {
				start,
				end,
				message: spaces
					? msg('A full-width space in the form of an old mapping table ({0}). The fix writes a plain one.', codePointsOf(run))
					: isIcon
						? msg('Private-use characters ({0}), which no one else can read. The fix removes them.', codePointsOf(run))
						: msg('Private-use characters ({0}) in place of characters that are lost. Look them up in the source.', codePointsOf(run)),
				confidence: 0.95,
				fixes:
					spaces || isIcon
						? [
								{
									title: spaces ? msg('Replace by a space') : msg('Remove {0}', codePointsOf(run)),
									safety: spaces ? 'safe' : 'review',
									edits: [{ start, end, newText: spaces ? ' ' : '' }],
								},
							]
						: [],
			};
		}
	},
};
