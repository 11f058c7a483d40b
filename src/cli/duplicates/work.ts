import { BINS, sketchOf } from '../../engine/corpus/minhash';
import { decode } from '../../engine/jsonl/shard';
import type { Arguments } from '../arguments';
import { fail } from '../failures';
import { linesIn } from '../lines';
import { openRecord } from '../record';
import type { Sums } from '../work/sums';
import type { Task } from '../work/tasks';

type Lines = Extract<Task, { kind: 'lines' }>;

/** The sketches of the records of some lines, one behind the other, and what each is called. Records that are too short have none. */
export function sketchWork(args: Arguments): (task: Lines, sums: Sums) => { readonly bytes: Uint8Array; readonly pieces: string[] } {
	return ({ bytes, first, shard }, sums) => {
		const sketches: Uint32Array[] = [];
		const pieces: string[] = [];
		for (const { line, number } of linesIn(bytes, first)) {
			const text = decode(line);
			if (text === undefined) fail(`${shard}, line ${number}`, 'not UTF-8; passed over');
			if (text === undefined || text.replace(/^\ufeff/, '').trim() === '') continue;
			const record = openRecord(number === 1 ? text.replace(/^\ufeff/, '') : text, args.textField);
			if (typeof record === 'string') {
				sums.unread++;
				fail(`${shard}, line ${number}`, `${record}; passed over`);
				continue;
			}
			sums.records++;
			const sketch = sketchOf(record.text);
			if (!sketch) continue;
			sketches.push(sketch);
			pieces.push(JSON.stringify({ shard, line: number, ...(record.id === undefined ? {} : { id: record.id }) }));
		}
		const all = new Uint32Array(BINS * sketches.length);
		for (const [at, sketch] of sketches.entries()) all.set(sketch, BINS * at);
		return { bytes: new Uint8Array(all.buffer), pieces };
	};
}
