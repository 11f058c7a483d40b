import { FIELD, FIELDS, type LineRecords } from './records';
import type { LineSurroundings } from './surroundings';

/** Inputs of the second stage. */
export const INPUTS = 31;
const NEAR = 4;
const MOST = 6;
/** From here on a line is surely of the article, and no heading. */
const SURE = -1.5;
const LEAST = 15;

const clipped = (score: number): number => Math.max(-MOST, Math.min(MOST, score)) / 3;
const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

/** Sums before each line, for means over windows. */
function sumsOf(values: (index: number) => number, count: number): Float64Array {
	const sums = new Float64Array(count + 1);
	for (let index = 0; index < count; index++) sums[index + 1] = sums[index]! + values(index);
	return sums;
}

/** The inputs of the second stage for every line, `INPUTS` a line: the scores of the first stage around it, and where the article lies. */
export function neighbourhoodsOf(records: LineRecords, around: LineSurroundings, scores: Float32Array): Float32Array {
	const { count, fields } = records;
	const result = new Float32Array(count * INPUTS);
	const lengthAt = (index: number) => fields[index * FIELDS + FIELD.length]!;
	const score = sumsOf((index) => clipped(scores[index]!), count);
	const noise = sumsOf((index) => sigmoid(scores[index]!), count);
	const mass = sumsOf((index) => Math.min(400, lengthAt(index)) * sigmoid(-scores[index]!), count);
	const characters = sumsOf((index) => Math.min(400, lengthAt(index)), count);
	const mean = (sums: Float64Array, index: number, reach: number) => {
		const from = Math.max(0, index - reach);
		const to = Math.min(count, index + reach + 1);
		return (sums[to]! - sums[from]!) / (to - from);
	};
	const sureBefore = new Float32Array(count);
	const sureBehind = new Float32Array(count);
	const sure = (index: number) => scores[index]! < SURE && lengthAt(index) >= LEAST;
	for (let index = 0, last = -1; index < count; index++) {
		sureBefore[index] = last < 0 ? 0 : 1 / (index - last);
		if (sure(index)) last = index;
	}
	for (let index = count - 1, next = -1; index >= 0; index--) {
		sureBehind[index] = next < 0 ? 0 : 1 / (next - index);
		if (sure(index)) next = index;
	}
	for (let index = 0; index < count; index++) {
		let at = index * INPUTS;
		for (let step = -NEAR; step <= NEAR; step++) {
			const line = index + step;
			result[at++] = line < 0 || line >= count ? 0 : clipped(scores[line]!);
		}
		result[at++] = mean(score, index, 8);
		result[at++] = mean(score, index, 20);
		result[at++] = Math.log1p(mass[index]!) / 6;
		result[at++] = Math.log1p(mass[count]! - mass[index + 1]!) / 6;
		result[at++] = sureBefore[index]!;
		result[at++] = sureBehind[index]!;
		result[at++] = noise[count]! / count;
		result[at++] = Math.log1p(count) / 4;
		result[at++] = Math.log1p(lengthAt(index)) / 4;
		result[at++] = Math.min(2, fields[index * FIELDS + FIELD.stops]!) / 2;
		result[at++] = around.akin[index]! / 255;
		result[at++] = around.same[index]! > 1 ? 1 : 0;
		result[at++] = index / count;
		result[at++] = around.running[index]!;
		result[at++] = mass[count]! / (characters[count]! || 1);
		result[at++] = mean(mass, index, 3) / 100;
		result[at++] = mean(noise, index, 2);
		result[at++] = Math.log1p(around.run[index]!) / 4;
		result[at++] = index === 0 ? 1 : 0;
		result[at++] = index === count - 1 ? 1 : 0;
		result[at++] = Math.log1p(around.shaped[index]!) / 4;
		result[at++] = mean(noise, index, 40);
	}
	return result;
}
