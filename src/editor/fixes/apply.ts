import * as vscode from 'vscode';
import { applyEdits, type Edit, makeArticle } from '../../engine';
import { isEmptied } from '../../engine/emptied';
import type { Desk } from '../model/desk';
import { workspaceEditOf } from '../model/positions';

/**
 * Applies a repair of one article, its edits sorted and not overlapping. What metadata the article loses by it is kept. A repair that would
 * leave nothing of it is not applied: whether the page is an article at all is for the curator to say.
 * @returns whether the text was changed
 */
export async function applyRepair(desk: Desk, document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
	const text = document.getText();
	if (isEmptied(text, applyEdits(text, edits))) {
		void askWhetherArticle(desk, document, edits);
		return false;
	}
	return applyAndKeep(desk, document, edits);
}

async function applyAndKeep(desk: Desk, document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
	const before = document.getText();
	if (!(await vscode.workspace.applyEdit(workspaceEditOf(document, edits)))) return false;
	await keepMetadata(desk, document.uri, before, applyEdits(before, edits));
	return true;
}

/** Keeps the values of metadata that an article loses by a repair. */
export const keepMetadata = (desk: Desk, uri: vscode.Uri, before: string, after: string): Promise<void> =>
	desk.metadataDecisions.keep(uri, makeArticle(before), makeArticle(after));

async function askWhetherArticle(desk: Desk, document: vscode.TextDocument, edits: readonly Edit[]): Promise<void> {
	const { l10n } = vscode;
	const name = vscode.workspace.asRelativePath(document.uri);
	const [discard, anyway] = [l10n.t('Discard Article…'), l10n.t('Repair All the Same')];
	const text = l10n.t('Next to nothing would be left of {0}: it may not be an article. Nothing was changed.', name);
	const { version } = document;
	const answer = await vscode.window.showWarningMessage(text, discard, anyway);
	if (answer === discard) await vscode.commands.executeCommand('corpusCurator.discardArticle', document.uri);
	if (answer === anyway && document.version === version) await applyAndKeep(desk, document, edits);
}
