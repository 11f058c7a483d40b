import { beforeSaying } from './failures';

/** How far a run is, for people, in one line of the terminal that is written anew. Nothing where standard error is no terminal. */
export interface Progress {
	readonly advance: (bytes: number) => void;
	/** The total, once it is known. */
	readonly expect: (bytes: number) => void;
	/** Takes the line away, for what is written to the same terminal. */
	readonly hide: () => void;
}

type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** Milliseconds between two lines. */
const OFTEN = 300;

/** @param what stands before the figures, where it is not the work itself */
export function progressOn(screen: Screen, what?: string, now: () => number = Date.now): Progress {
	if (!screen.isTTY) return { advance: () => {}, expect: () => {}, hide: () => {} };
	const began = now();
	let last = began;
	let done = 0;
	let total: number | undefined;
	let isShown = false;
	const hide = () => {
		if (isShown) screen.write('\r\x1b[K');
		isShown = false;
	};
	beforeSaying(hide);
	return {
		expect: (bytes) => {
			total = bytes;
		},
		advance: (bytes) => {
			done += bytes;
			const time = now();
			if (time - last < OFTEN) return;
			last = time;
			hide();
			const line = `${what === undefined ? '' : `${what}: `}${lineOf(done, total, (time - began) / 1000)}`;
			screen.write(line.slice(0, Math.max(0, (screen.columns || 80) - 1))); // a line that wraps could not be taken away
			isShown = true;
		},
		hide,
	};
}

/** `12.4 of 100.0 MB, 1.3 MB/s, 1 min 7 s left` */
export function lineOf(done: number, total: number | undefined, seconds: number): string {
	const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
	const rate = seconds > 0 ? done / seconds : 0;
	const parts = [total === undefined ? `${megabytes(done)} MB` : `${megabytes(done)} of ${megabytes(total)} MB`, `${megabytes(rate)} MB/s`];
	if (total !== undefined && rate > 0) parts.push(`${spoken(Math.max(0, total - done) / rate)} left`);
	return parts.join(', ');
}

function spoken(seconds: number): string {
	const whole = Math.ceil(seconds);
	if (whole < 60) return `${whole} s`;
	if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
	return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
