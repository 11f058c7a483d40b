import { makeArticle, metadataOf } from '../engine';
import type { Arguments } from './arguments';
import { fail } from './failures';
import { write } from './output';
import { readSource, reasonOf } from './reading';

/** `metadata`: one record a file, in order. */
export async function metadata(args: Arguments): Promise<void> {
	for (const file of args.files) {
		try {
			const { text } = await readSource(file, args.encoding);
			await write(`${JSON.stringify({ file, fields: metadataOf(makeArticle(text)) })}\n`);
		} catch (error) {
			fail(file, reasonOf(error));
		}
	}
}
