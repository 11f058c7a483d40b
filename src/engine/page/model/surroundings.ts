import { CLASS, classTable } from './classes';
import { FIELD, FIELDS, isRunning, type LineRecords } from './records';

/** What the lines of a page say about one another. All arrays are by line. */
export interface LineSurroundings {
	/** 1 for running text. */
	readonly running: Uint8Array;
	/** Lines of running text before and behind. */
	readonly before: Int32Array;
	readonly behind: Int32Array;
	/** Lines to the nearest running text on either side; `FAR` without. */
	readonly toBefore: Int32Array;
	readonly toBehind: Int32Array;
	/** Length of the run of short lines that the line is in, and its place there; 0 for others. */
	readonly run: Int32Array;
	readonly place: Int32Array;
	/** Lines with the same folded text, with the same sequence of classes. */
	readonly same: Int32Array;
	readonly shaped: Int32Array;
	/** Share of its character pairs that the running text has, 0 to 255. */
	readonly akin: Uint8Array;
	/** Mean length of the eleven lines around, and how many of them hold the end of a sentence. */
	readonly around: Int32Array;
	readonly ended: Int32Array;
	/** Share of all characters that stand in running text, 0 to 1. */
	readonly mass: number;
}

export const FAR = 1 << 20;
/** Lines shorter than this without the end of a sentence make runs. */
const SHORT = 24;
const REACH = 5;
const PAIRS = 1 << 15;
/** Code units of a line that are compared with the running text. */
const COMPARED = 48;

/** How often each pair stands in the running text: never, once, more often. */
const pairs = new Uint8Array(PAIRS);

const pairOf = (a: number, b: number): number => ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 9) & (PAIRS - 1);

const counted = (classes: Uint8Array, code: number): boolean => {
	const kind = classes[code];
	return kind === CLASS.han || kind === CLASS.letter || kind === CLASS.latin;
};

function addPairs(line: string, classes: Uint8Array): void {
	for (let at = 1; at < line.length; at++) {
		const a = line.charCodeAt(at - 1);
		const b = line.charCodeAt(at);
		if (!counted(classes, a) || !counted(classes, b)) continue;
		const pair = pairOf(a, b);
		if (pairs[pair]! < 2) pairs[pair]!++;
	}
}

/** `least`: how often a pair has to stand in the running text; 2 for a line that is part of it. */
function shareOf(line: string, classes: Uint8Array, least: number): number {
	let all = 0;
	let known = 0;
	const limit = Math.min(line.length, COMPARED);
	for (let at = 1; at < limit; at++) {
		const a = line.charCodeAt(at - 1);
		const b = line.charCodeAt(at);
		if (!counted(classes, a) || !counted(classes, b)) continue;
		all++;
		if (pairs[pairOf(a, b)]! >= least) known++;
	}
	return all === 0 ? 0 : Math.round((255 * known) / all);
}

let keys = new Int32Array(1 << 8);
let counts = new Int32Array(1 << 8);

/** How many lines have the same value of a field, by line: open addressing in tables that are used again and again. */
function tally(fields: Int32Array, count: number, field: number): Int32Array {
	let size = 1 << 8;
	while (size < 2 * count) size *= 2;
	if (keys.length < size) {
		keys = new Int32Array(size);
		counts = new Int32Array(size);
	} else counts.fill(0, 0, size);
	const mask = size - 1;
	const slots = new Int32Array(count);
	for (let index = 0; index < count; index++) {
		const key = fields[index * FIELDS + field]!;
		let slot = (Math.imul(key, 0x9e3779b1) >>> 12) & mask;
		while (counts[slot]! > 0 && keys[slot] !== key) slot = (slot + 1) & mask;
		keys[slot] = key;
		counts[slot]!++;
		slots[index] = slot;
	}
	for (let index = 0; index < count; index++) slots[index] = counts[slots[index]!]!;
	return slots;
}

export function surroundingsOf(records: LineRecords): LineSurroundings {
	const { count, fields, lines } = records;
	const classes = classTable();
	const running = new Uint8Array(count);
	pairs.fill(0);
	let total = 0;
	let inRunning = 0;
	for (let index = 0; index < count; index++) {
		const size = fields[index * FIELDS + FIELD.length]!;
		total += size;
		if (!isRunning(records, index)) continue;
		running[index] = 1;
		inRunning += size;
		addPairs(lines[index]!, classes);
	}
	const akin = new Uint8Array(count);
	for (let index = 0; index < count; index++) akin[index] = shareOf(lines[index]!, classes, 1 + running[index]!);
	return {
		running,
		...distances(running, count),
		...runsOf(fields, count),
		same: tally(fields, count, FIELD.hash),
		shaped: tally(fields, count, FIELD.shape),
		akin,
		...windows(fields, count),
		mass: total === 0 ? 0 : inRunning / total,
	};
}

function distances(running: Uint8Array, count: number): Pick<LineSurroundings, 'before' | 'behind' | 'toBefore' | 'toBehind'> {
	const before = new Int32Array(count);
	const behind = new Int32Array(count);
	const toBefore = new Int32Array(count).fill(FAR);
	const toBehind = new Int32Array(count).fill(FAR);
	let seen = 0;
	let last = -FAR;
	for (let index = 0; index < count; index++) {
		before[index] = seen;
		toBefore[index] = Math.min(FAR, index - last);
		if (running[index]) {
			seen++;
			last = index;
		}
	}
	let next = 2 * FAR;
	for (let index = count - 1; index >= 0; index--) {
		behind[index] = seen - before[index]! - running[index]!;
		toBehind[index] = Math.min(FAR, next - index);
		if (running[index]) next = index;
	}
	return { before, behind, toBefore, toBehind };
}

function runsOf(fields: Int32Array, count: number): Pick<LineSurroundings, 'run' | 'place'> {
	const run = new Int32Array(count);
	const place = new Int32Array(count);
	let first = 0;
	for (let index = 0; index <= count; index++) {
		const base = index * FIELDS;
		if (index < count && fields[base + FIELD.length]! < SHORT && fields[base + FIELD.stops] === 0) {
			place[index] = index - first + 1;
			continue;
		}
		run.fill(index - first, first, index);
		first = index + 1;
	}
	return { run, place };
}

function windows(fields: Int32Array, count: number): Pick<LineSurroundings, 'around' | 'ended'> {
	const around = new Int32Array(count);
	const ended = new Int32Array(count);
	let sum = 0;
	let ends = 0;
	const add = (index: number, sign: number) => {
		sum += sign * Math.min(200, fields[index * FIELDS + FIELD.length]!);
		if (fields[index * FIELDS + FIELD.stops]! > 0) ends += sign;
	};
	for (let index = 0; index < Math.min(count, REACH); index++) add(index, 1);
	for (let index = 0; index < count; index++) {
		if (index + REACH < count) add(index + REACH, 1);
		if (index > REACH) add(index - REACH - 1, -1);
		const lines = Math.min(count - 1, index + REACH) - Math.max(0, index - REACH) + 1;
		around[index] = sum / lines;
		ended[index] = Math.round((10 * ends) / lines);
	}
	return { around, ended };
}
