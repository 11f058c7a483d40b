/** Does the name say that the file holds many records? */
export const isShardPath = (path: string): boolean => /\.(?:jsonl|ndjson)(?:\.gz|\.zst)?$|\.parquet$/i.test(path);
