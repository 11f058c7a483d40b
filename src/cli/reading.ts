import { readFile, stat } from 'node:fs/promises';
import { guessEncoding } from '../engine/encoding/guess';

export interface Source {
	readonly file: string;
	/** With its byte order mark and line ends as they are. */
	readonly text: string;
	readonly encoding: string;
	readonly mode: number;
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
};

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
		for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
		return { file, text: decode(Buffer.concat(chunks), encoding), encoding, mode: 0o644 };
	}
	const { bytes, mode } = await readBytes(file);
	return { file, text: decode(bytes, encoding), encoding, mode };
}

/**
 * The bytes of a file and its permissions.
 * @throws Unreadable when it is missing, a folder or not readable
 */
export async function readBytes(file: string): Promise<{ readonly bytes: Buffer; readonly mode: number }> {
	try {
		const found = await stat(file);
		if (found.isDirectory()) throw new Unreadable('is a folder, not a file');
		return { bytes: await readFile(file), mode: found.mode };
	} catch (error) {
		throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
	}
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
