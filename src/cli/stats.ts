import type { Arguments } from './arguments';
import { fail } from './failures';
import { reasonOf } from './reading';
import { type Sums, statsOf } from './work/sums';
import { replaceFile } from './writing';

/** `--stats FILE`, where it was asked for. */
export async function writeStats(args: Arguments, sums: Sums, shards: number): Promise<void> {
	if (args.stats === undefined) return;
	try {
		await replaceFile(args.stats, statsOf(sums, shards));
	} catch (error) {
		fail(args.stats, reasonOf(error));
	}
}
