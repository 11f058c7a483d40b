import { Zstd } from '@hpcc-js/wasm-zstd';

export interface ZstdCodec {
	readonly compress: (bytes: Uint8Array) => Uint8Array;
	/** One stream at a time: `reset`, `compressChunk` for each piece, `compressEnd`. */
	readonly stream: Pick<Zstd, 'reset' | 'compressChunk' | 'compressEnd'>;
}

/** Zstandard's compressor: Node has one from version 22 on only. */
export async function zstd(): Promise<ZstdCodec> {
	const loaded = await Zstd.load();
	return { compress: (bytes) => loaded.compress(bytes), stream: loaded };
}
