import type { Article } from '../article/article';
import { remembered } from '../encoding/remembered';
import type { Span } from '../finding';
import { memoInSteps } from '../steps';
import { type Attempt, attempt } from './attempt';
import { cached } from './cached';
import { apply, type Chain, type Decision, decide } from './channels';
import { type Budget, type Channel, type Repaired, readStrictly } from './decode';
import { isUtf8InWest } from './rarity';
import { otherLines, windowsOf } from './windows';

/** One damaged stretch, with what undid it: the last of `chain` was done to the text last, and is undone first. */
export interface Mojibake extends Repaired {
	readonly chain: readonly Channel[];
	/** Bits that the repair saves over the window it was found in. */
	readonly gain: number;
	/** Bits that this way to undo it saves in the text as a whole. */
	readonly support: number;
	/** The other way to read the text that comes nearest. */
	readonly rival: Chain | undefined;
	/** The rival loses clearly. */
	readonly isClear: boolean;
}

/** UTF-16 units of all windows, the longest first, on which the channel of a text is decided. */
const SAMPLE = 400;
const LONG_SAMPLE = 3000;
/** Windows for which a channel of their own is looked for without result. */
const MOST_IN_VAIN = 24;
/** Bits from which a channel is known. */
const PROVEN = 150;

/** The longest windows of a text, up to `most` UTF-16 units: what its damage is told by. */
function sampleOf(text: string, windows: readonly Span[], most: number): string {
	const parts: string[] = [];
	let length = 0;
	for (const { start, end } of [...windows].sort((a, b) => b.end - b.start - (a.end - a.start))) {
		parts.push(text.slice(start, Math.min(end, start + most - length)));
		length += end - start;
		if (length >= most) break;
	}
	return parts.join('\n');
}

/** Undoes the steps of a chain one after another, and says whether the result is to be believed. */
function undo(
	text: string,
	steps: readonly Channel[],
	isKnown: boolean,
	budget: Budget,
): { readonly chain: Attempt[]; readonly accepted: boolean } {
	const chain: Attempt[] = [];
	let current = text;
	for (const channel of steps) {
		const one = attempt(current, channel, isKnown, budget);
		if (one.repairs.length === 0 || one.gain <= 0) break;
		chain.push(one);
		current = apply(current, one.repairs);
	}
	const guesses = chain.reduce((sum, { repairs }) => sum + repairs.reduce((own, one) => own + one.guesses, 0), 0);
	const isSolid = chain.length < 2 || guesses * 4 <= current.length;
	return { chain, accepted: chain.length > 0 && isSolid && chain.at(-1)!.accepted };
}

/** The stretches of the whole chain in the original text: where several steps touched a place, the widest. */
function combine(text: string, chain: readonly Attempt[]): readonly Repaired[] {
	if (chain.length === 1) return chain[0]!.repairs;
	const first = chain[0]!.repairs;
	const start = first[0]!.start;
	const end = first.at(-1)!.end;
	let result = text;
	let guesses = 0;
	for (const { repairs } of chain) {
		result = apply(result, repairs);
		guesses += repairs.reduce((sum, repair) => sum + repair.guesses, 0);
	}
	// Everything outside the first step's stretches stands as it stood: cut it off again.
	const tail = text.length - end;
	if (!result.startsWith(text.slice(0, start)) || !result.endsWith(text.slice(end)))
		return [{ start: 0, end: text.length, text: result, guesses }];
	return [{ start, end, text: result.slice(start, result.length - tail), guesses }];
}

/** Decisions of the last samples, and texts undone: while a file is edited, all but one of its stretches stay as they are. */
const decided = remembered((key) => decide(...(JSON.parse(key) as [string, string])), 100);
const decidedFor = (sample: string, text: string) => decided(JSON.stringify([sample, text]));
const undone = new Map<string, ReturnType<typeof undo>>();
const MOST_UNDONE = 500;

function undoneBy(text: string, steps: readonly Channel[], isKnown: boolean, budget: Budget): ReturnType<typeof undo> {
	const key = JSON.stringify([steps, isKnown, text]);
	if (undone.size >= MOST_UNDONE) undone.delete(undone.keys().next().value!);
	return cached(undone, key, () => undo(text, steps, isKnown, budget));
}

