import { type NoRecord, readRecord, type TextRecord, withText } from './record';

/** One line of a shard. Offsets are bytes, half open: `end` is behind the line's last byte, before its line break. */
export interface ShardLine {
	/** From 1. */
	readonly number: number;
	readonly start: number;
	readonly end: number;
	/** The record, or why the line is none. Blank lines are not listed. */
	readonly record: TextRecord | NoRecord | 'not UTF-8';
}

const LF = 0x0a;
const CR = 0x0d;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The lines of a shard that are not blank. A byte order mark before the first belongs to no line. */
export function* linesOfShard(bytes: Uint8Array): Iterable<ShardLine> {
	let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	for (let number = 1; start <= bytes.length; number++) {
		const found = bytes.indexOf(LF, start);
		const next = found < 0 ? bytes.length : found;
		const end = next > start && bytes[next - 1] === CR ? next - 1 : next;
		const line = decode(bytes.subarray(start, end));
		if (line === undefined) yield { number, start, end, record: 'not UTF-8' };
		else if (line.trim() !== '') yield { number, start, end, record: readRecord(line) };
		start = next + 1;
	}
}

/** The record in this line (from 1); undefined where there is none. The lines before it are not read. */
export function recordAt(bytes: Uint8Array, number: number): ShardLine['record'] | undefined {
	let start = 0;
	for (let line = 1; line < number; line++) {
		const found = bytes.indexOf(LF, start);
		if (found < 0) return undefined;
		start = found + 1;
	}
	const end = bytes.indexOf(LF, start);
	return [...linesOfShard(bytes.subarray(start, end < 0 ? bytes.length : end))][0]?.record;
}

/** Text of a line's bytes; undefined when they are not UTF-8. */
export function decode(bytes: Uint8Array): string | undefined {
	try {
		return decoder.decode(bytes);
	} catch {
		return undefined;
	}
}

export const isRecord = (record: ShardLine['record']): record is TextRecord => typeof record !== 'string';

/** The bytes of a shard with another text in one record; all other bytes are the same. */
export function replaceText(bytes: Uint8Array, { start, end }: ShardLine, record: TextRecord, text: string): Uint8Array {
	const line = new TextEncoder().encode(withText(decode(bytes.subarray(start, end)) ?? '', record, text));
	const replaced = new Uint8Array(start + line.length + bytes.length - end);
	replaced.set(bytes.subarray(0, start));
	replaced.set(line, start);
	replaced.set(bytes.subarray(end), start + line.length);
	return replaced;
}
