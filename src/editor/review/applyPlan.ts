import * as vscode from 'vscode';
import { minimalEdits } from '../../engine/minimal-edits';
import { announceAction } from '../decisions/log';
import type { Desk } from '../model/desk';
import { textEditsOf } from '../model/positions';
import { cleanedText, type PlannedFile, stateOf } from './plan';

export interface Outcome {
	readonly changed: number;
	/** Files that are not what they were when the plan was made: left alone. */
	readonly left: readonly vscode.Uri[];
}

/**
 * Writes the plan: one edit over all files, which one undo takes back, then each file saved by the editor. A file that changed meanwhile
 * is left alone and named.
 */
export async function applyPlan(desk: Desk, files: readonly PlannedFile[], offers: ReadonlySet<string>): Promise<Outcome> {
	const change = new vscode.WorkspaceEdit();
	const documents: { document: vscode.TextDocument; file: PlannedFile; wasDirty: boolean }[] = [];
	const left: vscode.Uri[] = [];
	for (const file of files) {
		const document = await openOrNothing(file.uri);
		if (!document || stateOf(document.getText()) !== file.hash) {
			left.push(file.uri);
			continue;
		}
		const text = document.getText();
		change.set(file.uri, textEditsOf(document, minimalEdits(text, cleanedText(desk, file.uri, text, offers).text)));
		documents.push({ document, file, wasDirty: document.isDirty });
	}
	if (documents.length > 0 && !(await vscode.workspace.applyEdit(change))) {
		void vscode.window.showErrorMessage(vscode.l10n.t('The editor refused the changes. Nothing was written.'));
		return { changed: 0, left: files.map(({ uri }) => uri) };
	}
	for (const { document, file, wasDirty } of documents) {
		if (wasDirty || document.isUntitled) continue; // the curator's own unsaved work is not saved behind their back
		announceAction(file.uri, 'clean folder', file.repaired);
		await document.save();
	}
	say(documents.length, left);
	return { changed: documents.length, left };
}

async function openOrNothing(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		return undefined;
	}
}

function say(changed: number, left: readonly vscode.Uri[]): void {
	if (left.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('{0} files cleaned. One undo takes all of it back.', changed));
		return;
	}
	const names = left
		.slice(0, 5)
		.map((uri) => vscode.workspace.asRelativePath(uri))
		.join(', ');
	const more = left.length > 5 ? ' …' : '';
	void vscode.window.showWarningMessage(
		vscode.l10n.t('{0} files cleaned. {1} had changed meanwhile and were left alone: {2}', changed, left.length, names + more),
	);
}
