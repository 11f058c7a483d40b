import * as vscode from 'vscode';
import type { Desk } from '../model/desk';

/** Tells the manifest's `when` clauses whether something in the active article can be repaired: its buttons stand there only then. */
export function registerContextKeys({ store }: Desk): vscode.Disposable {
	let told: boolean | undefined;
	const update = () => {
		const document = vscode.window.activeTextEditor?.document;
		const canRepair = document !== undefined && store.findingsOf(document.uri).some(({ fixes }) => fixes.length > 0);
		if (canRepair === told) return;
		told = canRepair;
		void vscode.commands.executeCommand('setContext', 'corpusCurator.canRepair', canRepair);
	};
	update();
	return vscode.Disposable.from(store.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
