import { stepwise } from '../steps';
import { isSimplifiedOnly, isTraditionalOnly, toSimplified } from './characters';
import { WORDS } from './generated/words';

/**
 * How costly a text is, in bits: the cheapest way to read it as words of one to four characters, under a unigram model whose counts are
 * those of the jieba dictionary (@node-rs/jieba, MIT). Traditional characters count as their simplified form. Clean Chinese costs 6 to 9
 * bits a character, a text read in the wrong encoding 12 to 20. Format of the table: docs/language-data.md.
 */

/** A trie in one hash table: key = node * 8192 + character index + 1, both small enough to be exact. */
const SLOTS = 1 << 18;

interface Model {
	/** Code unit → 1 … 8191, 0 for a character that is in no word. */
	readonly index: Uint16Array;
	readonly keys: Uint32Array;
	readonly nodes: Uint16Array;
	/** Half bits of the word that ends at a node; 0 where none does. */
	readonly wordCost: Uint8Array;
	/** Half bits of a code unit standing alone, by itself or by its class. */
	readonly aloneCost: Uint8Array;
	/** Half bits of a code unit wherever it occurs, inside words too. */
	readonly unitCost: Uint8Array;
}

const table = stepwise(load);
const model = table.value;

/** Makes the table of words, step by step, where it is not made yet. */
export const loadWords = table.steps;

function slotOf(keys: Uint32Array, key: number): number {
	let slot = Math.imul(key, 0x9e3779b1) >>> 14;
	while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
	return slot;
}

/** Words read in one step. */
const STEP = 1000;

/** Calls `each` with every word of the table and its cost in half bits. */
function* readWords(each: (word: string, halfBits: number) => void): Generator<void> {
	let count = 0;
	for (const [row, line] of WORDS.split('\n').entries()) {
		const head = row === 0 ? 0 : 1;
		let start = '';
		let cost = 0;
		for (let at = 0; at < line.length; ) {
			const code = line.charCodeAt(at);
			if (code === 0x7c) {
				start = line.slice(at + 1, at + 1 + head);
				at += 1 + head;
			} else if (code < 0x80) {
				cost = code - 65 + 14;
				at++;
			} else {
				each(start + line.slice(at, at + row + 1 - head), cost);
				at += row + 1 - head;
				if (++count % STEP === 0) yield;
			}
		}
	}
}

function* load(): Generator<void, Model> {
	const index = new Uint16Array(0x10000);
	const keys = new Uint32Array(SLOTS);
	const nodes = new Uint16Array(SLOTS);
	const wordCost = new Uint8Array(0x10000);
	const aloneCost = classCosts();
	const weight = new Float64Array(0x10000);
	let characters = 0;
	let count = 1;
	const add = (word: string, cost: number) => {
		let node = 0;
		for (let at = 0; at < word.length; at++) {
			const code = word.charCodeAt(at);
			weight[code]! += 2 ** (-cost / 2);
			if (index[code] === 0) index[code] = ++characters;
			const key = node * 8192 + index[code]!;
			const slot = slotOf(keys, key);
			if (keys[slot] === 0) {
				keys[slot] = key;
				nodes[slot] = count++;
			}
			node = nodes[slot]!;
		}
		wordCost[node] = cost;
		if (word.length === 1) aloneCost[word.charCodeAt(0)] = cost + (cost === RAREST_LETTER ? 4 : 0);
	};
	yield* readWords(add);
	yield;
	const letters = weight.slice();
	for (const [word, bits] of AFTER_DIGIT) add(word, bits * 2);
	weight.set(letters);
	for (const digit of '123456789') index[digit.charCodeAt(0)] = index[0x30]!;
	const unitCost = aloneCost.slice();
	let total = 0;
	for (const one of weight) total += one;
	for (let code = 0x3400; code <= 0x9fff; code++)
		if (weight[code]! > 0) unitCost[code] = Math.min(unitCost[code]!, Math.round(-2 * Math.log2(weight[code]! / total)));
	for (let code = 0x3400; code <= 0x9fff; code++) {
		const folded = toSimplified(code);
		if (folded === code) continue;
		aloneCost[code] = aloneCost[folded]!;
		unitCost[code] = unitCost[folded]!;
		index[code] = index[folded]!;
	}
	return { index, keys, nodes, wordCost, aloneCost, unitCost };
}

/** What follows a digit, or a sentence's full stop, more readily than the words alone say; 0 stands for any digit. Bits of both. */
const AFTER_DIGIT: readonly (readonly [string, number])[] = [
	...Array.from('年月日', (unit) => [`0${unit}`, 8] as const),
	...Array.from('时時个個人万亿元岁分点號号名家次位天种项多余度米', (unit) => [`0${unit}`, 11] as const),
	['。\n', 6],
	['。”', 9],
	['：“', 11],
];

/** Half bits of the last letter of the table, which stands for that cost and everything above. */
const RAREST_LETTER = 25 + 14;

