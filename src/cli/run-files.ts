import type { Arguments } from './arguments';
import { formatterOf } from './check';
import { found } from './failures';
import type { Formatter } from './formats/formatter';
import { metadataHead } from './metadata';
import { write } from './output';
import { progressOn } from './progress';
import { STANDARD_INPUT, sizeOf } from './reading';
import { jobsOf, setupOf } from './setup';
import { BATCH, inOrder, poolFor } from './work/pool';
import { addSums, noSums } from './work/sums';

/** Files of one batch at most: small ones cost more to open than their bytes say. */
const MOST_FILES = 50;

interface Batch {
	readonly task: { readonly kind: 'files'; readonly files: string[] };
	bytes: number;
}

/** `check`, `clean` and `metadata` on files: what is written of each, in their order. */
export async function runFiles(args: Arguments): Promise<void> {
	const setup = await setupOf(args);
	const shape = shapeOf(args, setup.hasColour);
	const batches = batchesOf(args.files);
	const bytes = batches.reduce((sum, batch) => sum + batch.bytes, 0);
	// standard input belongs to this thread, and a log has one writer
	const jobs = args.log !== undefined || args.files.includes(STANDARD_INPUT) ? 1 : jobsOf(args);
	const pool = poolFor(setup, jobs, bytes);
	const progress = progressOn(process.stderr);
	progress.expect(bytes);
	const sums = noSums();
	let joint = '';
	await write(shape.begin?.() ?? '');
	try {
		await inOrder(batches, pool, async (outcome, done) => {
			addSums(sums, outcome.sums);
			if (outcome.sums.findings > 0) found();
			if (process.stdout.isTTY && outcome.pieces?.length) progress.hide();
			for (const piece of outcome.pieces ?? []) {
				await write(joint + piece);
				joint = shape.joint ?? '';
			}
			progress.advance(done);
		});
	} finally {
		progress.hide();
		await pool.close();
	}
	await write(shape.end?.(sums) ?? '');
}

type Shape = Pick<Formatter, 'begin' | 'joint' | 'end'>;

function shapeOf(args: Arguments, hasColour: boolean): Shape {
	if (args.command === 'check') return formatterOf(args, hasColour);
	return args.command === 'metadata' ? { begin: () => metadataHead(args) } : {};
}

function batchesOf(files: readonly string[]): Batch[] {
	const batches: Batch[] = [];
	for (const file of files) {
		let last = batches.at(-1);
		if (!last || last.bytes >= BATCH || last.task.files.length >= MOST_FILES) {
			last = { task: { kind: 'files', files: [] }, bytes: 0 };
			batches.push(last);
		}
		last.task.files.push(file);
		last.bytes += sizeOf(file);
	}
	return batches;
}
