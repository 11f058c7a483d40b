import { readdirSync, readFileSync } from 'node:fs';

/** Process ids with their parents and command lines. The embedded VS Code runs on Linux, so that /proc tells. */
function processes(): Map<number, { readonly parent: number; readonly command: string }> {
	const found = new Map<number, { parent: number; command: string }>();
	for (const name of readdirSync('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
			found.set(Number(name), { parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() });
		} catch {
			// ended meanwhile
		}
	}
	return found;
}

/** The extension hosts below this process. */
export function extensionHosts(): number[] {
	const all = processes();
	const isBelow = (pid: number): boolean => pid === process.pid || (all.has(pid) && isBelow(all.get(pid)!.parent));
	return [...all].filter(([pid, { command }]) => command.includes('--type=extensionHost') && isBelow(pid)).map(([pid]) => pid);
}

/** Of VS Code's own extensions, such as the one for JSON. */
const BUILT_IN = '/lib/vscode/extensions/';

/** Command lines of what the extension hosts have started, VS Code's own language servers aside. */
export function startedByHosts(): string[] {
	const hosts = new Set(extensionHosts());
	return [...processes().values()]
		.filter(({ parent, command }) => hosts.has(parent) && !command.includes(BUILT_IN))
		.map(({ command }) => command);
}
