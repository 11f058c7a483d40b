import { opendir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold no articles. */
const isHidden = (name: string) => name.startsWith('.') || name === 'node_modules';

/** The files below a folder, one after the other, hidden ones left out. Links are not followed. */
export async function* filesBelow(folder: string): AsyncGenerator<string> {
	const entries = [];
	for await (const entry of await opendir(folder)) if (!isHidden(entry.name)) entries.push(entry);
	entries.sort((a, b) => (a.name < b.name ? -1 : 1)); // the order must not depend on the file system
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* filesBelow(path);
		else if (entry.isFile()) yield path;
	}
}
