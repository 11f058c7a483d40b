import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { decompress as unzstd } from 'fzstd';
import { type Compressors, parquetMetadataAsync, parquetReadObjects, type SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { Unreadable } from '../reading';
import { dropFields, fieldOf, numberIn, parseStruct, type Struct, setNumber, structsIn, writeStruct } from './thrift';
import { zstd } from './zstd';

/** Numbers of the fields of FileMetaData, RowGroup, ColumnChunk and ColumnMetaData (parquet.thrift). */
const FILE = { rowGroups: 4 };
const GROUP = { columns: 1, bytes: 2, rows: 3, offset: 5, compressed: 6 };
const CHUNK = { offset: 2, data: 3, indexes: [4, 5, 6, 7] };
const DATA = { path: 3, bytes: 6, compressed: 7, pages: 9, index: 10, dictionary: 11, bloom: [14, 15] };

const MAGIC = new TextEncoder().encode('PAR1');
/** Of the tables that are read; of the others the column is passed over. */
const UNPACKERS: Compressors = {
	GZIP: (bytes) => gunzipSync(bytes),
	ZSTD: (bytes) => unzstd(bytes),
	BROTLI: (bytes) => brotliDecompressSync(bytes),
};

export interface ParquetOptions {
	readonly file: string;
	readonly field: string;
	/** Cleans the texts of a row group; null where a row has none. */
	readonly clean: (texts: readonly (string | null)[], firstRow: number) => Promise<readonly (string | null)[]>;
	readonly write: (bytes: Uint8Array) => Promise<void>;
}

/**
 * Copies a Parquet file with one column of text cleaned. The pages of the other columns are copied as bytes; of the footer, only places and
 * sizes change. Indexes of pages and Bloom filters, which readers can do without, are left out.
 * @throws Unreadable where the file is none, or the column is no text of its top level
 */
export async function cleanParquet({ file, field, clean, write }: ParquetOptions): Promise<void> {
	const source = openTable(file);
	try {
		const metadata = await parquetMetadataAsync(source);
		const element = metadata.schema.slice(1).find(({ name }) => name === field);
		const isText = element?.type === 'BYTE_ARRAY' && (element.converted_type === 'UTF8' || element.logical_type?.type === 'STRING');
		if (
			!isText ||
			metadata.row_groups.some(({ columns }) => !columns.some((column) => column.meta_data?.path_in_schema.join('.') === field))
		)
			throw new Unreadable(`no column ${JSON.stringify(field)} of text`);
		const footer = parseStruct(source.footer);
		let offset = 0;
		const put = async (bytes: Uint8Array) => {
			await write(bytes);
			offset += bytes.length;
		};
		await put(MAGIC);
		let firstRow = 0;
		for (const group of structsIn(footer, FILE.rowGroups)) {
			const rows = Number(numberIn(group, GROUP.rows));
			const options = { file: source, metadata, compressors: UNPACKERS, parsers: { stringFromBytes: exactly }, columns: [field] };
			const read = await parquetReadObjects({ ...options, rowStart: firstRow, rowEnd: firstRow + rows });
			const texts = read.map((row) => (row[field] ?? null) as string | null);
			const cleaned = await clean(texts, firstRow);
			const isSame = cleaned.every((text, row) => text === texts[row]);
			const start = offset;
			let unpacked = 0n;
			for (const chunk of structsIn(group, GROUP.columns)) {
				const data = fieldOf(chunk, CHUNK.data) as Struct;
				const isOwn = !isSame && pathOf(data) === field;
				if (isOwn) await put(await replaced(chunk, data, element, cleaned, offset));
				else await put(moved(source, chunk, data, offset));
				dropFields(chunk, CHUNK.indexes);
				unpacked += numberIn(data, DATA.bytes);
			}
			setNumber(group, GROUP.bytes, unpacked);
			setNumber(group, GROUP.offset, BigInt(start));
			setNumber(group, GROUP.compressed, BigInt(offset - start));
			firstRow += rows;
		}
		const written = writeStruct(footer);
		const length = new Uint8Array(4);
		new DataView(length.buffer).setUint32(0, written.length, true);
		for (const bytes of [written, length, MAGIC]) await put(bytes);
	} catch (error) {
		throw error instanceof Unreadable ? error : new Unreadable(`not a Parquet file that can be read: ${(error as Error).message}`);
	} finally {
		source.close();
	}
}

const pathOf = (data: Struct): string => {
	const path = fieldOf(data, DATA.path) as { items: Uint8Array[] };
	return path.items.map((part) => new TextDecoder().decode(part)).join('.');
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What is not UTF-8 would be lost in writing it back. */
function exactly(bytes: Uint8Array): string {
	try {
		return bytes && decoder.decode(bytes);
	} catch {
		throw new Unreadable('a text of it is not UTF-8');
	}
}

/** The bytes of a column in a row group, and its places moved to where they go. */
function moved(source: Table, chunk: Struct, data: Struct, to: number): Uint8Array {
	const pages = numberIn(data, DATA.pages);
	const dictionary = fieldOf(data, DATA.dictionary) as bigint | undefined;
	const from = dictionary !== undefined && dictionary > 0n && dictionary < pages ? dictionary : pages;
	shift(chunk, data, BigInt(to) - from);
	return source.bytes(Number(from), Number(from + numberIn(data, DATA.compressed)));
}

function shift(chunk: Struct, data: Struct, by: bigint): void {
	for (const id of [DATA.pages, DATA.index, DATA.dictionary]) {
		const place = fieldOf(data, id);
		if (typeof place === 'bigint' && place > 0n) setNumber(data, id, place + by);
	}
	setNumber(chunk, CHUNK.offset, 0n); // deprecated; newer writers give 0, too
	dropFields(data, DATA.bloom);
}

/** The column written anew: as the only one of a file, of which its pages and what the footer says of them are taken. */
async function replaced(
	chunk: Struct,
	data: Struct,
	element: SchemaElement,
	texts: readonly (string | null)[],
	to: number,
): Promise<Uint8Array> {
	const codecs = ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'LZO', 'BROTLI', 'LZ4', 'ZSTD', 'LZ4_RAW'] as const;
	const codec = codecs[Number(numberIn(data, 4))] ?? 'LZO';
	const { compress } = await zstd();
	const compressors = {
		GZIP: (bytes: Uint8Array) => gzipSync(bytes),
		ZSTD: compress,
		BROTLI: (bytes: Uint8Array) => brotliCompressSync(bytes),
	};
	const writer = new ByteWriter();
	const alone = new ParquetWriter({ writer, schema: [{ name: 'root', num_children: 1 }, element], codec, compressors });
	await alone.write({
		columnData: [{ name: element.name, data: [...texts], offsetIndex: false }],
		rowGroupSize: Math.max(1, texts.length),
	});
	await alone.finish();
	const bytes = writer.getBytes();
	const footerAt = bytes.length - 8 - new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 8, true);
	const [group] = structsIn(parseStruct(bytes.subarray(footerAt, bytes.length - 8)), FILE.rowGroups);
	const [own] = structsIn(group!, GROUP.columns);
	const about = fieldOf(own!, CHUNK.data) as Struct;
	data.fields.splice(0, data.fields.length, ...about.fields);
	shift(chunk, data, BigInt(to - MAGIC.length));
	return bytes.subarray(MAGIC.length, MAGIC.length + Number(numberIn(data, DATA.compressed)));
}

