// What an audit of 2,000 files costs the extension host: npm run bench:host. Prints figures of this machine; asserts the promises of the README.
import { strict as assert } from 'node:assert';
import { loadavg } from 'node:os';
import { PerformanceObserver } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { curator, folder } from './support';

const FILES = 2_000;
const NAMES = ['reading-rooms.txt', 'tea-village.txt', 'bus-network.txt', 'glass-workshop.txt', 'river-otters.txt'];

suite('audit of 2,000 files', function () {
	this.timeout(500_000);

	test('memory, longest block, cancel', async () => {
		const { audited } = await curator();
		await makeFiles();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');

		const before = await settledHeap();
		const watch = watchBlocks();
		const collections = watchCollections();
		const began = performance.now();
		const used = process.cpuUsage();
		const count = await vscode.commands.executeCommand<number>('corpusCurator.audit');
		const seconds = (performance.now() - began) / 1000;
		const { user, system } = process.cpuUsage(used);
		const blocks = watch();
		const pauses = collections();
		const after = await settledHeap();
		console.log(
			`    ${count} files in ${seconds.toFixed(1)} s, of which ${((user + system) / 1e6).toFixed(1)} s of processor time; heap before ${before.toFixed(1)} MB, after ${after.toFixed(1)} MB`,
		);
		const longest = blocks.slice(0, 8).map(({ at, late, busy }) => `${late.toFixed(0)} (${busy.toFixed(0)}) at ${at.toFixed(1)} s`);
		console.log(
			`    longest collections of garbage, ms: ${pauses
				.slice(0, 6)
				.map(({ ms, at }) => `${ms.toFixed(0)} at ${at.toFixed(1)} s`)
				.join(', ')}`,
		);
		const share = (part: number) => blocks[Math.floor(blocks.length * part)]!.late.toFixed(0);
		console.log(
			`    longest blocks of the host, ms, and the processor time in them: ${longest.join(', ')}; load ${loadavg()[0]!.toFixed(1)}`,
		);
		console.log(
			`    median ${share(0.5)} ms, 1 of 100 over ${share(0.01)} ms; ${blocks.filter(({ late }) => late > 50).length} of ${blocks.length} over 50 ms, ${blocks.filter(({ late, busy }) => late > 50 && busy > 50).length} of them busy`,
		);
		assert.ok(count >= FILES);
		assert.ok([...audited.files()].length >= FILES);
		assert.ok(after - before < 50, `${(after - before).toFixed(1)} MB more than before`);
	});

	test('cancel works at once', async () => {
		for (const name of ['bench/0.txt', 'bench/1.txt']) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), name));
		await makeFiles(); // all changed: checked anew
		const audit = vscode.commands.executeCommand('corpusCurator.audit');
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		const began = performance.now();
		await vscode.commands.executeCommand('corpusCurator.cancelAudit');
		await audit;
		console.log(`    cancelled after ${(performance.now() - began).toFixed(0)} ms`);
		assert.ok(performance.now() - began < 2_000);
	});
});

/** Articles of the samples, each with a headline of its own. */
async function makeFiles(): Promise<void> {
	const texts = await Promise.all(
		NAMES.map(async (name) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), name)))),
	);
	for (let at = 0; at < FILES; at++) {
		const text = `第${at}篇 ${Date.now()}\n\n${texts[at % texts.length]}`;
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), `bench/${at}.txt`), new TextEncoder().encode(text));
	}
}

/** Megabytes in use after the garbage was collected. */
async function settledHeap(): Promise<number> {
	setFlagsFromString('--expose-gc');
	const gc: () => void = runInNewContext('gc');
	for (let round = 0; round < 3; round++) {
		await new Promise((resolve) => setTimeout(resolve, 500));
		gc();
	}
	return process.memoryUsage().heapUsed / 1024 / 1024;
}

interface Block {
	/** Seconds after the beginning. */
	readonly at: number;
	/** Milliseconds that the event loop was late. */
	readonly late: number;
	/** Milliseconds of processor time of the host meanwhile, all its threads: less than `late` where others had the processor. */
	readonly busy: number;
}

/** As `watchBlocks`, for the pauses in which garbage is collected. */
function watchCollections(): () => { at: number; ms: number }[] {
	const began = performance.now();
	const pauses: { at: number; ms: number }[] = [];
	const observer = new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries()) pauses.push({ at: (startTime + duration - began) / 1000, ms: duration });
	});
	observer.observe({ entryTypes: ['gc'] });
	return () => {
		observer.disconnect();
		return pauses.sort((a, b) => b.ms - a.ms);
	};
}

/** Starts watching; the function returned stops, and gives what it saw, the longest first. */
function watchBlocks(): () => Block[] {
	const blocks: Block[] = [];
	const began = performance.now();
	let last = began;
	let used = process.cpuUsage();
	const timer = setInterval(() => {
		const now = performance.now();
		const { user, system } = process.cpuUsage(used);
		blocks.push({ at: (now - began) / 1000, late: now - last - 5, busy: (user + system) / 1000 });
		last = now;
		used = process.cpuUsage();
	}, 5);
	return () => {
		clearInterval(timer);
		return blocks.sort((a, b) => b.late - a.late);
	};
}
