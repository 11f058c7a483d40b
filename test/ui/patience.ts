import { strict as assert } from 'node:assert';

/** Milliseconds in which a key or a click shows its effect, on a busy machine too; then it is taken for lost. */
export const SOON = 10_000;
export const patience = { timeout: SOON };
const TRIES = 5;

/** Does something again until it shows an effect: keys and clicks get lost while the window is busy with something else. */
export async function untilSeen(
	what: string,
	action: () => Promise<unknown>,
	effect: (patience: { timeout: number }) => Promise<unknown>,
): Promise<void> {
	for (let tries = 1; tries <= TRIES; tries++) {
		await action();
		const seen = await effect(patience).then(
			() => true,
			() => false,
		);
		if (seen && tries > 1) console.log(`      (${what}: at the ${tries}. try)`);
		if (seen) return;
	}
	assert.fail(`${what}: not in ${TRIES} tries`);
}

/** Milliseconds in which a file is written by a window on a busy machine. */
const WRITTEN = 60_000;

/** Looks again and again until it is so: for files, which are written a moment after the window says so. */
export async function untilSo(what: string, isSo: () => boolean): Promise<void> {
	const end = Date.now() + WRITTEN;
	while (!isSo()) {
		assert.ok(Date.now() < end, `never came: ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
