/** What a rule asks of the corpus: how many files there are, and in how many of them a line stands. */
export interface LineCounts {
	readonly documents: number;
	/** `hash` as `lineHash` makes it. */
	readonly documentsWith: (hash: number) => number;
}

/**
 * In how many files each line stands. Keeps hashes only, no text: about 5 bytes a line when written down.
 * `remember` with the same id replaces the file's earlier state, so that counts stay right while files change.
 */
export interface CorpusMemory extends LineCounts {
	/** Adds a file, or replaces what was known of it. `fingerprint` comes from `fingerprintOf`. */
	readonly remember: (id: string, fingerprint: Uint32Array) => void;
	/** Takes a file out. Says whether it was known. */
	readonly forget: (id: string) => boolean;
	readonly has: (id: string) => boolean;
	readonly ids: () => Iterable<string>;
	/** Adds the files of another memory; a file that both know is taken from the other. */
	readonly merge: (other: string) => void;
	/** What `serialise` joins by line feeds: a head, then a file each. */
	readonly rows: () => Iterable<string>;
	/** One string, for a cache file; `readMemory` reads it. */
	readonly serialise: () => string;
}

const FORMAT = 'corpus-curator-lines 1';

/** Distinct lines counted before those that stand in one file only are dropped; 400,000 take about 30 MB. */
export const MOST_LINES = 400_000;

/**
 * Makes an empty memory. `mostLines` bounds the distinct lines it counts: when there are more, lines seen in a single file are dropped
 * (lossy counting, Manku and Motwani 2002), so that a line may then be counted short by one per drop, never too high.
 */
export function makeMemory(mostLines = MOST_LINES): CorpusMemory {
	const files = new Map<string, Uint32Array>();
	const counts = new Map<number, number>();

	const drop = (hash: number) => {
		const count = counts.get(hash)!;
		if (count > 1) counts.set(hash, count - 1);
		else counts.delete(hash);
	};
	const forget = (id: string): boolean => {
		const known = files.get(id);
		if (!known) return false;
		for (const hash of known) drop(hash);
		return files.delete(id);
	};
	const prune = () => {
		for (const [hash, count] of counts) if (count === 1) counts.delete(hash);
		for (const [id, hashes] of files)
			files.set(
				id,
				hashes.filter((hash) => counts.has(hash)),
			);
	};
	const remember = (id: string, fingerprint: Uint32Array) => {
		forget(id);
		files.set(id, fingerprint);
		for (const hash of fingerprint) counts.set(hash, (counts.get(hash) ?? 0) + 1);
		if (counts.size > mostLines) prune();
	};
	function* rows(): Generator<string> {
		yield FORMAT;
		for (const [id, hashes] of files) yield `${JSON.stringify(id)} ${encode(hashes)}`;
	}
	return {
		get documents() {
			return files.size;
		},
		documentsWith: (hash) => counts.get(hash) ?? 0,
		remember,
		forget,
		has: (id) => files.has(id),
		ids: () => files.keys(),
		merge: (other) => {
			for (const [id, fingerprint] of parse(other)) remember(id, fingerprint);
		},
		rows,
		serialise: () => [...rows()].join('\n'),
	};
}

/** Reads what `serialise` wrote. Throws an Error that says what is wrong; nothing is half read. */
export function readMemory(text: string, mostLines = MOST_LINES): CorpusMemory {
	const memory = makeMemory(mostLines);
	memory.merge(text);
	return memory;
}

/** Differences of the sorted hashes in base 36. */
function encode(hashes: Uint32Array): string {
	let before = 0;
	const parts: string[] = [];
	for (const hash of hashes) {
		parts.push((hash - before).toString(36));
		before = hash;
	}
	return parts.join(',');
}

function parse(text: string): [string, Uint32Array][] {
	const [head, ...rows] = text.split('\n');
	if (head !== FORMAT) throw new Error(`not a line memory of this version: it starts with ${JSON.stringify((head ?? '').slice(0, 40))}`);
	return rows.map((row, index) => {
		const found = /^("(?:[^"\\]|\\.)*") ([0-9a-z,]*)$/.exec(row);
		if (!found) throw new Error(`line memory damaged in line ${index + 2}`);
		let sum = 0;
		const hashes = found[2] ? found[2].split(',').map((part) => (sum += Number.parseInt(part, 36))) : [];
		return [JSON.parse(found[1]!) as string, Uint32Array.from(hashes)];
	});
}
