// The suite in test/host inside a real extension host: node test/run/host.mjs [--web] [--no-build] [part of a file's path]…
// Node host: desktop VS Code where it can be downloaded, else the embedded one; CURATOR_VSCODE=desktop|embedded|PATH decides.
// --web: the web worker host of the embedded one. --bench: the measurements (*.bench.ts) in place of the tests.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { listFiles, PackageManager } from '@vscode/vsce';
import { buildProducts } from '../../scripts/build.mjs';
import { ensureBrowser, ensureEmbedded } from '../../scripts/setup.mjs';
import { findProgram, root } from '../../scripts/shell.mjs';
import { bundleTests, filesBelow, mochaForBrowsers, strictAssert } from './bundle.mjs';
import { report, takeCounts } from './counts.mjs';

const { values: flags, positionals } = parseArgs({
	options: {
		web: { type: 'boolean', default: false },
		bench: { type: 'boolean', default: false },
		'no-build': { type: 'boolean', default: false },
	},
	allowPositionals: true,
});
const name = flags.web ? 'Web extension host' : 'Node extension host';
const scratch = mkdtempSync(join(tmpdir(), 'curator-host-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

if (!flags['no-build']) await buildProducts();
const suite = join(root, flags.web ? 'out/host-web.js' : 'out/host-node.js');
await bundleSuite(suite);
cpSync(join(root, 'test/samples'), join(scratch, 'samples'), { recursive: true }); // tests save: they get a copy
mkdirSync(join(scratch, 'second')); // a workspace of two folders, to which tests can add further ones without a restart of the host
const workspace = join(scratch, 'corpora.code-workspace');
writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'samples' }, { path: 'second' }] }));
try {
	const extension = flags.web ? await stageForWorker() : root;
	const launchArgs = [
		workspace,
		'--disable-extensions',
		`--user-data-dir=${join(scratch, 'user')}`, // test-electron's default is shared between runs
		`--extensions-dir=${join(scratch, 'extensions')}`,
		...(flags.web ? ['--extensionDevelopmentKind=web'] : []),
	];
	await runTests({
		vscodeExecutablePath: flags.web ? await embedded() : await executable(),
		extensionDevelopmentPath: extension,
		extensionTestsPath: flags.web ? join(extension, 'suite.js') : suite,
		launchArgs,
	});
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
}
report(name, takeCounts(join(scratch, 'counts.json')));

function bundleSuite(outfile) {
	const files = filesBelow('test/host', flags.bench ? '.bench.ts' : '.test.ts', positionals);
	const entry = 'test/host/run.ts';
	if (!flags.web)
		return bundleTests({ entry, files, outfile, platform: 'node', external: ['vscode', 'mocha'], define: { madeForWorker: 'false' } });
	// The worker has no Node: mocha's browser build, and the assert package in place of Node's module.
	return bundleTests({
		entry,
		files,
		outfile,
		platform: 'browser',
		external: ['vscode'],
		plugins: [mochaForBrowsers, strictAssert],
		alias: { 'node:assert': 'assert' },
		define: { global: 'globalThis', madeForWorker: 'true' },
		banner: { js: 'var process = globalThis.process ?? { env: {}, nextTick: (job, ...args) => queueMicrotask(() => job(...args)) };' },
	});
}

/** What the package would hold, without `main`: with one, VS Code would take the Node host. The suite has to lie inside. */
async function stageForWorker() {
	const stage = join(scratch, 'extension');
	const packed = await listFiles({ cwd: root, packageManager: PackageManager.None });
	for (const file of packed) cpSync(join(root, file), join(stage, file), { recursive: true });
	const { main, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest));
	cpSync(suite, join(stage, 'suite.js'));
	return stage;
}

async function executable() {
	const wish = process.env.CURATOR_VSCODE;
	if (wish && wish !== 'desktop' && wish !== 'embedded') return findProgram(wish) ?? wish;
	const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
	if (wish === 'desktop' || (!wish && hasDisplay)) {
		try {
			return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(root, '.vscode-test') });
		} catch (error) {
			if (wish === 'desktop') throw error;
			console.log(`No desktop VS Code to be had (${error.message}): taking the embedded one.`);
		}
	}
	return embedded();
}

async function embedded() {
	await ensureBrowser();
	await ensureEmbedded();
	return join(root, 'scripts/embedded/code.mjs');
}
