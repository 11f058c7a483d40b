/** The name of a record: its line number, so that the folder keeps the shard's order, and as much of its id as a file name takes. */
export function nameOfRecord(number: number, id: string | undefined): string {
	const readable = (id ?? '')
		.replace(/[^\p{L}\p{N}._-]+/gu, '_')
		.replace(/\.txt$/i, '') // a name of its own ends the same
		.slice(0, 60)
		.replace(/^[._-]+|[._-]+$/g, '');
	return `${String(number).padStart(6, '0')}${readable ? `-${readable}` : ''}.txt`;
}

/** May a file of this path be a shard? */
export const isShardPath = (path: string): boolean => /\.(?:jsonl|ndjson)$/i.test(path);
