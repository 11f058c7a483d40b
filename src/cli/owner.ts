import { type BigIntStats, readFileSync } from 'node:fs';

/**
 * Whose file it is, when it is neither this user's nor the administrator's; undefined when it may be obeyed. A configuration that is found
 * in a folder above may be anybody's, as with git (`safe.directory`).
 */
export function strangerOf(found: BigIntStats): string | undefined {
	const own = process.getuid?.();
	const owner = Number(found.uid);
	if (own === undefined || owner === own || owner === 0) return undefined;
	return nameOf(owner);
}

function nameOf(uid: number): string {
	try {
		const entry = readFileSync('/etc/passwd', 'utf8')
			.split('\n')
			.find((line) => line.split(':')[2] === String(uid));
		if (entry) return entry.split(':')[0]!;
	} catch {
		// a system without the file has other means; the number will do
	}
	return `user ${uid}`;
}