/** Bits, and share of what the sample costs once undone, that a channel has to save before the whole text is tried with it. */
const LEAST_GAIN = 12;
const LEAST_SHARE = 0.1;

const isWorthwhile = ({ gain, best }: Decision): boolean =>
	(gain >= LEAST_GAIN && gain >= best.cost * LEAST_SHARE) || (gain > 0 && best.steps.every(isUtf8InWest));

interface Known {
	readonly decision: Decision;
	support: number;
}

function* compute(article: Article): Generator<void, readonly Mojibake[]> {
	const { text } = article;
	const windows = windowsOf(article);
	if (windows.length === 0) return [];
	const known: Known[] = [];
	const budget: Budget = { steps: 0, units: 0 };
	const found: (Omit<Mojibake, 'support' | 'rival' | 'isClear'> & { readonly by: Known })[] = [];
	const take = (window: Span, chain: readonly Attempt[], by: Known) => {
		const gain = chain.reduce((sum, one) => sum + one.gain, 0);
		by.support += gain;
		const channels = chain.map((one) => one.channel);
		for (const repair of combine(text.slice(window.start, window.end), chain))
			found.push({ ...repair, start: repair.start + window.start, end: repair.end + window.start, chain: channels, gain, by });
	};
	const tryKnown = (window: Span): boolean => {
		const slice = text.slice(window.start, window.end);
		for (const one of known) {
			const { chain, accepted } = undoneBy(slice, one.decision.best.steps, one.support >= PROVEN, budget);
			if (!accepted) continue;
			take(window, chain, one);
			return true;
		}
		return false;
	};
	const first = decidedFor(sampleOf(text, windows, SAMPLE), sampleOf(text, windows, LONG_SAMPLE));
	yield;
	if (first && isWorthwhile(first)) known.push({ decision: first, support: first.gain });
	let inVain = 0;
	for (const window of windows) {
		if (tryKnown(window)) {
			yield;
			continue;
		}
		if (inVain >= MOST_IN_VAIN) continue;
		const slice = text.slice(window.start, window.end);
		const decision = decidedFor(slice, slice);
		yield;
		const result = decision && isWorthwhile(decision) ? undoneBy(slice, decision.best.steps, false, budget) : undefined;
		if (!result?.accepted) {
			inVain++;
			continue;
		}
		const by = { decision: decision!, support: 0 };
		known.push(by);
		take(window, result.chain, by);
	}
	// Where most of a text is damaged, so are the lines that are too short to show it.
	if (found.length > 0 && known[0]!.support >= PROVEN && coverage(text, found) > MOSTLY)
		for (const line of otherLines(
			article,
			[...found].sort((a, b) => a.start - b.start),
		)) {
			tryKnown(line);
			yield;
		}
	return found
		.filter((one) => text.slice(one.start, one.end) !== one.text)
		.sort((a, b) => a.start - b.start)
		.map(({ by, ...one }) => ({ ...one, support: by.support, rival: by.decision.rival, isClear: by.decision.isClear }));
}

/** Share of the characters above ASCII from which a text counts as damaged in the main. */
const MOSTLY = 0.5;

function coverage(text: string, spans: readonly Span[]): number {
	const above = (part: string) => part.match(/[^\u0000-\u007f]/g)?.length ?? 0;
	return spans.reduce((sum, { start, end }) => sum + above(text.slice(start, end)), 0) / Math.max(1, above(text));
}

const found = memoInSteps(compute);

/** Text that was read in the wrong encoding, and what it was. */
export const mojibakeIn = found.of;
export const mojibakeSteps = found.steps;

/** Whether the bytes of the stretch, read strictly step by step, are the repaired text, to the last code unit: nothing was lost or chosen. */
export function isReversible(before: string, { text, chain, guesses }: Mojibake): boolean {
	let current: string | undefined = guesses > 0 ? undefined : before;
	for (const channel of chain) current = current === undefined ? undefined : readStrictly(current, channel, text);
	return current === text;
}
