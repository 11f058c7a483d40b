import { placeAt } from '../language/places';
import { LEAST_PARAGRAPH, lineAt, type PageText, pairSlot, UNIT } from './page';
import { CLASS, type ClassWord, CUES, classWordsIn, isFunction } from './words';

/** A phrase that may have been put into the page, and its places. Offsets into `PageText.text`. */
export interface Candidate {
	readonly text: string;
	readonly places: readonly number[];
	/** The words of the closed classes in it; offsets into `text`. */
	readonly words: readonly ClassWord[];
	readonly density: Density;
}

/** How much of the page is of the classes: words of games, and of all cues, by line of 100 UTF-16 units. */
export interface Density {
	readonly play: number;
	readonly cues: number;
	readonly length: number;
}

/** In UTF-16 units. */
const SHORTEST = 3;
const LONGEST = 26;
/** How far in front of a word of the classes the phrase may begin, in UTF-16 units. */
const BEFORE = 16;
/** Phrases looked at on one page, and places of one: the budget of the search. */
const MOST = 600;
const MOST_PLACES = 60;
const LEAST_REPEATS = 3;

/** Where a name may begin in front of `from`, the nearest first: at the start of the clause, behind the grammar, at a change of script, before a place. */
function beginnings(page: PageText, from: number, free: boolean): number[] {
	const { text, units } = page;
	const found = [from];
	let at = from;
	while (at > 0 && from - at < BEFORE) {
		const unit = units[at - 1]!;
		if (unit !== UNIT.han && unit !== UNIT.run) {
			found.push(at);
			return found;
		}
		const previous = text[at - 1]!;
		if (at < from && (isFunction(previous) || (unit === UNIT.run) !== (units[at] === UNIT.run) || free)) found.push(at);
		if (isFunction(previous) && at < from && from - at > 1) return found;
		at--;
		while (unit === UNIT.run && at > 0 && units[at - 1] === UNIT.run) at--;
		if (placeAt(text, at) > 0) found.push(at);
	}
	if (at === 0) found.push(0);
	return found;
}

const isJoint = (page: PageText, at: number) => {
	const unit = at < 0 || at >= page.text.length ? UNIT.line : page.units[at]!;
	return unit !== UNIT.han && unit !== UNIT.run;
};

/** What a price is asked for: 多少钱一个, 一平方. */
const MEASURED = /^一[\u3400-\u9fff]/;

/** Phrases around words of the classes: one of their ends is where a clause ends or begins, or they stand again. */
function* aroundWords(page: PageText, line: number, words: readonly ClassWord[]): Generator<[number, number]> {
	const base = page.starts[line]!;
	for (let index = 0; index < words.length; index++) {
		const first = words[index]!;
		if ((first.classes & CUES) === 0) continue;
		const follows = index > 0 && words[index - 1]!.end === first.start && (words[index - 1]!.classes & CUES) !== 0;
		let last = index;
		for (;;) {
			const end = base + words[last]!.end;
			const ends = [end];
			for (let more = 1; more <= 4 && page.units[end + more - 1] === UNIT.han; more++) if (isJoint(page, end + more)) ends.push(end + more);
			if ((words[last]!.classes & CLASS.ask) !== 0 && MEASURED.test(page.text.slice(end, end + 2))) ends.push(end + 2, end + 3);
			for (const to of new Set(ends)) {
				const atJoint = isJoint(page, to);
				if (!follows || atJoint) {
					const named = last > index || (first.classes & (CLASS.play | CLASS.enter)) !== 0;
					for (const from of new Set(beginnings(page, base + first.start, atJoint || named))) {
						if (atJoint || named || isJoint(page, from - 1) || isFunction(page.text[from - 1]!)) yield [from, to];
					}
				}
			}
			const next = words[last + 1];
			if (
				!next ||
				next.start - words[last]!.end > 3 ||
				(next.classes & CUES) === 0 ||
				/[^\u3400-\u9fffa-z0-9]/.test(page.text.slice(end, base + next.start))
			)
				break;
			last++;
		}
	}
}

