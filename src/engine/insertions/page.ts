import type { Article } from '../article/article';
import type { Line } from '../article/lines';
import { isFunction } from './words';

/** The text of a page as insertions are looked for in it. Offsets are UTF-16 units, half open, into `text`. */
export interface PageText {
	/** The lines' `plain` in lower case, `\n` between them. */
	readonly text: string;
	readonly lines: readonly Line[];
	/** Where each line begins in `text`. */
	readonly starts: Int32Array;
	/** What each code unit is; see `UNIT`. */
	readonly units: Uint8Array;
	/** How often each pair of Han characters stands on the page, by `slotOf`; at most 255. */
	readonly pairs: Uint8Array;
	/** The same for three symbols in a row, where a run of letters and digits is one symbol; by where the first begins. */
	readonly threes: Uint8Array;
	/** Offset of each symbol, ascending, and the slot of the three that begin with it; -1 where a mark comes between. */
	readonly symbols: Int32Array;
	readonly slots: Int32Array;
	/** Share of the paragraphs that end with a full stop. */
	readonly closed: number;
}

export const UNIT = { mark: 0, han: 1, run: 2, line: 3, space: 4 } as const;

const STOPS = '。!?;…';

export const isStop = (character: string): boolean => character !== '' && STOPS.includes(character);

function unitOf(code: number): number {
	if (code >= 0x3400 && code <= 0x9fff) return UNIT.han;
	if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return UNIT.run;
	if (code === 0x0a) return UNIT.line;
	return code === 0x20 || code === 0x09 ? UNIT.space : UNIT.mark;
}

/** 3 to 16: enough slots that few strings share one. */
const bitsFor = (length: number) => Math.max(10, Math.min(18, 35 - Math.clz32(length)));

const mixed = (hash: number, bits: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);

export const pairSlot = (page: Pick<PageText, 'text' | 'pairs'>, at: number): number =>
	mixed(page.text.charCodeAt(at) * 0x8003 + page.text.charCodeAt(at + 1), 31 - Math.clz32(page.pairs.length));

/** A line that is a paragraph, in UTF-16 units. */
export const LEAST_PARAGRAPH = 24;

function compute(article: Article): PageText {
	const { lines } = article;
	const starts = new Int32Array(lines.length);
	let length = 0;
	for (const { index, plain } of lines) {
		starts[index] = length;
		length += plain.length + 1;
	}
	const text = lines
		.map(({ plain }) => plain)
		.join('\n')
		.toLowerCase();
	const bits = bitsFor(text.length);
	const pairs = new Uint8Array(1 << bits);
	const threes = new Uint8Array(1 << bits);
	const units = new Uint8Array(text.length);
	const symbols = new Int32Array(text.length);
	const slots = new Int32Array(text.length);
	let count = 0;
	let one = 0;
	let two = 0;
	let row = 0;
	for (let at = 0; at < text.length; ) {
		let code = text.charCodeAt(at);
		const unit = unitOf(code);
		units[at] = unit;
		const start = at++;
		if (unit === UNIT.han) {
			if (row > 0 && units[start - 1] === UNIT.han) {
				const slot = mixed(text.charCodeAt(start - 1) * 0x8003 + code, bits);
				if (pairs[slot]! < 255) pairs[slot]!++;
			}
		} else if (unit === UNIT.run) {
			for (; at < text.length && unitOf(text.charCodeAt(at)) === UNIT.run; at++) {
				units[at] = unit;
				code = (Math.imul(code, 31) + text.charCodeAt(at)) | 0;
			}
		} else {
			row = 0;
			continue;
		}
		symbols[count] = start;
		slots[count] = -1;
		if (++row >= 3) {
			const slot = mixed(Math.imul(Math.imul(one, 0x1003d) + two, 0x10dcd) + code, bits);
			slots[count - 2] = slot;
			if (threes[slot]! < 255) threes[slot]!++;
		}
		one = two;
		two = code;
		count++;
	}
	return {
		text,
		lines,
		starts,
		units,
		pairs,
		threes,
		symbols: symbols.subarray(0, count),
		slots: slots.subarray(0, count),
		closed: closedShare(lines),
	};
}

function closedShare(lines: readonly Line[]): number {
	const paragraphs = lines.filter(({ plain }) => plain.length >= LEAST_PARAGRAPH);
	const closed = paragraphs.filter(({ plain }) => /[。!?…”」]$/.test(plain));
	return paragraphs.length === 0 ? 0 : closed.length / paragraphs.length;
}

export const pageTextOf = (article: Article): PageText => article.memo(compute);

/** What stands in front of an offset. */
export function seamBefore(page: PageText, at: number): 'line' | 'stop' | 'comma' | 'bracket' | 'lead' | 'script' | 'inside' {
	const before = page.text[at - 1] ?? '\n';
	if (before === '\n') return 'line';
	if (isStop(before)) return 'stop';
	if (/[【[(（「『‘“《<]/.test(before)) return 'bracket';
	if (page.units[at - 1] === UNIT.han) return isFunction(before) ? 'lead' : page.units[at] === UNIT.run ? 'script' : 'inside';
	return page.units[at - 1] === UNIT.run ? 'script' : 'comma';
}

/** What stands behind an offset. */
export function seamBehind(page: PageText, at: number): 'line' | 'stop' | 'comma' | 'colon' | 'bracket' | 'function' | 'script' | 'inside' {
	const behind = page.text[at] ?? '\n';
	if (behind === '\n') return 'line';
	if (isStop(behind)) return 'stop';
	if (behind === ':') return 'colon';
	if (/[】\])）」』’”》>]/.test(behind)) return 'bracket';
	if (page.units[at] === UNIT.han) return isFunction(behind) ? 'function' : 'inside';
	return page.units[at] === UNIT.run ? 'script' : 'comma';
}

/** The index of the line that an offset lies in, by bisection. */
export function lineAt(starts: Int32Array, offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (starts[middle]! <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
