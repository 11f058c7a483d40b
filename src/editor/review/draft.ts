import * as vscode from 'vscode';
import { OWN_SCHEME } from '../model/documents';
import { applyPlan, type Outcome } from './applyPlan';
import { foldUnchanged } from './folded';
import { currentText, type PlannedFile } from './plan';
import { withProgress } from './progress';

const SCHEME = `${OWN_SCHEME}folder`;

/** Files that one multi-file diff shows; the rest is counted in its title. */
export const MOST_SHOWN = 300;

/** A change of many files that nobody has agreed to yet. */
export interface Draft {
	readonly files: readonly PlannedFile[];
	/** Of the tab in which the diff of so many files stands. */
	readonly titleOf: (count: number) => string;
	/** What the text of a file becomes. */
	readonly textOf: (uri: vscode.Uri, text: string) => string | Promise<string>;
	/** Name of the change in the curation log; undefined when the log has it already. */
	readonly action: string | undefined;
}

export interface Drafts extends vscode.Disposable {
	/** Shows one diff over all files, in place of an older one that was not applied, and asks; `apply`: the answer, given ahead. */
	readonly propose: (draft: Draft, apply?: boolean) => Promise<Outcome | undefined>;
	readonly apply: () => Promise<Outcome | undefined>;
	readonly discard: () => Promise<void>;
	/** Takes the file at the cursor, or one that is chosen, out of the change. */
	readonly leaveOut: () => Promise<void>;
}

/** Look at one diff over all files, then apply in one step, or not at all. */
export function createDrafts(): Drafts {
	let draft: Draft | undefined;
	const contentChanged = new vscode.EventEmitter<vscode.Uri>();
	const setDraft = (next: Draft | undefined) => {
		draft = next;
		for (const { uri } of next ? vscode.workspace.textDocuments : []) if (uri.scheme === SCHEME) contentChanged.fire(uri);
		void vscode.commands.executeCommand('setContext', 'corpusCurator.cleaning', next !== undefined);
	};
	const propose = async (next: Draft, isAgreed = false) => {
		await discard(); // an older one, not applied
		setDraft(next);
		await showDiff(next);
		if (isAgreed) return apply();
		void askToApply();
		return undefined;
	};
	const apply = async () => {
		if (!draft) return undefined;
		const taken = draft;
		await discard();
		return withProgress(vscode.l10n.t('Applying the changes'), (token, report) =>
			applyPlan(taken, token, (share) => report(Math.floor(share * taken.files.length), taken.files.length)),
		);
	};
	/** The diff goes, too: it would show nothing any more. */
	const discard = async () => {
		const old = draft;
		setDraft(undefined);
		if (old) await closeDiff(old);
	};
	const leaveOut = async () => {
		if (!draft) return;
		const old = draft;
		const file = fileAtCursor(old) ?? (await pickFile(old));
		if (!file || draft !== old) return;
		const files = old.files.filter((one) => one !== file);
		await discard();
		if (files.length === 0) return;
		const next = { ...old, files };
		setDraft(next);
		await showDiff(next);
	};
	/** However many files are left out meanwhile. */
	const askToApply = async () => {
		const yes = vscode.l10n.t('Apply to All Files');
		const answer = await vscode.window.showInformationMessage(
			vscode.l10n.t('Review the changes. Nothing is written until you apply them.'),
			yes,
			vscode.l10n.t('Discard'),
		);
		if (answer === yes) await apply();
		else if (answer) await discard();
	};

	const contents = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
		onDidChange: contentChanged.event,
		provideTextDocumentContent: async ({ query }) => {
			if (query === BEFORE || query === AFTER) return draft ? allInOne(draft, query) : '';
			const uri = vscode.Uri.parse(query);
			const text = await currentText(uri);
			return text === undefined || !draft ? '' : draft.textOf(uri, text);
		},
	});
	return { propose, apply, discard, leaveOut, dispose: () => vscode.Disposable.from(contents, contentChanged).dispose() };
}

