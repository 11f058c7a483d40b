import * as vscode from 'vscode';
import type { Desk } from '../model/desk';
import { registerCleanFolder } from './cleanFolder';
import { createDrafts } from './draft';
import { registerReplay } from './replay';

/** What changes many files at once, after one look at all of them. */
export function registerFolders(desk: Desk): vscode.Disposable {
	const drafts = createDrafts();
	return vscode.Disposable.from(
		drafts,
		registerCleanFolder(desk, drafts),
		registerReplay(drafts),
		vscode.commands.registerCommand('corpusCurator.applyFolder', drafts.apply),
		vscode.commands.registerCommand('corpusCurator.discardFolder', drafts.discard),
		vscode.commands.registerCommand('corpusCurator.leaveOutFile', drafts.leaveOut),
	);
}
