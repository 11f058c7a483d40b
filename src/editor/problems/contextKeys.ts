import * as vscode from 'vscode';
import type { Desk } from '../model/desk';

/**
 * Tells the manifest's `when` clauses whether something in the active article can be repaired: its buttons stand there only then; and
 * whether an article was checked at all: an empty list then means that nothing was found.
 */
export function registerContextKeys({ store }: Desk): vscode.Disposable {
	const told = new Map<string, boolean>();
	const tell = (key: string, value: boolean) => {
		if (told.get(key) === value) return;
		told.set(key, value);
		void vscode.commands.executeCommand('setContext', `corpusCurator.${key}`, value);
	};
	const update = () => {
		const document = vscode.window.activeTextEditor?.document;
		tell('canRepair', document !== undefined && store.findingsOf(document.uri).some(({ fixes }) => fixes.length > 0));
		tell(
			'hasChecked',
			[...store.reports()].some(({ kind }) => kind === 'checked'),
		);
	};
	update();
	return vscode.Disposable.from(store.onDidChange(update), vscode.window.onDidChangeActiveTextEditor(update));
}
