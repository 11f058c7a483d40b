import { BINS } from '../../engine/corpus/minhash';
import type { Arguments } from '../arguments';
import { fail, found } from '../failures';
import { batchesOfLines } from '../lines';
import { write } from '../output';
import { progressOn } from '../progress';
import { reasonOf, sizeOf, Unreadable } from '../reading';
import { jobsOf, setupOf } from '../setup';
import { unpacked } from '../shards/files';
import { shardsOf } from '../shards/list';
import { packingOf } from '../shards/names';
import { BATCH, inOrder, poolFor } from '../work/pool';
import { makeSketches } from './sketches';

/** `duplicates`: each record that nearly repeats one before it, and which. */
export async function runDuplicates(args: Arguments): Promise<void> {
	const shards = await shardsOf(args.files);
	const size = shards.reduce((sum, shard) => sum + sizeOf(shard), 0);
	const pool = poolFor(await setupOf(args), jobsOf(args), size);
	const progress = progressOn(process.stderr);
	progress.expect(size);
	const sketches = await makeSketches();
	async function* tasksOf(shard: string) {
		const packing = packingOf(shard)!;
		if (packing === 'parquet') throw new Unreadable('duplicates are looked for in lines of JSON only');
		for await (const { bytes, first } of batchesOfLines(unpacked(shard, packing, progress.advance), BATCH))
			yield { task: { kind: 'lines', bytes, first, shard } as const, bytes: bytes.length };
	}
	try {
		for (const shard of shards) {
			try {
				await inOrder(tasksOf(shard), pool, (outcome) => {
					const all = outcome.bytes!;
					for (const [at, note] of outcome.pieces!.entries()) {
						const start = all.byteOffset + 4 * BINS * at;
						sketches.add(new Uint32Array(all.buffer.slice(start, start + 4 * BINS) as ArrayBuffer), note);
					}
				});
			} catch (error) {
				fail(shard, reasonOf(error));
			}
		}
		progress.hide();
		const joinedTo = sketches.join();
		for (let text = 0; text < sketches.count(); text++) {
			const joined = joinedTo(text);
			if (!joined) continue;
			found();
			const nearDuplicateOf = JSON.parse(sketches.noteOf(joined.first)) as object;
			const line = { ...(JSON.parse(sketches.noteOf(text)) as object), nearDuplicateOf, likeness: Math.round(joined.likeness * 100) / 100 };
			await write(`${JSON.stringify(line)}\n`);
		}
	} finally {
		sketches.close();
		await pool.close();
	}
}