/** Half bits of code units that are in no word, by what one meets in Chinese text. */
function classCosts(): Uint8Array {
	const cost = new Uint8Array(0x10000).fill(36);
	const set = (from: number, to: number, bits: number) => cost.fill(bits * 2, from, to + 1);
	set(0x00, 0x1f, 18);
	set(0x20, 0x7e, 7);
	set(0x7f, 0x9f, 19);
	set(0xa0, 0xff, 16);
	set(0x100, 0x24f, 16);
	set(0x250, 0x36f, 16);
	set(0x370, 0x52f, 13);
	set(0x2010, 0x2027, 8);
	set(0x2028, 0x245f, 13);
	set(0x2460, 0x24ff, 12);
	set(0x2500, 0x257f, 15);
	set(0x2580, 0x27ff, 13);
	set(0x3000, 0x303f, 13);
	set(0x3040, 0x30ff, 12);
	set(0x3100, 0x33ff, 15);
	set(0x3400, 0x4dbf, 25);
	set(0x4e00, 0x9fff, 22);
	set(0xac00, 0xd7a3, 13);
	set(0xd800, 0xdfff, 12);
	set(0xe000, 0xf8ff, 20);
	set(0xf900, 0xfaff, 22);
	set(0xfe30, 0xff00, 14);
	set(0xff01, 0xff5e, 17);
	set(0xff5f, 0xffee, 14);
	set(0xfff0, 0xffff, 20);
	for (const [units, bits] of [
		['，', 4.5],
		['。、', 5.5],
		['“”', 7],
		['：；？！（）《》', 8],
		['0123456789 \n', 5],
		['…—·「」', 8],
		['@^`{|}~\\[]_#$*<>', 11],
		['?', 9],
	] as const)
		for (const unit of units) cost[unit.charCodeAt(0)] = bits * 2;
	return cost;
}

/** Half bits of each code unit by itself: a cheap first look, a table lookup a character. */
export const unitCosts = (): Uint8Array => model().unitCost;

/** Bits of the cheapest reading of `text` from `start` to `end` (UTF-16 offsets, half open). */
export function costOf(text: string, start = 0, end = text.length): number {
	const read = newReader();
	let state = START;
	for (let at = start; at < end; at++) state = read(state, text.charCodeAt(at));
	return state.cost;
}

/** A text read so far: what a search needs to read on from here. Costs in bits. */
export interface Reading {
	readonly cost: number;
	/** Trie nodes of the words that may still go on, after one, two and three characters; 0 where there is none. */
	readonly node1: number;
	readonly node2: number;
	readonly node3: number;
	/** The cost before each of these words. */
	readonly before1: number;
	readonly before2: number;
	readonly before3: number;
}

export const START: Reading = { cost: 0, node1: 0, node2: 0, node3: 0, before1: 0, before2: 0, before3: 0 };

/** Reads one code unit more. */
export type Reader = (reading: Reading, code: number) => Reading;

export function newReader(): Reader {
	const { index, keys, nodes, wordCost, aloneCost } = model();
	return (reading, code) => {
		let cost = reading.cost + aloneCost[code]! / 2;
		const symbol = index[code]!;
		if (symbol === 0) return { cost, node1: 0, node2: 0, node3: 0, before1: 0, before2: 0, before3: 0 };
		/** The node that a character more leads to from a node, 0 where no word goes on so; a word that ends there may be the cheaper reading. */
		const follow = (node: number, before: number): number => {
			const slot = slotOf(keys, node * 8192 + symbol);
			if (keys[slot] === 0) return 0;
			const reached = nodes[slot]!;
			const whole = wordCost[reached]!;
			if (whole !== 0 && before + whole / 2 < cost) cost = before + whole / 2;
			return reached;
		};
		const { node1, node2, node3, before1, before2, before3 } = reading;
		const second = node1 === 0 ? 0 : follow(node1, before1);
		const third = node2 === 0 ? 0 : follow(node2, before2);
		if (node3 !== 0) follow(node3, before3);
		return {
			cost,
			node1: nodes[slotOf(keys, symbol)]!,
			node2: second,
			node3: third,
			before1: reading.cost,
			before2: before1,
			before3: before2,
		};
	};
}

/** Code units on either side of a gap that tell whether a word goes across. */
const BESIDE = 4;

/**
 * Bits that are saved where the gap between two texts is closed: a word goes across it. Nothing is saved between whole words, little where another
 * word break is possible (大学|生活).
 */
export function bitsSavedByJoining(left: string, right: string): number {
	const before = left.slice(-BESIDE);
	const after = right.slice(0, BESIDE);
	return costOf(before) + costOf(after) - costOf(before + after);
}

/** Whether the word is in the table, traditional or simplified. At most four characters. */
export function isWord(word: string): boolean {
	const { index, keys, nodes, wordCost } = model();
	let node = 0;
	for (let at = 0; at < word.length; at++) {
		const symbol = index[word.charCodeAt(at)]!;
		if (symbol === 0) return false;
		const slot = slotOf(keys, node * 8192 + symbol);
		if (keys[slot] === 0) return false;
		node = nodes[slot]!;
	}
	return word.length > 0 && wordCost[node] !== 0;
}

/** The characters that make the cheapest text between `left` and `right`, the best first; in the script of these where that can be told. */
export function candidatesFor(left: string, right: string, limit: number): string[] {
	const { aloneCost } = model();
	const traditional = Array.from(left + right).some((character) => isTraditionalOnly(character.charCodeAt(0)));
	const candidates: { character: string; cost: number }[] = [];
	for (let code = 0x4e00; code <= 0x9fff; code++) {
		if (aloneCost[code]! > COMMON_HALF_BITS || (traditional ? isSimplifiedOnly(code) : isTraditionalOnly(code))) continue;
		const character = String.fromCharCode(code);
		candidates.push({ character, cost: costOf(left + character + right) });
	}
	return candidates
		.sort((a, b) => a.cost - b.cost)
		.slice(0, limit)
		.map((one) => one.character);
}

/** Half bits up to which a character is common enough to be offered. */
const COMMON_HALF_BITS = 43;
