import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { tell } from '../failures';
import { makeWork } from './perform';
import type { Outcome, Perform, Setup, Task } from './tasks';

/** Bytes of a batch: large enough that passing it on costs nothing, small enough that the cores end together. */
export const BATCH = 256 * 1024;

/** Bytes of work below which starting workers costs more than they save: each has to load the program and its tables. */
const WORTH_WORKERS = 512 * 1024;

export interface Pool {
	/** Tasks that are kept under way at once. */
	readonly width: number;
	/** `bytes`: about how much work the task is. */
	readonly perform: (task: Task, bytes: number) => Promise<Outcome>;
	readonly close: () => Promise<void>;
}

/**
 * So many workers, hired when it shows that the work is worth it; until then, or where one job is wanted, this thread does it.
 * @param expected bytes of the whole work, where they are known: this thread then need not warm up for what others go on with
 */
export function poolFor(setup: Setup, jobs: number, expected = 0): Pool {
	const here = alone(setup);
	if (jobs === 1) return here;
	let seen = expected;
	let there: Pool | undefined;
	return {
		width: 2 * jobs,
		perform: (task, bytes) => {
			seen += bytes;
			if (seen >= WORTH_WORKERS) there ??= workers(setup, jobs);
			return (there ?? here).perform(task, bytes);
		},
		close: async () => there?.close(),
	};
}

function alone(setup: Setup): Pool {
	let perform: Perform | undefined;
	let last: Promise<unknown> = Promise.resolve();
	return {
		width: 1,
		perform: (task) => {
			const next = last.then(() => {
				perform ??= makeWork(setup);
				return perform(task);
			});
			last = next.catch(() => {});
			return next;
		},
		close: async () => {},
	};
}

interface Waiting {
	readonly task: Task;
	readonly done: (outcome: Outcome) => void;
	readonly failed: (error: Error) => void;
}

/** Each worker loads this same program, see `serve`. */
function workers(setup: Setup, jobs: number): Pool {
	const queue: Waiting[] = [];
	const idle: Worker[] = [];
	const busy = new Map<Worker, Waiting>();
	const all: Worker[] = [];
	let isClosing = false;

	const next = (worker: Worker) => {
		const waiting = queue.shift();
		if (!waiting) return void idle.push(worker);
		busy.set(worker, waiting);
		worker.postMessage(waiting.task, 'bytes' in waiting.task ? [waiting.task.bytes.buffer as ArrayBuffer] : []);
	};
	const hire = () => {
		const worker = new Worker(__filename, { workerData: setup });
		all.push(worker);
		worker.on('message', (outcome: Outcome) => {
			busy.get(worker)?.done(outcome);
			busy.delete(worker);
			next(worker);
		});
		const broken = (error: Error) => {
			if (!isClosing) for (const { failed } of [...busy.values(), ...queue.splice(0)]) failed(error);
		};
		worker.on('error', broken);
		worker.on('exit', () => broken(new Error('a worker ended before its work')));
		return worker;
	};
	return {
		width: 2 * jobs,
		perform: (task) =>
			new Promise((done, failed) => {
				queue.push({ task, done, failed });
				const worker = idle.pop() ?? (all.length < jobs ? hire() : undefined);
				if (worker) next(worker);
			}),
		close: async () => {
			isClosing = true;
			await Promise.all(all.map((worker) => worker.terminate()));
		},
	};
}

/** The worker's side: does what it is sent. Says whether this thread is a worker. */
export function serve(): boolean {
	if (isMainThread || !parentPort) return false;
	const perform = makeWork(workerData as Setup);
	const port = parentPort;
	port.on('message', async (task: Task) => {
		const outcome = await perform(task);
		port.postMessage(outcome, outcome.bytes ? [outcome.bytes.buffer as ArrayBuffer] : []);
	});
	return true;
}

/** A task and about how many bytes of work it is. */
export interface Sized {
	readonly task: Task;
	readonly bytes: number;
}

/** Hands tasks out and takes what comes of them in the order of the tasks, each as soon as it is its turn; says their notes. */
export async function inOrder(
	tasks: Iterable<Sized> | AsyncIterable<Sized>,
	pool: Pool,
	take: (outcome: Outcome, bytes: number) => Promise<void> | void,
): Promise<void> {
	const underWay: Promise<void>[] = [];
	let last: Promise<void> = Promise.resolve();
	for await (const { task, bytes } of tasks) {
		const outcome = pool.perform(task, bytes);
		outcome.catch(() => {}); // whoever waits for its turn hears of it
		last = last.then(async () => {
			const done = await outcome;
			for (const note of done.notes) tell(note);
			await take(done, bytes);
		});
		last.catch(() => {});
		underWay.push(last);
		if (underWay.length >= pool.width) await underWay.shift();
	}
	await last;
}
