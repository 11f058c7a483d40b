// Settings by click, and the configuration file of a corpus in the editor.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenario } from './scenario';
import { SOON, type Ui, untilSo } from './ui';

const ARTICLE = 'reading-rooms.txt';
const RULE = 'encoding/pinyin-annotation';

/** VS Code 1.139 opens settings over the window, as one thing that hides all others; here they are a tab, as they were. */
const settings = { 'workbench.editor.useModal': 'off' };

/** Waits until the Problems view shows a text, or no longer does. */
async function problems(ui: Ui, text: string, presence: 'present' | 'absent'): Promise<void> {
	const rows = await ui.problems(text);
	// Of some hundred rows the view draws only those in sight. Commas part patterns there.
	await ui.page.locator('.part.panel input[placeholder^="Filter"]').fill(text.split(',')[0]!);
	await rows.first().waitFor({ state: presence === 'present' ? 'visible' : 'detached' });
}

scenario('settings', { settings }, async (ui) => {
	const { page } = ui;
	const editor = page.locator('.settings-editor');
	const written = (): Record<string, unknown> => {
		const file = join(ui.folder, '.vscode/settings.json');
		const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
		return text.trim() === '' ? {} : JSON.parse(text); // empty for a moment while it is written
	};
	/** The controls of one setting, the only one shown. */
	const setting = async (name: string) => {
		const own = editor.locator(`.setting-item-contents[data-key="corpusCurator.${name}"]`);
		await ui.untilSeen(
			`the setting ${name}`,
			async () => {
				await page.locator('.tab', { hasText: 'Settings' }).click({ timeout: SOON });
				await editor.locator('.settings-header .monaco-editor').first().click({ timeout: SOON });
				await page.keyboard.press('Control+a');
				await page.keyboard.insertText(`@id:corpusCurator.${name}`);
			},
			(patience) => own.waitFor(patience),
		);
		return own;
	};
	const article = () => page.locator('.tab', { hasText: ARTICLE }).click();

	await ui.step('a command leads to them, grouped', async () => {
		await ui.open(ARTICLE);
		await ui.squiggles('warning').first().waitFor();
		await problems(ui, 'A converter wrote the reading of 縣', 'present');
		await ui.command('Corpus Curator: Open Settings');
		for (const group of ['Checking', 'Rules', 'Files', 'Display', 'Decisions', 'Repair'])
			await editor.getByRole('treeitem', { name: new RegExp(`^${group}, group`) }).waitFor();
		await editor.locator('.action-label', { hasText: 'Workspace' }).click();
		await ui.shot('groups');
	});

	await ui.step('the severity of a rule: chosen from the list of rules, seen in the article', async () => {
		const own = await setting('rules.severity');
		const [rule, severity] = [own.locator('select').nth(0), own.locator('select').nth(1)];
		const add = own.locator('.setting-list-addButton');
		// The list is drawn anew while the search for settings goes on, and forgets what was begun.
		const choose = async () => {
			if (await add.isVisible()) await add.click({ timeout: SOON });
			await rule.selectOption(RULE, { timeout: SOON });
			await severity.selectOption('error', { timeout: SOON });
			await ui.shot('severity');
			await own.locator('.setting-list-ok-button').click({ timeout: SOON });
		};
		await ui.untilSeen(
			'the rule in the list',
			() => choose().catch(() => {}), // looked at below
			(patience) => own.locator('.setting-list-object-key', { hasText: RULE }).waitFor(patience),
		);
		await untilSo('the severity on disk', () => written()['corpusCurator.rules.severity'] !== undefined);
		assert.deepEqual(written()['corpusCurator.rules.severity'], { [RULE]: 'error' });
		await article();
		await ui.squiggles('error').first().waitFor();
		await ui.squiggles('warning').first().waitFor({ state: 'detached' });
		await ui.shot('as errors');
	});

	await ui.step('findings in the tree only: the Problems view is free, the text stays marked', async () => {
		await (await setting('display')).locator('select').selectOption('tree');
		await untilSo('the display on disk', () => written()['corpusCurator.display'] === 'tree');
		await article();
		await problems(ui, 'A converter wrote the reading', 'absent');
		await ui.sideBar(/Corpus Curator/);
		await ui.treeRows('pinyin-annotation').first().waitFor();
		await ui.editor.locator('.view-overlays .cdr[class*="ced-"]').first().waitFor();
		await ui.shot('tree only');
		await (await setting('display')).locator('select').selectOption('both');
		await article();
		await problems(ui, 'A converter wrote the reading', 'present');
	});

	await ui.step('a value that cannot be is refused, and says why', async () => {
		const own = await setting('delay');
		const before = written();
		await own.locator('input').fill('-5');
		await own.locator('.setting-item-validation-message', { hasText: 'greater than or equal to 0' }).waitFor();
		await ui.shot('refused');
		assert.deepEqual(written(), before);
		await own.locator('input').fill('250');
		await untilSo('the delay on disk', () => written()['corpusCurator.delay'] === 250);
	});
});

