import type { Page } from 'playwright-core';

export interface Input {
	readonly clicks: number;
	/** Chords count once: the keys that only hold others down do not. */
	readonly keys: number;
}

interface Counting {
	curatorInput?: { clicks: number; keys: number };
}

/** Counts what is clicked and pressed in the window from now on, as the page gets it. The function returned reads the counts, and starts anew. */
export async function countInput(page: Page): Promise<() => Promise<Input>> {
	const read = () =>
		page.evaluate(() => {
			const window = globalThis as Counting;
			const counted = { ...(window.curatorInput ?? { clicks: 0, keys: 0 }) };
			if (!window.curatorInput) {
				const input = { clicks: 0, keys: 0 };
				window.curatorInput = input;
				document.addEventListener('mousedown', () => input.clicks++, true);
				document.addEventListener('keydown', ({ key }) => ['Control', 'Alt', 'Shift', 'Meta'].includes(key) || input.keys++, true);
			}
			window.curatorInput.clicks = 0;
			window.curatorInput.keys = 0;
			return counted;
		});
	await read();
	return read;
}
