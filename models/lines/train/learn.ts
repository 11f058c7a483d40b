import { GRAM_BUCKETS } from '../../../src/engine/page/model/grams';
import {
	type FirstStage,
	HIDDEN,
	LEAK,
	MOST_SLOTS,
	SECOND_SIZE,
	type SecondStage,
	SLOTS,
	writeSlots,
} from '../../../src/engine/page/model/model';
import { INPUTS, neighbourhoodsOf } from '../../../src/engine/page/model/neighbourhood';
import { NUMBERS } from '../../../src/engine/page/model/numbers';
import { recordsOf } from '../../../src/engine/page/model/records';
import { surroundingsOf } from '../../../src/engine/page/model/surroundings';
import { randomFrom, shuffle } from './random';
import type { Sample } from './samples';

/** The slots of every line of a sample, read once. */
export interface Slots {
	readonly sample: Sample;
	readonly slots: Uint16Array;
	/** Where the slots of each line begin, and how many of them are n-grams. */
	readonly starts: Int32Array;
	readonly grams: Uint16Array;
}

let scratch = new Uint16Array(1 << 16);

export function slotsOf(sample: Sample): Slots {
	const records = recordsOf(sample.page.lines);
	const around = surroundingsOf(records);
	if (scratch.length < (records.count + 1) * MOST_SLOTS) scratch = new Uint16Array((records.count + 1) * MOST_SLOTS * 2);
	const starts = new Int32Array(records.count);
	const grams = new Uint16Array(records.count);
	let end = 0;
	for (let index = 0; index < records.count; index++) {
		starts[index] = end;
		grams[index] = writeSlots(records, around, index, scratch, end);
		end += grams[index]! + NUMBERS;
	}
	return { sample, slots: scratch.slice(0, end), starts, grams };
}

const sigmoid = (score: number): number => 1 / (1 + Math.exp(-score));

export interface Learning {
	readonly passes: number;
	readonly rate: number;
	readonly decay: number;
}

export const FIRST: Learning = { passes: 5, rate: 0.12, decay: 0 };

/** Logistic regression by stochastic gradients with a rate a weight (AdaGrad). */
export function learnFirst(data: readonly Slots[], { passes, rate, decay }: Learning = FIRST): FirstStage {
	const weights = new Float32Array(SLOTS);
	const squares = new Float32Array(SLOTS).fill(0.01);
	const random = randomFrom(1);
	let bias = 0;
	let biasSquares = 0.01;
	const order = data.map((_, index) => index);
	for (let pass = 0; pass < passes; pass++) {
		for (const index of shuffle(order, random)) {
			const { sample, slots, starts, grams } = data[index]!;
			const { labels } = sample.page;
			for (let line = 0; line < starts.length; line++) {
				const label = labels[line]!;
				if (label < 0) continue;
				const from = starts[line]!;
				const middle = from + grams[line]!;
				const end = middle + NUMBERS;
				const value = 1 / Math.sqrt(grams[line]! || 1);
				let sum = 0;
				for (let at = from; at < middle; at++) sum += weights[slots[at]!]!;
				let score = bias + sum * value;
				for (let at = middle; at < end; at++) score += weights[slots[at]!]!;
				const gradient = (sigmoid(score) - label) * sample.weight;
				if (Math.abs(gradient) < 1e-5) continue;
				const step = gradient * value;
				for (let at = from; at < middle; at++) {
					const slot = slots[at]!;
					const slope = step + decay * weights[slot]!;
					squares[slot]! += slope * slope;
					weights[slot]! -= (rate * slope) / Math.sqrt(squares[slot]!);
				}
				for (let at = middle; at < end; at++) {
					const slot = slots[at]!;
					const slope = gradient + decay * weights[slot]!;
					squares[slot]! += slope * slope;
					weights[slot]! -= (rate * slope) / Math.sqrt(squares[slot]!);
				}
				biasSquares += gradient * gradient;
				bias -= (rate * gradient) / Math.sqrt(biasSquares);
			}
		}
	}
	return quantised(weights, bias);
}

const LARGEST = 127;
/** Share of weights that may be cut at the largest value of eight bits. */
const CUT = 0.0005;

