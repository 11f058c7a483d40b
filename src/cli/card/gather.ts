import type { Article, Finding } from '../../engine';
import { visible } from '../visible';

/** A repair as it stands in the card. */
export interface Sample {
	/** By which samples are drawn: a hash of what the repair does, so that the draw depends neither on order nor on the number of cores. */
	readonly order: number;
	/** The record that it was in. */
	readonly where: string;
	readonly before: string;
	readonly out: string;
	readonly into: string;
	readonly after: string;
}

export interface RuleSums {
	/** Records that it repaired something in. */
	records: number;
	repairs: number;
	/** Characters (UTF-16 units) that its repairs took out and put in. */
	out: number;
	into: number;
	/** Those of the smallest order, one of each kind of repair. */
	samples: Sample[];
}

/** What the card tells of a run. */
export interface CardSums {
	before: number;
	after: number;
	/** Records by the length of their texts: at LENGTHS[n] those of less than 2 ** n characters, and not of less than half of that. */
	readonly lengthsBefore: number[];
	readonly lengthsAfter: number[];
	/** Changed records by the share of their characters that is gone: see SHARES. */
	readonly shares: number[];
	readonly rules: Record<string, RuleSums>;
}

/** Upper bounds of the classes of shares, in per cent; the last one holds the rest. A text that did not become shorter is in the first. */
export const SHARES = [0, 1, 5, 10, 25, 50, 100] as const;
const LENGTHS = 28;
/** Samples of a rule. */
export const MOST_SAMPLES = 5;
/** Characters of context on either side, and of what went. */
const AROUND = 16;
const LONGEST = 100;

export const noCard = (): CardSums => ({
	before: 0,
	after: 0,
	lengthsBefore: new Array<number>(LENGTHS).fill(0),
	lengthsAfter: new Array<number>(LENGTHS).fill(0),
	shares: SHARES.map(() => 0),
	rules: {},
});

const noRule = (): RuleSums => ({ records: 0, repairs: 0, out: 0, into: 0, samples: [] });

/** Adds to the first. */
export function addCards(to: CardSums, more: CardSums): void {
	to.before += more.before;
	to.after += more.after;
	for (const name of ['lengthsBefore', 'lengthsAfter', 'shares'] as const)
		for (const [at, count] of more[name].entries()) to[name][at]! += count;
	for (const [rule, sums] of Object.entries(more.rules)) {
		to.rules[rule] ??= noRule();
		const own = to.rules[rule];
		for (const name of ['records', 'repairs', 'out', 'into'] as const) own[name] += sums[name];
		for (const sample of sums.samples) draw(own.samples, sample);
	}
}

/** Keeps the samples of the smallest order; of repairs that do the same, the one in the first record by name. */
function draw(samples: Sample[], sample: Sample): void {
	const same = samples.findIndex(({ out, into }) => out === sample.out && into === sample.into);
	if (same >= 0) {
		if (sample.where < samples[same]!.where) samples[same] = sample;
		return;
	}
	samples.push(sample);
	samples.sort((a, b) => a.order - b.order || (a.out < b.out ? -1 : 1));
	samples.length = Math.min(samples.length, MOST_SAMPLES);
}

/** Notes a repair that is about to be done. */
export function noteRepair(card: CardSums, where: string, finding: Finding, article: Article): void {
	card.rules[finding.rule] ??= noRule();
	const sums = card.rules[finding.rule]!;
	const edits = finding.fixes[0]!.edits;
	for (const { start, end, newText } of edits) {
		sums.out += end - start;
		sums.into += newText.length;
	}
	const [first] = edits;
	if (!first) return;
	const { start, end, newText } = first;
	const { text } = article;
	const order = hashOf(`${text.slice(start, Math.min(end, start + LONGEST))}\0${newText.slice(0, LONGEST)}`);
	const largest = sums.samples.length < MOST_SAMPLES ? Number.POSITIVE_INFINITY : sums.samples.at(-1)!.order;
	if (order > largest) return;
	draw(sums.samples, {
		order,
		where: visible(where),
		before: visible(text.slice(Math.max(0, start - AROUND), start)),
		out: cut(text.slice(start, end)),
		into: cut(newText),
		after: visible(text.slice(end, end + AROUND)),
	});
}

/** Notes what came of a record. */
export function noteRecord(card: CardSums, before: string, after: string, repaired: Readonly<Record<string, number>>): void {
	card.before += before.length;
	card.after += after.length;
	card.lengthsBefore[classOfLength(before)]!++;
	card.lengthsAfter[classOfLength(after)]!++;
	if (before !== after) {
		const gone = (100 * (before.length - after.length)) / before.length;
		card.shares[SHARES.findIndex((most) => gone <= most)]!++;
	}
	for (const [rule, count] of Object.entries(repaired)) {
		const sums = card.rules[rule]!;
		sums.records++;
		sums.repairs += count;
	}
}

const classOfLength = (text: string): number => Math.min(LENGTHS - 1, text.length === 0 ? 0 : 1 + Math.floor(Math.log2(text.length)));

const cut = (text: string): string => visible(text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')}…`);

/** FNV-1a over UTF-16 units, 32 bits, stirred: neighbouring texts must not be neighbours in the draw. */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (hash ^ (hash >>> 13)) >>> 0;
}
