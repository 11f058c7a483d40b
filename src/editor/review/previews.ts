import * as vscode from 'vscode';
import type { Article, Finding, Safety } from '../../engine';
import { type Dismissal, dismissalOf, judgeOf } from '../../engine/baseline';
import { repairedText, tracedRepair } from '../fixes/repair';
import type { Desk } from '../model/desk';
import { CLEAN_SCHEME } from '../model/documents';
import { applyHunks, type Hunk, hunksOf, withRightLines } from './hunks';

/** The cleaned form of one article that is open in a diff editor: kept in step with the article. */
export interface Preview {
	readonly original: vscode.Uri;
	readonly uri: vscode.Uri;
	/** `safe`: safe fixes only; `review`: all preferred ones. */
	fixes: Safety;
	/** What the curator does not want. */
	readonly rejected: Rejected;
	/** The changes that stand, placed in both texts. */
	hunks: readonly Hunk[];
	/** What safe fixes alone change. */
	safeHunks: readonly Hunk[];
	/** The article, and its cleaned form. */
	source: string;
	text: string;
}

/** Rejected findings, as dismissals that nobody has written down, and the keys of hunks of which no finding is known. */
export interface Rejected {
	readonly findings: Dismissal[];
	readonly keys: Set<string>;
}

export interface Previews extends vscode.Disposable {
	readonly onDidChange: vscode.Event<Preview>;
	readonly open: (original: vscode.Uri, fixes: Safety) => Promise<Preview>;
	/** The preview of this document, given either side of the diff. */
	readonly of: (uri: vscode.Uri) => Preview | undefined;
	readonly refresh: (preview: Preview) => Promise<void>;
	/** Leaves the hunk out of the preview. */
	readonly reject: (preview: Preview, hunk: Hunk) => Promise<void>;
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
		const { findings, keys } = preview.rejected;
		const judge = judgeOf({ dismissals: findings, unread: [] });
		const accepts = (finding: Finding, article: Article) => !judge(article, desk.decisions.nameOf(preview.original))(finding);
		const traced = (fixes: Safety) => tracedRepair(desk, preview.original, text, { fixes, ...(findings.length > 0 ? { accepts } : {}) });
		const safe = traced('safe').changes;
		const all = preview.fixes === 'safe' ? safe : traced('review').changes;
		const isWanted = ({ key }: Hunk) => !keys.has(key);
		preview.source = text;
		preview.safeHunks = hunksOf(text, safe, safe).filter(isWanted);
		preview.hunks = withRightLines(text, hunksOf(text, all, safe).filter(isWanted));
		preview.text = applyHunks(text, preview.hunks);
		contentChanged.fire(preview.uri);
		changed.fire(preview);
	};
	const reject = async (preview: Preview, hunk: Hunk) => {
		const document = await vscode.workspace.openTextDocument(preview.original);
		const checked = desk.checker.current(document);
		const isOf = ({ rule, start, end }: Finding) =>
			hunk.rules.includes(rule) && hunk.changes.some((change) => change.start < end && start < change.end);
		const name = desk.decisions.nameOf(preview.original);
		for (const finding of checked?.findings.filter(isOf) ?? [])
			preview.rejected.findings.push(dismissalOf(checked!.article, finding, 'here', name));
		preview.rejected.keys.add(hunk.key);
		await refresh(preview);
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
		reject,
		open: async (original, fixes) => {
			const uri = cleanUriOf(original);
			const rejected = { findings: [], keys: new Set<string>() };
			const preview = of(original) ?? { original, uri, fixes, rejected, hunks: [], safeHunks: [], source: '', text: '' };
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
