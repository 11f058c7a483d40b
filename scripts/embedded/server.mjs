// The embedded VS Code's server process: its settings, its start and stop, its addresses.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exitCodeOf } from '../shell.mjs';
import { missingFlags, nodeProgram, serverEntry } from './install.mjs';

/** Settings for a VS Code in which nothing pops up and nothing goes to the network. */
const quietSettings = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'files.autoSave': 'off', // as on the desktop; in a browser the default is afterDelay
	'files.hotExit': 'off',
	'files.simpleDialog.enable': true,
	'git.enabled': false,
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'workbench.editor.restoreViewState': false,
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden', // it holds the chat
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** A fresh folder with a short path: Unix sockets take 107 characters at most. */
export const scratchFolder = () => mkdtempSync(join(tmpdir(), 'curator-'));

/**
 * Writes the user's settings of a profile: the quiet ones, then what the profile has, then `more`.
 * @param {string} userData
 * @param {Record<string, unknown>} [more]
 */
export function writeSettings(userData, more = {}) {
	const file = join(userData, 'User', 'settings.json');
	mkdirSync(join(userData, 'User'), { recursive: true });
	const present = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
	writeFileSync(file, JSON.stringify({ ...quietSettings, ...present, ...more }, null, '\t'));
}

/**
 * Runs one of code-server's commands (--install-extension and its like) to the end.
 * @param {{ userData: string, extensions: string }} profile
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function serverCommand(profile, args) {
	return exitCodeOf(nodeProgram, [serverEntry, ...profileFlags(profile), ...args], {
		env: cleanEnvironment(),
		stdio: ['ignore', 'inherit', 'inherit'],
	});
}

/**
 * Starts the server on a free port of the loopback interface, without a password.
 * @param {object} options
 * @param {string} options.userData
 * @param {string} options.extensions
 * @param {number} [options.port] 0 or absent: any free one
 * @param {boolean} [options.underTest] a built workbench takes a test suite only so; but then it hides its notifications
 * @param {boolean} [options.endWhenIdle] end a minute and a half after the last window has gone: an orphan must not stay
 * @param {boolean} [options.trust] have workspace trust, as the settings say: folders are restricted until somebody trusts them
 * @param {boolean} [options.gallery] look extensions up in the public gallery; without it nothing goes to the network
 * @param {string} [options.logFile]
 * @param {Record<string, string>} [options.env] added to what the extension host sees
 * @returns {Promise<{ host: string, process: import('node:child_process').ChildProcess, stop: () => Promise<void> }>}
 */
export async function startServer({
	underTest = false,
	endWhenIdle = true,
	trust = false,
	gallery = false,
	port = 0,
	logFile,
	env = {},
	...profile
}) {
	const state = scratchFolder(); // sockets, heartbeat and logs go here, not to the user's ~/.local/share
	const flags = [
		['--auth', 'none'],
		['--bind-addr', `127.0.0.1:${port}`],
		['--session-socket', join(state, 'session')],
		...['telemetry', 'update-check', 'getting-started-override', 'proxy'].map((feature) => [`--disable-${feature}`]),
		...(trust ? [] : [['--disable-workspace-trust']]),
		['--ignore-last-opened'],
		...(endWhenIdle ? [['--idle-timeout-seconds', '90']] : []),
		...(underTest ? [['--vscode-option', 'enable-smoke-test-driver']] : []), // old workbenches take tests without it
	].filter(([flag]) => !missingFlags.includes(flag));
	const folders = Object.fromEntries(
		['XDG_RUNTIME_DIR', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME'].map((name) => [name, state]),
	);
	const child = spawn(nodeProgram, [serverEntry, ...profileFlags(profile), ...flags.flat()], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...cleanEnvironment(), ...(gallery ? {} : { EXTENSIONS_GALLERY: '{"serviceUrl":""}' }), ...env, ...folders },
		detached: true, // a process group of its own, so that its extension hosts end with it
	});
	const ended = new Promise((done) => child.once('exit', done));
	const stop = async () => {
		if (child.exitCode === null && child.signalCode === null) {
			signalGroup(child, 'SIGTERM');
			const late = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
			await ended;
			clearTimeout(late);
		}
		rmSync(state, { recursive: true, force: true });
	};
	try {
		return { host: await listeningHost(child, logFile), process: child, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/**
 * The address of a window.
 * @param {string} host
 * @param {{ folder?: string, workspace?: string, payload?: [string, string][] }} target
 */
export function windowAddress(host, { folder, workspace, payload = [] }) {
	const address = new URL(`http://${host}/`);
	if (workspace) address.searchParams.set('workspace', workspace);
	else if (folder) address.searchParams.set('folder', folder);
	else address.searchParams.set('ew', 'true'); // an empty window
	if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
	return address.href.replaceAll('%2F', '/'); // allowed in a query, and easier to read
}

/** The URI by which a window of this server knows a file of this machine. */
export const remoteUri = (host, path) => `vscode-remote://${host}${resolve(path).split('/').map(encodeURIComponent).join('/')}`;

function listeningHost(child, logFile) {
	const log = logFile ? createWriteStream(logFile) : undefined;
	let said = '';
	return new Promise((found, failed) => {
		const late = setTimeout(() => failed(new Error(`The embedded VS Code did not start in two minutes:\n${said}`)), 120_000);
		const settle = (action) => (value) => {
			clearTimeout(late);
			action(value);
		};
		const read = (chunk) => {
			log?.write(chunk);
			if (said.length > 20_000) return; // it listens by now; the rest matters to the log only
			said += chunk;
			const address = /server listening on http:\/\/([\d.]+:\d+)/.exec(said);
			if (address) settle(found)(address[1]);
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		child.once('error', settle(failed));
		child.once('exit', (code) => settle(failed)(new Error(`The embedded VS Code ended with exit code ${code}:\n${said}`)));
	});
}

function profileFlags({ userData, extensions }) {
	mkdirSync(userData, { recursive: true });
	mkdirSync(extensions, { recursive: true });
	const config = join(userData, 'code-server.yaml');
	writeFileSync(config, 'auth: none\n'); // else it writes one into the user's ~/.config
	return ['--config', config, '--user-data-dir', userData, '--extensions-dir', extensions];
}

/** Without what another VS Code, in whose terminal this may run, has set: a server would take itself for that one's child. */
function cleanEnvironment() {
	const foreign = /^(VSCODE_|CODE_SERVER_|ELECTRON_RUN_AS_NODE$|PORT$|PASSWORD$|HASHED_PASSWORD$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function signalGroup(child, signal) {
	try {
		process.kill(-child.pid, signal);
	} catch {
		// the group has gone already
	}
}
