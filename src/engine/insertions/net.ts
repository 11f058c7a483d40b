import model from '../../../models/insertions/weights.json';
import { CHEAP, FEATURES } from './features';

/** The score of a candidate: a linear bound over the cheap numbers, then a small net over all; see models/insertions/README.md. */
export const HIDDEN = 24;
export const LEAK = 0.05;

/** The hidden units of a net for a row of numbers. */
export function hiddenOf(weights: ArrayLike<number>, row: Float32Array): number[] {
	const units: number[] = [];
	for (let unit = 0; unit < HIDDEN; unit++) {
		let sum = 0;
		for (let index = 0, at = unit * FEATURES.length; index < FEATURES.length; index++) sum += weights[at + index]! * row[index]!;
		units.push(sum > 0 ? sum : sum * LEAK);
	}
	return units;
}

/** Whether the cheap numbers leave a chance. */
export function mayScore(row: Float32Array): boolean {
	let sum = 0;
	for (let index = 0; index < CHEAP.length; index++) sum += model.bound.weights[index]! * row[index]!;
	return sum >= model.bound.least;
}

const ONCE = FEATURES.indexOf('once');

/** Log odds above what is demanded of a finding: of a phrase that stands once, and of one that stands again. */
export function scoreOf(row: Float32Array): number {
	const output = HIDDEN * FEATURES.length;
	const demanded = row[ONCE] === 1 ? model.threshold.once : model.threshold.again;
	return hiddenOf(model.net, row).reduce((sum, unit, at) => sum + unit * model.net[output + at]!, model.net[output + HIDDEN]! - demanded);
}
