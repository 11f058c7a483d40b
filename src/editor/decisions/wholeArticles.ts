import * as vscode from 'vscode';
import type { ArticleState } from '../../engine/decisions/articles';
import type { Desk } from '../model/desk';
import { holdsRecords, shownArticle, uriIn } from '../model/documents';
import { currentText } from '../review/plan';
import { askReason } from './askReason';

/** *Discard Article…*, *Mark as Reviewed* and the way back: one line in a sidecar, the files stay as they are. */
export function registerWholeArticles(desk: Desk): vscode.Disposable {
	const decide = (state: ArticleState, askFor?: () => Promise<string | undefined>) => async (target?: unknown, selected?: unknown) => {
		const uris = urisOf(target, selected);
		if (uris.length === 0) return 0;
		const given = typeof selected === 'string' ? selected : undefined;
		const reason = given ?? (askFor ? await askFor() : '');
		return reason === undefined ? 0 : decideOn(desk, uris, state, reason);
	};
	const reopen = async (target?: unknown, selected?: unknown) => {
		const uris = urisOf(target, selected);
		await tryTo(desk, () => desk.articleDecisions.reopen(uris));
		return uris.length;
	};
	const follow = () => {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const state = uri && desk.articleDecisions.of(shownArticle(uri))?.state;
		void vscode.commands.executeCommand('setContext', 'corpusCurator.articleState', state);
	};
	follow();
	return vscode.Disposable.from(
		vscode.commands.registerCommand('corpusCurator.discardArticle', decide('discarded', askWhyDiscarded)),
		vscode.commands.registerCommand('corpusCurator.markReviewed', decide('reviewed')),
		vscode.commands.registerCommand('corpusCurator.reopenArticle', reopen),
		desk.articleDecisions.onDidChange(follow),
		vscode.window.onDidChangeActiveTextEditor(follow),
	);
}

/** Writes the decision and says so, with a way back. Returns how many articles it is about. */
export async function decideOn(desk: Desk, uris: readonly vscode.Uri[], state: ArticleState, reason?: string): Promise<number> {
	const files = await Promise.all(uris.map(async (uri) => ({ uri, text: (await currentText(uri)) ?? '' })));
	if (!(await tryTo(desk, () => desk.articleDecisions.decide(files, state, reason)))) return 0;
	if (state === 'discarded') void offerToTakeBack(desk, uris);
	return uris.length;
}

async function offerToTakeBack(desk: Desk, uris: readonly vscode.Uri[]): Promise<void> {
	const { l10n } = vscode;
	const [first] = uris;
	const text =
		uris.length === 1 && first
			? l10n.t('{0} is discarded: the file stays, exports leave it out.', vscode.workspace.asRelativePath(first))
			: l10n.t('{0} articles are discarded: the files stay, exports leave them out.', uris.length);
	const back = l10n.t('Take Back');
	if ((await vscode.window.showInformationMessage(text, back)) === back) await tryTo(desk, () => desk.articleDecisions.reopen(uris));
}

async function tryTo(desk: Desk, write: () => Promise<void>): Promise<boolean> {
	try {
		await write();
		return true;
	} catch (error) {
		desk.log.error(String(error));
		const why = error instanceof Error ? error.message : String(error);
		void vscode.window.showErrorMessage(vscode.l10n.t('The decision could not be written: {0}', why));
		return false;
	}
}

const askWhyDiscarded = () => {
	const { l10n } = vscode;
	const usual = [l10n.t('No article'), l10n.t('Spam page'), l10n.t('Ruined beyond repair'), l10n.t('The same as another article')];
	return askReason(l10n.t('Why is this article discarded?'), usual);
};

/** The articles of a command: those of the rows selected in a tree, those given, or the one in front. */
function urisOf(target: unknown, selected: unknown): vscode.Uri[] {
	const rows = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [target];
	const uris = rows.flatMap((row) => uriIn(row) ?? []);
	const active = vscode.window.activeTextEditor?.document.uri;
	const all = uris.length > 0 ? uris : active ? [active] : [];
	return all.map(shownArticle).filter((uri) => !holdsRecords(uri));
}
