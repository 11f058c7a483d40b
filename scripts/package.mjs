#!/usr/bin/env node
// Builds and packages the extension as corpus-curator-VERSION.vsix (or the path given) and looks into what came out.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildProducts } from './build.mjs';
import { root } from './shell.mjs';

const sizeLimit = 1_000_000; // bytes

/** Every file that may be in the package; those without a star must be. */
const content = [
	'[Content_Types].xml',
	'extension.vsixmanifest',
	'extension/package.json',
	'extension/package.nls.json',
	'extension/package.nls.zh-cn.json',
	'extension/package.nls.zh-tw.json',
	'extension/readme.md',
	'extension/changelog.md',
	'extension/LICENSE.txt',
	'extension/ThirdPartyNotices.txt',
	'extension/dist/extension.js',
	'extension/dist/curator.js',
	'extension/dist/panel.js',
	'extension/dist/rules.json',
	'extension/l10n/bundle.l10n.zh-cn.json',
	'extension/l10n/bundle.l10n.zh-tw.json',
	'extension/media/icon.png',
	'extension/media/*',
	'extension/media/panel/*',
	'extension/media/walkthrough/*',
	'extension/syntaxes/*.json',
];

/**
 * @param {string} [target] the .vsix to write
 * @returns {Promise<string>} its path
 * @throws where a file is missing, unexpected, or the whole too large
 */
export async function packageExtension(target = join(root, `corpus-curator-${manifest().version}.vsix`), { build = true } = {}) {
	if (build) await buildProducts();
	await createVSIX({
		cwd: root,
		packagePath: target,
		readmePath: readmeWithoutPictures(),
		dependencies: false,
		allowMissingRepository: true,
		rewriteRelativeLinks: false,
	});
	const names = filesInZip(readFileSync(target));
	const patterns = content.map((line) => new RegExp(`^${line.replace(/[.[\]]/g, '\\$&').replaceAll('*', '[^/]+')}$`));
	const problems = [
		...names.filter((name) => !patterns.some((pattern) => pattern.test(name))).map((name) => `unexpected: ${name}`),
		...content.filter((line) => !line.includes('*') && !names.includes(line)).map((name) => `missing: ${name}`),
	];
	const { size } = statSync(target);
	if (size > sizeLimit) problems.push(`${size} bytes, more than ${sizeLimit}`);
	if (problems.length > 0) throw new Error(`${relative(root, target)} is not fit to ship:\n  ${problems.join('\n  ')}`);
	console.log(`${relative(root, target)}: ${names.length} files, ${Math.round(size / 1000)} kB`);
	return target;
}

/**
 * The README as the Extensions view needs it: that view resolves no relative address and strips pictures that are written into the text
 * (VS Code 1.103 and newer), so it has none; the walkthrough shows them. Returns the file's path from the root.
 */
function readmeWithoutPictures() {
	const text = readFileSync(join(root, 'README.md'), 'utf8').replace(/^!\[[^\]]*\]\(media\/[^)]*\)\n\n/gm, '');
	mkdirSync(join(root, 'out'), { recursive: true });
	writeFileSync(join(root, 'out/README.md'), text);
	return 'out/README.md';
}

const manifest = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** File names from a ZIP's central directory (APPNOTE.TXT 4.3.12 and 4.3.16; no ZIP64, no comment: vsce writes neither). */
function filesInZip(zip) {
	const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	if (end < 0) throw new Error('not a ZIP file');
	const names = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
		const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
		names.push(zip.toString('utf8', at + 46, at + 46 + name));
		at += 46 + name + extra + comment;
	}
	return names.filter((name) => !name.endsWith('/'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await packageExtension(process.argv[2]);
