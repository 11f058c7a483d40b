import type { Article } from '../article/article';
import type { Message } from '../message';
import { addKinds, FURNITURE, type Furniture, likeliest } from './model/kinds';
import { type LineModel, type ScoredLines, scoreRecords } from './model/model';
import { FIELD, FIELDS } from './model/records';
import { lineModel } from './model/weights';
import { reasonsFor } from './reasons';
import { recordsIn, recordsWithout } from './records';

/** Before the article's text, in it, or behind it. Headline and byline stand in the head. */
export type Section = 'head' | 'body' | 'tail';

/** Indexes of lines of the article, both included. */
export interface LineRange {
	readonly first: number;
	readonly last: number;
}

/** What kind of furniture a line is taken for, and how surely (0 to 1) if it is furniture at all. */
export interface Guess {
	readonly kind: Furniture;
	readonly probability: number;
}

/** What is what in a text, by line index: the trained model's answer (models/lines/README.md). */
export interface Page {
	/** The calibrated probability that the line is furniture of a page, none of the article; 0 for a blank line. */
	readonly furniture: Float32Array;
	/** Share of a line's character pairs that the running text has, 0 to 1. */
	readonly akinOf: (line: number) => number;
	/** How often the line stands in the text. */
	readonly timesOf: (line: number) => number;
	/** Whether anything in it is running text. */
	readonly hasText: boolean;
	/** The stretch of lines that holds the article's text; undefined where there is none. */
	readonly body: LineRange | undefined;
	readonly sectionOf: (line: number) => Section;
	/** Read from the words of the line and its neighbours; undefined where no kind is likelier than the rest together. */
	readonly kindOf: (line: number) => Guess | undefined;
	/** Why the line is taken for furniture, the weightiest reason first. */
	readonly reasonsOf: (line: number) => readonly Message[];
}

export const pageOf = (article: Article): Page => article.memo(compute);

const compute = (article: Article): Page => readPage(article);

/** The page without the lines that are known not to belong to it: what is left is judged by what is left. */
export function readPage(article: Article, isOut?: (line: number) => boolean): Page {
	const { full, records, orders } = isOut ? recordsWithout(article, isOut) : recordsIn(article);
	const model = lineModel();
	const scored = scoreRecords(model, records);
	const furniture = new Float32Array(article.lines.length);
	for (const [order, { index }] of full.entries())
		furniture[index] = 1 / (1 + Math.exp(-model.slope * scored.scores[order]! - model.offset));
	const body = bodyIn(scored, model);
	const first = body && full[body.first]!.index;
	const last = body && full[body.last]!.index;
	const sectionOf = (line: number): Section => (first === undefined || line < first ? 'head' : line > last! ? 'tail' : 'body');
	const kindOf = (line: number) => (orders[line]! < 0 ? undefined : kindIn(model, scored, furniture, article, line));
	return {
		furniture,
		akinOf: (line) => (orders[line]! < 0 ? 0 : scored.around.akin[orders[line]!]! / 255),
		timesOf: (line) => (orders[line]! < 0 ? 0 : scored.around.same[orders[line]!]!),
		hasText: scored.around.running.includes(1),
		body: first === undefined ? undefined : { first, last: last! },
		sectionOf,
		kindOf,
		reasonsOf: (line) => (orders[line]! < 0 ? [] : reasonsFor(scored, orders[line]!, body ? sectionOf(line) : undefined, kindOf(line))),
	};
}

/** The stretch with the greatest sum of what speaks for the article (Kadane's pass over the lines that are not blank). */
function bodyIn({ records, scores }: ScoredLines, { slope, offset }: LineModel): LineRange | undefined {
	let best: LineRange | undefined;
	let most = 0;
	let sum = 0;
	let first = 0;
	for (let order = 0; order < records.count; order++) {
		const size = Math.sqrt(Math.min(400, records.fields[order * FIELDS + FIELD.length]!));
		if (sum <= 0) {
			sum = 0;
			first = order;
		}
		sum += size * -Math.tanh((slope * scores[order]! + offset) / 2);
		if (sum > most) {
			most = sum;
			best = { first, last: order };
		}
	}
	return best;
}

/** Lines on either side whose words speak for the kind of a line, as furniture stands in blocks, and how much each of them counts. */
const REACH = 2;
const NEIGHBOUR = 0.4;
/** A kind less likely than this is not named. */
const NAMED = 0.5;
const sums = new Float64Array(FURNITURE.length);

function kindIn(model: LineModel, scored: ScoredLines, furniture: Float32Array, { lines }: Article, line: number): Guess | undefined {
	sums.fill(0);
	addKinds(model.kinds, lines[line]!.plain, sums);
	for (let near = Math.max(0, line - REACH); near <= Math.min(lines.length - 1, line + REACH); near++)
		if (near !== line && furniture[near]! > 0.5) addKinds(model.kinds, lines[near]!.plain, sums, NEIGHBOUR);
	const guess = likeliest(sums);
	return scored.records.count > 0 && guess.probability >= NAMED ? guess : undefined;
}
