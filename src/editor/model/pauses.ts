import { warmUp } from '../../engine';

/** Milliseconds of work after which everything else in the extension host has its turn. */
const SLICE = 12;

/** When the last pause ended: one clock for all, since works that go on side by side share the turns. */
let since = 0;

/** Pauses when the work since the last pause has taken its slice of time. */
export function breathe(): Promise<void> | undefined {
	if (performance.now() - since < SLICE) return undefined;
	return nextTurn().then(() => {
		since = performance.now();
	});
}

/**
 * Everything that waits in the host has its turn. A message to oneself where there is no `setImmediate`: browsers make timers that follow
 * one another wait for 4 ms (HTML standard, timers, nesting level above 5), Node for 1 ms.
 */
function nextTurn(): Promise<void> {
	if (typeof globalThis.setImmediate === 'function') return new Promise((resolve) => globalThis.setImmediate(resolve));
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', BrowserPort>;
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});
}

/** A `MessagePort` as browsers have it. */
interface BrowserPort {
	onmessage: () => void;
	postMessage(message: undefined): void;
	close(): void;
}

/** Works steps off, with pauses; undefined as soon as `isLate` says so. */
export async function withPauses<T>(steps: Generator<void, T>, isLate: () => boolean = () => false): Promise<T | undefined> {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
		const pause = breathe();
		if (pause) await pause;
		if (isLate()) return undefined;
	}
}

let warming: Promise<void> | undefined;

/** Makes the tables of the engine before the first check, with pauses. */
export const warmEngine = (): Promise<void> => {
	warming ??= withPauses(warmUp());
	return warming;
};
