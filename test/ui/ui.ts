// What a curator does with the mouse and the keyboard, as functions. Selectors are those of VS Code 1.100 to 1.139.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';

export interface Ui {
	/** For what is not listed here. */
	readonly page: Page;
	/** The open folder on disk. */
	readonly folder: string;
	/** The active editor. */
	readonly editor: Locator;
	/** One test. When it fails, the scenario ends, with a picture. */
	step(title: string, action: () => Promise<void>): Promise<void>;
	/** A picture, in test/screenshots. */
	shot(name: string, area?: Locator): Promise<void>;

	/** Opens a file from the explorer, for good (not in preview). */
	open(name: string): Promise<void>;
	/** The visible lines of the active editor, as they are wrapped. */
	visibleText(): Promise<string>;
	/** Waits until the visible text contains this, or no longer does. */
	waitForText(text: string, presence?: 'present' | 'absent'): Promise<void>;
	/** Puts the caret into a line and before a character of it (both from 1, in characters), scrolls there, and waits until it is there. */
	goToLine(line: number, column?: number): Promise<void>;
	/** Clicks into the middle of the first visible occurrence, and waits until the caret is there. */
	caretOn(text: string): Promise<void>;
	/** What is selected in the active editor. */
	selectedText(): Promise<string>;
	/** Saves the active editor, which must have unsaved changes, and returns what is on disk then. */
	save(name: string): Promise<string>;
	disk(name: string): string;

	/** The underlined places, one element for each visible piece. */
	squiggles(severity?: 'error' | 'warning' | 'info' | 'hint'): Locator;
	/** Moves the mouse onto visible text and returns what the hover of the editor says, once it says this. */
	hover(text: string, saying: RegExp): Promise<string>;
	/** The lightbulb, in the text or in the gutter. */
	lightbulb(): Locator;
	/** Puts the caret on visible text, opens the menu of quick-fixes and returns its rows. */
	quickFixes(text: string): Promise<string[]>;
	/** Opens the menu of quick-fixes at the caret. */
	openMenu(): Promise<void>;
	/** Takes the first row that matches from the open menu. */
	chooseQuickFix(title: RegExp): Promise<void>;
	/** The rows of the Problems view that contain this text; opens the view. */
	problems(text?: string): Promise<Locator>;
	/** Does something again until it shows an effect, which has to fail in time: keys and clicks get lost while the window is busy. */
	untilSeen(what: string, action: () => Promise<unknown>, effect: (patience: { timeout: number }) => Promise<unknown>): Promise<void>;
	/** Presses keys while the active editor has the keyboard. */
	press(keys: string): Promise<void>;
	/** Clicks a button of a notification, also of one that has gone to the list behind the bell. */
	answer(button: RegExp | string): Promise<void>;
	/** Runs a command from the palette: its title with category, as `Corpus Curator: …`. */
	command(title: string): Promise<void>;
	/** Takes what is ticked in the list of this title, which is on its way. */
	acceptTicked(title: string): Promise<void>;

	/** Opens a view container by its name in the activity bar. */
	sideBar(name: RegExp | string): Promise<void>;
	/** Rows of the trees in the side bar. */
	treeRows(text: RegExp | string): Locator;
	/** The content of the webview that stands open (the last one, where there are several). */
	webview(): FrameLocator;
	notification(text: RegExp | string): Locator;
	statusItem(text: RegExp | string): Locator;
}

export interface Recorder {
	step(title: string, action: () => Promise<void>): Promise<void>;
	shot(name: string, area?: Locator): Promise<void>;
}

/** Milliseconds in which a key or a click shows its effect, on a busy machine too; then it is taken for lost. */
export const SOON = 10_000;
const patience = { timeout: SOON };
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

