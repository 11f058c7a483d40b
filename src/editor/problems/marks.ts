import * as vscode from 'vscode';
import type { Finding, Severity } from '../../engine';
import type { Desk } from '../model/desk';
import { rangeOf } from '../model/positions';
import { displayFor, settingsFor } from '../model/settings';

const COLOR: Readonly<Record<Severity, string>> = {
	error: 'editorError.foreground',
	warning: 'editorWarning.foreground',
	information: 'editorInfo.foreground',
	hint: 'editorHint.foreground',
};

/** Marks in the text where findings are kept out of the Problems panel: there are no squiggles then. */
export function registerMarks({ store }: Desk): vscode.Disposable {
	const types = new Map(
		Object.entries(COLOR).map(([severity, color]) => [
			severity,
			vscode.window.createTextEditorDecorationType({
				borderStyle: 'none none dotted none',
				borderWidth: '2px',
				borderColor: new vscode.ThemeColor(color),
				overviewRulerColor: new vscode.ThemeColor(color),
				overviewRulerLane: vscode.OverviewRulerLane.Right,
			}),
		]),
	);
	const faded = vscode.window.createTextEditorDecorationType({ opacity: '0.6' });
	const mark = (editor: vscode.TextEditor) => {
		const { document } = editor;
		const report = store.get(document.uri);
		if (report?.kind === 'checked' && report.version !== document.version) return; // the next report comes
		const found = report?.kind === 'checked' ? report.findings : [];
		const findings = displayFor(settingsFor(document), found.length) === 'tree' ? found : [];
		const ranges = (wanted: (finding: Finding) => boolean) => findings.filter(wanted).map((finding) => rangeOf(document, finding));
		for (const [severity, type] of types)
			editor.setDecorations(
				type,
				ranges((finding) => finding.severity === severity),
			);
		editor.setDecorations(
			faded,
			ranges(({ family }) => family === 'boilerplate'),
		);
	};
	const markAll = () => vscode.window.visibleTextEditors.forEach(mark);
	return vscode.Disposable.from(
		faded,
		...types.values(),
		store.onDidChange(markAll),
		vscode.window.onDidChangeVisibleTextEditors(markAll),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration('corpusCurator.display')) markAll();
		}),
	);
}
