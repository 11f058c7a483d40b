import * as vscode from 'vscode';
import type { Desk } from '../model/desk';
import { createActions } from './actions';
import { registerPanelCommands } from './commands';
import { createPointer } from './reveal';
import { createSubject, type PanelSource } from './subject';
import { type ArticleView, createArticleView } from './view';

/** The webview view *Article* and its commands: what the open article says of itself, tied to its characters. */
export function createArticlePanel(desk: Desk): vscode.Disposable & Pick<ArticleView, 'resolve'> {
	const { context, store, checker, lastArticle, metadataDecisions, articleDecisions, log } = desk;
	const source: PanelSource = {
		onDidChange: store.onDidChange,
		current: checker.current,
		skipReason: (uri) => {
			const report = store.get(uri);
			return report?.kind === 'skipped' ? report.reason : undefined;
		},
	};
	const pointer = createPointer();
	const subject = createSubject(source, lastArticle, metadataDecisions, articleDecisions);
	const view = createArticleView({
		extensionUri: context.extensionUri,
		subject,
		pointer,
		actions: () => actions,
		checkNow: checker.checkNow,
		log,
	});
	const actions = createActions(subject, metadataDecisions, pointer, view.announce);
	const parts = vscode.Disposable.from(view, registerPanelCommands(subject, actions, pointer), subject, pointer);
	return { resolve: view.resolve, dispose: () => parts.dispose() };
}
