import { nameOfRecord } from '../engine/jsonl/names';
import { readRecord, withText } from '../engine/jsonl/record';
import { decode } from '../engine/jsonl/shard';
import { fail } from './failures';
import { write } from './output';

const LF = 0x0a;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Cleans the text of a record, or says (undefined) that it is left out; `name` is the editor's for it, see `nameOfRecord`. */
export type CleanRecord = (text: string, name: string) => string | undefined;

/** `clean --jsonl`: the records of standard input, each cleaned and written before the next is read. Other bytes pass through as they are. */
export async function cleanRecords(clean: CleanRecord): Promise<void> {
	let number = 0;
	for await (const line of linesOf(process.stdin)) await write(cleanLine(line, ++number, clean));
}

/** Lines with their breaks, the last one perhaps without. */
async function* linesOf(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	let rest: Buffer[] = [];
	for await (const chunk of input) {
		let start = 0;
		for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, start)) {
			yield Buffer.concat([...rest, chunk.subarray(start, at + 1)]);
			rest = [];
			start = at + 1;
		}
		if (start < chunk.length) rest.push(chunk.subarray(start));
	}
	if (rest.length) yield Buffer.concat(rest);
}

/** A line that is no record is named and passes through unchanged: nothing is lost. */
function cleanLine(bytes: Buffer, number: number, clean: CleanRecord): Buffer | string {
	const from = number === 1 && bytes.subarray(0, 3).equals(MARK) ? 3 : 0;
	const line = decode(bytes.subarray(from));
	if (line === undefined) return passed(bytes, number, 'not UTF-8');
	if (line.trim() === '') return bytes;
	const record = readRecord(line);
	if (typeof record === 'string') return passed(bytes, number, record);
	const text = clean(record.text, nameOfRecord(number, record.id));
	if (text === undefined) return '';
	return text === record.text ? bytes : (from ? '\ufeff' : '') + withText(line, record, text);
}

function passed(bytes: Buffer, number: number, why: string): Buffer {
	fail(`standard input, line ${number}`, `${why}; passed through unchanged`);
	return bytes;
}
