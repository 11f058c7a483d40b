import { MOST_GRAMS, writeGrams } from './grams';

/** Kinds of page furniture that the model tells apart. */
export const FURNITURE = [
	'navigation',
	'related',
	'tags',
	'previous-next',
	'comments',
	'share',
	'footer',
	'dateline',
	'promotion',
] as const;
export type Furniture = (typeof FURNITURE)[number];

/** Buckets of n-grams, the low bits of those of the first stage. */
export const KIND_BUCKETS = 1 << 11;
export const KIND_SLOTS = KIND_BUCKETS * FURNITURE.length;

/** Weights of a softmax regression over the n-grams of a line: `FURNITURE.length` weights a bucket. */
export interface KindWeights {
	readonly weights: Int8Array | Float32Array;
	readonly scale: number;
}

const grams = new Uint16Array(MOST_GRAMS);

/** Adds the score of each kind for one line to `sums`. */
export function addKinds({ weights, scale }: KindWeights, line: string, sums: Float64Array, times = 1): void {
	const count = writeGrams(line, grams, 0);
	const value = (scale * times) / Math.sqrt(count || 1);
	for (let at = 0; at < count; at++) {
		const from = (grams[at]! & (KIND_BUCKETS - 1)) * FURNITURE.length;
		for (let kind = 0; kind < FURNITURE.length; kind++) sums[kind]! += weights[from + kind]! * value;
	}
}

/** The likeliest kind and its probability. */
export function likeliest(sums: Float64Array): { kind: Furniture; probability: number } {
	let best = 0;
	for (let kind = 1; kind < FURNITURE.length; kind++) if (sums[kind]! > sums[best]!) best = kind;
	let total = 0;
	for (const sum of sums) total += Math.exp(sum - sums[best]!);
	return { kind: FURNITURE[best]!, probability: 1 / total };
}