interface Table {
	readonly byteLength: number;
	readonly slice: (start: number, end?: number) => ArrayBuffer;
	readonly bytes: (start: number, end: number) => Uint8Array;
	readonly footer: Uint8Array;
	readonly close: () => void;
}

/** @throws Unreadable when it does not end as a Parquet file does */
function openTable(file: string): Table {
	const descriptor = openSync(file, 'r');
	const byteLength = fstatSync(descriptor).size;
	const bytes = (start: number, end: number): Uint8Array => {
		const into = new Uint8Array(Math.max(0, end - start));
		for (let done = 0; done < into.length; ) {
			const count = readSync(descriptor, into, done, into.length - done, start + done);
			if (count === 0) throw new Unreadable('it ends too early');
			done += count;
		}
		return into;
	};
	try {
		const tail = bytes(Math.max(0, byteLength - 8), byteLength);
		const length = tail.length === 8 ? new DataView(tail.buffer).getUint32(0, true) : 0;
		if (length === 0 || length > byteLength - 12 || new TextDecoder().decode(tail.subarray(4)) !== 'PAR1')
			throw new Unreadable('not a Parquet file, or one that was cut');
		return {
			byteLength,
			bytes,
			slice: (start, end = byteLength) => bytes(start < 0 ? byteLength + start : start, end).buffer as ArrayBuffer,
			footer: bytes(byteLength - 8 - length, byteLength - 8),
			close: () => closeSync(descriptor),
		};
	} catch (error) {
		closeSync(descriptor);
		throw error;
	}
}
