import type { Article } from '../article/article';
import type { Line } from '../article/lines';

/** Shorter lines (in letters and digits) are headings and numbers that any two articles may share. */
const LEAST_LETTERS = 4;

/** Site furniture stands around an article: of a longer file only this many lines from either end are remembered. */
const HEAD = 120;
const TAIL = 180;

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/**
 * Hash of a line by which files are compared, 32 bits (FNV-1a over UTF-16 units), 0 for a line that is not counted. White space and case
 * do not count, every run of digits counts as one, traditional and simplified forms count as the same character.
 */
export function lineHash(line: Line): number {
	const { plain } = line;
	let hash = 0x811c9dc5;
	let letters = 0;
	let inDigits = false;
	for (let at = 0; at < plain.length; at++) {
		let code = plain.charCodeAt(at);
		if (code <= 0x20) continue;
		if (isDigit(code)) {
			if (inDigits) continue;
			inDigits = true;
			code = 0x30;
		} else {
			inDigits = false;
			if (code >= 0x41 && code <= 0x5a) code += 0x20;
			if (code >= 0x61 || code >= 0x3400) letters++;
		}
		hash = Math.imul(hash ^ code, 0x01000193);
	}
	return letters < LEAST_LETTERS ? 0 : hash >>> 0 || 1;
}

/** The hashes of an article's countable lines, each once, sorted: all that the memory keeps of a file. */
export function fingerprintOf(article: Article): Uint32Array {
	const { lines } = article;
	const hashes = new Set<number>();
	for (const line of lines) {
		if (line.index >= HEAD && line.index < lines.length - TAIL) continue;
		const hash = lineHash(line);
		if (hash) hashes.add(hash);
	}
	return Uint32Array.from(hashes).sort();
}
