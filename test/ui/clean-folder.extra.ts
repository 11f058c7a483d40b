// Clean Folder on 200 articles, as a curator does it: choose, look, apply, undo. Takes minutes on a slow machine, so npm test leaves it out.
import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, makeCorpus } from './corpus';
import { scenario } from './scenario';
import type { Ui } from './ui';

const articles = makeCorpus(200);
const repairable = articles.filter(({ damage }) => damage !== 'none' && damage !== 'lost');
/** Somebody else writes into it between the plan and its application. */
const touched = repairable[7]!;
const touchedText = `${touched.text}\n後來添上的一行。\n`;

/** Milliseconds in which 150 files are saved by a window on a busy machine. */
const SAVED = 300_000;

async function untilDisk(ui: Ui, wantedOf: (article: (typeof articles)[number]) => string): Promise<void> {
	const differing = () =>
		articles.filter((article) => ui.disk(article.name).trimEnd() !== wantedOf(article).trimEnd()).map(({ name }) => name);
	const end = Date.now() + SAVED;
	while (differing().length > 0) {
		assert.ok(Date.now() < end, `never as wanted on disk: ${differing().slice(0, 5).join(', ')}`);
		await ui.page.waitForTimeout(500);
	}
}

for (const wordWrap of ['on', 'off'] as const) {
	const settings = { 'diffEditor.wordWrap': wordWrap };
	scenario(`clean folder of 200, wrap ${wordWrap}`, { folder: 'test/ui/empty', files: filesOf(articles), settings }, async (ui) => {
		const { page } = ui;
		const wanted = ({ name, damage, sound, text }: (typeof articles)[number]) =>
			name === touched.name ? touchedText : damage === 'none' || damage === 'lost' ? text : sound;

		await ui.step('one diff over all files; nothing is written', async () => {
			await page
				.locator('.activitybar')
				.getByRole('tab', { name: /Corpus Curator/ })
				.waitFor();
			await ui.command('Corpus Curator: Clean Folder…');
			await ui.acceptTicked('Which findings');
			await ui.acceptTicked('In which files');
			await page.locator('.tab.active', { hasText: `Clean folder: ${repairable.length} files` }).waitFor({ timeout: SAVED });
			await ui.notification('Nothing is written').first().waitFor();
			await ui.shot('diff');
			for (const { name, text } of articles) assert.equal(ui.disk(name), text, name);
		});

		await ui.step('every file that can be repaired is, one that changed meanwhile is left alone and named', async () => {
			writeFileSync(join(ui.folder, touched.name), touchedText);
			await ui.answer('Apply to');
			const said = ui.notification(new RegExp(`^${repairable.length - 1} files cleaned\\. Changed meanwhile .*${touched.name}`)).first();
			await said.waitFor({ timeout: SAVED });
			await ui.shot('applied');
			await page.locator('.tab', { hasText: 'Clean folder' }).waitFor({ state: 'detached' });
			await untilDisk(ui, wanted);
			assert.equal(await page.locator('.tab').count(), 0, 'no tab was opened');
		});

		await ui.step('one undo takes all of it back', async () => {
			const first = repairable[0]!;
			await ui.open(first.name);
			const dialog = page.locator('.monaco-dialog-box', { hasText: 'across all files' });
			const undone = page.locator('.tab.dirty', { hasText: first.name });
			// VS Code may ask first whether it is meant for all files.
			await ui.untilSeen(
				'the undo',
				() => ui.press('Control+z'),
				(patience) => dialog.or(undone).first().waitFor(patience),
			);
			await ui.shot('undo');
			if (await dialog.isVisible()) await dialog.locator('.monaco-button', { hasText: /^Undo in \d+ Files$/ }).click();
			await undone.waitFor({ timeout: SAVED });
			await ui.command('File: Save All Files');
			await untilDisk(ui, (article) => (article.name === touched.name ? touchedText : article.text));
			await ui.shot('undone');
			assert.equal(readFileSync(join(ui.folder, touched.name), 'utf8'), touchedText);
		});
	});
}
