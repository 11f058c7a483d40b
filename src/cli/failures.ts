import { visible } from './visible';

/** Exit codes of the contract. */
export const FINDINGS = 1;
export const FAILURE = 2;

/** Names what went wrong on standard error and remembers that the exit code is 2; the other files go on. */
export function fail(name: string | undefined, why: string): void {
	note(name, why);
	process.exitCode = FAILURE;
}

/** Says something on standard error that is no failure. */
export function note(name: string | undefined, what: string): void {
	process.stderr.write(`${visible(`${name ?? 'corpus-curator'}: ${what}`)}\n`);
}

/** Remembers that there were findings, unless something failed. */
export function found(): void {
	process.exitCode ??= FINDINGS;
}
