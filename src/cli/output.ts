import { once } from 'node:events';

/** Writes to standard output and waits while the reader is behind. */
export async function write(chunk: string | Uint8Array): Promise<void> {
	if (!process.stdout.write(chunk)) await once(process.stdout, 'drain');
}

/** A reader that has seen enough (`| head`) is no error: the program ends quietly. */
export function endQuietlyOnClosedPipe(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit();
		throw error;
	});
}
