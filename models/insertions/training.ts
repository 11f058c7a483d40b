import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle } from '../../src/engine/article/article';
import { headlinePlace } from '../../src/engine/insertions';
import { candidatesOf, placesOf } from '../../src/engine/insertions/candidates';
import { CHEAP, cheapFeatures, costlyFeatures, FEATURES } from '../../src/engine/insertions/features';
import { HIDDEN, hiddenOf, LEAK } from '../../src/engine/insertions/net';
import { pageTextOf } from '../../src/engine/insertions/page';
import { classWords, classWordsIn } from '../../src/engine/insertions/words';
import { headlineOf } from '../../src/engine/page/headline';
import { honest, splice } from '../../test/insertions/generate';
import { randomFrom } from '../../test/insertions/names';
import { genreTexts, pageTexts, type Text } from './texts';

/** Candidates of a text as rows of numbers: 1 the phrase that was put there, 0 the text's own, -1 what overlaps such a phrase. */
interface Rows {
	readonly numbers: Float32Array[];
	readonly labels: number[];
	/** Which text each is of. */
	readonly texts: number[];
}

const SIZE = FEATURES.length;
/** How much a candidate counts that has the phrase and something of the text, or a part of the phrase: it teaches where the phrase ends. */
const OVERLAP_WEIGHT = 0.3;
const SPLICES = 4;
const EPOCHS = 20;
/** How much a candidate of the text itself counts: what is asked for is that hardly one of them is found. */
const OWN_WEIGHT = 4;
/** After so many rounds candidates of the text that score below this are left out: they teach nothing any more. */
const FOCUS_AFTER = 4;
const FOCUS = -9;
/** Share of the spliced phrases that the bound may lose. */
const LOST = 0.005;

function addRows(rows: Rows, id: number, text: string, phrase?: string): void {
	const article = makeArticle(text);
	const page = pageTextOf(article);
	const headline = headlinePlace(article, page);
	const wanted = phrase === undefined ? undefined : makeArticle(phrase).lines[0]!.plain.toLowerCase();
	const spans = wanted === undefined ? [] : placesOf(page, wanted);
	for (const candidate of candidatesOf(page, headlineOf(article)?.index ?? -1)) {
		const overlaps =
			wanted !== undefined &&
			candidate.places.some((at) => spans.some((span) => at < span + wanted.length && span < at + candidate.text.length));
		if (wanted !== undefined && !overlaps) continue;
		const numbers = new Float32Array(SIZE);
		cheapFeatures(page, headline, candidate, numbers);
		costlyFeatures(page, candidate, numbers);
		rows.numbers.push(numbers);
		rows.texts.push(id);
		rows.labels.push(wanted === undefined ? 0 : candidate.text === wanted ? 1 : -1);
	}
}

function rowsOf(texts: readonly Text[], seed: number, splices: number): Rows {
	const rows: Rows = { numbers: [], labels: [], texts: [] };
	const random = randomFrom(seed);
	for (const [id, { text, genre }] of texts.entries()) {
		addRows(rows, id, text);
		for (let time = 0; time < 2; time++) {
			const other = honest(text, 'training', random);
			if (other !== undefined) addRows(rows, id, other);
		}
		for (let time = 0; time < (genre === 'page' ? 1 : splices); time++) {
			const spliced = splice(text, 'training', random);
			if (spliced) addRows(rows, id, spliced.text, spliced.phrase);
		}
	}
	return rows;
}

const scoreOf = (weights: ArrayLike<number>, row: Float32Array, size: number) => {
	let sum = 0;
	for (let index = 0; index < size; index++) sum += weights[index]! * row[index]!;
	return sum;
};

