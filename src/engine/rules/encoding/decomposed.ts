import { CUE } from '../../article/cues';
import type { Hit } from '../../finding';
import { msg, quote } from '../../message';
import type { Rule } from '../../rule';

/**
 * Process: a file system or a converter took letters apart into base and marks, or Hangul syllables into their letters (Unicode's form NFD): the text
 * looks the same, but no search, no model and no comparison finds it.
 * Flagged: words with letters that have one character of their own: Hangul, kana, Latin letters of Vietnamese, pinyin and others.
 * Safe: composed. Both are the same text by the definition of canonical equivalence (Unicode, 3.12 and UAX #15).
 * Not flagged: marks that no character has with their letter.
 */
const DECOMPOSED =
	/(?:[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?)+|(?:[\u3041-\u30ff][\u3099\u309a])+|[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]*[A-Za-z\u00c0-\u024f\u1e00-\u1eff][\u0300-\u036f][A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]*/g;

export const decomposed: Rule = {
	id: 'encoding/decomposed',
	stage: 'invisible',
	severity: 'information',
	summary: msg('Decomposed letters'),
	needs: CUE.combining,
	*check({ text }): Iterable<Hit> {
		for (const { index: start, 0: run } of text.matchAll(DECOMPOSED)) {
			const newText = run.normalize('NFC');
			if (newText === run) continue;
			const end = start + run.length;
			yield {
				start,
				end,
				message: msg('Decomposed letters: {0}. The fix composes them; the text stays the same.', quote(newText)),
				confidence: 0.98,
				fixes: [{ title: msg('Compose the letters'), safety: 'safe', edits: [{ start, end, newText }] }],
			};
		}
	},
};
