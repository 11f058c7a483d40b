import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { loadAhead } from '../../src/editor/audit/ahead';
import { encodingItems, looksWronglyDecoded } from '../../src/editor/encoding/reopen';
import { ANNOTATED, closeAll, curator, file, folder, RESTORED, until } from './support';

suite('audit', () => {
	teardown(closeAll);

	test('lists the files of the workspace with their figures, and those that are no UTF-8', async () => {
		await file('audit/bad.txt', ANNOTATED);
		await file('audit/good.txt', RESTORED);
		const bytes = Uint8Array.from([0xb9, 0xfe, 0xb9, 0xfe, 0x0a]);
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), 'audit/gbk.txt'), bytes);
		const { audited } = await curator();
		const count = await vscode.commands.executeCommand<number>('corpusCurator.audit');
		assert.ok(count >= 3);
		const get = (name: string) => audited.get(vscode.Uri.joinPath(folder(), 'audit', name));
		assert.equal(get('good.txt')?.score, 100);
		assert.equal(get('good.txt')?.findings, 0);
		assert.ok((get('bad.txt')?.families.encoding ?? 0) > 3);
		assert.ok((get('bad.txt')?.score ?? 100) < 95);
		assert.equal(get('good.txt')?.script, 'Hant');
		assert.equal(get('gbk.txt')?.skipped, 'encoding');
	});

	test('leads from the worst file to the next', async () => {
		await vscode.commands.executeCommand('corpusCurator.audit');
		const { audited } = await curator();
		const dirty = [...audited.files()].filter(({ skipped, findings }) => !skipped && findings > 0);
		const lowest = Math.min(...dirty.map(({ score }) => score));
		await vscode.commands.executeCommand('corpusCurator.nextWorst');
		const first = vscode.window.activeTextEditor?.document.uri;
		assert.ok(first);
		assert.equal(audited.get(first)?.score, lowest);
		await vscode.commands.executeCommand('corpusCurator.nextWorst');
		assert.notEqual(vscode.window.activeTextEditor?.document.uri.toString(), first.toString());
	});

	test('reads only what has changed since, and stops when cancelled', async () => {
		const { audited } = await curator();
		await vscode.commands.executeCommand('corpusCurator.audit');
		const uri = vscode.Uri.joinPath(folder(), 'audit/bad.txt');
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(RESTORED));
		await vscode.commands.executeCommand('corpusCurator.audit');
		assert.equal(audited.get(uri)?.findings, 0);
		for (let index = 0; index < 60; index++) await file(`audit/many/${index}.txt`, ANNOTATED.replace('河邊', `河邊${index}`));
		const running = vscode.commands.executeCommand('corpusCurator.audit');
		await new Promise((resolve) => setTimeout(resolve, 30));
		await vscode.commands.executeCommand('corpusCurator.cancelAudit');
		await running;
		const known = [...audited.files()].filter((one) => one.uri.path.includes('/audit/many/')).length;
		assert.ok(known < 60, `${known} files were checked before the cancel`);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'audit'), { recursive: true });
	});
});

suite('loading ahead', () => {
	test('gives everything in order, a few on their way at once; what fails does so in its turn', async () => {
		let underway = 0;
		let most = 0;
		const load = async (item: number) => {
			most = Math.max(most, ++underway);
			await new Promise((resolve) => setTimeout(resolve, 10 * ((item * 7) % 5)));
			underway--;
			if (item === 30) throw new Error('the thirtieth');
			return item * 2;
		};
		const items = Array.from({ length: 40 }, (_, index) => index);
		const given: number[] = [];
		await assert.rejects(async () => {
			for await (const [item, loaded] of loadAhead(items, load)) {
				assert.equal(loaded, item * 2);
				given.push(item);
			}
		}, /the thirtieth/);
		assert.deepEqual(given, items.slice(0, 30));
		assert.ok(most > 1 && most <= 8, `${most} at once`);
	});
});

suite('files in other encodings', () => {
	teardown(closeAll);

	test('are recognised by their bytes and read anew', async () => {
		const uri = vscode.Uri.joinPath(folder(), 'night-market.gbk.txt');
		const document = await vscode.workspace.openTextDocument(uri);
		assert.ok(looksWronglyDecoded(document));
		await vscode.window.showTextDocument(document, { preview: false });
		let isDone = false;
		const running = vscode.commands.executeCommand('corpusCurator.reopenWithEncoding', uri).then(() => {
			isDone = true;
		});
		// Nothing tells when the list of encodings is there; to accept where there is none does nothing.
		await until('an encoding chosen', async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return isDone;
		});
		await running;
		await until('the text', () => (document.encoding === 'gb18030' ? document : undefined));
		assert.equal(looksWronglyDecoded(document), false);
	});

	test('are offered by how well they read, each with its first words', async () => {
		const items = encodingItems(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), 'night-market.gbk.txt')));
		assert.equal(items[0]?.label, 'gb18030');
		assert.equal(items[0].description, 'suggested by the bytes');
		const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), 'night-market.gbk.txt'), {
			encoding: 'gb18030',
		});
		assert.ok(items[0].detail && document.getText().replace(/\s+/g, ' ').includes(items[0].detail.trim()));
		assert.ok(items.some(({ label }) => label === 'big5hkscs'));
		assert.equal(new Set(items.map(({ label }) => label)).size, items.length, 'each once');
	});
});
