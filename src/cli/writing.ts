import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize, relative } from 'node:path';
import { reasonOf, Unreadable } from './reading';

/**
 * Puts a new text in the place of a file: written beside it, flushed, then renamed over it, so that the file is the old one or the new
 * one, whole, whenever the machine stops. Keeps the permissions; a symbolic link stays one.
 * @param mode permissions of the new file
 * @throws Unreadable when it cannot be written; the old file is then untouched
 */
export async function replaceFile(file: string, content: string | Uint8Array, mode = 0o644): Promise<void> {
	let temporary: string | undefined;
	try {
		const target = await realpath(file).catch(() => file);
		temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
		const handle = await open(temporary, 'wx', mode);
		try {
			await handle.writeFile(content, 'utf8');
			await handle.sync();
		} finally {
			await handle.close();
		}
		await chmod(temporary, mode & 0o7777); // the umask may have taken bits from it
		await rename(temporary, target);
	} catch (error) {
		if (temporary) await rm(temporary, { force: true });
		throw new Unreadable(`not written: ${reasonOf(error)}`);
	}
}

/** Where a file goes below `--out`: under its own path when that lies below the current folder, else under its name. */
export function placeIn(folder: string, file: string): string {
	const path = relative(process.cwd(), file);
	return join(folder, isAbsolute(path) || normalize(path).startsWith('..') ? basename(file) : path);
}

/** As `replaceFile`, and makes the folder first. */
export async function writeFileIn(file: string, content: string | Uint8Array, mode?: number): Promise<void> {
	try {
		await mkdir(dirname(file), { recursive: true });
	} catch (error) {
		throw new Unreadable(`not written: ${reasonOf(error)}`);
	}
	await replaceFile(file, content, mode);
}
