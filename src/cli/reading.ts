import { type BigIntStats, closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { guessEncoding } from '../engine/encoding/guess';
import { isShardPath } from './shard-names';

export interface Source {
	readonly file: string;
	/** With its byte order mark and line ends as they are. */
	readonly text: string;
	readonly encoding: string;
	/** Of the file as it was read; undefined for standard input. */
	readonly found?: BigIntStats;
}

/** The bytes of a file and what the system said of it when they were read. */
export interface Bytes {
	readonly bytes: Buffer;
	readonly found: BigIntStats;
}

/** What is wrong with a file, for people. */
export class Unreadable extends Error {}

const SYSTEM: Readonly<Record<string, string>> = {
	ENOENT: 'no such file',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ELOOP: 'too many symbolic links',
	ENOTDIR: 'no such file',
	ENAMETOOLONG: 'the name is too long',
	ENOSPC: 'no space left on the device',
	EFBIG: 'no space left for a file of this size',
	ENXIO: 'not a regular file',
};

/** Bytes of a file beyond which it is no article, nor a file of settings: V8 holds no string of more than 512 MB. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** Why a system call failed, without the words of the call. */
export const reasonOf = (error: unknown): string => SYSTEM[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;

/** The name that stands for standard input. */
export const STANDARD_INPUT = '-';

/**
 * Reads a file as text in the encoding given, UTF-8 by default.
 * @throws Unreadable when it is missing, a folder, not readable, binary or not in that encoding
 */
export async function readSource(file: string, encoding = 'utf-8'): Promise<Source> {
	if (file === STANDARD_INPUT) {
		const chunks: Buffer[] = [];
		let size = 0;
		for await (const chunk of process.stdin) {
			chunks.push(chunk as Buffer);
			size += (chunk as Buffer).length;
			if (size > MOST_BYTES) throw new Unreadable(TOO_LARGE);
		}
		return { file, text: decode(Buffer.concat(chunks), encoding), encoding };
	}
	const { bytes, found } = readBytes(file);
	return { file, text: decode(bytes, encoding), encoding, found };
}

/**
 * As `readSource`, for what is worked on as one article.
 * @throws Unreadable, too, when the name says that the file holds many
 */
export async function readArticle(file: string, encoding?: string): Promise<Source> {
	if (isShardPath(file)) throw new Unreadable('not one article but a shard of records; `clean --jsonl --out DIR` takes shards');
	if (TABLE.test(file)) throw new Unreadable('not an article but a table');
	return readSource(file, encoding);
}

const TABLE = /\.(?:csv|tsv)(?:\.gz|\.zst)?$/i;
const TOO_LARGE = `larger than ${MOST_BYTES / 1024 / 1024} MB`;

/**
 * The bytes of a regular file. What would be waited for or never ends (a FIFO, a device) is not opened for reading.
 * @throws Unreadable when it is missing, no regular file, too large or not readable
 */
export function readBytes(file: string): Bytes {
	let descriptor: number | undefined;
	try {
		descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)); // opening a FIFO would wait for its writer
		const found = fstatSync(descriptor, { bigint: true });
		if (found.isDirectory()) throw new Unreadable('is a folder, not a file');
		if (!found.isFile()) throw new Unreadable('not a regular file');
		if (found.size > MOST_BYTES) throw new Unreadable(TOO_LARGE);
		return { bytes: readFileSync(descriptor), found };
	} catch (error) {
		throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
	} finally {
		if (descriptor !== undefined) closeSync(descriptor);
	}
}

/** Is there something of this name? What lies in a folder that is closed to us counts as not there. */
export const isThere = (path: string): boolean => {
	try {
		return statSync(path, { throwIfNoEntry: false }) !== undefined;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== 'EACCES';
	}
};

/**
 * The text of a file that is written back or obeyed: settings, decisions, logs. What is not UTF-8 would be lost in writing it back.
 * @throws Unreadable as `readBytes`, and when it is not UTF-8
 */
export function readSideFile(file: string): { readonly text: string; readonly found: BigIntStats } {
	const { bytes, found } = readBytes(file);
	const text = tryDecode(bytes, 'utf-8');
	if (text === undefined) throw new Unreadable('not UTF-8');
	return { text, found };
}

/**
 * Text of the bytes, byte order mark kept.
 * @throws Unreadable when they are not text in that encoding
 */
export function decode(bytes: Uint8Array, encoding: string): string {
	const text = tryDecode(bytes, encoding);
	if (text !== undefined && !looksBinary(bytes)) return text;
	const [guess, next] = guessEncoding(bytes).filter((label) => label !== encoding);
	if (guess) {
		const other = next ? `, or else ${next}` : '';
		throw new Unreadable(`not ${encoding.toUpperCase()}: it looks like ${guess} (--encoding ${guess})${other}`);
	}
	throw new Unreadable(looksBinary(bytes) ? 'a binary file, not text' : `not ${encoding.toUpperCase()}`);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined; // not text in this encoding: the caller says so
	}
}

/** More than one NUL in a hundred of the first bytes: a stray one is damage, more are another kind of file. */
function looksBinary(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, 8_000);
	let nuls = 0;
	for (const byte of sample) if (byte === 0) nuls++;
	return nuls * 100 > sample.length;
}

/** Whether TextDecoder knows the label. */
export function isEncoding(label: string): boolean {
	try {
		return Boolean(new TextDecoder(label));
	} catch {
		return false;
	}
}
