import { availableParallelism } from 'node:os';
import type { Arguments } from './arguments';
import { corpusOf } from './corpus';
import type { Setup } from './work/tasks';

/** What workers have to know of this run. */
export async function setupOf(args: Arguments): Promise<Setup> {
	const corpus = await corpusOf(args);
	const hasColour = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
	return { args, corpus: corpus?.serialise(), hasColour };
}

export const jobsOf = (args: Arguments): number => args.jobs ?? availableParallelism();
