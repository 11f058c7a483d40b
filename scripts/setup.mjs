#!/usr/bin/env node
// Puts in place what a fresh machine lacks: the npm packages, and for tests a browser with Chinese fonts and a VS Code to run in.
// Needs nothing but Node itself, and does nothing where everything is there. `node scripts/setup.mjs` does all of it ahead of time.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installEmbedded } from './embedded/install.mjs';
import { exitCodeOf, findProgram, root, run } from './shell.mjs';

/** Installs the packages of the lock file when node_modules is missing or older than it. Install scripts are not needed and not run. */
export async function ensurePackages() {
	const installed = join(root, 'node_modules', '.package-lock.json'); // npm writes it last
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
	console.log('Installing the npm packages …');
	await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
}

/**
 * The browser that shows the embedded VS Code: CURATOR_CHROMIUM, else Chromium or Chrome of the system; from apt when there is none.
 * @returns {Promise<string>} the path of its executable
 */
export async function ensureBrowser() {
	const chosen = process.env.CURATOR_CHROMIUM;
	if (chosen && !findProgram(chosen)) throw new Error(`CURATOR_CHROMIUM names no program: ${chosen}`);
	const find = () => (chosen ? findProgram(chosen) : findProgram('chromium', 'chromium-browser', 'google-chrome'));
	const wanted = [];
	if (!find()) wanted.push('chromium');
	if (!hasChineseFont()) wanted.push('fonts-noto-cjk'); // without one, screenshots show boxes for Chinese
	if (wanted.length > 0) await aptInstall(wanted);
	const browser = find();
	if (!browser) throw new Error('There is still no Chromium: name its executable in CURATOR_CHROMIUM.');
	return browser;
}

/** Installs the VS Code made for browsers (code-server) into the user's cache. */
export async function ensureEmbedded() {
	const compiler = ['g++', 'make', 'python3'].filter((tool) => !findProgram(tool));
	await installEmbedded({ beforeCompiling: async () => void (compiler.length > 0 && (await aptInstall(compiler))) });
}

function hasChineseFont() {
	if (process.platform !== 'linux') return true;
	const folders = ['/usr/share/fonts/opentype', '/usr/share/fonts/truetype', '/usr/share/fonts'].filter(existsSync);
	return folders.some((folder) => readdirSync(folder).some((name) => /noto.*cjk|^noto$|wqy|arphic|source-?han/i.test(name)));
}

async function aptInstall(packages) {
	const list = packages.join(' ');
	if (!findProgram('apt-get')) throw new Error(`Missing: ${list}. There is no apt-get here: install them by the means of your system.`);
	const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
	if (sudo.length > 0 && !findProgram('sudo')) throw new Error(`Missing: ${list}. Run as root: apt-get install ${list}`);
	console.log(`Installing ${list} …`);
	const apt = (...args) => {
		const [command, ...rest] = [
			...sudo,
			'env',
			'DEBIAN_FRONTEND=noninteractive',
			'apt-get',
			'-qq',
			'-o',
			'DPkg::Lock::Timeout=300',
			...args,
		];
		return exitCodeOf(command, rest, { stdio: sudo.length > 0 ? 'inherit' : ['ignore', 'ignore', 'inherit'] });
	};
	await apt('update'); // one dead mirror is no reason to stop: the install says whether it mattered
	const code = await apt('install', '-y', '--no-install-recommends', ...packages);
	if (code !== 0) throw new Error(`apt-get install ${list} ended with exit code ${code}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await ensurePackages();
	await ensureBrowser();
	await ensureEmbedded();
}
