import * as vscode from 'vscode';
import { makeArticle, restoreSimplified } from '../../engine';
import { minimalEdits } from '../../engine/minimal-edits';
import { articleFor } from '../fixes/guard';
import { repairedText } from '../fixes/repair';
import type { Desk } from '../model/desk';
import { placesIn } from '../model/localise';
import { workspaceEditOf } from '../model/positions';

/**
 * *Restore the simplified original*: for articles that a converter made traditional. The safe repairs come first, since the readings that
 * a converter wrote are told by its traditional characters. One undo takes all of it back.
 */
export function registerSimplify(desk: Desk): vscode.Disposable {
	return vscode.commands.registerCommand('corpusCurator.restoreSimplified', async () => {
		const document = await articleFor(desk);
		if (!document) return;
		const text = document.getText();
		const restored = restoreSimplified(makeArticle(repairedText(desk, document.uri, text, { fixes: 'safe' })));
		const edits = minimalEdits(text, restored);
		if (edits.length === 0) {
			void vscode.window.setStatusBarMessage(vscode.l10n.t('The article is simplified already'), 4000);
			return;
		}
		await vscode.workspace.applyEdit(workspaceEditOf(document, edits));
		void vscode.window.setStatusBarMessage(vscode.l10n.t('{0} restored. One undo takes all of it back.', placesIn(edits.length)), 6000);
	});
}
