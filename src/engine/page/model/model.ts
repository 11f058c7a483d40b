import { GRAM_BUCKETS, MOST_GRAMS, writeGrams } from './grams';
import type { KindWeights } from './kinds';
import { INPUTS, neighbourhoodsOf } from './neighbourhood';
import { NUMBER_SLOTS, NUMBERS, writeNumbers } from './numbers';
import { type LineRecords, recordsOf } from './records';
import { type LineSurroundings, surroundingsOf } from './surroundings';

/** Weights of the first stage, a logistic regression: buckets of n-grams, then slots of numbers, each times its scale. */
export interface FirstStage {
	readonly weights: Int8Array | Float32Array;
	readonly gramScale: number;
	readonly numberScale: number;
	readonly bias: number;
}

export const HIDDEN = 24;
/** Slope of a hidden unit below zero. */
export const LEAK = 0.1;

/** Weights of the second stage, a net with one hidden layer: per hidden unit `INPUTS` weights, a bias and the weight of its output; then a bias. */
export type SecondStage = Float32Array;
export const SECOND_SIZE = HIDDEN * (INPUTS + 2) + 1;

export interface LineModel {
	readonly first: FirstStage;
	readonly second: SecondStage;
	readonly kinds: KindWeights;
	/** The probability of noise is the logistic function of slope × score + offset. */
	readonly slope: number;
	readonly offset: number;
}

/** Slots of the first stage. */
export const SLOTS = GRAM_BUCKETS + NUMBER_SLOTS;
/** No line writes more slots. */
export const MOST_SLOTS = MOST_GRAMS + NUMBERS;

const slots = new Uint16Array(MOST_SLOTS);

/** Writes the slots of one line: n-grams, whose number is returned, then `NUMBERS` numbers. */
export function writeSlots(records: LineRecords, around: LineSurroundings, index: number, out: Uint16Array, from: number): number {
	const grams = writeGrams(records.lines[index]!, out, from);
	writeNumbers(records, around, index, out, grams, GRAM_BUCKETS);
	return grams - from;
}

/** What the first stage gives for slots that `writeSlots` wrote: positive is noise. */
export function firstScore({ weights, gramScale, numberScale, bias }: FirstStage, from: Uint16Array, at: number, grams: number): number {
	let sum = 0;
	const end = at + grams;
	for (let slot = at; slot < end; slot++) sum += weights[from[slot]!]!;
	let numbers = 0;
	for (let slot = end; slot < end + NUMBERS; slot++) numbers += weights[from[slot]!]!;
	return bias + (sum * gramScale) / Math.sqrt(grams || 1) + numbers * numberScale;
}

export function firstScores(model: FirstStage, records: LineRecords, around: LineSurroundings): Float32Array {
	const scores = new Float32Array(records.count);
	for (let index = 0; index < records.count; index++)
		scores[index] = firstScore(model, slots, 0, writeSlots(records, around, index, slots, 0));
	return scores;
}

/** What the second stage gives for the inputs of one line. */
export function secondScore(net: SecondStage, inputs: Float32Array, at: number): number {
	let sum = net[SECOND_SIZE - 1]!;
	for (let unit = 0, weight = 0; unit < HIDDEN; unit++) {
		let value = net[weight + INPUTS]!;
		for (let input = 0; input < INPUTS; input++) value += net[weight + input]! * inputs[at + input]!;
		sum += (value > 0 ? value : value * LEAK) * net[weight + INPUTS + 1]!;
		weight += INPUTS + 2;
	}
	return sum;
}

/** What the model knows of a page of lines that are not blank. */
export interface ScoredLines {
	readonly records: LineRecords;
	readonly around: LineSurroundings;
	/** Of the first stage, then of both: log odds of noise. */
	readonly first: Float32Array;
	readonly scores: Float32Array;
}

export const scoreLines = (model: Pick<LineModel, 'first' | 'second'>, lines: readonly string[]): ScoredLines =>
	scoreRecords(model, recordsOf(lines));

export function scoreRecords(model: Pick<LineModel, 'first' | 'second'>, records: LineRecords): ScoredLines {
	const around = surroundingsOf(records);
	const first = firstScores(model.first, records, around);
	const inputs = neighbourhoodsOf(records, around, first);
	const scores = new Float32Array(records.count);
	for (let index = 0; index < records.count; index++) scores[index] = secondScore(model.second, inputs, index * INPUTS);
	return { records, around, first, scores };
}
