// *Preview cleaned article* as a curator uses it: look, take some changes, refuse others, write meanwhile.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { scenario } from './scenario';
import { SOON } from './ui';

const ARTICLE = 'tea-village.txt';
const SPAM = '金尊国际娱乐城';

scenario('preview', {}, async (ui) => {
	const { page } = ui;
	const original = ui.disk(ARTICLE);
	const cleaned = (fixes: 'safe' | 'all') =>
		execFileSync(process.execPath, ['dist/cli.js', 'clean', '--fixes', fixes, `${ui.folder}/${ARTICLE}`], { encoding: 'utf8' });
	const lineOf = (text: string, line: number) => text.split('\n')[line - 1]!;
	/** The file with these lines (from 1) as they are after repair. */
	const withLines = (...lines: number[]) =>
		original
			.split('\n')
			.map((text, index) => (lines.includes(index + 1) ? lineOf(safe, index + 1) : text))
			.join('\n');
	const safe = cleaned('safe');

	const diff = page.locator('.editor-group-container.active .monaco-diff-editor');
	const [article, preview] = [diff.locator('.editor.original'), diff.locator('.editor.modified')];
	const shows = (side: typeof article, text: string, presence: 'present' | 'absent' = 'present') =>
		side
			.locator('.view-lines')
			.filter(presence === 'present' ? { hasText: text } : { hasNotText: text })
			.waitFor({ timeout: SOON });
	const lens = (text: string | RegExp) => preview.locator('.codelens-decoration a', { hasText: text });
	const button = (name: string) => page.locator(`.editor-group-container.active .editor-actions a[aria-label^="${name}"]`);
	const cursorIn = (line: number) => ui.statusItem(new RegExp(`^Ln ${line}, Col 1$`)).waitFor({ timeout: SOON });

	await ui.step('a button of the article opens it; safe changes and those to review are told apart', async () => {
		await ui.open(ARTICLE);
		await button('Preview Cleaned Article').click();
		await lens(/Accept .*\(safe\)/)
			.first()
			.waitFor();
		await ui.shot('open');
		await lens(/\(review\)/)
			.first()
			.waitFor(); // the paragraph with the advertisement; the foot of the page may be out of sight
		await shows(preview, SPAM, 'absent');
		assert.equal(ui.disk(ARTICLE), original);
	});

	await ui.step('a change is accepted by the button above it: that line and no other', async () => {
		await ui.untilSeen(
			'the first change accepted',
			() =>
				lens(/Accept .*\(safe\)/)
					.first()
					.click({ timeout: SOON })
					.catch(() => {}), // lenses are made anew with every change
			() => shows(article, '一百二十名'),
		);
		await shows(article, '六年前，这片坡地还是荒的。村里', 'absent');
		await ui.shot('accepted');
		assert.equal(ui.disk(ARTICLE), original, 'the article is changed in the editor, and not yet saved');
	});

	/** Of two changes in one line the first is taken: the other one stays, with the name of its rule. */
	const untilTaken = async (line: number, rule: string, key: string) => {
		const left = lens(rule);
		const before = await left.count();
		await page.keyboard.press(key);
		for (let tries = 0; (await left.count()) >= before; tries++) {
			assert.ok(tries < 100, `${rule} in line ${line} is still to be decided`);
			await page.waitForTimeout(100);
		}
		await cursorIn(line);
	};

	await ui.step('and by key, which leads on to the next, also in the same line', async () => {
		await cursorIn(3);
		await page.keyboard.press('Alt+Enter'); // that change is taken: the key only leads to the next
		await cursorIn(5);
		await shows(article, '村里的年轻人外出打工', 'absent');
		await ui.shot('two in one line');
		await untilTaken(5, 'control-character', 'Alt+Enter');
		await page.keyboard.press('Alt+Enter');
		await shows(article, '村里的年轻人外出打工');
		await cursorIn(7);
		await ui.shot('accepted by key');
	});

	await ui.step('a change is refused by key: the preview shows the line as it is', async () => {
		await page.keyboard.press('Alt+Backspace');
		await shows(preview, 'é‡‡ä¸‹');
		await cursorIn(11);
		await ui.shot('refused');
	});

	await ui.step('and by button: the advertisement of a line, not the characters that are taken out of it', async () => {
		await untilTaken(11, 'control-character', 'Alt+Enter');
		await button('Reject This Change').click();
		await shows(preview, SPAM);
		await shows(article, SPAM);
		await preview.locator('.view-line', { hasText: SPAM }).first().waitFor();
		await cursorIn(13);
		await ui.shot('refused by button');
	});

	await ui.step('what is written meanwhile is cleaned in the preview at once', async () => {
		await article.locator('.view-line', { hasText: '霜降后的第一场茶会' }).click();
		await page.keyboard.press('End');
		await page.keyboard.insertText('，开张大吉&#65281;');
		await shows(article, '开张大吉&#65281;');
		await shows(preview, '开张大吉！');
		await shows(preview, SPAM);
		await ui.shot('live');
		await page.keyboard.press('Control+z');
		await shows(article, '开张大吉', 'absent');
		await shows(preview, '开张大吉', 'absent');
	});

	await ui.step('all safe changes at once leave what was refused alone; nothing is left to decide, and the preview closes', async () => {
		await button('Accept All Safe Changes').click();
		await page.locator('.tab', { hasText: '↔' }).waitFor({ state: 'detached' });
		await ui
			.notification(/^2 findings were rejected and will be proposed again/)
			.first()
			.waitFor();
		await ui.shot('decided');
		const expected = [...withLines(3, 5, 11, 13, 15, 17).split('\n').slice(0, 18), ...safe.split('\n').slice(18)].join('\n');
		assert.equal((await ui.save(ARTICLE)).trimEnd(), expected.trimEnd());
	});

	await ui.step('refused changes are proposed again, and taken: the article is clean', async () => {
		const all = cleaned('all');
		await button('Preview Cleaned Article').click();
		await shows(preview, SPAM, 'absent');
		await lens(/\(review\)/)
			.first()
			.waitFor();
		await ui.command('Corpus Curator: Accept All Changes Shown');
		await page.locator('.tab', { hasText: '↔' }).waitFor({ state: 'detached' });
		await ui.waitForText(SPAM, 'absent');
		assert.equal(await ui.save(ARTICLE), all);
		await ui.shot('clean');
	});
});
