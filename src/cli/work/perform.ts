import { readMemory } from '../../engine/corpus';
import { checkWork } from '../check';
import { cleanWork } from '../clean';
import { sketchWork } from '../duplicates/work';
import { collecting, fail } from '../failures';
import { metadataWork } from '../metadata';
import { reasonOf } from '../reading';
import { recordsWork } from '../records';
import { noSums } from './sums';
import type { FileWork, Perform, Setup } from './tasks';

/** Does the tasks of one command. One task at a time. */
export function makeWork(setup: Setup): Perform {
	const { args } = setup;
	const corpus = setup.corpus === undefined ? undefined : readMemory(setup.corpus);
	const ofFiles = (): FileWork => {
		if (args.command === 'check') return checkWork(args, setup.hasColour, corpus);
		if (args.command === 'metadata') return metadataWork(args);
		return cleanWork(args, corpus);
	};
	const isSketching = args.command === 'duplicates';
	const fileWork = args.jsonl || isSketching ? undefined : ofFiles();
	const records = args.jsonl ? recordsWork(args, corpus) : undefined;
	const sketch = isSketching ? sketchWork(args) : undefined;

	return async (task) => {
		const sums = noSums();
		const { value, notes } = await collecting(async () => {
			if (task.kind === 'lines' && sketch) return sketch(task, sums);
			if (task.kind === 'lines') return { bytes: records!.lines(task, sums) };
			if (task.kind === 'texts') return { texts: records!.texts(task, sums) };
			const pieces: string[] = [];
			for (const file of task.files) {
				try {
					const piece = await fileWork!(file, sums);
					if (piece) pieces.push(piece);
				} catch (error) {
					fail(file, reasonOf(error));
				}
			}
			return { pieces };
		});
		return { ...value, sums, notes };
	};
}
