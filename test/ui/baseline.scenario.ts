// *Accept the present state as baseline*: what was found until now is silent, in the editor and on the command line; what comes is not.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from './corpus';
import { scenario } from './scenario';
import { SOON } from './ui';

const [readings, licence] = makeCorpus(2);
assert.ok(readings && licence);
const files = { 'old/readings.txt': readings.text, 'old/licence.txt': licence.text, 'new.txt': readings.text };

const recordsIn = (text: string): Record<string, unknown>[] =>
	text
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line));

scenario('baseline', { folder: 'test/ui/empty', files }, async (ui) => {
	const { page } = ui;
	const sidecar = join(ui.folder, '.corpus-curator/baseline.jsonl');
	const dismissals = () => (existsSync(sidecar) ? recordsIn(readFileSync(sidecar, 'utf8')) : []);
	/** Findings that the command line reports in these files. */
	const reported = (...names: string[]): number => {
		const { stdout, status } = spawnSync(
			process.execPath,
			['dist/cli.js', 'check', '--format', 'ndjson', ...names.map((name) => join(ui.folder, name))],
			{ encoding: 'utf8' },
		);
		const count = recordsIn(stdout).reduce((sum, { findings }) => sum + (findings as unknown[]).length, 0);
		assert.equal(status, count > 0 ? 1 : 0);
		return count;
	};
	const readingsFound = reported('old/readings.txt');
	const found = reported('old/readings.txt', 'old/licence.txt');
	const folder = page.locator('.explorer-folders-view').getByRole('treeitem', { name: /^old/ });
	const noSquiggles = () => ui.squiggles().first().waitFor({ state: 'detached', timeout: SOON });

	await ui.step('a folder is accepted from its menu in the explorer', async () => {
		await folder.click();
		await ui.open('readings.txt');
		await ui.squiggles().first().waitFor();
		await ui.untilSeen(
			'the menu of the folder',
			async () => {
				await page.keyboard.press('Escape');
				await folder.click({ button: 'right', timeout: SOON });
			},
			() => ui.takeFromSubmenu('Accept the Present State as Baseline…'),
		);
		await ui.notification(`${found} findings accepted`).first().waitFor();
		await noSquiggles();
		await ui.shot('accepted');
		assert.ok(found > 5);
		assert.equal(dismissals().length, found);
		assert.deepEqual([...new Set(dismissals().map(({ file, scope, reason }) => [file, scope, reason].join()))].sort(), [
			'old/licence.txt,here,baseline',
			'old/readings.txt,here,baseline',
		]);
		for (const [name, text] of Object.entries(files)) assert.equal(ui.disk(name), text, 'the text knows nothing of it');
	});

	await ui.step('the command line honours it; other folders are as they were', async () => {
		assert.equal(reported('old/readings.txt', 'old/licence.txt'), 0);
		assert.ok(reported('new.txt') > 5);
		await ui.open('new.txt');
		await ui.squiggles().first().waitFor();
	});

	await ui.step('what was accepted can be shown again, as hints, and hidden', async () => {
		await page.keyboard.press('Control+w');
		await ui.open('readings.txt');
		await ui.sideBar(/Corpus Curator/);
		await ui.command('Corpus Curator: Show or Hide Dismissed Findings');
		await ui.squiggles('hint').first().waitFor();
		await ui
			.treeRows(new RegExp(`Encoding ?0 · ${readingsFound} dismissed`))
			.first()
			.waitFor();
		await ui.shot('shown');
		await ui.command('Corpus Curator: Show or Hide Dismissed Findings');
		await noSquiggles();
		await ui
			.treeRows(/dismissed/)
			.first()
			.waitFor({ state: 'detached' });
	});

	await ui.step('what comes later is found', async () => {
		await ui.goToLine(1);
		await page.keyboard.insertText('縣(xiàn)裏的書(shū)到了：');
		await ui.squiggles('warning').first().waitFor();
		await ui.shot('later');
		await ui.save('old/readings.txt');
		assert.equal(reported('old/readings.txt'), 2);
		assert.equal(dismissals().length, found);
	});

	await ui.step('one button takes it all back', async () => {
		await ui.answer('Take Back');
		await ui.sideBar(/Explorer/);
		await ui.open('licence.txt');
		await ui.squiggles().first().waitFor();
		await ui.shot('taken back');
		assert.deepEqual(dismissals(), []);
		assert.equal(reported('old/readings.txt', 'old/licence.txt'), found + 2);
	});
});
