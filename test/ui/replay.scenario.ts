// The curation log: what was done in one folder, done again on the raw files of another, gives the same files.
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, makeCorpus } from './corpus';
import { scenario } from './scenario';
import { untilSo } from './ui';

const articles = makeCorpus(6);
const raw = filesOf(articles);
const names = articles.map(({ name }) => name);
const [byHand] = names;
assert.ok(byHand);

scenario('replay', { folder: 'test/ui/empty', files: raw, settings: { 'corpusCurator.curationLog': 'always' } }, async (ui) => {
	const { page } = ui;
	const log = join(ui.folder, '.corpus-curator/log.jsonl');
	const entries = (): { file: string; action: string; who: string; when: string; rules?: object }[] =>
		existsSync(log)
			? readFileSync(log, 'utf8')
					.split('\n')
					.filter((line) => line !== '')
					.map((line) => JSON.parse(line))
			: [];
	const state = () => Object.fromEntries(names.map((name) => [name, ui.disk(name)]));
	let curated: Record<string, string> = {};

	await ui.step('a morning of work: one article by hand, the folder at once; the log holds all of it', async () => {
		await ui.open(byHand);
		await ui.squiggles().first().waitFor(); // a save before the extension is there is in nobody's log
		await ui.goToLine(1);
		await page.keyboard.insertText('（本報訊）');
		await ui.save(byHand);
		await ui.command('Corpus Curator: Clean Folder…');
		await ui.acceptTicked('Which findings');
		await ui.acceptTicked('In which files');
		await ui.answer('Apply to');
		await ui
			.notification(/files cleaned/)
			.first()
			.waitFor();
		const changed = () => names.filter((name) => ui.disk(name) !== raw[name]);
		await untilSo('every change in the log', () => entries().length === changed().length + 1);
		curated = state();
		assert.ok(changed().length > 3);
		assert.ok(curated[byHand]!.startsWith('（本報訊）') && !curated[byHand]!.includes('(shū)'));
		assert.deepEqual(
			entries()
				.filter(({ file }) => file === byHand)
				.map(({ action, who }) => [action, who]),
			[
				['edit', 'curator'],
				['clean folder', 'curator'],
			],
		);
	});

	await ui.step('the raw files again: replaying shows what would change, and writes nothing', async () => {
		await ui.command('View: Close All Editors');
		for (const [name, text] of Object.entries(raw)) writeFileSync(join(ui.folder, name), text);
		await ui.command('Corpus Curator: Replay the Curation Log…');
		await page.locator('.tab.active', { hasText: /Replay: \d+ files/ }).waitFor();
		await ui.notification('Nothing is written').first().waitFor();
		await ui.shot('proposed');
		assert.deepEqual(state(), raw);
	});

	await ui.step('applied, every file is the curated one, and the log is as it was', async () => {
		const before = readFileSync(log, 'utf8');
		// The message goes behind the bell after some seconds: it is waited for from the start.
		await Promise.all([
			ui
				.notification(/files cleaned/)
				.first()
				.waitFor(),
			ui.answer('Apply to'),
		]);
		await untilSo('the curated files', () => names.every((name) => ui.disk(name) === curated[name]));
		await ui.shot('replayed');
		assert.equal(readFileSync(log, 'utf8'), before);
	});

	await ui.step('a file that is not the one that was curated is left alone and named', async () => {
		await ui.command('View: Close All Editors');
		for (const [name, text] of Object.entries(raw)) writeFileSync(join(ui.folder, name), name === byHand ? `${text}又一行。\n` : text);
		const named = ui.notification(new RegExp(`^Left alone.*: ${byHand}$`)).first();
		await Promise.all([named.waitFor(), ui.command('Corpus Curator: Replay the Curation Log…')]);
		await ui.shot('another file');
		await ui.answer('Apply to');
		const wanted = (name: string) => (name === byHand ? `${raw[name]}又一行。\n` : curated[name]);
		await untilSo('the others as curated', () => names.every((name) => ui.disk(name) === wanted(name)));
	});
});
