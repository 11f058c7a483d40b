import { CLASS, classTable } from './classes';

/** Buckets that the n-grams of a line are hashed into. */
export const GRAM_BUCKETS = 1 << 15;
/** Code units of the folded line that are read: its beginning, and its end. */
const HEAD = 28;
const TAIL = 14;
/** Latin words of a line that count as words. */
const WORDS = 4;
/** No line has more n-grams. */
export const MOST_GRAMS = 3 * (HEAD + TAIL + 3) + WORDS;

const EDGE = 1;
const GAP = 2;
const folded = new Uint16Array(HEAD + TAIL + 4);
const tail = new Uint16Array(TAIL);

const mixed = (a: number, b: number, c: number): number => {
	let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a, 0x85ebca6b) ^ Math.imul(c + 0x1b87, 0xc2b2ae35);
	hash ^= hash >>> 15;
	hash = Math.imul(hash, 0x2c1b3c6d);
	return (hash ^ (hash >>> 13)) & (GRAM_BUCKETS - 1);
};

/** Digits read as 0, Latin as a, other letters as k; -1 where the one before says the same. */
function foldOf(code: number, kind: number, before: number): number {
	const plain =
		kind === CLASS.digit ? 0x30 : kind === CLASS.latin ? 0x61 : kind === CLASS.letter ? 0x6b : kind === CLASS.space ? 0x20 : code;
	return plain === before && kind !== CLASS.han ? -1 : plain;
}

/**
 * Writes the buckets of a line's 1-, 2- and 3-grams (the first 28 and the last 14 code units of the folded line, runs collapsed) and of its
 * first Latin words; returns the end of what was written.
 */
export function writeGrams(line: string, out: Uint16Array, from: number): number {
	const classes = classTable();
	const size = line.length;
	let at = 0;
	let kept = 0;
	let before = EDGE;
	folded[kept++] = EDGE;
	while (at < size && kept <= HEAD) {
		const code = line.charCodeAt(at++);
		const plain = foldOf(code, classes[code]!, before);
		if (plain < 0) continue;
		folded[kept++] = plain;
		before = plain;
	}
	let back = size;
	let last = 0;
	let behind = EDGE;
	while (back > at && last < TAIL) {
		const code = line.charCodeAt(--back);
		const plain = foldOf(code, classes[code]!, behind);
		if (plain < 0) continue;
		tail[last++] = plain;
		behind = plain;
	}
	if (back > at) folded[kept++] = GAP;
	while (last > 0) folded[kept++] = tail[--last]!;
	folded[kept++] = EDGE;
	let end = from;
	for (let index = 0; index < kept; index++) {
		const a = folded[index]!;
		if (a !== EDGE && a !== GAP) out[end++] = mixed(a, 0, 0);
		if (index + 1 < kept) out[end++] = mixed(a, folded[index + 1]!, 0);
		if (index + 2 < kept) out[end++] = mixed(a, folded[index + 1]!, folded[index + 2]!);
	}
	return writeWords(line, classes, out, end);
}

function writeWords(line: string, classes: Uint8Array, out: Uint16Array, from: number): number {
	let end = from;
	let word = 0;
	const limit = Math.min(line.length, 60);
	for (let at = 0; at <= limit && end < from + WORDS; at++) {
		const code = at < limit ? line.charCodeAt(at) : 0x20;
		if (classes[code] === CLASS.latin) word = Math.imul(word ^ (code | 0x20), 0x01000193) | 1;
		else if (word !== 0) {
			out[end++] = mixed(word, 0x7fff, 0);
			word = 0;
		}
	}
	return end;
}
