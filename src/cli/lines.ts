import { Unreadable } from './reading';

const LF = 0x0a;

/** Bytes of a line beyond which it is no record: V8 holds no string of more than 512 MB, and a record takes several times its size. */
export const LONGEST_LINE = 128 * 1024 * 1024;

export interface LineBatch {
	readonly bytes: Uint8Array;
	/** Number of its first line, from 1. */
	readonly first: number;
}

/**
 * Whole lines of a stream in batches, each with memory of its own, so that it can be handed over.
 * @param least bytes of a batch; with 0, whatever lines are there are handed on at once
 * @throws Unreadable when a line is too long, or the stream is not what its beginning says
 */
export async function* batchesOfLines(input: AsyncIterable<Buffer>, least: number): AsyncGenerator<LineBatch> {
	let held: Buffer[] = [];
	let size = 0;
	let first = 1;
	let isBegun = false;
	const batch = (pieces: Buffer[]): LineBatch => {
		const bytes = new Uint8Array(Buffer.concat(pieces));
		const made = { bytes, first };
		for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) first++;
		return made;
	};
	for await (const chunk of input) {
		if (!isBegun) mustBeText(chunk);
		isBegun = true;
		const end = chunk.lastIndexOf(LF) + 1;
		if (end > 0 && size + end >= least) {
			yield batch([...held, chunk.subarray(0, end)]);
			held = end < chunk.length ? [chunk.subarray(end)] : [];
			size = chunk.length - end;
		} else {
			held.push(chunk);
			size += chunk.length;
			if (size > least + LONGEST_LINE) throw new Unreadable(`a line of more than ${LONGEST_LINE / 1024 / 1024} MB behind line ${first}`);
		}
	}
	if (size > 0) yield batch(held);
}

/** The lines of a batch, with their breaks, and their numbers. */
export function* linesIn(bytes: Uint8Array, first: number): Generator<{ readonly line: Buffer; readonly number: number }> {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let start = 0, number = first; start < all.length; number++) {
		const found = all.indexOf(LF, start);
		const end = found < 0 ? all.length : found + 1;
		yield { line: all.subarray(start, end), number };
		start = end;
	}
}

/** First bytes of what is no text, and what it is. */
const MAGIC: readonly (readonly [string, string])[] = [
	['1f8b', 'compressed with gzip'],
	['28b52ffd', 'compressed with zstd'],
	['50415231', 'a Parquet file'],
	['fffe', 'UTF-16'],
	['feff', 'UTF-16'],
	['425a68', 'compressed with bzip2'],
	['fd377a585a00', 'compressed with xz'],
];

function mustBeText(chunk: Buffer): void {
	const start = chunk.subarray(0, 8).toString('hex');
	const kind = MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
	if (kind)
		throw new Unreadable(`not lines of JSON in UTF-8 but ${kind}: give a file whose name says so, with --out DIR, or unpack it first`);
}
