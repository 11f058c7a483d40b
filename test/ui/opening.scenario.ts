import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { scenario } from './scenario';

scenario('opening', {}, async (ui) => {
	const name = readdirSync(ui.folder).find((file) => file.endsWith('.txt'));
	await ui.step('an article opens', async () => {
		assert.ok(name, 'there are samples');
		await ui.open(name);
		assert.ok((await ui.visibleText()).length > 0);
	});
	await ui.step('what is wrong with it is underlined', async () => {
		await ui.squiggles().first().waitFor();
		await ui.shot('squiggles');
	});
});
