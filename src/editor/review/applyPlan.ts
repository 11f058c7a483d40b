import * as vscode from 'vscode';
import { minimalEdits } from '../../engine/minimal-edits';
import { announceAction } from '../decisions/log';
import { filesIn } from '../model/localise';
import { breathe } from '../model/pauses';
import { textEditsOf } from '../model/positions';
import type { Draft } from './draft';
import { type PlannedFile, stateOf } from './plan';

export interface Outcome {
	readonly changed: number;
	/** Files that are not what they were when the plan was made: left alone. */
	readonly left: readonly vscode.Uri[];
	/** Files that were repaired in the editor but could not be written: they stay open, with unsaved changes. */
	readonly unsaved: readonly vscode.Uri[];
}

/**
 * Writes the plan: one edit over all files, which one undo takes back, then each file saved by the editor. A file that changed meanwhile
 * is left alone and named. Until the edit, a cancel leaves everything as it is. `report` is told the share of the work that is done, 0 to 1.
 */
export async function applyPlan(
	{ files, textOf, action }: Draft,
	token: vscode.CancellationToken,
	report: (share: number) => void,
): Promise<Outcome | undefined> {
	const change = new vscode.WorkspaceEdit();
	const taken: { file: PlannedFile; wasDirty: boolean }[] = [];
	const left: vscode.Uri[] = [];
	for (const [index, file] of files.entries()) {
		if (token.isCancellationRequested) return undefined;
		const document = await openOrNothing(file.uri);
		if (!document || stateOf(document.getText()) !== file.hash) left.push(file.uri);
		else {
			const text = document.getText();
			change.set(file.uri, textEditsOf(document, minimalEdits(text, await textOf(file.uri, text))));
			taken.push({ file, wasDirty: document.isDirty });
		}
		await breathe();
		report((index + 1) / files.length / 2);
	}
	// The curator's own unsaved work is not saved behind their back.
	const toSave = taken.filter(({ file, wasDirty }) => !wasDirty && file.uri.scheme !== 'untitled').map(({ file }) => file);
	for (const { uri, repaired } of toSave) announceAction(uri, action, repaired);
	// A refactoring is saved by the window itself right after the edit: it opens a tab for every file that stays unsaved for 0.8 s.
	const isRefactoring = toSave.length === taken.length;
	if (taken.length > 0 && !(await vscode.workspace.applyEdit(change, { isRefactoring }))) {
		void vscode.window.showErrorMessage(vscode.l10n.t('The editor refused the changes. Nothing was written.'));
		return { changed: 0, left: files.map(({ uri }) => uri), unsaved: [] };
	}
	const unsaved = await saveAll(
		toSave.map(({ uri }) => uri),
		(share) => report((1 + share) / 2),
	);
	const outcome = { changed: taken.length, left, unsaved };
	say(outcome);
	return outcome;
}

/**
 * Saves those of these files that still wait for it, all at once, and returns those that could not be. The documents are looked up after
 * the edit, since VS Code closes the oldest of more than 50 that no tab shows and makes new ones for unsaved files.
 */
async function saveAll(uris: readonly vscode.Uri[], report: (share: number) => void): Promise<vscode.Uri[]> {
	const wanted = new Set(uris.map((uri) => uri.toString()));
	const waiting = () => vscode.workspace.textDocuments.filter(({ uri, isDirty }) => isDirty && wanted.has(uri.toString()));
	const documents = waiting();
	let done = 0;
	const save = async (document: vscode.TextDocument) => {
		await document.save();
		report(++done / documents.length);
	};
	await Promise.allSettled(documents.map(save)); // VS Code says why, in a message of its own
	return waiting().map(({ uri }) => uri);
}

async function openOrNothing(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		return undefined;
	}
}

function say({ changed, left, unsaved }: Outcome): void {
	if (left.length + unsaved.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('{0} cleaned. One undo takes all of it back.', filesIn(changed)));
		return;
	}
	const written = changed - unsaved.length;
	const parts = [
		left.length > 0
			? vscode.l10n.t('{0} cleaned. Changed meanwhile and left alone: {1}', filesIn(written), namesOf(left))
			: vscode.l10n.t('{0} cleaned.', filesIn(written)),
		...(unsaved.length > 0
			? [vscode.l10n.t('{0} could not be saved and stay open with unsaved changes: {1}', unsaved.length, namesOf(unsaved))]
			: []),
	];
	void vscode.window.showWarningMessage(parts.join(' '));
}

/** Files named in one message. */
const MOST_NAMED = 5;

/** The first of these files, named in a message. */
export const namesOf = (uris: readonly vscode.Uri[]): string =>
	uris
		.slice(0, MOST_NAMED)
		.map((uri) => vscode.workspace.asRelativePath(uri))
		.join(', ') + (uris.length > MOST_NAMED ? ' …' : '');
