import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, makeCorpus } from './corpus';
import { article, panelOf } from './panel';
import { scenario } from './scenario';
import { SOON, type Ui, untilSeen } from './ui';

const HEADLINE = '青禾縣鄉村書屋換新顏 三年辦起四十二個閱讀角';

const rowsOf = (ui: Ui) => ui.page.locator('.quick-input-list .monaco-list-row');

/** Takes a row of the list that is on its way. */
async function choose(ui: Ui, label: string): Promise<void> {
	const row = ui.page.locator(`.quick-input-list .monaco-list-row[aria-label="${label}"]`);
	await row.waitFor();
	await untilSeen(
		`${label} chosen`,
		() => row.click({ timeout: SOON }).catch(() => {}), // it has gone already
		() => row.waitFor({ state: 'detached', timeout: SOON }),
	);
}

/** Takes the place that the dialog offers, once it has listed the folder, and waits until the files are whole. Returns their text. */
async function save(ui: Ui, ...names: readonly string[]): Promise<string[]> {
	const dialog = ui.page.locator('.quick-input-widget', { hasText: 'Export metadata as' });
	const offered = ui.page.locator('.quick-input-widget input[type="text"]').first();
	await rowsOf(ui).filter({ hasText: article }).first().waitFor();
	assert.equal(await offered.inputValue(), join(ui.folder, names[0]!));
	await untilSeen(
		`${names[0]} saved`,
		() =>
			dialog
				.locator('.monaco-button')
				.filter({ visible: true, hasText: 'OK' })
				.click({ timeout: SOON })
				.catch(() => {}), // looks at the folder yet, or has closed
		() => dialog.waitFor({ state: 'hidden', timeout: SOON }),
	);
	const files = names.map((name) => join(ui.folder, name));
	await ui.notification(names[0]!).first().waitFor(); // it comes when all is written
	assert.ok(files.every((file) => existsSync(file) && statSync(file).size > 0));
	return files.map((file) => readFileSync(file, 'utf8'));
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

scenario('export', {}, async (ui) => {
	const { panel, show, explorer } = panelOf(ui);

	await ui.step('the article, from the panel, as JSONL with the attributes beside it', async () => {
		await show(article);
		await panel.getByRole('button', { name: 'Export…' }).click();
		await choose(ui, 'JSONL');
		await ui.shot('save');
		const [text, attributes] = await save(ui, 'metadata.jsonl', 'metadata.attributes.jsonl');
		const [line, ...more] = linesOf(text!);
		assert.deepEqual(more, []);
		const record = JSON.parse(line!);
		assert.deepEqual([record.id, record.text, record.metadata.headline], [article, ui.disk(article), HEADLINE]);
		assert.match(record.created, /^\d{4}-\d\d-\d\d/);
		const beside = JSON.parse(attributes!);
		assert.equal(beside.id, article);
		const [start, end] = beside.attributes.metadata__editor[0];
		assert.equal([...record.text].slice(start, end).join(''), record.metadata.editor[0].value);
	});

	await ui.step('files selected in the explorer, from their menu, as CSV', async () => {
		await explorer();
		const file = (name: string) => ui.page.locator('.explorer-folders-view').getByRole('treeitem', { name });
		const selected = (name: string) => file(name).and(ui.page.locator('[aria-selected="true"]'));
		// rows move under the mouse while the files just written are listed, and a menu closes with them
		await file('metadata.attributes.jsonl').waitFor();
		await file('metadata.jsonl').waitFor();
		await ui.open('bus-network.txt'); // the explorer follows the editor
		await untilSeen(
			'the menu of two files',
			async () => {
				await ui.page.keyboard.press('Escape');
				await file('bus-network.txt').click({ timeout: SOON });
				await file('tea-village.txt').click({ modifiers: ['Control'], timeout: SOON });
				await file('tea-village.txt').click({ button: 'right', timeout: SOON });
			},
			async () => {
				for (const name of ['bus-network.txt', 'tea-village.txt']) await selected(name).waitFor({ timeout: SOON });
				await ui.takeFromSubmenu('Export Metadata…');
				await rowsOf(ui).first().waitFor({ timeout: SOON });
			},
		);
		await choose(ui, 'CSV');
		const [csv] = await save(ui, 'metadata.csv');
		assert.ok(csv!.startsWith('\ufefffile,headline,'));
		const rows = csv!.split('\r\n');
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
		await ui.command('Corpus Curator: Export Metadata…');
		await choose(ui, 'All Articles of the Workspace');
		await choose(ui, 'JSON-LD (schema.org)');
		const [text] = await save(ui, 'metadata.jsonld');
		const records = linesOf(text!).map((line) => JSON.parse(line));
		assert.ok(records.length >= 5);
		assert.ok(records.every((record) => record['@type'] === 'NewsArticle' && record['@context'] === 'https://schema.org'));
		assert.equal(records.find((record) => record['@id'] === article)?.headline, HEADLINE);
	});

	await ui.step('as YAML: a document an article, each naming its file', async () => {
		await ui.command('Corpus Curator: Export Metadata…');
		await choose(ui, 'This Article');
		await choose(ui, 'YAML');
		const [yaml] = await save(ui, 'metadata.yaml');
		assert.ok(yaml!.startsWith(`---\nfile: "${article}"\n`), yaml!.slice(0, 80));
		assert.match(yaml!, new RegExp(`^headline: "?${HEADLINE}"?$`, 'm'));
		await ui.shot('yaml');
	});
});

/** So many that there is time to cancel. */
const many = filesOf(makeCorpus(2000));

scenario('export cancelled', { folder: 'test/ui/empty', files: many }, async (ui) => {
	await ui.step('a cancelled export leaves nothing behind', async () => {
		const before = readdirSync(ui.folder).sort();
		await ui.page
			.locator('.activitybar')
			.getByRole('tab', { name: /Corpus Curator/ })
			.waitFor();
		await ui.command('Corpus Curator: Export Metadata…');
		await choose(ui, 'JSONL');
		const dialog = ui.page.locator('.quick-input-widget', { hasText: 'Export metadata as' });
		await rowsOf(ui).filter({ hasText: 'article-000.txt' }).first().waitFor();
		const ok = dialog.locator('.monaco-button').filter({ visible: true, hasText: 'OK' });
		const progress = ui.notification('Exporting metadata').first();
		await untilSeen(
			'the export begun',
			() => ok.click({ timeout: SOON }).catch(() => {}), // looks at the folder yet
			() => progress.waitFor({ timeout: SOON }),
		);
		await ui.shot('exporting');
		await ui.page.locator('.notifications-toasts .monaco-button', { hasText: 'Cancel' }).click();
		await progress.waitFor({ state: 'detached' });
		await ui.shot('cancelled');
		assert.equal(await ui.notification(/written to/).count(), 0, 'it was cancelled before its end');
		assert.deepEqual(readdirSync(ui.folder).sort(), before);
	});
});
