// Child processes as the scripts need them: output shown, failure thrown, nothing inherited from an editor's terminal.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/**
 * Runs a program to its end and returns its exit code (128 when a signal ended it).
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function exitCodeOf(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
		child.on('error', reject);
		child.on('close', (code) => resolve(code ?? 128));
	});
}

/**
 * Runs a program and throws when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function run(command, args, options = {}) {
	const code = await exitCodeOf(command, args, options);
	if (code !== 0) throw new Error(`${[command, ...args].join(' ')} ended with exit code ${code}`);
}

/**
 * The first of these programs that stands on the PATH (or is an absolute path to an executable file).
 * @param {string[]} names
 * @returns {string | undefined}
 */
export function findProgram(...names) {
	const folders = (process.env.PATH ?? '').split(delimiter);
	for (const name of names) {
		for (const candidate of name.includes('/') ? [name] : folders.map((folder) => join(folder, name))) {
			try {
				accessSync(candidate, constants.X_OK);
				return candidate;
			} catch {
				// not here: look further
			}
		}
	}
	return undefined;
}
