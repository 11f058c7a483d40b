import * as vscode from 'vscode';
import type { Desk } from '../model/desk';
import { findingsIn } from '../model/localise';

/** Commands about checking as such. */
export function registerCheckCommands(desk: Desk): vscode.Disposable {
	const checkNow = async () => {
		const document = vscode.window.activeTextEditor?.document;
		if (!document) return;
		const checked = await desk.checker.checkNow(document);
		if (checked) vscode.window.setStatusBarMessage(findingsIn(checked.findings.length), 4000);
	};
	const openSettings = () => vscode.commands.executeCommand('workbench.action.openSettings', '@ext:corpus-curator.corpus-curator');
	return vscode.Disposable.from(
		vscode.commands.registerCommand('corpusCurator.checkNow', checkNow),
		vscode.commands.registerCommand('corpusCurator.openSettings', openSettings),
		vscode.commands.registerCommand('corpusCurator.menu', showMenu),
		vscode.commands.registerCommand('corpusCurator.showLog', () => desk.log.show()),
	);
}

/** What can be done with the open article, behind the language status item. */
async function showMenu(): Promise<void> {
	const items = [
		{ label: `$(wand) ${vscode.l10n.t('Repair everything safe in this file')}`, command: 'corpusCurator.fixAll' },
		{ label: `$(diff) ${vscode.l10n.t('Preview the cleaned article')}`, command: 'corpusCurator.preview' },
		{ label: `$(arrow-down) ${vscode.l10n.t('Next finding')}`, command: 'corpusCurator.nextFinding' },
		{ label: `$(list-tree) ${vscode.l10n.t('Show the findings tree')}`, command: 'corpusCurator.findings.focus' },
		{ label: `$(eye) ${vscode.l10n.t('Show or hide dismissed findings')}`, command: 'corpusCurator.toggleDismissed' },
		{ label: `$(refresh) ${vscode.l10n.t('Check now')}`, command: 'corpusCurator.checkNow' },
		{ label: `$(gear) ${vscode.l10n.t('Settings')}`, command: 'corpusCurator.openSettings' },
		{ label: `$(output) ${vscode.l10n.t('Show the log')}`, command: 'corpusCurator.showLog' },
	];
	const picked = await vscode.window.showQuickPick(items, { title: 'Corpus Curator' });
	if (picked) await vscode.commands.executeCommand(picked.command);
}
