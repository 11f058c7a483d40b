import type { Arguments } from './arguments';
import { writeCard } from './card/write';
import { fail, found } from './failures';
import { batchesOfLines } from './lines';
import { write } from './output';
import { progressOn } from './progress';
import { reasonOf } from './reading';
import { nameOfShard } from './records';
import { settingsOf } from './settings';
import { jobsOf, setupOf } from './setup';
import { writeStats } from './stats';
import { inOrder, poolFor } from './work/pool';
import { addSums, noSums } from './work/sums';

/** `clean --jsonl`: the records of standard input to standard output, in order, each batch as soon as it is cleaned. */
export async function runStream(args: Arguments): Promise<void> {
	const name = nameOfShard(args.stdinName);
	try {
		settingsOf(args).configurationFor(name); // nothing is read where nothing could be cleaned
	} catch (error) {
		return fail(name, reasonOf(error));
	}
	const pool = poolFor(await setupOf(args), jobsOf(args));
	const progress = progressOn(process.stderr);
	const sums = noSums();
	async function* tasks() {
		for await (const { bytes, first } of batchesOfLines(process.stdin, 0))
			yield { task: { kind: 'lines', bytes, first, shard: args.stdinName } as const, bytes: bytes.length };
	}
	try {
		await inOrder(tasks(), pool, async (outcome, bytes) => {
			addSums(sums, outcome.sums);
			if (process.stdout.isTTY) progress.hide();
			await write(outcome.bytes!);
			progress.advance(bytes);
		});
	} catch (error) {
		fail(name, reasonOf(error));
	} finally {
		progress.hide();
		await pool.close();
	}
	if (sums.findings > 0) found();
	await writeStats(args, sums, 1);
	await writeCard(args, sums, [name]);
}
