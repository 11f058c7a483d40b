import { type FirstStage, firstScore, type LineModel, secondScore } from '../../../src/engine/page/model/model';
import { INPUTS } from '../../../src/engine/page/model/neighbourhood';
import { type Inputs, inputsOf, learnFirst, learnSecond, type Slots, slotsOf } from './learn';
import { learnKinds } from './learn-kinds';
import { numberOf } from './random';
import { type Mixture, samplesOf } from './samples';
import type { Page } from './texts';

const FOLDS = 4;

export const foldOf = (site: string, folds = FOLDS): number => numberOf(`fold ${site}`) % folds;

function scoresOf(first: FirstStage, { slots, starts, grams }: Slots): Float32Array {
	return Float32Array.from(starts, (start, line) => firstScore(first, slots, start, grams[line]!));
}

/** Both stages: the second learns from the scores that the first gives to sites that it has not seen. */
export function buildModel(pages: readonly Page[], clean: readonly Page[], mixture?: Mixture): LineModel {
	const data = samplesOf(pages, clean, mixture).map(slotsOf);
	const inputs: Inputs[] = [];
	for (let fold = 0; fold < FOLDS; fold++) {
		const isHere = ({ sample }: Slots) => foldOf(sample.page.site) === fold;
		const first = learnFirst(data.filter((slots) => !isHere(slots)));
		for (const slots of data) if (isHere(slots)) inputs.push(inputsOf(slots.sample, scoresOf(first, slots)));
	}
	const first = learnFirst(data);
	const second = learnSecond(inputs);
	return { first, second, kinds: learnKinds(pages), ...calibrated(inputs, second) };
}

const ROUNDS = 200;
const RATE = 0.5;

/** Platt's calibration on whole pages of trusted labels: one logistic regression on the score, by gradient descent. */
function calibrated(inputs: readonly Inputs[], second: Float32Array): Pick<LineModel, 'slope' | 'offset'> {
	const scores: number[] = [];
	const labels: number[] = [];
	for (const { sample, inputs: of } of inputs) {
		const { page } = sample;
		if (page.trust < 1 || page.name.includes('#')) continue;
		for (let line = 0; line < page.lines.length; line++) {
			if (!page.judged[line]) continue;
			scores.push(secondScore(second, of, line * INPUTS));
			labels.push(page.labels[line]!);
		}
	}
	let slope = 1;
	let offset = 0;
	for (let round = 0; round < ROUNDS; round++) {
		let slopes = 0;
		let offsets = 0;
		for (let row = 0; row < scores.length; row++) {
			const error = 1 / (1 + Math.exp(-slope * scores[row]! - offset)) - labels[row]!;
			slopes += error * scores[row]!;
			offsets += error;
		}
		slope -= (RATE * slopes) / (scores.length || 1);
		offset -= (RATE * offsets) / (scores.length || 1);
	}
	return { slope: Math.fround(slope), offset: Math.fround(offset) };
}