/** Adam's steps over shuffled batches: `slope` adds a row's gradient, times its error, and returns the error. */
function descend(
	weights: Float64Array,
	rows: Rows,
	{ epochs, rate, decay, focus }: { epochs: number; rate: number; decay: number; focus?: (row: number) => boolean },
	own: number,
	slope: (row: Float32Array, errorOf: (score: number) => number, gradient: Float64Array) => void,
): void {
	const [mean, square, gradient] = [new Float64Array(weights.length), new Float64Array(weights.length), new Float64Array(weights.length)];
	const random = randomFrom(1);
	let order = rows.labels.map((_, index) => index);
	let step = 0;
	for (let epoch = 0; epoch < epochs; epoch++) {
		if (focus && epoch === FOCUS_AFTER) order = order.filter(focus);
		for (let at = order.length - 1; at > 0; at--) {
			const other = Math.floor(random() * (at + 1));
			[order[at], order[other]] = [order[other]!, order[at]!];
		}
		const pace = rate * (1 - epoch / epochs) + rate / 30;
		for (let from = 0; from < order.length; from += BATCH) {
			gradient.fill(0);
			const batch = order.slice(from, from + BATCH);
			for (const index of batch) {
				const label = rows.labels[index]!;
				const weight = label === -1 ? OVERLAP_WEIGHT : label === 0 ? own : 1;
				slope(rows.numbers[index]!, (score) => (1 / (1 + Math.exp(-score)) - (label === 1 ? 1 : 0)) * weight, gradient);
			}
			step++;
			for (let index = 0; index < weights.length; index++) {
				const down = gradient[index]! / batch.length + decay * weights[index]!;
				mean[index] = 0.9 * mean[index]! + 0.1 * down;
				square[index] = 0.999 * square[index]! + 0.001 * down * down;
				weights[index]! -= (pace * mean[index]!) / (1 - 0.9 ** step) / (Math.sqrt(square[index]! / (1 - 0.999 ** step)) + 1e-8);
			}
		}
	}
}

const BATCH = 256;

/** Logistic regression over the cheap numbers. */
function fitBound(rows: Rows): Float64Array {
	const weights = new Float64Array(CHEAP.length);
	descend(weights, rows, { epochs: 10, rate: 0.02, decay: 1e-5 }, 1, (row, errorOf, gradient) => {
		const error = errorOf(scoreOf(weights, row, CHEAP.length));
		for (let index = 0; index < CHEAP.length; index++) gradient[index]! += error * row[index]!;
	});
	return weights;
}

/** A net of one hidden layer: the weights of each unit one after the other, then those of the output. */
function fitNet(rows: Rows): Float64Array {
	const output = HIDDEN * SIZE;
	const weights = new Float64Array(output + HIDDEN + 1);
	const random = randomFrom(3);
	for (let at = 0; at < weights.length - 1; at++) weights[at] = (random() - 0.5) * (at < output ? 0.3 : 0.5);
	const outputOf = (units: readonly number[]) =>
		units.reduce((sum, unit, at) => sum + unit * weights[output + at]!, weights[output + HIDDEN]!);
	const focus = (row: number) => rows.labels[row] === 1 || outputOf(hiddenOf(weights, rows.numbers[row]!)) > FOCUS;
	descend(weights, rows, { epochs: EPOCHS, rate: 0.01, decay: 4e-5, focus }, OWN_WEIGHT, (row, errorOf, gradient) => {
		const units = hiddenOf(weights, row);
		const error = errorOf(outputOf(units));
		if (Math.abs(error) < 1e-4) return;
		gradient[output + HIDDEN]! += error;
		for (let unit = 0; unit < HIDDEN; unit++) {
			gradient[output + unit]! += error * units[unit]!;
			const down = error * weights[output + unit]! * (units[unit]! > 0 ? 1 : LEAK);
			const base = unit * SIZE;
			for (let index = 0; index < SIZE; index++) if (row[index] !== 0) gradient[base + index]! += down * row[index]!;
		}
	});
	return weights;
}

function measureOf(weights: ArrayLike<number>, rows: Rows): number[] {
	const output = HIDDEN * SIZE;
	return rows.numbers.map((row) =>
		hiddenOf(weights, row).reduce((sum, unit, at) => sum + unit * weights[output + at]!, weights[output + HIDDEN]!),
	);
}

const hanIn = (texts: readonly Text[]) => texts.reduce((sum, { text }) => sum + (text.match(/[\u3400-\u9fff]/g)?.length ?? 0), 0);

/** Wrong findings in 100,000 Han characters of clean text of all genres, at most: phrases of one place, and those of several. */
const WRONG = { once: 0.15, again: 0.15 };
const ONCE = FEATURES.indexOf('once');

const clauses = /(?<![\u3400-\u9fff])[\u3400-\u9fff]{3,}(?![\u3400-\u9fff])/g;

/** Characters by how much more often, in powers of two, they open or close a clause than they stand elsewhere. */
function seamsOf(texts: readonly Text[]): Record<'opening' | 'closing', Record<string, string>> {
	const all = new Map<string, [number, number, number]>();
	const total = [0, 0, 0];
	for (const { text } of texts) {
		for (const { plain } of makeArticle(text).lines) {
			for (const [clause] of plain.matchAll(clauses)) {
				for (let at = 0; at < clause.length; at++) {
					const counts = all.get(clause[at]!) ?? [0, 0, 0];
					all.set(clause[at]!, counts);
					for (const [index, here] of [true, at === 0, at === clause.length - 1].entries()) {
						if (!here) continue;
						counts[index]!++;
						total[index]!++;
					}
				}
			}
		}
	}
	const table = (index: 1 | 2) => {
		const rows: Record<string, string> = {};
		for (const [character, counts] of all) {
			const usual = total[index]! / total[0]!;
			const step = Math.max(-4, Math.min(4, Math.round(Math.log2((counts[index] + 10 * usual) / (counts[0] + 10) / usual))));
			if (step !== 0) rows[step] = (rows[step] ?? '') + character;
		}
		return rows;
	};
	return { opening: table(1), closing: table(2) };
}

