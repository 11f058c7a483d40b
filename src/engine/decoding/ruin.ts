import type { Article } from '../article/article';
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
