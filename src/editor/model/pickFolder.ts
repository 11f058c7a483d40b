import * as vscode from 'vscode';

/** The workspace folder, or the one that is picked where there are several; undefined when none is. */
export async function pickFolder(): Promise<vscode.Uri | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length <= 1) return folders[0]?.uri;
	return (await vscode.window.showWorkspaceFolderPick())?.uri;
}
