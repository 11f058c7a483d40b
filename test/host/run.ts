// The suite's entry in either extension host. The counts go into a file beside the workspace folder: only a suite that came to its end
// writes it, and the editor's own file system reaches it from both hosts.
import mochaModule from 'mocha';
import { Uri, workspace } from 'vscode';
import { failureLine } from '../run/failure.mjs';

// mocha is an ES module; required from CommonJS, it is a namespace in some versions of Node.
const Mocha = ((mochaModule as unknown as { default?: typeof mochaModule }).default ?? mochaModule) as typeof mochaModule;

export async function run(): Promise<void> {
	const folder = workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('The suite wants a folder to be open.');
	const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 60_000, color: false });
	mocha.suite.emit('pre-require', globalThis, '', mocha); // suite, test and the rest, before the files ask for them
	await import('test-files');
	const failures: string[] = [];
	const counts = await new Promise<{ passed: number; failed: number; skipped: number; failures: string[] }>((resolve) => {
		const runner = mocha.run((failed) =>
			resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0, failures }),
		);
		runner.on('fail', (test, error: Error) => failures.push(failureLine(test.fullTitle(), error)));
	});
	await workspace.fs.writeFile(Uri.joinPath(folder.uri, '..', 'counts.json'), new TextEncoder().encode(JSON.stringify(counts)));
	if (counts.failed !== 0) throw new Error(`${counts.failed} tests failed`);
}
