import { annotationAt } from '../language/pinyin';
import { proseOf } from '../scan/prose';
import type { Article } from './article';
import { type Census, censusOf, censusOfText } from './census';
import { CUE } from './cues';

/** What was done to the prose of a document, read off once; rules ask it of `article.origin` too, so that it outlives the repairs. */
export interface Fingerprint {
	/** Han characters, and letters of ASCII. */
	readonly han: number;
	readonly letters: number;
	/** Half-width marks `, ; : ? ! ( )` between Han characters, and their full-width forms. */
	readonly halfWidth: number;
	readonly fullWidth: number;
	/** Marks that no fold touches: 。 、 《 》 and curly quotes. */
	readonly unfolded: number;
	/** Han sentences that end with a full stop in ASCII: then half width is the style of the text. */
	readonly asciiStops: number;
	/** Half-width marks between Han characters followed by a space, as an English typist sets them. */
	readonly spaced: number;
	/** Readings in brackets that a converter wrote. */
	readonly annotations: number;
}

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** A mark of ASCII behind a Han character. */
const MARK = /(?<=[\u3400-\u9fff])[,;:?!.(]/g;

const census = (article: Article): Census => {
	const prose = proseOf(article);
	return prose === article.text ? censusOf(article) : censusOfText(prose);
};

/** The census of the article's prose. */
export const proseCensusOf = (article: Article): Census => article.memo(census);

function compute(article: Article): Fingerprint {
	const text = proseOf(article);
	const { cues, han, letters, fullWidth, unfolded } = proseCensusOf(article);
	let halfWidth = 0;
	let asciiStops = 0;
	let spaced = 0;
	let annotations = 0;
	for (const { index: at } of cues & (CUE.folded | CUE.dot) ? text.matchAll(MARK) : []) {
		const code = text.charCodeAt(at);
		const next = text.charCodeAt(at + 1);
		if (code === 0x2e) {
			if (!(next > 0x20 && next < 0x80)) asciiStops++;
		} else if (code === 0x28) {
			if (annotationAt(text, at) > 0) annotations++;
		} else if (isHan(next)) halfWidth++;
		else if (next === 0x20 && isHan(text.charCodeAt(at + 2))) spaced++;
	}
	return { han, letters, halfWidth, fullWidth, unfolded, asciiStops, spaced, annotations };
}

export const fingerprintOf = (article: Article): Fingerprint => article.memo(compute);

/** Chinese is not what most of the prose is written in. */
export function isForeign(article: Article): boolean {
	const { han, letters } = fingerprintOf(article);
	return han >= 20 && letters > han * 1.2;
}
