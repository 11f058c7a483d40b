import * as vscode from 'vscode';
import { CLEAN_SCHEME } from '../model/documents';
import type { Hunk } from './hunks';
import type { Preview, Previews } from './previews';

/** Accept and reject above each change of a preview, and a mark behind those that a person should look at. */
export function registerLenses(previews: Previews): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const review = vscode.window.createTextEditorDecorationType({
		isWholeLine: true,
		after: {
			contentText: `  ◆ ${vscode.l10n.t('review')}`,
			color: new vscode.ThemeColor('editorWarning.foreground'),
		},
		overviewRulerColor: new vscode.ThemeColor('editorWarning.foreground'),
		overviewRulerLane: vscode.OverviewRulerLane.Right,
	});
	const decorate = () => {
		for (const editor of vscode.window.visibleTextEditors) {
			if (editor.document.uri.scheme !== CLEAN_SCHEME) continue;
			const hunks = previews.of(editor.document.uri)?.hunks ?? [];
			editor.setDecorations(
				review,
				hunks.filter(({ safety }) => safety === 'review').map((hunk) => lineRange(editor.document, hunk)),
			);
		}
	};
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: changed.event,
		provideCodeLenses: (document) => {
			const preview = previews.of(document.uri);
			return preview ? preview.hunks.flatMap((hunk) => lensesOf(document, preview, hunk)) : [];
		},
	};
	return vscode.Disposable.from(
		changed,
		review,
		vscode.languages.registerCodeLensProvider({ scheme: CLEAN_SCHEME }, provider),
		previews.onDidChange(() => {
			changed.fire();
			setTimeout(decorate, 50); // the new content reaches the editor a moment later
		}),
		vscode.window.onDidChangeVisibleTextEditors(decorate),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (document.uri.scheme === CLEAN_SCHEME) decorate();
		}),
	);
}

const lineRange = (document: vscode.TextDocument, hunk: Hunk): vscode.Range =>
	document.lineAt(Math.min(Math.max(0, document.lineCount - 1), hunk.right)).range;

function lensesOf(document: vscode.TextDocument, preview: Preview, hunk: Hunk): vscode.CodeLens[] {
	const range = lineRange(document, hunk);
	const target = [preview.original.toString(), hunk.key];
	const accept = hunk.safety === 'safe' ? vscode.l10n.t('$(check) Accept (safe)') : vscode.l10n.t('$(check) Accept (review)');
	return [
		new vscode.CodeLens(range, { command: 'corpusCurator.acceptChange', title: accept, arguments: target }),
		new vscode.CodeLens(range, { command: 'corpusCurator.rejectChange', title: vscode.l10n.t('$(close) Reject'), arguments: target }),
	];
}
