import * as vscode from 'vscode';
import { ruleById } from '../../engine';
import { CLEAN_SCHEME } from '../model/documents';
import { localise } from '../model/localise';
import type { Hunk } from './hunks';
import type { Preview, Previews } from './previews';

/** Accept and reject above each change of a preview, and a mark behind those that a person should look at. */
export function registerLenses(previews: Previews): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const mark = vscode.window.createTextEditorDecorationType({
		isWholeLine: true,
		after: { color: new vscode.ThemeColor('editorCodeLens.foreground'), fontStyle: 'italic', margin: '0 0 0 2em' },
		overviewRulerColor: new vscode.ThemeColor('editorWarning.foreground'),
		overviewRulerLane: vscode.OverviewRulerLane.Right,
	});
	const decorate = () => {
		for (const editor of vscode.window.visibleTextEditors) {
			if (editor.document.uri.scheme !== CLEAN_SCHEME) continue;
			const hunks = previews.of(editor.document.uri)?.hunks ?? [];
			const lines = new Map<number, Hunk[]>();
			for (const hunk of hunks.filter(({ safety }) => safety === 'review')) lines.set(hunk.right, [...(lines.get(hunk.right) ?? []), hunk]);
			editor.setDecorations(
				mark,
				[...lines.values()].map((own) => ({
					range: lineRange(editor.document, own[0]!),
					renderOptions: { after: { contentText: `◆ ${vscode.l10n.t('review')}: ${own.map(nameOf).join(', ')}` } },
				})),
			);
		}
	};
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: changed.event,
		provideCodeLenses: (document) => {
			const preview = previews.of(document.uri);
			if (!preview) return [];
			const isAlone = ({ right }: Hunk) => preview.hunks.filter((other) => other.right === right).length === 1;
			return preview.hunks.flatMap((hunk) => lensesOf(document, preview, hunk, isAlone(hunk)));
		},
	};
	return vscode.Disposable.from(
		changed,
		mark,
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

/** The rules by their short names. */
const nameOf = ({ rules }: Hunk): string => rules.map((rule) => rule.slice(rule.indexOf('/') + 1)).join(' + ');

/** Of several in one line each is named, in few words: a line has no room for more. */
function lensesOf(document: vscode.TextDocument, preview: Preview, hunk: Hunk, isAlone: boolean): vscode.CodeLens[] {
	const { l10n } = vscode;
	const range = lineRange(document, hunk);
	const name = nameOf(hunk);
	const isSafe = hunk.safety === 'safe';
	const what = hunk.rules.map((rule) => localise(ruleById.get(rule)!.summary)).join(' ');
	const lens = (command: string, title: string, tooltip: string) =>
		new vscode.CodeLens(range, { command, title, tooltip, arguments: [preview.original.toString(), hunk.key] });
	const long = isSafe ? l10n.t('$(check) Accept {0} (safe)', name) : l10n.t('$(check) Accept {0} (review)', name);
	const short = isSafe ? `$(check) ${name}` : l10n.t('$(check) {0} (review)', name);
	return [
		lens('corpusCurator.acceptChange', isAlone ? long : short, what),
		lens('corpusCurator.rejectChange', isAlone ? l10n.t('$(close) Reject') : '$(close)', l10n.t('Reject {0}', name)),
	];
}
