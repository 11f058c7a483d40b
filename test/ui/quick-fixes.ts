import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import type { EditorUi } from './editor';
import { patience, SOON, untilSeen } from './patience';

/** The light bulb and the menu of quick-fixes. */
export interface QuickFixesUi {
	/** The lightbulb, in the text or in the gutter. */
	lightbulb(): Locator;
	/** Puts the caret on visible text, opens the menu of quick-fixes and returns its rows. */
	quickFixes(text: string): Promise<string[]>;
	/** Opens the menu of quick-fixes at the caret. */
	openMenu(): Promise<void>;
	/** Takes the first row that matches from the open menu. */
	chooseQuickFix(title: RegExp): Promise<void>;
}

export function makeQuickFixesUi(page: Page, { editor, caretOn }: EditorUi): QuickFixesUi {
	const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
	const rows = menu.locator('.monaco-list-row.action');
	const press = (keys: string) => page.keyboard.press(keys);

	const openMenu = () =>
		untilSeen(
			'the menu of quick-fixes',
			() => press('Control+.'),
			() => rows.first().waitFor({ timeout: SOON }),
		);

	return {
		openMenu,
		lightbulb: () => editor.locator('.lightBulbWidget, [class*="lightbulb"]').first(),
		async quickFixes(text) {
			await caretOn(text);
			await openMenu();
			return (await rows.allInnerTexts()).map((row) => row.trim());
		},
		async chooseQuickFix(title) {
			// By the keyboard: in older builds an invisible block over the menu swallows clicks.
			const focused = menu.locator('.monaco-list-row.focused');
			let seen: readonly string[] = [];
			const choose = async () => {
				if (!(await menu.isVisible())) await openMenu(); // diagnostics that come anew close it
				seen = await rows.allInnerTexts();
				for (let left = seen.length; left > 0; left--) {
					if (title.test((await focused.innerText(patience).catch(() => '')).trim())) return press('Enter');
					await press('ArrowDown');
				}
				assert.ok(!(await menu.isVisible()), `${title} is not in the menu: ${seen.join(' | ')}`);
			};
			await untilSeen(`${title} chosen`, choose, () => menu.waitFor({ state: 'hidden', timeout: SOON }));
		},
	};
}
