export type Packing = 'plain' | 'gzip' | 'zstd' | 'parquet';

/** Does the name say that the file holds many records? */
export const isShardPath = (path: string): boolean => packingOf(path) !== undefined;

/** How the records of a shard are packed, by its name; undefined for what is no shard. */
export function packingOf(path: string): Packing | undefined {
	if (/\.parquet$/i.test(path)) return 'parquet';
	const ending = /\.(?:jsonl|ndjson)(\.gz|\.zst)?$/i.exec(path);
	if (!ending) return undefined;
	return ending[1] === undefined ? 'plain' : ending[1].toLowerCase() === '.gz' ? 'gzip' : 'zstd';
}
