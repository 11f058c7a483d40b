import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isThere, readSideFile, reasonOf, Unreadable } from './reading';
import { isRunning, replaceFile } from './writing';

/** Milliseconds between two looks at a lock, and after which a lock whose owner cannot be asked is nobody's. */
const PAUSE = 20;
const STALE = 60_000;

/**
 * Reads a file that people and programs write to, changes its text and puts the new one in its place, whole; a second process that does the
 * same waits. A file that is not there is empty.
 * @throws Unreadable when it is there and cannot be read as UTF-8, or cannot be written; it is then untouched
 */
export async function updateSideFile(path: string, change: (text: string) => string): Promise<void> {
	const lock = `${path}.lock`;
	try {
		await mkdir(dirname(path), { recursive: true });
		await take(lock);
	} catch (error) {
		throw new Unreadable(`not written: ${reasonOf(error)}`);
	}
	try {
		const old = isThere(path) ? readSideFile(path) : undefined;
		await replaceFile(path, change(old?.text ?? ''), { found: old?.found, isSame: true });
	} finally {
		await rm(lock, { force: true });
	}
}

async function take(lock: string): Promise<void> {
	for (;;) {
		try {
			const handle = await open(lock, 'wx');
			await handle.writeFile(String(process.pid));
			return await handle.close();
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		if (await isAbandoned(lock)) await rm(lock, { force: true });
		else await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
}

async function isAbandoned(lock: string): Promise<boolean> {
	try {
		const owner = Number(await readFile(lock, 'utf8'));
		if (owner > 0 && !isRunning(owner)) return true;
		return Date.now() - (await stat(lock)).mtimeMs > STALE;
	} catch {
		return false; // given back meanwhile
	}
}

/** A log that is open, so that what cannot be logged is not done. */
export interface AppendedFile {
	/** Adds to the end, whole or not at all. */
	readonly append: (text: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** @throws the system's error when it cannot be opened for writing */
export async function openForAppending(path: string): Promise<AppendedFile> {
	await mkdir(dirname(path), { recursive: true });
	const handle: FileHandle = await open(path, constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NONBLOCK ?? 0));
	if (!(await handle.stat()).isFile()) {
		await handle.close();
		throw new Unreadable('not a regular file');
	}
	return {
		append: async (text) => {
			const { size } = await handle.stat();
			try {
				await handle.appendFile(text);
				await handle.sync();
			} catch (error) {
				await handle.truncate(size);
				throw error;
			}
		},
		close: () => handle.close(),
	};
}
