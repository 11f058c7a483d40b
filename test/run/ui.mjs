// The packaged extension in a real VS Code, driven through the browser: node test/run/ui.mjs [--no-build] [--package FILE.vsix] [part of a file's name]…
// Pictures go to test/screenshots. --extra plays the scenarios that npm test leaves out: the README's pictures, the real articles.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../scripts/embedded/browser.mjs';
import { serverCommand, startServer, windowAddress, writeSettings } from '../../scripts/embedded/server.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { ensureEmbedded } from '../../scripts/setup.mjs';
import { root } from '../../scripts/shell.mjs';
import { bundleTests, filesBelow } from './bundle.mjs';
import { report } from './counts.mjs';
import { failureLine } from './failure.mjs';

const { values: flags, positionals } = parseArgs({
	options: { 'no-build': { type: 'boolean', default: false }, extra: { type: 'boolean', default: false }, package: { type: 'string' } },
	allowPositionals: true,
});
const scratch = mkdtempSync(join(tmpdir(), 'curator-ui-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const pictures = join(root, 'test/screenshots');
mkdirSync(pictures, { recursive: true });

process.setSourceMapsEnabled(true);
const outfile = join(root, 'out/ui.cjs');
const files = filesBelow('test/ui', flags.extra ? '.extra.ts' : '.scenario.ts', positionals);
await bundleTests({ entry: 'test/ui/index.ts', files, outfile, platform: 'node' });
const { scenarios, makeUi } = createRequire(import.meta.url)(outfile);

const vsix = flags.package ?? (await packageExtension(join(root, 'out/corpus-curator.vsix'), { build: !flags['no-build'] }));
await ensureEmbedded();
const profile = { userData: join(scratch, 'user'), extensions: join(scratch, 'extensions') };
if ((await serverCommand(profile, ['--install-extension', vsix])) !== 0) throw new Error('VS Code refuses the package');
const [server, browser] = await Promise.all([startServer({ ...profile, logFile: join(pictures, 'server.log') }), launchBrowser()]);
let restricted; // the server of restricted windows, started when one is wanted
const stop = async () => {
	await browser.close();
	await server.stop();
	await restricted?.stop();
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stop().finally(() => process.exit(130)));

const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
try {
	for (const scenario of scenarios) {
		const before = { ...counts, failures: [...counts.failures] };
		await play(scenario);
		if (counts.failed === before.failed) continue;
		// keys and clicks race with a window on a busy machine; what fails twice in a new window is a failure
		console.log(`\n  ${scenario.name}: failed, played once more in a new window`);
		Object.assign(counts, before);
		await play(scenario);
	}
} finally {
	await stop();
}
report('Package in the browser', counts);

async function play({ name, stage, play }) {
	console.log(`\n  ${name}`);
	const began = performance.now();
	const prefix = `${fileName(name)}-`;
	for (const old of readdirSync(pictures)) if (old.startsWith(prefix) && /^\d/.test(old.slice(prefix.length))) rmSync(join(pictures, old));
	const folder = join(mkdtempSync(join(scratch, 'window-')), 'articles');
	cpSync(join(root, stage.folder ?? 'test/samples'), folder, { recursive: true });
	for (const [file, content] of Object.entries(stage.files ?? {})) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), content);
	}
	rmSync(join(profile.userData, 'User/settings.json'), { force: true });
	writeSettings(profile.userData, {
		'editor.fontFamily': 'Noto Sans Mono CJK SC',
		'editor.wordWrap': 'on',
		'editor.wrappingStrategy': 'advanced', // else lines of full-width characters run under the minimap
		'diffEditor.codeLens': true, // what the preview offers to set
		'corpusCurator.display': 'both', // scenarios look for squiggles, of which an article with many findings has none by itself
		'workbench.layoutControl.enabled': false,
		'workbench.reduceMotion': 'on', // else pictures show things half faded in
		...(stage.isRestricted ? { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' } : {}),
		...stage.settings,
	});

	if (stage.isRestricted) restricted ??= await startServer({ ...profile, trust: true, endWhenIdle: false });
	const { host } = stage.isRestricted ? restricted : server;
	const { width = 1400, height = 900, scale = 1 } = stage.window ?? {};
	const context = await browser.newContext({
		viewport: { width, height },
		deviceScaleFactor: scale,
		locale: 'en-US',
		reducedMotion: 'reduce',
	});
	context.setDefaultTimeout(60_000);
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: `http://${host}` });
	if (stage.language) await context.addInitScript(pretendLanguage, stage.language);
	const page = await context.newPage();

	let pictureNumber = 0;
	const recorder = {
		async shot(title, area = page) {
			await area.screenshot({ path: join(pictures, `${prefix}${++pictureNumber}-${fileName(title)}.png`) });
		},
		async step(title, action) {
			await action();
			counts.passed++;
			console.log(`    ✔ ${title}`);
		},
	};
	const passedBefore = counts.passed;
	let current = 'the window opens';
	try {
		await page.goto(windowAddress(host, { folder }), { waitUntil: 'commit' });
		await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 120_000 });
		const step = (title, action) => {
			current = title;
			return recorder.step(title, action);
		};
		await play(makeUi(page, folder, { ...recorder, step }));
		if (counts.passed === passedBefore) throw new Error('a scenario without a step');
	} catch (error) {
		counts.failed++;
		const seen = await whatIsShown(page).catch((reason) => `a window that does not answer (${reason.message})`);
		counts.failures.push(`${failureLine(`${name}: ${current}`, error)} The window showed ${seen}`);
		console.log(`    ✘ ${current}\n${String(error?.stack ?? error).replaceAll(/^/gm, '      ')}\n      The window showed ${seen}`);
		await recorder.shot('failure').catch(() => {});
	}
	await context.close();
	console.log(`    ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** For a failure on a machine whose pictures nobody sees: address, tabs, explorer, messages. */
async function whatIsShown(page) {
	const textsOf = (selector) => page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent.trim().slice(0, 80)));
	const shown = {
		tabs: await textsOf('.tab'),
		explorer: await textsOf('.explorer-folders-view .monaco-list-row'),
		messages: await textsOf('.notification-list-item-message, .monaco-dialog-box .dialog-message-text'),
		input: await textsOf('.quick-input-widget:not([style*="display: none"]) .quick-input-title'),
	};
	return `${new URL(page.url()).search} ${JSON.stringify(shown)}`;
}

function fileName(title) {
	return title.replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

/** Runs in the page before VS Code: makes the window, and with it the extension host, believe in a display language. */
function pretendLanguage(language) {
	Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: language, writable: false });
}
