import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ANNOTATED, closeAll, curator, file } from './support';

suite('other programs in the editor', () => {
	teardown(closeAll);

	test('assistants can check a file and read its metadata; nothing outside of the workspace', async () => {
		const { tools } = await curator();
		await file('assist.txt', ANNOTATED);
		const name = `${vscode.workspace.workspaceFolders![0]!.uri.path}/assist.txt`;
		const checked = JSON.parse(await tools['corpus-curator_check']({ file: name }));
		assert.ok(checked.score < 100 && checked.count > 3);
		assert.ok(
			checked.findings.some(
				({ rule, line, fix }: { rule: string; line: number; fix: string }) =>
					rule === 'encoding/pinyin-annotation' && line === 1 && fix === 'safe',
			),
		);
		const metadata = JSON.parse(await tools['corpus-curator_metadata']({ text: ANNOTATED }));
		assert.match(metadata.headline[0].value, /河邊書屋/);
		for (const outside of ['/etc/hostname', '../secret.txt', `${name}/../../x.txt`])
			await assert.rejects(tools['corpus-curator_check']({ file: outside }), /workspace|read/);
	});

	test('they are registered with the editor where it has a place for them', () => {
		if (typeof vscode.lm?.registerTool !== 'function') return;
		const names = vscode.lm.tools.map(({ name }) => name);
		assert.ok(
			['corpus-curator_check', 'corpus-curator_metadata'].every((name) => names.includes(name)),
			names.join(),
		);
	});

	test('a task checks the folder, and fails on findings; test/project/interop.test.ts reads its lines', async () => {
		await curator();
		await file('assist-task.txt', ANNOTATED);
		const tasks = await vscode.tasks.fetchTasks({ type: 'corpus-curator' });
		const task = tasks.find(({ scope }) => typeof scope === 'object' && scope.index === 0);
		assert.ok(task);
		const ended = new Promise<number | undefined>((resolve) => {
			const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode }) => {
				listener.dispose();
				resolve(exitCode);
			});
		});
		await vscode.tasks.executeTask(task);
		const code = await Promise.race([ended, new Promise((resolve) => setTimeout(() => resolve('no end'), 20_000))]);
		assert.equal(code, 1);
	});
});
