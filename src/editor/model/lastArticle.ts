import * as vscode from 'vscode';
import { isArticle, shownArticle } from './documents';

/** The document that the curator is at. */
export interface LastArticle extends vscode.Disposable {
	readonly onDidChange: vscode.Event<void>;
	readonly document: () => vscode.TextDocument | undefined;
}

/** Follows the active editor. Where a page of settings or of a rule has the focus, the last document stays as long as a tab has it. */
export function createLastArticle(): LastArticle {
	const changed = new vscode.EventEmitter<void>();
	const { activeTextEditor, visibleTextEditors } = vscode.window;
	let document = [activeTextEditor, ...visibleTextEditors].find((editor) => editor && isOfTheUser(editor.document))?.document;

	const follow = () => {
		const active = inFront();
		const next = active && isOfTheUser(active) ? active : document && !document.isClosed && hasTab(document) ? document : undefined;
		if (next === document) return;
		document = next;
		changed.fire();
	};

	const listeners = [
		vscode.window.onDidChangeActiveTextEditor(follow),
		vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.length > 0 && follow()),
		vscode.workspace.onDidCloseTextDocument((closed) => closed === document && follow()),
	];

	return {
		onDidChange: changed.event,
		document: () => document,
		dispose: () => vscode.Disposable.from(changed, ...listeners).dispose(),
	};
}

/** The document of the active editor; for a preview the article that it shows. */
function inFront(): vscode.TextDocument | undefined {
	const active = vscode.window.activeTextEditor?.document;
	if (!active) return undefined;
	const shown = shownArticle(active.uri).toString();
	return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === shown) ?? active;
}

/** Output, diffs and comment boxes are text editors as well; they are no articles. */
const isOfTheUser = (document: vscode.TextDocument): boolean =>
	isArticle(document) ||
	['file', 'untitled'].includes(document.uri.scheme) ||
	vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;

function hasTab({ uri }: vscode.TextDocument): boolean {
	const wanted = uri.toString();
	return vscode.window.tabGroups.all.some(({ tabs }) =>
		tabs.some(({ input }) => {
			if (input instanceof vscode.TabInputText) return input.uri.toString() === wanted;
			return input instanceof vscode.TabInputTextDiff && input.modified.toString() === wanted;
		}),
	);
}
