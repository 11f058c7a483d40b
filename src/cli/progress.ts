/** How far a run is, for people, in one line of the terminal that is written anew. Nothing where standard error is no terminal. */
export interface Progress {
	readonly advance: (bytes: number) => void;
	/** The total, once it is known. */
	readonly expect: (bytes: number) => void;
	readonly end: () => void;
}

/** Milliseconds between two lines. */
const OFTEN = 300;

export function progressOn(screen: NodeJS.WriteStream): Progress {
	if (!screen.isTTY) return { advance: () => {}, expect: () => {}, end: () => {} };
	const began = Date.now();
	let shown = 0;
	let done = 0;
	let total: number | undefined;
	const clear = () => screen.write('\r\x1b[K');
	return {
		expect: (bytes) => {
			total = bytes;
		},
		advance: (bytes) => {
			done += bytes;
			const now = Date.now();
			if (now - shown < OFTEN) return;
			shown = now;
			clear();
			screen.write(lineOf(done, total, (now - began) / 1000));
		},
		end: () => {
			if (shown) clear();
		},
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
