#!/usr/bin/env node
// Takes the README's pictures anew from the packaged extension, in few colours, so that they stay small: npm run pictures. Needs pngquant.
import { join } from 'node:path';
import { findProgram, root, run } from './shell.mjs';

/** Shots of test/ui/pictures.extra.ts that the README shows. */
const shown = ['findings', 'hover', 'panel', 'preview', 'audit'];

if (!findProgram('pngquant')) throw new Error('Missing: pngquant (apt-get install pngquant)');
await run(process.execPath, ['test/run/ui.mjs', '--extra', 'pictures', ...process.argv.slice(2)]);
for (const [at, name] of shown.entries()) {
	const target = join(root, `media/readme/${name}.png`);
	await run('pngquant', [
		'24',
		'--speed',
		'1',
		'--strip',
		'--nofs',
		'--force',
		'--output',
		target,
		join(root, `test/screenshots/pictures-${at + 1}-${name}.png`),
	]);
}