function quantised(weights: Float32Array, bias: number): FirstStage {
	const scaleOf = (part: Float32Array) => {
		const sizes = part
			.filter((weight) => weight !== 0)
			.map(Math.abs)
			.sort();
		return (sizes[Math.floor(sizes.length * (1 - CUT))] ?? 1) / LARGEST;
	};
	const gramScale = scaleOf(weights.subarray(0, GRAM_BUCKETS));
	const numberScale = scaleOf(weights.subarray(GRAM_BUCKETS));
	const whole = Int8Array.from(weights, (weight, slot) =>
		Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight / (slot < GRAM_BUCKETS ? gramScale : numberScale)))),
	);
	return { weights: whole, gramScale: Math.fround(gramScale), numberScale: Math.fround(numberScale), bias: Math.fround(bias) };
}

export interface Inputs {
	readonly sample: Sample;
	readonly inputs: Float32Array;
}

export function inputsOf(sample: Sample, scores: Float32Array): Inputs {
	const records = recordsOf(sample.page.lines);
	return { sample, inputs: neighbourhoodsOf(records, surroundingsOf(records), scores) };
}

export const SECOND: Learning = { passes: 2, rate: 0.01, decay: 0.001 };

/** A net with one hidden layer, by Adam over batches of lines. */
export function learnSecond(data: readonly Inputs[], { passes, rate, decay }: Learning = SECOND): SecondStage {
	const random = randomFrom(2);
	const net = Float32Array.from({ length: SECOND_SIZE }, () => (random() - 0.5) * 0.4);
	const first = new Float32Array(SECOND_SIZE);
	const second = new Float32Array(SECOND_SIZE);
	const gradient = new Float32Array(SECOND_SIZE);
	const active = new Float32Array(HIDDEN);
	const order: [number, number][] = [];
	for (const [index, { sample }] of data.entries())
		for (let line = 0; line < sample.page.lines.length; line++) if (sample.page.labels[line]! >= 0) order.push([index, line]);
	const stride = INPUTS + 2;
	const batch = 64;
	let steps = 0;
	const total = (passes * order.length) / batch;
	for (let pass = 0; pass < passes; pass++) {
		shuffle(order, random);
		for (let at = 0; at < order.length; at++) {
			const [index, line] = order[at]!;
			const { sample, inputs } = data[index]!;
			const base = line * INPUTS;
			let score = net[SECOND_SIZE - 1]!;
			for (let unit = 0; unit < HIDDEN; unit++) {
				const from = unit * stride;
				let value = net[from + INPUTS]!;
				for (let input = 0; input < INPUTS; input++) value += net[from + input]! * inputs[base + input]!;
				active[unit] = value;
				score += (value > 0 ? value : value * LEAK) * net[from + INPUTS + 1]!;
			}
			const slope = (sigmoid(score) - sample.page.labels[line]!) * sample.weight;
			gradient[SECOND_SIZE - 1]! += slope;
			for (let unit = 0; unit < HIDDEN; unit++) {
				const from = unit * stride;
				const leak = active[unit]! > 0 ? 1 : LEAK;
				gradient[from + INPUTS + 1]! += slope * active[unit]! * leak;
				const inner = slope * net[from + INPUTS + 1]! * leak;
				gradient[from + INPUTS]! += inner;
				for (let input = 0; input < INPUTS; input++) gradient[from + input]! += inner * inputs[base + input]!;
			}
			if ((at + 1) % batch !== 0) continue;
			steps++;
			const speed = (rate * (1 - (0.95 * steps) / total) * Math.sqrt(1 - 0.999 ** steps)) / (1 - 0.9 ** steps);
			for (let weight = 0; weight < SECOND_SIZE; weight++) {
				const value = gradient[weight]! / batch;
				first[weight] = 0.9 * first[weight]! + 0.1 * value;
				second[weight] = 0.999 * second[weight]! + 0.001 * value * value;
				net[weight]! -= (speed * first[weight]!) / (Math.sqrt(second[weight]!) + 1e-8) + speed * decay * net[weight]!;
				gradient[weight] = 0;
			}
		}
	}
	return net;
}
