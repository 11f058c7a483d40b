import { strict as assert } from 'node:assert';
import { filesOf, makeCorpus } from './corpus';
import { scenario } from './scenario';

const articles = makeCorpus(200);
const repairable = articles.filter(({ damage }) => damage !== 'none' && damage !== 'lost');

scenario('corpus of 200', { folder: 'test/ui/empty', files: filesOf(articles) }, async (ui) => {
	const { page } = ui;
	const rows = ui.treeRows(/article-\d+\.txt/);
	/** Score and file of a row of the audit, in the order in which they stand. */
	const shown = async () =>
		(await rows.evaluateAll((all) => all.map((row) => [row.getAttribute('data-index'), row.textContent ?? ''] as const)))
			.sort(([a], [b]) => Number(a) - Number(b))
			.map(([, text]) => /(article-\d+\.txt)\s*(\d+) ·/.exec(text))
			.flatMap((found) => (found ? [{ name: found[1] ?? '', score: Number(found[2]) }] : []));
	const section = (name: string, count: number) =>
		ui
			.treeRows(new RegExp(`${name}\\s*${count}$`))
			.first()
			.waitFor();

	await ui.step('the audit sorts 200 files, worst first, what cannot be repaired apart', async () => {
		await ui.sideBar(/Corpus Curator/);
		await ui.command('Corpus Curator: Audit Workspace');
		await section('To curate, worst first', repairable.length);
		for (const view of ['Article', 'Findings']) await page.locator('.sidebar .pane-header', { hasText: view }).click();
		await ui.shot('audited');
		const scores = (await shown()).map(({ score }) => score);
		assert.ok(scores.length > 10, `${scores.length} rows`);
		assert.deepEqual(
			scores,
			[...scores].sort((a, b) => a - b),
		);
	});

	await ui.step('a key leads from the worst to the next', async () => {
		const [first, second] = await shown();
		assert.ok(first && second);
		for (const { name } of [first, second]) {
			await page.keyboard.press('Alt+.'); // once: another press leads on
			await page.locator('.tab.active', { hasText: name }).waitFor();
		}
		await ui.squiggles().first().waitFor();
		await ui.shot('next-worst');
	});

	await ui.step('the filter shows one family', async () => {
		await ui.command('Corpus Curator: Filter Audited Files…');
		await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Boilerplate' }).locator('.monaco-checkbox').first().click();
		await ui.shot('filter');
		await ui.acceptTicked('Show only these files');
		await section('To curate, worst first', articles.filter(({ damage }) => damage === 'licence').length);
		await ui.shot('filtered');
		await ui.command('Corpus Curator: Clear the Filter of Audited Files');
		await section('To curate, worst first', repairable.length);
	});
});
