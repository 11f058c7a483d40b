import type { Arguments } from '../arguments';
import { fail } from '../failures';
import { reasonOf } from '../reading';
import type { Sums } from '../work/sums';
import { replaceFile } from '../writing';
import { noCard } from './gather';
import { htmlOf } from './html';
import { markdownOf } from './markdown';
import { pageOf } from './page';

/** `--card NAME`, where it was asked for: NAME.md and NAME.html. */
export async function writeCard(args: Arguments, sums: Sums, shards: readonly string[]): Promise<void> {
	if (args.card === undefined) return;
	const page = pageOf(args, sums, sums.card ?? noCard(), shards);
	const name = args.card.replace(/\.(?:md|html)$/, '');
	for (const [ending, write] of [
		['md', markdownOf],
		['html', htmlOf],
	] as const) {
		const file = `${name}.${ending}`;
		try {
			await replaceFile(file, write(page));
		} catch (error) {
			fail(file, reasonOf(error));
		}
	}
}
