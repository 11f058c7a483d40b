// The real articles of ../shared/corpus/seeds, where they lie beside the clone: each is opened, one finding of each family is repaired from
// the menu, then everything safe; the disk must hold what the command line makes of it. Elsewhere there is nothing to play.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenario } from './scenario';

const seeds = '../shared/corpus/seeds';
const names = existsSync(seeds) ? readdirSync(seeds).filter((name) => /^\d+_\w+\.txt$/.test(name)) : [];
const title = (name: string) => `seed ${name.slice(0, 3)}`;

interface Found {
	readonly family: string;
	readonly start: number;
	readonly end: number;
	readonly fixes: readonly { readonly title: string }[];
}

/** What the command line finds in the article; its exit code 1 says that there is something. */
function findingsIn(file: string): Found[] {
	const command = [process.execPath, 'dist/cli.js', 'check', '--format', 'ndjson', file].map((word) => `'${word}'`).join(' ');
	return JSON.parse(execFileSync('sh', ['-c', `${command} || test $? = 1`], { encoding: 'utf8' })).findings;
}

for (const name of names) {
	const text = readFileSync(join(seeds, name), 'utf8');
	scenario(title(name), { files: { [name]: text } }, async (ui) => {
		const { page } = ui;
		const findings = findingsIn(join(ui.folder, name));
		const families = [...new Set(findings.map(({ family }) => family))];

		await ui.step('opens, underlined', async () => {
			await ui.open(name);
			await ui.squiggles().first().waitFor();
			await ui.shot('open');
		});

		for (const family of families) {
			await ui.step(`one finding of the family ${family} is repaired from the menu`, async () => {
				// Findings of the other families at the same place would be in the menu too: the repair is known by its title.
				const wanted = findings.find(
					(one) => one.family === family && one.fixes.length > 0 && !text.slice(0, one.start).includes('\ufffd'),
				);
				assert.ok(wanted, `a finding of ${family} with a fix`);
				const before = text.slice(0, wanted.start).split('\n');
				await ui.goToLine(before.length, [...(before.at(-1) ?? '')].length + 1);
				await ui.openMenu();
				await ui.shot(`menu ${family}`);
				await ui.chooseQuickFix(new RegExp(`^${wanted.fixes[0]?.title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
				await page.locator('.tab.active.dirty').waitFor();
				await ui.shot(`repaired ${family}`);
				await page.keyboard.press('Control+z'); // the next family is looked for in the text as it was
				await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
			});
		}

		await ui.step('everything safe at once, as the command line does it', async () => {
			const cleaned = execFileSync(process.execPath, ['dist/cli.js', 'clean', '--fixes', 'safe', join(ui.folder, name)], {
				encoding: 'utf8',
			});
			await ui.command('Repair Everything Safe');
			assert.equal(await ui.save(name), cleaned);
			await ui.goToLine(1);
			await ui.shot('cleaned');
		});
	});
}
