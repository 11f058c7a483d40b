// The findings tree and decisions: what a curator does besides repairing.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenario } from './scenario';
import { untilSo } from './ui';

const ARTICLE = 'reading-rooms.txt';
const NAVIGATION = '首頁 > 鄉村教育';

scenario('deciding', {}, async (ui) => {
	const { page } = ui;
	const baseline = join(ui.folder, '.corpus-curator/baseline.jsonl');
	const decisions = () => (existsSync(baseline) ? readFileSync(baseline, 'utf8') : '');
	const untilDecided = (what: RegExp) => untilSo(`${what} in the baseline`, () => what.test(decisions()));
	const row = (text: RegExp | string) => ui.treeRows(text).first();

	await ui.step('the tree groups by file, and shows one family alone', async () => {
		await ui.open(ARTICLE);
		await ui.squiggles('warning').first().waitFor();
		await ui.sideBar(/Corpus Curator/);
		await page.locator('.sidebar .pane-header', { hasText: 'Article' }).click(); // folded: the tree draws only the rows that have room
		await ui.command('Corpus Curator: Show Findings of All Open Articles');
		await page.locator('.pane-header', { hasText: 'all open articles' }).first().waitFor(); // the palette lists what held when it opened
		await ui.command('Corpus Curator: Group Findings by File');
		await row(new RegExp(`^${ARTICLE}`)).waitFor();
		await ui.shot('by-file');
		await ui.command('Corpus Curator: Group Findings by Family');
		await row('Encoding').waitFor();
		await ui.command('Corpus Curator: Filter Findings…');
		await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Boilerplate' }).locator('.monaco-checkbox').click();
		await ui.acceptTicked('Show only these findings');
		await row('Encoding').waitFor({ state: 'detached' });
		await row('Boilerplate').waitFor();
		await row('breadcrumb').waitFor(); // a filtered tree is short: all its rows are to be seen
		await ui.shot('filtered');
	});

	await ui.step('a key leads to the next finding', async () => {
		await ui.goToLine(1);
		await ui.press('Alt+]');
		assert.match(await ui.selectedText(), /^您當|^\(\p{L}+\)$/u);
	});

	await ui.step('a finding is dismissed with a reason, which lies beside the articles', async () => {
		const before = ui.disk(ARTICLE);
		await ui.quickFixes(NAVIGATION);
		await ui.chooseQuickFix(/^Dismiss boilerplate\/breadcrumb in this file$/);
		const question = page.locator('.quick-input-widget', { hasText: 'Why is this dismissed?' });
		await question.waitFor();
		await question.locator('input[type="text"]').fill('kept for its places');
		const reason = page.locator('.quick-input-list .monaco-list-row', { hasText: 'kept for its places' }).first();
		await ui.untilSeen(
			'the reason',
			() => reason.click({ timeout: 5000 }).catch(() => {}), // looked at below
			(patience) => question.waitFor({ state: 'hidden', ...patience }),
		);
		await untilDecided(/"rule":"boilerplate\/breadcrumb".*"reason":"kept for its places"/);
		await row('breadcrumb').waitFor({ state: 'detached' });
		assert.equal(ui.disk(ARTICLE), before, 'the text knows nothing of it');
		await ui.shot('dismissed');
	});

	await ui.step('dismissed findings can be shown again, and taken back', async () => {
		await ui.command('Corpus Curator: Show or Hide Dismissed Findings');
		await row('breadcrumb').waitFor();
		await ui.shot('shown-again');
		await ui.quickFixes(NAVIGATION);
		await ui.chooseQuickFix(/^Take the dismissal of boilerplate\/breadcrumb back$/);
		await untilDecided(/^(?![\s\S]*breadcrumb)/);
		await ui.command('Corpus Curator: Clear the Filter of Findings');
		await row('Encoding').waitFor();
	});

	await ui.step('what is ticked is repaired, and nothing else', async () => {
		const readings = row('pinyin-annotation');
		await ui.command('Corpus Curator: Show Findings of This Article Only');
		const tick = readings.locator('.custom-view-tree-node-item-checkbox');
		await ui.untilSeen(
			'the tick taken away',
			async () => (await tick.getAttribute('aria-checked')) === 'false' || tick.click(),
			async (patience) => {
				await readings.locator('.custom-view-tree-node-item-checkbox[aria-checked="false"]').waitFor(patience);
				await page.waitForTimeout(1000); // a click on a tree that is just being drawn anew is lost, and the tick comes back
				assert.equal(await tick.getAttribute('aria-checked'), 'false');
			},
		);
		await ui.command('Corpus Curator: Repair Ticked Findings');
		await ui.waitForText(NAVIGATION, 'absent');
		await ui.waitForText('(xiàn)');
		await ui.shot('ticked');
	});
});