/** Makes the functions for one window. */
export function makeUi(page: Page, folder: string, recorder: Recorder): Ui {
	const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
	const menu = page.locator('.action-widget:not(.action-list-submenu-panel)');
	const rows = menu.locator('.monaco-list-row.action');
	const press = (keys: string) => page.keyboard.press(keys);
	const disk = (name: string) => readFileSync(join(folder, name), 'utf8');
	const visibleText = async () => (await editor.locator('.view-lines').innerText()).replaceAll('\u00a0', ' ');

	/** The middle of the first visible occurrence, in CSS pixels. Text broken over two visual lines is not found. */
	async function placeOf(text: string): Promise<{ x: number; y: number }> {
		await editor.locator('.view-line').first().waitFor();
		const place = await editor.evaluate(middleOfText, text);
		assert.ok(place, `${JSON.stringify(text)} is not to be seen in the editor`);
		return place;
	}

	const caretIsAt = (place: { x: number; y: number }) =>
		page.waitForFunction(
			({ x, y }) => {
				const focused = document.querySelector('.editor-group-container.active .editor-instance .monaco-editor.focused');
				const caret = focused?.querySelector('.cursors-layer .cursor')?.getBoundingClientRect();
				return caret !== undefined && caret.top <= y && y <= caret.bottom && Math.abs(caret.left - x) < 2 * caret.height;
			},
			place,
			{ timeout: SOON },
		);

	async function caretOn(text: string): Promise<void> {
		let place = { x: 0, y: 0 };
		const click = async () => {
			place = await placeOf(text);
			await page.mouse.click(place.x, place.y);
			await page.mouse.move(0, 0); // a hover that opened under the mouse would take the next keys
		};
		await untilSeen(`the caret on ${text}`, click, () => caretIsAt(place));
	}

	const focus = () =>
		untilSeen(
			'the keyboard in the editor',
			() => press('Control+1'),
			() => page.locator('.editor-group-container.active .editor-instance .monaco-editor.focused').first().waitFor(patience),
		);

	const openMenu = () =>
		untilSeen(
			'the menu of quick-fixes',
			() => press('Control+.'),
			() => rows.first().waitFor({ timeout: SOON }),
		);

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

	async function goToLine(line: number, column = 1): Promise<void> {
		const isAt = (at: number) =>
			page
				.locator('#status\\.editor\\.selection')
				.filter({ hasText: new RegExp(`^Ln ${line}, Col ${at}$`) })
				.waitFor({ timeout: SOON });
		const go = async () => {
			await press('Control+1');
			await askFor('Control+g');
			if (!(await fillIn(`:${line}`))) return; // a column given here would count full-width characters twice
			await press('Enter');
			await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
			await isAt(1).catch(() => {});
			for (let left = column - 1; left > 0; left--) await press('ArrowRight');
		};
		await untilSeen(`the caret in line ${line}, column ${column}`, go, () => isAt(column));
	}

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
		page,
		folder,
		editor,
		step: recorder.step,
		shot: recorder.shot,
		disk,
		visibleText,
		caretOn,
		goToLine,
		openMenu,
		command,
		untilSeen,
		async press(keys) {
			await focus();
			await press(keys);
		},
		async answer(button) {
			const inToast = page.locator('.notifications-toasts .monaco-button', { hasText: button }).first();
			const inList = page.locator('.notifications-center .monaco-button', { hasText: button }).first();
			const either = inToast.or(inList).first();
			await untilSeen(
				`the answer ${button}`,
				async () => {
					const isThere = await either.waitFor({ timeout: SOON }).then(
						() => true,
						() => false,
					);
					if (!isThere) await page.locator('#status\\.notifications').click(patience);
					await either.click(patience).catch(() => {}); // looked at below
				},
				() => either.waitFor({ state: 'detached', timeout: SOON }),
			);
		},
		async open(name) {
			const item = page.locator('.explorer-folders-view').getByRole('treeitem', { name: startingWith(name) });
			await item.waitFor();
			await untilSeen(
				`${name} opened`,
				() => item.dblclick(patience).catch(() => {}), // looked at below
				() => page.locator('.tab.active', { hasText: name }).waitFor(patience),
			);
			await editor.locator('.view-line').first().waitFor();
		},
		async waitForText(text, presence = 'present') {
			const lines = '.editor-group-container.active .editor-instance .view-lines';
			await page.waitForFunction(
				([selector, wanted, present]) => {
					const shown = document.querySelector(selector)?.textContent?.replaceAll('\u00a0', ' ') ?? '';
					return shown.includes(wanted) === (present === 'present');
				},
				[lines, text, presence] as const,
			);
		},
		async selectedText() {
			await page.evaluate(() => navigator.clipboard.writeText(''));
			for (let tries = 0; tries < 100; tries++) {
				if (tries % 10 === 0) {
					await press('Control+1'); // the keyboard may be in a tree or a webview, and takes a moment to leave it
					await press('Control+c');
				}
				// waitForFunction would take the promise of an empty text for a text
				const copied = await page.evaluate(() => navigator.clipboard.readText());
				if (copied !== '') return copied;
				await page.waitForTimeout(100);
			}
			throw new Error('the editor copied nothing in ten tries');
		},
		async acceptTicked(title) {
			await page.locator('.quick-input-widget', { hasText: title }).waitFor();
			const button = page.locator('.quick-input-action .monaco-button').filter({ visible: true, hasText: 'OK' });
			await untilSeen(
				`“${title}” accepted`,
				() => button.click({ timeout: SOON }).catch(() => {}),
				() => page.locator('.quick-input-widget', { hasText: title }).waitFor({ state: 'hidden', timeout: SOON }),
			);
		},
		async save(name) {
			const tab = page.locator('.tab.active.dirty');
			await focus();
			await tab.waitFor(); // an edit shows a moment after it was made
			await untilSeen(
				`${name} saved`,
				() => press('Control+s'),
				() => tab.waitFor({ state: 'detached', timeout: SOON }),
			);
			return disk(name);
		},
		squiggles: (severity) => editor.locator(severity ? `.squiggly-${severity}` : '[class*="squiggly-"]'),
		async hover(text, saying) {
			// Trees and tabs have hovers too, which stay for a moment when the mouse has left them.
			const hover = page.locator('.monaco-resizable-hover .monaco-hover').filter({ visible: true, hasText: saying }).first();
			const point = async () => {
				const { x, y } = await placeOf(text);
				await page.mouse.move(x, y + 40); // a hover comes when the mouse arrives, not where it already rests
				await page.mouse.move(x, y, { steps: 3 });
			};
			await untilSeen(`the hover on ${text}`, point, () => hover.waitFor({ timeout: SOON }));
			return hover.innerText();
		},
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
		async problems(text = '') {
			const panel = page.locator('.markers-panel');
			const show = async () => (await panel.isVisible()) || press('Control+Shift+m');
			await untilSeen('the Problems view', show, () => panel.waitFor(patience));
			return panel.locator('.monaco-list-row').filter({ hasText: text });
		},
		async sideBar(name) {
			const tab = page.locator('.activitybar').getByRole('tab', { name });
			await tab.waitFor();
			await untilSeen(
				`the side bar ${name}`,
				async () => (await tab.getAttribute('aria-selected')) === 'true' || tab.click(patience).catch(() => {}), // looked at below
				() => page.locator('.activitybar').getByRole('tab', { name, selected: true }).waitFor(patience),
			);
			await page.locator('.sidebar .pane, .sidebar .pane-body').first().waitFor();
		},
		treeRows: (text) => page.locator('.sidebar .monaco-list-row').filter({ hasText: text }),
		webview: () => page.frameLocator('iframe.webview.ready >> nth=-1').frameLocator('iframe#active-frame'),
		notification: (text) => page.locator('.notifications-toasts .notification-list-item-message').filter({ hasText: text }),
		statusItem: (text) => page.locator('.statusbar-item').filter({ hasText: text }),
	};
}

/** Tree items carry the file's state behind its name ("a.txt, 3 problems in this file"). */
const startingWith = (name: string) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** Runs in the page: the middle of the first place where the text stands in one visual line. */
function middleOfText(editor: Element, text: string): { x: number; y: number } | undefined {
	for (const line of editor.querySelectorAll('.view-line')) {
		const pieces: Text[] = [];
		const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) pieces.push(walker.currentNode as Text);
		const start = pieces
			.map((piece) => piece.data)
			.join('')
			.replaceAll('\u00a0', ' ')
			.indexOf(text);
		if (start < 0) continue;
		const range = document.createRange();
		let offset = 0;
		for (const piece of pieces) {
			const end = offset + piece.length;
			if (start >= offset && start < end) range.setStart(piece, start - offset);
			if (start + text.length > offset && start + text.length <= end) range.setEnd(piece, start + text.length - offset);
			offset = end;
		}
		const { x, y, width, height } = range.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	}
	return undefined;
}
