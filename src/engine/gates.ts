import { requirementsOf } from './requirements';

/**
 * Many patterns to be tried on one text after another. Nearly all need characters that a text does not have, and one pass over its characters
 * tells which of them are worth trying. What a pattern needs is read off the pattern itself.
 */
export interface Gates {
	/** Looks at a text; `isOpen` speaks of the text looked at last. */
	readonly look: (text: string) => void;
	/** Whether the pattern with this index may match: false only where it cannot. */
	readonly isOpen: (index: number) => boolean;
	/** Of how many patterns that holds; no more than `most` are counted. */
	readonly countOpen: (most: number) => number;
}

/** Sets of characters that are looked for on behalf of one pattern. */
const MOST = 2;

/** Code units of a class, and what a text that holds one of them holds. */
interface Table {
	/** Code unit → class; 0: no pattern needs it. */
	readonly classOf: Uint16Array;
	/** By class, `words` numbers each: one bit for each set of characters that the class is in. */
	readonly bits: Uint32Array;
	readonly words: number;
}

export function makeGates(patterns: readonly RegExp[]): Gates {
	const work = gatesInSteps(patterns);
	for (;;) {
		const { done, value } = work.next();
		if (done) return value;
	}
}

/** Patterns read in one step; one takes a millisecond at most. */
const STEP = 8;

/** The same in steps of a few milliseconds, for a host that has other things to do meanwhile. */
export function* gatesInSteps(patterns: readonly RegExp[]): Generator<void, Gates> {
	const sets = new Map<string, number>();
	const needs: number[][] = [];
	for (const pattern of patterns) {
		const keys = new Set(requirementsOf(pattern).map(({ characters }) => [...characters].sort().join('')));
		needs.push(
			[...keys].slice(0, MOST).map((key) => {
				if (!sets.has(key)) sets.set(key, sets.size);
				return sets.get(key)!;
			}),
		);
		if (needs.length % STEP === 0) yield;
	}
	const { classOf, bits, words } = makeTable([...sets.keys()]);
	// A pattern of fewer needs than two asks twice for the same, one without any for the bit that every text has.
	const always = sets.size;
	const first = Uint16Array.from(needs, ([one = always]) => one);
	const second = Uint16Array.from(needs, ([one = always, other = one]) => other);
	const held = new Uint32Array(words);
	const holds = (set: number) => ((held[set >> 5]! >>> (set & 31)) & 1) === 1;
	const isOpen = (index: number) => holds(first[index]!) && holds(second[index]!);
	return {
		look(text) {
			held.fill(0);
			held[always >> 5] = 1 << (always & 31);
			for (let at = 0; at < text.length; at++) {
				const found = classOf[text.charCodeAt(at)]!;
				if (found === 0) continue;
				for (let word = 0, from = found * words; word < words; word++) held[word]! |= bits[from + word]!;
			}
		},
		isOpen,
		countOpen(most) {
			let count = 0;
			for (let at = 0; at < first.length && count < most; at++) if (isOpen(at)) count++;
			return count;
		},
	};
}

function makeTable(sets: readonly string[]): Table {
	const words = (sets.length >> 5) + 1;
	const classOf = new Uint16Array(0x10000);
	const rows: Uint32Array[] = [new Uint32Array(words)];
	for (const [set, characters] of sets.entries())
		for (const character of characters) {
			const code = character.charCodeAt(0);
			if (classOf[code] === 0) classOf[code] = rows.push(new Uint32Array(words)) - 1;
			rows[classOf[code]!]![set >> 5]! |= 1 << (set & 31);
		}
	const bits = new Uint32Array(rows.length * words);
	for (const [row, own] of rows.entries()) bits.set(own, row * words);
	return { classOf, bits, words };
}
