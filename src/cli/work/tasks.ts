import type { Arguments } from '../arguments';
import type { Note } from '../failures';
import type { Sums } from './sums';

/** A piece of the work: some files, some lines of a shard, or some texts of a table. */
export type Task =
	| { readonly kind: 'files'; readonly files: readonly string[] }
	| { readonly kind: 'lines'; readonly bytes: Uint8Array; readonly first: number; readonly shard: string | undefined }
	| { readonly kind: 'texts'; readonly texts: readonly (string | null)[]; readonly first: number; readonly shard: string };

/** What came of a task, ready to be written. */
export interface Outcome {
	/** Of `files`: what is written of each, where it is anything. */
	readonly pieces?: readonly string[];
	/** Of `lines`. */
	readonly bytes?: Uint8Array;
	/** Of `texts`. */
	readonly texts?: readonly (string | null)[];
	readonly sums: Sums;
	readonly notes: readonly Note[];
}

/** What a worker has to know. */
export interface Setup {
	readonly args: Arguments;
	/** `--corpus`, as its memory is written down. */
	readonly corpus?: string;
	readonly hasColour: boolean;
}

export type Perform = (task: Task) => Promise<Outcome>;

/** What one file comes to: what is written of it, and what is counted. */
export type FileWork = (file: string, sums: Sums) => Promise<string>;
