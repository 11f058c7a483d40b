#!/usr/bin/env node
// Takes the pictures of the README and of the walkthrough anew from the packaged extension, in few colours, so that they stay small:
// npm run pictures. Needs pngquant. --crop-only makes those of the walkthrough of pictures taken before.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './embedded/browser.mjs';
import { findProgram, root, run } from './shell.mjs';

/** Shots of test/ui/pictures.extra.ts that the README shows. */
const shown = ['findings', 'hover', 'panel', 'preview', 'audit'];

/** Parts of them, in CSS pixels, that the walkthrough shows: the package has room for no more. */
const parts = {
	preview: { x: 302, y: 38, width: 664, height: 320 },
	panel: { x: 48, y: 38, width: 250, height: 660 },
	audit: { x: 48, y: 94, width: 372, height: 206 },
};

const shotOf = (name) => join(root, `test/screenshots/pictures-${shown.indexOf(name) + 1}-${name}.png`);
const shrink = (from, to, colours) => run('pngquant', [colours, '--speed', '1', '--strip', '--nofs', '--force', '--output', to, from]);

const flags = process.argv.slice(2);
if (!findProgram('pngquant')) throw new Error('Missing: pngquant (apt-get install pngquant)');
if (!flags.includes('--crop-only')) {
	await run(process.execPath, ['test/run/ui.mjs', '--extra', 'pictures', ...flags]);
	for (const name of shown) await shrink(shotOf(name), join(root, `media/readme/${name}.png`), '24');
}
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
for (const [name, clip] of Object.entries(parts)) {
	const cut = join(root, `test/screenshots/walkthrough-${name}.png`);
	await page.setContent(`<body style="margin:0"><img src="data:image/png;base64,${readFileSync(shotOf(name)).toString('base64')}">`);
	await page.locator('img').evaluate((image) => image.decode());
	await page.screenshot({ path: cut, clip });
	await shrink(cut, join(root, `media/walkthrough/${name}.png`), '12');
}
await browser.close();
