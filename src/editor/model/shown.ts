import * as vscode from 'vscode';

/** The documents that the curator can see, or gets to see with one click on a tab. Other extensions open many more, such as a search. */
export interface Shown extends vscode.Disposable {
	readonly has: (uri: vscode.Uri) => boolean;
	/** Fires with the documents that came into a tab or an editor, and with those that left the last one. */
	readonly onDidChange: vscode.Event<{ readonly came: readonly vscode.Uri[]; readonly left: readonly vscode.Uri[] }>;
}

export function followShown(): Shown {
	const changed = new vscode.EventEmitter<{ came: vscode.Uri[]; left: vscode.Uri[] }>();
	let shown = shownNow();
	const follow = () => {
		const before = shown;
		shown = shownNow();
		const came = [...shown].filter(([key]) => !before.has(key)).map(([, uri]) => uri);
		const left = [...before].filter(([key]) => !shown.has(key)).map(([, uri]) => uri);
		if (came.length + left.length > 0) changed.fire({ came, left });
	};
	const listeners = vscode.Disposable.from(
		changed,
		vscode.window.tabGroups.onDidChangeTabs(follow),
		vscode.window.onDidChangeVisibleTextEditors(follow),
		vscode.workspace.onDidOpenNotebookDocument(follow),
		vscode.workspace.onDidChangeNotebookDocument(({ contentChanges }) => contentChanges.length > 0 && follow()),
	);
	return { has: (uri) => shown.has(uri.toString()), onDidChange: changed.event, dispose: () => listeners.dispose() };
}

/**
 * By the URI as text. Editors without a tab of their own are those of a multi-file diff or of a peek, which stand in a tab too: where there is
 * none, an editor still listed as visible is one whose end VS Code has not told (it may lose it when a diff closes).
 */
function shownNow(): Map<string, vscode.Uri> {
	const shown = new Map<string, vscode.Uri>();
	const add = (uri: vscode.Uri) => shown.set(uri.toString(), uri);
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
	for (const { input } of tabs) for (const uri of urisOf(input)) add(uri);
	if (tabs.length > 0) for (const { document } of vscode.window.visibleTextEditors) add(document.uri);
	for (const notebook of vscode.workspace.notebookDocuments)
		if (shown.has(notebook.uri.toString())) for (const { document } of notebook.getCells()) add(document.uri);
	return shown;
}

function urisOf(input: unknown): vscode.Uri[] {
	if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputNotebook) return [input.uri];
	return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}
