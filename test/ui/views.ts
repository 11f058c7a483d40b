import type { FrameLocator, Locator, Page } from 'playwright-core';
import { patience, SOON, untilSeen } from './patience';

/** What stands around the editor: explorer, side bar, panel, notifications, status bar. */
export interface ViewsUi {
	/** Opens a file from the explorer, for good (not in preview). */
	open(name: string): Promise<void>;
	/** The rows of the Problems view that contain this text; opens the view. */
	problems(text?: string): Promise<Locator>;
	/** Opens a view container by its name in the activity bar. */
	sideBar(name: RegExp | string): Promise<void>;
	/** Rows of the trees in the side bar. */
	treeRows(text: RegExp | string): Locator;
	/** The content of the webview that stands open (the last one, where there are several). */
	webview(): FrameLocator;
	notification(text: RegExp | string): Locator;
	/** Clicks a button of a notification, also of one that has gone to the list behind the bell. */
	answer(button: RegExp | string): Promise<void>;
	statusItem(text: RegExp | string): Locator;
	/** Takes a row of the extension's submenu in the context menu that stands open. */
	takeFromSubmenu(title: string): Promise<void>;
	/** Waits for the window that VS Code loads anew when a folder joins `articles`. At times that window stays blank; it is loaded again then. */
	untilBothFolders(): Promise<void>;
}

/** Milliseconds after which a click counts as lost: a menu that has just opened takes none. */
const OPENED = 1000;

export function makeViewsUi(page: Page, editor: Locator): ViewsUi {
	const press = (keys: string) => page.keyboard.press(keys);
	return {
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
		// Toasts are not shown while the list behind the bell stands open.
		notification: (text) =>
			page.locator(':is(.notifications-toasts, .notifications-center) .notification-list-item-message').filter({ hasText: text }),
		async takeFromSubmenu(title) {
			await page.getByRole('menuitem', { name: 'Corpus Curator' }).hover({ timeout: SOON });
			const item = page.getByRole('menuitem', { name: title });
			const click = () => item.click({ timeout: SOON });
			await untilSeen(`the end of the menu ${title}`, click, () => item.waitFor({ state: 'hidden', timeout: OPENED }));
		},
		async untilBothFolders() {
			let loads = 0;
			await untilSeen(
				'the window with both folders',
				async () => loads++ === 0 || page.reload({ waitUntil: 'commit' }),
				() => page.locator('.explorer-folders-view').getByText('articles', { exact: true }).waitFor({ timeout: 30_000 }),
			);
		},
		statusItem: (text) => page.locator('.statusbar-item').filter({ hasText: text }),
	};
}

/** Tree items carry the file's state behind its name ("a.txt, 3 problems in this file"). */
const startingWith = (name: string) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
