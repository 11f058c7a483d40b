import { statSync } from 'node:fs';
import { fail } from '../failures';
import { filesBelow } from '../folders';
import { reasonOf, Unreadable } from '../reading';
import { isShardPath } from './names';

/** The shards named, and those below the folders named. */
export async function shardsOf(paths: readonly string[]): Promise<string[]> {
	const shards: string[] = [];
	for (const path of paths) {
		try {
			const found = statSync(path);
			if (found.isDirectory()) for await (const file of filesBelow(path)) isShardPath(file) && shards.push(file);
			else if (!found.isFile()) throw new Unreadable('not a regular file');
			else if (!isShardPath(path))
				throw new Unreadable('not a shard (.jsonl, .ndjson, each also .gz and .zst, .json.gz, .json.zst, .parquet)');
			else shards.push(path);
		} catch (error) {
			fail(path, reasonOf(error));
		}
	}
	return [...new Set(shards)];
}
