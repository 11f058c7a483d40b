import * as vscode from 'vscode';
import { isShard } from '../jsonl/names';
import type { WhyNot } from '../model/checker';
import type { Desk } from '../model/desk';
import { shownArticle, uriIn } from '../model/documents';
import { findingsIn } from '../model/localise';
import { settingsFor } from '../model/settings';

/**
 * The article that a command is to work on: the one given, else the one in front (for a preview the one it shows). Any other document is
 * left alone: undefined, and the curator is told why and, where that helps, offered to have it checked once.
 */
export async function articleFor(desk: Desk, target?: unknown): Promise<vscode.TextDocument | undefined> {
	const named = uriIn(target) ?? vscode.window.activeTextEditor?.document.uri;
	if (!named) return undefined;
	const document = await vscode.workspace.openTextDocument(shownArticle(named));
	const why = desk.checker.whyNot(document);
	if (!why) return document;
	void say(desk, document, why);
	return undefined;
}

/** Not waited for: a message can stand for as long as it likes. */
async function say(desk: Desk, document: vscode.TextDocument, why: WhyNot): Promise<void> {
	const { l10n, window } = vscode;
	const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
	if (why === 'records') {
		const open = l10n.t('Open as a Folder of Articles');
		const buttons = isShard(document.uri) ? [open] : [];
		const text = l10n.t('{0} holds many records, not one article. Nothing was changed.', name);
		if ((await window.showWarningMessage(text, ...buttons)) === open)
			await vscode.commands.executeCommand('corpusCurator.openShard', document.uri);
		return;
	}
	const [once, settings] = [l10n.t('Check Once'), l10n.t('Settings')];
	const answer = await window.showWarningMessage(`${reason(document, name, why)} ${l10n.t('Nothing was changed.')}`, once, settings);
	if (answer === settings) await vscode.commands.executeCommand('corpusCurator.openSettings');
	if (answer === once) await checkOnce(desk, document);
}

function reason(document: vscode.TextDocument, name: string, why: Exclude<WhyNot, 'records'>): string {
	const { l10n } = vscode;
	if (why === 'foreign') return l10n.t('{0} is not an article: its language is “{1}”.', name, document.languageId);
	if (why === 'size') return l10n.t('{0} is larger than {1} MB.', name, settingsFor(document).maxFileSize);
	return why === 'excluded' ? l10n.t('{0} is left out by the settings of this folder.', name) : l10n.t('Checking is switched off.');
}

async function checkOnce(desk: Desk, document: vscode.TextDocument): Promise<void> {
	const checked = await desk.checker.checkNow(document);
	if (checked) vscode.window.setStatusBarMessage(findingsIn(checked.findings.length), 4000);
}
