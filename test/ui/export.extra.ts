import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { article, panelOf } from './panel';
import { scenario } from './scenario';
import type { Ui } from './ui';

const HEADLINE = '青禾縣鄉村書屋換新顏 三年辦起四十二個閱讀角';

/** A row of the list that a command opened. */
async function choose(ui: Ui, label: string): Promise<void> {
	await ui.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first().click();
}

/** Says in the dialog where the export goes, and waits for the file. */
async function saveAs(ui: Ui, name: string): Promise<string> {
	const path = join(ui.folder, name);
	const input = ui.page.locator('.quick-input-widget input[type="text"], .quick-input-widget .input').first();
	await ui.page.locator('.quick-input-widget', { hasText: 'Export metadata as' }).waitFor();
	await ui.page.locator('.quick-input-widget .quick-input-action, .quick-input-widget .monaco-button', { hasText: 'OK' }).first().waitFor();
	// The dialog takes the path when it has looked at the folder, and drops an Enter that comes before.
	for (let left = 10; left > 0 && !existsSync(path); left--) {
		if (await input.isVisible()) {
			await input.fill(path);
			await input.press('Enter');
		}
		for (let waits = 30; waits > 0 && !existsSync(path); waits--) await ui.page.waitForTimeout(100);
	}
	await ui.page.waitForTimeout(1000); // the attributes come right behind
	return ui.disk(name);
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

scenario('export', {}, async (ui) => {
	const { show, explorer } = panelOf(ui);

	await ui.step('the article, from the menu of the panel, as JSONL with the attributes beside it', async () => {
		await show(article);
		const header = ui.page.locator('.sidebar .pane-header', { hasText: 'Article' }).first();
		const item = ui.page.getByRole('menuitem', { name: 'Export Metadata…' });
		const button = header.getByRole('button', { name: /More Actions/ });
		const list = ui.page.locator('.quick-input-list .monaco-list-row').first();
		for (let left = 4; left > 0 && !(await list.isVisible()); left--) {
			await header.hover(); // its buttons come with the mouse
			await button.focus();
			await button.press(left % 2 === 0 ? 'Enter' : 'Space');
			// the menu closes when the window under it changes its layout just then
			await item.click({ timeout: 3_000 }).catch(() => ui.page.keyboard.press('Escape'));
			await list.waitFor({ timeout: 5_000 }).catch(() => {});
		}
		if (!(await list.isVisible())) {
			console.log('      (the menu of the panel did not stay open: from the palette)');
			await ui.command('Corpus Curator: Export Metadata…');
		}
		await choose(ui, 'This Article');
		await choose(ui, 'JSONL');
		await ui.shot('save');
		const [line, ...more] = linesOf(await saveAs(ui, 'one.jsonl'));
		assert.deepEqual(more, []);
		const record = JSON.parse(line!);
		assert.deepEqual([record.id, record.text, record.metadata.headline], [article, ui.disk(article), HEADLINE]);
		assert.match(record.created, /^\d{4}-\d\d-\d\d/);
		const beside = JSON.parse(ui.disk('one.attributes.jsonl'));
		assert.equal(beside.id, article);
		const [start, end] = beside.attributes.metadata__editor[0];
		assert.equal([...record.text].slice(start, end).join(''), record.metadata.editor[0].value);
	});

	await ui.step('files selected in the explorer, from their menu, as CSV', async () => {
		await explorer();
		const file = (name: string) => ui.page.locator('.explorer-folders-view').getByRole('treeitem', { name });
		const selected = (name: string) => file(name).and(ui.page.locator('[aria-selected="true"]'));
		// rows move under the mouse while the files just written are listed
		await file('one.attributes.jsonl').waitFor();
		await file('one.jsonl').waitFor();
		for (let left = 5; left > 0 && (await selected('bus-network.txt').count()) === 0; left--) {
			await file('bus-network.txt').click();
			await selected('bus-network.txt')
				.waitFor({ timeout: 5_000 })
				.catch(() => {});
		}
		await ui.page.locator('.tab.active', { hasText: 'bus-network.txt' }).waitFor(); // the explorer follows the editor
		await file('tea-village.txt').click({ modifiers: ['Control'] });
		await selected('tea-village.txt').waitFor();
		await selected('bus-network.txt').waitFor();
		await file('tea-village.txt').click({ button: 'right' });
		await ui.page.getByRole('menuitem', { name: 'Export Metadata…' }).click();
		await choose(ui, 'CSV');
		const csv = await saveAs(ui, 'two.csv');
		assert.ok(csv.startsWith('\ufefffile,headline,'));
		const rows = csv.split('\r\n');
		assert.equal(rows.length, 4); // the head, two articles, the end
		assert.deepEqual(
			rows
				.slice(1, 3)
				.map((row) => row.slice(0, row.indexOf(',')))
				.sort(),
			['bus-network.txt', 'tea-village.txt'],
		);
	});

	await ui.step('the workspace, from the palette, as JSON-LD', async () => {
		await ui.open(article);
		await ui.command('Export Metadata');
		await choose(ui, 'All Articles of the Workspace');
		await choose(ui, 'JSON-LD');
		const records = linesOf(await saveAs(ui, 'all.jsonld')).map((line) => JSON.parse(line));
		assert.ok(records.length >= 5);
		assert.ok(records.every((record) => record['@type'] === 'NewsArticle' && record['@context'] === 'https://schema.org'));
		assert.equal(records.find((record) => record['@id'] === article)?.headline, HEADLINE);
	});

	await ui.step('as YAML: a document an article, each naming its file', async () => {
		await ui.command('Export Metadata');
		await choose(ui, 'This Article');
		await choose(ui, 'YAML');
		const yaml = await saveAs(ui, 'one.yaml');
		assert.ok(yaml.startsWith(`---\nfile: "${article}"\n`), yaml.slice(0, 80));
		assert.match(yaml, new RegExp(`^headline: "?${HEADLINE}"?$`, 'm'));
		await ui.shot('yaml');
	});
});
