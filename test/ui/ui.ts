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
const TRIES = 5;

/** Does something again until it shows an effect: keys and clicks get lost while the window is busy with something else. */
export async function untilSeen(what: string, action: () => Promise<unknown>, effect: () => Promise<unknown>): Promise<void> {
	for (let tries = 1; tries <= TRIES; tries++) {
		await action();
		const seen = await effect().then(
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
		async open(name) {
			await page
				.locator('.explorer-folders-view')
				.getByRole('treeitem', { name: startingWith(name) })
				.dblclick();
			await page.locator('.tab.active', { hasText: name }).waitFor();
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
			await press('Control+1');
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
			for (let left = await rows.count(); left > 0; left--) {
				if (title.test((await focused.innerText()).trim())) {
					await press('Enter');
					return menu.waitFor({ state: 'hidden' });
				}
				await press('ArrowDown');
			}
			assert.fail(`${title} is not in the menu: ${(await rows.allInnerTexts()).join(' | ')}`);
		},
		async problems(text = '') {
			const panel = page.locator('.markers-panel');
			if (!(await panel.isVisible())) await press('Control+Shift+m');
			await panel.waitFor();
			return panel.locator('.monaco-list-row').filter({ hasText: text });
		},
		async sideBar(name) {
			const tab = page.locator('.activitybar').getByRole('tab', { name });
			if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
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
