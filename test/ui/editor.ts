import { strict as assert } from 'node:assert';
import type { Locator, Page } from 'playwright-core';
import type { PaletteUi } from './palette';
import { patience, SOON, untilSeen } from './patience';

/** The active editor: its text, the caret, what is selected, what is underlined. */
export interface EditorUi {
	/** The active editor. */
	readonly editor: Locator;
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
	/** Presses keys while the active editor has the keyboard. */
	press(keys: string): Promise<void>;
	/** Saves the active editor, which must have unsaved changes, and returns what is on disk then. */
	save(name: string): Promise<string>;
	/** The underlined places, one element for each visible piece. */
	squiggles(severity?: 'error' | 'warning' | 'info' | 'hint'): Locator;
	/** Moves the mouse onto visible text and returns what the hover of the editor says, once it says this. */
	hover(text: string, saying: RegExp): Promise<string>;
}

/** `disk` reads a file of the open folder. */
export function makeEditorUi(page: Page, palette: PaletteUi, disk: (name: string) => string): EditorUi {
	const editor = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
	const press = (keys: string) => page.keyboard.press(keys);

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

	async function goToLine(line: number, column = 1): Promise<void> {
		const isAt = (at: number) =>
			page
				.locator('#status\\.editor\\.selection')
				.filter({ hasText: new RegExp(`^Ln ${line}, Col ${at}$`) })
				.waitFor({ timeout: SOON });
		const go = async () => {
			await press('Control+1');
			await palette.askFor('Control+g');
			if (!(await palette.fillIn(`:${line}`))) return; // a column given here would count full-width characters twice
			await press('Enter');
			await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
			await isAt(1).catch(() => {});
			for (let left = column - 1; left > 0; left--) await press('ArrowRight');
		};
		await untilSeen(`the caret in line ${line}, column ${column}`, go, () => isAt(column));
	}

	return {
		editor,
		async visibleText() {
			return (await editor.locator('.view-lines').innerText()).replaceAll('\u00a0', ' ');
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
		goToLine,
		caretOn,
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
		async press(keys) {
			await focus();
			await press(keys);
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
	};
}

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
