import * as vscode from 'vscode';
import { applyEdits } from '../../engine';
import { isEmptied } from '../../engine/emptied';
import type { Desk } from '../model/desk';
import { isArticle } from '../model/documents';
import { textEditsOf } from '../model/positions';
import { keepMetadata } from './apply';
import { repairEdits } from './repair';

/** The setting `corpusCurator.repair.onSave`: safe repairs as part of the save, as `source.fixAll.corpusCurator` would do them. */
export function registerRepairOnSave(desk: Desk): vscode.Disposable {
	return vscode.workspace.onWillSaveTextDocument((event) => {
		const { document } = event;
		if (event.reason !== vscode.TextDocumentSaveReason.Manual || !isArticle(document)) return;
		if (vscode.workspace.getConfiguration('corpusCurator', document).get('repair.onSave') !== true) return;
		if (!desk.checker.current(document)) return; // excluded, switched off or too large
		event.waitUntil(repair(desk, document));
	});
}

/** A save is not asked about: where next to nothing would be left of the page, it is saved as it is. */
async function repair(desk: Desk, document: vscode.TextDocument): Promise<vscode.TextEdit[]> {
	const edits = repairEdits(desk, document, { fixes: 'safe' });
	const text = document.getText();
	const after = applyEdits(text, edits);
	if (edits.length === 0 || isEmptied(text, after)) return [];
	await keepMetadata(desk, document.uri, text, after);
	return textEditsOf(document, edits);
}
