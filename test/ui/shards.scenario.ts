import { strict as assert } from 'node:assert';
import { scenario } from './scenario';

const SHARD = 'shard.jsonl';
const RECORD = '000001-qh-0001.txt';

scenario('shards', {}, async (ui) => {
	const { page } = ui;
	const explorer = page.locator('.explorer-folders-view');

	await ui.step('a shard opens as a folder of articles', async () => {
		await ui.open(SHARD);
		await ui.command('Corpus Curator: Open JSONL Shard as a Folder of Articles');
		await ui.untilBothFolders();
		const folder = explorer.getByRole('treeitem', { name: new RegExp(`^${SHARD}`), level: 1 });
		await folder.waitFor();
		if ((await folder.getAttribute('aria-expanded')) !== 'true') {
			await folder.click();
			await page.keyboard.press('ArrowRight');
		}
		await explorer.getByRole('treeitem', { name: new RegExp(`^${RECORD}`) }).waitFor();
		await ui.shot('folder');
	});

	await ui.step('a record is an article: squiggles, panel, repairs', async () => {
		await ui.open(RECORD);
		await ui.squiggles().first().waitFor();
		await ui.shot('record');
		await ui.command('Corpus Curator: Repair Everything Safe in This File');
		await ui.waitForText('(xiàn)', 'absent');
	});

	await ui.step('saving writes that record alone', async () => {
		const before = ui.disk(SHARD).split('\n');
		const after = (await ui.save(SHARD)).split('\n');
		assert.ok(before[0]!.includes('(xiàn)') && !after[0]!.includes('(xiàn)'));
		assert.deepEqual(after.slice(1), before.slice(1));
		assert.ok(after[0]!.endsWith(', "score": 1.0, "tags": ["乡村", "阅读"]}'));
	});
});

scenario('colours', {}, async (ui) => {
	const { page } = ui;
	const colours = () =>
		ui.editor
			.locator('.view-lines')
			.evaluate((lines) => new Set([...lines.querySelectorAll('span span')].map((span) => span.className)).size);

	await ui.step('an article has colours of its own once it is one', async () => {
		await ui.open('bus-network.txt');
		const plain = await colours();
		await ui.shot('plain');
		await ui.command('Change Language Mode');
		await page.locator('.quick-input-widget input').fill('Article');
		await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'article' }).first().click();
		await page.waitForFunction((count) => {
			const spans = document.querySelectorAll('.editor-group-container.active .view-lines span span');
			return new Set([...spans].map((span) => span.className)).size > count + 2;
		}, plain);
		await ui.shot('article');
		assert.ok((await colours()) > plain + 2);
	});
});
