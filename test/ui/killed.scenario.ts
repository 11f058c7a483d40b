// The extension host dies in the middle of writing: every file is the old one or the new one, whole.
import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { filesOf, makeCorpus } from './corpus';
import { extensionHosts } from './processes';
import { scenario } from './scenario';
import type { Ui } from './ui';

/** Looks at the disk without a pause until it is so; then kills. */
async function killWhen(ui: Ui, what: string, isSo: () => boolean): Promise<void> {
	const hosts = extensionHosts();
	assert.ok(hosts.length > 0, 'an extension host runs');
	const end = Date.now() + 200_000;
	while (!isSo()) {
		assert.ok(Date.now() < end, `never came: ${what}`);
		await ui.page.waitForTimeout(1);
	}
	for (const pid of hosts) process.kill(pid, 'SIGKILL');
	for (const pid of hosts) while (extensionHosts().includes(pid)) await ui.page.waitForTimeout(20);
}

const articles = makeCorpus(60);
const repairable = articles.filter(({ damage }) => damage !== 'none' && damage !== 'lost');

scenario('killed while cleaning a folder', { folder: 'test/ui/empty', files: filesOf(articles) }, async (ui) => {
	const { page } = ui;
	const states = () => {
		const counts = { old: 0, cleaned: 0 };
		for (const { name, sound, text } of repairable) {
			const now = ui.disk(name);
			if (now === text) counts.old++;
			else {
				assert.equal(
					now.trimEnd(),
					sound.trimEnd(),
					`${name}, ${now.length} characters, is neither the old one (${text.length}) nor the new one (${sound.length})`,
				);
				counts.cleaned++;
			}
		}
		return counts;
	};

	/** The window goes on saving when the host is gone, and a file is empty for the moment between its truncation and its text. */
	const settled = async () => {
		const disk = () => repairable.map(({ name }) => ui.disk(name)).join('\0');
		for (let before = ''; before !== disk(); await page.waitForTimeout(3000)) before = disk();
	};

	await ui.step('every file is old or new, whole', async () => {
		await ui.sideBar(/Corpus Curator/);
		await ui.command('Corpus Curator: Clean Folder…');
		await ui.acceptTicked('Which findings');
		await ui.acceptTicked('In which files');
		const watched = repairable.filter((_, index) => index % 4 === 0); // files are written in the order of their names
		await ui.answer('Apply to');
		await killWhen(ui, 'a cleaned file', () => watched.some(({ name, text }) => ui.disk(name) !== text));
		await settled();
		const { old, cleaned } = states();
		await ui.shot('killed');
		assert.ok(cleaned > 0, `${cleaned} files cleaned, ${old} not`);
		for (const { name, damage, text } of articles) if (damage === 'none' || damage === 'lost') assert.equal(ui.disk(name), text);
	});
});

/** About 40 MB, so that writing it takes a while; the first record is small. */
const SHARD = [
	JSON.stringify({ id: 'first', text: repairable[0]!.text }),
	...Array.from({ length: 4000 }, (_, index) => JSON.stringify({ id: index, text: articles[index % 60]!.sound.repeat(8) })),
	'',
].join('\n');

scenario('killed while saving a record', { folder: 'test/ui/empty', files: { 'large.jsonl': SHARD } }, async (ui) => {
	const { page } = ui;
	const explorer = page.locator('.explorer-folders-view');
	const temporary = () => readdirSync(ui.folder).filter((name) => name.includes('curator-tmp'));

	await ui.step('the shard is the old one or the new one, whole', async () => {
		await page
			.locator('.activitybar')
			.getByRole('tab', { name: /Corpus Curator/ })
			.waitFor();
		await explorer.getByRole('treeitem', { name: /^large\.jsonl/ }).click({ button: 'right' });
		await ui.takeFromSubmenu('Open JSONL Shard as a Folder of Articles');
		await ui.untilBothFolders();
		const folder = explorer.getByRole('treeitem', { name: /^large\.jsonl/, level: 1 });
		await folder.waitFor();
		const record = explorer.getByRole('treeitem', { name: /^000001-first\.txt/ });
		if (!(await record.isVisible())) {
			await folder.click();
			await page.keyboard.press('ArrowRight');
		}
		await ui.open('000001-first.txt');
		await ui.squiggles().first().waitFor();
		await ui.command('Corpus Curator: Repair Everything Safe in This File');
		await page.locator('.tab.active.dirty').waitFor();
		await ui.press('Control+s');
		await killWhen(ui, 'the new shard beside the old one', () => temporary().length > 0);
		await ui.shot('killed');
		const lines = ui.disk('large.jsonl').split('\n');
		const [old, first] = [SHARD.split('\n'), lines[0]];
		assert.deepEqual(lines.slice(1), old.slice(1));
		assert.ok(first === old[0] || first === JSON.stringify({ id: 'first', text: repairable[0]!.sound }), first);
	});
});
