import { KIND_SLOTS } from './kinds';
import { type LineModel, SECOND_SIZE, SLOTS } from './model';

/** First bytes of a file of weights: its name and the version of its features. */
const MAGIC = 'lines 2\n';
const NUMBERS = 7;

/**
 * Weights as bytes, little endian: `lines 2`, seven numbers of 32 bits (scales of n-grams, numbers, second stage and kinds, the bias, and the
 * two of the calibration), the second stage in 16 bits a weight, then first stage and kinds in 8.
 */
export function packModel({ first, second, kinds, slope, offset }: LineModel): Uint8Array {
	const most = second.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0) / 0x7fff;
	const start = MAGIC.length + 4 * NUMBERS;
	const bytes = new Uint8Array(start + 2 * SECOND_SIZE + SLOTS + KIND_SLOTS);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < MAGIC.length; at++) bytes[at] = MAGIC.charCodeAt(at);
	const numbers = [first.gramScale, first.numberScale, most, kinds.scale, first.bias, slope, offset];
	numbers.forEach((value, order) => {
		view.setFloat32(MAGIC.length + 4 * order, value, true);
	});
	second.forEach((weight, order) => {
		view.setInt16(start + 2 * order, Math.round(weight / most), true);
	});
	bytes.set(new Uint8Array(Int8Array.from(first.weights).buffer), start + 2 * SECOND_SIZE);
	bytes.set(new Uint8Array(Int8Array.from(kinds.weights).buffer), start + 2 * SECOND_SIZE + SLOTS);
	return bytes;
}

/** @throws RangeError for bytes of another version. */
export function unpackModel(bytes: Uint8Array): LineModel {
	const start = MAGIC.length + 4 * NUMBERS;
	const second = start + 2 * SECOND_SIZE;
	const isOurs = bytes.length === second + SLOTS + KIND_SLOTS && String.fromCharCode(...bytes.subarray(0, MAGIC.length)) === MAGIC;
	if (!isOurs) throw new RangeError('weights of another version of the line model');
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const number = (order: number) => view.getFloat32(MAGIC.length + 4 * order, true);
	const signed = (from: number, size: number) => new Int8Array(bytes.slice(from, from + size).buffer);
	return {
		first: { weights: signed(second, SLOTS), gramScale: number(0), numberScale: number(1), bias: number(4) },
		second: Float32Array.from({ length: SECOND_SIZE }, (_, order) => view.getInt16(start + 2 * order, true) * number(2)),
		kinds: { weights: signed(second + SLOTS, KIND_SLOTS), scale: number(3) },
		slope: number(5),
		offset: number(6),
	};
}
