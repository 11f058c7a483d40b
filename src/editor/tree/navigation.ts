import * as vscode from 'vscode';
import type { Span } from '../../engine';
import type { Desk } from '../model/desk';
import { rangeOf } from '../model/positions';
import { reportsIn, scopeOf } from './findingsTree';

/** Next and previous finding, round the article or on through all files that have some; and the jump from a tree item into the text. */
export function registerNavigation(desk: Desk): vscode.Disposable {
	const go = async (step: 1 | -1) => {
		const editor = vscode.window.activeTextEditor;
		const here = editor?.document.uri.toString();
		if (editor && here) {
			const at = editor.document.offsetAt(editor.selection.start);
			const findings = desk.store.findingsOf(editor.document.uri);
			const next = step > 0 ? findings.find(({ start }) => start > at) : findings.findLast(({ start }) => start < at);
			const found = next ?? (scopeOf(desk) === 'article' ? findings.at(step > 0 ? 0 : -1) : undefined);
			if (found) return reveal(editor.document.uri, found);
		}
		const files = scopeOf(desk) === 'open' ? filesWithFindings(desk) : reportsIn(desk, 'article').map(({ uri }) => uri);
		const index = files.findIndex((uri) => uri.toString() === here);
		const file = files.at(index < 0 ? (step > 0 ? 0 : -1) : (index + step) % files.length);
		if (!file) {
			void vscode.window.setStatusBarMessage(vscode.l10n.t('No findings'), 4000);
			return;
		}
		const document = await vscode.workspace.openTextDocument(file);
		const findings = desk.checker.current(document)?.findings ?? [];
		const next = findings.at(step > 0 ? 0 : -1);
		await reveal(file, next ?? { start: 0, end: 0 });
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('corpusCurator.nextFinding', () => go(1)),
		vscode.commands.registerCommand('corpusCurator.previousFinding', () => go(-1)),
		vscode.commands.registerCommand('corpusCurator.reveal', ({ uri, start, end }: Span & { uri: vscode.Uri }) =>
			reveal(uri, { start, end }),
		),
	);
}

/** Open files with findings, then those that the audit knows of, each once, in the order of their names. */
function filesWithFindings({ store, audited }: Desk): vscode.Uri[] {
	const files = new Map<string, vscode.Uri>();
	for (const report of store.reports())
		if (report.kind === 'checked' && report.findings.length > 0) files.set(report.uri.toString(), report.uri);
	for (const file of audited.files()) {
		if (file.findings > 0 && !store.get(file.uri)) files.set(file.uri.toString(), file.uri);
	}
	return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri);
}

/** Shows the characters in the editor, selected. */
export async function reveal(uri: vscode.Uri, span: Span): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const range = rangeOf(document, span);
	const editor = await vscode.window.showTextDocument(document, { selection: range, preserveFocus: false });
	editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
