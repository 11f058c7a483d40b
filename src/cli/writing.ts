import { randomBytes } from 'node:crypto';
import { type BigIntStats, statSync } from 'node:fs';
import { chmod, chown, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { reasonOf, Unreadable } from './reading';

export interface Replacing {
	/** The file whose permissions the new one gets. */
	readonly found?: BigIntStats;
	/** `found` is the file itself: its owner stays, and a symbolic link to it stays one. Else a link is replaced. */
	readonly isSame?: boolean;
	/** Done when the new content is safe on the disk and before it is put in place; where it throws, nothing is. */
	readonly before?: () => Promise<void>;
}

/**
 * Puts a new text in the place of a file: written beside it, flushed, then renamed over it, so that the file is the old one or the new
 * one, whole, whenever the machine stops.
 * @throws Unreadable when it cannot be written, or is no longer the file that was read; the old file is then untouched
 */
export async function replaceFile(file: string, content: string | Uint8Array, options: Replacing = {}): Promise<void> {
	const { found, isSame = false, before } = options;
	let temporary: string | undefined;
	try {
		const target = isSame ? await realpath(file).catch(() => file) : file;
		const mode = found ? Number(found.mode) & 0o7777 : 0o644;
		const folder = dirname(target);
		await removeLitter(folder);
		temporary = temporaryIn(folder);
		const handle = await open(temporary, 'wx', mode);
		try {
			await handle.writeFile(content, 'utf8');
			await handle.sync();
		} finally {
			await handle.close();
		}
		if (found && isSame) await keepOwner(temporary, found);
		await chmod(temporary, mode); // the umask may have taken bits from it, a change of owner, too
		await before?.();
		await rename(temporary, target);
	} catch (error) {
		if (temporary) await rm(temporary, { force: true });
		throw new Unreadable(`not written: ${reasonOf(error)}`);
	}
}

/** A name that nothing has, for what is being written. Short: names of files may be as long as the system takes. */
export const temporaryIn = (folder: string): string => join(folder, `.curator-${process.pid}-${randomBytes(4).toString('hex')}.tmp`);

/**
 * As `replaceFile`, in place of the file that was read, through links.
 * @throws Unreadable when it is read-only, or changed since it was read
 */
export async function replaceSource(
	file: string,
	found: BigIntStats,
	content: string | Uint8Array,
	before?: () => Promise<void>,
): Promise<void> {
	if ((Number(found.mode) & 0o222) === 0) throw new Unreadable('not written: it is read-only');
	const mustBeSame = async () => {
		const now = await stat(file, { bigint: true });
		if (now.ino !== found.ino || now.dev !== found.dev || now.size !== found.size || now.mtimeNs !== found.mtimeNs)
			throw new Unreadable('it was changed meanwhile');
	};
	await replaceFile(file, content, {
		found,
		isSame: true,
		before: async () => {
			await mustBeSame();
			await before?.();
			if (before) await mustBeSame();
		},
	});
}

async function keepOwner(file: string, found: BigIntStats): Promise<void> {
	if (process.getuid?.() === Number(found.uid) && process.getgid?.() === Number(found.gid)) return;
	await chown(file, Number(found.uid), Number(found.gid)).catch(() => {}); // only root may, or a member of the group
}

const LITTER = /^\.curator-(\d+)-[0-9a-f]{8}\.tmp$/;
/** Age in milliseconds from which a temporary file whose process is gone is nobody's; another machine may share the folder. */
const OLD = 3_600_000;
const swept = new Set<string>();

/** What a run that was killed left behind, once a folder. */
async function removeLitter(folder: string): Promise<void> {
	if (swept.has(folder)) return;
	swept.add(folder);
	for (const name of await readdir(folder).catch(() => [])) {
		const owner = LITTER.exec(name)?.[1];
		if (owner === undefined || isRunning(Number(owner))) continue;
		const path = join(folder, name);
		const age = await stat(path).then(
			({ mtimeMs }) => Date.now() - mtimeMs,
			() => 0,
		);
		if (age > OLD) await rm(path, { force: true });
	}
}

/** Is there a process of this number on this machine? */
export function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code !== 'ESRCH';
	}
}

/** Where a file goes below `--out`: under its own path when that lies below the current folder, else under its name. */
export function placeIn(folder: string, file: string): string {
	const path = relative(process.cwd(), file);
	return join(folder, isAbsolute(path) || normalize(path).startsWith('..') ? basename(file) : path);
}

/**
 * Where each of the files goes below `--out`.
 * @throws Unreadable from `of` for a file whose place is that of another file, or one of the files themselves under whatever name
 */
export function placesIn(folder: string, files: readonly string[]): { readonly of: (file: string) => string } {
	const byPlace = new Map<string, string>();
	const shared = new Map<string, string>();
	const sources = new Set<string>();
	for (const file of files) {
		const identity = identityOf(file);
		if (identity) sources.add(identity);
		const place = resolve(placeIn(folder, file));
		const other = byPlace.get(place);
		if (other !== undefined && resolve(other) !== resolve(file)) shared.set(place, `${other} and ${file}`);
		else byPlace.set(place, file);
	}
	return {
		of: (file) => {
			const place = placeIn(folder, file);
			const both = shared.get(resolve(place));
			if (both) throw new Unreadable(`not written: ${both} would both be ${place}; run from a folder above them`);
			const identity = identityOf(place);
			if (identity && sources.has(identity)) throw new Unreadable('not written: --out would write over the file itself; use --write');
			return place;
		},
	};
}

/** Device and number of the file that a path leads to. */
function identityOf(path: string): string | undefined {
	const found = statSync(path, { bigint: true, throwIfNoEntry: false });
	return found && `${found.dev}:${found.ino}`;
}

/** As `replaceFile`, below a folder that is made first. A link that leads out of the folder is not followed. */
export async function writeBelow(folder: string, file: string, content: string | Uint8Array, options: Replacing = {}): Promise<void> {
	try {
		await makeFolders(folder, dirname(file));
	} catch (error) {
		throw new Unreadable(`not written: ${reasonOf(error)}`);
	}
	await replaceFile(file, content, options);
}

/** Makes the folder `deep` below `folder`. */
export async function makeFolders(folder: string, deep: string): Promise<void> {
	await mkdir(deep, { recursive: true });
	const top = await realpath(folder);
	const real = await realpath(deep);
	if (real !== top && !real.startsWith(top.endsWith(sep) ? top : top + sep))
		throw new Unreadable('a link leads out of the folder given by --out');
}
