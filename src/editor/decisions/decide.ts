import * as vscode from 'vscode';
import type { Dismissal } from '../../engine/baseline';
import type { Desk } from '../model/desk';

/** Writes dismissals into the baseline of this file, or takes them out of it. Where that cannot be done, says why and returns false. */
export async function decide(desk: Desk, uri: vscode.Uri, action: 'add' | 'remove', dismissals: readonly Dismissal[]): Promise<boolean> {
	try {
		await desk.decisions[action](uri, dismissals);
		return true;
	} catch (error) {
		desk.log.error(String(error));
		void vscode.window.showErrorMessage(
			vscode.l10n.t('The decision could not be written: {0}', error instanceof Error ? error.message : String(error)),
		);
		return false;
	}
}
