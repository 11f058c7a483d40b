import type { Article } from '../article/article';
import { isInside } from '../encoding/spans';
import type { Span } from '../finding';
import { isFrequentlyUsed } from './codecs';
import { isKorean } from './languages';
import { mojibakeIn } from './mojibake';

/** Share of characters above ASCII that no text has in such number, from which it is ruined. */
const RUINED = 0.25;
/** Characters above ASCII that a text needs for a judgement. */
const LEAST = 20;

/** A decoder's leavings, controls, private characters, half-width kana, lines and blocks: what bytes become that are read in the wrong encoding. */
const isDebris = (code: number): boolean =>
	(code >= 0x80 && code <= 0x9f) || (code >= 0xe000 && code <= 0xf8ff) || (code >= 0xff61 && code <= 0xff9f) || code === 0xfffd;

const LETTERS = /[\u00c0-\u024f\u0370-\u052f]/g;
/** Signs that stand between letters in no language. */
const SIGNS_IN_LETTERS =
	/[\u00c0-\u024f\u0370-\u052f][\u00a1-\u00bf\u2020-\u2022\u2030\u20ac\u2122\u2500-\u259f]|[\u2550-\u259f][\u00c0-\u024f]/g;

/** Share of a text's characters above ASCII in stretches that can be repaired, from which it counts as ruined until they are. */
const MISREAD = 0.4;

function isMisread(article: Article): boolean {
	const above = (part: string) => part.match(/[^\u0000-\u007f]/g)?.length ?? 0;
	const damaged = mojibakeIn(article).reduce((sum, { start, end }) => sum + above(article.text.slice(start, end)), 0);
	return damaged > 0 && damaged > above(article.text) * MISREAD;
}

const compute = (article: Article): boolean => looksRuined(article.text) || isMisread(article);

function looksRuined(text: string): boolean {
	let above = 0;
	let bad = 0;
	let hangul = 0;
	let han = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x80) continue;
		above++;
		if (isDebris(code)) bad++;
		else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
		else if (code >= 0x3400 && code <= 0x9fff) {
			han++;
			if (!isFrequentlyUsed(code)) bad++;
		}
	}
	if (above < LEAST) return false;
	if (hangul > 0 && !isKorean(text)) bad += hangul;
	const letters = text.match(LETTERS)?.length ?? 0;
	const torn = text.match(SIGNS_IN_LETTERS)?.length ?? 0;
	if (torn * 8 > letters && letters > han) bad += letters;
	return bad > above * RUINED;
}

/** Whether most of a text cannot be read, repaired or not: it was read in the wrong encoding, or its bytes are gone. */
export const isRuined = (article: Article): boolean => article.memo(compute);

/** Escape sequences of ISO-2022. */
const ESCAPED = /\x1b[$(][@-Z]/;

/** Letters and signs beyond ASCII that are neither Han, kana, hangul nor marks of Chinese text. */
const STRANGE = '[\\u0080-\\u02ff\\u0370-\\u109f\\u1e00-\\u1eff\\u20a0-\\u20cf\\u2100-\\u214f\\u2500-\\u259f\\uff61-\\uff9f]';
const RUN = new RegExp(`${STRANGE}{4,}`, 'g');

/** Such characters with the ASCII that the second bytes of Big5, GBK and Shift_JIS are between them. */
const LOOSE_RUN = new RegExp(`${STRANGE}(?:[!-~]?${STRANGE}){5,}`, 'g');
const SIGNS = /[\u00a1-\u00bf\u2500-\u259f\uff61-\uff9f]/g;

/** A word of a language: letters of one script and a change of case at its beginning only, or letters of one without case. */
const WORD = /^(?:\p{Script=Latin}?[\p{Ll}\p{M}]*|\p{Lu}+|\p{Lu}?[\p{Ll}\p{M}]+|[\p{Lo}\p{M}]+)$/u;

/** Units of such runs that are no words, and their share of all units of a kind of letter, from which the text may be undecoded. */
const LEAST_STRANGE = 12;
const LEAST_STRANGE_SHARE = 0.12;
/** Signs in a run that show it to be no words. */
const LEAST_SIGNS = 3;

function isUndecoded({ text }: Article): boolean {
	if (ESCAPED.test(text)) return true;
	let strange = 0;
	for (const [run] of text.matchAll(RUN)) if (!WORD.test(run.replace(/[\u0080-\u00bf\u2500-\u259f]/g, ''))) strange += run.length;
	if (strange < LEAST_STRANGE) return false;
	const letters = text.match(/[^\s\x21-\x40\x5b-\x60]/g)?.length ?? 0;
	return strange > letters * LEAST_STRANGE_SHARE;
}

/** Stretches that read like bytes, whether or not anything can be made of them. */
const runsIn = (article: Article): readonly Span[] => article.memo(findRuns);

function findRuns({ text }: Article): readonly Span[] {
	return Array.from(text.matchAll(LOOSE_RUN), ({ index, 0: run }) => ({ start: index, end: index + run.length, run }))
		.filter(({ run }) => (run.match(SIGNS)?.length ?? 0) >= LEAST_SIGNS)
		.map(({ start, end }) => ({ start, end }));
}

const mayBeUndecoded = (article: Article): boolean => article.memo(isUndecoded);

/**
 * Whether the control, no-break space, soft hyphen or C1 code at an offset may be a byte, with which the way back would be lost: it lies in text that
 * is decoded by `mojibakeIn` or in a stretch like it, or the text as a whole, as it came, reads like bytes.
 */
export const mayBeByte = (article: Article, at: number): boolean =>
	isInside(mojibakeIn(article), at) || isInside(runsIn(article), at) || mayBeUndecoded(article.origin);