/** Runs of letters and digits with what is glued to them. */
function* aroundRuns(page: PageText, start: number, end: number): Generator<[number, number]> {
	const { text, units } = page;
	for (let at = start; at < end; at++) {
		if (units[at] !== UNIT.run) continue;
		let to = at + 1;
		while (to < end && units[to] === UNIT.run) to++;
		const run = text.slice(at, to);
		const glued = units[at - 1] === UNIT.han || units[to] === UNIT.han;
		if (glued && run.length >= 2 && /[a-z]/.test(run) && (/\d/.test(run) || run.length <= 8)) {
			for (let more = 0; more <= 5; more++) {
				if (more > 0 && units[to + more - 1] !== UNIT.han) break;
				if (more > 0 && isFunction(text[to + more - 1]!)) break;
				yield [at, to + more];
			}
		}
		at = to - 1;
	}
}

const OPENING = '【[(（‘<';
const CLOSING = '】])）’>';

/** The name of a work, or words that the text quotes. */
const isTitleOrQuotation = (text: string, from: number, to: number) =>
	/[《“「『]/.test(text[from - 1] ?? '') && /[》”」』]/.test(text[to] ?? '');

/** Marks and spaces part what people put into brackets; a search phrase is one word to whoever puts it there. */
const NO_PHRASE = /[^\u3400-\u9fffa-z0-9]/;

/** What brackets hold. */
function* inBrackets(page: PageText, start: number, end: number): Generator<[number, number]> {
	for (let at = start; at < end; at++) {
		const kind = OPENING.indexOf(page.text[at]!);
		if (kind < 0) continue;
		const close = page.text.indexOf(CLOSING[kind]!, at + 1);
		if (close < 0 || close >= end || close - at - 1 > LONGEST || NO_PHRASE.test(page.text.slice(at + 1, close))) continue;
		yield [at + 1, close];
	}
}

/** Strings of three symbols or more that stand on the page again and again: as long as they are the same. */
function repeated(page: PageText): string[] {
	const { text, symbols, slots, threes, units } = page;
	const counts = new Map<string, number>();
	const often = (at: number) => slots[at]! >= 0 && threes[slots[at]!]! >= LEAST_REPEATS;
	for (let at = 0; at < symbols.length; at++) {
		if (!often(at)) continue;
		let last = at;
		// where the three symbols are far more frequent than the ones before, another string begins
		while (last + 1 < symbols.length && often(last + 1)) last++;
		let end = symbols[last + 2]! + 1;
		if (units[end - 1] === UNIT.run) while (units[end] === UNIT.run) end++;
		let start = symbols[at]!;
		while (isFunction(text[start]!) && start < end) start++;
		while (isFunction(text[end - 1]!) && end > start) end--;
		if (end - start >= SHORTEST && end - start <= LONGEST) {
			const found = text.slice(start, end);
			counts.set(found, (counts.get(found) ?? 0) + 1);
		}
		at = last;
	}
	return [...counts].filter(([, count]) => count >= 2).map(([found]) => found);
}

/** All places of a string that no run of letters and digits goes on at. */
export function placesOf(page: PageText, phrase: string): number[] {
	const { text, units } = page;
	const found: number[] = [];
	for (let at = text.indexOf(phrase); at >= 0 && found.length < MOST_PLACES; at = text.indexOf(phrase, at + phrase.length)) {
		const end = at + phrase.length;
		if (units[at] === UNIT.run && units[at - 1] === UNIT.run) continue;
		if (units[end - 1] === UNIT.run && units[end] === UNIT.run) continue;
		found.push(at);
	}
	return found;
}

/** Whether a string may stand more than once: three symbols in it do. */
function mayRepeat(page: PageText, index: ReadonlyMap<number, number>, from: number, to: number): boolean {
	const first = index.get(from);
	if (first === undefined) return true;
	for (let at = first; at < page.symbols.length && page.symbols[at]! < to; at++) {
		const slot = page.slots[at]!;
		if (slot < 0) return true;
		if ((page.symbols[at + 2] ?? to) >= to) return true;
		if (page.threes[slot]! < 2) return false;
	}
	return true;
}

/** A line of its own is a title or an item, which other rules judge. */
const isWholeLine = (text: string, start: number, end: number) => (text[start - 1] ?? '\n') === '\n' && (text[end] ?? '\n') === '\n';

/** Sentences, not an item of a list or a headline of another story. */
const isProse = (plain: string) => plain.length >= LEAST_PARAGRAPH && /[。!?;]|,[^,]+,/.test(plain);

/** Share of its pairs of symbols that stand nowhere else on the page, from which a phrase is looked at; one with a run counts as such. */
const LEAST_FOREIGN = 0.6;