const files = { '.corpus-curator.json': '{\n\t"rules": {\n\t\t\n\t}\n}\n' };

scenario('configuration file', { files }, async (ui) => {
	const { page } = ui;
	const suggestions = page.locator('.suggest-widget .monaco-list-row');
	/** Pasted: typing would close quotation marks by itself. */
	const replaceRule = async (value: string) => {
		await page.evaluate((text) => navigator.clipboard.writeText(text), `"${RULE}": "${value}"`);
		await ui.goToLine(3);
		await page.keyboard.press('Shift+End');
		await page.keyboard.press('Control+v');
		await ui.waitForText(`"${RULE}": "${value}"`);
	};
	const suggest = async () => {
		await page.keyboard.press('Escape'); // where the list is open, the key would only show more of it
		await page.keyboard.press('Control+Space');
	};

	await ui.step('its rules are completed from the schema, each with what it is about', async () => {
		await ui.open(ARTICLE);
		await ui.squiggles('warning').first().waitFor();
		await ui.open('.corpus-curator.json');
		await ui.goToLine(3);
		await page.keyboard.press('End');
		const pinyin = suggestions.filter({ hasText: RULE }).first();
		await page.keyboard.insertText('pinyin');
		await ui.untilSeen('the rule among the suggestions', suggest, (patience) => pinyin.waitFor(patience));
		await ui.shot('completion');
		await page.keyboard.press('Enter');
		await ui.waitForText(`"${RULE}": "warning"`); // as it is without this line
		await page.keyboard.press('Delete'); // the value was selected
		const severities = suggestions.filter({ hasText: 'information' }).first();
		await ui.untilSeen('the severities', suggest, (patience) => severities.waitFor(patience));
		await ui.shot('severities');
		await page.keyboard.press('Escape');
	});

	await ui.step('a wrong value is named where it stands', async () => {
		await replaceRule('loud');
		await ui.save('.corpus-curator.json');
		await ui.squiggles().first().waitFor();
		await problems(ui, 'Has to be one of error, warning, information, hint, off', 'present');
		await ui.shot('wrong value');
	});

	await ui.step('a right one holds at once, in the editor and on the command line', async () => {
		await replaceRule('off');
		const saved = await ui.save('.corpus-curator.json');
		assert.deepEqual(JSON.parse(saved), { rules: { [RULE]: 'off' } });
		await ui.squiggles().first().waitFor({ state: 'detached' });
		await page.locator('.tab', { hasText: ARTICLE }).click();
		await problems(ui, 'A converter wrote the reading of 縣', 'absent');
		const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'ndjson', join(ui.folder, ARTICLE)], {
			encoding: 'utf8',
		});
		assert.ok(stdout.includes('encoding/byte-shift') && !stdout.includes(RULE));
		await ui.shot('rule off');
	});
});
