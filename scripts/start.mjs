#!/usr/bin/env node
// `npm start [-- [--report] [--port N] [PATH…]]`: sets up what is missing, prints what is found in the articles and what they say of
// themselves, then opens VS Code on their folder with the extension installed. PATH: files, or folders with .txt and .md files;
// without any, a copy of the sample articles.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { serverCommand, startServer, windowAddress, writeSettings } from './embedded/server.mjs';
import { ensureEmbedded, ensurePackages } from './setup.mjs';
import { exitCodeOf, findProgram, root, run } from './shell.mjs';

const { values: flags, positionals: paths } = parseArgs({
	options: { report: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
	allowPositionals: true,
});
const here = process.env.INIT_CWD ?? process.cwd(); // npm runs scripts in the root; paths are meant from where the user stands

await ensurePackages();
const { packageExtension } = await import('./package.mjs');
const { buildProducts } = await import('./build.mjs');
await buildProducts();

const files = paths.length > 0 ? paths.flatMap((path) => articlesAt(resolve(here, path))) : articlesAt(copyOfSamples());
if (files.length === 0) throw new Error('There is no article here: name files, or folders with .txt or .md files.');
const failed = await printReport();
if (flags.report) process.exit(failed ? 2 : 0);

const folder = commonFolder(files);
const vsix = await packageExtension(join(root, 'out/corpus-curator.vsix'), { build: false });
// In the terminal of a remote window, `code` drives that window and takes no profile.
const desktop = process.env.VSCODE_IPC_HOOK_CLI ? undefined : findProgram('code');
await (desktop ? openDesktop(desktop) : openEmbedded());

/** A fresh copy: trying out fixes must not change what the tests read. */
function copyOfSamples() {
	const copy = join(root, 'out/samples');
	rmSync(copy, { recursive: true, force: true });
	mkdirSync(copy, { recursive: true });
	// Those with a second extension are tests of bad input.
	const names = readdirSync(join(root, 'test/samples')).filter((name) => /^[^.]+\.txt$/.test(name));
	for (const name of names) cpSync(join(root, 'test/samples', name), join(copy, name));
	return copy;
}

/** The file itself (there or not: the report says so), or the articles straight in a folder. */
function articlesAt(path) {
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
	const names = readdirSync(path).filter((name) => /\.(txt|md)$/i.test(name));
	return names.sort().map((name) => join(path, name));
}

/** @returns {Promise<boolean>} whether an article could not be read */
async function printReport() {
	const shown = files.map((file) => shorter(relative(process.cwd(), file), file));
	const curator = (...args) => exitCodeOf(process.execPath, [join(root, 'dist/cli.js'), ...args, ...shown], { cwd: process.cwd() });
	console.log('\n── Findings\n');
	const check = await curator('check', '--format', 'text');
	console.log('\n── Metadata\n');
	const metadata = await curator('metadata', '--format', 'yaml');
	return check > 1 || metadata > 1;
}

async function openDesktop(code) {
	const profile = join(root, '.vscode-test/start');
	const userData = join(profile, 'user');
	writeReaderSettings(userData);
	const flags = [`--user-data-dir=${userData}`, `--extensions-dir=${join(profile, 'extensions')}`];
	if (process.getuid?.() === 0) flags.push('--no-sandbox'); // Chromium's sandbox refuses root
	const shell = process.platform === 'win32'; // there, `code` is a batch file
	await run(code, [...flags, '--install-extension', vsix, '--force'], { shell });
	await run(code, [...flags, '--new-window', folder, ...files.slice(0, 1)], { shell });
	console.log(`\nVS Code opens ${folder} in a profile of its own.`);
}

async function openEmbedded() {
	await ensureEmbedded();
	const profile = {
		userData: join(root, '.vscode-test/start-embedded/user'),
		extensions: join(root, '.vscode-test/start-embedded/extensions'),
	};
	writeReaderSettings(profile.userData);
	if ((await serverCommand(profile, ['--install-extension', vsix, '--force'])) !== 0) throw new Error('VS Code refuses the package');
	const server = await startServer({ ...profile, port: Number(flags.port), endWhenIdle: false, gallery: true });
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => server.stop().then(() => process.exit(0)));
	server.process.once('exit', (code) => process.exit(code ?? 1));
	console.log(`\nVS Code with Corpus Curator, on this machine, till Ctrl-C:\n\n  ${windowAddress(server.host, { folder })}\n`);
}

/** At the first start only: later, the settings of this profile are the user's. */
function writeReaderSettings(userData) {
	if (!existsSync(userData)) writeSettings(userData, { 'editor.wordWrap': 'on', 'editor.wrappingStrategy': 'advanced' });
}

function commonFolder(files) {
	const [first, ...others] = files.map((file) => dirname(file).split(sep));
	const shared = first.findIndex((part, index) => others.some((parts) => parts[index] !== part));
	return (shared < 0 ? first : first.slice(0, shared)).join(sep) || sep;
}

function shorter(a, b) {
	return a.length < b.length ? a : b;
}
