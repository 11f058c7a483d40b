/** Exit codes of the contract. */
export const FINDINGS = 1;
export const FAILURE = 2;

/** Names what went wrong on standard error and remembers that the exit code is 2; the other files go on. */
export function fail(name: string | undefined, why: string): void {
	process.stderr.write(`${name ?? 'corpus-curator'}: ${why}\n`);
	process.exitCode = FAILURE;
}

/** Remembers that there were findings, unless something failed. */
export function found(): void {
	process.exitCode ??= FINDINGS;
}
