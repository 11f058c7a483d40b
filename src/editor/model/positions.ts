import * as vscode from 'vscode';
import type { Edit, Span } from '../../engine';

/** Offsets are UTF-16 units into `document.getText()`. */
export const rangeOf = (document: vscode.TextDocument, span: Span): vscode.Range =>
	new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));

export const textEditsOf = (document: vscode.TextDocument, edits: readonly Edit[]): vscode.TextEdit[] =>
	edits.map((edit) => vscode.TextEdit.replace(rangeOf(document, edit), edit.newText));

export function workspaceEditOf(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
	const change = new vscode.WorkspaceEdit();
	change.set(document.uri, textEditsOf(document, edits));
	return change;
}
