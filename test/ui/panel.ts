import type { Ui } from './ui';

/** The sample that the panel is shown on. */
export const article = 'reading-rooms.txt';

/** The panel as a curator sees it. */
export function panelOf(ui: Ui) {
	const panel = ui.webview();
	const row = (field: string, index = 0) => panel.locator(`.row[data-row="${field}#${index}"]`);
	return {
		panel,
		row,
		value: (field: string, index = 0) => row(field, index).locator('.text').innerText(),
		marked: () => ui.editor.locator('.view-overlays .cdr[class*="ced-"], .view-lines [class*="ced-"]'),
		async show(name: string) {
			await ui.open(name);
			await ui.sideBar(/Corpus Curator/);
			await panel.locator('.row').first().waitFor();
		},
		async explorer() {
			await ui.page
				.locator('.activitybar')
				.getByRole('tab', { name: /Explorer/ })
				.click();
		},
		clipboard: () => ui.page.evaluate(() => navigator.clipboard.readText()),
	};
}