/** The words of the classes by how rare they are in clean text: bits, a character as the unit. */
function rarityOf(texts: readonly Text[]): Record<string, string> {
	const counts = new Map([...classWords().keys()].map((word) => [word, 0]));
	let length = 0;
	for (const { text } of texts) {
		const low = text.toLowerCase();
		length += low.length;
		for (const { start, end } of classWordsIn(low)) counts.set(low.slice(start, end), counts.get(low.slice(start, end))! + 1);
	}
	const rows: Record<string, string> = {};
	for (const [word, count] of counts) {
		const bits = Math.min(20, Math.round(Math.log2(length / (count + 0.5))));
		rows[bits] = `${rows[bits] ?? ''} ${word}`.trimStart();
	}
	return rows;
}

const asJson = (table: object) => `${JSON.stringify(table, null, '\t')}\n`;

export function learnTables(folder: string, out: string): void {
	const texts = genreTexts(folder).training;
	writeFileSync(join(out, 'seams.json'), asJson(seamsOf(texts)));
	writeFileSync(join(out, 'rarity.json'), asJson(rarityOf(texts)));
}

const rounded = (values: Iterable<number>) => Array.from(values, (value) => Number(value.toFixed(2)));

/** The score that so many of the best of the text's own candidates reach, texts counted once. */
function thresholdFor(own: readonly { readonly score: number; readonly text: number }[], count: number): number {
	const best = new Map<number, number>();
	for (const { score, text } of own) best.set(text, Math.max(best.get(text) ?? -99, score));
	return [...best.values()].sort((a, b) => b - a)[count] ?? 0;
}

export function train(folder: string, out: string): void {
	const { training, measuring } = genreTexts(folder);
	const pages = pageTexts(folder, 'train.list');
	const rows = rowsOf([...training, ...pages], 7, SPLICES);
	const held = rowsOf(measuring, 11, 2);
	const spliced = (scores: readonly number[]) => scores.filter((_, index) => held.labels[index] === 1).sort((a, b) => a - b);
	const bound = rounded(fitBound(rows));
	const boundScores = held.numbers.map((row) => scoreOf(bound, row, CHEAP.length));
	const least = spliced(boundScores)[Math.floor(spliced(boundScores).length * LOST)]!;
	const net = rounded(fitNet(rows));
	const scores = measureOf(net, held);
	const han = hanIn(measuring);
	const group = (once: number) => {
		const all = held.numbers.flatMap((row, at) =>
			row[ONCE] === once ? [{ score: scores[at]!, text: held.texts[at]!, label: held.labels[at]! }] : [],
		);
		const own = all.filter(({ label }) => label === 0);
		const put = all.filter(({ label }) => label === 1);
		const share = (count: number) => Number((put.filter(({ score }) => score > thresholdFor(own, count)).length / put.length).toFixed(3));
		return {
			threshold: Number(thresholdFor(own, Math.floor((han * WRONG[once === 1 ? 'once' : 'again']) / 100_000)).toFixed(3)),
			foundByWrong: Object.fromEntries([0, 1, 3, 10, 30].map((count) => [count, share(count)])),
		};
	};
	const [again, once] = [group(0), group(1)];
	const report = {
		texts: { training: training.length, pages: pages.length, measuring: measuring.length },
		han: { training: hanIn(training), measuring: han },
		candidates: { training: rows.labels.length, spliced: rows.labels.filter((label) => label === 1).length, measuring: held.labels.length },
		bound: {
			keepsSpliced: 1 - LOST,
			keepsClean:
				boundScores.filter((score, at) => held.labels[at] === 0 && score >= least).length /
				held.labels.filter((label) => label === 0).length,
		},
		once,
		again,
	};
	console.log(JSON.stringify(report, null, 1));
	writeFileSync(
		join(out, 'weights.json'),
		`${JSON.stringify({ bound: { least: Number(least.toFixed(3)), weights: bound }, threshold: { once: once.threshold, again: again.threshold }, net })}\n`,
	);
	writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, '\t')}\n`);
}
