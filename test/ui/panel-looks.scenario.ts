import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, panelOf } from './panel';
import { scenario } from './scenario';
import { untilSeen } from './ui';

scenario('panel in themes', {}, async (ui) => {
	const { panel, row, show } = panelOf(ui);
	const settings = join(ui.folder, '.vscode');
	mkdirSync(settings);

	for (const [name, theme, sign] of [
		['dark', 'Default Dark Modern', 'vscode-dark'],
		['light', 'Default Light Modern', 'vscode-light'],
		['high contrast', 'Default High Contrast', 'vscode-high-contrast'],
		['high contrast light', 'Default High Contrast Light', 'vscode-high-contrast-light'],
	] as const) {
		await ui.step(`every state of a row can be told from the others in ${name}`, async () => {
			writeFileSync(join(settings, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
			if ((await panel.locator('.row').count()) === 0) await show(article);
			await panel.locator(`body.${sign}`).waitFor();
			await row('author').locator('.main').click();
			await row('headline').locator('.text').hover();
			await ui.shot(name);
			const style = (selector: string) =>
				panel
					.locator(selector)
					.first()
					.evaluate((element) => {
						const { color, backgroundColor, outlineColor, outlineStyle } = getComputedStyle(element);
						return { color, ground: backgroundColor, outline: outlineStyle === 'none' ? '' : outlineColor };
					});
			const [plain, current, hovered] = [await style('.row:not(.current, :hover)'), await style('.row.current'), await style('.row:hover')];
			assert.notDeepEqual([current.ground, current.outline], [plain.ground, plain.outline]);
			assert.notDeepEqual([hovered.ground, hovered.outline], [plain.ground, plain.outline]);
			const fills = await panel.locator('.bar rect').evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill));
			assert.ok(fills.length > 2 && fills.every((fill) => /^rgb/.test(fill) && fill !== 'rgb(0, 0, 0)'), fills.join());
		});
	}

	await ui.step('in a narrow side bar labels stand above their values, and nothing is cut off', async () => {
		const bar = ui.page.locator('.sidebar');
		const widthOf = async () => (await bar.boundingBox())!.width;
		const narrow = async () => {
			const { x, width } = (await bar.boundingBox())!;
			await ui.page.mouse.move(x + width, 300);
			await ui.page.mouse.down();
			await ui.page.mouse.move(x + 220, 300, { steps: 5 });
			await ui.page.mouse.up();
		};
		await untilSeen('a narrow side bar', narrow, async () => assert.ok((await widthOf()) < 235));
		await panel.locator('body').evaluate(
			() =>
				new Promise<void>((resolve) => {
					const look = () => (innerWidth < 240 ? resolve() : requestAnimationFrame(look));
					look();
				}),
		);
		await ui.shot('narrow', bar);
		const boxes = await row('source')
			.locator('.label, .text')
			.evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
		assert.ok(boxes[0]! < boxes[1]!);
		const tooWide = await panel
			.locator('main *')
			.evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().right > innerWidth + 1).map((part) => part.className));
		assert.deepEqual(tooWide, []);
	});

	await ui.step('a file over the size limit is read when asked', async () => {
		writeFileSync(join(settings, 'settings.json'), JSON.stringify({ 'corpusCurator.maxFileSize': 0.001 }));
		await panel.locator('.notice', { hasText: 'over the size limit' }).waitFor();
		await ui.shot('over the limit');
		await panel.getByRole('button', { name: 'Read It Once' }).click();
		await row('headline').waitFor();
	});
});

for (const [language, title, confirm] of [
	['zh-cn', '文章', /确认可信的值/],
	['zh-tw', '文章', /確認可信的值/],
] as const) {
	scenario(`panel in ${language}`, { language }, async (ui) => {
		const { panel, show } = panelOf(ui);
		await ui.step('speaks the language of the window', async () => {
			await show(article);
			await ui.shot('panel');
			assert.match(await panel.locator('.group summary').first().innerText(), new RegExp(title));
			assert.match(await panel.locator('.confirm-bar').innerText(), confirm);
		});
	});
}
