import * as vscode from 'vscode';
import type { Span } from '../../engine';
import { rangeOf } from '../model/positions';

/** Shows characters of the document in its editor. */
export interface Pointer extends vscode.Disposable {
	/** Marks these characters until `clear`; nothing scrolls. */
	readonly mark: (document: vscode.TextDocument, spans: readonly Span[]) => void;
	readonly clear: () => void;
	/** Selects the characters and scrolls to them when they are out of sight; the keyboard stays where it is. */
	readonly reveal: (document: vscode.TextDocument, span: Span) => Promise<void>;
}

export function createPointer(): Pointer {
	const decoration = vscode.window.createTextEditorDecorationType({
		backgroundColor: new vscode.ThemeColor('corpusCurator.metadataHighlightBackground'),
		border: '1px solid',
		borderColor: new vscode.ThemeColor('corpusCurator.metadataHighlightBorder'),
		overviewRulerColor: new vscode.ThemeColor('corpusCurator.metadataHighlightBackground'),
		overviewRulerLane: vscode.OverviewRulerLane.Full,
	});
	let marked = false;

	const clear = () => {
		if (!marked) return;
		marked = false;
		for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(decoration, []);
	};

	return {
		clear,
		mark: (document, spans) => {
			clear();
			for (const editor of editorsOf(document)) {
				marked = true;
				editor.setDecorations(
					decoration,
					spans.map((span) => rangeOf(document, span)),
				);
			}
		},
		reveal: async (document, span) => {
			const range = rangeOf(document, span);
			const shown = editorsOf(document)[0];
			const editor = shown ?? (await vscode.window.showTextDocument(document, { preserveFocus: true, preview: false, selection: range }));
			editor.selection = new vscode.Selection(range.start, range.end);
			editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
		},
		dispose: () => decoration.dispose(),
	};
}

const editorsOf = (document: vscode.TextDocument): vscode.TextEditor[] => {
	const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
	const active = vscode.window.activeTextEditor;
	return active && editors.includes(active) ? [active, ...editors.filter((editor) => editor !== active)] : editors;
};
