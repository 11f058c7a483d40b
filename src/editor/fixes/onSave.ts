import * as vscode from 'vscode';
import type { Desk } from '../model/desk';
import { isArticle } from '../model/documents';
import { textEditsOf } from '../model/positions';
import { repairEdits } from './repair';

/** The setting `corpusCurator.repair.onSave`: safe repairs as part of the save, as `source.fixAll.corpusCurator` would do them. */
export function registerRepairOnSave(desk: Desk): vscode.Disposable {
	return vscode.workspace.onWillSaveTextDocument((event) => {
		const { document } = event;
		if (event.reason !== vscode.TextDocumentSaveReason.Manual || !isArticle(document)) return;
		if (vscode.workspace.getConfiguration('corpusCurator', document).get('repair.onSave') !== true) return;
		if (!desk.checker.current(document)) return; // excluded, switched off or too large
		event.waitUntil(Promise.resolve(textEditsOf(document, repairEdits(desk, document, { fixes: 'safe' }))));
	});
}
