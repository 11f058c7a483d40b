import * as vscode from 'vscode';
import type { Safety } from '../../engine';
import { minimalEdits } from '../../engine/minimal-edits';
import { applyRepair } from '../fixes/apply';
import { articleFor } from '../fixes/guard';
import type { Desk } from '../model/desk';
import { CLEAN_SCHEME } from '../model/documents';
import { markDecided, settleRejected } from './decided';
import { applyHunks, type Hunk, hunkAt } from './hunks';
import { registerLenses } from './lenses';
import { createPreviews, type Preview } from './previews';

/** *Preview cleaned article*: VS Code's diff editor, live, every change to be accepted or rejected by itself. */
export function registerPreview(desk: Desk): vscode.Disposable {
	const previews = createPreviews(desk);

	const show = async (target: unknown, fixes: Safety) => {
		const article = await articleFor(desk, target);
		if (!article) return;
		const preview = previews.of(article.uri) ?? (await previews.open(article.uri, fixes));
		if (preview.fixes !== fixes) await previews.open(preview.original, fixes);
		const name = preview.original.path.split('/').at(-1);
		const title = vscode.l10n.t('{0}: as it is ↔ cleaned', name ?? '');
		await vscode.commands.executeCommand('vscode.diff', preview.original, preview.uri, title, { preview: false });
		void offerLenses(desk);
	};
	const here = (): Target | undefined => {
		const editor = vscode.window.activeTextEditor;
		const preview = editor && previews.of(editor.document.uri);
		if (!preview) return undefined;
		const { active } = editor.selection;
		return { preview, hunk: hunkAt(preview.hunks, active.line, isRight(editor), editor.document.offsetAt(active)), editor };
	};
	/** A command's hunk: the one its lens names, else (by key, or by a button, which hands over a URI) the one under the cursor. */
	const target = (original?: unknown, key?: unknown): Target | undefined => {
		if (typeof original !== 'string') return here();
		const preview = previews.of(vscode.Uri.parse(original));
		return preview && { preview, hunk: preview.hunks.find((hunk) => hunk.key === key) };
	};
	const accept = async (original?: unknown, key?: unknown) => {
		const found = target(original, key);
		if (!found?.hunk) return noChange(found);
		await take(found.preview, [found.hunk]);
		if (!(await closeDecided(found.preview))) await goOn(found);
	};
	const reject = async (original?: unknown, key?: unknown) => {
		const found = target(original, key);
		if (!found?.hunk) return noChange(found);
		await previews.reject(found.preview, found.hunk);
		if (!(await closeDecided(found.preview))) await goOn(found);
	};
	/** Applies these changes; where nothing is left to decide, the preview closes. */
	const take = async (preview: Preview, wanted: readonly Hunk[]): Promise<boolean> => {
		const document = await vscode.workspace.openTextDocument(preview.original);
		let hunks = wanted;
		if (document.getText() !== preview.source) {
			const keys = new Set(wanted.map(({ key }) => key));
			await previews.refresh(preview);
			hunks = preview.hunks.filter(({ key }) => keys.has(key));
		}
		const text = document.getText();
		if (hunks.length === 0 || !(await applyRepair(desk, document, minimalEdits(text, applyHunks(text, hunks))))) return false;
		await previews.refresh(preview);
		return true;
	};
	const closeDecided = async (preview: Preview): Promise<boolean> => {
		if (preview.hunks.length > 0) return false;
		await settleRejected(desk, preview);
		const document = await vscode.workspace.openTextDocument(preview.original);
		markDecided(document);
		const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(isTabOf(preview)));
		await vscode.window.showTextDocument(document, { preview: false, viewColumn: tabs[0]?.group.viewColumn });
		await vscode.window.tabGroups.close(tabs, true);
		return true;
	};
	/** `stays`: whoever calls closes it. */
	const acceptAll = async (hunksOf: (preview: Preview) => readonly Hunk[], stays = false) => {
		const preview = here()?.preview ?? inFront();
		if (!preview) return false;
		const hunks = hunksOf(preview);
		if (hunks.length > 0 && !(await take(preview, hunks))) return false;
		if (stays) await settleRejected(desk, preview);
		else await closeDecided(preview);
		return true;
	};
	/** Where neither side of the diff has the keyboard. */
	const inFront = () => {
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		return input instanceof vscode.TabInputTextDiff ? previews.of(input.modified) : undefined;
	};
	const unreject = async () => {
		const preview = here()?.preview;
		if (!preview) return;
		preview.rejected.keys.clear();
		preview.rejected.findings.length = 0;
		await previews.refresh(preview);
	};
	/** VS Code saves the right side of a diff only, which is the cleaned text that nobody can write. */
	const save = async () => {
		const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
		if (input instanceof vscode.TabInputTextDiff) await (await vscode.workspace.openTextDocument(input.original)).save();
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
		vscode.commands.registerCommand('corpusCurator.acceptAllChanges', (stays?: unknown) => acceptAll(({ hunks }) => hunks, stays === true)),
		vscode.commands.registerCommand('corpusCurator.restoreRejected', unreject),
		vscode.commands.registerCommand('corpusCurator.savePreviewed', save),
	);
}

