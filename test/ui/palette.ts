import type { Page } from 'playwright-core';
import { SOON, untilSeen } from './patience';

/** The command palette, and the lists and input boxes that open in its place. */
export interface PaletteUi {
	/** Presses keys until the input box behind them is there. */
	askFor(keys: string): Promise<void>;
	/** Fills the input box in and says whether it was there to be: it closes when something else takes the keyboard. */
	fillIn(text: string): Promise<boolean>;
	/** Runs a command from the palette: its title with category, as `Corpus Curator: …`. */
	command(title: string): Promise<void>;
	/** Takes what is ticked in the list of this title, which is on its way. */
	acceptTicked(title: string): Promise<void>;
}

export function makePaletteUi(page: Page): PaletteUi {
	const press = (keys: string) => page.keyboard.press(keys);
	const input = page.locator('.quick-input-widget input[type="text"]').first();
	const askFor = (keys: string) =>
		untilSeen(
			`the input box behind ${keys}`,
			() => press(keys),
			() => input.waitFor({ timeout: SOON }),
		);

	/** Says whether the box was there to be filled in: it closes when something else takes the keyboard. */
	const fillIn = (text: string) =>
		input.fill(text, { timeout: SOON }).then(
			() => true,
			() => false,
		);

	async function command(title: string): Promise<void> {
		// Enter right away would run the first row of the list before.
		const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
		let clicked: Promise<void> = Promise.resolve();
		const choose = async () => {
			await askFor('F1');
			clicked = (await fillIn(`>${title}`)) ? row.click({ timeout: SOON }) : Promise.reject(new Error('the palette closed'));
			await clicked.catch(() => {}); // looked at below
		};
		await untilSeen(`the command ${title}`, choose, () => clicked);
	}

	return {
		askFor,
		fillIn,
		command,
		async acceptTicked(title) {
			await page.locator('.quick-input-widget', { hasText: title }).waitFor();
			const button = page.locator('.quick-input-action .monaco-button').filter({ visible: true, hasText: 'OK' });
			await untilSeen(
				`“${title}” accepted`,
				() => button.click({ timeout: SOON }).catch(() => {}),
				() => page.locator('.quick-input-widget', { hasText: title }).waitFor({ state: 'hidden', timeout: SOON }),
			);
		},
	};
}
