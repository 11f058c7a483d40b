import { MASK, makeView } from '../article/view';

/**
 * Near-duplicates by MinHash (Broder 1997) in one permutation (Li, Owen, Zhang 2012; bins that stay empty filled as in Shrivastava 2017):
 * what two texts have in common is told by how many bins of their sketches agree. Time is linear in the text, a sketch has a fixed size.
 *
 * Texts are compared by what repairs do not change: annotations, invisible characters, white space and punctuation do not count,
 * traditional and simplified, full and half width are the same.
 */
export const BINS = 128;

/** Letters of a shingle: with three, a tenth of the letters changed at random leaves more than half of the shingles in common. */
const SHINGLE = 3;

/** Texts with fewer letters are not compared: any two of them may agree by chance. */
export const SHORTEST = 40;

/** Bins that agree, of all, from which two texts are near-duplicates. */
export const ALIKE = 0.35;

/** Bins of a band: texts that agree in one band are compared in full. 42 bands of 3: of pairs that have half in common, 99 % are. */
export const ROWS = 3;
export const BANDS = Math.floor(BINS / ROWS);

const COUNTS = /[^\p{L}\p{N}]+/gu;

/** The letters and digits of a text as they are compared. */
export const essenceOf = (text: string): string => makeView(text).replaceAll(MASK, '').toLowerCase().replace(COUNTS, '');

/** The sketch of a text: BINS numbers of 32 bits. Undefined when it is too short to be compared. */
export function sketchOf(text: string): Uint32Array | undefined {
	const essence = essenceOf(text);
	if (essence.length < SHORTEST) return undefined;
	const sketch = new Uint32Array(BINS).fill(0xffffffff);
	const filled = new Uint8Array(BINS);
	for (let at = 0; at + SHINGLE <= essence.length; at++) {
		let hash = 0x811c9dc5;
		for (let unit = at; unit < at + SHINGLE; unit++) hash = Math.imul(hash ^ essence.charCodeAt(unit), 0x01000193);
		const mixed = mix(hash);
		const bin = mixed & (BINS - 1);
		const value = mix(mixed ^ 0x9e3779b9);
		filled[bin] = 1;
		if (value < sketch[bin]!) sketch[bin] = value;
	}
	fillEmpty(sketch, filled);
	return sketch;
}

/** A bin that stays empty borrows from another, which depends on its number alone, so that equal texts borrow alike. */
function fillEmpty(sketch: Uint32Array, filled: Uint8Array): void {
	for (let bin = 0; bin < BINS; bin++) {
		if (filled[bin]) continue;
		for (let attempt = 1; ; attempt++) {
			const from = mix(Math.imul(bin + 1, 0x85ebca6b) ^ attempt) & (BINS - 1);
			if (!filled[from]) continue;
			sketch[bin] = mix(sketch[from]! ^ attempt);
			break;
		}
	}
}

/** Finaliser of MurmurHash3 (Austin Appleby, public domain). */
function mix(hash: number): number {
	let mixed = hash ^ (hash >>> 16);
	mixed = Math.imul(mixed, 0x85ebca6b);
	mixed ^= mixed >>> 13;
	mixed = Math.imul(mixed, 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The share of bins that agree, 0 to 1: about what the texts have in common of all their shingles (Jaccard). */
export function likeness(a: Uint32Array, b: Uint32Array): number {
	let same = 0;
	for (let bin = 0; bin < BINS; bin++) if (a[bin] === b[bin]) same++;
	return same / BINS;
}

/** One key a band, of 52 bits, different for different bands. */
export function bandKeys(sketch: Uint32Array): Float64Array {
	const keys = new Float64Array(BANDS);
	for (let band = 0; band < BANDS; band++) {
		let low = mix(band + 1);
		let high = mix(low);
		for (let row = 0; row < ROWS; row++) {
			low = mix(low ^ sketch[band * ROWS + row]!);
			high = mix(high + low);
		}
		keys[band] = (high & 0xfffff) * 0x100000000 + low;
	}
	return keys;
}
