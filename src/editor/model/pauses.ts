import { warmUp } from '../../engine';

/** Milliseconds of work after which everything else in the extension host has its turn. */
const SLICE = 12;

/** When the last pause ended: one clock for all, since works that go on side by side share the turns. */
let since = 0;

/** Pauses when the work since the last pause has taken its slice of time. */
export function breathe(): Promise<void> | undefined {
	if (performance.now() - since < SLICE) return undefined;
	return new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => {
		since = performance.now();
	});
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
