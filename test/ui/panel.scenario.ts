import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, panelOf } from './panel';
import { scenario } from './scenario';
import type { Ui } from './ui';

const decisionsOn = (ui: Ui, field: string): { verdict: string; value: string; to?: string }[] => {
	const file = join(ui.folder, '.corpus-curator/metadata.jsonl');
	if (!existsSync(file)) return [];
	const lines = readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '');
	return lines.map((line) => JSON.parse(line)).find((line) => line.field === field && line.document === article)?.decisions ?? [];
};

/** The file is written a moment after the panel shows what was decided. */
async function waitForDecision(ui: Ui, field: string, verdict: string | undefined): Promise<void> {
	for (let left = 50; left > 0; left--) {
		if (decisionsOn(ui, field).at(-1)?.verdict === verdict) return;
		await ui.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
	}
	assert.equal(decisionsOn(ui, field).at(-1)?.verdict, verdict);
}

scenario('panel', {}, async (ui) => {
	const { panel, row, value, marked, show, clipboard } = panelOf(ui);

	await ui.step('shows what the article says of itself, repaired', async () => {
		await show(article);
		await ui.shot('open');
		assert.equal(await panel.locator('h1').innerText(), article);
		assert.equal(await value('headline'), '青禾縣鄉村書屋換新顏 三年辦起四十二個閱讀角');
		assert.match(await row('headline').locator('.surface').innerText(), /青禾縣\(xiàn\)鄉村書\(shū\)屋/);
		assert.equal(await row('headline').locator('.text').getAttribute('lang'), 'zh-Hant');
	});

	await ui.step('a row under the mouse marks its characters in the text', async () => {
		await row('author').hover();
		await marked().first().waitFor();
		await ui.shot('marked');
		await panel.locator('h1').hover();
		await marked().first().waitFor({ state: 'detached' });
	});

	await ui.step('a click selects the characters, and lights no other', async () => {
		await row('editor').locator('.main').click();
		await row('editor').and(panel.locator('.current.lit')).waitFor();
		assert.equal(await ui.selectedText(), '向晚晴');
		await ui.shot('revealed');
	});

	await ui.step('the caret in a value lights its row', async () => {
		await ui.goToLine(4);
		await ui.caretOn('羅知秋');
		await row('author').and(panel.locator('.lit')).waitFor();
		await ui.shot('lit');
		assert.equal(await row('editor').and(panel.locator('.lit')).count(), 0);
	});

	await ui.step('a value is edited in its place; the text is not touched', async () => {
		const before = ui.disk(article);
		await row('editor').locator('.main').click();
		await row('editor').locator('.action.edit').click();
		await panel.locator('input.editor').fill('向晚晴（特約）');
		await ui.shot('editing');
		await panel.locator('input.editor').press('Enter');
		await row('editor').locator('.mark.user').waitFor();
		assert.equal(await value('editor'), '向晚晴（特約）');
		await waitForDecision(ui, 'editor', 'edited');
		assert.equal(decisionsOn(ui, 'editor')[0]?.to, '向晚晴（特約）');
		assert.equal(ui.disk(article), before);
		await ui.shot('edited');
	});

	await ui.step('a decision is taken back', async () => {
		await row('editor').locator('.action.forget').click();
		await row('editor').locator('.mark.user').waitFor({ state: 'detached' });
		assert.equal(await value('editor'), '向晚晴');
		await waitForDecision(ui, 'editor', undefined);
	});

	await ui.step('a rejected value goes, and the sidecar remembers', async () => {
		await row('editor').locator('.main').focus();
		await row('editor').locator('.main').press('Delete');
		await row('editor').and(panel.locator('.absent')).waitFor();
		await waitForDecision(ui, 'editor', 'rejected');
		await ui.shot('rejected');
	});

	await ui.step('the characters selected in the text become the value of a field', async () => {
		await ui.goToLine(22);
		await ui.page.keyboard.press('Home');
		await ui.statusItem(/Ln 22, Col 1\b/).waitFor();
		for (let left = 4; left > 0; left--) await ui.page.keyboard.press('ArrowRight');
		await ui.statusItem(/Ln 22, Col 5\b/).waitFor();
		for (let left = 3; left > 0; left--) await ui.page.keyboard.press('Shift+ArrowRight');
		await ui.statusItem(/3 selected/).waitFor();
		await row('editor').locator('.action.set[title*="向晚晴"]').waitFor();
		await row('editor').locator('.action.set:not([disabled])').click();
		await row('editor').locator('.mark.user').waitFor();
		assert.equal(await value('editor'), '向晚晴');
		await ui.shot('set');
	});

	await ui.step('sure values are confirmed at once', async () => {
		await panel.locator('.confirm-bar button').click();
		await panel.locator('.confirm-bar').waitFor({ state: 'detached' });
		await row('headline').locator('.mark.confirmed').waitFor();
		await ui.shot('confirmed');
	});

	await ui.step('value, characters and everything can be copied', async () => {
		await row('headline').locator('.main').focus();
		await row('headline').locator('.main').press('Control+c');
		await panel.locator('#said', { hasText: 'Copied' }).waitFor();
		assert.equal(await clipboard(), '青禾縣鄉村書屋換新顏 三年辦起四十二個閱讀角');
		await row('headline').locator('.main').click();
		await row('headline').locator('.action.copySurface').click();
		await panel.locator('#said', { hasText: 'as it stands' }).waitFor();
		assert.match(await clipboard(), /^青禾縣\(xiàn\)/);
		await panel.getByRole('button', { name: 'Copy as YAML' }).click();
		await panel.locator('#said', { hasText: 'YAML' }).waitFor();
		assert.match(await clipboard(), /headline:.*青禾縣鄉村書屋換新顏/);
		await panel.getByRole('button', { name: 'Copy as JSON' }).click();
		await panel.locator('#said', { hasText: 'JSON' }).waitFor();
		assert.match(JSON.stringify(JSON.parse(await clipboard())), /青禾縣鄉村書屋換新顏/);
	});

	await ui.step('decisions stand after the article was repaired', async () => {
		await ui.goToLine(6);
		await ui.command('Repair Everything Safe');
		await ui.waitForText('(xiàn)', 'absent');
		await row('headline').locator('.surface').waitFor({ state: 'detached' });
		await row('headline').locator('.mark.confirmed').waitFor();
		assert.equal(await value('editor'), '向晚晴');
		assert.equal(await row('headline').and(panel.locator('.vanished')).count(), 0);
		await row('licences').and(panel.locator('.vanished')).waitFor(); // its line was repaired away: the value stays, and says so
		assert.equal(await value('licences'), '湘ICP備11020358號-3');
		await ui.shot('repaired');
	});

	await ui.step('the score says why', async () => {
		await panel.locator('.score').click();
		await panel.locator('.reasons li').first().waitFor();
		await ui.shot('score');
	});
});
