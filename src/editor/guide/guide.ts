import * as vscode from 'vscode';
import type { Desk } from '../model/desk';

/** The walkthrough, and the sample articles it is done with: they come with the extension and open unsaved. */
export function registerGuide({ context }: Desk): vscode.Disposable {
	const openSample = async (name: unknown) => {
		const file = vscode.Uri.joinPath(context.extensionUri, 'media', 'walkthrough', `${name === 'spam' ? 'spam' : 'annotated'}.txt`);
		const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
		const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
		await vscode.window.showTextDocument(document, { preview: false });
	};
	const openWalkthrough = () =>
		vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#corpusCurator.start`, false);
	return vscode.Disposable.from(
		vscode.commands.registerCommand('corpusCurator.openSample', openSample),
		vscode.commands.registerCommand('corpusCurator.openWalkthrough', openWalkthrough),
	);
}
