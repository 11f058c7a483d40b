import { annotationAt } from '../language/pinyin';
import type { Article } from './article';
import { censusOf } from './census';
import { CUE } from './cues';

/** What was done to the whole document, read off once; rules ask it of `article.origin` too, so that it outlives the repairs. */
export interface Fingerprint {
	/** Han characters, and letters of ASCII. */
	readonly han: number;
	readonly letters: number;
	/** Program text, markup or documentation of such: escapes and tags in it are its subject. */
	readonly technical: boolean;
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

/** A line that ends as statements and blocks do. */
const CODE_LINE = /[;{}]$/gm;

/** Tags, code fences and the like, per document, from which it counts as technical. */
const ENOUGH_CODE = 3;

/** A mark of ASCII behind a Han character. */
const MARK = /(?<=[\u3400-\u9fff])[,;:?!.(]/g;

function compute(article: Article): Fingerprint {
	const { text } = article;
	const { cues, han, letters, fullWidth, unfolded, backticks } = censusOf(article);
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
	const codeLines = cues & CUE.statement ? (text.match(CODE_LINE)?.length ?? 0) : 0;
	const technical = backticks >= 2 * ENOUGH_CODE || codeLines >= 2 * ENOUGH_CODE || (han >= 20 && letters > han * 1.2);
	return { han, letters, technical, halfWidth, fullWidth, unfolded, asciiStops, spaced, annotations };
}

export const fingerprintOf = (article: Article): Fingerprint => article.memo(compute);
