import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second and bytes a page as Linux counts them in /proc. */
const TICKS = 100;
const OFTEN = 100;

const numbersOf = (stat) =>
	stat
		.slice(stat.lastIndexOf(')') + 2)
		.split(' ')
		.map(Number);
const read = (path) => {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined; // it has ended
	}
};

/**
 * Runs a program to its end, standard input from one file, standard output into another.
 * Gives wall and processor seconds, those of each thread that took more than a tenth of a second, and resident memory over time.
 * Linux only.
 */
export async function measure(command, { input, output, env, cwd, codes = [0] }) {
	const [from, to] = [input && openSync(input, 'r'), openSync(output, 'w')];
	const began = performance.now();
	const child = spawn(command[0], command.slice(1), { stdio: [from ?? 'ignore', to, 'inherit'], cwd, env: { ...process.env, ...env } });
	const threads = new Map();
	const memory = [];
	let cpu = 0;
	const look = () => {
		const [stat, status] = [read(`/proc/${child.pid}/stat`), read(`/proc/${child.pid}/status`)];
		if (!stat || !status?.includes('VmRSS')) return;
		const fields = numbersOf(stat);
		cpu = (fields[11] + fields[12]) / TICKS;
		memory.push(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1000);
		for (const thread of readdirSync(`/proc/${child.pid}/task`)) {
			const own = read(`/proc/${child.pid}/task/${thread}/stat`);
			if (own) threads.set(thread, numbersOf(own)[11] / TICKS + numbersOf(own)[12] / TICKS);
		}
	};
	const timer = setInterval(look, OFTEN);
	const code = await new Promise((done, failed) => {
		child.on('error', failed);
		child.on('close', done);
	});
	clearInterval(timer);
	if (from !== undefined) closeSync(from);
	closeSync(to);
	if (!codes.includes(code)) throw new Error(`${command.join(' ')} ended with ${code}`);
	return {
		wall: (performance.now() - began) / 1000,
		cpu,
		threads: [...threads.values()].filter((seconds) => seconds >= 0.1).sort((a, b) => b - a),
		peak: Math.max(...memory),
		memory,
	};
}

export async function digestOf(file) {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(file)) hash.update(chunk);
	return hash.digest('hex');
}
