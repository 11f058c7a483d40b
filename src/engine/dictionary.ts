/** A word of a dictionary and what it means there. */
export interface Entry<T> {
	readonly word: string;
	readonly value: T;
}

/** Many words to be looked for in one pass over a text: told from all else by the two code units that they begin with. */
export interface Dictionary<T> {
	/** One bit for each slot that a word begins in. Small enough for the nearest cache: nearly all places of a text end here. */
	readonly begins: Uint32Array;
	/** Slot → index of its list. */
	readonly of: Uint16Array;
	/** Words that share a slot, the longest first. */
	readonly lists: readonly (readonly Entry<T>[])[];
}

const NONE: readonly never[] = [];

/** Of two code units; 16 bits. */
const slotOf = (first: number, second: number) => (first * 211 + second) & 0xffff;

/** Words of fewer than two UTF-16 units are left out. Of equal words the last one's value stays. */
export function makeDictionary<T>(entries: Iterable<readonly [word: string, value: T]>): Dictionary<T> {
	const begins = new Uint32Array(0x10000 >> 5);
	const of = new Uint16Array(0x10000);
	const lists: Entry<T>[][] = [[]];
	for (const [word, value] of new Map(entries)) {
		if (word.length < 2) continue;
		const slot = slotOf(word.charCodeAt(0), word.charCodeAt(1));
		begins[slot >> 5]! |= 1 << (slot & 31);
		if (of[slot] === 0) of[slot] = lists.push([]) - 1;
		lists[of[slot]!]!.push({ word, value });
	}
	for (const list of lists) list.sort((a, b) => b.word.length - a.word.length);
	return { begins, of, lists };
}

/** The words that a text may have where it has these two code units, the longest first; whether one stands there is still to be seen. */
export function wordsAt<T>({ begins, of, lists }: Dictionary<T>, first: number, second: number): readonly Entry<T>[] {
	const slot = slotOf(first, second);
	return (begins[slot >> 5]! >>> (slot & 31)) & 1 ? lists[of[slot]!]! : NONE;
}

/** The next place, from `from` on, where a word may begin; -1 behind the last. */
export function nextPlace<T>({ begins }: Dictionary<T>, text: string, from: number): number {
	const end = text.length - 1;
	if (from >= end) return -1;
	let first = text.charCodeAt(from);
	for (let at = from; at < end; at++) {
		const second = text.charCodeAt(at + 1);
		const slot = slotOf(first, second);
		if ((begins[slot >> 5]! >>> (slot & 31)) & 1) return at;
		first = second;
	}
	return -1;
}

/** Whether a text holds any of the words. */
export function holdsAny<T>(dictionary: Dictionary<T>, text: string): boolean {
	for (let at = nextPlace(dictionary, text, 0); at >= 0; at = nextPlace(dictionary, text, at + 1))
		if (wordsAt(dictionary, text.charCodeAt(at), text.charCodeAt(at + 1)).some(({ word }) => text.startsWith(word, at))) return true;
	return false;
}
