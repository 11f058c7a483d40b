import { type Fault, readBytesAs, readUtf8 } from './bytes';
import { guessEncoding } from './guess';

/** UTF-8 with lines of another encoding among its own: what a join of files leaves. */
export interface MixedText {
	readonly text: string;
	readonly faults: readonly Fault[];
	/** Lines that were read in another encoding; numbers from 1. */
	readonly others: readonly { readonly line: number; readonly encoding: string }[];
}

/** Bits a character up to which a line alone is believed to be in an encoding, and bytes above ASCII that it needs for that. */
const MOST_BITS = 11;
const LEAST_BYTES = 8;

const LINE_FEED = 0x0a;

/** Reads UTF-8 line by line; undefined where most of the lines beyond ASCII are not UTF-8: then nothing of it may be. */
export function readMixed(bytes: Uint8Array): MixedText | undefined {
	const parts: string[] = [];
	const faults: Fault[] = [];
	const others: { line: number; encoding: string }[] = [];
	let sound = 0;
	let line = 0;
	for (let start = 0; start < bytes.length; ) {
		line++;
		const feed = bytes.indexOf(LINE_FEED, start);
		const end = feed < 0 ? bytes.length : feed + 1;
		const part = bytes.subarray(start, end);
		const read = readUtf8(part);
		const encoding = read.faults.length === 0 ? undefined : otherEncodingOf(part, read.faults.length);
		if (encoding) {
			others.push({ line, encoding });
			parts.push(readBytesAs(part, encoding).text);
		} else {
			if (read.faults.length === 0 && part.some((byte) => byte >= 0x80)) sound++;
			for (const fault of read.faults) faults.push({ ...fault, offset: fault.offset + start });
			parts.push(read.text);
		}
		start = end;
	}
	return others.length > sound ? undefined : { text: parts.join(''), faults, others };
}

function otherEncodingOf(line: Uint8Array, faults: number): string | undefined {
	const high = line.filter((byte) => byte >= 0x80).length;
	if (high < LEAST_BYTES || faults * 6 < high) return undefined;
	const [best] = guessEncoding(line).guesses;
	return best && best.label !== 'utf-8' && best.label !== 'windows-1252' && best.bitsPerCharacter <= MOST_BITS ? best.label : undefined;
}
