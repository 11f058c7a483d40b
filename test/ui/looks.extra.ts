// What a curator sees, dark and light, in the three languages: pictures to be looked at, in test/screenshots.
import { readFileSync } from 'node:fs';
import { filesOf, makeCorpus } from './corpus';
import { scenario } from './scenario';

const words = (language: string): Record<string, string> => {
	const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	return { ...read('package.nls.json'), ...(language === 'en' ? {} : read(`package.nls.${language}.json`)) };
};

for (const [language, theme] of [
	['zh-cn', 'Default Dark Modern'],
	['zh-tw', 'Default Light Modern'],
	['en', 'Default Light Modern'],
	['zh-tw', 'Default Dark Modern'],
] as const) {
	const settings = { 'workbench.colorTheme': theme };
	scenario(`looks ${language} ${theme.split(' ')[1]}`, { language, settings, files: filesOf(makeCorpus(24)) }, async (ui) => {
		const { page } = ui;
		const named = words(language);
		const command = (key: string) => ui.command(`Corpus Curator: ${named[`command.${key}`]}`);

		await ui.step('article, tree and hover', async () => {
			await ui.open('reading-rooms.txt');
			await ui.squiggles().first().waitFor();
			await ui.sideBar(/Corpus Curator/);
			await ui.treeRows('pinyin-annotation').first().click();
			await ui.hover('(xiàn)', /Corpus Curator/);
			await page.locator('.monaco-hover .monaco-tokenized-source').filter({ visible: true }).first().waitFor();
			await ui.shot('hover');
			await ui.quickFixes('(diǎn)');
			await ui.shot('menu');
			await page.keyboard.press('Escape');
		});

		await ui.step('status', async () => {
			await page.locator('#status\\.languageStatus').click();
			await page.locator('.hover-language-status').first().waitFor();
			await ui.shot('status');
			await page.keyboard.press('Escape');
		});

		await ui.step('preview', async () => {
			await page.keyboard.press('Control+1');
			await command('preview');
			await page.locator('.codelens-decoration a').first().waitFor();
			await ui.shot('preview');
			await page.keyboard.press('Control+w');
		});

		await ui.step('audit and clean folder', async () => {
			await command('audit');
			await ui
				.treeRows(/^article-\d+\.txt/)
				.first()
				.waitFor();
			await ui.shot('audit');
			await command('cleanFolder');
			await page.locator('.quick-input-list .monaco-list-row', { hasText: 'encoding/pinyin-annotation' }).first().waitFor();
			await ui.shot('clean-folder');
			await page.keyboard.press('Escape');
		});

		await ui.step('walkthrough', async () => {
			await command('openWalkthrough');
			await page.locator('.gettingStartedContainer .step-list-container').first().waitFor();
			await ui.shot('walkthrough');
			for (let step = 1; step < 5; step++) {
				await page.locator('.getting-started-step').nth(step).click();
				await page.locator('.getting-started-step.expanded').nth(0).waitFor();
				await ui.shot(`walkthrough ${step + 1}`);
			}
		});
	});
}
