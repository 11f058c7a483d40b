#!/usr/bin/env node
// Takes the command line of desktop VS Code, so that @vscode/test-electron can run it, and opens the embedded one in a headless browser.
// Flags that have no meaning here are accepted and ignored. Exit codes: 0 and 1 as the tests say; 3 not installed; 70 a defect of this
// script; 71 the server ended, 72 the page crashed, 73 the browser ended, 74 the extension host ended before the tests did;
// 124 no result in time (EMBEDDED_VSCODE_TIMEOUT seconds, 600); 130 interrupted.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { home, isInstalled, product } from './install.mjs';
import { remoteUri, scratchFolder, serverCommand, startServer, windowAddress, writeSettings } from './server.mjs';

const text = { type: 'string' };
const texts = { type: 'string', multiple: true, default: [] };
const { values: flags, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: {
		'user-data-dir': text,
		'extensions-dir': text,
		extensionDevelopmentPath: texts,
		extensionDevelopmentKind: text,
		extensionTestsPath: text,
		'folder-uri': texts,
		'file-uri': texts,
		locale: text,
		'install-extension': texts,
		'uninstall-extension': texts,
		'disable-extension': texts, // the rest of those with a value: they must not swallow the folder
		'enable-proposed-api': texts,
		log: texts,
		profile: text,
		sync: text,
		'crash-reporter-directory': text,
		'password-store': text,
		'inspect-extensions': text,
		'inspect-brk-extensions': text,
		'remote-debugging-port': text,
	},
});
const pathOf = (place) => (place.startsWith('file:') ? fileURLToPath(place) : resolve(place));

const scratch = scratchFolder();
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const profile = {
	userData: flags['user-data-dir'] ? pathOf(flags['user-data-dir']) : join(scratch, 'user'),
	extensions: flags['extensions-dir'] ? pathOf(flags['extensions-dir']) : join(scratch, 'extensions'),
};

if (!isInstalled()) {
	console.error(`The embedded VS Code is not in ${home}: node scripts/setup.mjs installs it.`);
	process.exit(3);
}
if (flags.version) {
	const { version, commit } = JSON.parse(readFileSync(product, 'utf8'));
	console.log(`${version}\n${commit}\nx64`);
	process.exit(0);
}
const management = [
	...['install-extension', 'uninstall-extension'].flatMap((name) => flags[name].flatMap((extension) => [`--${name}`, extension])),
	...['list-extensions', 'show-versions', 'force'].filter((name) => flags[name]).map((name) => `--${name}`),
];
if (management.some((flag) => flag !== '--force' && flag !== '--show-versions')) process.exit(await serverCommand(profile, management));

const workbenchLine =
	/^(\[[A-Z][\w:-]*( \w+)?\] |\[(remote-connection|reconnection)|Creating a socket|Resolv(ed|ing) connection|Updating additional builtin|Ignoring fetching)/;

// From here on a window opens; `finish` is the only way out.
let server;
let browser;
let ending = false;
async function finish(code, why) {
	if (ending) return;
	ending = true;
	if (why) console.error(`Embedded VS Code: ${why}`);
	await browser?.close().catch(() => {});
	await server?.stop().catch(() => {});
	process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(130, `ended by ${signal}`));
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, (error) => finish(70, error?.stack ?? error));

const suite = flags.extensionTestsPath && pathOf(flags.extensionTestsPath);
const inWorker = flags.extensionDevelopmentKind === 'web';
if (suite) {
	const limit = Number(process.env.EMBEDDED_VSCODE_TIMEOUT ?? 600);
	setTimeout(() => finish(124, `the tests gave no result in ${limit} s`), limit * 1000);
}

// When the extension host dies under test, the window still reports exit code 0. In the Node host the suite therefore runs inside
// settling-runner.cjs, which writes down that run() came to its end. It stands outside of every extension, where the Node host loads it.
const settled = join(scratch, 'settled');
const runner = join(scratch, 'runner.cjs');
if (suite && !inWorker) copyFileSync(new URL('settling-runner.cjs', import.meta.url), runner);

writeSettings(profile.userData);
[server, browser] = await Promise.all([
	startServer({
		...profile,
		underTest: Boolean(suite),
		env: suite && !inWorker ? { CURATOR_SUITE: suite, CURATOR_SETTLED: settled } : {},
		...(process.env.EMBEDDED_VSCODE_LOGS ? { logFile: logFile('server.log') } : {}),
	}),
	launchBrowser(),
]);
server.process.once('exit', (code) => finish(71, `the server ended with ${code}`));
browser.once('disconnected', () => finish(73, 'the browser ended'));

const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: flags.locale ?? 'en-US' });
await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: `http://${server.host}` });
const page = await context.newPage();
page.once('crash', () => finish(72, 'the page crashed'));
await page.exposeFunction('codeAutomationLog', printHostOutput);
await page.exposeFunction('codeAutomationExit', async (code, logs) => {
	if (process.env.EMBEDDED_VSCODE_LOGS) {
		for (const { relativePath, contents } of logs ?? []) writeFileSync(logFile(join('window', relativePath)), contents);
		await page.screenshot({ path: logFile('end.png') }).catch(() => {});
	}
	if (code === 0 && !inWorker && !existsSync(settled)) return finish(74, 'the extension host ended before the tests did');
	return finish(code);
});
await page.goto(windowAddress(server.host, windowContent()), { waitUntil: 'commit' });

/** What the window opens, and the payload that tells it of extensions and tests. */
function windowContent() {
	const uri = (path) => remoteUri(server.host, path);
	const payload = flags.extensionDevelopmentPath.map((path) => ['extensionDevelopmentPath', uri(pathOf(path))]);
	if (inWorker) payload.push(['extensionDevelopmentKind', 'web']);
	if (suite) payload.push(['extensionTestsPath', uri(inWorker ? suite : runner)]);
	if (flags['disable-extensions']) payload.push(['disableExtensions', 'true']);
	payload.push(['skipWelcome', 'true'], ['skipReleaseNotes', 'true']);
	const content = { payload };
	for (const path of [...flags['folder-uri'], ...flags['file-uri'], ...positionals].map(pathOf)) {
		if (path.endsWith('.code-workspace')) content.workspace = path;
		else if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) content.folder = path;
		else payload.push(['openFile', uri(path)]);
	}
	return content;
}

/** Under test, the console of the extension host arrives as printf arguments, among lines and stack frames of the workbench's own. */
function printHostOutput(kind, parts) {
	const line = format(...parts);
	if (process.env.EMBEDDED_VSCODE_VERBOSE) console.log(`<${kind}> ${line}`);
	else if (kind !== 'trace' && kind !== 'debug' && !workbenchLine.test(line))
		console.log(line.replace(/\n\s+at .*\/static\/out\/vs\/.*/g, ''));
}

function logFile(name) {
	const file = join(process.env.EMBEDDED_VSCODE_LOGS, name);
	mkdirSync(dirname(file), { recursive: true });
	return file;
}
