// Somebody who has read nothing: the package is installed, a folder of dirty articles is open. Only what can be seen is clicked.
import { strict as assert } from 'node:assert';
import { filesOf, makeCorpus } from './corpus';
import { scenario } from './scenario';

const [article] = makeCorpus(1);
assert.ok(article);

scenario('first time', { folder: 'test/ui/empty', files: filesOf([article]) }, async (ui) => {
	const { page } = ui;
	const button = (name: string) => page.locator(`.editor-group-container.active .editor-actions a[aria-label^="${name}"]`);

	await ui.step('the first clean file is two clicks and a save away', async () => {
		await ui.open(article.name);
		await button('Repair Everything Safe').waitFor();
		await button('Preview Cleaned Article').waitFor();
		await ui.shot('opened');
		await button('Repair Everything Safe').click();
		await ui.waitForText('(', 'absent');
		assert.equal(await ui.save(article.name), article.sound);
		await button('Repair Everything Safe').waitFor({ state: 'detached' }); // nothing is left to do, and the buttons say so
		await ui.shot('clean');
	});
});