/** Queries of the two sides of the one diff over all files. */
const BEFORE = 'before';
const AFTER = 'after';

const headingOf = ({ uri }: PlannedFile): string => `════════ ${vscode.workspace.asRelativePath(uri)}`;

/** One text of all files, one below the other, each under its name, with what stands around their changes. */
async function allInOne({ files, textOf }: Draft, side: typeof BEFORE | typeof AFTER): Promise<string> {
	const parts: string[] = [];
	for (const file of files.slice(0, MOST_SHOWN)) {
		const text = (await currentText(file.uri)) ?? '';
		const folded = foldUnchanged(text, await textOf(file.uri, text), (lines) => vscode.l10n.t('⋯ {0} lines unchanged', lines));
		parts.push(`${headingOf(file)}\n\n${folded[side]}\n`);
	}
	return parts.join('\n');
}

/** The file that the cursor stands in, in either kind of diff. */
function fileAtCursor({ files }: Draft): PlannedFile | undefined {
	const editor = vscode.window.activeTextEditor;
	if (!editor) return undefined;
	const { document, selection } = editor;
	const { scheme, query } = document.uri;
	if (scheme !== SCHEME || (query !== BEFORE && query !== AFTER)) {
		const shown = scheme === SCHEME ? query : document.uri.toString();
		return files.find(({ uri }) => uri.toString() === shown);
	}
	const byHeading = new Map(files.map((file) => [headingOf(file), file]));
	for (let line = selection.active.line; line >= 0; line--) {
		const found = byHeading.get(document.lineAt(line).text);
		if (found) return found;
	}
	return undefined;
}

async function pickFile({ files }: Draft): Promise<PlannedFile | undefined> {
	const items = files.map((file) => ({ label: vscode.workspace.asRelativePath(file.uri), file }));
	return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which file is to be left as it is?') }))?.file;
}

/** Do diff editors wrap lines? In VS Code 1.139 the multi-file diff editor then brings the whole window down. */
function isWrapped(): boolean {
	const own = vscode.workspace.getConfiguration('diffEditor').get<string>('wordWrap', 'inherit');
	if (own !== 'inherit') return own === 'on';
	return ['plaintext', 'article'].some(
		(languageId) => vscode.workspace.getConfiguration('editor', { languageId }).get<string>('wordWrap', 'off') !== 'off',
	);
}

/** VS Code's multi-file diff; one diff over a text of all files where lines are wrapped. */
async function showDiff({ files, titleOf }: Draft): Promise<void> {
	const title = titleOf(files.length);
	if (isWrapped()) {
		const side = (query: string) => vscode.Uri.from({ scheme: SCHEME, path: `/${query}.txt`, query });
		await vscode.commands.executeCommand('vscode.diff', side(BEFORE), side(AFTER), title, { preview: false });
		return;
	}
	const shown = files.slice(0, MOST_SHOWN).map(({ uri }) => uri);
	const sides = shown.map((uri) => [uri, uri, vscode.Uri.from({ scheme: SCHEME, path: uri.path, query: uri.toString() })]);
	await vscode.commands.executeCommand('vscode.changes', title, sides);
}

/** Closes the tab of the diff. The multi-file one stays where one of its files has unsaved changes: VS Code would ask whether to save them. */
async function closeDiff({ files, titleOf }: Draft): Promise<void> {
	const planned = new Set(files.map(({ uri }) => uri.toString()));
	const isUnsaved = vscode.workspace.textDocuments.some(({ isDirty, uri }) => isDirty && planned.has(uri.toString()));
	// Of a multi-file diff the API of 1.100 knows the label only, to which VS Code adds the number of files.
	const isMultiDiff = ({ input, label }: vscode.Tab) =>
		!(input instanceof vscode.TabInputText) && label.startsWith(titleOf(files.length)) && !isUnsaved;
	const isDiff = (tab: vscode.Tab) =>
		tab.input instanceof vscode.TabInputTextDiff ? tab.input.modified.scheme === SCHEME : isMultiDiff(tab);
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(isDiff));
	if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}
