// All of 60 pages decided, one after the other: most accepted, every fifth discarded, some by mouse. What a page takes is counted in the window.
// Takes minutes, so npm test plays only the first pages (flow.scenario.ts).
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, makeCorpus } from './corpus';
import { countInput } from './counting';
import { scenario } from './scenario';
import { untilSo } from './ui';

const articles = makeCorpus(60);
const toDecide = articles.filter(({ damage }) => damage !== 'none');

scenario('sixty pages', { folder: 'test/ui/empty', files: filesOf(articles) }, async (ui) => {
	const { page } = ui;
	const sidecar = join(ui.folder, '.corpus-curator/articles.jsonl');
	const decided = () => (existsSync(sidecar) ? readFileSync(sidecar, 'utf8').trim().split('\n') : []);
	const nameInFront = async () => /article-\d+\.txt/.exec((await page.locator('.tab.active').first().textContent()) ?? '')?.[0] ?? '';
	const front = () => page.locator('.editor-group-container.active .editor-actions');

	await ui.step('every page takes at most three keys or two clicks', async () => {
		await ui.sideBar(/Corpus Curator/);
		await ui.command('Corpus Curator: Audit Workspace');
		await ui
			.treeRows(/To curate, worst first/)
			.first()
			.waitFor();
		await page.keyboard.press('Alt+.');
		await page.locator('.tab.active', { hasText: /article-/ }).waitFor();
		await ui.squiggles().first().waitFor();
		const input = await countInput(page);
		const took: { keys: number; clicks: number }[] = [];
		for (let turn = 0; turn < toDecide.length; turn++) {
			const name = await nameInFront();
			const isDecided = () => decided().some((line) => line.includes(`"${name}"`));
			const act = async () => {
				if (turn % 5 === 4) return page.keyboard.press('Alt+Delete');
				if (turn % 10 === 3) return front().locator('a[aria-label^="Accept All and Go to Next"]').click();
				return page.keyboard.press('Control+Alt+Enter');
			};
			await page.locator('.editor-group-container.active .view-line').first().waitFor();
			await act();
			if (turn === 0 || (await page.locator('.tab.active', { hasText: '↔' }).count()) === 0) {
				const isShown = await page
					.locator('.tab.active', { hasText: '↔' })
					.waitFor({ timeout: 5000 })
					.then(
						() => true,
						() => false,
					);
				if (isShown && !isDecided()) await act();
			}
			await untilSo(`${name} decided`, isDecided);
			if (turn < toDecide.length - 1) await page.locator('.tab.active', { hasText: /article-/, hasNotText: name }).waitFor();
			took.push(await input());
		}
		const most = (key: 'keys' | 'clicks') => Math.max(...took.map((one) => one[key]));
		const sum = (key: 'keys' | 'clicks') => took.reduce((all, one) => all + one[key], 0);
		console.log(
			`  ${took.length} pages: ${sum('keys')} keys, ${sum('clicks')} clicks; a page at most ${most('keys')} keys, ${most('clicks')} clicks`,
		);
		assert.ok(most('keys') <= 3 && most('clicks') <= 2);
		assert.equal(decided().length, toDecide.length);
		await ui.shot('done');
	});
});
