import { CUE } from '../../article/cues';
import { fingerprintOf } from '../../article/fingerprint';
import type { Hit } from '../../finding';
import { bitsSavedByJoining } from '../../language/model';
import { msg } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a site puts full stops of ASCII into its sentences, mostly behind 的, to make its pages unlike their source or to know copies of them;
 * or parts a word with one so that a filter does not see it.
 * Flagged: `.` between two Chinese characters, behind 的, 地 or 得 or inside a word, in a text whose sentences end with 。. Review: removed.
 * Not flagged: texts that end sentences with `.`; numbered headings, initials and names; a dot that parts two whole words.
 */
const DOT = /(?<=[\u3400-\u9fff])\.(?=[\u3400-\u9fff])/g;

/** One dot alone is a slip of whoever typed it. */
const LEAST_DOTS = 2;

/** Words that need the next: no sentence ends behind them, as far as the text has its own full stops. */
const LEANS = '的地得';

/** Chinese numbers and sequence signs, which a dot may follow. */
const NUMBER = /[一二三四五六七八九十百千甲乙丙丁]/;

/** Bits from which a word goes across the dot, UTF-16 units on either side that are read, and full stops for each dot. */
const LEAST_SAVED = 8;
const BESIDE = 4;
const STOPS_PER_DOT = 2;

const splitsWord = (text: string, at: number): boolean =>
	bitsSavedByJoining(
		/[\u3400-\u9fff]*$/.exec(text.slice(Math.max(0, at - BESIDE), at))![0],
		/^[\u3400-\u9fff]*/.exec(text.slice(at + 1, at + 1 + BESIDE))![0],
	) >= LEAST_SAVED;

export const strayDot: Rule = {
	id: 'encoding/stray-dot',
	stage: 'width',
	severity: 'hint',
	summary: msg('Stray full stop inside a sentence'),
	needs: CUE.dot,
	*check(article): Iterable<Hit> {
		const { text } = article;
		const dots = [...text.matchAll(DOT)].map(({ index }) => index);
		if (dots.length < LEAST_DOTS) return;
		// Who ends sentences so elsewhere means it here too.
		if (fingerprintOf(article.origin).asciiStops > dots.length) return;
		const stops = text.split('。').length - 1;
		if (stops < dots.length * STOPS_PER_DOT) return;
		for (const start of dots) {
			const before = text.charAt(start - 1);
			if (NUMBER.test(before) || !(LEANS.includes(before) || splitsWord(text, start))) continue;
			yield {
				start,
				end: start + 1,
				message: msg(
					'An ASCII full stop inside a sentence, after {0}: put there to mark copies or to split a word. The fix removes it.',
					before,
				),
				confidence: 0.75,
				fixes: [{ title: msg('Remove the full stop'), safety: 'review', edits: [{ start, end: start + 1, newText: '' }] }],
			};
		}
	},
};
