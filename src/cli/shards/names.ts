export type Packing = 'plain' | 'gzip' | 'zstd' | 'parquet';

/** Does the name say that the file holds many records? */
export const isShardPath = (path: string): boolean => packingOf(path) !== undefined;

/** How the records of a shard are packed, by its name; undefined for what is no shard. */
export function packingOf(path: string): Packing | undefined {
	if (/\.parquet$/i.test(path)) return 'parquet';
	// C4 and Dolma call lines of JSON `.json.gz`; a plain `.json` may be anything
	const ending = /\.(?:(?:jsonl|ndjson)(\.gz|\.zst)?|json(\.gz|\.zst))$/i.exec(path);
	if (!ending) return undefined;
	const packed = (ending[1] ?? ending[2])?.toLowerCase();
	return packed === undefined ? 'plain' : packed === '.gz' ? 'gzip' : 'zstd';
}
