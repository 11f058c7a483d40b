import { makeArticle } from '../engine';
import { type CorpusMemory, fingerprintOf, makeMemory } from '../engine/corpus';
import type { Arguments } from './arguments';
import { fail } from './failures';
import { filesBelow } from './folders';
import { progressOn } from './progress';
import { readArticle, reasonOf, sizeOf } from './reading';

async function bytesBelow(folder: string): Promise<number> {
	let sum = 0;
	for await (const file of filesBelow(folder)) sum += sizeOf(file);
	return sum;
}

/** In how many files of `--corpus` each line stands. */
export async function corpusOf(args: Pick<Arguments, 'corpus' | 'encoding'>): Promise<CorpusMemory | undefined> {
	if (args.corpus === undefined) return undefined;
	const memory = makeMemory();
	const progress = progressOn(process.stderr, 'corpus');
	try {
		if (process.stderr.isTTY) progress.expect(await bytesBelow(args.corpus)); // who else would wait for the sum?
		for await (const file of filesBelow(args.corpus)) {
			const source = await readArticle(file, args.encoding).catch(() => undefined); // what is no text has no lines to count
			progress.advance(Number(source?.found?.size ?? 0));
			if (source) memory.remember(file, fingerprintOf(makeArticle(source.text)));
		}
	} catch (error) {
		fail(args.corpus, reasonOf(error));
	}
	progress.hide();
	return memory;
}