function foreignShare(page: PageText, from: number, length: number, count: number): number {
	let all = 0;
	let foreign = 0;
	for (let at = from; at + 1 < from + length; at++) {
		const [one, two] = [page.units[at]!, page.units[at + 1]!];
		if (one === UNIT.run || two === UNIT.run) {
			if (one === two) continue;
			foreign++;
		} else if (one !== UNIT.han || two !== UNIT.han) continue;
		else if (page.pairs[pairSlot(page, at)]! <= count) foreign++;
		all++;
	}
	return all === 0 ? 1 : foreign / all;
}

/** The phrases of the paragraphs and of the headline (index of its line, -1 for none) that may have been put there, each once with all its places. */
export function candidatesOf(page: PageText, headline: number): Candidate[] {
	const { text, lines, starts, units } = page;
	const spans = new Map<string, { from: number; words: readonly ClassWord[]; base: number }>();
	const none: readonly ClassWord[] = [];
	const density = { play: 0, cues: 0, length: text.length };
	// a phrase of several places stands in sentences: labels of lists and names of files come again, too
	const read = new Uint8Array(lines.length);
	for (const { index, plain } of lines) {
		if (index !== headline && !isProse(plain)) continue;
		if (isProse(plain)) read[index] = 1;
		const start = starts[index]!;
		const end = start + plain.length;
		const low = text.slice(start, end);
		const words = classWordsIn(low);
		for (const { classes } of words) {
			if ((classes & CLASS.play) !== 0) density.play++;
			if ((classes & CUES) !== 0) density.cues++;
		}
		for (const spansOf of [aroundWords(page, index, words), aroundRuns(page, start, end), inBrackets(page, start, end)]) {
			for (const [from, to] of spansOf) {
				if (units[from] === UNIT.run && /[a-z0-9][\s\-.·]+$/.test(text.slice(Math.max(0, from - 4), from))) continue;
				if (to - from < SHORTEST || to - from > LONGEST || spans.size >= MOST || isTitleOrQuotation(text, from, to)) continue;
				const phrase = text.slice(from, to);
				if (!spans.has(phrase)) spans.set(phrase, { from, words, base: start });
			}
		}
	}
	for (const phrase of repeated(page)) if (!spans.has(phrase)) spans.set(phrase, { from: -1, words: none, base: 0 });
	if (spans.size === 0) return [];
	const index = new Map<number, number>();
	for (const [symbol, at] of page.symbols.entries()) index.set(at, symbol);
	const found: Candidate[] = [];
	for (const [phrase, { from, words, base }] of spans) {
		const places = from < 0 || mayRepeat(page, index, from, from + phrase.length) ? placesOf(page, phrase) : [from];
		if (places.length === 0 || places.some((at) => isWholeLine(text, at, at + phrase.length))) continue;
		if (places.length > 1 && places.filter((at) => read[lineAt(starts, at)] === 1).length * 2 < places.length) continue;
		if (foreignShare(page, places[0]!, phrase.length, places.length) < LEAST_FOREIGN) continue;
		const own =
			from < 0
				? classWordsIn(phrase)
				: words
						.filter(({ start, end }) => base + start >= from && base + end <= from + phrase.length)
						.map((word) => ({ ...word, start: base + word.start - from, end: base + word.end - from }));
		found.push({ text: phrase, places, words: own, density });
	}
	return maximal(page, found);
}

/** How much longer, in UTF-16 units, the string may be that a phrase is a part of. */
const LONGER = 3;

/** Without the phrases that stand in a longer one at all their places. */
function maximal({ text }: PageText, found: readonly Candidate[]): Candidate[] {
	const counts = new Map(found.map((one) => [one.text, one.places.length]));
	return found.filter(({ text: phrase, places }) => {
		if (places.length < 2) return true;
		const [at] = places as [number];
		for (let more = 1; more <= LONGER; more++) {
			const behind = text.slice(at, at + phrase.length + more);
			const before = at < more ? '' : text.slice(at - more, at + phrase.length);
			if (counts.get(behind) === places.length || counts.get(before) === places.length) return false;
		}
		return true;
	});
}

/** All classes of the words in a candidate, as bits. */
export const classesOf = ({ words }: Candidate): number => words.reduce((bits, { classes }) => bits | classes, 0);
