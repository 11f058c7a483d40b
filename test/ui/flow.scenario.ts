// A curator's day in short: from the audit through the pages, worst first, each decided by a key. Keys and clicks are counted and printed.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, makeCorpus } from './corpus';
import { scenario } from './scenario';
import { untilSo } from './ui';

const articles = makeCorpus(60);
const repairable = articles.filter(({ damage }) => damage !== 'none' && damage !== 'lost');

const NEXT = 'Alt+.';
const ACCEPT = 'Control+Alt+Enter';
const DISCARD = 'Alt+Delete';

scenario('the flow through 60 pages', { folder: 'test/ui/empty', files: filesOf(articles) }, async (ui) => {
	const { page } = ui;
	const sidecar = join(ui.folder, '.corpus-curator/articles.jsonl');
	const decided = () => (existsSync(sidecar) ? readFileSync(sidecar, 'utf8').trim().split('\n') : []);
	const tab = (name: string | RegExp) => page.locator('.tab.active', { hasText: name });
	const nameInFront = async () => /article-\d+\.txt/.exec((await page.locator('.tab.active').first().textContent()) ?? '')?.[0] ?? '';
	/** Another article is in front. */
	const afterwards = (name: string) => page.locator('.tab.active', { hasText: /article-/, hasNotText: name }).waitFor();
	const tabs = () => page.locator('.tabs-container .tab').count();
	const says = (text: string | RegExp) => page.locator('.pane-header', { hasText: 'Audit' }).filter({ hasText: text }).first().waitFor();
	let keys = 0;
	const press = async (key: string) => {
		keys++;
		await page.keyboard.press(key);
	};
	const inPreview = () => page.locator('.tab.active', { hasText: '↔' }).waitFor();

	await ui.step('after the audit the first key leads to the worst page', async () => {
		await ui.sideBar(/Corpus Curator/);
		await ui.command('Corpus Curator: Audit Workspace');
		await ui
			.treeRows(new RegExp(`To curate, worst first\\s*${repairable.length}$`))
			.first()
			.waitFor();
		await says(`${articles.length - repairable.length - articles.filter(({ damage }) => damage === 'lost').length} of 60 done`);
		await press(NEXT);
		await tab(/article-/).waitFor();
		await ui.squiggles().first().waitFor();
	});

	await ui.step('accepting shows the changes first; from then on a page takes one key', async () => {
		const first = await nameInFront();
		keys = 0;
		await press(ACCEPT);
		await inPreview();
		await ui.shot('shown-first');
		const pages = 8;
		let name = first;
		for (let turn = 0; turn < pages; turn++) {
			const before = ui.disk(name);
			await page.locator('.editor.modified .view-line').first().waitFor();
			await press(ACCEPT);
			await untilSo(`${name} decided`, () => decided().some((line) => line.includes(`"${name}"`) && line.includes('"reviewed"')));
			assert.notEqual(ui.disk(name), before, `${name} was repaired`);
			const left = name;
			await afterwards(left);
			name = await nameInFront();
			await inPreview();
		}
		console.log(`  ${pages} pages accepted: ${keys} keys, ${(keys / pages).toFixed(2)} a page, no click`);
		assert.ok(keys <= 3 * pages);
		assert.ok((await tabs()) <= 3, `${await tabs()} tabs are open`);
		await ui.shot('next-page');
	});

	await ui.step('a page is discarded by one key: the file stays', async () => {
		const name = await nameInFront();
		const before = ui.disk(name);
		keys = 0;
		await press(DISCARD);
		await untilSo(`${name} discarded`, () => decided().some((line) => line.includes(`"${name}"`) && line.includes('"discarded"')));
		await afterwards(name);
		console.log(`  a page discarded: ${keys} key, no click`);
		assert.equal(ui.disk(name), before);
		await ui
			.notification(/is discarded: the file stays/)
			.first()
			.waitFor();
		await ui.shot('discarded');
	});

	await ui.step('the audit has sections for what was decided, and says how far it is', async () => {
		for (const view of ['Article', 'Findings'])
			await page
				.locator('.sidebar .pane-header', { hasText: view })
				.first()
				.click({ position: { x: 12, y: 10 } }); // its middle is a button
		const open = ui.treeRows('To curate, worst first').first();
		await ui.untilSeen(
			'the reviewed articles', // the tree draws only the rows that have room: the section above is folded
			async () => (await open.getAttribute('aria-expanded')) === 'true' && open.locator('.monaco-tl-twistie').click(),
			(patience) =>
				ui
					.treeRows(/Reviewed\s*8$/)
					.first()
					.waitFor(patience),
		);
		await ui
			.treeRows(/Discarded\s*1$/)
			.first()
			.waitFor();
		await ui.shot('sections');
	});

	await ui.step('a decision is taken back by a click in the message', async () => {
		await ui.answer('Take Back');
		await untilSo('nothing is discarded', () => !decided().some((line) => line.includes('"discarded"')));
	});

	await ui.step('a key in the find box of a preview decides nothing', async () => {
		await ui.command('Corpus Curator: Preview Cleaned Article');
		await page.locator('.editor.modified').click();
		await page.keyboard.press('Control+f');
		const box = page.locator('.editor.modified .find-widget.visible textarea').first();
		await box.waitFor();
		const before = decided().length;
		for (const key of ['Alt+Enter', ACCEPT, DISCARD]) await page.keyboard.press(key);
		assert.equal(await page.locator('.tab.dirty').count(), 0);
		assert.equal(decided().length, before);
		await ui.shot('find-box');
	});
});
