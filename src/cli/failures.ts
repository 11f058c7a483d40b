import { visible } from './visible';

/** Exit codes of the contract. */
export const FINDINGS = 1;
export const FAILURE = 2;

/** What is to be said on standard error. */
export interface Note {
	readonly name: string | undefined;
	readonly what: string;
	/** The exit code is 2. */
	readonly isFailure: boolean;
	/** About a file that many others depend on: said once, however many workers find it. */
	readonly isShared: boolean;
}

let clearScreen = () => {};

/** Called before anything is said: a line of progress must not stand in the way. */
export const beforeSaying = (clear: () => void): void => {
	clearScreen = clear;
};

let collected: Note[] | undefined;
const said = new Set<string>();

/** Runs work whose notes are handed over in place of being said: a worker's, which the main thread says in the order of the output. */
export async function collecting<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly notes: readonly Note[] }> {
	const notes: Note[] = [];
	collected = notes;
	try {
		return { value: await work(), notes };
	} finally {
		collected = undefined;
	}
}

/** Says a note, or keeps it for who collects them. */
export function tell(note: Note): void {
	if (collected) {
		collected.push(note);
		return;
	}
	if (note.isFailure) process.exitCode = FAILURE;
	const line = `${visible(`${note.name ?? 'corpus-curator'}: ${note.what}`)}\n`;
	if (note.isShared && said.has(line)) return;
	if (note.isShared) said.add(line);
	clearScreen();
	process.stderr.write(line);
}

/** Names what went wrong on standard error and remembers that the exit code is 2; the other files go on. */
export const fail = (name: string | undefined, why: string): void => tell({ name, what: why, isFailure: true, isShared: false });

/** As `fail`, for what many files depend on. */
export const failOnce = (name: string, why: string): void => tell({ name, what: why, isFailure: true, isShared: true });

/** Says something on standard error that is no failure. */
export const note = (name: string | undefined, what: string): void => tell({ name, what, isFailure: false, isShared: false });

/** As `note`, for what many files depend on. */
export const noteOnce = (name: string, what: string): void => tell({ name, what, isFailure: false, isShared: true });

/** Remembers that there were findings, unless something failed. */
export function found(): void {
	process.exitCode ??= FINDINGS;
}
