// The browser that shows the embedded VS Code to nobody.
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../setup.mjs';

/** Starts Chromium; CURATOR_HEADED shows it. Signals stay with the caller, who has a server to stop as well. */
export async function launchBrowser() {
	return chromium.launch({
		executablePath: await ensureBrowser(),
		headless: !process.env.CURATOR_HEADED,
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
		args: [
			'--no-sandbox', // root has none
			'--disable-dev-shm-usage', // containers give it 64 MB
			'--disable-gpu',
			'--disable-quic',
			'--disable-sync',
			'--disable-background-networking',
			'--disable-component-update',
			'--no-first-run',
		],
	});
}
