// The pictures of the README, from the packaged extension. `npm run pictures` takes them over into media/readme.
import { strict as assert } from 'node:assert';
import { scenario } from './scenario';

const article = 'reading-rooms.txt';

scenario(
	'pictures',
	{
		window: { width: 1000, height: 560 },
		settings: {
			'window.commandCenter': false,
			'breadcrumbs.enabled': false,
			'editor.minimap.enabled': false,
			'editor.fontSize': 15,
			'workbench.startupEditor': 'none',
		},
	},
	async (ui) => {
		const { page } = ui;

		await ui.step('findings in an article, and the menu of repairs', async () => {
			await ui.open(article);
			await ui.squiggles('warning').first().waitFor();
			await page.keyboard.press('Control+b'); // the text alone
			await page.locator('.sidebar').waitFor({ state: 'hidden' });
			await ui.caretOn('(xiàn)');
			await ui.lightbulb().waitFor();
			await ui.quickFixes('(xiàn)');
			await ui.shot('findings');
			await page.keyboard.press('Escape');
		});

		await ui.step('what a hover says', async () => {
			await ui.hover('(xiàn)', /Corpus Curator/);
			await page.locator('.monaco-hover:visible .monaco-tokenized-source').first().waitFor(); // before and after the fix
			await ui.shot('hover');
			await page.mouse.move(0, 0);
			await page.keyboard.press('Control+b');
		});

		await ui.step('the panel, and the characters of a value', async () => {
			await ui.sideBar(/Corpus Curator/);
			const source = ui.webview().locator('.row[data-row="source#0"] .text');
			await source.waitFor();
			await page.setViewportSize({ width: 1000, height: 800 }); // the header and all values
			await page.locator('.sidebar .pane-header.expanded', { hasText: 'Findings' }).click({ position: { x: 12, y: 10 } }); // its middle is a button
			await page.locator('.sidebar .pane-header:not(.expanded)', { hasText: 'Findings' }).waitFor();
			await source.click();
			await ui.webview().locator('.row[data-row="source#0"].current').waitFor();
			await ui.shot('panel');
			await page.setViewportSize({ width: 1000, height: 560 });
		});

		await ui.step('the cleaned article beside the file', async () => {
			await page.keyboard.press('Control+1');
			await page.keyboard.press('Control+b');
			await ui.command('Corpus Curator: Preview Cleaned Article');
			await page.locator('.codelens-decoration a', { hasText: 'Accept' }).first().waitFor();
			await ui.shot('preview');
			await page.keyboard.press('Control+w');
			await page.keyboard.press('Control+b');
		});

		await ui.step('the files of a folder, worst first', async () => {
			await ui.command('Corpus Curator: Audit Workspace');
			await ui.treeRows('To curate').first().waitFor();
			await page.locator('.sidebar .pane-header.expanded', { hasText: 'Article' }).click({ position: { x: 12, y: 10 } });
			const edge = await page.locator('.part.sidebar').boundingBox();
			assert.ok(edge);
			await page.mouse.move(edge.x + edge.width, 300);
			await page.mouse.down();
			await page.mouse.move(edge.x + edge.width + 130, 300, { steps: 4 });
			await page.mouse.up();
			await page.mouse.move(900, 200);
			await page.locator('.notifications-toasts .notification-toast').waitFor({ state: 'hidden' });
			await ui.shot('audit');
		});
	},
);
