import { CUE } from '../../article/cues';
import { mojibakeIn } from '../../decoding/mojibake';
import { isExampleOfDamage } from '../../encoding/markup-talk';
import { shiftsIn } from '../../encoding/shift';
import { isInside } from '../../encoding/spans';
import type { Hit, Span } from '../../finding';
import { msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a decoder writes U+FFFD for every byte that it cannot read: GBK or Big5 read as UTF-8, a character cut at a buffer's end.
 * Flagged: U+FFFD, with whatever a few bytes made by chance between two of them on one line. No fix: the bytes are gone, and only the page
 * itself, read again in its right encoding, has them.
 * Not flagged: U+FFFD that is part of mojibake or of a byte shift that can be repaired.
 */
const RUN = /\ufffd(?:[^\n\r\ufffd]{0,4}\ufffd)*/g;

export const replacementCharacter: Rule = {
	id: 'encoding/replacement-character',
	stage: 'lost',
	severity: 'error',
	summary: msg('Replacement characters'),
	needs: CUE.replacement,
	*check(article): Iterable<Hit> {
		const { text } = article;
		const repairable: Span[] = [...mojibakeIn(article), ...shiftsIn(article)].sort((a, b) => a.start - b.start);
		for (const { index: start, 0: run } of text.matchAll(RUN)) {
			const end = start + run.length;
			if (isInside(repairable, start) || isInside(repairable, end - 1) || isExampleOfDamage(article, start, end)) continue;
			const lost = run.length - run.replaceAll('\ufffd', '').length;
			yield {
				start,
				end,
				message:
					lost < 3
						? msg('A decoder could not read the bytes that stood here (U+FFFD). They are gone: fetch the page again.')
						: msg(
								'{0} bytes that a decoder could not read, as when GBK is read as UTF-8. They are gone: fetch the page again in its own encoding.',
								lost,
							),
				confidence: 0.99,
				fixes: [],
			};
		}
	},
};
