import { toSimplified } from './characters';
import { MENTION_BIAS, MENTION_WEIGHTS } from './mention-weights';

/**
 * Whether a foreign thing between two pieces of Chinese is a word of the sentence (`换行用 <br> 就行`) or stuck in it (`那条河<br>很宽`): a
 * logistic model over the two characters on either side, hashed. Learnt from where clean text has names of Latin letters and where it has
 * nothing: models/mentions.
 */
const SLOTS = 1 << 13;
const SCALE = 16;

let weights: Int8Array | undefined;

function hash(kind: number, text: string): number {
	let value = kind * 0x9e3779b1;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return (value ^ (value >>> 15)) & (SLOTS - 1);
}

const fold = (text: string): string => Array.from(text, (one) => String.fromCharCode(toSimplified(one.charCodeAt(0)))).join('');

/** Log-odds that a noun stands between the two. An end of the line is `\n`. */
export function nounBetween(before: string, after: string): number {
	weights ??= Int8Array.from(atob(MENTION_WEIGHTS), (one) => (one.charCodeAt(0) << 24) >> 24);
	const left = fold(before.slice(-2));
	const right = fold(after.slice(0, 2));
	const one = left.slice(-1);
	const other = right.slice(0, 1);
	const slots = [hash(1, one), hash(2, left), hash(3, other), hash(4, right), hash(5, one + other)];
	return slots.reduce((sum, slot) => sum + weights![slot]!, MENTION_BIAS) / SCALE;
}