const LENSES_OFFERED = 'preview.lensesOffered';

/** Diff editors show no code lenses unless a setting of VS Code says so: that is the curator's to change, and asked once. */
async function offerLenses({ context }: Desk): Promise<void> {
	const { l10n, window, workspace } = vscode;
	const setting = workspace.getConfiguration('diffEditor');
	if (setting.get('codeLens') === true || context.globalState.get(LENSES_OFFERED)) return;
	await context.globalState.update(LENSES_OFFERED, true);
	const show = l10n.t('Show Them');
	const text = l10n.t('Alt+Enter accepts the change at the cursor, Alt+Backspace rejects it. Buttons above each change can be shown, too.');
	if ((await window.showInformationMessage(text, show)) === show) await setting.update('codeLens', true, vscode.ConfigurationTarget.Global);
}

interface Target {
	readonly preview: Preview;
	readonly hunk: Hunk | undefined;
	/** Where the cursor was; absent when a lens was clicked. */
	readonly editor?: vscode.TextEditor;
}

const isRight = ({ document }: vscode.TextEditor): boolean => document.uri.scheme === CLEAN_SCHEME;

/** Puts the cursor on the next change, after the last one on the first, so that one key after the other decides all of them. */
async function goOn({ preview, editor }: Target): Promise<void> {
	if (!editor) return;
	const lineOf = ({ left, right }: Hunk) => (isRight(editor) ? right : left);
	const line = editor.selection.active.line;
	await untilShown(preview);
	const next = preview.hunks.find((hunk) => lineOf(hunk) >= line) ?? preview.hunks[0];
	if (!next) {
		void vscode.window.setStatusBarMessage(vscode.l10n.t('No change is left to decide'), 4000);
		return;
	}
	const place = isRight(editor)
		? new vscode.Position(Math.min(lineOf(next), editor.document.lineCount - 1), 0)
		: editor.document.positionAt(next.changes[0]!.start);
	editor.selection = new vscode.Selection(place, place);
	editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Milliseconds after which a cleaned text that has not come is not waited for. */
const COMES = 1000;

/** Until the cleaned text in the editor is the one of the preview. */
function untilShown(preview: Preview): Promise<void> {
	const isShown = () => {
		const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === preview.uri.toString());
		return !shown || shown.getText() === preview.text;
	};
	return new Promise((resolve) => {
		if (isShown()) return resolve();
		const done = () => {
			clearTimeout(timer);
			listener.dispose();
			resolve();
		};
		const timer = setTimeout(done, COMES);
		const listener = vscode.workspace.onDidChangeTextDocument(() => {
			if (isShown()) done();
		});
	});
}

/** Says so, and leads to the next one. */
async function noChange(found: Target | undefined): Promise<void> {
	void vscode.window.setStatusBarMessage(vscode.l10n.t('There is no change at the cursor'), 4000);
	if (found) await goOn(found);
}

const isTabOf =
	({ uri }: Preview) =>
	({ input }: vscode.Tab): boolean =>
		input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString();

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
