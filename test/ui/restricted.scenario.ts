// A folder that nobody has trusted: everything works there, since nothing of it is executed.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { startedByHosts } from './processes';
import { scenario } from './scenario';

const ARTICLE = 'reading-rooms.txt';
/** What a folder can say to the extension is data; the rule that it turns off stays silent. */
const files = { '.corpus-curator.json': '{"rules": {"boilerplate/licence-number": "off"}}' };

scenario('restricted window', { isRestricted: true, files }, async (ui) => {
	const { page } = ui;
	const cleaned = execFileSync(process.execPath, ['dist/cli.js', 'clean', '--fixes', 'safe', `${ui.folder}/${ARTICLE}`], {
		encoding: 'utf8',
	});
	const original = ui.disk(ARTICLE);

	await ui.step('the folder is not trusted, and its articles are checked all the same', async () => {
		await page.locator('#status\\.workspaceTrust', { hasText: 'Restricted Mode' }).waitFor();
		await ui.open(ARTICLE);
		await ui.squiggles('warning').first().waitFor();
		assert.equal(await ui.editor.locator('.unicode-highlight').count(), 0, 'Chinese characters are nothing suspicious');
		const said = await ui.hover('(xiàn)', /Corpus Curator/);
		assert.match(said, /縣/);
		await ui.shot('checked');
	});

	await ui.step('a quick-fix and the repair of everything work, as the configuration of the folder says', async () => {
		await ui.quickFixes('(xiàn)');
		await ui.chooseQuickFix(/^Remove the reading \(xiàn\)$/);
		await ui.waitForText('青禾縣鄉村書(shū)屋');
		assert.equal(await ui.save(ARTICLE), original.replace('(xiàn)', ''));
		await ui.command('Corpus Curator: Repair Everything Safe in This File');
		await ui.waitForText('(shū)', 'absent');
		assert.equal(await ui.save(ARTICLE), cleaned);
	});

	await ui.step('the audit runs, and nothing was started', async () => {
		await ui.sideBar(/Corpus Curator/);
		await ui.command('Corpus Curator: Audit Workspace');
		await ui.treeRows('To curate').first().waitFor();
		await ui.shot('audited');
		assert.deepEqual(startedByHosts(), []);
	});
});
