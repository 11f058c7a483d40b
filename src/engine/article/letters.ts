const LETTERS = /[\p{L}\p{N}]+/gu;

/** 1 for the code units that are a letter or digit by themselves. Filled when first needed. */
let known: Uint8Array | undefined;

const BLOCK = 0x800;

function makeKnown(): Uint8Array {
	const table = new Uint8Array(0x10000);
	for (let first = 0; first < 0x10000; first += BLOCK) {
		if (first === 0xd800) continue; // surrogates
		const block = String.fromCharCode(...Array.from({ length: BLOCK }, (_, at) => first + at));
		for (const { index, 0: run } of block.matchAll(LETTERS)) table.fill(1, first + index, first + index + run.length);
	}
	return table;
}

/** Length of the letter or digit (`\p{L}`, `\p{N}`) that begins at `at`, in UTF-16 units; 0 where there is none. */
function letterAt(table: Uint8Array, text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code < 0xd800 || code > 0xdbff) return table[code]!;
	const point = text.codePointAt(at)!;
	return point > 0xffff && text.slice(at, at + 2).search(LETTERS) === 0 ? 2 : 0;
}

/** How many UTF-16 units of a text, from `start` to `end` (half open), are letters and digits. */
export function lettersOf(text: string, start = 0, end = text.length): number {
	known ??= makeKnown();
	let count = 0;
	for (let at = start; at < end; at++) {
		const length = letterAt(known, text, at);
		count += length;
		if (length === 2) at++;
	}
	return count;
}

/** The letters and digits of a text in lower case: what is left when signs and spaces do not count. */
export function keyOf(text: string): string {
	known ??= makeKnown();
	let key = '';
	let run = 0;
	for (let at = 0; at < text.length; ) {
		const length = letterAt(known, text, at);
		if (length > 0) {
			at += length;
			continue;
		}
		if (at > run) key += text.slice(run, at);
		run = ++at;
	}
	return (run === 0 ? text : key + text.slice(run)).toLowerCase();
}
