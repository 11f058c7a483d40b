import * as vscode from 'vscode';
import type { Safety } from '../../engine';
import { repairedText } from '../fixes/repair';
import type { Desk } from '../model/desk';
import { CLEAN_SCHEME } from '../model/documents';
import { applyHunks, type Hunk, hunksBetween, withRightLines } from './hunks';

/** The cleaned form of one article that is open in a diff editor: kept in step with the article. */
export interface Preview {
	readonly original: vscode.Uri;
	readonly uri: vscode.Uri;
	/** `safe`: safe fixes only; `review`: all preferred ones. */
	fixes: Safety;
	/** Keys of the hunks that the curator does not want. */
	readonly rejected: Set<string>;
	/** The changes that stand, placed in both texts. */
	hunks: readonly Hunk[];
	/** What safe fixes alone change, save in the lines of rejected hunks. */
	safeHunks: readonly Hunk[];
	text: string;
}

export interface Previews extends vscode.Disposable {
	readonly onDidChange: vscode.Event<Preview>;
	readonly open: (original: vscode.Uri, fixes: Safety) => Promise<Preview>;
	/** The preview of this document, given either side of the diff. */
	readonly of: (uri: vscode.Uri) => Preview | undefined;
	readonly refresh: (preview: Preview) => Promise<void>;
}

export const cleanUriOf = (original: vscode.Uri): vscode.Uri =>
	vscode.Uri.from({ scheme: CLEAN_SCHEME, path: original.path || '/article', query: original.toString() });

const isOurs = (input: unknown): input is vscode.TabInputTextDiff =>
	input instanceof vscode.TabInputTextDiff && input.modified.scheme === CLEAN_SCHEME;

const isShown = (clean: vscode.Uri): boolean =>
	vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => isOurs(input) && input.modified.toString() === clean.toString()));

export function createPreviews(desk: Desk): Previews {
	const previews = new Map<string, Preview>();
	const changed = new vscode.EventEmitter<Preview>();
	const contentChanged = new vscode.EventEmitter<vscode.Uri>();

	const refresh = async (preview: Preview) => {
		const document = await vscode.workspace.openTextDocument(preview.original);
		const text = document.getText();
		const safe = repairedText(desk, preview.original, text, { fixes: 'safe' });
		const cleaned = preview.fixes === 'safe' ? safe : repairedText(desk, preview.original, text, { fixes: 'review' });
		const all = hunksBetween(text, cleaned, safe);
		const wanted = all.filter(({ key }) => !preview.rejected.has(key));
		const refused = all.filter(({ key }) => preview.rejected.has(key));
		const isRefused = (hunk: Hunk) => refused.some(({ start, end }) => hunk.start < end && start < hunk.end);
		preview.safeHunks = hunksBetween(text, safe, safe).filter((hunk) => !isRefused(hunk));
		preview.hunks = withRightLines(wanted);
		preview.text = applyHunks(text, wanted);
		contentChanged.fire(preview.uri);
		changed.fire(preview);
	};
	const of = (uri: vscode.Uri) => previews.get(uri.scheme === CLEAN_SCHEME ? uri.query : uri.toString());

	const timers = new Map<string, ReturnType<typeof setTimeout>>();
	const later = (uri: vscode.Uri) => {
		const preview = of(uri);
		if (!preview || uri.scheme === CLEAN_SCHEME) return;
		clearTimeout(timers.get(uri.toString()));
		timers.set(
			uri.toString(),
			setTimeout(() => refresh(preview).catch((error: unknown) => desk.log.error(String(error))), 100),
		);
	};
	const listeners = vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(CLEAN_SCHEME, {
			onDidChange: contentChanged.event,
			provideTextDocumentContent: async (uri) => {
				const known = of(uri);
				if (known) return known.text;
				const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri.query));
				return repairedText(desk, document.uri, document.getText(), { fixes: 'safe' });
			},
		}),
		vscode.workspace.onDidChangeTextDocument(({ document }) => later(document.uri)),
		desk.store.onDidChange(later),
		// Not when the document closes: VS Code may drop it and take it up again while the diff opens, and the preview would stand still.
		vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
			for (const { input } of closed) if (isOurs(input) && !isShown(input.modified)) previews.delete(input.modified.query);
		}),
	);
	return {
		onDidChange: changed.event,
		of,
		refresh,
		open: async (original, fixes) => {
			const uri = cleanUriOf(original);
			const preview = of(original) ?? { original, uri, fixes, rejected: new Set(), hunks: [], safeHunks: [], text: '' };
			preview.fixes = fixes;
			previews.set(original.toString(), preview);
			await refresh(preview);
			return preview;
		},
		dispose: () => {
			for (const timer of timers.values()) clearTimeout(timer);
			vscode.Disposable.from(listeners, changed, contentChanged).dispose();
		},
	};
}
