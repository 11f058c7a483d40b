import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { reasonOf, Unreadable } from '../reading';
import type { Packing } from './names';
import { zstd } from './zstd';

/** The bytes of a shard, unpacked. `seen` is told of every packed byte. @throws Unreadable when it is cut or not packed as its name says */
export async function* unpacked(file: string, packing: Packing, seen: (bytes: number) => void): AsyncGenerator<Buffer> {
	const source = createReadStream(file, { highWaterMark: 256 * 1024 });
	source.on('data', (chunk) => seen(chunk.length));
	source.pause();
	try {
		if (packing === 'gzip') yield* throughGunzip(source);
		else if (packing === 'zstd') yield* throughUnzstd(source);
		else for await (const chunk of source) yield chunk as Buffer;
	} catch (error) {
		throw error instanceof Unreadable
			? error
			: new Unreadable(packing === 'plain' ? reasonOf(error) : `not ${packing}, or cut: ${reasonOf(error)}`);
	} finally {
		source.destroy();
	}
}

async function* throughGunzip(source: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
	const gunzip = createGunzip({ chunkSize: 256 * 1024 });
	source.on('error', (error) => gunzip.destroy(error));
	for await (const chunk of source.pipe(gunzip)) yield chunk as Buffer;
}

async function* throughUnzstd(source: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
	const pieces: Buffer[] = [];
	const decompress = new Decompress((chunk) => {
		if (chunk.length) pieces.push(Buffer.from(chunk));
	});
	for await (const chunk of source) {
		decompress.push(chunk as Buffer);
		yield* pieces.splice(0);
	}
	decompress.push(new Uint8Array(0), true);
	yield* pieces.splice(0);
}

export interface Packed {
	readonly write: (bytes: Uint8Array) => Promise<void>;
	/** Everything is on the disk when this is done. */
	readonly close: () => Promise<void>;
	readonly abandon: () => void;
}

/** A file that is written packed. It must not be there yet. */
export async function packedFile(file: string, packing: Packing, mode: number): Promise<Packed> {
	const target = createWriteStream(file, { flags: 'wx', mode });
	const head: Writable = packing === 'gzip' ? createGzip() : target;
	if (head !== target) head.pipe(target);
	let failure: unknown;
	for (const stream of new Set<Writable>([head, target])) {
		stream.on('error', (error) => {
			failure ??= error;
			head.destroy();
			target.destroy();
		});
	}
	await once(target, 'open');
	const codec = packing === 'zstd' ? (await zstd()).stream : undefined;
	codec?.reset();
	const drained = () =>
		new Promise<void>((done) => {
			const go = () => {
				head.off('drain', go);
				target.off('close', go);
				done();
			};
			head.on('drain', go);
			target.on('close', go); // it failed: whoever writes next hears of it
		});
	const put = async (bytes: Uint8Array) => {
		if (failure) throw failure;
		if (bytes.length && !head.write(bytes)) await drained();
	};
	return {
		write: (bytes) => put(codec ? Buffer.from(codec.compressChunk(bytes)) : bytes),
		close: async () => {
			if (codec) await put(Buffer.from(codec.compressEnd()));
			head.end();
			await finished(target);
			if (failure) throw failure;
			const handle = await open(file, 'r+');
			await handle.sync();
			await handle.close();
		},
		abandon: () => {
			head.destroy();
			target.destroy();
		},
	};
}
