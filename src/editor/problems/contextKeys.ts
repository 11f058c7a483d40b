import * as vscode from 'vscode';
import type { Desk } from '../model/desk';
import { isArticle, shownArticle } from '../model/documents';

/**
 * Tells the manifest's `when` clauses what stands in front and what is known, so that commands are offered only where they do something:
 * whether the active editor shows an article, or what was checked by name; whether something in it can be repaired; whether anything was
 * checked or audited; and whether the workspace has to do with a corpus at all.
 */
export function registerContextKeys({ store, audited, configurations, decisions, articleDecisions }: Desk): vscode.Disposable {
	const told = new Map<string, boolean>();
	const tell = (key: string, value: boolean) => {
		if (told.get(key) === value) return;
		told.set(key, value);
		void vscode.commands.executeCommand('setContext', `corpusCurator.${key}`, value);
	};
	const update = () => {
		const uri = vscode.window.activeTextEditor?.document.uri;
		const article = uri && vscode.workspace.textDocuments.find((one) => one.uri.toString() === shownArticle(uri).toString());
		const report = article && store.get(article.uri);
		const hasChecked = [...store.reports()].some(({ kind }) => kind === 'checked');
		const hasAudited = !audited.files()[Symbol.iterator]().next().done;
		tell('isArticle', article !== undefined && (isArticle(article) || report?.kind === 'checked'));
		tell('canRepair', article !== undefined && store.findingsOf(article.uri).some(({ fixes }) => fixes.length > 0));
		tell('hasChecked', hasChecked);
		tell('hasAudited', hasAudited);
		tell('hasCorpus', hasChecked || hasAudited || configurations.isAny() || decisions.isAny() || articleDecisions.isAny());
	};
	update();
	return vscode.Disposable.from(
		store.onDidChange(update),
		audited.onDidChange(update),
		configurations.onDidChange(update),
		decisions.onDidChange(update),
		articleDecisions.onDidChange(update),
		vscode.window.onDidChangeActiveTextEditor(update),
		vscode.workspace.onDidCloseTextDocument(update),
	);
}
