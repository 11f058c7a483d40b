import { closeSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALIKE, BINS, bandKeys, likeness } from '../../engine/corpus/minhash';

const SKETCH_BYTES = 4 * BINS;
const PARTS = 64;
/** A key (8 bytes) and the number of a text (4). */
const ENTRY = 12;
const BUFFERED = 5000 * ENTRY;

/** What a text is joined to. */
export interface Joined {
	/** The first text of its cluster. */
	readonly first: number;
	/** Of the two texts by which it came into the cluster, 0 to 1. */
	readonly likeness: number;
}

/** The sketches of a corpus and their bands, on the disk; in memory are 8 bytes a text, and one part of the bands at a time. */
export interface Sketches {
	/** Adds the next text, with a note about it that comes back from `noteOf`. */
	readonly add: (sketch: Uint32Array, note: string) => void;
	readonly count: () => number;
	/** Joins what is alike. Afterwards nothing can be added. */
	readonly join: () => (text: number) => Joined | undefined;
	readonly noteOf: (text: number) => string;
	readonly close: () => void;
}

export async function makeSketches(): Promise<Sketches> {
	const folder = await mkdtemp(join(tmpdir(), 'curator-sketches-'));
	const open = (name: string) => openSync(join(folder, name), 'w+');
	const [sketches, notes, places] = [open('sketches'), open('notes'), open('places')];
	const parts = Array.from({ length: PARTS }, (_, part) => ({ file: open(`part-${part}`), buffer: Buffer.alloc(BUFFERED), used: 0 }));
	let texts = 0;
	let written = 0;

	const flush = (part: (typeof parts)[number]) => {
		writeAll(part.file, part.buffer.subarray(0, part.used));
		part.used = 0;
	};
	const sketchOf = (text: number): Uint32Array => new Uint32Array(read(sketches, text * SKETCH_BYTES, SKETCH_BYTES).buffer);

	return {
		add: (sketch, note) => {
			writeAll(sketches, new Uint8Array(sketch.buffer, sketch.byteOffset, sketch.byteLength));
			const bytes = Buffer.from(note);
			const place = Buffer.alloc(8);
			place.writeDoubleLE(written);
			writeAll(places, place);
			writeAll(notes, bytes);
			written += bytes.length;
			for (const key of bandKeys(sketch)) {
				const part = parts[key % PARTS]!;
				part.buffer.writeDoubleLE(key, part.used);
				part.buffer.writeUInt32LE(texts, part.used + 8);
				part.used += ENTRY;
				if (part.used === BUFFERED) flush(part);
			}
			texts++;
		},
		count: () => texts,
		join: () => {
			const clusters = makeClusters(texts);
			for (const [number, part] of parts.entries()) {
				flush(part);
				joinPart(readFileSync(join(folder, `part-${number}`)), clusters, sketchOf);
			}
			return clusters.of;
		},
		noteOf: (text) => {
			const start = Buffer.from(read(places, text * 8, 8)).readDoubleLE();
			const end = text + 1 < texts ? Buffer.from(read(places, (text + 1) * 8, 8)).readDoubleLE() : written;
			return Buffer.from(read(notes, start, end - start)).toString();
		},
		close: () => {
			for (const file of [sketches, notes, places, ...parts.map((part) => part.file)]) closeSync(file);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Compares each text with the first that has the same key: the work is that of the entries, however many texts are alike. */
function joinPart(entries: Buffer, clusters: Clusters, sketchOf: (text: number) => Uint32Array): void {
	const firstWith = new Map<number, number>();
	for (let at = 0; at < entries.length; at += ENTRY) {
		const key = entries.readDoubleLE(at);
		const text = entries.readUInt32LE(at + 8);
		const first = firstWith.get(key);
		if (first === undefined) firstWith.set(key, text);
		else if (!clusters.areJoined(first, text)) {
			const alike = likeness(sketchOf(first), sketchOf(text));
			if (alike >= ALIKE) clusters.join(first, text, alike);
		}
	}
}

interface Clusters {
	readonly areJoined: (a: number, b: number) => boolean;
	readonly join: (a: number, b: number, alike: number) => void;
	readonly of: (text: number) => Joined | undefined;
}

/** Disjoint sets (Galler, Fischer 1964) whose root is the first of their texts. */
function makeClusters(texts: number): Clusters {
	const parents = Int32Array.from({ length: texts }, (_, text) => text);
	const alikes = new Float32Array(texts);
	const rootOf = (text: number): number => {
		let root = text;
		while (parents[root] !== root) {
			parents[root] = parents[parents[root]!]!; // halves the way for who comes next
			root = parents[root]!;
		}
		return root;
	};
	return {
		areJoined: (a, b) => rootOf(a) === rootOf(b),
		join: (a, b, alike) => {
			const [first, second] = [rootOf(a), rootOf(b)].sort((x, y) => x - y) as [number, number];
			parents[second] = first;
			alikes[second] = alike;
		},
		of: (text) => (rootOf(text) === text ? undefined : { first: rootOf(text), likeness: alikes[text]! }),
	};
}

function writeAll(file: number, bytes: Uint8Array): void {
	for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function read(file: number, start: number, length: number): Uint8Array {
	const into = new Uint8Array(length);
	for (let done = 0; done < length; ) {
		const count = readSync(file, into, done, length - done, start + done);
		if (count === 0) throw new Error('a file of sketches ends too early');
		done += count;
	}
	return into;
}
