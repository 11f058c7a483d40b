// Somebody who has read nothing: the package is installed, a folder of dirty articles is open. Only what can be seen is clicked; clicks, keys
// and seconds from the window's first row to the clean file are counted in the page and printed.
import { strict as assert } from 'node:assert';
import { filesOf, makeCorpus } from './corpus';
import { countInput } from './counting';
import { scenario } from './scenario';

const [article] = makeCorpus(1);
assert.ok(article);

scenario('first time', { folder: 'test/ui/empty', files: filesOf([article]) }, async (ui) => {
	const { page } = ui;
	const button = (name: string) => page.locator(`.editor-group-container.active .editor-actions a[aria-label^="${name}"]`);

	await ui.step('the first clean file is three clicks and a save away', async () => {
		const input = await countInput(page);
		const began = performance.now();
		await ui.open(article.name);
		await button('Repair Everything Safe').waitFor();
		await button('Preview Cleaned Article').waitFor();
		await ui.shot('opened');
		await button('Repair Everything Safe').click();
		await ui.waitForText('(', 'absent');
		const dirty = page.locator('.tab.active.dirty');
		await dirty.waitFor();
		await page.keyboard.press('Control+s');
		await dirty.waitFor({ state: 'detached' });
		const { clicks, keys } = await input();
		console.log(`  the first clean file: ${clicks} clicks, ${keys} key, ${((performance.now() - began) / 1000).toFixed(1)} s`);
		assert.ok(clicks <= 3 && keys <= 1, `${clicks} clicks, ${keys} keys`); // a file opens by a double click
		assert.equal(ui.disk(article.name), article.sound);
		await button('Repair Everything Safe').waitFor({ state: 'detached' }); // nothing is left to do, and the buttons say so
		await ui.shot('clean');
	});
});
