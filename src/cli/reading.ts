import { type BigIntStats, closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { encodingNamed, type Fault, isRefused, readBytesAs } from '../engine/decoding/bytes';
import { likelyEncodings } from '../engine/decoding/guess';
import { readMixed } from '../engine/decoding/mixed';
import { note } from './failures';
import { isShardPath } from './shards/names';

export interface Source {
	readonly file: string;
	/** With its byte order mark and line ends as they are. */
	readonly text: string;
	readonly encoding: string;
	/** Bytes could not be read, or were read otherwise than the rest: written back, they would be lost. */
	readonly isDamaged: boolean;
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
	EISDIR: 'is a folder, not a file',
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
		return { file, ...decode(Buffer.concat(chunks), encoding, file) };
	}
	const { bytes, found } = readBytes(file);
	return { file, ...decode(bytes, encoding, file), found };
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

/** Bytes of a file; 0 where there is none: whoever reads it says what is wrong. */
export const sizeOf = (file: string): number => {
	try {
		return statSync(file).size;
	} catch {
		return 0;
	}
};

/** Is there something of this name? What lies in a folder that is closed to us counts as not there. */
export const isThere = (path: string): boolean => {
	try {
		return statSync(path, { throwIfNoEntry: false }) !== undefined;
	} catch (error) {
		return !['EACCES', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
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

/** Share of a text's characters that may stand for bytes which could not be read. */
const MOST_LOST = 0.02;

/** Beginnings of files that hold another one. */
const PACKED: readonly (readonly [string, string])[] = [
	['1f8b', 'a gzip file'],
	['28b52ffd', 'a zstd file'],
	['504b0304', 'a zip archive'],
	['425a68', 'a bzip2 file'],
	['fd377a58', 'an xz file'],
	['25504446', 'a PDF file'],
];

/**
 * Text of the bytes, byte order mark kept. Single bytes that cannot be read, and lines of another encoding, are named on standard error.
 * @throws Unreadable when they are not text in that encoding
 */
export function decode(bytes: Uint8Array, label: string, file?: string): Pick<Source, 'text' | 'encoding' | 'isDamaged'> {
	const encoding = encodingNamed(label) ?? 'utf-8';
	const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
	const packed = PACKED.find(([magic]) => head.startsWith(magic));
	if (packed) throw new Unreadable(`${packed[1]}: unpack it first`);
	const isBinary = !encoding.startsWith('utf-16') && !encoding.startsWith('utf-32') && looksBinary(bytes);
	const { text, faults } = readBytesAs(bytes, encoding);
	if (!isBinary && faults.length === 0) return { text, encoding, isDamaged: false };
	const guesses = likelyEncodings(bytes).filter((one) => one !== encoding);
	const lost = text.split('\ufffd').length - 1;
	const mixed = isBinary || encoding !== 'utf-8' ? undefined : readMixed(bytes);
	if (mixed && (mixed.others.length > 0 || guesses.length === 0)) {
		tell(file, encoding, mixed.faults);
		for (const { line, encoding: other } of mixed.others.slice(0, MOST_TOLD))
			note(file, `line ${line} is ${other}, not UTF-8, and was read so`);
		return { text: mixed.text, encoding, isDamaged: true };
	}
	if (!isBinary && encoding !== 'utf-8' && lost <= text.length * MOST_LOST) {
		tell(file, encoding, faults);
		return { text, encoding, isDamaged: true };
	}
	const [guess, next] = guesses;
	if (guess) {
		const other = next ? `, or else ${next}` : '';
		throw new Unreadable(`not ${label.toUpperCase()}: it looks like ${guess} (--encoding ${guess})${other}`);
	}
	throw new Unreadable(isBinary ? 'a binary file, not text' : `not ${label.toUpperCase()}`);
}

/** Faults that are named one by one. */
const MOST_TOLD = 5;

function tell(file: string | undefined, encoding: string, faults: readonly Fault[]): void {
	for (const { offset, bytes } of faults.slice(0, MOST_TOLD)) {
		const shown = bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
		note(file, `byte ${offset}${shown && ` (${shown})`} is not ${encoding.toUpperCase()}; the rest was read`);
	}
	if (faults.length > MOST_TOLD) note(file, `and ${faults.length - MOST_TOLD} more`);
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

/** What is wrong with the name of an encoding; undefined for one that can be read. */
export const faultOfEncoding = (label: string): string | undefined =>
	isRefused(label)
		? `${label} is not read: no program writes it any more, and it hides what a text says; convert the file first`
		: encodingNamed(label) === undefined
			? `unknown encoding ${JSON.stringify(label)}`
			: undefined;
