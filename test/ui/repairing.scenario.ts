import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { scenario } from './scenario';

const article = 'reading-rooms.txt';

scenario('repairing', {}, async (ui) => {
	const original = ui.disk(article);
	const cleaned = execFileSync(process.execPath, ['dist/cli.js', 'clean', '--fixes', 'safe', `${ui.folder}/${article}`], {
		encoding: 'utf8',
	});

	await ui.step('an article opens, and what is wrong with it is underlined', async () => {
		await ui.open(article);
		await ui.squiggles('warning').first().waitFor();
		await ui.shot('squiggles');
	});

	await ui.step('the hover says what happened and what the fix does', async () => {
		const said = await ui.hover('(xiàn)', /Corpus Curator/);
		assert.match(said, /縣/);
		await ui.shot('hover');
	});

	await ui.step('the lightbulb shows on the finding', async () => {
		await ui.caretOn('(xiàn)');
		await ui.lightbulb().waitFor();
		await ui.shot('lightbulb');
	});

	await ui.step('a quick-fix repairs one place and no other', async () => {
		const titles = await ui.quickFixes('(xiàn)');
		await ui.shot('menu');
		assert.equal(titles[0], 'Remove the reading (xiàn)');
		await ui.chooseQuickFix(/^Remove the reading \(xiàn\)$/);
		await ui.waitForText('青禾縣鄉村書(shū)屋');
		await ui.shot('one-repaired');
		assert.equal(await ui.save(article), original.replace('(xiàn)', ''));
	});

	await ui.step('F8 leads to the next problem', async () => {
		await ui.untilSeen(
			'the next problem',
			() => ui.press('F8'),
			(patience) => ui.editor.locator('.marker-widget').waitFor(patience),
		);
		await ui.shot('next-problem');
		await ui.page.keyboard.press('Escape');
	});

	await ui.step('the Problems view lists them', async () => {
		const rows = await ui.problems('(shū)');
		await rows.first().waitFor();
		await ui.shot('problems');
		await ui.page.keyboard.press('Control+j');
		await ui.page.locator('.markers-panel').waitFor({ state: 'hidden' });
	});

	await ui.step('everything safe is repaired at once, as the command line does it', async () => {
		await ui.caretOn('鄉村書');
		await ui.command('Repair Everything Safe');
		await ui.waitForText('(shū)', 'absent');
		await ui.shot('repaired');
		assert.equal(await ui.save(article), cleaned);
	});

	await ui.step('one undo takes that back', async () => {
		await ui.press('Control+z');
		await ui.waitForText('鄉村書(shū)屋');
		assert.equal(await ui.save(article), original.replace('(xiàn)', ''));
	});
});
