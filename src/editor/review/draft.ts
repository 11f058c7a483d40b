import * as vscode from 'vscode';
import { OWN_SCHEME } from '../model/documents';
import { applyPlan, type Outcome } from './applyPlan';
import { currentText, type PlannedFile } from './plan';
import { withProgress } from './progress';

const SCHEME = `${OWN_SCHEME}folder`;

/** Files that one multi-file diff shows; the rest is counted in its title. */
export const MOST_SHOWN = 300;

/** A change of many files that nobody has agreed to yet. */
export interface Draft {
	readonly files: readonly PlannedFile[];
	/** Of the tab in which the diff stands. */
	readonly title: string;
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
		await showDiff(next.files, next.title);
		if (isAgreed) return apply();
		void askToApply(next.files.length);
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
	const askToApply = async (count: number) => {
		const yes = vscode.l10n.t('Apply to {0} files', count);
		const answer = await vscode.window.showInformationMessage(
			vscode.l10n.t('Look at the changes. Nothing is written until you apply them.'),
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
	return { propose, apply, discard, dispose: () => vscode.Disposable.from(contents, contentChanged).dispose() };
}

/** Queries of the two sides of the one diff over all files. */
const BEFORE = 'before';
const AFTER = 'after';

/** One text of all files, one below the other, each under its name. */
async function allInOne({ files, textOf }: Draft, side: string): Promise<string> {
	const parts: string[] = [];
	for (const { uri } of files.slice(0, MOST_SHOWN)) {
		const text = (await currentText(uri)) ?? '';
		const shown = side === BEFORE ? text : await textOf(uri, text);
		parts.push(`════════ ${vscode.workspace.asRelativePath(uri)}\n\n${shown}\n`);
	}
	return parts.join('\n');
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
async function showDiff(files: readonly PlannedFile[], title: string): Promise<void> {
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
async function closeDiff({ files, title }: Draft): Promise<void> {
	const planned = new Set(files.map(({ uri }) => uri.toString()));
	const isUnsaved = vscode.workspace.textDocuments.some(({ isDirty, uri }) => isDirty && planned.has(uri.toString()));
	// Of a multi-file diff the API of 1.100 knows the label only, to which VS Code adds the number of files.
	const isMultiDiff = ({ input, label }: vscode.Tab) => !(input instanceof vscode.TabInputText) && label.startsWith(title) && !isUnsaved;
	const isDiff = (tab: vscode.Tab) =>
		tab.input instanceof vscode.TabInputTextDiff ? tab.input.modified.scheme === SCHEME : isMultiDiff(tab);
	const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(isDiff));
	if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}
