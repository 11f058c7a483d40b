import type { Article } from '../article/article';

/**
 * Whether a text may still need decoding: then its controls, no-break spaces, soft hyphens and C1 codes are bytes, and the way back goes through
 * them. Told by what text in any language is without: escape sequences of ISO-2022, letters and signs beyond ASCII that change between
 * their cases, scripts and signs from one to the next. Linear in the text.
 */
const ESCAPED = /\x1b[$(][@-Z]/;

/** Runs of letters and signs beyond ASCII that are neither Han, kana, hangul nor marks of Chinese text. */
const STRANGE = /[\u0080-\u02ff\u0370-\u109f\u1e00-\u1eff\u20a0-\u20cf\u2100-\u214f\u2500-\u259f\uff61-\uff9f]{2,}/g;

/** A word of a language: letters of one script and a change of case at its beginning only, or letters of one without case. */
const WORD = /^(?:\p{Script=Latin}?[\p{Ll}\p{M}]*|\p{Lu}+|\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lo}\p{M}]+)$/u;

/** Units of such runs that are no words, and their share of all units of a kind of letter, from which the text may be undecoded. */
const LEAST = 12;
const LEAST_SHARE = 0.12;

function compute({ text }: Article): boolean {
	if (ESCAPED.test(text)) return true;
	let strange = 0;
	for (const [run] of text.matchAll(STRANGE))
		if (run.length > 3 && !WORD.test(run.replace(/[\u0080-\u00bf\u2500-\u259f]/g, ''))) strange += run.length;
	if (strange < LEAST) return false;
	const letters = text.match(/[^\s\x21-\x40\x5b-\x60]/g)?.length ?? 0;
	return strange > letters * LEAST_SHARE;
}

export const mayBeUndecoded = (article: Article): boolean => article.memo(compute);
