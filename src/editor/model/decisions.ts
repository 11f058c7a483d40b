import * as vscode from 'vscode';
import type { Article, Finding } from '../../engine';

export interface Decisions extends vscode.Disposable {
	readonly onDidChange: vscode.Event<void>;
	/** Tells of each finding of this article whether it was dismissed. */
	readonly judge: (uri: vscode.Uri, article: Article) => (finding: Finding) => boolean;
}

export function createDecisions(_log: vscode.LogOutputChannel): Decisions {
	const changed = new vscode.EventEmitter<void>();
	return { onDidChange: changed.event, judge: () => () => false, dispose: () => changed.dispose() };
}
