import { strict as assert } from 'node:assert';
import { scenario } from './scenario';

const ARTICLE = 'reading-rooms.txt';

scenario('curation', {}, async (ui) => {
	const { page } = ui;

	await ui.step('findings stand in the tree, by family and rule', async () => {
		await ui.open(ARTICLE);
		await ui.squiggles().first().waitFor();
		await ui.sideBar(/Corpus Curator/);
		await ui.treeRows('Encoding').first().waitFor();
		await ui.treeRows('pinyin-annotation').first().click();
		await ui.shot('tree');
	});

	await ui.step('a hover explains', async () => {
		await ui.hover('(xiàn)', /pinyin-annotation/);
		await ui.shot('hover');
	});

	await ui.step('the page of the rule opens from the hover, offline', async () => {
		const link = page.locator('.monaco-hover:visible a', { hasText: 'About this rule' }).first();
		const tab = page.locator('.tab.active', { hasText: 'pinyin-annotation' });
		await ui.untilSeen(
			'the page of the rule',
			async () => {
				if (!(await link.isVisible())) await ui.hover('(xiàn)', /pinyin-annotation/);
				await link.click({ timeout: 5000 }).catch(() => {}); // looked at below
			},
			(patience) => tab.waitFor(patience),
		);
		await ui.webview().locator('h1', { hasText: 'pinyin-annotation' }).waitFor();
		await ui.shot('rule-page');
		await ui.command('View: Close Editor');
		await tab.waitFor({ state: 'detached' });
	});

	await ui.step('the language status says what was found', async () => {
		await page.locator('.tab', { hasText: ARTICLE }).click();
		const said = page
			.locator('.hover-language-status')
			.filter({ hasText: /Encoding \d+/ })
			.first();
		await ui.untilSeen(
			'the language status',
			() => page.locator('#status\\.languageStatus').click(),
			(patience) => said.waitFor(patience),
		);
		await ui.shot('status');
		await page.keyboard.press('Escape');
	});

	await ui.step('the preview has accept and reject at each change', async () => {
		await ui.command('Corpus Curator: Preview Cleaned Article');
		const lens = page.locator('.codelens-decoration a', { hasText: 'breadcrumb' }).first(); // where several share a line, their rules name them
		await lens.waitFor();
		await ui.shot('preview');
		await ui.untilSeen(
			'the first change accepted',
			() => lens.click({ timeout: 5000 }).catch(() => {}), // lenses are made anew with every change
			(patience) =>
				page.waitForFunction(() => !document.querySelector('.editor.original')?.textContent?.includes('您當'), undefined, patience),
		);
		await ui.shot('accepted');
	});

	await ui.step('accept all safe changes', async () => {
		await ui.command('Corpus Curator: Accept All Safe Changes');
		await page.waitForFunction(() => !document.querySelector('.editor.original')?.textContent?.includes('(diǎn)'));
		await ui.shot('all-safe');
	});

	await ui.step('the audit lists the folder, worst first', async () => {
		await ui.sideBar(/Corpus Curator/);
		await ui.command('Corpus Curator: Audit Workspace');
		await ui.treeRows('To curate').first().waitFor();
		await ui.shot('audit');
	});

	await ui.step('clean folder shows one diff over all files', async () => {
		await ui.command('Corpus Curator: Clean Folder…');
		await page.locator('.quick-input-widget', { hasText: 'Which findings' }).waitFor();
		await ui.shot('clean-folder-rules');
		await ui.acceptTicked('Which findings');
		await ui.acceptTicked('In which files');
		await page.locator('.tab.active', { hasText: 'Clean folder' }).waitFor();
		await ui.notification('Nothing is written').first().waitFor();
		await ui.shot('clean-folder');
	});

	await ui.step('and applies it', async () => {
		const before = ui.disk('glass-workshop.txt');
		await ui.answer('Apply to');
		await ui
			.notification(/files cleaned/)
			.first()
			.waitFor();
		await page.locator('.tab', { hasText: 'Clean folder' }).waitFor({ state: 'detached' });
		assert.notEqual(ui.disk('glass-workshop.txt'), before);
		await ui.shot('applied');
	});
});

scenario('walkthrough', { files: { 'empty.txt': '' } }, async (ui) => {
	await ui.step('opens and leads to a sample', async () => {
		await ui.page
			.locator('.activitybar')
			.getByRole('tab', { name: /Corpus Curator/ })
			.waitFor();
		await ui.command('Corpus Curator: Open the Walkthrough');
		await ui.page.locator('.gettingStartedDetailsContent, .gettingStartedContainer').first().waitFor();
		await ui.page
			.getByRole('button', { name: /Open a Sample Article/ })
			.first()
			.waitFor();
		await ui.shot('walkthrough');
		await ui.page
			.getByRole('button', { name: /Open a Sample Article/ })
			.first()
			.click();
		await ui.squiggles().first().waitFor();
		await ui.shot('sample');
	});
});

scenario('clean folder without wrapped lines', { settings: { 'diffEditor.wordWrap': 'off' } }, async (ui) => {
	const { page } = ui;
	await ui.step('is one multi-file diff', async () => {
		await page
			.locator('.activitybar')
			.getByRole('tab', { name: /Corpus Curator/ })
			.waitFor();
		await ui.command('Corpus Curator: Clean Folder…');
		await ui.acceptTicked('Which findings');
		await ui.acceptTicked('In which files');
		await page.locator('.multiDiffEntry').first().waitFor();
		await ui.shot('multi-diff');
	});
});
