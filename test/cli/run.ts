import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** The project's root: the test bundle stands in `out`. */
export const root = resolve(__dirname, '..');
export const samples = join(root, 'test/samples');
export const program = join(root, 'out/cli-under-test.cjs');

let built: Promise<unknown> | undefined;

/** Builds the command line from the sources, once a run of the tests. */
export function buildProgram(): Promise<unknown> {
	built ??= build({
		absWorkingDir: root,
		entryPoints: ['src/cli/main.ts'],
		outfile: program,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'es2022',
		charset: 'utf8',
		minify: true,
		logLevel: 'warning',
	});
	return built;
}

export interface Result {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs the command line to its end. */
export async function run(args: readonly string[], options: { input?: string | Uint8Array; cwd?: string } = {}): Promise<Result> {
	await buildProgram();
	return new Promise((done, failed) => {
		const env = { ...process.env, NO_COLOR: '1' };
		const child = spawn(process.execPath, [program, ...args], { cwd: options.cwd ?? root, env });
		const out: Buffer[] = [];
		const err: Buffer[] = [];
		child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
		child.on('error', failed);
		child.on('close', (code) => done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
		child.stdin.on('error', () => {}); // a program that does not read its input closes it
		child.stdin.end(options.input ?? '');
	});
}

/** Starts the command line with pipes, for tests that close or read them at their own pace. */
export const start = (args: readonly string[], cwd = root) => spawn(process.execPath, [program, ...args], { cwd });

/** Runs with an empty folder that is gone afterwards. */
export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'curator-cli-'));
	try {
		await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A page with damage that the safe fixes repair: readings in brackets, and nothing else. */
export const ANNOTATED = '縣(xiàn)裏的網(wǎng)絡\n實(shí)驗場上,縣(xiàn)長說網(wǎng)絡要通。\n';
export const REPAIRED = '縣裏的網絡\n實驗場上,縣長說網絡要通。\n';
/** A text that nothing is wrong with. */
export const SOUND = '望舒岛灯塔重新点亮\n\n停用十一年的望舒岛灯塔昨晚重新点亮。\n';
