import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import { FAILURE, fail } from './failures';
import { reasonOf } from './reading';

const STANDARD_OUTPUT = 1;

/** Writes to standard output, all of it, and waits while the reader is behind. Where nothing more can be written the program ends, with 2. */
export async function write(chunk: string | Uint8Array): Promise<void> {
	if (isFile()) writeAll(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
	else if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

let isFileKnown: boolean | undefined;

/** Node writes to a file in one call and takes what the system took of it for all: a full disk would cut the output in silence. */
function isFile(): boolean {
	if (isFileKnown === undefined) {
		const found = fstatSync(STANDARD_OUTPUT);
		isFileKnown = found.isFile() || (found.isCharacterDevice() && !process.stdout.isTTY);
	}
	return isFileKnown;
}

function writeAll(bytes: Uint8Array): void {
	try {
		for (let done = 0; done < bytes.length; ) done += writeSync(STANDARD_OUTPUT, bytes, done);
	} catch (error) {
		stop(error);
	}
}

function stop(error: unknown): never {
	fail('standard output', reasonOf(error));
	process.exit(FAILURE);
}

/** A reader that has seen enough (`| head`) is no error: the program ends quietly. Anything else that stops the output is. */
export function endOnClosedOutput(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit();
		stop(error);
	});
	process.stderr.on('error', () => {}); // nobody is left to be told; the exit code still says it
}
