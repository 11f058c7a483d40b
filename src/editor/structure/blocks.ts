import * as vscode from 'vscode';
import { blockFixes, type PageBlock } from '../../engine';
import { applyRepair } from '../fixes/apply';
import { articleFor } from '../fixes/guard';
import type { Desk } from '../model/desk';

/** *Remove Everything Before the Headline*, *Remove Everything After the Article*: a whole head or foot of a page, with a way back. */
export function registerBlocks(desk: Desk): vscode.Disposable {
	const remove = (side: 'head' | 'foot') => async (target?: unknown) => {
		const document = await articleFor(desk, target);
		const checked = document && desk.checker.current(document);
		if (!checked) return false;
		const block = blockFixes(checked.article)[side];
		if (!block) {
			void vscode.window.setStatusBarMessage(vscode.l10n.t('There is no such block on this page'), 4000);
			return false;
		}
		const isDone = await applyRepair(desk, document, block.fix.edits);
		if (isDone) offerUndo(document, block);
		return isDone;
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('corpusCurator.removeBefore', remove('head')),
		vscode.commands.registerCommand('corpusCurator.removeAfter', remove('foot')),
	);
}

function offerUndo(document: vscode.TextDocument, block: PageBlock): void {
	const { version } = document;
	const undo = vscode.l10n.t('Undo');
	const text = vscode.l10n.t('{0} characters removed.', block.end - block.start);
	void vscode.window.showInformationMessage(text, undo).then(async (answer) => {
		if (answer !== undo || document.version !== version) return;
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('undo');
	});
}
