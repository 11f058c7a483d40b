import * as vscode from 'vscode';
import type { Safety } from '../../engine';
import { minimalEdits } from '../../engine/minimal-edits';
import type { Desk } from '../model/desk';
import { workspaceEditOf } from '../model/positions';
import { applyHunks, type Hunk, hunkAt } from './hunks';
import { registerLenses } from './lenses';
import { CLEAN_SCHEME, createPreviews, type Preview } from './previews';

/** *Preview cleaned article*: VS Code's diff editor, live, every change to be accepted or rejected by itself. */
export function registerPreview(desk: Desk): vscode.Disposable {
	const previews = createPreviews(desk);

	const show = async (target: unknown, fixes: Safety) => {
		const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
		if (!uri) return;
		const preview = previews.of(uri) ?? (await previews.open(uri, fixes));
		if (preview.fixes !== fixes) await previews.open(preview.original, fixes);
		const name = preview.original.path.split('/').at(-1);
		const title = vscode.l10n.t('{0}: as it is ↔ cleaned', name ?? '');
		await vscode.commands.executeCommand('vscode.diff', preview.original, preview.uri, title, { preview: false });
	};
	const here = (): { preview: Preview; hunk: Hunk | undefined } | undefined => {
		const editor = vscode.window.activeTextEditor;
		const preview = editor && previews.of(editor.document.uri);
		if (!preview) return undefined;
		const line = editor.selection.active.line;
		const isRight = editor.document.uri.scheme === CLEAN_SCHEME;
		return { preview, hunk: hunkAt(preview.hunks, line, isRight) };
	};
	/** A command's hunk: the one its lens names, else the one under the cursor. */
	const target = (original?: string, key?: string) => {
		if (original === undefined) return here();
		const preview = previews.of(vscode.Uri.parse(original));
		return preview && { preview, hunk: preview.hunks.find((hunk) => hunk.key === key) };
	};
	const accept = async (original?: string, key?: string) => {
		const found = target(original, key);
		if (found?.hunk) await applyTo(found.preview, [found.hunk]);
		else sayNoChange();
	};
	const reject = async (original?: string, key?: string) => {
		const found = target(original, key);
		if (!found?.hunk) return sayNoChange();
		found.preview.rejected.add(found.hunk.key);
		await previews.refresh(found.preview);
	};
	const acceptAll = async (hunksOf: (preview: Preview) => readonly Hunk[]) => {
		const preview = here()?.preview;
		if (preview) await applyTo(preview, hunksOf(preview));
	};
	const unreject = async () => {
		const preview = here()?.preview;
		if (!preview) return;
		preview.rejected.clear();
		await previews.refresh(preview);
	};

	return vscode.Disposable.from(
		previews,
		registerLenses(previews),
		registerContext(),
		vscode.commands.registerCommand('corpusCurator.preview', (uri) => show(uri, 'review')),
		vscode.commands.registerCommand('corpusCurator.previewSafe', (uri) => show(uri, 'safe')),
		vscode.commands.registerCommand('corpusCurator.acceptChange', accept),
		vscode.commands.registerCommand('corpusCurator.rejectChange', reject),
		vscode.commands.registerCommand('corpusCurator.acceptSafeChanges', () => acceptAll(({ safeHunks }) => safeHunks)),
		vscode.commands.registerCommand('corpusCurator.acceptAllChanges', () => acceptAll(({ hunks }) => hunks)),
		vscode.commands.registerCommand('corpusCurator.restoreRejected', unreject),
	);
}

const sayNoChange = () => void vscode.window.setStatusBarMessage(vscode.l10n.t('There is no change at the cursor'), 4000);

async function applyTo(preview: Preview, hunks: readonly Hunk[]): Promise<void> {
	const document = await vscode.workspace.openTextDocument(preview.original);
	const text = document.getText();
	const isCurrent = hunks.every(({ start, end, leftLines }) => text.slice(start, end) === leftLines.join(''));
	if (!isCurrent || hunks.length === 0) return;
	await vscode.workspace.applyEdit(workspaceEditOf(document, minimalEdits(text, applyHunks(text, hunks))));
}

/** Keys and buttons work while a preview is in front: `corpusCurator.previewing`. */
function registerContext(): vscode.Disposable {
	const update = () => {
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		const isPreview = input instanceof vscode.TabInputTextDiff && input.modified.scheme === CLEAN_SCHEME;
		void vscode.commands.executeCommand('setContext', 'corpusCurator.previewing', isPreview);
	};
	update();
	return vscode.Disposable.from(vscode.window.tabGroups.onDidChangeTabs(update), vscode.window.tabGroups.onDidChangeTabGroups(update));
}
