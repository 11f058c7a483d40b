import * as vscode from 'vscode';
import { makeArticle } from '../../engine';
import { acceptAll, type Dismissal } from '../../engine/baseline';
import { curatorName } from '../decisions/curator';
import { checkWithPauses } from '../model/checker';
import type { Desk } from '../model/desk';
import { breathe } from '../model/pauses';
import { decodeArticle } from './decode';
import { articleFiles } from './files';

/** Accepts the present state of a folder as baseline: every finding in it dismissed where it stands. Returns how many. */
export async function acceptFiles(desk: Desk, folder?: vscode.Uri): Promise<number> {
	const root = folder ?? (await vscode.window.showWorkspaceFolderPick())?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
	if (!root) return 0;
	const count = await vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Accepting the present state'), cancellable: true },
		async (progress, token) => {
			const files = await articleFiles(root, token);
			const dismissals: Dismissal[] = [];
			for (const [index, uri] of files.entries()) {
				if (token.isCancellationRequested) return 0;
				dismissals.push(...(await dismissalsIn(desk, uri)));
				await breathe();
				if (index % 20 === 0) progress.report({ increment: 2000 / files.length });
			}
			await desk.decisions.add(vscode.Uri.joinPath(root, 'x'), dismissals);
			return dismissals.length;
		},
	);
	void vscode.window.showInformationMessage(vscode.l10n.t('{0} findings accepted. New ones will still be shown.', count));
	return count;
}

async function dismissalsIn(desk: Desk, uri: vscode.Uri): Promise<Dismissal[]> {
	const { text } = decodeArticle(await vscode.workspace.fs.readFile(uri));
	if (text === undefined) return [];
	const article = makeArticle(text);
	const found = await checkWithPauses(article, desk.configurations.of(uri), desk.corpora.of(uri), () => false);
	const judge = desk.decisions.judge(uri, article);
	const standing = (found ?? []).filter((finding) => !judge(finding));
	const signature = { reason: 'baseline', who: curatorName(), when: new Date().toISOString() };
	return acceptAll(article, standing, desk.decisions.nameOf(uri), signature);
}
