import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Activated } from '../../src/editor/extension';
import type { CuratorApi } from '../../src/editor/start';

/** Repeats until `probe` gives something, or fails after half a minute: the machine may be loaded. */
export async function until<T>(what: string, probe: () => T | undefined | Promise<T | undefined>): Promise<NonNullable<T>> {
	const end = Date.now() + 30_000;
	while (Date.now() < end) {
		const found = await probe();
		if (found) return found;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	return assert.fail(`never came: ${what}`);
}

/** The extension, active. */
export async function curator(): Promise<CuratorApi> {
	const extension = vscode.extensions.getExtension<Activated>('corpus-curator.corpus-curator');
	assert.ok(extension);
	return (await extension.activate()).ready;
}

export const folder = (): vscode.Uri => {
	const first = vscode.workspace.workspaceFolders?.[0];
	assert.ok(first);
	return first.uri;
};

/** Writes a file into the open folder and returns where it is. */
export async function file(name: string, text: string): Promise<vscode.Uri> {
	const uri = vscode.Uri.joinPath(folder(), name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	return uri;
}

/** Opens a text in an editor, as a new file of the folder, and waits until it was checked. */
export async function openArticle(name: string, text: string): Promise<vscode.TextEditor> {
	const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(await file(name, text)), { preview: false });
	await checked(editor.document);
	return editor;
}

/** Waits for the report of the document as it stands. */
export async function checked(document: vscode.TextDocument) {
	const { store } = await curator();
	return until(`report of ${document.uri.path}`, () => {
		const report = store.get(document.uri);
		return report?.version === document.version ? report : undefined;
	});
}

export const ours = (uri: vscode.Uri): vscode.Diagnostic[] =>
	vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Corpus Curator');

/** The name of the rule of a diagnostic. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => (typeof code === 'object' ? String(code.value) : '');

/** Quick-fixes at a range, as the menu gets them. */
export const actionsAt = (uri: vscode.Uri, range: vscode.Range, kind = vscode.CodeActionKind.QuickFix): Thenable<vscode.CodeAction[]> =>
	vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value, 100);

/** Closes every tab, unsaved changes thrown away, and waits until nothing is left in the store. */
export async function closeAll(): Promise<void> {
	for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
		await vscode.window.showTextDocument(document, { preview: false });
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	const { store } = await curator();
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	for (const { uri } of [...store.reports()]) await until(`${uri.path} gone`, () => store.get(uri) === undefined);
}

const MORE =
	'村裏的老人也來，他們不看字，只看畫，看完了還要講給別人聽，講得比書上寫的還熱鬧。孩子們放學以後坐在窗邊讀，天黑了才回家去，一天也不落下。';

/** A traditional article whose converter wrote readings behind its characters, with a footer. Invented. */
export const ANNOTATED = [
	'河邊書(shū)屋',
	'',
	'書(shū)屋開(kāi)張以後，孩子們都來。書(shū)架上有書(shū)，門(mén)外開(kāi)着花，門(mén)內開(kāi)着燈。窗邊還擺了一張長桌，誰來了都可以坐下讀一會兒。',
	'',
	MORE,
	'',
	'粤ICP备12345678号-1',
	'',
].join('\n');

/** The same without damage. */
export const RESTORED = [
	'河邊書屋',
	'',
	'書屋開張以後，孩子們都來。書架上有書，門外開着花，門內開着燈。窗邊還擺了一張長桌，誰來了都可以坐下讀一會兒。',
	'',
	MORE,
].join('\n');
