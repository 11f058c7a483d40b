import * as vscode from 'vscode';
import { makeArticle } from '../../engine';
import { acceptAll, type Dismissal } from '../../engine/baseline';
import { curatorName } from '../decisions/curator';
import { decide } from '../decisions/decide';
import { checkWithPauses } from '../model/checker';
import type { Desk } from '../model/desk';
import { findingsIn } from '../model/localise';
import { breathe } from '../model/pauses';
import { pickFolder } from '../model/pickFolder';
import { decodeArticle } from './decode';
import { articleFiles } from './files';

/** Accepts the present state of a folder as baseline: every finding in it dismissed where it stands. Returns how many. */
export async function acceptFiles(desk: Desk, target?: unknown): Promise<number> {
	const folder = target instanceof vscode.Uri ? target : await pickFolder();
	if (!folder) return 0;
	const dismissals = await findingsBelow(desk, folder);
	if (!dismissals) return 0;
	if (dismissals.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to accept: the folder has no findings.'));
		return 0;
	}
	const inside = vscode.Uri.joinPath(folder, 'x');
	if (!(await decide(desk, inside, 'add', dismissals))) return 0;
	void offerToTakeBack(desk, inside, dismissals);
	return dismissals.length;
}

/** What a baseline has to hold; undefined when it was cancelled. */
const findingsBelow = (desk: Desk, folder: vscode.Uri) =>
	vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Accepting the current findings'), cancellable: true },
		async (progress, token) => {
			const files = await articleFiles(folder, token);
			const dismissals: Dismissal[] = [];
			for (const [index, uri] of files.entries()) {
				if (token.isCancellationRequested) return undefined;
				dismissals.push(...(await dismissalsIn(desk, uri)));
				await breathe();
				if (index % 20 === 0) progress.report({ increment: 2000 / files.length });
			}
			return token.isCancellationRequested ? undefined : dismissals;
		},
	);

async function offerToTakeBack(desk: Desk, inside: vscode.Uri, dismissals: readonly Dismissal[]): Promise<void> {
	const said = vscode.l10n.t('{0} accepted. New ones will still be shown.', findingsIn(dismissals.length));
	const back = vscode.l10n.t('Take Back');
	if ((await vscode.window.showInformationMessage(said, back)) === back) await decide(desk, inside, 'remove', dismissals);
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
